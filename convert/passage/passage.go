// Package passage reads a resolution as the sequence of its passages: the printed
// paragraphs, points, headings, rows and notes, one after the other, each with
// its kind, the numbers that it stands in, and its text. It is the view of those
// who compare, align or count, and need no tree.
package passage

import (
	"fmt"
	"slices"
	"strings"

	"plenary/convert/resolution"
)

// A Kind is what a passage is.
type Kind string

// The kinds of passages.
const (
	Title      Kind = "title"
	Heading    Kind = "heading" // of a division, an annex, a paragraph or a table
	Formula    Kind = "formula"
	Preambular Kind = "preambular" // in the preamble or between provisions
	Operative  Kind = "paragraph"  // the first text of a paragraph
	Point      Kind = "point"      // the first text of a point, in a preamble too
	Text       Kind = "text"       // further text, and text without number
	Row        Kind = "row"        // of a table
	Closing    Kind = "closing"    // meeting, date and record of the vote
	Note       Kind = "note"
)

// A Passage is one printed paragraph, point, heading, row or note.
type Passage struct {
	Kind    Kind
	Zone    string              // "preamble", "main body", "conclusions", "annex 1"; of a composite "part 1 > main body"
	Within  []string            // the numbers that it stands in, from the outermost, as printed
	Number  string              // as printed, "(a)"; of a note its mark; "" for none
	Content []resolution.Inline // with the notes at their marks; of a row that of its cells, a space behind each
	Cells   []string            // the texts of a row's cells; nil for no row
	Node    any                 // the nearest node that has an eId: a pointer to a node of the resolution
}

// Path names a passage for readers: "main body > 3. > (a)".
func (p *Passage) Path() string {
	steps := append([]string{p.Zone}, p.Within...)
	if p.Number != "" {
		steps = append(steps, step(p.Number))
	}
	return strings.Join(steps, " > ")
}

// Text returns the words of a passage without its notes, one space between.
func (p *Passage) Text() string {
	return strings.Join(strings.Fields(resolution.PlainText(p.Content)), " ")
}

// step returns a number as a step of a path, which no longer number fits.
func step(number string) string {
	const most = 200 // bytes
	if len(number) <= most {
		return number
	}
	return strings.ToValidUTF8(number[:most], "") + "…"
}

// Of returns the passages of r in the order of print, a note behind the passage
// of its mark. What has neither number nor text nor note is none.
func Of(r *resolution.Resolution) []Passage {
	x := reader{}
	x.resolution(r)
	return x.passages
}

// A reader gathers the passages of a resolution.
type reader struct {
	passages []Passage
	part     string // of a composite, as zones begin with it
	zone     string
}

// A place is where a passage stands.
type place struct {
	within []string
	node   any
}

// in returns the place inside a numbered node.
func (at place) in(number string, node any) place {
	if number != "" {
		at.within = append(slices.Clone(at.within), step(number))
	}
	at.node = node
	return at
}

func (x *reader) resolution(r *resolution.Resolution) {
	x.zone = x.part + "preamble"
	if p := r.Preface; p != nil {
		x.add(Title, p.Number.Value, place{node: p}, p.Title)
	}
	if p := r.Preamble; p != nil {
		if p.Formula != nil {
			x.add(Formula, "", place{node: p.Formula}, p.Formula.Content)
		}
		for _, c := range p.Containers {
			x.blocks(Preambular, "", c.Content, place{node: c}, place{node: c})
		}
	}
	x.zone = x.part + "main body"
	x.provisions(r.MainBody)
	if c := r.Conclusions; c != nil {
		x.conclusions(c)
	}
	for i, a := range r.Attachments {
		x.zone = fmt.Sprintf("%sannex %d", x.part, i+1)
		x.add(Heading, "", place{node: a}, a.Heading)
		x.add(Heading, "", place{node: a}, a.Title)
		x.provisions(a.Body)
	}
	outer := x.part
	for i, part := range r.Parts {
		x.part = fmt.Sprintf("%spart %d > ", outer, i+1)
		x.resolution(part)
	}
	x.part = outer
}

func (x *reader) conclusions(c *resolution.Conclusions) {
	x.zone = x.part + "conclusions"
	at := place{node: c}
	if c.Meeting != nil {
		x.add(Closing, "", at, c.Meeting.Content)
	}
	if c.Date != nil {
		x.add(Closing, "", at, c.Date.Content)
	}
	x.add(Closing, "", at, flat(c.Other)) // a record of the vote: its lines are as the printer broke them
}

func (x *reader) provisions(list []resolution.Provision) {
	for _, p := range list {
		switch p := p.(type) {
		case *resolution.Paragraph:
			x.paragraph(Operative, p, place{})
		case *resolution.Division:
			x.add(Heading, p.Num.Value, place{node: p}, p.Heading)
			x.provisions(p.Content)
		case *resolution.CrossHeading:
			x.add(Preambular, "", place{node: p}, p.Content)
		}
	}
}

func (x *reader) paragraph(kind Kind, p *resolution.Paragraph, at place) {
	at.node = p
	if len(p.Heading) > 0 {
		x.add(Heading, "", place{node: p}, p.Heading)
	}
	inside := at.in(p.Num.Value, p)
	switch {
	case p.Num.Value == "":
		kind = Text
	case len(p.Content) == 0:
		x.add(kind, p.Num.Value, at, nil)
	}
	x.blocks(kind, p.Num.Value, p.Content, at, inside)
	for _, point := range p.Points {
		x.paragraph(Point, point, inside)
	}
	x.blocks(Text, "", p.WrapUp, inside, inside)
}

// blocks adds block content: the first passage of the kind and with the number
// at its place, the others as text inside.
func (x *reader) blocks(kind Kind, number string, list []resolution.Block, at, inside place) {
	rest := Text
	if kind == Preambular {
		rest = kind
	}
	for _, b := range list {
		switch b := b.(type) {
		case *resolution.P:
			x.add(kind, number, at, b.Content)
		case *resolution.BlockList:
			x.add(kind, number, at, b.Intro)
			for _, item := range b.Items {
				x.blocks(Point, item.Num.Value, item.Content, place{inside.within, item}, inside.in(item.Num.Value, item))
			}
			x.add(rest, "", inside, b.WrapUp)
		case *resolution.Table:
			x.table(b)
			continue
		}
		kind, number, at = rest, "", inside
	}
}

func (x *reader) table(t *resolution.Table) {
	x.add(Heading, "", place{node: t}, t.Caption)
	for _, r := range t.Rows {
		p := Passage{Kind: Row, Cells: []string{}, Node: t}
		for _, cell := range r.Cells {
			p.Cells = append(p.Cells, resolution.BlockText(cell.Content))
			p.Content = append(append(p.Content, &resolution.Text{Value: " "}), flat(cell.Content)...)
		}
		x.passage(p)
	}
}

// flat returns the text of blocks that are printed paragraphs, a space behind
// each.
func flat(list []resolution.Block) (content []resolution.Inline) {
	for _, b := range list {
		if p, ok := b.(*resolution.P); ok {
			content = append(append(content, p.Content...), &resolution.Text{Value: " "})
		}
	}
	return content
}

func (x *reader) add(kind Kind, number string, at place, content []resolution.Inline) {
	x.passage(Passage{Kind: kind, Within: at.within, Number: number, Content: content, Node: at.node})
}

// passage adds p, if there is anything in it, and its notes.
func (x *reader) passage(p Passage) {
	p.Zone = x.zone
	notes := notesOf(p.Content)
	if p.Number == "" && len(notes) == 0 && p.Text() == "" {
		return
	}
	x.passages = append(x.passages, p)
	for _, n := range notes {
		x.passages = append(x.passages, Passage{Kind: Note, Zone: x.zone, Number: n.Marker, Content: flat(n.Content), Node: n})
	}
}

func notesOf(list []resolution.Inline) (notes []*resolution.Note) {
	for _, in := range list {
		switch in := in.(type) {
		case *resolution.Note:
			notes = append(notes, in)
		case *resolution.Emphasis:
			notes = append(notes, notesOf(in.Content)...)
		case *resolution.Reference:
			notes = append(notes, notesOf(in.Content)...)
		case *resolution.Term:
			notes = append(notes, notesOf(in.Content)...)
		}
	}
	return notes
}
