package pdf

import (
	"slices"
	"sort"
	"strconv"
	"strings"

	"plenary/convert/read/pdf/glyph"
)

// A foot is a note at the foot of a page.
type foot struct {
	page   int
	marker string
}

// findFeet finds the notes at the feet of the pages: rows below the text in smaller letters, or below a rule,
// each of which opens with a raised number or goes on with the note above.
func (b *board) findFeet() {
	for page, rows := range b.pages {
		from, to := b.footOf(page, rows)
		last := 0 // the number of the note above
		for k := from; k < to; k++ {
			r := &rows[k]
			if marker, end := b.opening(r); marker != "" {
				if value, _ := strconv.Atoi(marker); value > last {
					last = value
					b.notes = append(b.notes, foot{page, marker})
					r.opens, r.labelEnd = true, end
				}
			}
			r.note = len(b.notes)
		}
	}
}

// footOf returns the rows of a page that are notes.
func (b *board) footOf(page int, rows []row) (from, to int) {
	end := len(rows)
	for end > 0 && rows[end-1].apart {
		end--
	}
	from, to = end, end
	rules := b.footRules(page)
	var tallest, farthest float32 // of the rows below: letters, and the distance to the next
	for i := end - 1; i >= 0 && !rows[i].apart && len(rows[i].strips) <= mostInNote; i-- {
		r := &rows[i]
		if i+1 < end {
			farthest = max(farthest, r.baseline-rows[i+1].baseline)
		}
		tallest = max(tallest, r.size)
		ruled := i > 0 && (isRuleRow(b, &rows[i-1]) || slices.ContainsFunc(rules, func(y float32) bool { return r.baseline < y && y < rows[i-1].baseline }))
		if !b.isSmall(r) && !ruled || tallest > larger*r.size || farthest > close*r.size {
			continue
		}
		if marker, _ := b.opening(r); marker != "" || ruled && len(b.notes) > 0 && b.notes[len(b.notes)-1].page == page-1 && b.isSmall(r) {
			from = i
		}
	}
	return from, to
}

// The notes of a page stand close, and none is set in larger letters than the first.
const (
	close      = 2.2 // sizes from one row to the next
	larger     = 1.1
	mostInNote = 3 // strips
)

// footRules returns the heights of the rules that may stand above notes: short ones, of which the page has
// one.
func (b *board) footRules(page int) (heights []float32) {
	const short = 0.4 // of the width of the page
	levels := b.levels(page)
	for _, l := range levels {
		alone := !slices.ContainsFunc(levels, func(other level) bool { return other != l && other.isLike(l) })
		if alone && l.right-l.left < short*float32(b.doc.Pages[page].Width) {
			heights = append(heights, l.y)
		}
	}
	return heights
}

// isRuleRow reports whether a row is a rule made of characters.
func isRuleRow(b *board, r *row) bool {
	s := b.doc.Text[r.strips[0].source.Start:r.strips[0].source.End]
	return len(r.strips) == 1 && len(s) > 3 && strings.Trim(s, "_-—– ") == ""
}

// opening returns the raised number that a row opens with, and the glyph behind it.
func (b *board) opening(r *row) (marker string, end int) {
	const longest = 3 // figures
	s := r.strips[0]
	page := &b.doc.Pages[s.page]
	var sign strings.Builder
	for i := s.from; i < s.to; i++ {
		g := &page.Glyphs[i]
		if g.Fate != glyph.Placed || g.Blank {
			continue
		}
		if g.Scanned() || !b.settings[s.page].raised[i] {
			break
		}
		sign.WriteString(g.Text)
		end = i + 1
	}
	marker = bare(sign.String())
	if len(marker) > longest || !isNumber(marker) {
		return "", 0
	}
	return marker, end
}

func isNumber(s string) bool { return s != "" && s[0] != '0' && strings.Trim(s, "0123456789") == "" }

// A sign is figures that stand raised in the text.
type sign struct {
	page     int
	from, to int // glyphs
	marker   string
	exponent bool // it may be that of a unit
	// bracketed is whether raised brackets stand round it.
	bracketed bool
}

// bracket stands for a bracket round the mark of a note.
const bracket = -1

// findMarks finds the marks of the notes in the text: raised numbers, each of which names a note of its page, of the next
// one or of one before. Where few notes have marks, they are none.
func (b *board) findMarks() {
	if len(b.notes) == 0 {
		return
	}
	signs := b.signs()
	marked := make([]bool, len(b.notes))
	found := 0
	mark := func(s sign, note int) {
		if !marked[note] {
			found++
		}
		marked[note] = true
		if b.marks[s.page] == nil {
			b.marks[s.page] = map[int]int{}
		}
		for i := s.from; i < s.to; i++ {
			b.marks[s.page][i] = note + 1
		}
		if s.bracketed {
			b.marks[s.page][s.from-1], b.marks[s.page][s.to] = bracket, bracket
		}
	}
	byMarker := map[string][]int{}
	for k, n := range b.notes {
		byMarker[n.marker] = append(byMarker[n.marker], k)
	}
	var left []sign
	for _, s := range signs {
		note := -1
		alike := byMarker[s.marker]
		n := sort.Search(len(alike), func(i int) bool { return b.notes[alike[i]].page >= s.page })
		if n < len(alike) && (b.notes[alike[n]].page == s.page || b.notes[alike[n]].page == s.page+1 && !marked[alike[n]]) {
			note = alike[n]
		}
		if note < 0 || s.exponent {
			left = append(left, s)
			continue
		}
		mark(s, note)
	}
	for _, s := range left { // those that repeat one
		notes := byMarker[s.marker]
		if len(notes) == 1 && b.notes[notes[0]].page <= s.page && !(s.exponent && marked[notes[0]]) {
			mark(s, notes[0])
		}
	}
	const enough = 2 // of so many notes one has a mark
	if found*enough < len(b.notes) {
		b.forgetNotes()
	}
	for _, n := range b.notes {
		b.out.Notes = append(b.out.Notes, n.marker)
	}
}

// forgetNotes leaves the notes to those who read the text.
func (b *board) forgetNotes() {
	b.notes, b.marks = nil, make([]map[int]int, len(b.pages))
	for _, rows := range b.pages {
		for k := range rows {
			rows[k].note, rows[k].opens = 0, false
		}
	}
}

// isExponent reports whether what stands raised behind a text is the exponent of a unit: "m", "km".
func isExponent(before string) bool {
	n := len(before)
	for n > 0 && 'a' <= before[n-1] && before[n-1] <= 'z' {
		n--
	}
	unit := before[n:]
	return n > 0 && isSpace(before[n-1:n]) && (len(unit) == 1 || len(unit) == 2 && unit[1] == 'm')
}

// signs returns the raised numbers of the text, in order.
func (b *board) signs() (signs []sign) {
	for page, rows := range b.pages {
		raised := b.settings[page].raised
		glyphs := b.doc.Pages[page].Glyphs
		for k := range rows {
			if rows[k].note > 0 {
				continue
			}
			for _, s := range rows[k].strips {
				for i := s.from; i < s.to; i++ {
					from := i
					var text strings.Builder
					for i < s.to && raised[i] && glyphs[i].Fate == glyph.Placed && strings.Trim(glyphs[i].Text, "0123456789") == "" && glyphs[i].Text != "" {
						text.WriteString(glyphs[i].Text)
						i++
					}
					if i > from && isNumber(text.String()) {
						bracketed := from > s.from && i < s.to && raised[from-1] && raised[i] && glyphs[from-1].Text == "(" && glyphs[i].Text == ")"
						signs = append(signs, sign{page, from, i, text.String(), !bracketed && isExponent(b.doc.Text[:glyphs[from].Start]), bracketed})
					}
				}
			}
		}
	}
	return signs
}
