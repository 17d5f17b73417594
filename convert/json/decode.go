package json

import (
	"plenary/convert/resolution"
	"plenary/diag"
	"plenary/internal/jsontree"
	"plenary/schema"
)

// Decode reads a resolution from JSON. Whatever the form does not know, an
// unknown key or type, a missing key, a value of another kind, is a finding
// with the JSON pointer to its place, so that no part of a document is passed
// over in silence. The resolution is nil when the data are no JSON or of
// another format; with other errors it is what could be understood.
func Decode(data []byte) (*resolution.Resolution, diag.List) {
	root, list := jsontree.Parse(data)
	if root == nil {
		return nil, list
	}
	c := cursor{list: &list, value: root}
	return c.document(), list
}

func (c *cursor) document() *resolution.Resolution {
	if !c.isFormat() {
		return nil
	}
	o := c.object("identity", "mainBody")
	defer o.end()
	o.text("$schema", anything)
	o.get("format")
	r := o.resolution()
	if metadata := o.get("metadata"); metadata != nil {
		metadata.compare(r.Facts())
	}
	return r
}

// isFormat looks at the format alone: of a file that has another, nothing else
// can be said.
func (c *cursor) isFormat() bool {
	format := c.object("format").get("format")
	if format == nil {
		return false
	}
	if format.value.Text != schema.JSONFormat {
		format.wrong("the format " + schema.JSONFormat)
		return false
	}
	return true
}

// compare reports the metadata that are not the facts of the document.
func (c *cursor) compare(f resolution.Facts) {
	o := c.object()
	defer o.end()
	for _, fact := range facts(f) {
		at := o.get(fact.key)
		if at == nil {
			continue
		}
		if text := at.text(fact.form); text != fact.value {
			at.report(schema.JSONMetadata, "the %s is %q here, but %q in the document", fact.key, excerpt(text), excerpt(fact.value))
		}
	}
}

// resolution reads the members of a document or part.
func (o *object) resolution() *resolution.Resolution {
	return &resolution.Resolution{
		Identity:    one(o, "identity", (*cursor).identity),
		Metadata:    many(o, "kept", (*cursor).kept),
		CoverPage:   one(o, "coverPage", (*cursor).coverPage),
		Preface:     one(o, "preface", (*cursor).preface),
		Preamble:    one(o, "preamble", (*cursor).preamble),
		MainBody:    many(o, "mainBody", (*cursor).provision),
		Conclusions: one(o, "conclusions", (*cursor).conclusions),
		Attachments: many(o, "attachments", (*cursor).attachment),
		Parts:       many(o, "parts", (*cursor).part),
	}
}

func (c *cursor) part() *resolution.Resolution {
	o := c.object("identity", "mainBody")
	defer o.end()
	return o.resolution()
}

func (c *cursor) identity() resolution.Identity {
	o := c.object("kind", "organ", "language")
	defer o.end()
	return resolution.Identity{
		Kind:     resolution.Kind(o.text("kind", called)),
		Organ:    resolution.Organ(unless(noOrgan, o.text("organ", organ))),
		Number:   o.text("number", anything),
		Symbol:   o.text("symbol", anything),
		Language: unless(noLanguage, o.text("language", language)),
		Adoption: resolution.Date(o.text("adoption", day)),
		Issuance: resolution.Date(o.text("issuance", day)),
		Markup:   resolution.Date(o.text("markup", day)),
		Occasion: o.text("occasion", anything),
		Aliases:  many(o, "aliases", (*cursor).alias),
		Entities: many(o, "entities", (*cursor).entity),
	}
}

func (c *cursor) alias() resolution.Alias {
	o := c.object("value")
	defer o.end()
	return resolution.Alias{Name: o.text("name", anything), Value: o.text("value", anything)}
}

func (c *cursor) entity() resolution.Entity {
	o := c.object("class", "id")
	defer o.end()
	return resolution.Entity{
		Class:  o.text("class", name),
		ID:     o.text("id", anything),
		Href:   o.text("href", anything),
		ShowAs: o.text("showAs", anything),
	}
}

// unless returns text, or "" where it is the word that stands for none.
func unless(none, text string) string {
	if text == none {
		return ""
	}
	return text
}

// kept reads an element of metadata.
func (c *cursor) kept() *resolution.Element {
	o := c.object("name")
	defer o.end()
	return &resolution.Element{
		Name:       o.text("name", called),
		Attributes: one(o, "attributes", (*cursor).attributes),
		Text:       o.text("text", anything),
		Children:   many(o, "children", (*cursor).kept),
	}
}

// attributes reads the attributes of an element, whose keys are not known.
func (c *cursor) attributes() (list []resolution.Attribute) {
	if c.value.Kind != jsontree.Object {
		c.wrong("an object")
		return nil
	}
	for i := range c.value.Members {
		m := &c.value.Members[i]
		at := cursor{c.list, c, m.Name, &m.Value}
		list = append(list, resolution.Attribute{Name: m.Name, Value: at.text(anything)})
	}
	return list
}

func (c *cursor) coverPage() *resolution.CoverPage {
	o := c.object("lines")
	defer o.end()
	return &resolution.CoverPage{Lines: many(o, "lines", (*cursor).mastheadLine)}
}

func (c *cursor) mastheadLine() *resolution.MastheadLine {
	o := c.object("role", "content")
	defer o.end()
	return &resolution.MastheadLine{
		Role:     resolution.Role(o.text("role", roles)),
		RefersTo: o.text("refersTo", anything),
		Value:    o.text("value", anything),
		Language: o.text("language", tongue),
		Content:  o.inlines("content"),
	}
}

func (c *cursor) preface() *resolution.Preface {
	o := c.object()
	defer o.end()
	return &resolution.Preface{
		Number: resolution.Num{Value: o.text("docNumber", anything)},
		Title:  o.inlines("docTitle"),
	}
}

func (c *cursor) preamble() *resolution.Preamble {
	o := c.object()
	defer o.end()
	p := &resolution.Preamble{Containers: many(o, "containers", (*cursor).container)}
	if o.value.Member("formula") != nil {
		p.Formula = &resolution.Formula{Content: o.inlines("formula")}
	}
	return p
}

func (c *cursor) container() *resolution.Container {
	o := c.object("content")
	defer o.end()
	return &resolution.Container{Name: o.text("name", anything), Content: o.blocks("content")}
}

func (c *cursor) conclusions() *resolution.Conclusions {
	o := c.object()
	defer o.end()
	return &resolution.Conclusions{
		Meeting: one(o, "meeting", (*cursor).meeting),
		Date:    one(o, "docDate", (*cursor).docDate),
		Other:   o.blocks("other"),
	}
}

func (c *cursor) meeting() *resolution.Meeting {
	o := c.object("content")
	defer o.end()
	return &resolution.Meeting{Number: o.text("number", anything), Content: o.inlines("content")}
}

func (c *cursor) docDate() *resolution.DocDate {
	o := c.object("content")
	defer o.end()
	return &resolution.DocDate{Date: resolution.Date(o.text("date", day)), Content: o.inlines("content")}
}

func (c *cursor) attachment() *resolution.Attachment {
	o := c.object("mainBody")
	defer o.end()
	return &resolution.Attachment{
		Heading: o.inlines("heading"),
		Title:   o.inlines("docTitle"),
		Body:    many(o, "mainBody", (*cursor).provision),
	}
}
