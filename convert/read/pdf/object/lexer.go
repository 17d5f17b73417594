package object

import (
	"math"
	"strconv"
	"strings"
)

// The classes of characters (ISO 32000-1, 7.2.2).
const (
	regular = iota
	white
	delimiter
)

var class = [256]uint8{
	0: white, '\t': white, '\n': white, '\f': white, '\r': white, ' ': white,
	'(': delimiter, ')': delimiter, '<': delimiter, '>': delimiter, '[': delimiter, ']': delimiter,
	'{': delimiter, '}': delimiter, '/': delimiter, '%': delimiter,
}

// A lexer reads the tokens of a file or of a content stream. It takes what is wrong as
// readers do: it never fails, and always moves on.
type lexer struct {
	src string
	pos int
	// text holds the strings and names that are not in src as they are. Parts of it are given
	// away; when it is full, another takes its place.
	text strings.Builder
}

// space skips white space and comments.
func (l *lexer) space() {
	for l.pos < len(l.src) {
		switch c := l.src[l.pos]; {
		case class[c] == white:
			l.pos++
		case c == '%':
			end := strings.IndexAny(l.src[l.pos:], "\r\n")
			if end < 0 {
				end = len(l.src) - l.pos
			}
			l.pos += end
		default:
			return
		}
	}
}

// word reads a run of regular characters.
func (l *lexer) word() string {
	start := l.pos
	for l.pos < len(l.src) && class[l.src[l.pos]] == regular {
		l.pos++
	}
	return l.src[start:l.pos]
}

// isNumeric reports whether a number may begin with c.
func isNumeric(c byte) bool { return c-'0' < 10 || c == '-' || c == '.' || c == '+' }

const (
	exactDigits  = 15 // that a float64 holds exactly, so that one division rounds right
	exactInteger = 18 // digits that fit in an int64
	mostReal     = math.MaxFloat32
)

var powers = [exactDigits + 1]float64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15}

// number reads a number; whole says that it is the integer n, else it is r. As in other
// readers the first of several signs counts, what follows a second point or a sign within
// the number is skipped, and no digit at all is zero.
func (l *lexer) number() (n int64, r float64, whole bool) {
	src, i := l.src, l.pos
	negative := src[i] == '-'
	for i < len(src) && (src[i] == '-' || src[i] == '+') {
		i++
	}
	start := i
	var m uint64 // of the digits, if there are few
	for ; i < len(src) && src[i]-'0' < 10; i++ {
		m = m*10 + uint64(src[i]-'0')
	}
	count, places := i-start, 0
	whole = true
	if i < len(src) && src[i] == '.' {
		whole = false
		point := i
		for i++; i < len(src) && src[i]-'0' < 10; i++ {
			m = m*10 + uint64(src[i]-'0')
		}
		places = i - point - 1
		count += places
	}
	if after, ok := exponent(src, i); ok {
		whole, i, count = false, after, math.MaxInt
	}
	text := src[start:i]
	for i < len(src) && isNumeric(src[i]) {
		i++
	}
	l.pos = i
	switch {
	case whole && count <= exactInteger:
		n = int64(m)
	case !whole && count <= exactDigits:
		r = float64(m) / powers[places]
	default:
		n, r, whole = slowNumber(text, whole)
	}
	if negative {
		return -n, -r, whole
	}
	return n, r, whole
}

// slowNumber reads a number that has many digits, or an exponent. A real number that is too large is
// the largest that a reader knows (ISO 32000-1, annex C).
func slowNumber(text string, whole bool) (int64, float64, bool) {
	if whole {
		if n, err := strconv.ParseInt(text, 10, 64); err == nil {
			return n, 0, true
		}
	}
	r, _ := strconv.ParseFloat(text, 64) // what it refuses is too large
	return 0, min(r, mostReal), false
}

// exponent returns where an exponent ends, which no number of PDF has and some producers write.
func exponent(src string, at int) (after int, ok bool) {
	if at >= len(src) || src[at]|0x20 != 'e' {
		return at, false
	}
	i := at + 1
	if i < len(src) && (src[i] == '-' || src[i] == '+') {
		i++
	}
	digits := i
	for i < len(src) && src[i]-'0' < 10 {
		i++
	}
	return i, i > digits
}

// name reads a name, from its slash.
func (l *lexer) name() Name {
	l.pos++
	word := l.word()
	if strings.IndexByte(word, '#') < 0 {
		return Name(word)
	}
	start := l.room(len(word))
	for i := 0; i < len(word); i++ {
		if word[i] == '#' && i+2 < len(word) {
			high, ok1 := hexDigit(word[i+1])
			low, ok2 := hexDigit(word[i+2])
			if ok1 && ok2 {
				l.text.WriteByte(high<<4 | low)
				i += 2
				continue
			}
		}
		l.text.WriteByte(word[i])
	}
	return Name(l.text.String()[start:])
}

// room makes room for n bytes of text and returns where they will begin.
func (l *lexer) room(n int) int {
	const block = 4096
	if l.text.Cap()-l.text.Len() < n {
		l.text = strings.Builder{}
		l.text.Grow(max(n, block))
	}
	return l.text.Len()
}

func hexDigit(c byte) (byte, bool) {
	switch {
	case c-'0' < 10:
		return c - '0', true
	case c|0x20-'a' < 6:
		return c | 0x20 - 'a' + 10, true
	}
	return 0, false
}

// hexString reads a string of hexadecimal digits, from its bracket. What is no digit is skipped.
func (l *lexer) hexString() String {
	l.pos++
	end := strings.IndexByte(l.src[l.pos:], '>')
	if end < 0 {
		end = len(l.src) - l.pos
	}
	digits := l.src[l.pos : l.pos+end]
	l.pos = min(l.pos+end+1, len(l.src))
	start := l.room(len(digits)/2 + 1)
	var high byte
	half := false
	for i := 0; i < len(digits); i++ {
		d, ok := hexDigit(digits[i])
		switch {
		case !ok:
		case half:
			l.text.WriteByte(high<<4 | d)
			half = false
		default:
			high, half = d, true
		}
	}
	if half { // a last digit that is missing is 0
		l.text.WriteByte(high << 4)
	}
	return String(l.text.String()[start:])
}

// literal reads a string in parentheses, from the first.
func (l *lexer) literal() String {
	l.pos++
	start, open, plain := l.pos, 1, true
	i := start
	for ; i < len(l.src); i++ {
		switch l.src[i] {
		case '(':
			open++
		case ')':
			open--
		case '\\':
			plain = false
			i++
		case '\r':
			plain = false
		}
		if open == 0 {
			break
		}
	}
	i = min(i, len(l.src))
	raw := l.src[start:i]
	l.pos = min(i+1, len(l.src))
	if plain {
		return String(raw)
	}
	return l.unescape(raw)
}

// escapes are the characters that a backslash and a letter stand for (ISO 32000-1, table 3).
var escapes = [256]byte{'n': '\n', 'r': '\r', 't': '\t', 'b': '\b', 'f': '\f'}

// unescape returns what the text within parentheses stands for (ISO 32000-1, 7.3.4.2).
func (l *lexer) unescape(raw string) String {
	start := l.room(len(raw))
	for i := 0; i < len(raw); i++ {
		switch c := raw[i]; {
		case c == '\r': // the end of a line is a line feed, however it is written
			if i+1 < len(raw) && raw[i+1] == '\n' {
				i++
			}
			l.text.WriteByte('\n')
		case c != '\\':
			l.text.WriteByte(c)
		default:
			if i++; i == len(raw) {
				break
			}
			switch c = raw[i]; {
			case escapes[c] != 0:
				l.text.WriteByte(escapes[c])
			case c-'0' < 8:
				code := c - '0'
				for n := 1; n < 3 && i+1 < len(raw) && raw[i+1]-'0' < 8; n++ {
					i++
					code = code<<3 | (raw[i] - '0')
				}
				l.text.WriteByte(code)
			case c == '\r': // a line that goes on
				if i+1 < len(raw) && raw[i+1] == '\n' {
					i++
				}
			case c == '\n':
			default:
				l.text.WriteByte(c)
			}
		}
	}
	return String(l.text.String()[start:])
}
