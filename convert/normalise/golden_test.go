package normalise

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"plenary/convert/account"
	"plenary/convert/language"
	"plenary/convert/resolution"
	"plenary/diag"
	"plenary/internal/update"
)

// TestGolden reads the cases of testdata, one construct each: the text, the
// tree it gives, what the account says of the bytes that are not in the tree,
// and the findings. A case in another language than English says which.
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
	in, lang := section(archive, archive.Files[0].Name), language.English
	if code, other := strings.CutPrefix(archive.Files[0].Name, "in."); other && code != "txt" { // in.rus.txt
		lang, _ = language.Of(strings.TrimSuffix(code, ".txt"))
	}
	r, entries, findings := Resolution(Source{Text: []byte(in)}, lang, diag.Span{})
	got := map[string]string{
		"tree":     tree(in, r),
		"account":  fates(in, entries),
		"findings": told(in, findings),
	}
	if *update.Golden {
		files := slices.DeleteFunc(archive.Files, func(f txtar.File) bool { return !strings.HasPrefix(f.Name, "in.") })
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
		if diff := gocmp.Diff(section(archive, name), text); diff != "" {
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

// tree prints a document as one line a node that has text of its own, with the
// places that it came from: see placer.
func tree(in string, r *resolution.Resolution) string {
	if r == nil {
		return "none\n"
	}
	var b strings.Builder
	p := newPlacer(in)
	resolution.Walk(r, func(node any) bool {
		line, within := branch(p, node)
		if line == "" {
			line, within = leaf(p, node)
		}
		b.WriteString(line)
		return within
	})
	return b.String()
}

// branch prints a node that holds others; "" if it is none of these. The nodes
// within are asked for.
func branch(p *placer, node any) (line string, within bool) {
	switch node := node.(type) {
	case *resolution.Resolution:
		id := node.Identity
		return fmt.Sprintf("%s %s %q %s %s adopted %s issued %s%s\n", id.Kind, id.Organ, id.Number, id.Symbol, id.Language, id.Adoption, id.Issuance, p.at(node.Span, held{})), true
	case *resolution.Container:
		return fmt.Sprintf("container %s%s\n", node.Name, p.at(node.Span, held{})), true
	case *resolution.Paragraph:
		line := fmt.Sprintf("paragraph %s (points %d)%s\n", node.Num.Value, len(node.Points), p.at(node.Span, p.num(node.Num)))
		if len(node.Heading) > 0 {
			line += fmt.Sprintf("heading: %s @%s\n", inlines(node.Heading), p.inlines(node.Heading).text)
		}
		return line, true
	case *resolution.Item:
		return fmt.Sprintf("item %s%s\n", node.Num.Value, p.at(node.Span, p.num(node.Num))), true
	case *resolution.BlockList:
		return fmt.Sprintf("blockList: %s%s\n", inlines(node.Intro), p.at(node.Span, p.inlines(node.Intro))), true
	case *resolution.Division:
		return fmt.Sprintf("%s %s: %s%s\n", node.Level, node.Num.Value, inlines(node.Heading), p.at(node.Span, p.num(node.Num, node.Heading))), true
	case *resolution.Attachment:
		return fmt.Sprintf("attachment %s: %s%s\n", inlines(node.Heading), inlines(node.Title), p.at(node.Span, p.num(resolution.Num{}, node.Heading, node.Title))), true
	}
	return "", true
}

// leaf prints a node that holds running text; "" if it is none, and then the
// nodes within are asked for.
func leaf(p *placer, node any) (line string, within bool) {
	switch node := node.(type) {
	case *resolution.MastheadLine:
		return fmt.Sprintf("masthead %s %q: %s%s\n", node.Role, node.Value, inlines(node.Content), p.at(node.Span, p.inlines(node.Content))), false
	case *resolution.Preface:
		return fmt.Sprintf("preface %s: %s%s\n", node.Number.Value, inlines(node.Title), p.at(node.Span, p.num(node.Number, node.Title))), false
	case *resolution.Formula:
		return fmt.Sprintf("formula: %s%s\n", inlines(node.Content), p.at(node.Span, p.inlines(node.Content))), false
	case *resolution.CrossHeading:
		return fmt.Sprintf("crossHeading: %s%s\n", inlines(node.Content), p.at(node.Span, p.inlines(node.Content))), false
	case *resolution.Row:
		return fmt.Sprintf("row%s%s\n", cells(node), p.at(node.Span, p.cells(node))), false
	case *resolution.P:
		return fmt.Sprintf("p: %s%s\n", inlines(node.Content), p.at(node.Span, p.inlines(node.Content))), false
	case *resolution.Meeting:
		return fmt.Sprintf("meeting %s: %s%s\n", node.Number, inlines(node.Content), p.at(node.Span, p.inlines(node.Content))), false
	case *resolution.DocDate:
		return fmt.Sprintf("docDate %s: %s%s\n", node.Date, inlines(node.Content), p.at(node.Span, p.inlines(node.Content))), false
	}
	return "", true
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
func fates(in string, entries account.Account) string {
	var b strings.Builder
	p := newPlacer(in)
	for _, e := range entries {
		if e.Fate != account.Kept && e.Fate != account.Space {
			fmt.Fprintf(&b, "%s %s %q%s\n", e.Fate, e.What, in[e.Span.Start:e.Span.End], p.at(e.Span, held{}))
		}
	}
	return b.String()
}

func told(in string, findings diag.List) string {
	var b strings.Builder
	p := newPlacer(in)
	findings.Locate("in.txt", []byte(in))
	for _, f := range findings {
		fmt.Fprintf(&b, "%s%s\n", f.Error(), p.at(f.Place.Span, held{}))
	}
	return b.String()
}
