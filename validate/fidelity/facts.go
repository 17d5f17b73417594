package fidelity

import (
	"bytes"
	"strings"
)

// facts returns what a [page] must know of a document, and of the source with these letters.
func (s Source) facts(letters *spelling, d *documentSpelling) facts {
	f := d.facts()
	f.symbols = append(f.symbols, headSymbols(s.Text)...)
	f.edges = s.edges()
	f.repeats = d.repeats(s.Text, letters, f)
	return f
}

// facts returns what a [page] must know of a document.
func (d *documentSpelling) facts() facts {
	const numberWords = 5 // of "75/61 A-B"
	f := facts{symbols: d.symbols()}
	var titles strings.Builder
	since := 0
	for w := range d.words {
		if d.words[w].zone != titleZone {
			continue
		}
		if since++; d.words[w].opens || titles.Len() == 0 {
			since = 0
		}
		if since <= numberWords {
			f.starts = append(f.starts, titles.Len())
		}
		titles.Write(d.text[d.words[w].from:d.end(w)])
	}
	f.titles = titles.String()
	for _, t := range d.tables {
		f.tables = append(f.tables, d.text[t.from:t.to])
	}
	return f
}

// symbols returns the letters of the symbols that the metadata and the masthead give
// the document and its parts.
func (d *documentSpelling) symbols() (symbols []string) {
	add := func(value []byte) {
		if len(value) > 0 && value[0] >= 'A' && value[0] <= 'Z' && bytes.Contains(value, []byte("/")) {
			symbols = append(symbols, spelled(string(value)))
		}
	}
	for _, span := range d.meta {
		meta := d.data[span.Start:span.End]
		for _, element := range [...]string{"<FRBRalias", "<publication", "<FRBRnumber"} {
			for tag := range between(meta, element, ">") {
				for _, value := range bytes.Split(tag, []byte(`"`)) {
					add(value)
				}
			}
		}
	}
	for element := range between(d.data, "<docNumber", "</docNumber>") {
		_, text, _ := bytes.Cut(element, []byte(">"))
		add(bytes.TrimSpace(text))
	}
	return symbols
}

// between yields what stands in data between a start and the next end.
func between(data []byte, start, end string) func(yield func([]byte) bool) {
	return func(yield func([]byte) bool) {
		for {
			from := bytes.Index(data, []byte(start))
			if from < 0 {
				return
			}
			data = data[from+len(start):]
			to := bytes.Index(data, []byte(end))
			if to < 0 || !yield(data[:to]) {
				return
			}
			data = data[to:]
		}
	}
}
