package main

import (
	"slices"
	"strings"
)

// A document is a document in Akoma Ntoso in which a construct is repeated. Each of
// its parts writes n of the construct where it stands; a part that it has not is
// as short as can be.
type document struct {
	name string

	work       func(n int) string // in the metadata, of the Work
	meta       func(n int) string // in the metadata, beside the identification
	references func(n int) string // in the metadata, of the references
	front      func(n int) string // before the body
	body       func(n int) string
	back       func(n int) string // behind the body
	beside     func(n int) string // beside the statement
}

// The sources of documents: who is said to have written them. Those that the United
// Nations publish are read by rules of their own.
const ours, theirs = "#converter", "#DGACM"

// constructs returns documents as they are when a source has written them.
func constructs(source string, documents []document) (list []construct) {
	for _, d := range documents {
		list = append(list, construct{d.name, func(n int) []byte { return d.text(source, n) }})
	}
	return list
}

const (
	title       = `<preface><p><docNumber>199/12</docNumber>. <docTitle>Care of lighthouses</docTitle></p></preface>`
	rests       = `<paragraph eId="para_1"><num>1.</num><content><p><i>Decides</i> to rest.</p></content></paragraph>`
	conclusions = `<conclusions><p><docDate date="2145-03-14">14 March 2145</docDate></p></conclusions>`
	levels      = `<FRBRthis value="{iri}/!main"/><FRBRuri value="{iri}"/>{work}<FRBRdate date="2145-03-14" name="adoption"/><FRBRauthor href="#un-ga" as="#author"/>`
	expression  = `<FRBRthis value="{iri}/eng@/!main"/><FRBRuri value="{iri}/eng@"/><FRBRdate date="2145-03-14" name="adoption"/><FRBRauthor href="#un-ga" as="#author"/><FRBRlanguage language="eng"/>`
	file        = `<FRBRthis value="{iri}/eng@/!main.xml"/><FRBRuri value="{iri}/eng@.xml"/><FRBRdate date="2145-03-14" name="markup"/><FRBRauthor href="#converter" as="#editor"/><FRBRformat value="xml"/>`
	frame       = `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0" xmlns:akn4un="http://un.org/akn4un"><statement name="resolution" contains="originalVersion">` +
		`<meta><identification source="{source}"><FRBRWork>` + levels + `<FRBRcountry value="un"/><FRBRsubtype value="deliberation"/><FRBRnumber value="199-12" showAs="199/12"/></FRBRWork>` +
		`<FRBRExpression>` + expression + `</FRBRExpression><FRBRManifestation>` + file + `</FRBRManifestation></identification>{meta}<references source="#converter">` +
		`<TLCOrganization eId="un-ga" href="/akn/ontology/organization/un/un-ga" showAs="General Assembly"/><TLCOrganization eId="converter" href="/akn/ontology/organization/converter" showAs="converter"/>` +
		`<TLCRole eId="author" href="/akn/ontology/role/un/author" showAs="Author"/><TLCRole eId="editor" href="/akn/ontology/role/un/editor" showAs="Editor"/>{references}</references></meta>` +
		`{front}<mainBody>{body}</mainBody>{back}</statement>{beside}</akomaNtoso>`
)

// text returns the document with n of its construct.
func (d document) text(source string, n int) []byte {
	part := func(of func(int) string, otherwise string) string {
		if of == nil {
			return otherwise
		}
		return of(n)
	}
	return []byte(strings.NewReplacer(
		"{iri}", "/akn/un/statement/deliberation/un-ga/2145-03-14/199-12", "{source}", source,
		"{work}", part(d.work, ""), "{meta}", part(d.meta, ""), "{references}", part(d.references, ""), "{front}", part(d.front, title),
		"{body}", part(d.body, rests), "{back}", part(d.back, conclusions), "{beside}", part(d.beside, ""),
	).Replace(frame))
}

// many returns n pieces; {n} is the number of the piece, from 1.
func many(piece string) func(int) string {
	return func(n int) string {
		var b strings.Builder
		for k := range n {
			b.WriteString(numbered(piece, k+1))
		}
		return b.String()
	}
}

// within returns n pieces between what stands before and behind all of them.
func within(before, piece, after string) func(int) string {
	return func(n int) string { return before + many(piece)(n) + after }
}

// sentence returns n pieces in a paragraph.
func sentence(piece string) func(int) string {
	return within(`<paragraph eId="para_1"><num>1.</num><content><p>Decides `, piece, ` to rest.</p></content></paragraph>`)
}

// nested returns n elements, each in the one before, until they are as deep as
// they may be, and so on beside them.
func nested(depth int, begin, inner, end string) func(int) string {
	return func(n int) string {
		return strings.Repeat(strings.Repeat(begin, depth)+inner+strings.Repeat(end, depth), (n+depth-1)/depth)
	}
}

// wrapped returns what of makes between what stands before and behind it.
func wrapped(before string, of func(int) string, after string) func(int) string {
	return func(n int) string { return before + of(n) + after }
}

// halves returns half of n of the one and half of the other.
func halves(one, other func(int) string) func(int) string {
	return func(n int) string { return one((n+1)/2) + other(n/2) }
}

// documents are all that there are.
var documents = slices.Concat(bodies, tables, sentences, attributes, metadata)
