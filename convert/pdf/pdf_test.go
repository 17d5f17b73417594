package pdf

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"plenary/convert/resolution"
	"plenary/convert/resolution/specimen"
	"plenary/diag"
	"plenary/internal/update"
	"plenary/schema"
)

// The pages of the specimen, line by line.
func TestPages(t *testing.T) {
	for name, o := range map[string]Options{"letter": {}, "a4": {Page: A4, Official: true}} {
		t.Run(name, func(t *testing.T) {
			b, findings := layOut(specimen.New(), o)
			if len(findings) > 0 {
				t.Errorf("findings: %v", findings)
			}
			golden(t, "specimen-"+name+".txt", dump(b))
		})
	}
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update.Golden {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(want), got); d != "" {
		t.Errorf("%s differs (-want +got); -update rewrites it:\n%s", path, d)
	}
}

// dump writes a book as text: per segment its baseline, place, type and text.
func dump(b *book) string {
	var out strings.Builder
	fmt.Fprintf(&out, "%q by %q: %q, %q, %s, %s\n", b.info.title, b.info.author, b.info.subject, b.info.keywords, b.info.language, b.info.date.Format("2006-01-02"))
	for i, p := range b.pages {
		fmt.Fprintf(&out, "\npage %d\n", i+1)
		for _, s := range p.strokes {
			fmt.Fprintf(&out, "%6.1f rule %.1f to %.1f, %.2f thick\n", s.y, s.x, s.x+s.width, s.weight)
		}
		for _, l := range p.lines {
			for _, s := range l.segments {
				fmt.Fprintf(&out, "%6.1f %5.1f %4.4g%-2s %q%s\n", l.y-s.look.rise, s.x, s.look.size, s.look.face, s.text, extras(s))
			}
		}
	}
	out.WriteString("\noutline\n")
	for _, e := range b.outline {
		fmt.Fprintf(&out, "%s%s (page %d, %.1f)\n", strings.Repeat("  ", e.level), e.title, e.at.page, e.at.y)
	}
	return out.String()
}

func extras(s segment) (text string) {
	if s.href != "" {
		text += " -> " + s.href
	}
	if s.note != nil {
		text += fmt.Sprintf(" -> page %d, %.1f", s.note.at.page, s.note.at.y)
	}
	return text
}

// The same resolution gives the same bytes, also when many are rendered at
// once.
func TestSameBytes(t *testing.T) {
	for name, r := range map[string]*resolution.Resolution{"specimen": specimen.New(), "long": longResolution(20)} {
		var sums [4][32]byte
		var group sync.WaitGroup
		for i := range sums {
			group.Go(func() {
				data, _ := Render(r, Options{})
				sums[i] = sha256.Sum256(data)
			})
		}
		group.Wait()
		for i := range sums {
			if sums[i] != sums[0] {
				t.Errorf("%s: rendering %d differs from the first", name, i)
			}
		}
	}
}

// The date of the file is the document's, never today's.
func TestDate(t *testing.T) {
	for _, c := range []struct {
		markup, adoption resolution.Date
		want             string
	}{
		{"2145-03-15", "2145-03-14", "/CreationDate (D:21450315000000+00'00')"},
		{"", "2145-03-14", "/CreationDate (D:21450314000000+00'00')"},
		{"today", "", "/CreationDate (D:19000101000000+00'00')"},
	} {
		data, _ := Render(&resolution.Resolution{Identity: resolution.Identity{Markup: c.markup, Adoption: c.adoption}}, Options{})
		if !bytes.Contains(data, []byte(c.want)) || !bytes.Contains(data, []byte(strings.Replace(c.want, "Creation", "Mod", 1))) {
			t.Errorf("%q, %q: no %s", c.markup, c.adoption, c.want)
		}
	}
}

// Characters without glyph are replaced, and told of once each.
func TestGlyphMissing(t *testing.T) {
	r := textOnly("The lamp \U0001F4A1 of \U0001F4A1 灯台, caf\u00e9 ‑ \u00adhe\u200bld \x01")
	b, findings := layOut(r, Options{AllowMissingGlyphs: true})
	var messages []string
	for _, f := range findings {
		if f.Rule != schema.GlyphMissing || f.Severity != diag.Warning {
			t.Errorf("unexpected %v", f)
		}
		messages = append(messages, f.Message)
	}
	want := []string{
		"the character '\U0001F4A1' (U+1F4A1) has no glyph in the font; printed as a question mark 2 times",
		"the character '灯' (U+706F) has no glyph in the font; printed as a question mark once",
		"the character '台' (U+53F0) has no glyph in the font; printed as a question mark once",
		"the character U+0001 has no glyph in the font; printed as a question mark once",
	}
	if d := cmp.Diff(want, messages); d != "" {
		t.Errorf("findings (-want +got):\n%s", d)
	}
	if got := bodyText(b); got != "The lamp ? of ? ??, café ‑ held ?" {
		t.Errorf("printed %q", got)
	}
}

// Without leave to print question marks there is no file.
func TestGlyphRefused(t *testing.T) {
	r := textOnly("The lamp \U0001F4A1 of \U0001F4A1")
	data, findings := Render(r, Options{})
	want := "the character '\U0001F4A1' (U+1F4A1) has no glyph in the font; the PDF would have a question mark in its place 2 times"
	if data != nil || len(findings) != 1 || findings[0].Severity != diag.Error || findings[0].Message != want || findings[0].Hint == "" {
		t.Errorf("%d bytes, %v", len(data), findings)
	}
	if data, findings = Render(r, Options{AllowMissingGlyphs: true}); data == nil || findings.HasErrors() {
		t.Errorf("allowed: %d bytes, %v", len(data), findings)
	}
}

// Of a text in a script that the font does not have, a few characters are named.
func TestManyGlyphsMissing(t *testing.T) {
	var text strings.Builder
	for r := '一'; r < '一'+300; r++ {
		text.WriteRune(r)
	}
	_, findings := layOut(textOnly(text.String()), Options{})
	if len(findings) != 11 || findings[10].Message != "290 other characters have no glyph either" {
		t.Errorf("%d findings, the last %v", len(findings), findings[len(findings)-1])
	}
}

func textOnly(text string) *resolution.Resolution {
	return &resolution.Resolution{MainBody: []resolution.Provision{&resolution.Paragraph{
		Content: []resolution.Block{&resolution.P{Content: []resolution.Inline{&resolution.Text{Value: text}}}},
	}}}
}

// bodyText returns the text of all items, in order.
func bodyText(b *book) string {
	var out strings.Builder
	for _, p := range b.pages {
		for _, l := range p.lines {
			if l.of > 0 {
				out.WriteString(lineText(l))
			}
		}
	}
	return strings.TrimSpace(out.String())
}

func lineText(l line) (text string) {
	for _, s := range l.segments {
		text += s.text
	}
	return text
}

// No tree makes the layout panic, or fail.
func TestAnyTree(t *testing.T) {
	type (
		R  = resolution.Resolution
		P  = resolution.P
		In = []resolution.Inline
		Bl = []resolution.Block
	)
	text := func(s string) In { return In{&resolution.Text{Value: s}} }
	note := &resolution.Note{}
	for range 20 {
		note = &resolution.Note{Marker: "7", Content: Bl{&P{Content: In{&resolution.Text{Value: "in"}, note}}}}
	}
	wide := &resolution.Row{}
	for range 60 {
		wide.Cells = append(wide.Cells, &resolution.Cell{ColSpan: 3, RowSpan: 1 << 30, Content: Bl{&P{Content: text("circumnavigation")}}})
	}
	tall := &resolution.Row{Cells: []*resolution.Cell{{Content: Bl{&P{Content: text(strings.Repeat("tall ", 3000))}}}}}
	longNote := &resolution.Note{Marker: "1", Content: Bl{&P{Content: text(strings.Repeat("note ", 9000))}}}
	var heads []resolution.Provision
	for range 90 {
		heads = append(heads, &resolution.Division{Level: resolution.LevelSection, Num: resolution.Num{Value: "I"}})
	}
	many := In{}
	for i := range 200 {
		many = append(many, &resolution.Note{Marker: fmt.Sprint(i), Content: Bl{&P{Content: text("a note")}}})
	}
	paragraph := func(content ...resolution.Block) *R {
		return &R{MainBody: []resolution.Provision{&resolution.Paragraph{Content: content}}}
	}
	for name, r := range map[string]*R{
		"nil":            nil,
		"zero":           {},
		"empty parts":    {CoverPage: &resolution.CoverPage{}, Preface: &resolution.Preface{}, Preamble: &resolution.Preamble{Formula: &resolution.Formula{}}, Conclusions: &resolution.Conclusions{Meeting: &resolution.Meeting{}, Date: &resolution.DocDate{}}},
		"nil parts":      {CoverPage: &resolution.CoverPage{Lines: []*resolution.MastheadLine{nil}}, Preamble: &resolution.Preamble{Containers: []*resolution.Container{nil}}, MainBody: []resolution.Provision{nil, (*resolution.Paragraph)(nil), (*resolution.Division)(nil), (*resolution.CrossHeading)(nil)}, Attachments: []*resolution.Attachment{nil, {}}, Parts: []*R{nil, {}}},
		"nil blocks":     paragraph(nil, (*P)(nil), (*resolution.Table)(nil), (*resolution.BlockList)(nil), &resolution.BlockList{Items: []*resolution.Item{nil, {}}}, &resolution.Table{Rows: []*resolution.Row{nil, {}, {Cells: []*resolution.Cell{nil, {}}}}}),
		"nil inlines":    paragraph(&P{Content: In{nil, (*resolution.Text)(nil), (*resolution.Note)(nil), (*resolution.NoteRef)(nil), (*resolution.Reference)(nil), (*resolution.Emphasis)(nil), (*resolution.Term)(nil), (*resolution.Break)(nil), &resolution.Break{}, &resolution.Note{}, &resolution.NoteRef{Marker: "9"}, &resolution.Break{}}}),
		"huge word":      paragraph(&P{Content: text(strings.Repeat("W", 5000))}),
		"huge number":    {Preface: &resolution.Preface{Number: resolution.Num{Value: strings.Repeat("199/", 90)}, Title: text("Lamps")}},
		"spaces":         paragraph(&P{Content: text(" \t\n  \u00a0 \u2003")}),
		"not UTF-8":      {Identity: resolution.Identity{Symbol: "A\xff/\xf0\x9f", Number: "\xe2"}, Preface: &resolution.Preface{Number: resolution.Num{Value: "1\xe2"}, Title: text("\xf0\x9f\x92 \U0001F4A1")}},
		"nested notes":   paragraph(&P{Content: In{note}}),
		"long note":      paragraph(&P{Content: append(text("begin"), longNote)}, &P{Content: text("end")}),
		"many notes":     paragraph(&P{Content: many}),
		"wide table":     paragraph(&resolution.Table{Rows: []*resolution.Row{wide, wide, wide}}),
		"tall row":       paragraph(&resolution.Table{Rows: []*resolution.Row{tall}}),
		"only headings":  {MainBody: heads},
		"mast note":      {CoverPage: &resolution.CoverPage{Lines: []*resolution.MastheadLine{{Role: resolution.RoleSymbol, Content: append(text("A"), note)}}}},
		"long masthead":  {CoverPage: &resolution.CoverPage{Lines: []*resolution.MastheadLine{{Role: resolution.RoleSymbol, Content: text(strings.Repeat("A/RES/199/", 30))}, {Role: resolution.RoleIssuingBody, Content: text(strings.Repeat("Assembly ", 30))}}}},
		"hyphens":        paragraph(&P{Content: text(strings.Repeat("by-laws–and-", 90) + "- - -")}),
		"strange target": paragraph(&P{Content: In{&resolution.Reference{Symbol: "A/(é)\\ \n/\U0001F4A1", Content: text("x")}, &resolution.Reference{Href: "http://[", Content: text("y")}, &resolution.Reference{Href: "javascript:alert(1)", Content: text("z")}}}),
	} {
		t.Run(name, func(t *testing.T) {
			for _, o := range []Options{{AllowMissingGlyphs: true}, {Page: A4, Official: true, AllowMissingGlyphs: true}} {
				data, findings := Render(r, o)
				if findings.HasErrors() || !bytes.HasPrefix(data, []byte("%PDF-")) || !bytes.HasSuffix(data, []byte("%%EOF\n")) {
					t.Errorf("no PDF: %v", findings)
				}
			}
		})
	}
}
