package akn

import (
	"cmp"
	"slices"
	"strings"

	"github.com/beevik/etree"

	. "plenary/convert/resolution" //nolint:revive // a tree reads best in the model's own words
)

// meta writes the metadata, in the order that the schema fixes. It is written
// after the text, when it is known what the text refers to.
func (e *encoder) meta(meta *etree.Element, r *Resolution) {
	e.identification(meta, r, "!main")
	e.publication(meta, &r.Identity)
	e.kept(meta, e.metadata, "classification")
	if !e.kept(meta, e.metadata, "lifecycle") && isAdopted(r) {
		e.lifecycle(meta, r)
	}
	if !e.kept(meta, e.metadata, "workflow") && isAdopted(r) {
		e.workflow(meta, r)
	}
	e.kept(meta, e.metadata, "analysis")
	e.analysis(meta)
	notes := etree.NewElement("meta") // which come last, but refer to entries
	e.kept(notes, e.metadata, "notes")
	e.references(meta, r)
	written := notes.ChildElements()
	notes.Child = nil // or each would be searched for and taken out
	for _, n := range written {
		meta.AddChild(n)
	}
	e.yieldPreamble()
}

// yieldPreamble leaves the eId "preamble" to the concept where cross headings
// refer to it, as the guidelines have it; the element can do without. (AKN4UN
// guidelines, Part 3, "Several preambular parts".)
func (e *encoder) yieldPreamble() {
	if e.preambleElement != nil && e.standing&(1<<preambleConcept) != 0 {
		e.preambleElement.Attr = nil
		delete(e.named, e.preambleNode)
	}
}

// sourced appends a container of metadata, whose source is the converter.
func (e *encoder) sourced(parent *etree.Element, tag string) *etree.Element {
	el := child(parent, tag)
	attr(el, "source", e.use(converter))
	return el
}

// identification writes the three FRBR levels of a component. (AKN4UN
// guidelines, Part 1, "identification".)
func (e *encoder) identification(meta *etree.Element, r *Resolution, component string) {
	el := e.sourced(meta, "identification")
	id, names := &r.Identity, iriOf(r)
	author := e.use(theOrgan)
	created := workDate(id)
	issued := created.or(id.Issuance, "publication")
	e.work(child(el, "FRBRWork"), r, component, created, author)

	expression := child(el, "FRBRExpression")
	frbr(expression, names.expression+"/"+component, names.expression)
	frbrDate(expression, issued)
	e.frbrAuthor(expression, author, authorRole)
	value(expression, "FRBRlanguage", "language", languageOf(id))

	manifestation := child(el, "FRBRManifestation")
	frbr(manifestation, names.expression+"/"+component+".xml", names.expression+".xml")
	frbrDate(manifestation, issued.or(id.Markup, "markup"))
	e.frbrAuthor(manifestation, e.use(converter), editor)
	value(manifestation, "FRBRformat", "value", "xml")
}

func (e *encoder) work(work *etree.Element, r *Resolution, component string, created dated, author string) {
	id, iri := &r.Identity, iriOf(r).work
	frbr(work, iri+"/"+component, iri)
	if component == "!main" {
		aliases(work, r)
	}
	frbrDate(work, created)
	e.frbrAuthor(work, author, authorRole)
	value(work, "FRBRcountry", "value", "un")
	value(work, "FRBRsubtype", "value", workClassOf(r).subtype)
	if number := canonicalValue(id.Number); number != "" {
		attr(value(work, "FRBRnumber", "value", numberOf(id)), "showAs", number)
	}
}

// unxml names the IRI that the United Nations publishes, and unnamedAlias what
// has no name, for the schema asks for one.
const unxml, unnamedAlias = "unxml", "other"

// aliases writes the other names of the Work: the usual ones, and those that
// only the source knows, among which the published IRI can be.
func aliases(work *etree.Element, r *Resolution) {
	published := func(a Alias) bool { return a.Name == unxml }
	list := usualAliases(r)
	var own []Alias
	for _, a := range r.Identity.Aliases {
		a = Alias{Name: cmp.Or(canonicalValue(a.Name), unnamedAlias), Value: canonicalValue(a.Value)}
		if a.Name == "symbol" && canonicalValue(r.Identity.Symbol) == "" {
			a.Name = unnamedAlias // or it would be taken for the symbol
		}
		if a.Value != "" && !slices.Contains(list, a) {
			own = append(own, a)
		}
	}
	if slices.ContainsFunc(own, published) {
		list = slices.DeleteFunc(list, published)
	}
	for _, a := range append(list, own...) {
		alias(work, a)
	}
}

// usualAliases returns the names that follow from the facts: the symbol, the
// address of the text, the IRI under which a composite is cited, as any
// resolution is, and the one that the United Nations publishes. Several
// resolutions of one page have no number together, and so no such name. (AKN
// Naming Convention, clause 4.12.)
func usualAliases(r *Resolution) (list []Alias) {
	id := &r.Identity
	if symbol := canonicalValue(id.Symbol); symbol != "" {
		list = append(list, Alias{Name: "symbol", Value: symbol}, Alias{Name: "undocs", Value: publicURL(symbol, id.Language)})
	}
	composite := workClassOf(r) == publication
	if composite && r.Preface == nil {
		return list
	}
	o, created := organOf(id.Organ), workDate(id).date
	if composite {
		list = append(list, Alias{Name: "citation", Value: deliberation.iri(o.Code, created, numberOf(id))})
	}
	return append(list, Alias{Name: unxml, Value: deliberation.iri(o.Actor, created, numberOf(id)) + "/"})
}

// A dated is a day and what happened on it.
type dated struct {
	date Date
	name string
}

// submission names the day of a draft, which nobody has adopted.
const submission = "submission"

// workDate returns the day of the Work: that of its adoption, and of a draft
// that on which it was submitted and issued.
func workDate(id *Identity) dated {
	d := dated{undated, "unknown"}
	if id.Kind.IsDraft() {
		d = d.or(id.Issuance, submission)
	}
	return d.or(id.Adoption, cmp.Or(occasionOf(id), "adoption"))
}

// occasionOf returns what the day of the Work is where it is no adoption.
func occasionOf(id *Identity) string {
	occasion := canonicalValue(id.Occasion)
	if occasion == submission || strings.Contains(strings.ToLower(occasion), "adopt") {
		return ""
	}
	return occasion
}

// or returns the day named name, or d where it is not known.
func (d dated) or(date Date, name string) dated {
	if !isKnown(date) {
		return d
	}
	return dated{date, name}
}

func frbr(level *etree.Element, this, uri string) {
	value(level, "FRBRthis", "value", this)
	value(level, "FRBRuri", "value", uri)
}

func alias(work *etree.Element, a Alias) {
	attr(value(work, "FRBRalias", "value", a.Value), "name", a.Name)
}

func frbrDate(level *etree.Element, d dated) {
	attr(value(level, "FRBRdate", "date", string(d.date)), "name", d.name)
}

func (e *encoder) frbrAuthor(level *etree.Element, href string, as standing) {
	attr(value(level, "FRBRauthor", "href", href), "as", e.use(as))
}

// value appends an element with one attribute, to which more can be added.
func value(parent *etree.Element, tag, key, v string) *etree.Element {
	el := child(parent, tag)
	attr(el, key, v)
	return el
}

// publication names the series. Its date is that of issuance, for which the
// adoption stands in. (AKN4UN guidelines, Part 1, "publication".)
func (e *encoder) publication(meta *etree.Element, id *Identity) {
	day := dateOr(id.Issuance, dateOr(id.Adoption, ""))
	if day == "" {
		return
	}
	o := organOf(id.Organ)
	name, showAs := "Resolution", "resolution"
	switch id.Kind {
	case KindDecision:
		name, showAs = "Decision", "decision"
	case KindStatement:
		name, showAs = "Statement", "statement"
	}
	el := value(meta, "publication", "date", string(day))
	attr(el, "name", o.series()+name)
	attr(el, "showAs", o.name+" "+showAs)
	if symbol := canonicalValue(id.Symbol); symbol != "" {
		attr(el, "number", symbol)
	}
}

func (e *encoder) lifecycle(meta *etree.Element, r *Resolution) {
	el := child(e.sourced(meta, "lifecycle"), "eventRef")
	attr(el, "eId", e.ids.take(join(e.document, "eref", "1")))
	attr(el, "date", string(r.Identity.Adoption))
	attr(el, "source", "#"+e.original)
	attr(el, "type", "generation")
	attr(el, "refersTo", e.use(adoption))
}

func (e *encoder) workflow(meta *etree.Element, r *Resolution) {
	el := child(e.sourced(meta, "workflow"), "step")
	attr(el, "eId", e.ids.take(join(e.document, "step", "1")))
	attr(el, "date", string(r.Identity.Adoption))
	attr(el, "by", e.use(theOrgan))
	attr(el, "as", e.use(authorRole))
	attr(el, "outcome", e.use(adopted))
	event := adoption
	if r.Conclusions != nil && r.Conclusions.Meeting != nil {
		event = adoptionMeeting
	}
	attr(el, "refersTo", e.use(event))
}

// analysis gives the public addresses of what the refs cite by IRI. (AKN4UN
// guidelines, Part 1, "alternativeReference".)
func (e *encoder) analysis(meta *etree.Element) {
	if len(e.urls) == 0 {
		return
	}
	others := e.sourced(e.sourced(meta, "analysis"), "otherReferences")
	for _, u := range e.urls {
		el := child(others, "alternativeReference")
		attr(el, "for", "#"+u.ref)
		attr(el, "href", u.href)
	}
}
