package flow

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"plenary/convert/account"
	"plenary/convert/manuscript"
	"plenary/convert/printed"
	"plenary/diag"
)

// A liner lays out one line: the words of its pieces, and what stands between them.
type liner struct {
	*layout
	from int        // where the line begins in the laid text
	gap  whitespace // before the next word
}

// A whitespace is what stands between two words in the source.
type whitespace struct {
	spaced  bool             // anything does
	wide    bool             // a tab, or the end of a line by the author
	lineEnd bool             // the end of a line
	within  bool             // they are the halves of one word, which the end of a line breaks
	single  diag.Span        // where it is nothing but a space: its place,
	style   manuscript.Style // and how it is set
}

// line lays out paragraphs, which are one, on a line of their own.
func (l *layout) line(paragraphs ...*Paragraph) diag.Span {
	w := &liner{layout: l, from: len(l.Laid)}
	for k, p := range paragraphs {
		w.put(k > 0, k > 0)
		for _, piece := range p.Pieces {
			w.piece(piece)
		}
	}
	part := diag.SpanOf(w.from, len(l.Laid))
	l.Put("\n")
	return part
}

// put takes note of white space that the source has not as characters.
func (w *liner) put(spaced, lineEnd bool) {
	if spaced || lineEnd {
		w.gap.spaced, w.gap.lineEnd, w.gap.single = true, w.gap.lineEnd || lineEnd, diag.Span{}
	}
}

// piece lays out a piece. That of a mark is noted without the space before it, and without the brackets round it.
func (w *liner) piece(p Piece) {
	before := len(w.Laid)
	w.put(p.Spaced, p.NewLine)
	place := w.clean.Place(p.Source)
	if p.Note > 0 {
		place = w.unbracketed(place)
	}
	for at := place.Start; at < place.End; {
		rest := w.clean.Clean[at:place.End]
		r, size := utf8.DecodeRune(rest)
		if unicode.IsSpace(r) {
			w.white(r, diag.SpanOf(at, at+size), p.Style)
			at += size
			continue
		}
		end := bytes.IndexFunc(rest, unicode.IsSpace)
		if end < 0 {
			end = len(rest)
		}
		w.word(diag.SpanOf(at, at+end), p.Style)
		at += end
	}
	if sign := string(w.Laid[before:]); p.Note > 0 && sign != "" {
		start := len(w.Laid) - len(strings.TrimLeft(sign, " "))
		w.marks = append(w.marks, laidMark{diag.SpanOf(start, len(w.Laid)), p.Note - 1})
	}
}

// unbracketed returns the place of a mark without the brackets that are printed round it, which are left out.
func (w *liner) unbracketed(mark diag.Span) diag.Span {
	s := string(w.clean.Clean[mark.Start:mark.End])
	if !w.lang.OpensBracket(s) || !w.lang.EndsInBracket(s) {
		return mark
	}
	_, opening := utf8.DecodeRuneInString(s)
	_, closing := utf8.DecodeLastRuneInString(s)
	inner := diag.SpanOf(mark.Start+opening, mark.End-closing)
	if inner.Len() <= 0 {
		return mark
	}
	for _, bracket := range [...]diag.Span{diag.SpanOf(mark.Start, inner.Start), diag.SpanOf(inner.End, mark.End)} {
		w.left = append(w.left, account.Entry{Span: bracket, Fate: account.Repair, What: "bracket of a note mark"})
	}
	return inner
}

// white takes note of a character of white space.
func (w *liner) white(r rune, at diag.Span, style manuscript.Style) {
	g := &w.gap
	if r == ' ' && !g.spaced && !g.within {
		g.single, g.style = at, style
	} else {
		g.single = diag.Span{}
	}
	g.spaced, g.wide, g.lineEnd = true, g.wide || r == '\t' || r == '\v', g.lineEnd || r == '\n' || r == '\v'
}

// word lays out a word, without the hyphen with which the end of a line breaks it, and with a space behind a
// number that its text stands close to.
func (w *liner) word(word diag.Span, style manuscript.Style) {
	s := string(w.clean.Clean[word.Start:word.End])
	w.space(s)
	w.gap = whitespace{}
	if _, broken := slices.BinarySearch(w.hyphens, word.End-1); broken {
		word.End--
		s, w.gap.within = s[:word.Len()], true
		w.left = append(w.left, account.Entry{Span: diag.SpanOf(word.End, word.End+1), Fate: account.Repair, What: "hyphen of a broken word"})
	}
	if label := gluedLabel(s); label > 0 && len(w.Laid) == w.from {
		w.Write(s[:label], diag.SpanOf(word.Start, word.Start+label), style)
		w.Put(" ")
		s, word.Start = s[label:], word.Start+label
	}
	w.Write(s, word, style)
}

// space lays out the white space before a word. What is apart by tabs or on lines of its own stands two spaces
// apart, so that it can be told in a masthead; a number and its text stand one apart. The end of a line behind a
// hyphen, or between letters that no space parts, is no space.
func (w *liner) space(word string) {
	line, gap := w.Laid[w.from:], w.gap
	switch {
	case len(line) == 0, gap.within:
	case !gap.spaced && len(line) < longestLabel && gluedLabel(string(line)+word) == len(line):
		w.Put(" ")
	case !gap.spaced:
	case gap.lineEnd && line[len(line)-1] == '-' && !w.lang.Suspended(word+" "):
	case gap.lineEnd && w.touches(string(line), word):
	case gap.wide && !w.isNumber(line):
		w.Put("  ")
	case gap.single.Len() > 0:
		w.Write(" ", gap.single, gap.style)
	default:
		w.Put(" ")
	}
}

// touches reports whether nothing stands between a line and the word that the next begins with: a range goes on, a bracket has
// opened, or no space parts the two.
func (w *liner) touches(line, word string) bool {
	_, size := utf8.DecodeLastRuneInString(line)
	return isRange(line, word) || w.lang.OpensBracket(line[len(line)-size:]) || !w.gap.wide && !w.lang.PartsLines(line, word)
}

// isRange reports whether a line that ends in "2015–" goes on with "2030".
func isRange(line, word string) bool {
	from, dash := strings.CutSuffix(line, "–")
	return dash && from != "" && printed.IsDigit(from[len(from)-1]) && word != "" && printed.IsDigit(word[0])
}

// longestLabel is more bytes than a number in brackets has: "(xxxviii)" has 9.
const longestLabel = 12

// gluedLabel returns the length of the number in brackets that a word begins with, whose text stands so close
// behind it that the source shows no space: "(viii)To".
func gluedLabel(word string) int {
	end := strings.IndexByte(word, ')') + 1
	if end == 0 || end == len(word) || word[0] != '(' || !printed.IsLetter(word[end:]) || !printed.IsLabelAlone(word[:end]) {
		return 0
	}
	return end
}

// isNumber reports whether a line is, as yet, the number of a paragraph or of a resolution.
func (l *layout) isNumber(line []byte) bool {
	const longest = 40 // letters: "Resolution 2145 (2145)" has half of it
	if len(line) > l.lang.Bytes(longest) {
		return false
	}
	s := string(line)
	o, numbered := l.lang.Opening(s + " A")
	return numbered && o.From == 0 && o.Rest > len(s) || printed.IsLabelAlone(s) || printed.IsHeadingNumber(s)
}
