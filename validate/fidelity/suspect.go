package fidelity

import (
	"slices"

	"plenary/diag"
	"plenary/internal/xmltree"
)

// suspects returns the stretches of a source that the document seems to lack, and
// those of the document that the source seems to lack, after one pass over both.
// There are none only where the document holds every letter of the source that
// is no furniture, and the source every letter of the document.
func suspects(source Source, xml []byte) (missing, added []diag.Span, err *xmltree.Error) {
	document, err := readLetters(xml)
	if err != nil {
		return nil, nil, err
	}
	missing, added = newSweep(sourceLetters(source.Text), &document.spelling).suspects(source, document)
	return missing, added, nil
}

// suspects does so with a new sweep.
func (s *sweep) suspects(from Source, document *documentSpelling) (missing, added []diag.Span) {
	s.walk()
	if len(s.left) == 0 {
		return nil, s.unused()
	}
	source, f := from.Text, from.facts(s.source, document)
	text, furniture := s.apart(s.page(source, f))
	s.left = nil
	s.again(text)
	s.whole(furniture) // last, lest a running title take the place of text with its words
	s.join()
	s.settle()
	p := s.page(source, f)
	doubtful := make([]bool, len(s.left))
	for i := range s.left {
		doubtful[i] = p.furniture(i) == ""
	}
	if !slices.Contains(doubtful, true) {
		return nil, s.unused()
	}
	a := newAbsorber(s, source)
	left := s.left
	s.left = nil
	for i, r := range left {
		if doubtful[i] {
			s.left = append(s.left, a.absorb(r, p.certain(i))...)
		} else {
			s.left = append(s.left, r)
		}
	}
	p = s.page(source, f)
	for i := range s.left {
		if p.furniture(i) == "" {
			missing = append(missing, s.span(source, s.left[i]))
		}
	}
	return missing, s.unused()
}

// apart parts what is left over into text and lines that are likely to be
// furniture.
func (s *sweep) apart(p *page) (text, furniture []run) {
	for i, r := range s.left {
		at := r.from
		p.furniture(i)
		for k := range p.parts[i] {
			t := &p.parts[i][k]
			from, to := s.source.lettersIn(t.span)
			from, to = max(from, at), min(to, r.to)
			if !t.likely || from >= to {
				continue
			}
			if at < from {
				text = append(text, run{at, from})
			}
			furniture = append(furniture, run{from, to})
			at = to
		}
		if at < r.to {
			text = append(text, run{at, r.to})
		}
	}
	return text, furniture
}

// page returns what is known of the stretches that are left over.
func (s *sweep) page(source []byte, f facts) *page {
	spans := make([]diag.Span, len(s.left))
	for i, r := range s.left {
		spans[i] = s.span(source, r)
	}
	return newPage(source, spans, f)
}

// span returns the bytes of letters of the source, with the punctuation about
// them.
func (s *sweep) span(source []byte, r run) diag.Span {
	first, last := s.source.wordOf(r.from), s.source.wordOf(r.to-1)
	from := int(s.source.words[first].at) + r.from - int(s.source.words[first].from)
	to := int(s.source.words[last].past) - (s.source.end(last) - r.to)
	for from > 0 && isPunctuation(source[from-1]) {
		from--
	}
	for to < len(source) && isPunctuation(source[to]) {
		to++
	}
	return diag.Span{Start: from, End: to}
}

func isPunctuation(c byte) bool { return c > ' ' && c < 0x7F && !asciiLetter(c) }

// unused returns what of the document has no counterpart; but the marks of notes,
// which an extractor may not show, and a masthead are the converter's own affair.
func (s *sweep) unused() (rest []diag.Span) {
	for w, word := range s.document.words {
		if word.zone != coverZone && word.zone != markerZone && s.unusedIn(w) != (run{}) {
			rest = append(rest, s.document.span(w, w+1))
		}
	}
	return rest
}
