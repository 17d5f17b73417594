package fidelity

import (
	"bytes"

	"golang.org/x/text/unicode/norm"

	"plenary/diag"
	"plenary/internal/xmltree"
)

// A documentSpelling is the letters of a document outside its metadata: first
// the running text, with the marks of the notes, then the notes, each behind
// its label.
type documentSpelling struct {
	spelling
	data   []byte
	meta   []diag.Span // where metadata stands
	tables []tableSpelling
}

// A documentLetterer reads them off the tokens of a file: a tree would cost
// more than all the rest.
type documentLetterer struct {
	scanner     *xmltree.Scanner
	data        []byte
	main, notes letterer
	zones       []zone // of the open elements
	meta        []diag.Span
	tables      tabler
}

// readLetters returns the letters of a document.
func readLetters(xml []byte) (*documentSpelling, *xmltree.Error) {
	r := documentLetterer{scanner: xmltree.NewScanner(xml), data: xml, zones: make([]zone, 1, 32)}
	r.main.text, r.main.words = make([]byte, 0, len(xml)/2), make([]word, 0, len(xml)/12)
	for {
		t, err := r.scanner.Next()
		if err != nil {
			return nil, err
		}
		switch t.Kind {
		case xmltree.EndOfFile:
			return r.joined(), nil
		case xmltree.StartTag:
			r.startElement(t)
		case xmltree.EndTag:
			r.table(t)
			r.zones = r.zones[:max(len(r.zones)-1, 1)]
			r.main.open, r.notes.open = false, false
		case xmltree.CharData:
			r.charData(t.Text, t.Span.Start)
		case xmltree.CDATA:
			r.into().add(t.Text, t.Span.Start+len("<![CDATA["))
		}
	}
}

// joined returns the running text and the notes as one.
func (r *documentLetterer) joined() *documentSpelling {
	l := documentSpelling{spelling: r.main.spelling, data: r.data, meta: r.meta, tables: r.tables.all(r.main.text)}
	shift := int32(len(l.text))
	l.text = append(l.text, r.notes.text...)
	for _, w := range r.notes.words {
		w.from += shift
		l.words = append(l.words, w)
	}
	return &l
}

// startElement begins an element.
func (r *documentLetterer) startElement(t *xmltree.Token) {
	r.main.open, r.notes.open = false, false
	zone := r.zones[len(r.zones)-1]
	r.table(t)
	switch string(t.Name) {
	case "meta":
		r.scanner.SkipContent()
		r.meta = append(r.meta, diag.Span{Start: t.Span.Start, End: r.scanner.Offset()})
	case "coverPage":
		zone = nested(zone, coverZone)
	case "preface", "docTitle", "docNumber":
		zone = nested(zone, titleZone)
	case "table":
		zone = nested(zone, tableZone)
	case "authorialNote":
		r.marker(t, r.into(), false)
		r.marker(t, &r.notes, true)
		zone = noteZone
	case "noteRef":
		r.marker(t, r.into(), false)
	case "p", "num", "heading", "td", "th", "block":
		r.into().opens = true
	}
	if !t.Empty {
		r.zones = append(r.zones, zone)
	}
}

// table begins or ends a table of the running text, one of its rows or one of its cells.
func (r *documentLetterer) table(t *xmltree.Token) {
	if r.zones[len(r.zones)-1] == noteZone {
		return
	}
	switch name := string(t.Name); name {
	case "table", "tr", "td", "th":
		if t.Kind == xmltree.StartTag {
			r.tables.start(name, r.main.text)
		}
		if t.Kind == xmltree.EndTag || t.Empty {
			r.tables.end(name, r.main.text)
		}
	}
}

// nested returns the zone of an element that would open another one: only the
// running text has others in it.
func nested(outer, inner zone) zone {
	if outer == bodyZone {
		return inner
	}
	return outer
}

// into returns where the text of the open element goes.
func (r *documentLetterer) into() *letterer {
	l, zone := &r.main, r.zones[len(r.zones)-1]
	if zone == noteZone {
		l = &r.notes
	}
	l.zone = zone
	return l
}

// marker adds the mark of a note.
func (r *documentLetterer) marker(t *xmltree.Token, to *letterer, label bool) {
	for _, a := range t.Attrs {
		if string(a.Name) == "marker" {
			to.open, to.zone, to.label = false, markerZone, label
			to.add(a.Value, a.ValueAt())
			to.open, to.label, to.opens = false, false, label
		}
	}
}

// charData adds a run of text, with the references in it replaced, and the
// entities too that were text.
func (r *documentLetterer) charData(text []byte, at int) {
	l := r.into()
	for i := 0; i < len(text); {
		plain := bytes.IndexByte(text[i:], '&')
		if plain < 0 {
			plain = len(text) - i
		}
		l.add(text[i:i+plain], at+i)
		if i += plain; i < len(text) {
			chars, size := characterAt(text[i:])
			for _, c := range norm.NFKC.String(chars) {
				l.char(c, at+i, size)
			}
			i += size
		}
	}
}

// characterAt returns what the reference that text begins with stands for: a
// character, or those of an entity whose '&' it is.
func characterAt(text []byte) (chars string, size int) {
	c, size := xmltree.Reference(text)
	if c != '&' {
		return string(c), max(size, 1)
	}
	if chars, more := entity(append([]byte("&"), text[size:min(len(text), size+12)]...)); more > 0 {
		return chars, size + more - 1
	}
	return "&", size
}
