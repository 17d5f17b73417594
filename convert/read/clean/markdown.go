package clean

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A mark is a range of a text that is none of its words, or the number of a note, and what it
// stands for.
type mark struct {
	start, end int
	out        string
	what       what
}

// markdownMarks returns the marks of text, in their order, if there are enough of
// them to know the text for Markdown: emphasis, number signs before headings, marks
// of notes, and backslashes before what would be a mark otherwise. A text that
// scanners or models have written has them among lines without.
func markdownMarks(text []byte) (marks []mark) {
	const enough = 2 // scanned texts have a star or a bracket that looks like one mark
	signs := 0
	for at := nextMark(text, 0); at < len(text) && signs < enough; {
		size := 1
		if text[at] != '[' {
			size = runLength(text[at:])
		}
		if isSign(text, at, size) {
			signs++
		}
		at = nextMark(text, at+size)
	}
	if signs < enough {
		return nil
	}
	for at := 0; at < len(text); {
		m, next := markAt(text, at)
		marks = append(marks, m...)
		at = next
	}
	if lists := listIndents(text); len(lists) > 0 {
		marks = append(marks, lists...)
		slices.SortStableFunc(marks, func(a, b mark) int { return a.start - b.start })
	}
	return marks
}

// listIndents returns the ends of lines with the space before the labels below them: in
// Markdown it says which list an item is of, and nothing of how the text is set. Where
// other paragraphs are indented too, it is how the text is set.
func listIndents(text []byte) (indents []mark) {
	for at := 0; at < len(text); {
		n := bytes.IndexByte(text[at:], '\n')
		if n < 0 {
			break
		}
		at += n
		rest := bytes.TrimLeft(text[at+1:], " \t")
		size := len(text) - at - len(rest)
		word := rest[:min(len(rest), longestLabel+1)]
		if k := bytes.IndexAny(word, " \t\n"); k >= 0 {
			word = word[:k]
		}
		if label := labelOf(string(word)); size > 1 && (label == paragraphNumber || label == otherLabel) {
			indents = append(indents, mark{at, at + size, "\n", white})
		} else if size > 1 && len(rest) > 0 && !isLineEnd(rune(rest[0])) && (at == 0 || text[at-1] == '\n') {
			return nil
		}
		at += size
	}
	return indents
}

// nextMark returns the offset of the next character that may be a sign of
// Markdown.
func nextMark(text []byte, from int) int {
	if n := bytes.IndexAny(text[from:], "*_#["); n >= 0 {
		return from + n
	}
	return len(text)
}

// isSign reports whether what stands at an offset is a mark that nothing but
// Markdown has: a heading ("## Annex"), a note ("[^1]"), and emphasis around the words that
// open a paragraph, behind its number if it has one ("1. _Decides_ that").
func isSign(text []byte, at, size int) bool {
	switch text[at] {
	case '#':
		const numbered = len("## ") // "# 5" is a number
		length := headingLength(text[at:])
		first := firstRune(text[at+length:])
		return length > 0 && opensLine(text, at) && (unicode.IsLetter(first) || length >= numbered && unicode.IsDigit(first))
	case '[':
		return noteLength(text[at:]) > 0
	}
	end := emphasisEnd(text, at, size)
	return end > 0 && unicode.IsLetter(firstRune(text[at+size:])) && opensText(text, at) && !isInWord(firstRune(text[end+size:]))
}

// opensText reports whether nothing stands before an offset on its line but the
// number or the bullet of a paragraph.
func opensText(text []byte, at int) bool {
	line := text[max(0, at-longestLabel):at]
	if start := bytes.LastIndexFunc(line, isLineEnd); start >= 0 {
		line = line[start+1:]
	} else if at > longestLabel {
		return false
	}
	before := strings.TrimSpace(strings.ReplaceAll(string(line), "\\", ""))
	return before == "" || before == ">" || labelOf(before) != noLabel
}

// markAt returns the marks that begin at an offset, one or the two of an emphasis,
// and the offset to go on from.
func markAt(text []byte, at int) (marks []mark, next int) {
	next = at + 1
	switch text[at] {
	case '\\':
		if next < len(text) && bytes.IndexByte([]byte("\\`*_{}[]()#+-.!|<>~"), text[next]) >= 0 {
			return []mark{{at, next, "", markdown}}, next + 1
		}
	case '#':
		if opensLine(text, at) {
			if end := at + headingLength(text[at:]); end > at {
				return []mark{{at, end, "", markdown}}, end
			}
		}
	case '*', '_':
		size := runLength(text[at:])
		if end := emphasisEnd(text, at, size); end > 0 {
			// What stands inside is looked at for other marks.
			inner := text[:end]
			marks = []mark{{at, at + size, "", markdown}}
			for i := at + size; i < end; {
				var more []mark
				more, i = markAt(inner, i)
				marks = append(marks, more...)
			}
			return append(marks, mark{end, end + size, "", markdown}), end + size
		}
		return nil, at + size
	}
	return nil, next
}

// opensLine reports whether nothing but white space stands before an offset on its
// line.
func opensLine(text []byte, at int) bool {
	for at > 0 && (text[at-1] == ' ' || text[at-1] == '\t') {
		at--
	}
	return at == 0 || text[at-1] < utf8.RuneSelf && isLineEnd(rune(text[at-1])) || text[at-1] == '\f'
}

// headingLength returns the length of the number signs before a heading, and of
// the space behind them.
func headingLength(s []byte) int {
	const degrees = 6 // of headings (CommonMark, 4.2)
	signs := len(s) - len(bytes.TrimLeft(s, "#"))
	rest := s[signs:]
	words := bytes.TrimLeft(rest, " ")
	if signs > degrees || len(words) == len(rest) || len(words) == 0 || isLineEnd(rune(words[0])) {
		return 0
	}
	return len(s) - len(words)
}

// noteLength returns the number of figures in "[^12]", or 0.
func noteLength(s []byte) int {
	rest, ok := bytes.CutPrefix(s, []byte("[^"))
	digits := len(rest) - len(bytes.TrimLeft(rest, "0123456789"))
	if !ok || digits == 0 || digits >= len(rest) || rest[digits] != ']' {
		return 0
	}
	return digits
}

// runLength returns how often the first byte of s stands there in a row.
func runLength(s []byte) int {
	n := 1
	for n < len(s) && s[n] == s[0] {
		n++
	}
	return n
}

// emphasisEnd returns the offset of the marks that close the emphasis which the
// size marks at an offset open, or 0 where they open none. (CommonMark, 6.2: a mark
// opens before a word and closes behind one.) An emphasis ends in its paragraph.
func emphasisEnd(text []byte, at, size int) int {
	const (
		strongest = 3   // marks: strong emphasis within emphasis (CommonMark, 6.2); volumes have rows of stars as ornaments
		longest   = 400 // bytes: volumes in Markdown have leading phrases and formulas in emphasis; what is longer lies between the stars of two notes
	)
	from := at + size
	if size > strongest || from >= len(text) || isInWord(lastRune(text[:at])) || !isPrinted(firstRune(text[from:])) {
		return 0
	}
	for i := from; i < min(len(text), from+longest); i++ {
		switch {
		case text[i] == '\n' && bytes.HasPrefix(bytes.TrimLeft(text[i+1:], " \t\r"), []byte("\n")):
			return 0
		case text[i] != text[at]:
			continue
		}
		n := runLength(text[i:])
		if n == size && isPrinted(lastRune(text[:i])) && !(text[i] == '_' && unicode.IsLetter(firstRune(text[i+n:]))) {
			return i
		}
		i += n - 1
	}
	return 0
}

func firstRune(s []byte) rune {
	if len(s) == 0 {
		return ' '
	}
	r, _ := utf8.DecodeRune(s)
	return r
}

func lastRune(s []byte) rune {
	if len(s) == 0 {
		return ' '
	}
	r, _ := utf8.DecodeLastRune(s)
	return r
}

func isInWord(r rune) bool  { return unicode.IsLetter(r) || unicode.IsDigit(r) }
func isPrinted(r rune) bool { return !unicode.IsSpace(r) }
