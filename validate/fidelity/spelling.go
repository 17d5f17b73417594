package fidelity

import (
	"bytes"
	"cmp"
	"slices"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"plenary/diag"
)

// A spelling is the letters and figures of one side of a comparison, and nothing
// else: what a [sweep] goes by. They are folded as those of a [side] are.
type spelling struct {
	text  []byte // in UTF-8
	words []word
}

// A word is letters and figures with nothing between them.
type word struct {
	from     int32 // its first letter, in text
	at, past int32 // its bytes in the file
	zone     zone
	label    bool // the mark before the text of a note
	opens    bool // the first word of a paragraph, or of a line of text
}

// end returns the letter behind word w.
func (l *spelling) end(w int) int {
	if w+1 < len(l.words) {
		return int(l.words[w+1].from)
	}
	return len(l.text)
}

// wordOf returns the word that letter i belongs to.
func (l *spelling) wordOf(i int) int {
	w, found := slices.BinarySearchFunc(l.words, i, func(w word, i int) int { return cmp.Compare(int(w.from), i) })
	if !found {
		w--
	}
	return w
}

// lettersIn returns the letters [from, to) of the words that begin in a span.
func (l *spelling) lettersIn(span diag.Span) (from, to int) {
	place := func(w word, at int) int { return cmp.Compare(int(w.at), at) }
	first, _ := slices.BinarySearchFunc(l.words, span.Start, place)
	last, _ := slices.BinarySearchFunc(l.words, span.End, place)
	from, to = len(l.text), len(l.text)
	if first < len(l.words) {
		from = int(l.words[first].from)
	}
	if last < len(l.words) {
		to = int(l.words[last].from)
	}
	return from, to
}

// span returns the bytes of the words [from, to).
func (l *spelling) span(from, to int) diag.Span {
	return diag.Span{Start: int(l.words[from].at), End: int(l.words[to-1].past)}
}

// asciiLetter reports whether an ASCII character is a letter or figure.
func asciiLetter(c byte) bool { return (c|0x20)-'a' < 26 || c-'0' < 10 }

// A letterer appends the letters of pieces of a file, one after the other.
type letterer struct {
	spelling
	open  bool // whether the last word may go on
	zone  zone
	label bool
	opens bool
}

// add appends the letters of text, whose first byte lies at offset at. Entities
// are left to the caller.
func (l *letterer) add(text []byte, at int) {
	for i := 0; i < len(text); {
		c := text[i]
		switch {
		case c < utf8.RuneSelf && (i+1 == len(text) || !mayCombine(text[i+1])):
			if asciiLetter(c) {
				i += l.run(text[i:], at+i)
				continue
			}
			l.open = false
			l.opens = l.opens || c == '\n' || c == '\f' || c == '\r' || c == '\v'
			i++
		case c == 0xE2 && i+2 < len(text) && text[i+1] == 0x80 && text[i+2] >= 0x90: // dashes, quotation marks: U+2010 to U+203F
			if 0xAA > text[i+2] || text[i+2] > 0xAE { // which direction marks do not part
				l.open = false
				l.opens = l.opens || text[i+2]|1 == 0xA9
			}
			i += 3
		default:
			size := norm.NFKC.NextBoundary(text[i:], true)
			l.segment(text[i:i+size], at+i)
			i += size
		}
	}
}

// mayCombine reports whether a character that begins with byte c may combine
// with the one before it.
func mayCombine(c byte) bool { return c >= utf8.RuneSelf && c != 0xE2 && c != 0xC2 }

// run appends the ASCII letters that text begins with, of which there is at
// least one, and returns how many.
func (l *letterer) run(text []byte, at int) int {
	n := 1
	for n < len(text) && text[n] < utf8.RuneSelf && asciiLetter(text[n]) {
		n++
	}
	if n > 1 && n < len(text) && mayCombine(text[n]) {
		n-- // the last one may have a mark on it
	}
	l.begin(at)
	l.text = append(l.text, text[:n]...)
	l.words[len(l.words)-1].past = int32(at + n)
	return n
}

// begin begins a word at offset at, unless one is open.
func (l *letterer) begin(at int) {
	if l.open {
		return
	}
	l.words = append(l.words, word{from: int32(len(l.text)), at: int32(at), zone: l.zone, label: l.label, opens: l.opens})
	l.open, l.opens = true, false
}

// segment appends a character with its marks, in its compatibility form.
func (l *letterer) segment(text []byte, at int) {
	for _, c := range string(norm.NFKC.Bytes(text)) {
		l.char(c, at, len(text))
	}
}

// char appends one character, which stands for size bytes.
func (l *letterer) char(c rune, at, size int) {
	switch {
	case unicode.IsLetter(c), unicode.IsDigit(c), unicode.IsMark(c):
		l.begin(at)
		l.text = utf8.AppendRune(l.text, c)
		l.words[len(l.words)-1].past = int32(at + size)
	case unicode.Is(unicode.Cf, c): // soft hyphens and direction marks part nothing
	default:
		l.open = false
		l.opens = l.opens || c == '\n' || c == '\f' || c == '\r' || c == '\v' || c == '\u0085' || c == '\u2028' || c == '\u2029'
	}
}

// sourceLetters returns the letters of a text.
func sourceLetters(text []byte) *spelling {
	l := letterer{spelling: spelling{text: make([]byte, 0, len(text)), words: make([]word, 0, len(text)/6)}}
	for at := 0; at < len(text); {
		plain := bytes.IndexAny(text[at:], "&<")
		if plain < 0 {
			plain = len(text) - at
		}
		l.add(text[at:at+plain], at)
		if at += plain; at < len(text) {
			if size := raisedTag(text[at:]); size > 0 {
				at += size
				continue
			}
			at += l.entity(text[at:], at)
		}
	}
	return &l.spelling
}

// entity appends the entity that text begins with, or passes over its '&' or '<', and
// returns the size.
func (l *letterer) entity(text []byte, at int) int {
	chars, size := entity(text)
	if size == 0 {
		l.open = false
		return 1
	}
	for _, c := range norm.NFKC.String(chars) {
		l.char(c, at, size)
	}
	return size
}

// starts returns for every letter, and for the end, whether a word begins
// there.
func (l *spelling) starts() []bool {
	starts := make([]bool, len(l.text)+1)
	for _, w := range l.words {
		starts[w.from] = true
	}
	starts[len(l.text)] = true
	return starts
}

// A letterState is what the sweep knows of a letter of the document.
type letterState uint8

const (
	letterUsed   letterState = 1 << iota // it has its counterpart
	letterBegins                         // it begins a word
	letterOpens                          // it begins a paragraph, a note or a mark
	letterMarks                          // it begins the mark of a note
	letterCover                          // it begins a word of the masthead
)

// The least that is taken for text that goes on: so many letters, where it is
// expected; elsewhere so many.
const (
	expectedRun = 8
	foundRun    = 12
)
