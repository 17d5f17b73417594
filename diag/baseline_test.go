package diag_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"plenary/diag"
)

// findingsIn returns a finding for each "gull" and each "tern" of a text.
func findingsIn(text string) (list diag.List) {
	for at := range text {
		for word, rule := range map[string]*diag.Rule{"gull": gap, "tern": spelling} {
			if strings.HasPrefix(text[at:], word) {
				list.Add(rule, diag.Span{Start: at, End: at + len(word)}, "%s at %d", word, at)
			}
		}
	}
	list.Locate("lamps.txt", []byte(text))
	return list
}

func TestBaseline(t *testing.T) {
	for _, test := range []struct {
		name, before, after string
		fresh               int
		known               diag.Tally
		left                int
	}{
		{"nothing has changed", "gull tern", "gull tern", 0, diag.Tally{diag.Error: 1, diag.Warning: 1}, 0},
		{"lines have moved", "gull tern", "\n\nRests.\ntern\n gull", 0, diag.Tally{diag.Error: 1, diag.Warning: 1}, 0},
		{"one more of the same", "gull", "gull gull", 1, diag.Tally{diag.Error: 1}, 0},
		{"another", "gull", "gull tern", 1, diag.Tally{diag.Error: 1}, 0},
		{"one is gone", "gull gull tern", "gull", 0, diag.Tally{diag.Error: 1}, 2},
		{"everything is new", "", "gull", 1, diag.Tally{}, 0},
	} {
		t.Run(test.name, func(t *testing.T) {
			b := diag.Baseline{}
			b.Add("lamps.txt", findingsIn(test.before))
			b = rewritten(t, b)
			fresh, known := b.Sift("lamps.txt", findingsIn(test.after))
			if len(fresh) != test.fresh || known != test.known || b.Left("lamps.txt") != test.left {
				t.Errorf("%d new, %v known, %d left; want %d, %v, %d", len(fresh), known, b.Left("lamps.txt"), test.fresh, test.known, test.left)
			}
		})
	}
	b := diag.Baseline{}
	b.Add("lamps.txt", findingsIn("gull"))
	if fresh, _ := b.Sift("other.txt", findingsIn("gull")); len(fresh) != 1 || b.Left("other.txt") != 0 {
		t.Error("what is known of one file is known of another")
	}
}

// TestBaselineByPath sees that without text a finding is known by its path.
func TestBaselineByPath(t *testing.T) {
	at := func(path string) diag.List {
		return diag.List{{Rule: gap, Severity: diag.Error, Place: diag.Place{Path: path}}}
	}
	b := diag.Baseline{}
	b.Add("a.xml", at("para_1"))
	if fresh, _ := b.Sift("a.xml", at("para_2")); len(fresh) != 1 {
		t.Error("para_2 is not new")
	}
	if fresh, _ := b.Sift("a.xml", at("para_1")); len(fresh) != 0 {
		t.Error("para_1 is new")
	}
}

// rewritten writes a baseline and reads it again.
func rewritten(t *testing.T, b diag.Baseline) diag.Baseline {
	t.Helper()
	var out bytes.Buffer
	if err := b.Write(&out); err != nil {
		t.Fatal(err)
	}
	again, err := diag.ReadBaseline(out.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(b, again); diff != "" {
		t.Errorf("(-written +read):\n%s", diff)
	}
	return again
}

func TestBaselineForm(t *testing.T) {
	b := diag.Baseline{}
	b.Add("b.txt", findingsIn("tern gull <gull>"))
	b.Add("a.txt", findingsIn("gull"))
	var out bytes.Buffer
	if err := b.Write(&out); err != nil {
		t.Fatal(err)
	}
	const want = `{
"format": "plenary-baseline/1",
"findings": [
{"file":"a.txt","code":"paragraph-gap","at":"gull","count":1},
{"file":"b.txt","code":"paragraph-gap","at":"gull","count":2},
{"file":"b.txt","code":"spelling","at":"tern","count":1}
]
}
`
	if diff := cmp.Diff(want, out.String()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestBaselineRefuses(t *testing.T) {
	rewritten(t, diag.Baseline{}) // but it may be empty
	for _, in := range []string{
		"", "gull", "[]", "{}", `{"findings": []}`, `{"format": "plenary-baseline/2", "findings": []}`,
		`{"format": "plenary-baseline/1", "lamps": []}`,
		`{"format": "plenary-baseline/1", "findings": [{"file": "a", "code": "b", "count": 0}]}`,
		`{"format": "plenary-baseline/1", "findings": [{"file": "a", "count": 1}]}`,
	} {
		if b, err := diag.ReadBaseline([]byte(in)); err == nil {
			t.Errorf("%s is read as %v", in, b)
		}
	}
}
