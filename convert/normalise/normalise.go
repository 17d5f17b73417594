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
	"plenary/convert/read/flow"
	"plenary/convert/read/laid"
	"plenary/convert/read/text"
	"plenary/convert/resolution"
	"plenary/diag"
)

// A Source is the text of a document, and what its reader knows beside.
type Source struct {
	// Text is extracted text, or all that the document shows, in UTF-8: what places
	// are of.
	Text []byte
	// Flow is what a document says that knows its paragraphs; nil for extracted text.
	Flow *flow.Document
	// Lines are the lines of a document that shows where its glyphs stand; nil for
	// extracted text.
	Lines *laid.Layout
}

// Text is [Resolution] for English text, with nothing literal.
func Text(source []byte) (*resolution.Resolution, account.Account, diag.List) {
	return Resolution(Source{Text: source}, language.English, diag.Span{})
}

// Resolution makes the resolution that source holds. The
// account tells where every byte of its text went; what was doubtful or repaired is a
// finding. When the text is no resolution the document is nil and the findings hold
// an error.
//
// What stands in the literal part of the source is taken as it is: no word is joined
// there, no hyphen put back, no table made. That is for a source of which the account
// is found not to be true.
func Resolution(source Source, lang *language.Language, literal diag.Span) (*resolution.Resolution, account.Account, diag.List) {
	m, findings := manuscriptOf(source, lang, literal)
	r, left, found := grammar.Read(m.Manuscript, lang)
	restoreFindings(found, m.Source)
	if r == nil {
		refused := diag.List{refusal(m.Manuscript, lang)}
		restoreFindings(refused, m.clean.Source)
		findings = append(findings, refused...)
	}
	if r != nil {
		m.restoreTree(r)
		if m.clean.Changed() {
			m.restoreMarkers(r)
		}
	}
	findings = append(append(findings, found...), m.clean.Findings()...)
	findings.Sort()
	if r == nil {
		return nil, nil, findings
	}
	for i := range left {
		left[i].Span = m.Hull(left[i].Span)
	}
	entries := m.clean.Account(resolution.NewAccount(m.clean.Clean, r, slices.Concat(m.Left, left)))
	if m.clean.Changed() {
		m.restoreCharacters(r)
	}
	tongues(r, lang.Code)
	return r, entries, findings
}

// Read makes the manuscript of a source as [Resolution] does. It takes any
// text: whether it is a resolution only the grammar can say.
func Read(source Source, lang *language.Language, literal diag.Span) (*Manuscript, diag.List) {
	m, findings := manuscriptOf(source, lang, literal)
	findings = append(findings, m.clean.Findings()...)
	findings.Sort()
	return m, findings
}

// manuscriptOf makes the manuscript. The findings are those of the reader, with
// places of the source.
func manuscriptOf(source Source, lang *language.Language, literal diag.Span) (*Manuscript, diag.List) {
	var t *clean.Text
	var m *manuscript.Manuscript
	var findings diag.List
	switch {
	case source.Flow != nil:
		t = clean.Shown(source.Text)
		m, findings = flow.Read(source.Flow, t, lang)
	case source.Lines != nil:
		t = clean.Shown(source.Text)
		l := laid.Of(source.Lines, t)
		m, findings = text.ReadLaid(l, lang)
		l.RestoreFindings(findings)
		l.Restore(m)
	default:
		t = clean.Of(source.Text)
		m, findings = text.Read(string(t.Clean), lang, t.Place(literal))
	}
	restoreFindings(findings, t.Source)
	return &Manuscript{m, t}, findings
}

// A Manuscript is a manuscript with the way to its source. What the reader was given may be a
// clean form of the source: the places that the manuscript has are of that.
type Manuscript struct {
	*manuscript.Manuscript
	clean *clean.Text
}

// Place returns the range of the source that stands for a range of what the reader was given.
func (m *Manuscript) Place(given diag.Span) diag.Span { return m.clean.Source(given) }

// Source returns the range of the source that a part of the manuscript's text stands for.
func (m *Manuscript) Source(part diag.Span) diag.Span { return m.Place(m.Hull(part)) }

// restoreFindings turns the places of findings, which nobody has seen yet.
func restoreFindings(findings diag.List, source func(diag.Span) diag.Span) {
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
func (m *Manuscript) restoreTree(r *resolution.Resolution) {
	resolution.Walk(r, func(node any) bool {
		restoreSpans(node, m.Hull)
		if leaf, ok := node.(*resolution.Text); ok && len(leaf.Source) > 0 {
			leaf.Source = m.Sources(leaf.Source[:0], leaf.Source[0])
		}
		return true
	})
}

// restoreMarkers gives each note whose mark the source writes in a style of its own the
// figures of that mark, and the text what the source has where such a mark marks nothing.
func (m *Manuscript) restoreMarkers(r *resolution.Resolution) {
	resolution.Walk(r, func(node any) bool {
		switch n := node.(type) {
		case *resolution.Note:
			n.Marker = m.clean.Marker(n.Marker, n.Mark)
		case *resolution.NoteRef:
			n.Marker = m.clean.Marker(n.Marker, n.Mark)
		case *resolution.Text:
			n.Value = m.clean.Unmarked(n.Value, n.Source)
		}
		return true
	})
}

// restoreCharacters turns places of the clean text into places of the source, and
// gives each leaf its no-break spaces back.
func (m *Manuscript) restoreCharacters(r *resolution.Resolution) {
	source := m.clean.Source
	resolution.Walk(r, func(node any) bool {
		restoreSpans(node, source)
		if leaf, ok := node.(*resolution.Text); ok {
			leaf.Value, leaf.Source = m.clean.Leaf(leaf.Value, leaf.Source)
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
