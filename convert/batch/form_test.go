package batch

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"plenary/convert"
	"plenary/diag"
)

// A document in several forms is converted once, from the best of them, wherever it is named.
func TestOtherForms(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, name := range []string{"a.docx", "a.PDF", "a.txt", "b.pdf", "b.txt", "c.docm", "c.docx", "d.txt", "A.text", "e/a.pdf", "f.md", "f.pdf", "x/a.txt"} {
		write(t, name, "gull")
	}
	for _, test := range []struct {
		args []string
		want string // NAME, or NAME CODE of what is not read
	}{
		{[]string{"."}, "a.PDF input-other-form, a.docx, a.txt input-other-form, b.pdf, b.txt input-other-form, c.docm input-other-form, c.docx, d.txt, e/a.pdf, f.pdf, x/a.txt"},
		{[]string{"a.PDF", "a.docx"}, "a.PDF input-other-form, a.docx"},
		{[]string{"a.txt", "./a.PDF"}, "a.txt input-other-form, a.PDF"},
		{[]string{"a.txt"}, "a.txt"},
		{[]string{"?.txt", "b.*"}, "a.txt, b.txt input-other-form, d.txt, b.pdf"},
		{[]string{"f.md", "f.pdf"}, "f.md, f.pdf name-collision"},                   // of a form that nobody knows
		{[]string{"e/a.pdf", "x/a.txt"}, "e/a.pdf, x/a.txt name-collision"},         // of another folder
		{[]string{"a.docx", "e"}, "a.docx, e/a.pdf name-collision"},                 // and so here
		{[]string{"a.docx", "no/a.pdf"}, "a.docx, no/a.pdf read-failed"},            // which is not there
		{[]string{"no.docx", "d.txt"}, "no.docx read-failed, d.txt"},                // nor is this
		{[]string{"-", "a.docx", "a.txt"}, "stdin, a.docx, a.txt input-other-form"}, // has no form that anybody knows
		{[]string{"a.docx", "a.docx", "a.txt"}, "a.docx, a.txt input-other-form"},   // twice the same
		{[]string{"@list"}, "a.docx, e/a.pdf, a.txt input-other-form, x/a.txt"},     // keeps the paths
		{[]string{"A.text", "a.docx", "a.txt"}, "A.text, a.docx name-collision, a.txt input-other-form"},
	} {
		write(t, "list", "a.docx\ne/a.pdf\na.txt\nx/a.txt\n")
		found := Selection{Extensions: Forms(), Exclude: []string{"list"}}.Find(t.Context(), test.args, nil)
		Apart(found, "out", convert.Formats(), false)
		var got []string
		for _, in := range found {
			line := filepath.ToSlash(in.Name)
			if in.finding != nil {
				line += " " + in.finding.Rule.Code
			}
			got = append(got, line)
		}
		if diff := cmp.Diff(test.want, strings.Join(got, ", ")); diff != "" {
			t.Errorf("%q (-want +got):\n%s", test.args, diff)
		}
	}
}

func write(t *testing.T, name, data string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(data), 0o666); err != nil {
		t.Fatal(err)
	}
}

// A job over several forms is one over the documents: it goes on, is shared out and told as
// such, and when the best form is gone the next takes its place.
func TestJobOfForms(t *testing.T) {
	s := newShore(t)
	s.forms = true
	s.text("a.docx", "word")
	s.text("a.pdf", "print")
	s.text("a.txt", "dark")
	s.text("b.pdf", "print")
	s.text("b.txt", "letters")
	summary, err := s.run("a clean", "a skipped", "a skipped", "b clean", "b skipped")
	if err != nil {
		t.Fatal(err)
	}
	s.holds("a.json word", "a.xml word", "b.json print", "b.xml print")
	if summary.By[Skipped] != 3 || summary.By[Failed] > 0 || summary.Findings[2] > 0 {
		t.Errorf("the summary is %+v", summary)
	}
	s.run("a unchanged", "a skipped", "a skipped", "b unchanged", "b skipped")

	if err := os.Remove(filepath.Join(s.dir, "texts", "a.docx")); err != nil {
		t.Fatal(err)
	}
	s.run("a clean", "a skipped", "b unchanged", "b skipped")
	s.holds("a.json print", "a.xml print", "b.json print", "b.xml print")

	s.text("b.docx", "word")
	s.run("a unchanged", "a skipped", "b clean", "b skipped", "b skipped")
	s.holds("a.json print", "a.xml print", "b.json word", "b.xml word")

	for share := range 4 {
		forms := map[string]int{}
		for _, in := range (Share{Index: share + 1, Count: 4}).Of(slices.Clone(s.Inputs)) {
			forms[in.Stem]++
		}
		if a, b := forms["a"], forms["b"]; a != 0 && a != 2 || b != 0 && b != 3 {
			t.Errorf("share %d has the forms %v", share+1, forms)
		}
	}
}

// A PDF or a Word file has the limit of size that a text has.
func TestSizeOfForms(t *testing.T) {
	s := newShore(t)
	s.forms = true
	s.Limits.Bytes = 10
	for _, extension := range Forms() {
		s.text("large"+extension[1:]+extension, strings.Repeat("g", 11))
		s.text("small"+extension[1:]+extension, strings.Repeat("g", 10))
	}
	if _, err := s.run("largedocm failed", "largedocx failed", "largepdf failed", "largetxt failed", "smalldocm clean", "smalldocx clean", "smallpdf clean", "smalltxt clean"); err != nil {
		t.Fatal(err)
	}
}

// A PDF that Plenary has made is no source unless it is named, and neither are the files that
// programs keep beside their documents.
func TestOwnPDF(t *testing.T) {
	own := ownPDFOf(t)
	t.Chdir(t.TempDir())
	write(t, "in/own.pdf", string(own))
	write(t, "in/OWN.PDF", string(own))
	write(t, "in/deep/own.pdf", string(own))
	write(t, "in/signed.pdf", string(own)+strings.Repeat("% signed\n", 100)) // made by somebody else of ours
	write(t, "in/theirs.pdf", "%PDF-1.7\ntrailer\n<</Size 3 /Root 1 0 R /Info 2 0 R /ID [<00> <00>]>>\n")
	write(t, "in/short.pdf", "%PDF")
	write(t, "in/~$lamp.docx", "Keeper")
	write(t, "in/._lamp.txt", "Mac")
	write(t, "only/own.pdf", string(own))
	for _, test := range []struct {
		args   []string
		want   string
		passed string
	}{
		{[]string{"in"}, "in/short.pdf, in/signed.pdf, in/theirs.pdf", "3 files are passed over: 3 .pdf of Plenary"},
		{[]string{"in/*.pdf"}, "in/short.pdf, in/signed.pdf, in/theirs.pdf", "1 file is passed over: 1 .pdf of Plenary"},
		{[]string{"in/own.pdf", "in/~$lamp.docx"}, "in/own.pdf, in/~$lamp.docx", ""},
		{[]string{"only"}, "only read-failed", "1 file is passed over: 1 .pdf of Plenary"},
	} {
		var passed PassedOver
		found := Selection{Extensions: Forms(), Passed: &passed}.Find(t.Context(), test.args, nil)
		var got []string
		for _, in := range found {
			line := filepath.ToSlash(in.Name)
			if in.finding != nil {
				line += " " + in.finding.Rule.Code
			}
			got = append(got, line)
		}
		if diff := cmp.Diff(test.want, strings.Join(got, ", ")); diff != "" {
			t.Errorf("%q (-want +got):\n%s", test.args, diff)
		}
		if passed.String() != test.passed {
			t.Errorf("%q: %q, want %q", test.args, passed.String(), test.passed)
		}
	}
	if found := (Selection{Extensions: []string{".xml"}, Include: []string{"*.pdf"}}).Find(t.Context(), []string{"in"}, nil); len(found) != 5 {
		t.Errorf("of a search for other files %d are found", len(found))
	}
}

// ownPDFOf returns a PDF that Plenary has made.
func ownPDFOf(t *testing.T) []byte {
	t.Helper()
	const text = "199/1. Lamps\n\nThe General Assembly,\n\n1. Decides to keep the lamps.\n\n3rd plenary meeting\n4 May 2145\n"
	result, findings := convert.Convert(t.Context(), convert.Source{Name: "lamps.txt", Data: []byte(text)}, convert.Options{To: []convert.Format{convert.PDF}})
	if result.PDF == nil {
		t.Fatal(findings)
	}
	return result.PDF
}

// What a job leaves beside its inputs changes nothing for the next: a text stays the source of
// its document, though a PDF of the same name lies beside it now.
func TestOutputsBesideInputs(t *testing.T) {
	made := ownPDFOf(t)
	s := newShore(t)
	s.forms = true
	s.Options.To = convert.Formats()
	s.Make = func(ctx context.Context, source convert.Source, o convert.Options) (convert.Result, diag.List) {
		result, findings := echo(ctx, source, o)
		result.PDF = made
		return result, findings
	}
	s.beside = true
	s.text("a.txt", "letters")
	for i := range 3 {
		want := "a clean"
		if i > 0 {
			want = "a unchanged"
		}
		if _, err := s.run(want); err != nil {
			t.Fatal(err)
		}
	}
	if data, err := os.ReadFile(filepath.Join(s.out(), "a.pdf")); err != nil || !bytes.Equal(data, made) {
		t.Errorf("the PDF is another: %v", err)
	}
}
