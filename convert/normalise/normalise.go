// Package normalise makes the resolution of a source: a reader makes a manuscript of
// it, the grammar reads the manuscript, and the places that both found are turned into
// places of the source.
//
//	source ──read──▶ manuscript.Manuscript ──grammar──▶ resolution.Resolution
package normalise

import (
	"slices"

	"plenary/convert/account"
	"plenary/convert/grammar"
	"plenary/convert/language"
	"plenary/convert/manuscript"
	"plenary/convert/read/clean"
	"plenary/convert/read/text"
	"plenary/convert/resolution"
	"plenary/diag"
)

// Text makes the resolution that source, extracted English text in UTF-8, holds. The account tells
// where every byte of source went; what was doubtful or repaired is a finding. When the text is no resolution the
// document is nil and the findings hold an error.
func Text(source []byte) (*resolution.Resolution, account.Account, diag.List) {
	return Literal(source, language.English, diag.Span{})
}

// Literal is [Text] for a text in any language that is read, but takes what stands in a
// part of the source as it is: no word is joined there, no hyphen put back, no table made. It
// is for a source of which [Text] gives an account that is not true.
func Literal(source []byte, lang *language.Language, literal diag.Span) (*resolution.Resolution, account.Account, diag.List) {
	t := clean.Of(source)
	m, findings := text.Read(string(t.Clean), lang, t.Place(literal))
	r, left, found := grammar.Read(m, lang)
	if r == nil {
		findings = append(findings, refusal(m, lang))
	}
	places := &places{m, t}
	places.restoreFindings(findings, t.Source)
	places.restoreFindings(found, places.source)
	findings = append(append(findings, found...), t.Findings()...)
	findings.Sort()
	if r == nil {
		return nil, nil, findings
	}
	places.restoreTree(r)
	for i := range left {
		left[i].Span = m.Hull(left[i].Span)
	}
	entries := t.Account(resolution.NewAccount(t.Clean, r, slices.Concat(m.Left, left)))
	if t.Changed() {
		places.restoreCharacters(r)
	}
	return r, entries, findings
}

// places turn places of a manuscript's text into places of the source. What a
// reader was given may be a clean form of it.
type places struct {
	m     *manuscript.Manuscript
	clean *clean.Text
}

// source returns the range of the source that a part of the manuscript's text stands
// for.
func (p *places) source(s diag.Span) diag.Span { return p.clean.Source(p.m.Hull(s)) }

// restoreFindings turns the places of findings, which nobody has seen yet.
func (p *places) restoreFindings(findings diag.List, source func(diag.Span) diag.Span) {
	for i := range findings {
		f := &findings[i]
		f.Place.Span = source(f.Place.Span)
		for j := range f.Related {
			f.Related[j].Place.Span = source(f.Related[j].Place.Span)
		}
	}
}

// restoreTree turns the places of all nodes of r, which nobody has seen yet, into places of what
// the reader was given.
func (p *places) restoreTree(r *resolution.Resolution) {
	hull := p.m.Hull
	resolution.Walk(r, func(node any) bool {
		restoreSpans(node, hull)
		if leaf, ok := node.(*resolution.Text); ok && len(leaf.Source) > 0 {
			leaf.Source = p.m.Sources(leaf.Source[:0], leaf.Source[0])
		}
		return true
	})
}

// restoreCharacters turns places of the clean text into places of the source, and
// gives each leaf its no-break spaces back.
func (p *places) restoreCharacters(r *resolution.Resolution) {
	source := p.clean.Source
	resolution.Walk(r, func(node any) bool {
		restoreSpans(node, source)
		if leaf, ok := node.(*resolution.Text); ok {
			leaf.Value, leaf.Source = p.clean.Leaf(leaf.Value, leaf.Source)
		}
		return true
	})
}

// restoreSpans turns the places of one node.
func restoreSpans(node any, source func(diag.Span) diag.Span) {
	place, mark := resolution.Spans(node)
	if place != nil {
		*place = source(*place)
	}
	if mark != nil {
		*mark = source(*mark)
	}
}
