package pdf

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/go-text/typesetting/bidi"
)

// directed divides the spans of a paragraph whose letters join where the direction of their text changes, and leaves out what
// only tells directions. (Unicode Standard Annex 9.)
func directed(spans []span) []span {
	if len(spans) == 0 || !spans[0].look.joined {
		return spans
	}
	levels := levelsOf(textOf(spans))
	var made []span
	for _, s := range spans {
		cite, end := s.cite, s.end
		s.cite, s.end = false, false
		begin, first := 0, len(made)
		put := func(to int) {
			if begin < to {
				part := s
				part.text = s.text[begin:to]
				part.inLanguage()
				made = append(made, part)
			}
			begin = to
		}
		for i, r := range s.text {
			if level := levels[0]; level != s.level {
				put(i)
				s.level = level
			}
			if isShapeless(r) && !isJoiner(r) {
				put(i)
				begin += utf8.RuneLen(r)
			}
			levels = levels[1:]
		}
		put(len(s.text))
		if n := len(made); n > first {
			made[first].cite, made[n-1].end = cite, end
		}
	}
	for i := 1; i < len(made); i++ {
		made[i].before, _ = utf8.DecodeLastRuneInString(made[i-1].text)
		made[i-1].after, _ = utf8.DecodeRuneInString(made[i].text)
	}
	return made
}

// levelsOf returns how deep the characters of a paragraph of a page that is read from right to left are embedded: at odd
// levels they run as the page does, at even ones from left to right.
func levelsOf(text string) []uint8 {
	direction, above := bidi.RightToLeft, uint8(0)
	if isLatin(text) {
		direction, above = bidi.LeftToRight, 2
	}
	levels := slices.Repeat([]uint8{1}, utf8.RuneCountInString(text)) // beyond a separator of paragraphs
	runs := new(bidi.Paragraph).SegmentString(text, direction)
	for i := range runs.NumRuns() {
		r := runs.Run(i)
		for at := r.Start; at < r.End; at++ {
			levels[at] = uint8(r.Level) + above
		}
	}
	return levels
}

// isLatin reports whether a text has words in Latin letters, and no letter that runs from right to left: "20 March 2145".
func isLatin(text string) bool {
	return slices.ContainsFunc(strings.Fields(text), isLatinWord) && !strings.ContainsFunc(text, func(r rune) bool {
		return unicode.In(r, unicode.Arabic, unicode.Hebrew) && unicode.IsLetter(r)
	})
}

// isLatinWord reports whether what stands between spaces is a word in Latin letters. A symbol is none: in "A/199/12/Add.1." the last stop is that
// of the sentence.
func isLatinWord(s string) bool {
	return strings.ContainsFunc(s, unicode.IsLower) && !strings.ContainsAny(s, "/0123456789")
}

// inLanguage tells that a text in Latin words is in English, as those of mastheads are; links are left as they are. (ISO 14289-1, 7.2.)
func (s *span) inLanguage() {
	if s.tag != nil && s.tag.kind != tagLink && isLatin(s.text) {
		s.tag = s.tag.around(tagSpan)
		s.tag.language = "en"
	}
}

// leftToRight puts a text that has no words between marks that make it run as Latin ones do, on pages that are read from right to
// left: "45-00112 (A)".
func (s sheet) leftToRight(text []span) []span {
	const mark = "\u200e"
	if n := len(text); s.leftwards && n > 0 {
		text[0].text = mark + text[0].text
		text[n-1].text += mark
	}
	return text
}

// isJoiner reports whether r tells letters to join, or not to.
func isJoiner(r rune) bool { return r == '\u200c' || r == '\u200d' }

// ordered places the segments of a line, which stand in reading order, where those that run against the direction of the page
// belong: the deepest first, as wholes. (Unicode Standard Annex 9, L2, of a line that has been turned already.)
func ordered(segments []segment) {
	for level := deepest(segments); level > 1; level-- {
		for i := 0; i < len(segments); i++ {
			n := 0
			for i+n < len(segments) && segments[i+n].level >= level {
				n++
			}
			turn(segments[i : i+n])
			i += n
		}
	}
}

// deepest returns the highest level of segments.
func deepest(segments []segment) (level uint8) {
	for i := range segments {
		level = max(level, segments[i].level)
	}
	return level
}

// turn turns segments round in the place that they take.
func turn(segments []segment) {
	if len(segments) < 2 {
		return
	}
	from, to := segments[0].x, segments[0].x
	for _, s := range segments {
		from, to = min(from, s.x), max(to, s.x+s.width)
	}
	for i := range segments {
		s := &segments[i]
		s.x = mirrored(s.x, s.width, from, to)
	}
}
