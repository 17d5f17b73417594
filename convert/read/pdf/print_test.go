package pdf

import (
	"fmt"
	"strings"

	"plenary/convert/manuscript"
	"plenary/convert/read/flow"
	"plenary/diag"
)

// print returns a document for people: a line a paragraph, in the order of the document. Before a
// piece stands "+" where a space does that the text has not, and "/" where a line begins.
func print(d *Document) string {
	p := printer{d: d}
	if d.Flow != nil {
		p.flow(d.Flow)
	} else {
		p.line("laid out by geometry")
	}
	for _, f := range d.Facts {
		p.line("fact: %s %d pages %v %q", factNames[f.Kind], f.Count, f.Pages, f.What)
	}
	return p.out.String()
}

// factNames are the names of the facts.
var factNames = map[FactKind]string{
	Repaired: "repaired", MayLack: "may lack", Unread: "unread", Picture: "picture", Concealed: "concealed", Annotation: "annotation",
	Image: "image", Distrusted: "distrusted", Turned: "turned", Leftward: "leftward", Filled: "filled",
}

type printer struct {
	d   *Document
	out strings.Builder
}

func (p *printer) line(format string, args ...any) { fmt.Fprintf(&p.out, format+"\n", args...) }

func (p *printer) of(s diag.Span) string { return p.d.Text[s.Start:s.End] }

func (p *printer) flow(f *flow.Document) {
	for _, x := range f.Head {
		p.paragraph("head", x)
	}
	for _, b := range f.Body {
		switch b := b.(type) {
		case *flow.Paragraph:
			p.paragraph("paragraph", b)
		case *flow.Table:
			p.table(b)
		}
	}
	for i, n := range f.Notes {
		p.line("note %d %q label %q", i+1, n.Marker, p.of(n.Label))
		for _, x := range n.Body {
			p.paragraph("  paragraph", x)
		}
	}
	for _, x := range f.Furniture {
		p.line("furniture %s%q", x.What, p.of(x.Source))
	}
}

func (p *printer) paragraph(what string, x *flow.Paragraph) {
	s := what
	switch x.Heading {
	case manuscript.Yes:
		s += " heading"
	case manuscript.No:
		s += " text"
	}
	if x.Centred == manuscript.Yes {
		s += " centred"
	}
	for _, piece := range x.Pieces {
		s += " "
		if piece.NewLine {
			s += "/"
		} else if piece.Spaced {
			s += "+"
		}
		s += letters(piece.Style) + fmt.Sprintf("%q", p.of(piece.Source))
		if piece.Note > 0 {
			s += fmt.Sprintf("^%d", piece.Note)
		}
	}
	switch x.Cut {
	case flow.MayCut:
		s += " may be cut"
	case flow.IsCut:
		s += " is cut"
	}
	if x.Apart {
		s += " apart"
	}
	p.line("%s", s)
}

// letters returns a style in letters: those that it has.
func letters(s manuscript.Style) (out string) {
	for _, x := range []struct {
		shown  manuscript.Shown
		letter string
	}{{s.Italic, "i"}, {s.Bold, "b"}, {s.Raised, "r"}} {
		switch x.shown {
		case manuscript.Yes:
			out += x.letter
		case manuscript.Unknown:
			out += "?"
		}
	}
	return out
}

func (p *printer) table(t *flow.Table) {
	p.line("table")
	for _, r := range t.Rows {
		if r.Header {
			p.line("  row header")
		} else {
			p.line("  row")
		}
		for _, c := range r.Cells {
			if c.Columns > 1 {
				p.line("    cell %d", c.Columns)
			} else {
				p.line("    cell")
			}
			for _, x := range c.Paragraphs {
				p.paragraph("      paragraph", x)
			}
		}
	}
}
