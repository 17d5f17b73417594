package json

import (
	"strconv"

	"plenary/convert/resolution"
	"plenary/diag"
	"plenary/schema"
)

func (e *encoder) provision(p resolution.Provision) {
	switch p := p.(type) {
	case *resolution.Paragraph:
		e.paragraph("paragraph", p)
	case *resolution.Division:
		e.division(p)
	case *resolution.CrossHeading:
		e.typed("crossHeading", func() { members(e, "content", p.Content, e.inline) })
	default:
		e.unknown(p)
	}
}

func (e *encoder) paragraph(element string, p *resolution.Paragraph) {
	e.typed(element, func() {
		e.optional("num", p.Num.Value, anything)
		optional(e, "heading", p.Heading, e.inline)
		optional(e, "content", p.Content, e.block)
		optional(e, "points", p.Points, e.point)
		optional(e, "wrapUp", p.WrapUp, e.block)
	})
}

func (e *encoder) point(p *resolution.Paragraph) { e.paragraph("point", p) }

func (e *encoder) division(d *resolution.Division) {
	e.object(func() {
		e.member("type", string(d.Level), levels)
		e.optional("num", d.Num.Value, anything)
		optional(e, "heading", d.Heading, e.inline)
		members(e, "content", d.Content, e.provision)
	})
}

func (e *encoder) block(b resolution.Block) {
	switch b := b.(type) {
	case *resolution.P:
		e.typed("p", func() {
			e.optional("language", b.Language, tongue)
			members(e, "content", b.Content, e.inline)
		})
	case *resolution.BlockList:
		e.typed("blockList", func() {
			optional(e, "intro", b.Intro, e.inline)
			members(e, "items", b.Items, e.item)
			optional(e, "wrapUp", b.WrapUp, e.inline)
		})
	case *resolution.Table:
		e.typed("table", func() {
			optional(e, "caption", b.Caption, e.inline)
			members(e, "rows", b.Rows, e.row)
		})
	default:
		e.unknown(b)
	}
}

func (e *encoder) item(item *resolution.Item) {
	e.object(func() {
		e.optional("num", item.Num.Value, anything)
		members(e, "content", item.Content, e.block)
	})
}

func (e *encoder) row(row *resolution.Row) {
	e.object(func() { members(e, "cells", row.Cells, e.cell) })
}

func (e *encoder) cell(cell *resolution.Cell) {
	element := "td"
	if cell.Header {
		element = "th"
	}
	e.typed(element, func() {
		e.span("colspan", cell.ColSpan)
		e.span("rowspan", cell.RowSpan)
		members(e, "content", cell.Content, e.block)
	})
}

// span writes how many columns or rows a cell covers.
func (e *encoder) span(name string, n int) {
	if n == 0 {
		return
	}
	if n < 1 || n > maxSpan {
		e.list.Add(schema.JSONUnencodable, diag.Span{}, "the %s %d is not between 1 and %d", name, n, maxSpan)
	}
	e.key(name)
	e.out = strconv.AppendInt(e.out, int64(n), 10)
}

func (e *encoder) inline(in resolution.Inline) {
	switch in := in.(type) {
	case *resolution.Text:
		e.str(in.Value)
	case *resolution.Emphasis:
		e.object(func() {
			e.member("type", string(in.Style), styles)
			members(e, "content", in.Content, e.inline)
		})
	case *resolution.Reference:
		e.typed("ref", func() {
			e.optional("symbol", in.Symbol, anything)
			e.optional("date", string(in.Date), day)
			e.optional("href", in.Href, anything)
			members(e, "content", in.Content, e.inline)
		})
	case *resolution.Note:
		e.typed("authorialNote", func() {
			e.member("marker", in.Marker, anything)
			members(e, "content", in.Content, e.block)
		})
	case *resolution.NoteRef:
		e.typed("noteRef", func() { e.member("marker", in.Marker, anything) })
	case *resolution.Break:
		e.typed("br", func() {})
	case *resolution.Term:
		e.term(in)
	default:
		e.unknown(in)
	}
}

func (e *encoder) term(t *resolution.Term) {
	e.typed("term", func() {
		e.member("element", t.Element, called)
		e.optional("refersTo", t.RefersTo, anything)
		e.optional("value", t.Value, anything)
		members(e, "content", t.Content, e.inline)
	})
}

// typed writes an object that begins with its type.
func (e *encoder) typed(element string, write func()) {
	e.object(func() {
		e.member("type", element, anything)
		write()
	})
}

// unknown stands for a node that no production covers: nil.
func (e *encoder) unknown(node any) {
	e.list.Add(schema.JSONUnencodable, diag.Span{}, "a node of type %T has no form in JSON", node)
	e.out = append(e.out, "null"...)
}
