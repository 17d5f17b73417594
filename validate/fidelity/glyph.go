package fidelity

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"plenary/convert/printed"
	"plenary/diag"
	"plenary/internal/xmltree"
	"plenary/validate/markup"
)

// A glyph is a character of text that counts when two texts are compared, with
// the bytes that it was read from.
type glyph struct {
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

// A reading is the characters of one side of a comparison.
type reading struct {
	data   []byte
	glyphs []glyph
}

// span returns the bytes of the characters [from, to); for none, the place
// between their neighbours. Those of notes come after all others, wherever in the
// file they stand: where a run goes from the one to the other, its span is that
// of all of them.
func (r *reading) span(from, to int) diag.Span {
	switch {
	case from < to:
		first, last := r.glyphs[from], r.glyphs[to-1]
		span := diag.Span{Start: int(first.at), End: int(last.at + last.size)}
		if span.Start > span.End {
			for _, g := range r.glyphs[from:to] {
				span.Start, span.End = min(span.Start, int(g.at)), max(span.End, int(g.at+g.size))
			}
		}
		return span
	case from > 0:
		end := int(r.glyphs[from-1].at + r.glyphs[from-1].size)
		return diag.Span{Start: end, End: end}
	}
	return diag.Span{}
}

// text returns the characters of a run.
func (r *reading) text(m run) string {
	var b strings.Builder
	for _, g := range r.glyphs[m.from:m.to] {
		b.WriteRune(g.char)
	}
	return b.String()
}

// characters returns all characters of a zone but the marks of notes.
func (r *reading) characters(of zone) string {
	var b strings.Builder
	for _, g := range r.glyphs {
		if g.zone == of || of == anyZone && g.zone != markerZone {
			b.WriteRune(g.char)
		}
	}
	return b.String()
}

// words returns the characters [from, to) as a reader sees them, in words.
func (r *reading) words(from, to int) string {
	var b []byte
	for i := from; i < to; i++ {
		if i > from && r.spaced(i) {
			b = append(b, ' ')
		}
		b = utf8.AppendRune(b, r.glyphs[i].char)
	}
	return string(b)
}

// spaced reports whether white space, or the end of a block, stands before the
// character at i.
func (r *reading) spaced(i int) bool {
	if i == 0 {
		return true
	}
	end, start := r.glyphs[i-1].at+r.glyphs[i-1].size, r.glyphs[i].at
	if end > start {
		return r.glyphs[i-1].at != start // a note lifted out, or one character folded to several
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
func (r *reading) add(text []byte, at int, zone zone) {
	for i := 0; i < len(text); {
		if c := text[i]; c < utf8.RuneSelf && (c <= ' ' || i+1 == len(text) || text[i+1] < utf8.RuneSelf) {
			r.glyph(rune(c), at+i, 1, zone)
			i++
			continue
		}
		i += r.segment(text[i:], at+i, zone)
	}
}

// segment appends the first character of text with the marks that combine with
// it, in its compatibility form, and returns its length.
func (r *reading) segment(text []byte, at int, zone zone) int {
	size := norm.NFKC.NextBoundary(text, true)
	for _, c := range string(norm.NFKC.Bytes(text[:size])) {
		r.glyph(c, at, size, zone)
	}
	return size
}

func (r *reading) glyph(c rune, at, size int, zone zone) {
	if c = fold(c); c != 0 {
		r.glyphs = append(r.glyphs, glyph{char: c, at: int32(at), size: int32(size), zone: zone})
	}
}

// fold appends characters that stand for size bytes.
func (r *reading) fold(chars string, at, size int, zone zone) {
	for _, c := range norm.NFKC.String(chars) {
		r.glyph(c, at, size, zone)
	}
}

// lineStart reports whether a line, or a block, begins at i.
func (r *reading) lineStart(i int) bool {
	if i == 0 || i == len(r.glyphs) {
		return true
	}
	end, start := r.glyphs[i-1].at+r.glyphs[i-1].size, r.glyphs[i].at
	return end > start || bytes.ContainsAny(r.data[end:start], "\n\f<")
}

// zoneStart reports whether another zone, or the mark of another note, begins
// at i.
func (r *reading) zoneStart(i int) bool {
	if i == 0 || i == len(r.glyphs) || r.glyphs[i-1].zone != r.glyphs[i].zone {
		return true
	}
	return r.glyphs[i].zone == markerZone && (r.glyphs[i-1].at != r.glyphs[i].at || r.glyphs[i-1].label != r.glyphs[i].label)
}

// noteStart reports whether a note ends before i.
func (r *reading) noteStart(i int) bool {
	return i > 0 && r.glyphs[i-1].zone == noteZone && r.zoneStart(i)
}

// zones returns the runs of characters of one zone and one note.
func (r *reading) zones() (zones []run) {
	for i := 0; i < len(r.glyphs); {
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
func (r *reading) notes() map[string]bool {
	notes := map[string]bool{}
	zones := r.zones()
	for i, m := range zones {
		if r.glyphs[m.from].zone == noteZone && i > 0 && r.glyphs[zones[i-1].from].label {
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

// readSource returns the characters of a text.
func readSource(text []byte) *reading {
	r := &reading{data: text, glyphs: make([]glyph, 0, len(text))}
	for at := 0; at < len(text); {
		plain := bytes.IndexByte(text[at:], '&')
		if plain < 0 {
			plain = len(text) - at
		}
		r.add(text[at:at+plain], at, bodyZone)
		if at += plain; at < len(text) {
			chars, size := entity(text[at:])
			if size == 0 {
				chars, size = "&", 1
			}
			r.fold(chars, at, size, bodyZone)
			at += size
		}
	}
	return r
}

// A documentReader gathers the characters of a document: first those of the
// running text, with the marks of the notes, then the notes, each behind its
// label, as a page has them.
type documentReader struct {
	main, notes *reading
	xml         []byte
}

// readDocument returns the characters of a document outside its metadata.
func readDocument(xml []byte, root *xmltree.Node) *reading {
	r := documentReader{main: &reading{data: xml}, notes: &reading{data: xml}, xml: xml}
	r.node(root, bodyZone)
	r.main.glyphs = append(r.main.glyphs, r.notes.glyphs...)
	return r.main
}

func (r *documentReader) node(n *xmltree.Node, zone zone) {
	switch {
	case n.Name == "":
		r.text(n, zone)
		return
	case markup.Is(n, "meta"):
		return
	case markup.Is(n, "coverPage") && zone == bodyZone:
		zone = coverZone
	case zone == bodyZone && (markup.Is(n, "preface") || markup.Is(n, "docTitle") || markup.Is(n, "docNumber")):
		zone = titleZone
	case markup.Is(n, "table") && zone == bodyZone:
		zone = tableZone
	case markup.Is(n, "authorialNote"):
		r.marker(n, r.into(zone), false)
		r.marker(n, r.notes, true)
		zone = noteZone
	case markup.Is(n, "noteRef"):
		r.marker(n, r.into(zone), false)
	}
	for _, c := range n.Children {
		r.node(c, zone)
	}
}

func (r *documentReader) into(zone zone) *reading {
	if zone == noteZone {
		return r.notes
	}
	return r.main
}

// marker adds the mark of a note.
func (r *documentReader) marker(n *xmltree.Node, to *reading, label bool) {
	if a := n.Attr("marker"); a != nil {
		from := len(to.glyphs)
		to.add([]byte(a.Value), a.Span.Start, markerZone)
		for i := range to.glyphs[from:] { // the place of a mark is its element
			g := &to.glyphs[from+i]
			g.at, g.size, g.label = int32(n.Tag.Start), int32(n.Tag.Len()), label
		}
	}
}

// text adds a run of text, with the references in it replaced.
func (r *documentReader) text(n *xmltree.Node, zone zone) {
	raw := r.xml[n.Span.Start:n.Span.End]
	if body, ok := bytes.CutPrefix(raw, []byte("<![CDATA[")); ok {
		r.into(zone).add(bytes.TrimSuffix(body, []byte("]]>")), n.Span.Start+len(raw)-len(body), zone)
		return
	}
	for at := 0; at < len(raw); {
		plain := bytes.IndexByte(raw[at:], '&')
		if plain < 0 {
			plain = len(raw) - at
		}
		r.into(zone).add(raw[at:at+plain], n.Span.Start+at, zone)
		if at += plain; at < len(raw) {
			chars, size := characterAt(raw[at:])
			r.into(zone).fold(chars, n.Span.Start+at, size, zone)
			at += size
		}
	}
}
