package fidelity

import (
	"bytes"
	"slices"

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
//     stood alone at the end of the page before. A converter may have made two tables of the two pages: then
//     the page before ends as the first does, and the line opens the second.
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
	heads    map[string][]headed // by their letters
	lengths  map[int]bool        // of the letters of heads
	running  map[string]int      // on how many pages a line stands at an edge, by what it says
	work     int
}

// A headed table is one that has a head, or goes on with one that has it.
type headed struct {
	body  run // what is below its head, as letters of the document
	table int // index of it
}

// repeats returns where a source repeats what heads a table of the document, in order.
func (d *documentSpelling) repeats(source []byte, text *spelling, f facts) (spans []diag.Span) {
	if !bytes.Contains(source, []byte("\f")) {
		return nil
	}
	r := &repeater{source: source, text: text, document: d, facts: f, heads: map[string][]headed{}, lengths: map[int]bool{}}
	for i := range d.tables {
		t := &d.tables[i]
		for _, end := range t.heads() {
			if end-t.from > maxRepeatLetters {
				break
			}
			head := string(d.text[t.from:end])
			r.heads[head] = append(r.heads[head], headed{run{end, t.to}, i})
			r.lengths[len(head)] = true
		}
	}
	if len(r.heads) == 0 {
		return nil
	}
	r.running = runningLines(source)
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
		if !known {
			continue
		}
		if in, ok := r.goesOn(tables, page, next); ok && r.onlyFurniture(r.text.words[page-1].past, r.text.words[w].at) {
			past = next
			if !slices.ContainsFunc(tables, func(t headed) bool { return t.table == in }) {
				r.heads[string(head)] = append(tables, headed{r.document.tables[in].run, in})
			}
		} else if r.stoodAlone(head, w) {
			past = next
		}
	}
	return past
}

// goesOn returns which table goes on with the line that word w opens, on the page that word page opens: one
// of some tables, which the line does not open, or the next one, if the page before ends as one of them does.
func (r *repeater) goesOn(tables []headed, page, w int) (table int, ok bool) {
	if w == len(r.text.words) {
		return 0, false
	}
	line := r.line(w)
	var above []byte // the last line of the page before, once it is known
	for _, t := range tables {
		body := r.document.text[t.body.from:t.body.to]
		if r.work += len(body); r.work > maxTableWork {
			return 0, false
		}
		if len(body) > 0 && bytes.Contains(body[1:], line) {
			return t.table, true
		}
		next := t.table + 1
		if next == len(r.document.tables) || !bytes.HasPrefix(r.document.text[r.document.tables[next].from:r.document.tables[next].to], line) {
			continue
		}
		if above == nil {
			above = r.lastLine(page)
		}
		if len(above) > 0 && bytes.HasSuffix(body, above) {
			return next, true
		}
	}
	return 0, false
}

// line returns the letters of the line that word w opens.
func (r *repeater) line(w int) []byte {
	return r.text.text[r.text.words[w].from:r.text.end(r.text.nextLine(w)-1)]
}

// lastLine returns the letters of the last line that is no furniture on the page before the one that word
// page opens; none where it is not found among the last ones.
func (r *repeater) lastLine(page int) []byte {
	past := page // the word behind the line
	for range maxLinesAbove {
		w := past - 1
		for w > 0 && !r.text.words[w].opens {
			w--
		}
		if !r.onlyFurniture(r.text.words[w].at, r.text.words[past-1].past) {
			return r.line(w)
		}
		if w == 0 || r.opensPage(w) {
			break
		}
		past = w
	}
	return []byte{}
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

// onlyFurniture reports whether the lines of the source in the bytes [from, to) are few and furniture, or
// stand at the edges of other pages too.
func (r *repeater) onlyFurniture(from, to int32) bool {
	var lines []diag.Span
	for line := range linesOf(r.source, diag.Span{Start: int(from), End: int(to)}) {
		if hasLetters(r.source[line.Start:line.End]) {
			lines = append(lines, line)
		}
	}
	if len(lines) > 2*maxLinesAbove {
		return false
	}
	p := newPage(r.source, lines, r.facts)
	clear(p.heads)
	kinds := p.lineKinds()
	p.numberLines(kinds)
	for i, kind := range kinds {
		if kind == "" && p.parts[i][0].lone == 0 && r.running[lineKey(r.source[lines[i].Start:lines[i].End])] < 2 {
			return false
		}
	}
	return true
}

// runningLines returns on how many pages of a source a line is one of the first or the last, by what it
// says.
func runningLines(source []byte) map[string]int {
	running := map[string]int{}
	for page := range pagesOf(source) {
		var all [][]byte
		for line := range linesOf(source, page) {
			if text := source[line.Start:line.End]; hasLetters(text) {
				all = append(all, text)
			}
		}
		said := map[string]bool{}
		for i, line := range all {
			if i >= maxEdgeLines && i < len(all)-maxEdgeLines {
				continue
			}
			if key := lineKey(line); !said[key] {
				said[key] = true
				running[key]++
			}
		}
	}
	return running
}

// nextLine returns the next word that opens a line behind word w, or the number of words.
func (l *spelling) nextLine(w int) int {
	for w++; w < len(l.words) && !l.words[w].opens; w++ {
	}
	return w
}
