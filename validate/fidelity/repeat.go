package fidelity

import (
	"bytes"
	"unicode/utf8"

	"plenary/diag"
)

// What heads a table is printed again at the top of each page on which the table goes on, and a
// document says it once. Where the pages of a source are known, a repetition is furniture like a
// running head. It has all of these signs:
//
//   - it stands where a page begins, behind nothing but other furniture;
//   - its lines say, from the first letter to the last, what the first rows that head a table of the
//     document say;
//   - the line behind it is in that table, and does not open it: or else what heads the table
//     stood alone at the end of the page before.
//
// So what a document has lost of one table is not excused by another that has the same head.

// The most that a repetition has, and that may stand above it on its page.
const (
	maxRepeatLines   = 48
	maxRepeatLetters = 2000
	maxLinesAbove    = 8
)

// A repeater finds the repetitions of what heads the tables of a document.
type repeater struct {
	source   []byte
	text     *spelling // of the source
	document *documentSpelling
	facts    facts
	heads    map[string][]run // what is below them in the tables, as letters of the document, by the letters of the heads
	lengths  map[int]bool     // of the letters of heads
	work     int
}

// repeats returns where a source repeats what heads a table of the document, in order.
func (d *documentSpelling) repeats(source []byte, text *spelling, f facts) (spans []diag.Span) {
	if !bytes.Contains(source, []byte("\f")) {
		return nil
	}
	r := &repeater{source: source, text: text, document: d, facts: f, heads: map[string][]run{}, lengths: map[int]bool{}}
	for i := range d.tables {
		t := &d.tables[i]
		for _, end := range t.heads() {
			if end-t.from > maxRepeatLetters {
				break
			}
			head := string(d.text[t.from:end])
			r.heads[head] = append(r.heads[head], run{end, t.to})
			r.lengths[len(head)] = true
		}
	}
	if len(r.heads) == 0 {
		return nil
	}
	for w := 1; w < len(text.words); w++ {
		if text.words[w].opens && r.opensPage(w) {
			spans = append(spans, r.atTop(w)...)
		}
	}
	return spans
}

// opensPage reports whether a page begins between word w and the one before it.
func (r *repeater) opensPage(w int) bool {
	return bytes.IndexByte(r.source[r.text.words[w-1].past:r.text.words[w].at], '\f') >= 0
}

// atTop returns the first repetition in the first lines of the page that word w opens, if there is one.
func (r *repeater) atTop(w int) []diag.Span {
	page := w
	for range maxLinesAbove {
		if past := r.repetition(w, page); past > w {
			return []diag.Span{r.text.span(w, past)}
		}
		if w = r.text.nextLine(w); w == len(r.text.words) || r.opensPage(w) {
			break
		}
	}
	return nil
}

// repetition returns the word behind the longest repetition that begins with word w, on the page that
// word page opens, or w where none does.
func (r *repeater) repetition(w, page int) (past int) {
	past = w
	from, next := int(r.text.words[w].from), w
	for n := 0; n < maxRepeatLines && next < len(r.text.words); n++ {
		next = r.text.nextLine(next)
		head := r.text.text[from:r.text.end(next-1)]
		switch {
		case len(head) > maxRepeatLetters:
			return past
		case !r.lengths[len(head)]:
			continue
		}
		tables, known := r.heads[string(head)]
		if known && (r.goesOn(tables, next) && r.onlyFurniture(r.text.words[page-1].past, r.text.words[w].at) || r.stoodAlone(head, w)) {
			past = next
		}
	}
	return past
}

// goesOn reports whether the line that word w opens is in one of the tables, but does not open it.
func (r *repeater) goesOn(tables []run, w int) bool {
	if w == len(r.text.words) {
		return false
	}
	line := r.text.text[r.text.words[w].from:r.text.end(r.text.nextLine(w)-1)]
	for _, t := range tables {
		body := r.document.text[t.from:t.to]
		if r.work += len(body); r.work > maxTableWork {
			return false
		}
		if len(body) > 0 && bytes.Contains(body[1:], line) {
			return true
		}
	}
	return false
}

// stoodAlone reports whether what the lines from word w on say is what stands above them, with
// nothing but furniture between.
func (r *repeater) stoodAlone(head []byte, w int) bool {
	before := r.text.text[:r.text.words[w].from]
	near := max(0, len(before)-2*maxRepeatLetters)
	at := bytes.LastIndex(before[near:], head)
	if at < 0 {
		return false
	}
	last := r.text.wordOf(near + at + len(head) - 1)
	return r.text.end(last) == near+at+len(head) && r.onlyFurniture(r.text.words[last].past, r.text.words[w].at)
}

// onlyFurniture reports whether the lines of the source between two words, the bytes [from, to), are
// few and furniture.
func (r *repeater) onlyFurniture(from, to int32) bool {
	var lines []diag.Span
	for at, end := int(from), int(to); at < end; {
		n := bytes.IndexAny(r.source[at:end], lineBreaks)
		if n < 0 {
			break
		}
		if hasLetters(r.source[at : at+n]) {
			lines = append(lines, diag.Span{Start: at, End: at + n})
		}
		_, size := utf8.DecodeRune(r.source[at+n:])
		at += n + size
	}
	if len(lines) > 2*maxLinesAbove {
		return false
	}
	p := newPage(r.source, lines, r.facts)
	clear(p.heads)
	kinds := p.lineKinds()
	p.numberLines(kinds)
	for i, kind := range kinds {
		if kind == "" && p.parts[i][0].lone == 0 {
			return false
		}
	}
	return true
}

// nextLine returns the next word that opens a line behind word w, or the number of words.
func (l *spelling) nextLine(w int) int {
	for w++; w < len(l.words) && !l.words[w].opens; w++ {
	}
	return w
}
