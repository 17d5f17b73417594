package diag

import (
	"sort"
	"strings"
	"unicode/utf8"
)

// A Span is a half-open range [Start, End) of byte offsets into a file. The
// zero Span means "no place known".
type Span struct {
	Start, End int
}

// Len returns the number of bytes in s.
func (s Span) Len() int { return s.End - s.Start }

// IsZero reports whether s names no place.
func (s Span) IsZero() bool { return s == Span{} }

// Contains reports whether t lies wholly inside s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Union returns the smallest span that covers both s and t; a zero span adds
// nothing.
func (s Span) Union(t Span) Span {
	switch {
	case s.IsZero():
		return t
	case t.IsZero():
		return s
	}
	return Span{min(s.Start, t.Start), max(s.End, t.End)}
}

// A Position is a place in a file as people count it: lines and columns from
// 1, columns in characters (Unicode code points). The zero Position is unknown.
type Position struct {
	Line, Column int
}

// An Index turns byte offsets of one file into positions. It is built once and
// answers in logarithmic time.
type Index struct {
	source []byte
	starts []int // offset of the first byte of each line
}

// NewIndex returns the index of source.
func NewIndex(source []byte) *Index {
	starts := []int{0}
	for i, b := range source {
		if b == '\n' {
			starts = append(starts, i+1)
		}
	}
	return &Index{source, starts}
}

// Position returns the position of the byte at offset; an offset beyond the
// file is taken to be its end.
func (x *Index) Position(offset int) Position {
	offset = max(0, min(offset, len(x.source)))
	line := sort.SearchInts(x.starts, offset+1) - 1
	return Position{
		Line:   line + 1,
		Column: utf8.RuneCount(x.source[x.starts[line]:offset]) + 1,
	}
}

// Offset returns the byte offset of a position; a position outside the file
// gives its nearest end.
func (x *Index) Offset(p Position) int {
	if p.Line < 1 {
		return 0
	}
	if p.Line > len(x.starts) {
		return len(x.source)
	}
	at := x.starts[p.Line-1]
	for range p.Column - 1 {
		if at >= len(x.source) || x.source[at] == '\n' {
			break
		}
		_, size := utf8.DecodeRune(x.source[at:])
		at += size
	}
	return at
}

// Line returns the text of line n (from 1) without its line end, or "" when
// there is no such line.
func (x *Index) Line(n int) string {
	if n < 1 || n > len(x.starts) {
		return ""
	}
	end := len(x.source)
	if n < len(x.starts) {
		end = x.starts[n] - 1
	}
	return string(x.source[x.starts[n-1]:end])
}

// An excerpt has so many characters at most, and is made from so many bytes.
const (
	excerptLength = 80
	excerptBytes  = 4 * excerptLength
)

// excerpt returns the beginning of what stands at s, with white space made one
// space.
func (x *Index) excerpt(s Span) string {
	start, end := max(0, min(s.Start, len(x.source))), max(0, min(s.End, len(x.source), s.Start+excerptBytes))
	text := strings.ToValidUTF8(string(x.source[start:max(start, end)]), "\uFFFD")
	text = strings.Join(strings.Fields(text), " ")
	if utf8.RuneCountInString(text) > excerptLength {
		text = string([]rune(text)[:excerptLength])
	}
	return text
}
