package fidelity

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"plenary/diag"
)

// A file may say itself what belongs to its pages and not to its text: a Word file has the heads and
// feet of pages apart, a tagged PDF marks them as artifacts. Of that a line is furniture where
//
//   - nothing but such lines stands between it and the edge of its page;
//   - it is the head or foot of another page too, or else short and no sentence; of such lines an edge
//     has but a few.
//
// So what a file marks wrongly is missed where it matters: a paragraph, the rows of a table.

// The most that an edge of a page has of lines that no other page has, and that such a line has. A Word
// file has no pages: the heads and feet of all its sections stand at its end.
const (
	maxEdgeLines  = 4
	maxHeadsOfAll = 12
	maxEdgeWords  = 12
)

// edges returns the lines at the edges of pages that the source itself has set apart, in order.
func (s Source) edges() (lines []diag.Span) {
	apart := s.apart()
	if len(apart) == 0 {
		return nil
	}
	var edges [][]diag.Span // those of the top of a page, then those of its foot
	for page := range pagesOf(s.Text) {
		var all []diag.Span
		for line := range linesOf(s.Text, page) {
			if hasLetters(s.Text[line.Start:line.End]) {
				all = append(all, line)
			}
		}
		top := 0
		for top < len(all) && s.isApart(all[top], apart) {
			top++
		}
		foot := len(all)
		for foot > top && s.isApart(all[foot-1], apart) {
			foot--
		}
		edges = append(edges, all[:top], all[foot:])
	}
	said := map[string]int{} // on how many edges
	for _, edge := range edges {
		keys := map[string]bool{}
		for _, line := range edge {
			if key := lineKey(s.Text[line.Start:line.End]); !keys[key] || len(edges) == 2 {
				keys[key] = true
				said[key]++
			}
		}
	}
	most := maxEdgeLines
	if len(edges) == 2 {
		most = maxHeadsOfAll
	}
	for _, edge := range edges {
		single := 0
		for _, line := range edge {
			if said[lineKey(s.Text[line.Start:line.End])] == 1 {
				if single++; single > most || !isShort(s.Text[line.Start:line.End]) {
					continue
				}
			}
			lines = append(lines, line)
		}
	}
	return lines
}

// apart returns the parts of the text that are set apart, in order, each without what the one before has.
func (s Source) apart() (apart []diag.Span) {
	sorted := slices.SortedFunc(slices.Values(s.Pages), func(a, b diag.Span) int { return cmp.Compare(a.Start, b.Start) })
	end := 0
	for _, p := range sorted {
		if p.Start = max(p.Start, end); p.Start < p.End && p.End <= len(s.Text) {
			apart = append(apart, p)
			end = p.End
		}
	}
	return apart
}

// pagesOf yields the parts of a text between form feeds.
func pagesOf(text []byte) func(yield func(diag.Span) bool) {
	return func(yield func(diag.Span) bool) {
		for at := 0; at <= len(text); {
			end := len(text)
			if n := bytes.IndexByte(text[at:], '\f'); n >= 0 {
				end = at + n
			}
			if !yield(diag.Span{Start: at, End: end}) {
				return
			}
			at = end + 1
		}
	}
}

// linesOf yields the lines of a part of a text.
func linesOf(text []byte, part diag.Span) func(yield func(diag.Span) bool) {
	return func(yield func(diag.Span) bool) {
		for at := part.Start; at < part.End; {
			end, size := part.End, 0
			if n := bytes.IndexAny(text[at:part.End], lineBreaks); n >= 0 {
				end = at + n
				_, size = utf8.DecodeRune(text[end:])
			}
			if !yield(diag.Span{Start: at, End: end}) {
				return
			}
			at = end + max(size, 1)
		}
	}
}

// isApart reports whether the parts of the text that are set apart have all letters of a line.
func (s Source) isApart(line diag.Span, apart []diag.Span) bool {
	i, _ := slices.BinarySearchFunc(apart, line.Start, func(p diag.Span, at int) int { return p.End - at - 1 })
	for at := line.Start; ; i++ {
		if i == len(apart) || apart[i].Start >= line.End {
			return !hasLetters(s.Text[at:line.End])
		}
		if hasLetters(s.Text[at:max(at, apart[i].Start)]) {
			return false
		}
		if at = max(at, apart[i].End); at >= line.End {
			return true
		}
	}
}

// lineKey returns what a line says, with its figures alike where it says more than figures: of two rows of a
// table neither is the other again.
func lineKey(line []byte) string {
	letters := spelled(string(line))
	if key := headKey(letters); utf8.RuneCountInString(key)-strings.Count(key, "0") >= minTitleLetters {
		return key
	}
	return letters
}

// isShort reports whether a line is short and no sentence.
func isShort(line []byte) bool {
	words := bytes.Fields(line)
	return len(words) <= maxEdgeWords && !strings.ContainsRune(".;:,?", rune(line[len(bytes.TrimSpace(line))-1]))
}
