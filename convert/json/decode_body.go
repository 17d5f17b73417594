package json

import (
	"plenary/convert/resolution"
	"plenary/internal/jsontree"
)

func (c *cursor) provision() resolution.Provision {
	switch element := c.element(); {
	case element == "paragraph":
		return c.paragraph()
	case element == "crossHeading":
		o := c.object("content")
		defer o.end()
		o.get("type")
		return &resolution.CrossHeading{Content: o.inlines("content")}
	case levels.ok(element):
		return c.division()
	}
	c.unknown("a paragraph, a cross-heading or a level of division")
	return nil
}

// paragraph reads a paragraph or point, whose type the caller has seen.
func (c *cursor) paragraph() *resolution.Paragraph {
	o := c.object()
	defer o.end()
	o.get("type")
	return &resolution.Paragraph{
		Num:     resolution.Num{Value: o.text("num", anything)},
		Heading: o.inlines("heading"),
		Content: o.blocks("content"),
		Points:  many(o, "points", (*cursor).point),
		WrapUp:  o.blocks("wrapUp"),
	}
}

func (c *cursor) point() *resolution.Paragraph {
	if c.element() != "point" {
		c.unknown("a point")
		return &resolution.Paragraph{}
	}
	return c.paragraph()
}

func (c *cursor) division() *resolution.Division {
	o := c.object("content")
	defer o.end()
	return &resolution.Division{
		Level:   resolution.Level(o.text("type", levels)),
		Num:     resolution.Num{Value: o.text("num", anything)},
		Heading: o.inlines("heading"),
		Content: many(o, "content", (*cursor).provision),
	}
}

func (o *object) blocks(key string) []resolution.Block { return many(o, key, (*cursor).block) }

func (c *cursor) block() resolution.Block {
	switch c.element() {
	case "p":
		o := c.object("content")
		defer o.end()
		o.get("type")
		return &resolution.P{Language: o.text("language", tongue), Content: o.inlines("content")}
	case "blockList":
		return c.blockList()
	case "table":
		return c.table()
	}
	c.unknown("a p, a blockList or a table")
	return nil
}

func (c *cursor) blockList() *resolution.BlockList {
	o := c.object("items")
	defer o.end()
	o.get("type")
	return &resolution.BlockList{
		Intro:  o.inlines("intro"),
		Items:  many(o, "items", (*cursor).item),
		WrapUp: o.inlines("wrapUp"),
	}
}

func (c *cursor) item() *resolution.Item {
	o := c.object("content")
	defer o.end()
	return &resolution.Item{Num: resolution.Num{Value: o.text("num", anything)}, Content: o.blocks("content")}
}

func (c *cursor) table() *resolution.Table {
	o := c.object("rows")
	defer o.end()
	o.get("type")
	return &resolution.Table{Caption: o.inlines("caption"), Rows: many(o, "rows", (*cursor).row)}
}

func (c *cursor) row() *resolution.Row {
	o := c.object("cells")
	defer o.end()
	return &resolution.Row{Cells: many(o, "cells", (*cursor).cell)}
}

func (c *cursor) cell() *resolution.Cell {
	element := c.element()
	if element != "th" && element != "td" {
		c.unknown("a th or a td")
		return &resolution.Cell{}
	}
	o := c.object("content")
	defer o.end()
	o.get("type")
	return &resolution.Cell{
		Header:  element == "th",
		ColSpan: o.number("colspan", maxSpan),
		RowSpan: o.number("rowspan", maxSpan),
		Content: o.blocks("content"),
	}
}

func (o *object) inlines(key string) []resolution.Inline { return many(o, key, (*cursor).inline) }

func (c *cursor) inline() resolution.Inline {
	if c.value.Kind == jsontree.String {
		return &resolution.Text{Value: c.value.Text}
	}
	switch element := c.element(); {
	case element == "ref":
		return c.reference()
	case element == "authorialNote":
		return c.note()
	case element == "noteRef":
		o := c.object("marker")
		defer o.end()
		o.get("type")
		return &resolution.NoteRef{Marker: o.text("marker", anything)}
	case element == "br":
		o := c.object()
		defer o.end()
		o.get("type")
		return &resolution.Break{}
	case element == "term":
		return c.term()
	case styles.ok(element):
		return c.emphasis()
	}
	c.unknown("an inline element")
	return nil
}

func (c *cursor) emphasis() *resolution.Emphasis {
	o := c.object("content")
	defer o.end()
	return &resolution.Emphasis{Style: resolution.Style(o.text("type", styles)), Content: o.inlines("content")}
}

func (c *cursor) reference() *resolution.Reference {
	o := c.object("content")
	defer o.end()
	o.get("type")
	return &resolution.Reference{
		Symbol:  o.text("symbol", anything),
		Date:    resolution.Date(o.text("date", day)),
		Href:    o.text("href", anything),
		Content: o.inlines("content"),
	}
}

func (c *cursor) note() *resolution.Note {
	o := c.object("marker", "content")
	defer o.end()
	o.get("type")
	return &resolution.Note{Marker: o.text("marker", anything), Content: o.blocks("content")}
}

func (c *cursor) term() *resolution.Term {
	o := c.object("element", "content")
	defer o.end()
	o.get("type")
	return &resolution.Term{
		Element:  o.text("element", called),
		RefersTo: o.text("refersTo", anything),
		Value:    o.text("value", anything),
		Content:  o.inlines("content"),
	}
}
