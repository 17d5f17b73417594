package docx

import (
	"strings"
	"testing"
	"unicode/utf8"

	"plenary/convert/read/flow"
	"plenary/diag"
)

// checkDocument holds a document against what is promised of all: each character of the text that
// is no white space is in one paragraph, label or piece of furniture and in no other, marks are of
// notes that there are, and the text has as many characters as were read and made.
func checkDocument(t testing.TB, d *Document) {
	t.Helper()
	f := &d.Flow
	if !utf8.ValidString(f.Text) {
		t.Error("the text is no UTF-8")
	}
	c := checker{t: t, d: d, owner: make([]byte, len(f.Text))}
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
	for i, r := range f.Text {
		if c.owner[i] == 0 && strings.TrimSpace(string(r)) != "" {
			t.Errorf("byte %d, %q, is in nothing", i, f.Text[i:min(len(f.Text), i+20)])
			break
		}
	}
	if got, want := solid(f.Text), d.tally.read+d.tally.made; got != want {
		t.Errorf("the text has %d characters; %d were read and %d made", got, d.tally.read, d.tally.made)
	}
	for i := 1; i < len(d.places); i++ {
		if d.places[i].Start <= d.places[i-1].Start {
			t.Errorf("place %d begins at %d, and the one before it at %d", i, d.places[i].Start, d.places[i-1].Start)
		}
	}
}

type checker struct {
	t     testing.TB
	d     *Document
	owner []byte
}

func (c *checker) paragraphs(list []*flow.Paragraph) {
	for _, p := range list {
		c.paragraph(p)
	}
}

func (c *checker) paragraph(p *flow.Paragraph) {
	if len(p.Pieces) == 0 {
		c.t.Error("a paragraph has no pieces")
	}
	end := 0
	for _, piece := range p.Pieces {
		if piece.Source.Start < end || piece.Source.Len() <= 0 {
			c.t.Errorf("a piece is bytes %d to %d, behind %d", piece.Source.Start, piece.Source.End, end)
		}
		end = piece.Source.End
		c.span(piece.Source)
		if piece.Note < 0 || piece.Note > len(c.d.Flow.Notes) {
			c.t.Errorf("a piece is the mark of note %d of %d", piece.Note, len(c.d.Flow.Notes))
		}
	}
}

// span takes a part of the text for what the test looks at.
func (c *checker) span(s diag.Span) {
	text := c.d.Flow.Text
	if s.Start < 0 || s.End < s.Start || s.End > len(text) {
		c.t.Errorf("bytes %d to %d of %d", s.Start, s.End, len(text))
		return
	}
	if !utf8.ValidString(text[s.Start:s.End]) {
		c.t.Errorf("%q begins or ends in a character", text[s.Start:s.End])
	}
	for i := s.Start; i < s.End; i++ {
		if c.owner[i]++; c.owner[i] > 1 && strings.TrimSpace(text[i:i+1]) != "" {
			c.t.Errorf("byte %d, %q, is in two things", i, text[i:min(len(text), i+20)])
			return
		}
	}
}
