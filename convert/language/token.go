package language

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"

	"plenary/convert/printed"
)

// A Token is a piece of a text that is one in every script: letters or figures
// that stand together, the space between, or one character of another kind.
type Token struct {
	Kind     TokenKind
	From, To int // bytes of the text
}

// A TokenKind is what a token is made of.
type TokenKind uint8

// The kinds of token.
const (
	End    TokenKind = iota // nothing: the text is at its end
	Word                    // letters, and the signs that stand above and below them; one letter in a script without spaces
	Number                  // figures
	Space                   // white space
	Sign                    // any other character
)

// In returns the token as it stands in its text.
func (t Token) In(s string) string { return s[t.From:t.To] }

// Token reads the token of s that begins at the byte at.
func (x *Script) Token(s string, at int) Token {
	first, size := utf8.DecodeRuneInString(s[at:])
	if size == 0 {
		return Token{End, at, at}
	}
	t := Token{x.kindOf(first), at, at + size}
	for !x.standsAlone(t.Kind, first) && t.To < len(s) {
		r, size := utf8.DecodeRuneInString(s[t.To:])
		if x.kindOf(r) != t.Kind || x.standsAlone(t.Kind, r) {
			break
		}
		t.To += size
	}
	return t
}

// Tokens returns the tokens of s, one after the other.
func (x *Script) Tokens(s string) iter.Seq[Token] {
	return func(yield func(Token) bool) {
		for t := x.Token(s, 0); t.Kind != End; t = x.Token(s, t.To) {
			if !yield(t) {
				return
			}
		}
	}
}

// kindOf returns the kind of the token that a character belongs to.
func (x *Script) kindOf(r rune) TokenKind {
	if r < utf8.RuneSelf {
		switch c := byte(r); {
		case isPlainLetter(c):
			return Word
		case printed.IsDigit(c):
			return Number
		case c == ' ' || '\t' <= c && c <= '\r':
			return Space
		}
		return Sign
	}
	switch {
	case in(x.digits, r):
		return Number
	case unicode.IsLetter(r), unicode.IsMark(r):
		return Word
	case unicode.IsSpace(r):
		return Space
	}
	return Sign
}

// standsAlone reports whether a character is a token by itself: a sign, and a
// letter of a script without spaces. Latin letters among its own keep together.
func (x *Script) standsAlone(kind TokenKind, r rune) bool {
	return kind == Sign || kind == Word && !x.spaced && r >= utf8.RuneSelf
}

// FirstWord returns what s begins with, up to white space; in a script without
// spaces, its first token.
func (x *Script) FirstWord(s string) string {
	if !x.spaced {
		return x.Token(s, 0).In(s)
	}
	return printed.FirstWord(s)
}

// LastWord returns what s ends with, after the last space or line end; in a script
// without spaces, its last token.
func (x *Script) LastWord(s string) string {
	from := len(s)
	if !x.spaced {
		return s[x.lastToken(s):]
	}
	for from > 0 && s[from-1] != ' ' && s[from-1] != '\n' {
		from--
	}
	return s[from:]
}

// PartsLines reports whether a space belongs between two lines of a paragraph. In a script without spaces between words it does between
// words of another, and the signs that touch them, alone, and behind the number of a paragraph.
func (x *Script) PartsLines(above, below string) bool {
	if x.spaced || strings.HasSuffix(above, ".") || printed.IsLabelAlone(above) {
		return true
	}
	last, _ := utf8.DecodeLastRuneInString(above)
	first, _ := utf8.DecodeRuneInString(below)
	return x.partsWords(last) && x.partsWords(first) && !(printed.IsDigit(byte(last)) && in(x.openingBrackets, first))
}

// partsWords reports whether a space may stand beside a character in a script without spaces: a letter or a figure of another, or a sign
// that stands beside those.
func (x *Script) partsWords(r rune) bool {
	return r < utf8.RuneSelf || unicode.Is(unicode.Latin, r) || strings.ContainsRune("‘’“”–", r)
}

// lastToken returns where the last token of s begins.
func (x *Script) lastToken(s string) int {
	last, size := utf8.DecodeLastRuneInString(s)
	from := len(s) - size
	for kind := x.kindOf(last); from > 0 && !x.standsAlone(kind, last); from -= size {
		last, size = utf8.DecodeLastRuneInString(s[:from])
		if x.kindOf(last) != kind || x.standsAlone(kind, last) {
			break
		}
	}
	return from
}

// UnbrokenEnd returns the end of what s begins with that no line end parts, in a script without spaces: a letter, or a word of another
// script, with the marks that open before it and close behind it.
func (x *Script) UnbrokenEnd(s string) int {
	end := 0
	for end < len(s) {
		r, size := utf8.DecodeRuneInString(s[end:])
		end += size
		if !x.isOpening(r) {
			break
		}
	}
	for end < len(s) {
		r, size := utf8.DecodeRuneInString(s[end:])
		if word := r < utf8.RuneSelf && r > ' ' && s[end-1] < utf8.RuneSelf; !word && !x.IsPause(r) && !x.IsClosing(r) {
			break
		}
		end += size
	}
	return end
}

// CutWord returns the first word of s, with the signs that touch it, and what
// follows; in a script without spaces, its first token that is no space. The word
// is empty where there is none.
func (x *Script) CutWord(s string) (word, rest string) {
	from := 0
	for t := x.Token(s, 0); t.Kind == Space; t = x.Token(s, from) {
		from = t.To
	}
	to := x.Token(s, from).To
	for x.spaced && to < len(s) {
		if c := s[to]; c < utf8.RuneSelf {
			if isPlainLetter(c) || c != ' ' && x.kindOf(rune(c)) != Space {
				to++
				continue
			}
			break
		}
		r, size := utf8.DecodeRuneInString(s[to:])
		if unicode.IsSpace(r) {
			break
		}
		to += size
	}
	return s[from:to], s[to:]
}

// HasWords reports whether s has as many words.
func (x *Script) HasWords(s string, count int) bool {
	if x.spaced {
		return strings.Count(s, " ") > count-2
	}
	for ; count > 0 && s != ""; count-- {
		var word string
		if word, s = x.CutWord(s); word == "" {
			return false
		}
	}
	return count <= 0
}

// EndsWord reports whether a word ends where s goes on: at a space, or at a mark that
// ends a sentence or a clause.
func (x *Script) EndsWord(s string) bool {
	if s == "" || !x.spaced || s[0] == ' ' {
		return true
	}
	return x.OpensPause(s)
}

// WordEnd returns the end of the first word of s, without the stop or comma behind
// it, the white space before it included.
func (x *Script) WordEnd(s string) int {
	end := len(s) - len(strings.TrimLeft(s, " "))
	if !x.spaced {
		return x.Token(s, end).To
	}
	for end < len(s) && (isPlainLetter(s[end]) || !x.EndsWord(s[end:])) {
		end++
	}
	return end
}

// isLetter reports whether s is one letter and nothing else.
func isLetter(s string) bool {
	r, size := utf8.DecodeRuneInString(s)
	return size > 0 && size == len(s) && unicode.IsLetter(r)
}

// isPlainLetter reports whether c is a letter of ASCII. It spares most looks at
// what ends a word.
func isPlainLetter(c byte) bool { return c|0x20-'a' < 26 }
