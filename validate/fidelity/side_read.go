package fidelity

import (
	"bytes"

	"plenary/internal/xmltree"
	"plenary/validate/markup"
)

// readSource returns the characters of a text.
func readSource(text []byte) *side {
	r := &side{data: text, chars: make([]character, 0, len(text))}
	for at := 0; at < len(text); {
		plain := bytes.IndexAny(text[at:], "&<")
		if plain < 0 {
			plain = len(text) - at
		}
		r.add(text[at:at+plain], at, bodyZone)
		if at += plain; at < len(text) {
			if size := raisedTag(text[at:]); size > 0 {
				at += size
				continue
			}
			chars, size := entity(text[at:])
			if size == 0 {
				chars, size = string(text[at:at+1]), 1
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
	main, notes *side
	xml         []byte
}

// readDocument returns the characters of a document outside its metadata.
func readDocument(xml []byte, root *xmltree.Node) *side {
	r := documentReader{main: &side{data: xml}, notes: &side{data: xml}, xml: xml}
	r.node(root, bodyZone)
	r.main.chars = append(r.main.chars, r.notes.chars...)
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

func (r *documentReader) into(zone zone) *side {
	if zone == noteZone {
		return r.notes
	}
	return r.main
}

// marker adds the mark of a note.
func (r *documentReader) marker(n *xmltree.Node, to *side, label bool) {
	if a := n.Attr("marker"); a != nil {
		from := len(to.chars)
		to.add([]byte(a.Value), a.Span.Start, markerZone)
		for i := range to.chars[from:] { // the place of a mark is its element
			g := &to.chars[from+i]
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
