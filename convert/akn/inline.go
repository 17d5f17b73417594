package akn

import (
	"strings"

	"github.com/beevik/etree"

	. "plenary/convert/resolution" //nolint:revive // a tree reads best in the model's own words
	"plenary/diag"
	"plenary/schema"
)

// text writes content as the mixed content of parent, in canonical form.
func (e *encoder) text(parent *etree.Element, s *scope, content []Inline) {
	content, dropped := canonicalText(content)
	e.lost(dropped, placeOf(content))
	e.inlines(parent, s, content)
}

// optional writes content as an element of running text, or nothing when there
// is none.
func (e *encoder) optional(parent *etree.Element, tag string, s *scope, content []Inline) *etree.Element {
	content, dropped := canonicalText(content)
	e.lost(dropped, placeOf(content))
	if len(content) == 0 {
		return nil
	}
	el := etree.NewElement(tag)
	e.inlines(el, s, content)
	if len(el.Child) == 0 {
		return nil
	}
	parent.AddChild(el)
	return el
}

// placeOf returns the source place of the first text in content.
func placeOf(content []Inline) diag.Span {
	for _, in := range content {
		if t, ok := in.(*Text); ok && len(t.Source) > 0 {
			return t.Source[0]
		}
	}
	return diag.Span{}
}

func (e *encoder) inlines(parent *etree.Element, s *scope, content []Inline) {
	for _, in := range content {
		e.inline(parent, s, in)
	}
}

func (e *encoder) inline(parent *etree.Element, s *scope, in Inline) {
	switch in := in.(type) {
	case *Text:
		parent.CreateText(in.Value)
	case *Emphasis:
		el := etree.NewElement(styleElement(in.Style))
		if e.inlines(el, s, in.Content); len(el.Child) > 0 {
			parent.AddChild(el)
		}
	case *Reference:
		e.reference(parent, s, in)
	case *Note:
		e.note(parent, in)
	case *NoteRef:
		e.noteRef(parent, in)
	case *Break:
		child(parent, "eol")
	case *Term:
		e.term(parent, s, in)
	}
}

// styleElement returns the presentational element of a style; italics stand in
// for one that the model does not know.
func styleElement(style Style) string {
	switch style {
	case Italic, Bold, Underline, Superscript, Subscript:
		return string(style)
	}
	return string(Italic)
}

// reference writes a citation: a ref where an IRI is known, else an a with the
// public address, as level 2 conformance wants IRIs in every href but that of
// a. (AKN Core, Part 2, conformance clause; AKN4UN guidelines, Part 1, "ref".)
func (e *encoder) reference(parent *etree.Element, s *scope, r *Reference) {
	symbol, date := canonicalValue(r.Symbol), r.Date
	href := escapeURI(canonicalValue(r.Href))
	if s, d, ok := cited(href); ok && symbol == "" {
		symbol, date = s, d
	}
	if href, ok := citationIRI(symbol, date); ok {
		ref := child(parent, "ref")
		id := e.ids.count(s, aRef)
		attr(ref, "eId", id)
		attr(ref, "href", href)
		e.urls = append(e.urls, alternative{id, publicURL(symbol, e.language)})
		e.inlines(ref, s, r.Content)
		return
	}
	if symbol != "" && !leadsTo(href, symbol) {
		href = publicURL(symbol, e.language)
	}
	tag := "a"
	if strings.HasPrefix(href, "/akn/") || href[0] == '#' || href[0] == '!' {
		tag = "ref"
	}
	link := child(parent, tag)
	e.inlines(link, s, r.Content)
	if href[0] == '#' {
		e.inner = append(e.inner, inner{link, s, href[1:], placeOf(r.Content)})
		return
	}
	if tag == "ref" {
		attr(link, "eId", e.ids.count(s, aRef))
	}
	attr(link, "href", href)
}

// leadsTo reports whether an address is one at which the document with this
// symbol is published: that of the whole, for a part whose session is in roman
// numbers.
func leadsTo(href, symbol string) bool {
	published, symbol := strings.ReplaceAll(symbolOfURL(href), " ", ""), strings.ReplaceAll(symbol, " ", "")
	return published == symbol || strings.HasSuffix(symbol, ")") && published == WholeSymbol(symbol)
}

// note writes a footnote where its mark stands. All notes of the United Nations
// are authorial; the mark is the attribute and is not repeated as text. (AKN4UN
// guidelines, Part 1, "authorialNote".)
func (e *encoder) note(parent *etree.Element, n *Note) {
	note := child(parent, "authorialNote")
	marker := canonicalValue(n.Marker)
	e.notes++
	id := e.ids.take(join(e.document, "authorialNote", itoa(e.notes)))
	e.marked[marker] = id
	attr(note, "eId", id)
	e.named[n] = id
	attr(note, "marker", marker) // the schema asks for it, even where it says nothing
	attr(note, "placement", "bottom")
	e.blocks(note, &scope{id: id}, n.Content)
}

// noteRef writes a repeated mark as a pointer to the latest note that has it.
func (e *encoder) noteRef(parent *etree.Element, n *NoteRef) {
	marker := canonicalValue(n.Marker)
	if id := e.marked[marker]; id != "" {
		ref := child(parent, "noteRef")
		attr(ref, "href", "#"+id)
		attr(ref, "marker", marker)
		return
	}
	e.findings.Add(schema.AKNNoteRefDangling, n.Mark, "the mark %s repeats no note that stands before it", marker).
		Hint = "it is kept as a superscript"
	child(parent, "sup").CreateText(marker)
}

// A termForm says how the element of a term is written.
type termForm struct {
	element  string
	counted  counted // countedKinds: the element takes no eId
	value    string  // the attribute that holds Value; "" for none
	date     bool    // the value must be a date, and be there
	mustName bool    // refersTo must be there
	byOrgan  bool    // it is the act of the organ, and says so; of anybody else an inline stands for it
}

var termForms = [...]termForm{
	{element: "organization", counted: anOrganization, mustName: true},
	{element: "location", counted: aLocation, mustName: true},
	{element: "role", counted: aRole, mustName: true},
	{element: "person", counted: aPerson, mustName: true},
	{element: "event", counted: anEvent, mustName: true},
	{element: "concept", counted: aConcept, mustName: true},
	{element: "quantity", counted: aQuantity, value: "normalized", mustName: true},
	{element: "object", counted: anObject, mustName: true},
	{element: "process", counted: aProcess, mustName: true},
	{element: "term", counted: aTerm, mustName: true},
	{element: "date", counted: countedKinds, value: "date", date: true},
	{element: "docDate", counted: countedKinds, value: "date", date: true},
	{element: "session", counted: countedKinds, value: "value"},
	{element: "def", counted: aDef},
	{element: "docNumber", counted: countedKinds},
	{element: "docTitle", counted: countedKinds},
	{element: "docType", counted: countedKinds},
	{element: "docAuthority", counted: countedKinds},
	{element: "docCommittee", counted: countedKinds, value: "value"},
	{element: "docProponent", counted: countedKinds},
	{element: "docStatus", counted: countedKinds},
	{element: "abbr", counted: countedKinds},
	{element: "vote", counted: countedKinds, byOrgan: true},
	{element: "outcome", counted: countedKinds},
}

func termFormOf(element string) *termForm {
	for i := range termForms {
		if termForms[i].element == element {
			return &termForms[i]
		}
	}
	return nil
}

// term writes a piece of text with its meaning. What the schema does not allow
// as it is, an organization that refers to nothing or a date without a day,
// becomes an inline of that name.
func (e *encoder) term(parent *etree.Element, s *scope, t *Term) {
	form := termFormOf(t.Element)
	value := canonicalValue(t.Value)
	target := e.target(t)
	if form == nil || form.byOrgan && value != "" || form.mustName && target == "" || form.date && !isMoment(value) {
		e.inlines(e.namedInline(parent, t.Element, target, value), s, t.Content)
		return
	}
	el := child(parent, form.element)
	if form.counted != countedKinds {
		attr(el, "eId", e.ids.count(s, form.counted))
	}
	if target != "" {
		attr(el, "refersTo", target)
	}
	switch {
	case form.byOrgan:
		attr(el, "by", e.use(theOrgan))
		attr(el, "as", e.use(authorRole))
	case value == "":
	case form.value != "":
		attr(el, form.value, value)
	default:
		attr(el, "title", value)
	}
	e.inlines(el, s, t.Content)
}

// namedInline writes the inline element, which takes its meaning from its name.
func (e *encoder) namedInline(parent *etree.Element, name, refersTo, value string) *etree.Element {
	el := child(parent, "inline")
	name = canonicalValue(name)
	if name == "" {
		name = "inline"
	}
	attr(el, "name", name)
	if refersTo != "" {
		attr(el, "refersTo", refersTo)
	}
	if value != "" {
		attr(el, "title", value)
	}
	return el
}

// target returns the reference of a term to its entity. An entity that nobody
// declared is added, so that no reference is left hanging.
func (e *encoder) target(t *Term) string {
	id := label(t.RefersTo)
	if id == "" {
		return ""
	}
	if eID := e.entities[id]; eID != "" {
		return "#" + eID
	}
	switch id {
	case e.organ:
		return e.use(theOrgan)
	case original:
		return "#" + e.original
	}
	if s, ok := standingOf(id); ok {
		return e.use(s)
	}
	eID := e.declare(id)
	e.added = append(e.added, entityFor(t))
	e.findings.Add(schema.AKNEntityMissing, placeOf(t.Content), "%q refers to %q, which the resolution does not declare", PlainText(t.Content), id).
		Hint = "an entry was made for it from the words of the text"
	return "#" + eID
}

// entityFor makes the entry of an entity that nobody declared, named by the words
// that refer to it, or by its ID where they are many.
func entityFor(t *Term) Entity {
	id, class := label(t.RefersTo), classOf(t.Element)
	showAs := canonicalValue(PlainText(t.Content))
	if showAs == "" || len(showAs) > 80 {
		showAs = id
	}
	if isOrgan(id) {
		return Entity{Class: "TLCOrganization", ID: id, Href: ontology + "organization/un/" + id, ShowAs: organOf(Organ(id)).name}
	}
	return Entity{Class: class, ID: id, Href: ontology + segmentOf(class) + "/" + escapeURI(id), ShowAs: showAs}
}

// isMoment reports whether s can be the date of an element: a day, or a day and
// a time. (AKN 3.0, attribute group date.)
func isMoment(s string) bool {
	if day, time, ok := strings.Cut(s, "T"); ok {
		return isDate(day) && isTime(time)
	}
	return isDate(s)
}

func isTime(s string) bool {
	return len(s) == 8 && s[2] == ':' && s[5] == ':' && s[:2] < "24" && s[3:5] < "60" && s[6:] < "60" &&
		strings.Trim(s, "0123456789:") == "" && strings.Count(s, ":") == 2
}
