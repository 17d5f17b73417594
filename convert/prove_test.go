package convert

import (
	"context"
	"slices"
	"strings"
	"testing"

	"plenary/convert/account"
	"plenary/convert/language"
	"plenary/convert/normalise"
	"plenary/convert/resolution"
	"plenary/diag"
)

const splitLamps = `199/12. Lamps

 The General Assembly,

 Recalling the coun tries of the coast,

 1. Decides to keep the lamps of the coun tries of the coast.

3rd plenary meeting

4 May 2145
`

// A repair that cannot be proved is undone, and the document is made without it.
func TestRepairUndone(t *testing.T) {
	padding := strings.Repeat(" 2. Notes the gulls.\n\n", 500)
	source := strings.Replace(splitLamps, "3rd plenary", padding+"3rd plenary", 1)
	for _, c := range []struct {
		name   string
		within int // bytes of the source that the lying entries lies about, at most
		want   int // repairs that are left
	}{
		{"near", 300, 0},
		{"nowhere", 0, 2},
	} {
		t.Run(c.name, func(t *testing.T) {
			j := newJob(context.Background(), Source{Name: "lamps.txt"})
			j.text = []byte(source)
			result, findings := j.proved(lying(c.within), Options{})
			if findings.HasErrors() || result.XML == nil {
				t.Fatalf("findings: %v", findings)
			}
			repairs := 0
			for _, e := range result.Account {
				if e.Fate == account.Repair {
					repairs++
				}
			}
			if repairs != c.want {
				t.Errorf("%d repairs are left, want %d", repairs, c.want)
			}
			if undone := slices.Contains(rules(findings), "repair-undone"); undone != (c.within > 0) {
				t.Errorf("findings: %v", findings)
			}
		})
	}
}

// What cannot be proved without any repair is refused, with what was found first.
func TestUnproved(t *testing.T) {
	j := newJob(context.Background(), Source{Name: "lamps.txt"})
	j.text = []byte(splitLamps)
	always := func(source []byte, literal diag.Span) (*resolution.Resolution, account.Account, diag.List) {
		r, entries, findings := normalise.Resolution(normalise.Source{Text: source}, language.English, literal)
		return r, entries[:len(entries)-1], findings
	}
	if _, findings := j.proved(always, Options{}); !slices.Contains(rules(findings), "text-lost") || slices.Contains(rules(findings), "repair-undone") {
		t.Errorf("findings: %v", findings)
	}
}

// lying returns a reader whose account calls a kept word space-less damage where
// it has made a repair in the first bytes of the source.
func lying(within int) reader {
	return func(source []byte, literal diag.Span) (*resolution.Resolution, account.Account, diag.List) {
		r, entries, findings := normalise.Resolution(normalise.Source{Text: source}, language.English, literal)
		for i, e := range entries {
			if e.Fate == account.Repair && e.Span.Start < within {
				entries[i+1].Fate = account.Lost
			}
		}
		return r, entries, findings
	}
}
