package akn

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	. "plenary/convert/resolution" //nolint:revive // a tree reads best in the model's own words
	"plenary/diag"
	"plenary/schema"
)

// Decode reads an Akoma Ntoso document: the inverse of [Encode] for what Encode
// wrote, and for other profiles, above all that of the files which the United
// Nations publishes, the tree that says the same. What has no place in the
// model is a finding; no word of the text is left out without one.
func Decode(data []byte) (*Resolution, diag.List) {
	r, _, findings := DecodeNamed(data)
	return r, findings
}

// DecodeNamed is [Decode], and tells as well which eIds the file has given to the
// nodes: to those whose element has one, as [EncodeNamed] does.
func DecodeNamed(data []byte) (*Resolution, EIDs, diag.List) {
	var findings diag.List
	root := parse(data, &findings)
	if root == nil {
		return nil, nil, findings
	}
	d := decoder{findings: &findings, ids: make(EIDs, 128), tellings: map[remark]int{}, entities: map[string]Entity{}, refers: map[string]bool{}}
	r := d.file(root)
	d.tell()
	return r, d.ids, findings
}

// A decoder turns the elements of one file into a tree.
type decoder struct {
	findings *diag.List
	ids      EIDs
	told     []telling       // what is said once for all the places where it is so
	tellings map[remark]int  // where it stands in told
	document string          // context of the part of a composite
	flat     bool            // the production profile, whose lists and headings are flat
	markers  map[string]bool // of all notes, in the production profile
	urls     map[string]string
	entities map[string]Entity
	guids    map[string]bool  // of the metadata of the whole file
	language string           // of the document
	organ    string           // the ID of the body that speaks
	referred []string         // IDs that terms refer to, in order
	refers   map[string]bool  // whether an ID is one of them
	byID     map[string]*node // the first element with each eId, once one is looked for
}

// documentElements are the elements that a document can be. (AKN 3.0, group
// documentType.)
func isDocument(tag string) bool {
	switch tag {
	case "statement", "doc", "act", "bill", "debateReport", "documentCollection", "officialGazette", "judgment", "debate", "portion", "amendment", "amendmentList":
		return true
	}
	return false
}

func (d *decoder) file(root *node) *Resolution {
	if root.tag != "akomaNtoso" {
		d.add(schema.AKNNotADocument, root, "the root element is %s, not akomaNtoso", root.tag)
		return nil
	}
	var main *node
	for _, c := range root.children {
		if isDocument(c.tag) {
			main = c
			break
		}
	}
	if main == nil {
		d.add(schema.AKNNotADocument, root, "the file has no statement")
		return nil
	}
	if d.flat = isProduction(root); d.flat {
		d.markers = map[string]bool{}
		collectMarkers(root, d.markers)
	}
	r := d.resolution(main)
	for _, c := range root.children {
		switch {
		case c == main || c.blank():
		case c.tag == "components":
			d.components(r, c)
		case isDocument(c.tag):
			r.Parts = append(r.Parts, d.part(c, ""))
		default:
			d.stray(r, c)
		}
	}
	d.composite(r)
	dropUsual(r)
	d.undone(root, false)
	return r
}

// isProduction reports whether a file is of the profile that the United Nations
// publishes.
func isProduction(root *node) bool {
	id := root.find("identification")
	return id != nil && strings.TrimPrefix(id.attr("source"), "#") == "DGACM"
}

// resolution decodes one document element.
func (d *decoder) resolution(n *node) *Resolution {
	r := &Resolution{}
	outer := *d
	d.urls, d.entities, d.referred, d.refers = map[string]string{}, map[string]Entity{}, nil, map[string]bool{}
	meta := n.child("meta")
	if meta != nil {
		d.meta(r, meta)
	}
	d.organ, d.language = organOf(r.Identity.Organ).Code, r.Identity.Language
	if kind, known := kindFor(kindOf(n)); known {
		r.Identity.Kind = kind
	} else {
		r.Identity.Kind = KindResolution
		d.once(schema.AKNKindUnknown, n, "", unknownKind, kind)
	}
	for _, c := range n.children {
		if c.tag == "meta" && c != meta {
			d.leave(c, leaving{c.tag, "comes twice"})
		}
		d.section(r, c)
	}
	if r.Preface != nil {
		r.Preface.Title = settle(r.Preface.Title)
	}
	if meta != nil {
		d.metadata(r, meta)
	}
	d.complete(r, n)
	told, byID, guids := d.told, d.byID, d.guids
	*d = outer
	d.told, d.byID, d.guids = told, byID, guids
	return r
}

// kindOf reads the kind off the name of the document element.
func kindOf(n *node) Kind {
	name := n.attr("name")
	if n.tag == "documentCollection" {
		kind, ok := strings.CutPrefix(name, "publication")
		if !ok || kind == "" {
			return KindResolution
		}
		first, size := utf8.DecodeRuneInString(kind)
		return Kind(string(unicode.ToLower(first)) + kind[size:])
	}
	return Kind(name)
}

// section decodes one child of a document element.
func (d *decoder) section(r *Resolution, c *node) {
	switch c.tag {
	case "meta":
	case "coverPage":
		d.coverPage(r, c)
	case "preface":
		d.preface(r, c)
	case "preamble":
		d.preamble(r, c)
	case "mainBody", "body":
		r.MainBody = append(r.MainBody, d.body(d.titleInBody(r, c))...)
	case "conclusions":
		d.conclusions(r, c)
	case "attachments":
		for _, a := range c.children {
			d.attachment(r, a)
		}
	case "collectionBody":
		d.components(r, c)
	case "components":
		d.components(r, c)
	default:
		if !c.blank() {
			d.stray(r, c)
		}
	}
}

// stray keeps the text of what stands where only the parts of a document can.
func (d *decoder) stray(r *Resolution, n *node) {
	d.unknown(n)
	r.MainBody = append(r.MainBody, d.loose(n)...)
}

// titleInBody takes a title that stands in the body, as in statements of the
// President of the Security Council, to the preface, and returns the body
// without it.
func (d *decoder) titleInBody(r *Resolution, body *node) *node {
	for i, c := range body.children {
		if c.tag != "p" || c.child("docTitle") == nil || r.Preface != nil && len(r.Preface.Title) > 0 {
			continue
		}
		if r.Preface == nil {
			r.Preface = &Preface{}
		}
		d.titleLine(r, c)
		rest := *body
		rest.children = slices.Concat(body.children[:i], body.children[i+1:])
		return &rest
	}
	return body
}

// components decodes the parts of a composite, wherever they stand: beside the
// collection, in it, or in its body.
func (d *decoder) components(r *Resolution, n *node) {
	for _, component := range n.children {
		if component.tag == "" && !component.blank() {
			d.stray(r, component)
		}
		for _, c := range component.children {
			switch {
			case isDocument(c.tag):
				r.Parts = append(r.Parts, d.part(c, component.attr("eId")))
			case c.blank(), c.tag == "documentRef" && len(c.children) == 0 && (d.flat || strings.HasPrefix(c.attr("href"), "#")):
			default:
				d.stray(r, c)
			}
		}
	}
}

func (d *decoder) part(n *node, context string) *Resolution {
	outer := d.document
	d.document = context
	r := d.resolution(n)
	d.document = outer
	return r
}

// composite keeps the promise that a composite has no body of its own: a body
// beside parts becomes the first part.
func (d *decoder) composite(r *Resolution) {
	for _, part := range r.Parts {
		d.composite(part)
	}
	if len(r.Parts) > 0 && d.flat && r.Identity.Organ == "" {
		inherit(&r.Identity, &r.Parts[0].Identity)
	}
	if len(r.Parts) == 0 || len(r.MainBody) == 0 {
		return
	}
	first := &Resolution{Identity: r.Identity, Preamble: r.Preamble, MainBody: r.MainBody, Conclusions: r.Conclusions}
	first.Identity.Entities = nil
	r.Preamble, r.MainBody, r.Conclusions = nil, nil, nil
	r.Parts = append([]*Resolution{first}, r.Parts...)
}

// inherit gives a composite that has no metadata what it shares with its parts.
func inherit(id, part *Identity) {
	id.Organ, id.Language = part.Organ, part.Language
	id.Adoption, id.Issuance, id.Markup = part.Adoption, part.Issuance, part.Markup
}

// add reports a finding at n.
func (d *decoder) add(rule *diag.Rule, n *node, format string, args ...any) *diag.Finding {
	f := d.findings.Add(rule, n.span, format, args...)
	f.Place.Path = n.path()
	return f
}

// A telling is a finding that is said once, at its first place.
type telling struct {
	rule          *diag.Rule
	at            *node
	message, hint string
	times         int
}

// A remark is what a telling says.
type remark struct {
	rule    *diag.Rule
	message string
}

// once tells something that can be so at many places.
func (d *decoder) once(rule *diag.Rule, n *node, hint, format string, args ...any) {
	said := remark{rule, fmt.Sprintf(format, args...)}
	if i, again := d.tellings[said]; again {
		d.told[i].times++
		return
	}
	d.tellings[said] = len(d.told)
	d.told = append(d.told, telling{rule, n, said.message, hint, 1})
}

// tell adds what is said once to the findings, with the number of places. Of one
// rule it tells no more than people read.
func (d *decoder) tell() {
	const most = 100
	told := map[*diag.Rule]int{}
	for _, t := range d.told {
		if told[t.rule]++; told[t.rule] > most {
			continue
		}
		if t.times > 1 {
			t.message += fmt.Sprintf(" (%d times)", t.times)
		}
		d.add(t.rule, t.at, "%s", t.message).Hint = t.hint
	}
}

// unknown reports an element that the model has no place for.
func (d *decoder) unknown(n *node) {
	if n.tag == "" {
		d.once(schema.AKNElementUnknown, n, "", "text stands where no text can be; it is kept")
		return
	}
	d.once(schema.AKNElementUnknown, n, "", "the element %s has no place in a resolution; its text is kept", n.tag)
}

// name enters the eId of n under the node that was made of it: of several
// elements the first counts.
func (d *decoder) name(made any, n *node) {
	if id := canonicalValue(n.attr("eId")); id != "" && d.ids[made] == "" {
		d.ids[made] = id
	}
}

// local takes the context of the document off an ID.
func (d *decoder) local(id string) string {
	if d.document != "" {
		return strings.TrimPrefix(id, d.document+"__")
	}
	return id
}
