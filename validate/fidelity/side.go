package fidelity

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"plenary/convert/printed"
	"plenary/diag"
)

// A character is one of a text that counts when two texts are compared, with the
// bytes that it was read from.
type character struct {
	char rune // folded: see [fold]
	at   int32
	size int32 // bytes of the file; those of an entity, say
	zone zone

	label bool // the mark before the text of a note
}

// A zone is the part of a document that a character stands in.
type zone uint8

const (
	bodyZone  zone = iota
	coverZone      // the masthead
	titleZone      // the number and the title
	tableZone
	noteZone   // the text of a footnote
	markerZone // a footnote's mark: in the text, and again as the label before the note

	anyZone zone = 0xff
)

// A side is the characters of one side of a comparison.
type side struct {
	data  []byte
	chars []character
}

// span returns the bytes of the characters [from, to); for none, the place
// between their neighbours. Those of notes come after all others, wherever in the
// file they stand: where a run goes from the one to the other, its span is that
// of all of them.
func (r *side) span(from, to int) diag.Span {
	switch {
	case from < to:
		first, last := r.chars[from], r.chars[to-1]
		span := diag.Span{Start: int(first.at), End: int(last.at + last.size)}
		if span.Start > span.End {
			for _, g := range r.chars[from:to] {
				span.Start, span.End = min(span.Start, int(g.at)), max(span.End, int(g.at+g.size))
			}
		}
		return span
	case from > 0:
		end := int(r.chars[from-1].at + r.chars[from-1].size)
		return diag.Span{Start: end, End: end}
	}
	return diag.Span{}
}

// text returns the characters of a run.
func (r *side) text(m run) string {
	var b strings.Builder
	for _, g := range r.chars[m.from:m.to] {
		b.WriteRune(g.char)
	}
	return b.String()
}

// characters returns all characters of a zone but the marks of notes.
func (r *side) characters(of zone) string {
	var b strings.Builder
	for _, g := range r.chars {
		if g.zone == of || of == anyZone && g.zone != markerZone {
			b.WriteRune(g.char)
		}
	}
	return b.String()
}

// words returns the characters [from, to) as a reader sees them, in words.
func (r *side) words(from, to int) string {
	var b []byte
	for i := from; i < to; i++ {
		if i > from && r.spaced(i) {
			b = append(b, ' ')
		}
		b = utf8.AppendRune(b, r.chars[i].char)
	}
	return string(b)
}

// spaced reports whether white space, or the end of a block, stands before the
// character at i.
func (r *side) spaced(i int) bool {
	if i == 0 {
		return true
	}
	end, start := r.chars[i-1].at+r.chars[i-1].size, r.chars[i].at
	if end > start {
		return r.chars[i-1].at != start // a note lifted out, or one character folded to several
	}
	tag := false
	for _, c := range r.data[end:start] {
		switch {
		case c == '<':
			tag = true
		case c == '>':
			tag = false
		case !tag && c <= ' ':
			return true
		}
	}
	return bytes.Contains(r.data[end:start], []byte("</p>")) || bytes.ContainsRune(r.data[end:start], '\u00A0')
}

// add appends the characters of text, whose first byte lies at offset at. A mark
// that combines with white space stands for itself: it may open a line.
func (r *side) add(text []byte, at int, zone zone) {
	for i := 0; i < len(text); {
		if c := text[i]; c < utf8.RuneSelf && (c <= ' ' || i+1 == len(text) || text[i+1] < utf8.RuneSelf) {
			r.character(rune(c), at+i, 1, zone)
			i++
			continue
		}
		i += r.segment(text[i:], at+i, zone)
	}
}

// segment appends the first character of text with the marks that combine with
// it, in its compatibility form, and returns its length.
func (r *side) segment(text []byte, at int, zone zone) int {
	size := norm.NFKC.NextBoundary(text, true)
	for _, c := range string(norm.NFKC.Bytes(text[:size])) {
		r.character(c, at, size, zone)
	}
	return size
}

func (r *side) character(c rune, at, size int, zone zone) {
	if c = fold(c); c != 0 {
		r.chars = append(r.chars, character{char: c, at: int32(at), size: int32(size), zone: zone})
	}
}

// fold appends characters that stand for size bytes.
func (r *side) fold(chars string, at, size int, zone zone) {
	for _, c := range norm.NFKC.String(chars) {
		r.character(c, at, size, zone)
	}
}

// lineStart reports whether a line, or a block, begins at i.
func (r *side) lineStart(i int) bool {
	if i == 0 || i == len(r.chars) {
		return true
	}
	end, start := r.chars[i-1].at+r.chars[i-1].size, r.chars[i].at
	return end > start || bytes.ContainsAny(r.data[end:start], "\n\f<")
}

// textStart reports whether a line begins at i, or the text of a note behind its number in brackets, "(9)".
func (r *side) textStart(i int) bool {
	if r.lineStart(i) {
		return true
	}
	if r.chars[i-1].char != ')' {
		return false
	}
	const figures = 3
	for k := i - 2; k >= max(0, i-2-figures); k-- {
		switch c := r.chars[k].char; {
		case c == '(':
			return k < i-2 && r.lineStart(k)
		case c < '0' || '9' < c:
			return false
		}
	}
	return false
}

// zoneStart reports whether another zone, or the mark of another note, begins
// at i.
func (r *side) zoneStart(i int) bool {
	if i == 0 || i == len(r.chars) || r.chars[i-1].zone != r.chars[i].zone {
		return true
	}
	return r.chars[i].zone == markerZone && (r.chars[i-1].at != r.chars[i].at || r.chars[i-1].label != r.chars[i].label)
}

// noteStart reports whether a note ends before i.
func (r *side) noteStart(i int) bool {
	return i > 0 && r.chars[i-1].zone == noteZone && r.zoneStart(i)
}

// zones returns the runs of characters of one zone and one note.
func (r *side) zones() (zones []run) {
	for i := 0; i < len(r.chars); {
		m := run{i, i + 1}
		for !r.zoneStart(m.to) {
			m.to++
		}
		zones = append(zones, m)
		i = m.to
	}
	return zones
}

// notes returns the texts of the notes, each behind its mark.
func (r *side) notes() map[string]bool {
	notes := map[string]bool{}
	zones := r.zones()
	for i, m := range zones {
		if r.chars[m.from].zone == noteZone && i > 0 && r.chars[zones[i-1].from].label {
			notes[r.text(zones[i-1])+r.text(m)] = true
		}
	}
	return notes
}

// fold gives characters that stand for one another one form, by [printed.Fold],
// and 0 to what is no character of the text: white space, controls, soft hyphens
// and other format characters.
func fold(c rune) rune {
	if c > ' ' && c < utf8.RuneSelf && c != '`' && c != 0x7F {
		return c
	}
	if unicode.IsSpace(c) || unicode.In(c, unicode.Cc, unicode.Cf) {
		return 0
	}
	return printed.Fold(c)
}

// A run is the characters [from, to) of a text.
type run struct{ from, to int }

func (r run) empty() bool { return r.from >= r.to }
