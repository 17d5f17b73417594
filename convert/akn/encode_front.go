package akn

import (
	"slices"
	"strings"

	"github.com/beevik/etree"

	. "plenary/convert/resolution" //nolint:revive // a tree reads best in the model's own words
)

// A mastheadForm says how one kind of masthead line is written.
type mastheadForm struct {
	role     Role
	element  string   // what stands in the p
	name     string   // of an inline
	refersTo standing // nothing: none
	value    string   // the attribute that holds Value
}

// unclassified is the class of a p that is none of the lines that it looks like.
const unclassified = string(RoleUnclassified)

// mastheadForms follows the coverPage that the United Nations publishes, one
// line a p. (AKN4UN guidelines, Part 2, "coverPage".)
var mastheadForms = [...]mastheadForm{
	{RolePublisher, "docAuthority", "", publisher, "title"},
	{RoleSymbol, "docNumber", "", symbol, "title"},
	{RoleIssuingBody, "docAuthority", "", issuingBody, "title"},
	{RoleSubsidiaryBody, "docAuthority", "", subsidiaryBody, "title"},
	{RoleDistribution, "docStatus", "", distribution, "title"},
	{RoleIssuance, "docDate", "", dateOfIssuance, "date"},
	{RoleOriginal, "inline", "originalLanguage", nothing, "title"},
	{RoleSession, "session", "", nothing, "value"},
	{RoleSessionDates, "inline", "sessionDates", nothing, "title"},
	{RoleAgendaItem, "inline", "agenda item", nothing, "title"},
	{RoleAgendaItemName, "inline", "agenda item name", nothing, "title"},
	{RoleAdoption, "docTitle", "", nothing, "title"},
	{RoleResolutionTitle, "docTitle", "", resolutionNumber, "title"},
	{RoleProponent, "docProponent", "", nothing, "title"},
	{RoleJobNumber, "docketNumber", "", jobNumber, "title"},
}

func mastheadFormOf(role Role) *mastheadForm {
	for i := range mastheadForms {
		if mastheadForms[i].role == role {
			return &mastheadForms[i]
		}
	}
	return nil
}

// mayName reports whether the element of a line is free to name an entity.
func mayName(role Role) bool {
	form := mastheadFormOf(role)
	return form != nil && form.refersTo == nothing && role != RoleAdoption
}

// coverPage writes the masthead, one line a p. A line without words, fact or role
// says nothing and is not written.
func (e *encoder) coverPage(document *etree.Element, r *Resolution) {
	if r.CoverPage == nil || !slices.ContainsFunc(r.CoverPage.Lines, tells) {
		return
	}
	cover := child(document, "coverPage")
	s := e.part(cover, "coverPage")
	for _, line := range r.CoverPage.Lines {
		if tells(line) {
			p := child(cover, "p")
			e.mastheadLine(p, s, line, r.Identity.Organ)
			e.tongue(p, line.Language)
			if mastheadFormOf(line.Role) == nil {
				unclassify(p)
			}
		}
	}
}

func tells(line *MastheadLine) bool {
	if line == nil {
		return false
	}
	if mastheadFormOf(line.Role) != nil || line.Value != "" {
		return true
	}
	content, _ := canonicalText(line.Content)
	return len(content) > 0
}

// part gives an element that stands once in a document its eId, and returns the
// scope of its content.
func (e *encoder) part(el *etree.Element, name string) *scope {
	s := &scope{id: e.ids.child(e.document, name)}
	attr(el, "eId", s.id)
	return s
}

func (e *encoder) mastheadLine(p *etree.Element, s *scope, line *MastheadLine, organ Organ) {
	value := canonicalValue(line.Value)
	form := mastheadFormOf(line.Role)
	if form == nil {
		if value != "" {
			attr(p, "title", value)
		}
		content, dropped := canonicalText(line.Content)
		e.lost(dropped, line.Span)
		e.inlines(p, s, content)
		return
	}
	el := child(p, form.element)
	switch {
	case form.name != "":
		attr(el, "name", form.name)
	case form.value == "date" && !isDate(value): // docDate cannot be without a date
		el.Tag = "inline"
		attr(el, "name", string(line.Role))
	}
	refersTo := form.refersTo
	if line.Role == RoleAdoption && organ == SecurityCouncil {
		refersTo = adoption // there it stands in the place of a title
	}
	if value != "" {
		key := form.value
		if el.Tag == "inline" {
			key = "title"
		}
		attr(el, key, value)
	}
	switch id := e.entities[label(line.RefersTo)]; {
	case refersTo != nothing:
		attr(el, "refersTo", e.use(refersTo))
	case id != "" && mayName(line.Role):
		attr(el, "refersTo", "#"+id)
	}
	e.text(el, s, line.Content)
}

// unclassify says of a line that has one term, and nothing that is seen beside it, that it is of no role, or it would be
// taken for a line of that kind.
func unclassify(p *etree.Element) {
	terms := 0
	for _, c := range p.Child {
		switch c := c.(type) {
		case *etree.Element:
			if c.Tag != "inline" && termFormOf(c.Tag) == nil {
				return
			}
			terms++
		case *etree.CharData:
			if strings.TrimSpace(c.Data) != "" {
				return
			}
		}
	}
	if terms == 1 {
		attr(p, "class", unclassified)
	}
}

// preface writes number and title. The stop after the number is no part of the
// number and stands outside. (AKN4UN guidelines, Part 1, 4.1.5, "elements
// strictly around their information".)
func (e *encoder) preface(document *etree.Element, preface *Preface) {
	if preface == nil {
		return
	}
	el := child(document, "preface")
	s := e.part(el, "preface")
	e.named[preface] = s.id
	p := child(el, "p")
	title, dropped := canonicalText(preface.Title)
	e.lost(dropped, preface.Span)
	if value := canonicalValue(preface.Number.Value); value != "" {
		number, stopped := strings.CutSuffix(value, ".")
		docNumber := child(p, "docNumber")
		attr(docNumber, "refersTo", e.use(resolutionNumber))
		docNumber.CreateText(strings.TrimRight(number, " "))
		separate(p, stopped, len(title) > 0)
	}
	if len(title) > 0 {
		docTitle := child(p, "docTitle")
		attr(docTitle, "refersTo", e.use(resolutionTitle))
		e.inlines(docTitle, s, title)
	}
}

func separate(p *etree.Element, stopped, titled bool) {
	switch {
	case stopped && titled:
		p.CreateText(". ")
	case stopped:
		p.CreateText(".")
	case titled:
		p.CreateText(" ")
	}
}

// preamble writes the enacting formula and one container a preambular
// paragraph, named by its leading phrase. (AKN4UN guidelines, Part 3,
// "Preamble".)
func (e *encoder) preamble(document *etree.Element, preamble *Preamble) {
	if preamble == nil || preamble.Formula == nil && len(preamble.Containers) == 0 {
		return
	}
	el := child(document, "preamble")
	e.preambleElement, e.preambleNode = el, preamble
	s := e.part(el, "preamble")
	e.named[preamble] = s.id
	if preamble.Formula != nil {
		e.formula(el, s, preamble.Formula)
	}
	for _, c := range preamble.Containers {
		if c != nil {
			e.container(el, s, c)
		}
	}
}

func (e *encoder) formula(parent *etree.Element, outer *scope, f *Formula) {
	el := child(parent, "formula")
	s := &scope{id: e.ids.count(outer, aFormula)}
	e.named[f] = s.id
	attr(el, "eId", s.id)
	attr(el, "name", "enactingFormula")
	attr(el, "refersTo", e.use(enactingFormula))
	e.text(child(el, "p"), s, f.Content)
}

// unnamed is the name of a container whose leading phrase is not known.
const unnamed = "preambular"

func (e *encoder) container(parent *etree.Element, outer *scope, c *Container) {
	el := child(parent, "container")
	s := &scope{id: e.ids.count(outer, aContainer)}
	e.named[c] = s.id
	attr(el, "eId", s.id)
	name := canonicalValue(c.Name)
	if name == "" {
		name = unnamed
	}
	attr(el, "name", name)
	e.blocks(el, s, c.Content)
}
