package fidelity

import (
	"strings"

	"plenary/diag"
	"plenary/schema"
	"plenary/validate/markup"
)

// differences reports what has no counterpart.
func (r *reporter) differences() {
	r.taken = map[int]bool{}
	for i := range r.left {
		r.missing(i)
	}
	for i := 0; i < len(r.inSource); i++ {
		if r.inSource[i] >= 0 || r.taken[i] {
			continue
		}
		added := run{i, i}
		zone := r.document.chars[i].zone
		for added.to < len(r.inSource) && r.inSource[added.to] < 0 && !r.taken[added.to] && r.sameZone(added.to, zone) {
			added.to++
		}
		r.added(added)
		i = added.to - 1
	}
}

// sameZone reports whether character i of the document stands in a zone, or is
// the mark of a note in it.
func (r *reporter) sameZone(i int, zone zone) bool {
	return r.document.chars[i].zone == zone
}

// opposite returns the characters of the document at the place of a run of the
// source: those without counterpart behind the character before the run, or
// else before the character behind it.
func (r *reporter) opposite(m run) run {
	if m.from > 0 {
		if at := r.inDocument[m.from-1] + 1; at > 0 {
			end := at
			for end < len(r.inSource) && r.inSource[end] < 0 {
				end++
			}
			if end > at || m.to == len(r.inDocument) {
				return run{at, end}
			}
		}
	}
	if m.to < len(r.inDocument) {
		if at := r.inDocument[m.to]; at >= 0 {
			start := at
			for start > 0 && r.inSource[start-1] < 0 {
				start--
			}
			return run{start, at}
		}
	}
	if m.from > 0 {
		return run{r.inDocument[m.from-1] + 1, r.inDocument[m.from-1] + 1}
	}
	return run{}
}

// missing reports run i of what the source has and the document has not.
func (r *reporter) missing(i int) {
	m := r.left[i]
	opposite := r.withoutMarks(r.opposite(m))
	if what := r.page.furniture(i); what != "" {
		r.fromSource(schema.SourceFurniture, m, opposite, "%s, %s, is not in the document", quote(r.source.words(m.from, m.to)), what)
		return
	}
	m = r.trim(i)
	for i := opposite.from; i < opposite.to; i++ {
		r.taken[i] = true
	}
	switch {
	case r.onlyHyphens(m, opposite):
		r.fromSource(schema.SourceHyphen, m, opposite, "the hyphen of %s is another in the document", quote(r.wordsAround(m)))
	case !r.hasWords(r.source, m) && !r.hasWords(r.document, opposite):
		r.fromSource(schema.SourcePunctuation, m, opposite, "the source has %s, the document %s", quote(r.source.words(m.from, m.to)), quote(r.document.words(opposite.from, opposite.to)))
	case opposite.empty() && (r.page.repeatedTitle(i) || r.notes[r.source.text(m)]):
		r.fromSource(schema.SourceTextRepeated, m, opposite, "%s stands once more in the source than in the document", quote(r.source.words(m.from, m.to)))
	case opposite.empty() && r.atWordEnds(m):
		r.fromSource(schema.SourceTextMissing, m, opposite, "%s is not in the document", quote(r.source.words(m.from, m.to)))
	default:
		m, opposite = r.wholeWords(m, opposite)
		r.fromSource(schema.SourceTextChanged, m, opposite, "the source has %s, the document %s", quote(r.source.words(m.from, m.to)), quote(r.document.words(opposite.from, opposite.to)))
	}
}

// trim returns run i without the lines at its ends that no text has.
func (r *reporter) trim(i int) run {
	m, span := r.left[i], r.page.trimmed(i)
	if span.IsZero() {
		return m
	}
	for int(r.source.chars[m.from].at) < span.Start {
		m.from++
	}
	for int(r.source.chars[m.to-1].at) >= span.End {
		m.to--
	}
	return m
}

// added reports a run of the document that the source has not.
func (r *reporter) added(a run) {
	if a = r.withoutMarks(a); a.empty() {
		return
	}
	text := quote(r.document.words(a.from, a.to))
	switch zone := r.document.chars[a.from].zone; {
	case zone == coverZone:
		r.fromDocument(schema.SourceFurniture, a, "%s, of the masthead, is not in the source", text)
	case r.onlyHyphens(run{}, a):
		r.fromDocument(schema.SourceHyphen, a, "a hyphen was put into %s", quote(r.documentWordsAround(a)))
	case !r.hasWords(r.document, a):
		r.fromDocument(schema.SourcePunctuation, a, "%s is not in the source", text)
	case r.wholeNote(a) && strings.Contains(r.source.characters(anyZone), r.document.text(a)):
		r.fromDocument(schema.SourceTextRepeated, a, "%s stands once more in the document than in the source", text)
	default:
		r.fromDocument(schema.SourceTextAdded, a, "%s is not in the source", text)
	}
}

// displaced reports the runs that stand elsewhere.
func (r *reporter) displaced() {
	for i := 0; i < len(r.inDocument); i++ {
		if !r.moved[i] {
			continue
		}
		m := run{i, i + 1}
		for m.to < len(r.inDocument) && r.moved[m.to] && r.inDocument[m.to] == r.inDocument[m.to-1]+1 && !r.document.noteStart(r.inDocument[m.to]) {
			m.to++
		}
		to := run{r.inDocument[m.from], r.inDocument[m.to-1] + 1}
		text := quote(r.source.words(m.from, m.to))
		switch r.document.chars[to.to-1].zone {
		case noteZone:
			r.fromSource(schema.SourceNoteMoved, m, to, "the note %s stands at its mark in the document", text)
		case coverZone:
			r.fromSource(schema.SourceFurniture, m, to, "%s, of the masthead, stands elsewhere in the document", text)
		default:
			r.fromSource(schema.SourceTextMoved, m, to, "%s stands elsewhere in the document", text)
		}
		i = m.to - 1
	}
}

// withoutMarks takes the marks of notes from the ends of a run of the document:
// whether an extractor shows them is its own affair.
func (r *reporter) withoutMarks(a run) run {
	for !a.empty() && r.document.chars[a.from].zone == markerZone {
		a.from++
	}
	for !a.empty() && r.document.chars[a.to-1].zone == markerZone {
		a.to--
	}
	return a
}

// fromSource adds a finding about a run of the source, with its place in the
// document.
func (r *reporter) fromSource(rule *diag.Rule, m, other run, format string, args ...any) {
	if r.Full(rule) {
		return
	}
	f := r.Add(rule, nil, diag.Span{}, format, args...)
	f.Place = r.sourcePlace(m)
	f.Related = []diag.Related{{Place: r.documentPlace(other), Message: "its place in the document"}}
}

// fromDocument adds a finding about a run of the document, with its place in
// the source.
func (r *reporter) fromDocument(rule *diag.Rule, a run, format string, args ...any) {
	if r.Full(rule) {
		return
	}
	f := r.Add(rule, nil, diag.Span{}, format, args...)
	f.Place = r.documentPlace(a)
	at := run{}
	if a.from > 0 {
		at.from = r.inSource[a.from-1] + 1
		at.to = at.from
	}
	f.Related = []diag.Related{{Place: r.sourcePlace(at), Message: "its place in the source"}}
}

func (r *reporter) sourcePlace(m run) diag.Place {
	span := r.source.span(m.from, m.to)
	return diag.Place{File: r.name, Span: span, Start: r.index.Position(span.Start), End: r.index.Position(span.End)}
}

func (r *reporter) documentPlace(a run) diag.Place {
	span := r.document.span(a.from, a.to)
	return diag.Place{Span: span, Path: markup.Path(r.root.At(span.Start))}
}
