package json

import (
	"cmp"

	"plenary/convert/resolution"
	"plenary/diag"
	"plenary/schema"
)

// Encode returns r as JSON, with two spaces of indentation, the keys in a fixed
// order and a line feed at the end. A finding tells of what the form cannot
// say; it is written all the same, but what was written does not obey the
// schema.
func Encode(r *resolution.Resolution) ([]byte, diag.List) {
	const usual = 64 << 10 // bytes of a resolution
	e := encoder{writer{out: make([]byte, 0, usual)}}
	e.document(r)
	return append(e.out, '\n'), e.list
}

// An encoder has one method for each production of the form.
type encoder struct{ writer }

func (e *encoder) document(r *resolution.Resolution) {
	e.object(func() {
		e.member("$schema", schema.JSONID, anything)
		e.member("format", schema.JSONFormat, anything)
		e.key("metadata")
		e.metadata(r.Facts())
		e.resolution(r)
	})
}

func (e *encoder) metadata(f resolution.Facts) {
	e.object(func() {
		for _, fact := range facts(f) {
			e.optional(fact.key, fact.value, anything)
		}
	})
}

// resolution writes the members of a document or part.
func (e *encoder) resolution(r *resolution.Resolution) {
	e.key("identity")
	e.identity(&r.Identity)
	optional(e, "kept", r.Metadata, e.element)
	if r.CoverPage != nil {
		e.key("coverPage")
		e.object(func() { members(e, "lines", r.CoverPage.Lines, e.mastheadLine) })
	}
	if r.Preface != nil {
		e.key("preface")
		e.preface(r.Preface)
	}
	if r.Preamble != nil {
		e.key("preamble")
		e.preamble(r.Preamble)
	}
	members(e, "mainBody", r.MainBody, e.provision)
	if r.Conclusions != nil {
		e.key("conclusions")
		e.conclusions(r.Conclusions)
	}
	optional(e, "attachments", r.Attachments, e.attachment)
	optional(e, "parts", r.Parts, e.part)
}

func (e *encoder) part(r *resolution.Resolution) {
	e.object(func() { e.resolution(r) })
}

func (e *encoder) identity(id *resolution.Identity) {
	e.object(func() {
		e.member("kind", string(id.Kind), called)
		e.member("organ", cmp.Or(string(id.Organ), noOrgan), organ)
		e.optional("number", id.Number, anything)
		e.optional("symbol", id.Symbol, anything)
		e.member("language", cmp.Or(id.Language, noLanguage), language)
		e.optional("adoption", string(id.Adoption), day)
		e.optional("issuance", string(id.Issuance), day)
		e.optional("markup", string(id.Markup), day)
		e.optional("occasion", id.Occasion, anything)
		optional(e, "aliases", id.Aliases, e.alias)
		optional(e, "entities", id.Entities, e.entity)
	})
}

func (e *encoder) alias(a resolution.Alias) {
	e.object(func() {
		e.optional("name", a.Name, anything)
		e.member("value", a.Value, anything)
	})
}

func (e *encoder) entity(entity resolution.Entity) {
	e.object(func() {
		e.member("class", entity.Class, name)
		e.member("id", entity.ID, anything)
		e.optional("href", entity.Href, anything)
		e.optional("showAs", entity.ShowAs, anything)
	})
}

func (e *encoder) element(k *resolution.Element) {
	e.object(func() {
		e.member("name", k.Name, called)
		if len(k.Attributes) > 0 {
			e.key("attributes")
			e.attributes(k.Attributes)
		}
		e.optional("text", k.Text, anything)
		optional(e, "children", k.Children, e.element)
	})
}

func (e *encoder) attributes(list []resolution.Attribute) {
	e.object(func() {
		met := make(map[string]bool, len(list))
		for _, a := range list {
			if met[a.Name] {
				e.list.Add(schema.JSONUnencodable, diag.Span{}, "the attribute %q comes twice", a.Name)
			}
			met[a.Name] = true
			e.next()
			e.str(a.Name)
			e.out = append(e.out, ": "...)
			e.str(a.Value)
		}
	})
}

func (e *encoder) mastheadLine(line *resolution.MastheadLine) {
	e.object(func() {
		e.member("role", string(line.Role), roles)
		e.optional("refersTo", line.RefersTo, anything)
		e.optional("value", line.Value, anything)
		e.optional("language", line.Language, tongue)
		members(e, "content", line.Content, e.inline)
	})
}

func (e *encoder) preface(p *resolution.Preface) {
	e.object(func() {
		e.optional("docNumber", p.Number.Value, anything)
		optional(e, "docTitle", p.Title, e.inline)
	})
}

func (e *encoder) preamble(p *resolution.Preamble) {
	e.object(func() {
		if p.Formula != nil {
			members(e, "formula", p.Formula.Content, e.inline)
		}
		optional(e, "containers", p.Containers, e.container)
	})
}

func (e *encoder) container(c *resolution.Container) {
	e.object(func() {
		e.optional("name", c.Name, anything)
		members(e, "content", c.Content, e.block)
	})
}

func (e *encoder) conclusions(c *resolution.Conclusions) {
	e.object(func() {
		if m := c.Meeting; m != nil {
			e.key("meeting")
			e.object(func() {
				e.optional("number", m.Number, anything)
				members(e, "content", m.Content, e.inline)
			})
		}
		if d := c.Date; d != nil {
			e.key("docDate")
			e.object(func() {
				e.optional("date", string(d.Date), day)
				members(e, "content", d.Content, e.inline)
			})
		}
		optional(e, "other", c.Other, e.block)
	})
}

func (e *encoder) attachment(a *resolution.Attachment) {
	e.object(func() {
		optional(e, "heading", a.Heading, e.inline)
		optional(e, "docTitle", a.Title, e.inline)
		members(e, "mainBody", a.Body, e.provision)
	})
}

// members writes a member whose value is an array.
func members[T any](e *encoder, name string, list []T, write func(T)) {
	e.key(name)
	e.array(func() {
		for _, node := range list {
			e.next()
			write(node)
		}
	})
}

// optional writes a member whose value is an array, unless it is empty.
func optional[T any](e *encoder, name string, list []T, write func(T)) {
	if len(list) > 0 {
		members(e, name, list, write)
	}
}
