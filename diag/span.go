package diag

import (
	"bytes"
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
	starts []int        // offset of the first byte of each line
	marks  []checkpoint // every kilobyte where a line is longer, so that a file of one line is as good as others
}

// A checkpoint is the number of characters before an offset at which one begins.
type checkpoint struct{ offset, characters int }

const betweenCheckpoints = 1 << 10

// NewIndex returns the index of source. Its lines end where editors end them: at
// LF, CR LF or CR, and in a file that has none of them at the line ends of
// Unicode, U+0085, U+2028 and U+2029.
func NewIndex(source []byte) *Index {
	x := &Index{source: source, starts: make([]int, 1, 1+bytes.Count(source, []byte("\n")))}
	next := nextLine(source)
	longest := 0
	for at := 0; at < len(source); {
		length, feed := next(source[at:])
		if feed > 0 {
			x.starts = append(x.starts, at+length+feed)
		}
		longest, at = max(longest, length), at+length+max(feed, 1)
	}
	if longest >= betweenCheckpoints {
		x.mark()
	}
	return x
}

// A lineFinder returns the length of the line that s begins with, and that of
// its end: 0 at the end of the file.
type lineFinder func(s []byte) (length, feed int)

// nextLine returns what finds the lines of source.
func nextLine(source []byte) lineFinder {
	switch {
	case bytes.IndexByte(source, '\r') >= 0:
		return func(s []byte) (length, feed int) {
			at := bytes.IndexAny(s, "\r\n")
			switch {
			case at < 0:
				return len(s), 0
			case bytes.HasPrefix(s[at:], []byte("\r\n")):
				return at, 2
			}
			return at, 1
		}
	case bytes.IndexByte(source, '\n') >= 0:
		return func(s []byte) (length, feed int) {
			if at := bytes.IndexByte(s, '\n'); at >= 0 {
				return at, 1
			}
			return len(s), 0
		}
	}
	return func(s []byte) (length, feed int) {
		at := bytes.IndexAny(s, unicodeEnds)
		if at < 0 {
			return len(s), 0
		}
		_, feed = utf8.DecodeRune(s[at:])
		return at, feed
	}
}

// unicodeEnds are the ends of lines that are no ASCII. (UAX #14, BK and NL)
const unicodeEnds = "\u0085\u2028\u2029"

// mark sets the checkpoints.
func (x *Index) mark() {
	last := checkpoint{}
	x.marks = append(x.marks, last)
	for last.offset+betweenCheckpoints < len(x.source) {
		at := x.boundary(last.offset + betweenCheckpoints)
		last = checkpoint{at, last.characters + utf8.RuneCount(x.source[last.offset:at])}
		x.marks = append(x.marks, last)
	}
}

// boundary returns at, or if that is within a character the offset at which it
// begins.
func (x *Index) boundary(at int) int {
	for begin := at; begin >= 0 && begin > at-utf8.UTFMax && begin < len(x.source); begin-- {
		if utf8.RuneStart(x.source[begin]) {
			return begin
		}
	}
	return at // among bytes that are no text
}

// characters returns the number of characters before offset.
func (x *Index) characters(offset int) int {
	i := sort.Search(len(x.marks), func(i int) bool { return x.marks[i].offset > offset }) - 1
	return x.marks[i].characters + utf8.RuneCount(x.source[x.marks[i].offset:offset])
}

// Position returns the position of the byte at offset; an offset beyond the
// file is taken to be its end.
func (x *Index) Position(offset int) Position {
	offset = max(0, min(offset, len(x.source)))
	line := sort.SearchInts(x.starts, offset+1) - 1
	start := x.starts[line]
	if offset-start < betweenCheckpoints {
		return Position{line + 1, utf8.RuneCount(x.source[start:offset]) + 1}
	}
	return Position{line + 1, x.characters(offset) - x.characters(start) + 1}
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
	at, end := x.starts[p.Line-1], x.line(p.Line).End
	for range p.Column - 1 {
		if at >= end {
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
	span := x.line(n)
	return string(x.source[span.Start:span.End])
}

// line returns the span of line n, which exists, without its line end.
func (x *Index) line(n int) Span {
	start, end := x.starts[n-1], len(x.source)
	if n < len(x.starts) {
		end = x.starts[n]
		_, size := utf8.DecodeLastRune(x.source[start:end])
		end -= size
	}
	return Span{start, end}
}

// A beginning has so many characters at most, and is made from so many bytes.
const (
	beginningLength = 80
	beginningBytes  = utf8.UTFMax * beginningLength
)

// beginning returns the beginning of what stands at s, with white space made one
// space.
func (x *Index) beginning(s Span) string {
	start, end := max(0, min(s.Start, len(x.source))), max(0, min(s.End, len(x.source), s.Start+beginningBytes))
	text := strings.ToValidUTF8(string(x.source[start:max(start, end)]), "\uFFFD")
	text = strings.Join(strings.Fields(text), " ")
	if utf8.RuneCountInString(text) > beginningLength {
		text = string([]rune(text)[:beginningLength])
	}
	return text
}

// SpanOf is shorthand for the source range [start, end).
func SpanOf(start, end int) Span { return Span{Start: start, End: end} }
