package text

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"plenary/convert/resolution"
	"plenary/diag"
	"plenary/internal/update"
)

// TestGolden reads the cases of testdata, one construct each: the text, the
// tree it gives, what the account says of the bytes that are not in the tree,
// and the findings.
func TestGolden(t *testing.T) {
	cases, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(cases) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, path := range cases {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) { golden(t, path) })
	}
}

func golden(t *testing.T, path string) {
	archive, err := txtar.ParseFile(path)
	if err != nil {
		t.Fatal(err)
	}
	in := section(archive, "in.txt")
	r, account, findings := Normalise([]byte(in))
	got := map[string]string{
		"tree":     tree(r),
		"account":  fates(in, account),
		"findings": lines(in, findings),
	}
	if *update.Golden {
		files := archive.Files[:1]
		for _, name := range []string{"tree", "account", "findings"} {
			files = append(files, txtar.File{Name: name, Data: []byte(got[name])})
		}
		archive.Files = files
		if err := os.WriteFile(path, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	for name, text := range got {
		if diff := cmp.Diff(section(archive, name), text); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

func section(archive *txtar.Archive, name string) string {
	for _, f := range archive.Files {
		if f.Name == name {
			return string(f.Data)
		}
	}
	return ""
}

// tree prints a document as one line a node that has text of its own.
func tree(r *resolution.Resolution) string {
	if r == nil {
		return "none\n"
	}
	var b strings.Builder
	id := r.Identity
	fmt.Fprintf(&b, "%s %s %q %s %s adopted %s issued %s\n", id.Kind, id.Organ, id.Number, id.Symbol, id.Language, id.Adoption, id.Issuance)
	resolution.Walk(r, func(node any) bool {
		switch node := node.(type) {
		case *resolution.MastheadLine:
			fmt.Fprintf(&b, "masthead %s %q: %s\n", node.Role, node.Value, inlines(node.Content))
			return false
		case *resolution.Preface:
			fmt.Fprintf(&b, "preface %s: %s\n", node.Number.Value, inlines(node.Title))
			return false
		case *resolution.Formula:
			fmt.Fprintf(&b, "formula: %s\n", inlines(node.Content))
			return false
		case *resolution.Container:
			fmt.Fprintf(&b, "container %s\n", node.Name)
		case *resolution.Paragraph:
			fmt.Fprintf(&b, "paragraph %s (points %d)\n", node.Num.Value, len(node.Points))
			if len(node.Heading) > 0 {
				fmt.Fprintf(&b, "heading: %s\n", inlines(node.Heading))
			}
		case *resolution.Item:
			fmt.Fprintf(&b, "item %s\n", node.Num.Value)
		case *resolution.BlockList:
			fmt.Fprintf(&b, "blockList: %s\n", inlines(node.Intro))
		case *resolution.Division:
			fmt.Fprintf(&b, "%s %s: %s\n", node.Level, node.Num.Value, inlines(node.Heading))
		case *resolution.CrossHeading:
			fmt.Fprintf(&b, "crossHeading: %s\n", inlines(node.Content))
		case *resolution.Row:
			fmt.Fprintf(&b, "row%s\n", cells(node))
			return false
		case *resolution.P:
			fmt.Fprintf(&b, "p: %s\n", inlines(node.Content))
			return false
		case *resolution.Meeting:
			fmt.Fprintf(&b, "meeting %s: %s\n", node.Number, inlines(node.Content))
			return false
		case *resolution.DocDate:
			fmt.Fprintf(&b, "docDate %s: %s\n", node.Date, inlines(node.Content))
			return false
		case *resolution.Attachment:
			fmt.Fprintf(&b, "attachment %s: %s\n", inlines(node.Heading), inlines(node.Title))
		case *resolution.Resolution:
			return true
		}
		return true
	})
	return b.String()
}

// cells prints the cells of a row: "|" opens one, "‖" one of a header, and a
// number follows where it takes several columns.
func cells(row *resolution.Row) string {
	var b strings.Builder
	for _, cell := range row.Cells {
		b.WriteString(map[bool]string{false: " |", true: " ‖"}[cell.Header])
		if cell.ColSpan > 1 {
			fmt.Fprintf(&b, "%d", cell.ColSpan)
		}
		for _, block := range cell.Content {
			b.WriteString(" " + inlines(block.(*resolution.P).Content))
		}
	}
	return b.String()
}

// inlines prints running text: _italics_, {symbol date|words} for a reference,
// [[1: text]] for a note.
func inlines(content []resolution.Inline) string {
	var b strings.Builder
	for _, in := range content {
		switch in := in.(type) {
		case *resolution.Text:
			b.WriteString(in.Value)
		case *resolution.Emphasis:
			b.WriteString("_" + inlines(in.Content) + "_")
		case *resolution.Reference:
			fmt.Fprintf(&b, "{%s|%s}", strings.TrimSpace(in.Symbol+" "+string(in.Date)), inlines(in.Content))
		case *resolution.Break:
			b.WriteString(" / ")
		case *resolution.Term:
			fmt.Fprintf(&b, "<%s|%s>", in.RefersTo, inlines(in.Content))
		case *resolution.Note:
			fmt.Fprintf(&b, "[[%s:", in.Marker)
			for _, block := range in.Content {
				b.WriteString(" " + inlines(block.(*resolution.P).Content))
			}
			b.WriteString("]]")
		}
	}
	return b.String()
}

// fates prints the account without what was kept and without white space.
func fates(in string, account resolution.Account) string {
	var b strings.Builder
	for _, e := range account {
		if e.Fate != resolution.Kept && e.Fate != resolution.Space {
			fmt.Fprintf(&b, "%s %s %q\n", e.Fate, e.What, in[e.Span.Start:e.Span.End])
		}
	}
	return b.String()
}

func lines(in string, findings diag.List) string {
	var b strings.Builder
	findings.Locate("in.txt", []byte(in))
	for _, f := range findings {
		b.WriteString(f.Error() + "\n")
	}
	return b.String()
}
