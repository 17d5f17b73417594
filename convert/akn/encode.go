package akn

import (
	"strings"

	"github.com/beevik/etree"

	. "plenary/convert/resolution" //nolint:revive // a tree reads best in the model's own words
	"plenary/diag"
	"plenary/schema"
)

// An encoder builds the elements of one file.
type encoder struct {
	findings        *diag.List
	ids             identifiers
	named           EIDs
	document        string // context of the part of a composite, "cmp_1"; else ""
	language        string
	notes           int               // how many were written
	marked          map[string]string // the eId of the latest note with a marker
	standing        standingSet
	entities        map[string]string // the eIds of the document's own entities, by ID
	added           []Entity          // entities that terms refer to and nobody declared
	original        string            // the eId of the original expression
	inner           []inner
	urls            []alternative
	meeting         string // the meeting line, for the entry that names the meeting
	organ           string // the eId of the body that speaks
	preambleElement *etree.Element
	preambleNode    *Preamble  // that it was made of
	metadata        []*Element // of the document, as far as they fit
	guids           map[string]bool
	bindings        []binding // the namespaces beside that of Akoma Ntoso
}

// A binding is the prefix of a namespace.
type binding struct{ prefix, uri string }

// An alternative is the public address of what a ref leads to.
type alternative struct{ ref, href string }

// An inner is a ref to another place of the document.
type inner struct {
	ref    *etree.Element
	scope  *scope
	target string
	span   diag.Span
}

func newEncoder(findings *diag.List) *encoder {
	return &encoder{findings: findings, ids: identifiers{used: make(map[string]bool, 128)}, named: make(EIDs, 128), marked: map[string]string{}}
}

// file returns the root element of r's file.
func (e *encoder) file(r *Resolution) *etree.Element {
	root := etree.NewElement("akomaNtoso")
	attr(root, "xmlns", namespace)
	if len(r.Parts) == 0 {
		e.statement(root, r)
	} else {
		e.collection(root, root, r)
	}
	e.checkInner()
	for _, b := range e.bindings {
		attr(root, b.prefix, b.uri)
		root.Attr[len(root.Attr)-1].Space = "xmlns"
	}
	return root
}

// checkInner ties the refs to other places of the document once all eIds are
// known, or makes them plain where there is no such place. They are counted
// after the other refs of their context.
func (e *encoder) checkInner() {
	for _, i := range e.inner {
		if e.ids.used[i.target] {
			attr(i.ref, "eId", e.ids.count(i.scope, aRef))
			attr(i.ref, "href", "#"+i.target)
			continue
		}
		i.ref.Tag = "inline"
		attr(i.ref, "name", "reference")
		if p := i.ref.Parent(); p.Tag == "p" && p.Parent().Tag == "coverPage" {
			unclassify(p)
		}
		e.findings.Add(schema.AKNReferenceUnusable, i.span, "there is no element %q to refer to", i.target).Hint = unlinked
	}
}

// statement writes r as a statement, the element of every deliberative text.
// (AKN4UN guidelines, Part 1, table "Mapping".)
func (e *encoder) statement(parent *etree.Element, r *Resolution) {
	statement := child(parent, "statement")
	attr(statement, "name", string(kindOr(r.Identity.Kind)))
	attr(statement, "contains", "originalVersion")
	e.begin(r)
	meta := child(statement, "meta")
	e.front(statement, r)
	e.mainBody(statement, r.MainBody)
	e.back(statement, r)
	e.meta(meta, r)
}

// begin prepares for a document: the IDs of its entities are its own, whatever
// else but the original expression would like to have them.
func (e *encoder) begin(r *Resolution) {
	if kind, known := kindFor(r.Identity.Kind); !known {
		e.findings.Add(schema.AKNKindUnknown, r.Span, unknownKind, kind)
	}
	e.language = r.Identity.Language
	e.organ = organOf(r.Identity.Organ).Code
	e.standing, e.added, e.urls, e.preambleElement, e.preambleNode = 0, nil, nil, nil, nil
	e.meeting = ""
	e.fit(r)
	e.original = e.ids.take(e.own(original))
	e.entities = make(map[string]string, len(r.Identity.Entities))
	for _, entity := range r.Identity.Entities {
		e.declare(entity.ID)
	}
	for s := theOrgan; s < standingCount; s++ {
		if id := e.own(e.standingID(s)); s != preambleConcept && !e.ids.used[id] {
			e.ids.used[id] = false
		}
	}
}

// declare gives an entity its eId and returns it.
func (e *encoder) declare(id string) string {
	id = label(id)
	if id != "" && e.entities[id] == "" {
		e.entities[id] = e.ids.take(e.own(id))
	}
	return e.entities[id]
}

// own puts an eId into the context of the document.
func (e *encoder) own(id string) string {
	if e.document == "" {
		return id
	}
	return join(e.document, id, "")
}

// front writes what stands before the body.
func (e *encoder) front(document *etree.Element, r *Resolution) {
	e.coverPage(document, r)
	e.preface(document, r.Preface)
	e.preamble(document, r.Preamble)
}

// back writes what stands behind the body.
func (e *encoder) back(document *etree.Element, r *Resolution) {
	e.conclusions(document, r)
	e.attachments(document, r)
}

// label makes an eId of the ID of an entity: white space has no place in it, nor
// has what would have to be escaped in the fragment of an address.
func label(id string) string {
	id = canonicalValue(id)
	if !strings.ContainsAny(id, noFragment) {
		return id
	}
	return strings.Map(func(c rune) rune {
		if strings.ContainsRune(noFragment, c) {
			return '_'
		}
		return c
	}, id)
}

// noFragment are the characters that have no place in the fragment of an address,
// and the colon, which the schema does not take at its end.
const noFragment = " #%:\"<>[]\\^`{|}"

// child appends a new element to parent.
func child(parent *etree.Element, tag string) *etree.Element {
	return parent.CreateElement(tag)
}

// attr appends an attribute to e. It is etree's CreateAttr without the search
// for an attribute of the same name.
func attr(e *etree.Element, key, value string) {
	if e.Attr == nil {
		e.Attr = make([]etree.Attr, 0, 3)
	}
	e.Attr = append(e.Attr, etree.Attr{Key: key, Value: value})
}

// unusable and unlinked are what is told of an address that is none, and the hint.
const (
	unusable = "%q cannot be an address"
	unlinked = "the words are kept without a link"
)

// lost reports what canonical text left out.
func (e *encoder) lost(l losses, span diag.Span) {
	if l.characters > 0 {
		e.findings.Add(schema.AKNCharacterDropped, span, "%d characters that XML cannot hold were left out", l.characters)
	}
	for _, href := range l.addresses {
		e.findings.Add(schema.AKNReferenceUnusable, span, unusable, href).Hint = unlinked
	}
}
