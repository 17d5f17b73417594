package normalise

import (
	"bytes"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"plenary/convert/account"
	"plenary/convert/grammar"
	"plenary/convert/language"
	"plenary/convert/manuscript"
	"plenary/convert/read"
	"plenary/convert/resolution"
	"plenary/diag"
	"plenary/internal/oracle"
)

// checkAccount holds what must be true of every conversion: the account covers
// the source, nothing is lost, and what is kept is kept once.
func checkAccount(t *testing.T, source []byte, entries account.Account) {
	t.Helper()
	at, orders := 0, map[int]bool{}
	for _, e := range entries {
		if e.Span.Start != at || e.Span.End < at || e.Span.Len() == 0 && e.Text == "" {
			t.Fatalf("the account breaks at byte %d: next entry is %+v", at, e)
		}
		at = e.Span.End
		switch {
		case e.Fate == account.Lost:
			t.Errorf("lost: %q at byte %d", source[e.Span.Start:e.Span.End], e.Span.Start)
		case e.Fate == account.Kept && orders[e.Order]:
			t.Errorf("kept twice: %q at byte %d", source[e.Span.Start:e.Span.End], e.Span.Start)
		case e.Fate == account.Kept:
			orders[e.Order] = true
		}
	}
	if at != len(source) {
		t.Errorf("the account ends at byte %d of %d", at, len(source))
	}
}

// checkSpans holds that each text leaf is what its source says, white space
// apart, but for words that were joined, hyphens put back and characters that were
// read as others.
func checkSpans(t *testing.T, source []byte, r *resolution.Resolution, entries account.Account) {
	t.Helper()
	readAsOthers := slices.ContainsFunc(entries, func(e account.Entry) bool { return e.Ranked && e.Text != "" })
	resolution.Walk(r, func(node any) bool {
		if leaf, ok := node.(*resolution.Text); ok {
			var from strings.Builder
			for _, s := range leaf.Source {
				from.Write(source[s.Start:s.End])
			}
			if value := hyphenless(leaf.Value); hyphenless(from.String()) != value && !(readAsOthers && isPart(hyphenless(from.String()), value)) {
				t.Errorf("text %q comes from %q", leaf.Value, from.String())
			}
		}
		return true
	})
}

// isPart reports whether the characters of s stand in of, in their order.
func isPart(s, of string) bool {
	for _, c := range s {
		i := strings.IndexRune(of, c)
		if i < 0 {
			return false
		}
		of = of[i+utf8.RuneLen(c):]
	}
	return true
}

// checkOrder holds that the text stands in the order of the source: the masthead
// apart, which may be printed below the first page, the notes, which are printed
// at the foot, and the lines of tables, whose cells stand side by side. The conclusions may stand below what is annexed.
func checkOrder(t *testing.T, source []byte, r *resolution.Resolution) {
	t.Helper()
	var all, body, conclusions []diag.Span
	list := &body
	see := func(s diag.Span) {
		if s.Len() > 0 {
			*list, all = append(*list, s), append(all, s)
		}
	}
	resolution.Walk(r, func(node any) bool {
		switch node := node.(type) {
		case *resolution.CoverPage, *resolution.Note:
			return false
		case *resolution.Conclusions:
			list = &conclusions
		case *resolution.Attachment, *resolution.Resolution:
			list = &body
		case *resolution.Table:
			see(node.Span)
			return false
		case *resolution.Num:
			see(node.Span)
		case *resolution.Text:
			for _, s := range node.Source {
				see(s)
			}
		}
		return true
	})
	slices.SortFunc(all, func(a, b diag.Span) int { return a.Start - b.Start })
	for _, spans := range [][]diag.Span{body, conclusions, all} {
		for i := 1; i < len(spans); i++ {
			if s, last := spans[i], spans[i-1]; s.Start < last.End {
				t.Errorf("%q at byte %d stands after %q at byte %d", source[s.Start:s.End], s.Start, source[last.Start:last.End], last.Start)
			}
		}
	}
}

// checkManuscript holds what must be true of the manuscript of every text: it is as
// manuscript.Check wants it, its runs and the text that it was made of have the same bytes,
// and what it leaves out lies in that text.
func checkManuscript(t *testing.T, source []byte) {
	t.Helper()
	for _, literal := range []diag.Span{{}, {Start: 0, End: len(source)}} {
		m, _ := Read(Source{Text: source}, language.English, literal)
		if err := manuscript.Check(m.Manuscript); err != nil {
			t.Errorf("the manuscript is wrong: %v", err)
			continue
		}
		given := string(m.clean.Clean)
		for _, r := range m.Runs {
			if in, text := given[r.Source.Start:r.Source.End], m.Text[r.At:r.At+r.Len]; in != text {
				t.Errorf("the run %q stands for %q", text, in)
			}
		}
		for _, e := range m.Left {
			if e.Span.Start < 0 || e.Span.End > len(given) {
				t.Errorf("%s at %v of %d bytes is left out", e.What, e.Span, len(given))
			}
		}
	}
}

// hyphenless returns s without white space and hyphens, the characters that a
// repair may take away or put back.
func hyphenless(s string) string {
	return strings.ReplaceAll(strings.Join(strings.Fields(s), ""), "-", "")
}

func TestSpecimens(t *testing.T) {
	paths, _ := filepath.Glob(filepath.Join(oracle.Root(t), "testdata", "specimens", "*.txt"))
	if len(paths) == 0 {
		t.Fatal("no specimens")
	}
	for _, path := range paths {
		t.Run(filepath.Base(path), func(t *testing.T) {
			if findings := checkFile(t, path); findings.HasErrors() {
				t.Error(findings)
			}
		})
	}
}

// TestCorpus runs every English text at hand, in every form, whatever the
// extractor, through the stage. What is refused is what testdata/refused.tsv
// lists, no more and no less, so that the list only grows shorter.
func TestCorpus(t *testing.T) {
	listed := refusals(t)
	for _, folder := range []string{"corpus/seed", "corpus/dev/en", "corpus/real", "corpus/old/ga", "corpus/old/cr-unsc"} {
		paths, err := filepath.Glob(filepath.Join(oracle.Shared(t, folder), "*.txt"))
		if err != nil || len(paths) == 0 {
			t.Fatalf("%s: no texts (%v)", folder, err)
		}
		for _, path := range paths {
			name := folder + "/" + filepath.Base(path)
			switch findings := checkFile(t, path); {
			case findings.HasErrors() && !listed[name]:
				t.Errorf("%s is refused: %v", name, findings.Err())
			case !findings.HasErrors() && listed[name]:
				t.Errorf("%s is read: take it from testdata/refused.tsv", name)
			}
			delete(listed, name)
		}
	}
	for name := range listed {
		t.Errorf("testdata/refused.tsv lists %s, which is not there", name)
	}
}

// refusals returns the texts that are known to be refused.
func refusals(t *testing.T) map[string]bool {
	t.Helper()
	data, err := os.ReadFile("testdata/refused.tsv")
	if err != nil {
		t.Fatal(err)
	}
	listed := map[string]bool{}
	for line := range strings.Lines(string(data)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		name, why, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok || why == "" {
			t.Errorf("testdata/refused.tsv: %q gives no reason", line)
		}
		listed[name] = true
	}
	return listed
}

// checkSteps holds that each step answers for all that it was given: the reader for
// every byte of the clean text, the grammar for every byte of the manuscript's.
func checkSteps(t *testing.T, source []byte) {
	t.Helper()
	m, _ := manuscriptOf(Source{Text: source}, language.English, diag.Span{})
	claims := slices.Clone(m.Left)
	for _, run := range m.Runs {
		claims = append(claims, account.Entry{Span: run.Source, Fate: account.Kept})
	}
	checkNothingLost(t, "the reader", m.clean.Clean, account.Of(m.clean.Clean, claims))
	if r, left, _ := grammar.Read(m.Manuscript, language.English); r != nil {
		checkNothingLost(t, "the grammar", []byte(m.Text), resolution.NewAccount([]byte(m.Text), r, left))
	}
}

func checkNothingLost(t *testing.T, step string, text []byte, entries account.Account) {
	t.Helper()
	for _, e := range entries {
		if e.Fate == account.Lost {
			t.Errorf("%s does not answer for %q at %v", step, text[e.Span.Start:e.Span.End], e.Span)
		}
	}
}

// checkFile holds what must be true of the conversion of a text, and returns the
// findings of one that is refused.
func checkFile(t *testing.T, path string) diag.List {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	source, findings := read.Decode("in.txt", data)
	if findings.HasErrors() {
		return findings
	}
	checkManuscript(t, source)
	checkSteps(t, source)
	r, entries, findings := Text(source)
	if r == nil {
		if !findings.HasErrors() {
			t.Errorf("%s: neither a document nor an error: %v", path, findings)
		}
		return findings
	}
	if findings.HasErrors() {
		t.Errorf("%s: a document and an error: %v", path, findings)
	}
	failed := t.Failed()
	checkAccount(t, source, entries)
	checkSpans(t, source, r, entries)
	checkOrder(t, source, r)
	if t.Failed() && !failed {
		t.Logf("these are of %s", path)
	}
	return nil
}

func TestDeterminism(t *testing.T) {
	source, err := os.ReadFile(filepath.Join(oracle.Root(t), "testdata", "specimens", "lighthouses.txt"))
	if err != nil {
		t.Fatal(err)
	}
	first, entries, _ := Text(source)
	second, again, _ := Text(source)
	if !reflect.DeepEqual(first, second) || !reflect.DeepEqual(entries, again) {
		t.Error("two runs differ")
	}
}

// FuzzNormalise holds that no text makes the stage panic or lose a byte.
func FuzzNormalise(f *testing.F) {
	paths, _ := filepath.Glob(filepath.Join(oracle.Root(f), "testdata", "specimens", "*.txt"))
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		source, findings := read.Decode("in.txt", data)
		if findings.HasErrors() {
			return
		}
		checkManuscript(t, source)
		r, entries, _ := Text(bytes.Clone(source))
		if r != nil {
			checkAccount(t, source, entries)
			checkSpans(t, source, r, entries)
			checkOrder(t, source, r)
		}
	})
}
