// Package akn writes resolutions as Akoma Ntoso 3.0 and reads them back.
//
// [Encode] writes the profile of the AKN4UN guidelines (a statement with the
// full FRBR metadata, containers named by their leading phrase, points in
// lists, identifiers after the Naming Convention); [Decode] is its inverse, and
// reads as well what the United Nations itself publishes and what the
// guidelines show.
//
// # Identifiers
//
// Every element whose eId the schema's attribute group idreq asks for has one,
// of the form context "__" name "_" number. (AKN Naming Convention, clause
// 5.4.) The choices that the clause leaves open:
//
//   - The context is always the eId of the parent context, also where the
//     number alone would be unique in the document: sec_III__title_A__para_3.
//   - content, heading and inline elements take the eId of the provision that
//     they stand in: para_8__content, para_8__ref_1, never
//     para_8__content__ref_1. The intro and wrapUp of a list belong to the
//     list: para_8__list_1__intro.
//   - Notes are numbered through the whole document without context,
//     authorialNote_3, and are the context of what stands in them.
//   - The number is the printed one without its punctuation; where none is
//     printed it is the rank among the like elements of the context. Printed
//     numbers go before counted ones.
//   - The second element that would get the same eId gets the suffix _2, the
//     third _3, in document order.
//   - The parts of a composite have the context cmp_1, cmp_2, also for the
//     entries of their references, so that no eId is used twice in a file.
//
// # What others know
//
// The files of others say more than the model has words for. Keywords, steps to
// adoption, votes by States, notes about the document, entries of the references
// and aliases come back as they stood, as far as the profile's schema has a place
// for them; so does an inline whose name nobody knows. What the schema asks for
// and the source lacks is filled in: an unknown day of a step is 0001-01-01, as
// in the files that the United Nations publishes. What refers to no entry gets
// one. Only the layout of the printed page is left out, but for the job number.
//
// # White space
//
// Running text is canonical: no tab or line break, no two spaces side by side,
// none at the ends of a block or beside a line break; NFC; nothing that XML
// cannot hold. Encode and Decode both see to it, so a tree with canonical text
// comes back as it was.
//
// # What has no date
//
// An IRI cannot do without a date. Where the day of adoption is not known the
// document says 1900-01-01, as the guidelines do for undated drafts (Part 1,
// "FRBRversionNumber"), and names it "unknown"; where the day of issuance or of
// markup is not known, the day of the level above stands in under its own name.
package akn

import (
	"slices"

	"plenary/convert/resolution"
	"plenary/diag"
	"plenary/schema"
)

// namespace is that of the OASIS Standard.
const namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"

// Encode writes r as a canonical Akoma Ntoso document. A resolution that no
// valid document can be made of, one without a body, gives no bytes and an
// error.
func Encode(r *resolution.Resolution) ([]byte, diag.List) {
	xml, _, findings := EncodeNamed(r)
	return xml, findings
}

// EncodeNamed is [Encode], and tells as well which eIds it has given to the
// nodes of r that print something: the parts of a statement, provisions, lists
// and tables in a text, and notes.
func EncodeNamed(r *resolution.Resolution) ([]byte, resolution.EIDs, diag.List) {
	var findings diag.List
	if r == nil {
		findings.Add(schema.AKNBodyMissing, diag.Span{}, "there is no resolution")
		return nil, nil, findings
	}
	if !complete(r, &findings) {
		return nil, nil, findings
	}
	e := newEncoder(&findings)
	root := e.file(r)
	return serialise(root), e.named, findings
}

// isThere reports whether a provision is one, and no nil.
func isThere(p resolution.Provision) bool {
	switch p := p.(type) {
	case *resolution.Paragraph:
		return p != nil
	case *resolution.Division:
		return p != nil
	case *resolution.CrossHeading:
		return p != nil
	}
	return false
}

// complete reports whether r and all its parts have a body, and says which has
// none.
func complete(r *resolution.Resolution, findings *diag.List) bool {
	if len(r.Parts) == 0 {
		if !slices.ContainsFunc(r.MainBody, isThere) {
			findings.Add(schema.AKNBodyMissing, r.Span, "resolution %s has no main body", r.Identity.Number).
				Hint = "a statement needs at least one operative paragraph"
			return false
		}
		return true
	}
	whole := true
	for _, part := range r.Parts {
		whole = part != nil && complete(part, findings) && whole
	}
	if !whole && !findings.HasErrors() {
		findings.Add(schema.AKNBodyMissing, r.Span, "a part of resolution %s is missing", r.Identity.Number)
	}
	return whole
}
