package normalise

import (
	"fmt"
	"strings"

	"plenary/convert/resolution"
	"plenary/diag"
)

// A placer prints places of a source for the golden files, so that a node that
// points at the wrong one of two equal words is seen:
//
//	@3:5-17         line 3, from column 5 up to column 17, which is not in it
//	@3:5-4:9        from line 3 into line 4
//	@3:5-17-40      two texts that touch at column 17, as a lead and what follows
//	@3:5-17 4:2-9   two texts, or two ranges of one with more than white space between them
//	@3:5-40=5-17    a node, and its texts where they do not reach from its beginning to its end
//
// Among the texts, # is before a printed number, ^ before the mark of a note, | before each cell of
// a row, and what a note says stands in brackets. A place that is not known is -.
type placer struct {
	source string
	index  *diag.Index
	line   int // that was printed last: it is not said again
}

func newPlacer(source string) *placer {
	return &placer{source: source, index: diag.NewIndex([]byte(source))}
}

// held is the places within a node as they are printed, and the range from the
// first to the last.
type held struct {
	text string
	hull diag.Span
}

func (h *held) add(mark, text string, hull diag.Span) {
	h.text = strings.TrimPrefix(h.text+" "+mark+text, " ")
	h.hull = h.hull.Union(hull)
}

// span prints one range.
func (p *placer) span(s diag.Span) string {
	if s.IsZero() {
		return "-"
	}
	return p.position(s.Start) + "-" + p.position(s.End)
}

func (p *placer) position(at int) string {
	position := p.index.Position(at)
	if position.Line == p.line {
		return fmt.Sprint(position.Column)
	}
	p.line = position.Line
	return fmt.Sprintf("%d:%d", position.Line, position.Column)
}

// at prints the place of a node: its range, unless what it holds tells that.
func (p *placer) at(s diag.Span, content held) string {
	p.line = 0
	return " @" + p.within(s, content)
}

func (p *placer) within(s diag.Span, content held) string {
	switch {
	case content.text == "":
		return p.span(s)
	case content.hull == s:
		return content.text
	}
	p.line = 0
	return p.span(s) + "=" + content.text
}

// ranges returns those of a text; what only white space parts is one.
func (p *placer) ranges(text *resolution.Text) []diag.Span {
	var spans []diag.Span
	for _, s := range text.Source {
		if n := len(spans); n > 0 && spans[n-1].End <= s.Start && strings.TrimSpace(p.source[spans[n-1].End:s.Start]) == "" {
			spans[n-1].End = s.End
			continue
		}
		spans = append(spans, s)
	}
	if len(spans) == 0 {
		return []diag.Span{{}}
	}
	return spans
}

// inlines returns the places of running text, each of its texts and marks.
func (p *placer) inlines(content []resolution.Inline) held {
	var h held
	p.line = 0
	last := diag.Span{Start: -1, End: -1}
	var see func(content []resolution.Inline)
	see = func(content []resolution.Inline) {
		for _, in := range content {
			switch in := in.(type) {
			case *resolution.Text:
				for _, s := range p.ranges(in) {
					if s.Start == last.End {
						h.text += "-" + p.position(s.End)
						h.hull = h.hull.Union(s)
					} else {
						h.add("", p.span(s), s)
					}
					last = s
				}
			case *resolution.Emphasis:
				see(in.Content)
			case *resolution.Reference:
				see(in.Content)
			case *resolution.Term:
				see(in.Content)
			case *resolution.NoteRef:
				h.add("^", p.span(in.Mark), in.Mark)
				last = diag.Span{Start: -1, End: -1}
			case *resolution.Note:
				h.add("^", p.span(in.Mark)+"["+p.within(in.Span, p.blocks(in.Content))+"]", in.Mark)
				p.line = 0
				last = diag.Span{Start: -1, End: -1}
			}
		}
	}
	see(content)
	return h
}

// blocks returns the places of the paragraphs of a note or a cell.
func (p *placer) blocks(content []resolution.Block) held {
	var h held
	for _, block := range content {
		block := block.(*resolution.P)
		h.add("", p.within(block.Span, p.inlines(block.Content)), block.Span)
	}
	return h
}

// num returns the place of a printed number, and then those of the texts.
func (p *placer) num(n resolution.Num, texts ...[]resolution.Inline) held {
	var h held
	if n.Value != "" {
		p.line = 0
		h.add("#", p.span(n.Span), n.Span)
	}
	for _, text := range texts {
		if inner := p.inlines(text); inner.text != "" {
			h.add("", inner.text, inner.hull)
		}
	}
	return h
}

// cells returns the places of the cells of a row.
func (p *placer) cells(row *resolution.Row) held {
	var h held
	for _, cell := range row.Cells {
		h.add("|", p.within(cell.Span, p.blocks(cell.Content)), cell.Span)
	}
	return h
}
