package akn

import (
	"slices"
	"strconv"

	"github.com/beevik/etree"

	. "plenary/convert/resolution" //nolint:revive // a tree reads best in the model's own words
)

func itoa(n int) string { return strconv.Itoa(n) }

// mainBody writes the provisions of a statement, whose eIds have no context.
func (e *encoder) mainBody(document *etree.Element, list []Provision) {
	body := child(document, "mainBody")
	attr(body, "eId", e.ids.child(e.document, "body"))
	e.provisions(body, &scope{id: e.document}, list)
	closeBody(body)
}

// closeBody puts an empty paragraph into a body that would be empty and invalid.
func closeBody(body *etree.Element) {
	if len(body.Child) == 0 {
		child(body, "p")
	}
}

func (e *encoder) provisions(parent *etree.Element, s *scope, list []Provision) {
	ids := siblings(&e.ids, s, list, provisionKind)
	for i, p := range list {
		switch p := p.(type) {
		case *Paragraph:
			if p != nil {
				e.paragraph(child(parent, "paragraph"), ids[i], p)
			}
		case *Division:
			if p != nil {
				e.division(parent, ids[i], p)
			}
		case *CrossHeading:
			if p != nil {
				e.crossHeading(parent, s, p)
			}
		}
	}
}

// paragraph writes an operative paragraph or a point: either content, or a list
// of points with what introduces and closes it. (AKN 3.0, type hierarchy.)
func (e *encoder) paragraph(el *etree.Element, id string, p *Paragraph) {
	attr(el, "eId", id)
	e.named[p] = id
	s := &scope{id: id}
	e.num(el, p.Num)
	e.heading(el, s, p.Heading)
	if !slices.ContainsFunc(p.Points, func(p *Paragraph) bool { return p != nil }) {
		content := child(el, "content")
		attr(content, "eId", e.ids.child(id, "content"))
		blocks := p.Content
		if says(p.WrapUp) { // there is nothing that it could follow
			blocks = slices.Concat(blocks, p.WrapUp)
		}
		e.blocks(content, s, blocks)
		return
	}
	e.list(el, s, p)
}

// list writes points. Intro and wrapUp belong to the list, the paragraphs in
// them to the context of what has the list. (AKN4UN guidelines, Part 1,
// "Lists".)
func (e *encoder) list(parent *etree.Element, outer *scope, p *Paragraph) {
	list := child(parent, "list")
	s := &scope{id: e.ids.count(outer, aList)}
	attr(list, "eId", s.id)
	if says(p.Content) {
		intro := child(list, "intro")
		attr(intro, "eId", e.ids.child(s.id, "intro"))
		e.blocks(intro, outer, p.Content)
	}
	ids := siblings(&e.ids, s, p.Points, pointKind)
	for i, point := range p.Points {
		if point != nil {
			e.paragraph(child(list, "point"), ids[i], point)
		}
	}
	if says(p.WrapUp) {
		wrapUp := child(list, "wrapUp")
		attr(wrapUp, "eId", e.ids.child(s.id, "wrapup"))
		e.blocks(wrapUp, outer, p.WrapUp)
	}
}

func (e *encoder) division(parent *etree.Element, id string, d *Division) {
	el := child(parent, string(levelOf(d.Level).level))
	attr(el, "eId", id)
	e.named[d] = id
	s := &scope{id: id}
	e.num(el, d.Num)
	e.heading(el, s, d.Heading)
	e.provisions(el, s, d.Content)
}

// loose is the name of the hcontainer around a cross heading that stands
// directly in a body, where the schema has no place for it.
const loose = "crossHeading"

func (e *encoder) crossHeading(parent *etree.Element, s *scope, c *CrossHeading) {
	if parent.Tag == "mainBody" {
		parent = child(parent, "hcontainer")
		s = &scope{id: e.ids.count(s, aHContainer)}
		attr(parent, "eId", s.id)
		attr(parent, "name", loose)
	}
	el := child(parent, "crossHeading")
	own := &scope{id: e.ids.count(s, aCrossHeading)}
	attr(el, "eId", own.id)
	e.named[c] = own.id
	attr(el, "refersTo", e.use(preambleConcept))
	e.text(el, own, c.Content)
}

func (e *encoder) num(parent *etree.Element, n Num) {
	if value := canonicalValue(n.Value); value != "" {
		child(parent, "num").CreateText(value)
	}
}

func (e *encoder) heading(parent *etree.Element, s *scope, content []Inline) {
	if el := e.optional(parent, "heading", s, content); el != nil {
		attr(el, "eId", e.ids.child(s.id, "heading"))
	}
}
