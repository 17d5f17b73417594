package pdf

import (
	"strings"
	"testing"
	"unicode/utf8"

	"plenary/convert/read/flow"
	"plenary/diag"
)

// checkDocument holds a document against what is promised of all: each character of the text that
// is no white space is in one piece, label or furniture and in no other, and marks are of notes
// that there are.
func checkDocument(t testing.TB, d *Document) {
	t.Helper()
	if !utf8.ValidString(d.Text) {
		t.Error("the text is no UTF-8")
	}
	c := checker{t: t, d: d, owned: make([]bool, len(d.Text))}
	switch {
	case d.Flow != nil:
		c.flow(d.Flow)
	case d.Lines != nil:
		for _, p := range d.Lines.Pieces {
			c.span(p.Source)
			if strings.Trim(p.Space, " \n\f") != "" {
				t.Errorf("the space before a piece is %q", p.Space)
			}
		}
		for _, s := range d.Lines.Brackets {
			c.span(s)
		}
	}
	for i, r := range d.Text {
		if !c.owned[i] && strings.TrimSpace(string(r)) != "" {
			t.Errorf("byte %d, %q, is in nothing", i, d.Text[i:min(len(d.Text), i+20)])
			break
		}
	}
}

type checker struct {
	t     testing.TB
	d     *Document
	owned []bool
}

func (c *checker) flow(f *flow.Document) {
	if f.Text != c.d.Text {
		c.t.Error("the text of the paragraphs is another")
	}
	c.paragraphs(f.Head)
	for _, b := range f.Body {
		switch b := b.(type) {
		case *flow.Paragraph:
			c.paragraph(b)
		case *flow.Table:
			for _, r := range b.Rows {
				for _, cell := range r.Cells {
					c.paragraphs(cell.Paragraphs)
				}
			}
		}
	}
	for _, n := range f.Notes {
		c.span(n.Label)
		c.paragraphs(n.Body)
	}
	for _, x := range f.Furniture {
		c.span(x.Source)
	}
}

func (c *checker) paragraphs(list []*flow.Paragraph) {
	for _, p := range list {
		c.paragraph(p)
	}
}

func (c *checker) paragraph(p *flow.Paragraph) {
	for _, piece := range p.Pieces {
		if piece.Source.Len() <= 0 {
			c.t.Errorf("a piece is bytes %d to %d", piece.Source.Start, piece.Source.End)
		}
		c.span(piece.Source)
		if piece.Note < 0 || piece.Note > len(c.d.Flow.Notes) {
			c.t.Errorf("a piece is the mark of note %d of %d", piece.Note, len(c.d.Flow.Notes))
		}
	}
}

// span takes a part of the text for what the test looks at.
func (c *checker) span(s diag.Span) {
	text := c.d.Text
	if s.Start < 0 || s.End < s.Start || s.End > len(text) {
		c.t.Errorf("bytes %d to %d of %d", s.Start, s.End, len(text))
		return
	}
	if !utf8.ValidString(text[s.Start:s.End]) {
		c.t.Errorf("%q begins or ends in a character", text[s.Start:s.End])
	}
	for i := s.Start; i < s.End; i++ {
		if c.owned[i] && strings.TrimSpace(text[i:i+1]) != "" {
			c.t.Errorf("byte %d, %q, is in two things", i, text[i:min(len(text), i+20)])
			return
		}
		c.owned[i] = true
	}
}
