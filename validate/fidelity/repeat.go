package fidelity

import (
	"bytes"
	"cmp"
	"slices"
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
//   - the line behind it is in that table;
//   - the source says it more often than the document: so much of it as the document lacks may
//     be repetition, and no more. What heads another table is found missing.
//
// It is told apart before the words are compared, for the words of a repetition would be matched with those that
// head the next table.

// The most that a repetition has, and that may stand above it.
const (
	maxRepeatLines   = 48
	maxRepeatLetters = 2000
	maxLinesAbove    = 8
)

// maxRepeatWork bounds how many bytes are looked through for the lines behind repetitions.
const maxRepeatWork = 64 << 20

// A repeater finds the repetitions of what heads the tables of a document.
type repeater struct {
	source   []byte
	text     *spelling
	document *documentSpelling
	heads    map[string][]repeatable // by their letters
	openings map[string]bool         // how they begin
	work     int
}

// openingLetters is how many letters tell most heads apart from what is none.
const openingLetters = 4

// A repeatable is what heads a table: where it ends in the letters of the document, and the end
// of the table.
type repeatable struct{ end, tableEnd int }

// A repetition is lines of the source that may be a repetition.
type repetition struct {
	letters run
	opens   bool // the line behind it opens such a table: it may be no repetition
}

// repeats returns where the source repeats what heads a table of the document, in order.
func (d *documentSpelling) repeats(source []byte, text *spelling, f facts) (spans []diag.Span) {
	if len(d.tables) == 0 || !bytes.Contains(source, []byte("\f")) {
		return nil
	}
	r := &repeater{source: source, text: text, document: d, heads: map[string][]repeatable{}, openings: map[string]bool{}}
	for i := range d.tables {
		t := &d.tables[i]
		for _, end := range t.heads() {
			if end-t.from > maxRepeatLetters {
				break
			}
			head := d.text[t.from:end]
			r.heads[string(head)] = append(r.heads[string(head)], repeatable{end, t.to})
			r.openings[string(head[:min(len(head), openingLetters)])] = true
		}
	}
	if len(r.heads) == 0 {
		return nil
	}
	found := r.candidates(f)
	if len(found) == 0 {
		return nil
	}
	said, kept := r.count(text), r.count(&d.spelling)
	for head, of := range found {
		slices.SortStableFunc(of, func(a, b repetition) int {
			switch {
			case a.opens == b.opens:
				return 0
			case b.opens:
				return -1
			}
			return 1
		})
		for _, m := range of[:max(0, min(len(of), said[head]-kept[head]))] {
			spans = append(spans, r.text.span(r.text.wordOf(m.letters.from), r.text.wordOf(m.letters.to-1)+1))
		}
	}
	slices.SortFunc(spans, func(a, b diag.Span) int { return cmp.Compare(a.Start, b.Start) })
	return spans
}

// candidates returns the lines at the tops of pages that say what heads a table, by what that is.
// At the top of each page they are the most lines that do.
func (r *repeater) candidates(f facts) map[string][]repetition {
	found := map[string][]repetition{}
	for _, w := range r.pages() {
		for n := 0; n < maxLinesAbove && w < len(r.text.words); n++ {
			if head, m, ok := r.at(w); ok && r.underFurniture(m.letters.from, f) {
				found[head] = append(found[head], m)
				break
			}
			if w = r.text.nextLine(w); w < len(r.text.words) && r.newPage(w) {
				break
			}
		}
	}
	return found
}

// pages returns the words that open a page behind another.
func (r *repeater) pages() (words []int) {
	for w := 1; w < len(r.text.words); w++ {
		if r.text.words[w].opens && r.newPage(w) {
			words = append(words, w)
		}
	}
	return words
}

// newPage reports whether a page begins between word w and the one before it.
func (r *repeater) newPage(w int) bool {
	return w > 0 && bytes.IndexByte(r.source[r.text.words[w-1].past:r.text.words[w].at], '\f') >= 0
}

// at returns what heads a table and is said by the lines from word w on, if they say such a thing
// and go on as the table does.
func (r *repeater) at(w int) (head string, m repetition, ok bool) {
	from := int(r.text.words[w].from)
	for to := range r.text.lineEnds(w, r.openings) {
		letters := r.text.text[from:to]
		if opens, within := r.goesOn(r.heads[string(letters)], to); within {
			head, m, ok = string(letters), repetition{run{from, to}, opens}, true
		}
	}
	return head, m, ok
}

// goesOn reports whether the line of the source at letter i is in one of the tables, behind what heads
// it, and whether it opens one of them.
func (r *repeater) goesOn(tables []repeatable, i int) (opens, within bool) {
	if len(tables) == 0 || i == len(r.text.text) {
		return false, false
	}
	next := r.text.nextLine(r.text.wordOf(i))
	end := len(r.text.text)
	if next < len(r.text.words) {
		end = int(r.text.words[next].from)
	}
	line := r.text.text[i:min(end, i+foundRun)]
	for _, t := range tables {
		body := r.document.text[t.end:t.tableEnd]
		if r.work += len(body); r.work > maxRepeatWork {
			return false, false
		}
		within = within || bytes.Contains(body, line)
		opens = opens || bytes.HasPrefix(body, line)
	}
	return opens, within
}

// underFurniture reports whether nothing but furniture stands between the beginning of its page and
// letter i of the source.
func (r *repeater) underFurniture(i int, f facts) bool {
	at := int(r.text.words[r.text.wordOf(i)].at)
	top := bytes.LastIndexByte(r.source[:at], '\f') + 1
	var lines []diag.Span
	for top < at {
		end := top + bytes.IndexAny(r.source[top:], lineBreaks)
		if end < top || end >= at {
			break
		}
		if hasLetters(r.source[top:end]) {
			lines = append(lines, diag.Span{Start: top, End: end})
		}
		_, size := utf8.DecodeRune(r.source[end:])
		top = end + size
	}
	p := newPage(r.source, lines, f)
	clear(p.heads)
	kinds := p.lineKinds()
	p.numberLines(kinds)
	for k, kind := range kinds {
		if kind == "" && p.parts[k][0].lone == 0 {
			return false
		}
	}
	return true
}

// count returns how often a text says what heads the tables, line for line.
func (r *repeater) count(text *spelling) map[string]int {
	said := map[string]int{}
	for w := 0; w < len(text.words); w = text.nextLine(w) {
		from := int(text.words[w].from)
		for to := range text.lineEnds(w, r.openings) {
			if letters := text.text[from:to]; len(r.heads[string(letters)]) > 0 {
				said[string(letters)]++
			}
		}
	}
	return said
}

// nextLine returns the next word that opens a line, or a block, behind word w.
func (l *spelling) nextLine(w int) int {
	for w++; w < len(l.words) && !l.words[w].opens; w++ {
	}
	return w
}

// lineEnds yields the letters at which the lines end that begin with word w, as far as a repetition
// may go; none where they do not open with one of openings.
func (l *spelling) lineEnds(w int, openings map[string]bool) func(yield func(to int) bool) {
	return func(yield func(int) bool) {
		from := int(l.words[w].from)
		for n := 0; n < maxRepeatLines && w < len(l.words); n++ {
			w = l.nextLine(w)
			to := len(l.text)
			if w < len(l.words) {
				to = int(l.words[w].from)
			}
			if n == 0 && !openings[string(l.text[from:min(len(l.text), from+openingLetters)])] && !openings[string(l.text[from:min(to, from+openingLetters)])] {
				return
			}
			if to-from > maxRepeatLetters || !yield(to) {
				return
			}
		}
	}
}
