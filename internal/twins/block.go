package main

import (
	"strings"
	"unicode"

	"plenary/convert/manuscript"
	"plenary/diag"
)

// A block is a paragraph or a cell: its signs without white space, how each is set, and the words as they
// stand there.
type block struct {
	key    string
	styles []manuscript.Style
	text   string
	cell   bool
}

// blocksOf returns the paragraphs and cells of a manuscript that have any text, in order, without the marks
// of notes.
func blocksOf(m *manuscript.Manuscript) (blocks []block) {
	styles := stylesOf(m)
	marked := make([]bool, len(m.Text))
	for _, mark := range m.Marks {
		for i := mark.Span.Start; i < mark.Span.End; i++ {
			marked[i] = true
		}
	}
	add := func(s diag.Span, cell bool) {
		b := block{cell: cell, text: m.Of(s)}
		var key strings.Builder
		for i, r := range m.Of(s) {
			if r = sign(r); r != 0 && !marked[s.Start+i] {
				key.WriteRune(r)
				b.styles = append(b.styles, styles[s.Start+i])
			}
		}
		if b.key = key.String(); b.key != "" {
			blocks = append(blocks, b)
		}
	}
	for _, b := range m.Flow {
		switch b := b.(type) {
		case *manuscript.Paragraph:
			add(b.Span, false)
		case *manuscript.Table:
			for _, r := range b.Rows {
				for _, c := range r.Cells {
					add(c.Span, true)
				}
			}
		}
	}
	return blocks
}

// sign folds what one form writes in another way than the other: white space, hyphens and dashes. 0 is
// nothing.
func sign(r rune) rune {
	switch {
	case unicode.IsSpace(r), r == '\u00ad':
		return 0
	case unicode.Is(unicode.Pd, r), r == '\u2212':
		return '-'
	}
	return r
}

// stylesOf returns how each byte of the text is set.
func stylesOf(m *manuscript.Manuscript) []manuscript.Style {
	styles := make([]manuscript.Style, len(m.Text))
	for _, r := range m.Runs {
		for i := r.At; i < r.At+r.Len; i++ {
			styles[i] = r.Style
		}
	}
	return styles
}

// A note is a note with what stands before its mark.
type note struct{ marker, text, before string }

// notesOf returns the notes of a manuscript.
func notesOf(m *manuscript.Manuscript) []note {
	const context = 15 // signs before a mark
	notes := make([]note, len(m.Notes))
	for i, n := range m.Notes {
		notes[i] = note{marker: n.Marker, text: signs(m.Of(n.Body))}
	}
	for _, mark := range m.Marks {
		if !mark.Again {
			before := []rune(signs(m.Text[:mark.Span.Start]))
			notes[mark.Note].before = string(before[max(0, len(before)-context):])
		}
	}
	return notes
}

func signs(s string) string {
	return strings.Map(func(r rune) rune {
		if r = sign(r); r != 0 {
			return r
		}
		return -1
	}, s)
}

// align pairs blocks that say the same, in order: as many as can be.
func align(a, b []block) (matched [][2]int) {
	for len(a) > len(matched) && len(b) > len(matched) && a[len(matched)].key == b[len(matched)].key {
		matched = append(matched, [2]int{len(matched), len(matched)})
	}
	from := len(matched)
	// longest[i][j] is how many can be paired of a[from+i:] and b[from+j:].
	x, y := a[from:], b[from:]
	longest := make([][]int32, len(x)+1)
	for i := range longest {
		longest[i] = make([]int32, len(y)+1)
	}
	for i := len(x) - 1; i >= 0; i-- {
		for j := len(y) - 1; j >= 0; j-- {
			if x[i].key == y[j].key {
				longest[i][j] = longest[i+1][j+1] + 1
			} else {
				longest[i][j] = max(longest[i+1][j], longest[i][j+1])
			}
		}
	}
	for i, j := 0, 0; i < len(x) && j < len(y); {
		switch {
		case x[i].key == y[j].key:
			matched = append(matched, [2]int{from + i, from + j})
			i, j = i+1, j+1
		case longest[i+1][j] >= longest[i][j+1]:
			i++
		default:
			j++
		}
	}
	return matched
}

// parts is a block of a Word file that a PDF has in parts: a cell with several paragraphs, of a table that is tagged
// as none, or a paragraph in which the author ended lines.
type parts struct{ whole, from, to int }

// partsOf finds those between the blocks that are paired.
func partsOf(a, b []block, matched [][2]int) (found []parts) {
	i, j := 0, 0
	for _, m := range append(matched[:len(matched):len(matched)], [2]int{len(a), len(b)}) {
		for ; i < m[0]; i++ {
			for from := j; from < m[1]; from++ {
				rest, to := a[i].key, from
				for to < m[1] && rest != "" && strings.HasPrefix(rest, b[to].key) {
					rest = rest[len(b[to].key):]
					to++
				}
				if rest == "" && to > from+1 {
					found = append(found, parts{i, from, to})
					j = to
					break
				}
			}
		}
		i, j = m[0]+1, m[1]+1
	}
	return found
}
