package manuscript

import (
	"fmt"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"plenary/diag"
	"plenary/internal/update"
)

// A page is a source whose places are its bytes.
type page string

func (p page) Place(s diag.Span) string { return fmt.Sprintf("%d-%d", s.Start, s.End) }
func (p page) Text(s diag.Span) string  { return string(p[s.Start:s.End]) }

// TestPrint prints a manuscript with everything that there can be in one.
func TestPrint(t *testing.T) {
	const path = "testdata/lamps.golden"
	got := string(Print(lamps(), page(coast)))
	if *update.Golden {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// TestPrintOdd holds what the other manuscript cannot have.
func TestPrintOdd(t *testing.T) {
	if got, want := string(Print(&Manuscript{}, page(""))), "head none\n"; got != want {
		t.Errorf("nothing is %q, want %q", got, want)
	}
	m := &Manuscript{
		Text:  "Lamps*\nOil*\n*\n",
		Runs:  []Run{{0, 6, diag.SpanOf(0, 6), Style{}}, {7, 4, diag.SpanOf(7, 11), Style{}}, {12, 1, diag.SpanOf(12, 13), Style{}}},
		Flow:  []Block{&Paragraph{Span: diag.SpanOf(0, 6)}, &Paragraph{Span: diag.SpanOf(7, 11)}},
		Notes: []Note{{Marker: "*", Label: diag.SpanOf(12, 13), Body: diag.SpanOf(14, 14), Masthead: true}},
		Marks: []Mark{{Span: diag.SpanOf(5, 6), Sign: 5}, {Span: diag.SpanOf(10, 11), Sign: 10, Again: true}},
	}
	want := `head none
paragraph 0-6
  run 0-6 ??? "Lamps*"
  mark 5-6 "*" of note "*" 12-13
paragraph 7-11
  run 7-11 ??? "Oil*"
  mark 10-11 "*" of note "*" 12-13 again
note 12-13 "*" masthead
  label 12-13 ??? "*"
`
	if diff := cmp.Diff(want, string(Print(m, page(m.Text)))); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestBeginning(t *testing.T) {
	sixty := "The lamps of the northern coast, of which there are too many"
	for _, c := range []struct{ text, want string }{
		{"", ""},
		{sixty, sixty},
		{sixty + ".", sixty + "…"},
		{sixty[:59] + "é", sixty[:59] + "…"}, // no half of a character
	} {
		if got := beginning(c.text); got != c.want {
			t.Errorf("%q begins %q, want %q", c.text, got, c.want)
		}
	}
}
