package glyph

import "bytes"

// The tokens of a CMap are those of PostScript that CMaps need.
type cmapKind uint8

const (
	cmapWord   cmapKind = iota // an operator
	cmapCode                   // a string of bytes
	cmapNumber                 // a whole number
	cmapName                   // /Name
	cmapOpen                   // [
	cmapClose                  // ]
)

type cmapToken struct {
	kind   cmapKind
	text   string // of a word or a name, without the slash; the bytes of a code
	number uint32
}

func (t cmapToken) isCode() bool { return t.kind == cmapCode && 1 <= len(t.text) && len(t.text) <= 4 }

// code returns the bytes of a code as a number.
func (t cmapToken) code() (code uint32) {
	for i := range len(t.text) {
		code = code<<8 | uint32(t.text[i])
	}
	return code
}

// unicode returns the text that a token stands for: UTF-16, or the name of a glyph. One byte alone is a
// character of Latin-1, as some producers have it.
func (t cmapToken) unicode() string {
	switch {
	case t.kind == cmapCode && len(t.text) == 1:
		return string(rune(t.text[0]))
	case t.kind == cmapCode && len(t.text) <= maxCMapText:
		return utf16Text(t.text)
	case t.kind == cmapName:
		return nameText(t.text, false)
	}
	return ""
}

// A cmapLexer takes a CMap apart.
type cmapLexer struct {
	data []byte
	at   int
}

const cmapDelimiters = " \t\r\n\f\x00<>[](){}/%"

// next returns the next token; false: there is none. Dictionaries and procedures are only skipped over:
// their brackets are no tokens.
func (l *cmapLexer) next() (cmapToken, bool) {
	for l.at < len(l.data) {
		switch c := l.data[l.at]; c {
		case ' ', '\t', '\r', '\n', '\f', 0, '{', '}', '>', ')':
			l.at++
		case '%':
			l.at += lengthTo(l.data[l.at:], "\r\n")
		case '[':
			l.at++
			return cmapToken{kind: cmapOpen}, true
		case ']':
			l.at++
			return cmapToken{kind: cmapClose}, true
		case '(':
			l.skipString()
			return cmapToken{kind: cmapName}, true
		case '<':
			if bytes.HasPrefix(l.data[l.at:], []byte("<<")) {
				l.at += 2
				continue
			}
			return l.hexadecimal(), true
		case '/':
			l.at++
			return cmapToken{kind: cmapName, text: l.word()}, true
		default:
			return wordOrNumber(l.word()), true
		}
	}
	return cmapToken{}, false
}

// word takes what stands before the next delimiter.
func (l *cmapLexer) word() string {
	start := l.at
	l.at += lengthTo(l.data[l.at:], cmapDelimiters)
	return string(l.data[start:l.at])
}

func lengthTo(data []byte, delimiters string) int {
	if n := bytes.IndexAny(data, delimiters); n >= 0 {
		return n
	}
	return len(data)
}

func wordOrNumber(word string) cmapToken {
	const most = 1 << 28 // beyond any code or CID; larger ones are no numbers here
	number := uint32(0)
	for _, c := range []byte(word) {
		if c < '0' || c > '9' || number > most {
			return cmapToken{kind: cmapWord, text: word}
		}
		number = 10*number + uint32(c-'0')
	}
	return cmapToken{kind: cmapNumber, number: number}
}

// hexadecimal reads <20AC>. An odd digit is followed by a 0 that is not written.
func (l *cmapLexer) hexadecimal() cmapToken {
	l.at++
	end := bytes.IndexByte(l.data[l.at:], '>')
	if end < 0 {
		end = len(l.data) - l.at
	}
	digits := l.data[l.at : l.at+end]
	l.at += end
	code, half := make([]byte, 0, len(digits)/2+1), false
	for _, c := range digits {
		digit, ok := hexDigit(c)
		switch {
		case !ok:
		case half:
			code[len(code)-1] |= digit
			half = false
		default:
			code = append(code, digit<<4)
			half = true
		}
	}
	return cmapToken{kind: cmapCode, text: string(code)}
}

func hexDigit(c byte) (byte, bool) {
	switch {
	case '0' <= c && c <= '9':
		return c - '0', true
	case 'a' <= c && c <= 'f':
		return c - 'a' + 10, true
	case 'A' <= c && c <= 'F':
		return c - 'A' + 10, true
	}
	return 0, false
}

// skipString skips a string in round brackets, which no mapping uses.
func (l *cmapLexer) skipString() {
	for depth := 0; l.at < len(l.data); l.at++ {
		switch l.data[l.at] {
		case '\\':
			l.at++
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				l.at++
				return
			}
		}
	}
}
