package manuscript

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"plenary/convert/account"
	"plenary/diag"
)

// Check returns an error that tells, a line each, what is wrong with a manuscript by itself,
// whatever its source: a mistake of the reader that made it. It is for the tests of readers,
// and for who looks for the mistake. A good manuscript gives nil:
//
//   - Runs are in the order of the text, do not overlap, and stand for as many bytes of the
//     source. What stands in none of them is a space, a line feed, or what a repair put in.
//   - Blocks, cells, notes and facts are in the order of the text, do not overlap, and are
//     each a line of their own.
//   - Heads open with blocks of the flow, each with those below the one before it.
//   - Marks are in the order of the text, in the flow, and begin with no more than spaces. Each
//     note has one that is its first.
//   - What was left out has a fate that says so, and a name.
func Check(m *Manuscript) error {
	c := checker{m: m}
	if !utf8.ValidString(m.Text) {
		c.fault("the text is not UTF-8")
	}
	c.runs()
	c.lines()
	c.heads()
	c.marks()
	c.left()
	return errors.Join(c.faults...)
}

// A checker gathers what is wrong.
type checker struct {
	m      *Manuscript
	faults []error
	end    int // of the last line
}

func (c *checker) fault(format string, args ...any) {
	c.faults = append(c.faults, fmt.Errorf(format, args...))
}

func (c *checker) runs() {
	var put []byte // the text between runs
	at := 0
	for i, r := range c.m.Runs {
		if r.At < at || r.Len <= 0 || r.Len > len(c.m.Text)-r.At {
			c.fault("run %d is bytes %d to %d of the text, of which %d are behind the run before it", i, r.At, r.At+r.Len, len(c.m.Text)-at)
			return
		}
		if r.Source.Len() != r.Len {
			c.fault("run %d has %d bytes of the text and %d of the source", i, r.Len, r.Source.Len())
		}
		put = append(put, c.m.Text[at:r.At]...)
		at = r.At + r.Len
	}
	put = append(put, c.m.Text[at:]...)
	var repairs []byte
	for _, e := range c.m.Left {
		if e.Fate == account.Repair {
			repairs = append(repairs, e.Text...)
		}
	}
	if has, want := sorted(put), sorted(repairs); has != want {
		c.fault("%q stands in no run, and repairs put in %q", has, want)
	}
}

// sorted returns the bytes of s, spaces and line feeds apart, in order.
func sorted(s []byte) string {
	s = slices.DeleteFunc(s, func(b byte) bool { return b == ' ' || b == '\n' })
	slices.Sort(s)
	return string(s)
}

// lines checks what has a line of the text: paragraphs, cells, notes and facts.
func (c *checker) lines() {
	for i, b := range c.m.Flow {
		switch b := b.(type) {
		case *Paragraph:
			c.line(b.Span, "block %d", i)
		case *Table:
			start := c.end
			for k, row := range b.Rows {
				for n, cell := range row.Cells {
					c.line(cell.Span, "cell %d in row %d of block %d", n, k, i)
				}
			}
			if b.Span != diag.SpanOf(start, c.end) {
				c.fault("block %d is bytes %d to %d of the text, and its cells are %d to %d", i, b.Span.Start, b.Span.End, start, c.end)
			}
		}
	}
	for i, n := range c.m.Notes {
		c.line(n.Label, "the label of note %d", i)
		c.line(n.Body, "the text of note %d", i)
	}
	for i, f := range c.m.Facts {
		c.line(f.Span, "fact %d", i)
	}
	if c.end != len(c.m.Text) {
		c.fault("the text goes on to %d behind the last line, which ends at %d", len(c.m.Text), c.end)
	}
}

// line checks that the next line of the text is a span.
func (c *checker) line(s diag.Span, what string, args ...any) {
	next := c.end
	if next > 0 {
		next++ // the line feed
	}
	switch what := fmt.Sprintf(what, args...); {
	case s.Start != next || s.End < s.Start || s.End > len(c.m.Text):
		c.fault("%s is bytes %d to %d of the text, and the line begins at %d", what, s.Start, s.End, next)
	case next > 0 && c.m.Text[next-1] != '\n' || strings.Contains(c.m.Of(s), "\n"):
		c.fault("%s is not a line of the text: %q", what, c.m.Text[max(next-1, 0):s.End])
	}
	c.end = max(c.end, min(s.End, len(c.m.Text)))
}

func (c *checker) heads() {
	last := -1
	for i, h := range c.m.Heads {
		first := len(c.m.Flow)
		for _, x := range []BlockIndex{h.Number, h.Letter, h.Body, h.Formula} {
			if !x.Known() {
				continue
			}
			if x.behind > len(c.m.Flow) {
				c.fault("head %d opens with block %d of %d", i, x.behind-1, len(c.m.Flow))
			}
			first = min(first, x.behind-1)
		}
		if first <= last {
			c.fault("head %d opens with block %d, and the one before it with block %d", i, first, last)
		}
		last = first
	}
}

func (c *checker) marks() {
	first := make([]int, len(c.m.Notes)) // marks of each note that are its first
	at, end := 0, 0
	if n := len(c.m.Flow); n > 0 {
		end = c.m.Flow[n-1].Part().End
	}
	for i, mark := range c.m.Marks {
		switch s := mark.Span; {
		case s.Start < at || s.End < s.Start || s.End > end:
			c.fault("mark %d is bytes %d to %d of the text, the one before it begins at %d, and the flow ends at %d", i, s.Start, s.End, at, end)
		case mark.Sign < s.Start || mark.Sign > s.End || strings.Trim(c.m.Text[s.Start:mark.Sign], " ") != "":
			c.fault("mark %d is %q, and its sign begins at byte %d", i, c.m.Of(s), mark.Sign-s.Start)
		case mark.Note < 0 || mark.Note >= len(c.m.Notes):
			c.fault("mark %d is of note %d of %d", i, mark.Note, len(c.m.Notes))
		case !mark.Again:
			first[mark.Note]++
		}
		at = max(at, mark.Span.Start)
	}
	for i, n := range first {
		if n != 1 {
			c.fault("note %d has %d marks that are its first", i, n)
		}
	}
}

func (c *checker) left() {
	for i, e := range c.m.Left {
		switch {
		case e.Fate != account.Furniture && e.Fate != account.Repair:
			c.fault("entry %d was left out as %s", i, e.Fate)
		case e.What == "":
			c.fault("entry %d was left out without a name", i)
		case e.Span.End < e.Span.Start || e.Span.Len() == 0 && e.Text == "":
			c.fault("entry %d was left out from byte %d to %d", i, e.Span.Start, e.Span.End)
		}
	}
}
