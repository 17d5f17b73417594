package akn

import (
	"cmp"
	"strings"

	"github.com/beevik/etree"

	. "plenary/convert/resolution" //nolint:revive // a tree reads best in the model's own words
)

// A standing is an entry of the references that the encoder makes by itself,
// when something refers to it.
type standing uint8

// The standing entries.
const (
	nothing standing = iota
	theOrgan
	converter
	authorRole
	editor
	publisher
	issuingBody
	subsidiaryBody
	adoption
	adoptionMeeting
	adoptionDate
	adopted
	meetingNumber
	resolutionNumber
	resolutionTitle
	enactingFormula
	preambleConcept
	symbol
	distribution
	dateOfIssuance
	jobNumber
	standingCount
)

// standingEntries is the minimum that the guidelines ask for, in the order of
// writing. The organ and the meeting are filled in from the document.
var standingEntries = [standingCount]struct{ class, id, iri, showAs string }{
	theOrgan:         {class: "TLCOrganization"},
	converter:        {"TLCOrganization", "converter", "organization/converter", "converter"},
	authorRole:       {"TLCRole", "author", "role/un/author", "Author"},
	editor:           {"TLCRole", "editor", "role/un/editor", "Editor"},
	publisher:        {"TLCRole", "publisher", "role/un/publisher", "Publisher"},
	issuingBody:      {"TLCRole", "issuingBody", "role/un/issuingBody", "Issuing body"},
	subsidiaryBody:   {"TLCRole", "subsidiaryBody", "role/un/subsidiaryBody", "Subsidiary body"},
	adoption:         {"TLCEvent", "adoption", "event/un/adoption", "Adoption"},
	adoptionMeeting:  {"TLCEvent", "adoptionMeeting", "", "Adoption meeting"},
	adoptionDate:     {"TLCConcept", "adoptionDate", "concept/un/dateOfAdoption", "Date of adoption"},
	adopted:          {"TLCConcept", "adopted", "concept/un/adopted", "Adopted"},
	meetingNumber:    {"TLCConcept", "meetingNumber", "concept/un/meetingNumber", "Meeting number"},
	resolutionNumber: {"TLCConcept", "resolutionNumber", "concept/un/resolutionNumber", "Resolution number"},
	resolutionTitle:  {"TLCConcept", "resolutionTitle", "concept/un/resolutionTitle", "Resolution title"},
	enactingFormula:  {"TLCConcept", "enactingFormula", "concept/un/enactingFormula", "Enacting formula"},
	preambleConcept:  {"TLCConcept", "preamble", "concept/un/preamble", "preamble"},
	symbol:           {"TLCConcept", "symbol", "concept/un/symbol", "Symbol"},
	distribution:     {"TLCConcept", "distribution", "concept/un/distribution", "Distribution"},
	dateOfIssuance:   {"TLCConcept", "dateOfIssuance", "concept/un/dateOfIssuance", "Date of issuance"},
	jobNumber:        {"TLCConcept", "jobNumber", "concept/un/jobNumber", "Job number"},
}

// A standingSet is the standing entries that something refers to.
type standingSet uint32

// use notes that something refers to s, and returns the reference.
func (e *encoder) use(s standing) string {
	e.standing |= 1 << s
	if id := e.entities[e.standingID(s)]; id != "" {
		return "#" + id // the document has an entry of its own for it
	}
	return "#" + e.own(e.standingID(s))
}

func (e *encoder) standingID(s standing) string {
	if s == theOrgan {
		return e.organ
	}
	return standingEntries[s].id
}

// standingOf returns the standing entry with this ID.
func standingOf(id string) (standing, bool) {
	for s := converter; s < standingCount; s++ {
		if standingEntries[s].id == id {
			return s, true
		}
	}
	return nothing, false
}

// original is the ID of the entry of the original expression, which every document
// has.
const original = "original"

const ontology = "/akn/ontology/"

// references writes the entries that the document refers to, and the ones that
// it declares. (AKN4UN guidelines, Part 1, "references".)
func (e *encoder) references(meta *etree.Element, r *Resolution) {
	e.use(converter)
	el := child(meta, "references")
	attr(el, "source", e.use(converter))
	expression := child(el, "original")
	attr(expression, "eId", e.original)
	attr(expression, "href", iriOf(r).expression)
	attr(expression, "showAs", originalTitle(&r.Identity))
	for s := theOrgan; s < standingCount; s++ {
		if e.standing&(1<<s) != 0 && e.entities[e.standingID(s)] == "" {
			id := e.own(e.standingID(s))
			e.ids.used[id] = true
			e.entry(el, id, e.standingEntity(s, r))
		}
	}
	e.ownEntities(el, r.Identity.Entities)
	e.ownEntities(el, e.added)
}

// ownEntities writes the entries that are the document's own, each once.
func (e *encoder) ownEntities(references *etree.Element, list []Entity) {
	for _, entity := range list {
		id := label(entity.ID)
		if eID := e.entities[id]; eID != "" {
			e.entry(references, eID, entity)
			e.entities[id] = ""
		}
	}
}

func originalTitle(id *Identity) string {
	for _, s := range []string{id.Symbol, id.Number} {
		if s = canonicalValue(s); s != "" {
			return s
		}
	}
	return string(kindOr(id.Kind))
}

func (e *encoder) standingEntity(s standing, r *Resolution) Entity {
	entry := standingEntries[s]
	entity := Entity{Class: entry.class, ID: entry.id, Href: ontology + entry.iri, ShowAs: entry.showAs}
	o := organOf(r.Identity.Organ)
	switch s {
	case theOrgan:
		entity.ID, entity.Href, entity.ShowAs = o.Code, ontology+"organization/un/"+o.Code, o.name
	case adoptionMeeting:
		entity.Href = ontology + "event/" + o.Code + "/adoptionMeeting"
		if c := r.Conclusions; c != nil && c.Meeting != nil {
			entity.ShowAs = e.meeting
			entity.Href = meetingIRI(o, r)
		}
	}
	return entity
}

// meetingIRI names the meeting by session and number: /akn/ontology/event/un/
// ga/72/plenary/55.
func meetingIRI(o organ, r *Resolution) string {
	iri := ontology + "event/un/" + shortActor(o)
	if session := segment(sessionOf(r)); session != "" {
		iri += "/" + session
	}
	if o.Code == string(GeneralAssembly) {
		iri += "/plenary"
	} else {
		iri += "/meeting"
	}
	if number := segment(r.Conclusions.Meeting.Number); number != "" {
		iri += "/" + number
	}
	return iri
}

// sessionOf returns the session that the masthead names, or that the number of
// the resolution begins with.
func sessionOf(r *Resolution) string {
	if r.CoverPage != nil {
		for _, line := range r.CoverPage.Lines {
			if line != nil && line.Role == RoleSession && line.Value != "" {
				return line.Value
			}
		}
	}
	session, _, ok := strings.Cut(r.Identity.Number, "/")
	if !ok || r.Identity.Organ == SecurityCouncil || r.Identity.Organ == EconomicAndSocial {
		return ""
	}
	return session
}

func shortActor(o organ) string { return cmp.Or(strings.TrimPrefix(o.Code, "un-"), o.Code) }

// entityClasses are the classes of entry that can stand in references, with the
// segment of their IRIs and the elements that refer to them.
var entityClasses = [...]struct{ class, segment, element string }{
	{"TLCOrganization", "organization", "organization"},
	{"TLCLocation", "location", "location"},
	{"TLCRole", "role", "role"},
	{"TLCPerson", "person", "person"},
	{"TLCEvent", "event", "event"},
	{"TLCObject", "object", "object"},
	{"TLCProcess", "process", "process"},
	{"TLCTerm", "term", "term"},
	{"TLCReference", "reference", ""},
	{"TLCConcept", "concept", ""},
}

// classOf returns the class of entry that an element refers to.
func classOf(element string) string {
	for _, c := range entityClasses {
		if c.element == element && element != "" {
			return c.class
		}
	}
	return "TLCConcept"
}

// segmentOf returns the segment of the IRIs of a class.
func segmentOf(class string) string {
	for _, c := range entityClasses {
		if c.class == class {
			return c.segment
		}
	}
	return "concept"
}

// fitEntity puts an entity into the form in which it is written: of a class that
// there is, with an address.
func fitEntity(entity Entity) Entity {
	class := entityClasses[len(entityClasses)-1]
	for _, c := range entityClasses {
		if c.class == entity.Class {
			class = c
		}
	}
	fit := Entity{Class: class.class, ID: label(entity.ID), Href: entity.Href, ShowAs: canonicalValue(entity.ShowAs)}
	if !strings.HasPrefix(fit.Href, ontology) || !isURI(fit.Href) {
		fit.Href = escapeURI(canonicalValue(fit.Href))
		if fit.Href == "" || !isURI(fit.Href) {
			fit.Href = ontology + class.segment + "/" + escapeURI(fit.ID)
		}
	}
	return fit
}

func (e *encoder) entry(references *etree.Element, eID string, entity Entity) {
	entity = fitEntity(entity)
	el := child(references, entity.Class)
	attr(el, "eId", eID)
	attr(el, "href", entity.Href)
	attr(el, "showAs", entity.ShowAs)
	if entity.Class == "TLCReference" {
		attr(el, "name", entity.ID)
	}
}
