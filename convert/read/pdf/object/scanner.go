package object

import "strings"

// A Scanner reads a content stream (ISO 32000-1, 7.8.2): operators with the operands
// before them. It never fails: what is no operand and no operator is skipped.
type Scanner struct{ p parser }

// maxOperands is how many values may stand before an operator, those within arrays included. The
// longest arrays that producers write, the strings of a line, have some hundreds.
const maxOperands = 1 << 16

// NewScanner returns a Scanner of the decoded data of a content stream. The data of several
// streams of one page belongs together, with white space between them.
func NewScanner(data []byte) *Scanner {
	return &Scanner{parser{lexer: lexer{src: string(data)}, content: true}}
}

// Next returns the next operator, its operands, and where in the data the operator stands. An inline
// image is skipped and told as the operator BI without operands. The operands, and
// the elements of arrays in them, hold until Next is called again; strings and names hold for ever.
// At the end ok is false.
func (s *Scanner) Next() (operator string, operands []Value, at int, ok bool) {
	p := &s.p
	clear(p.stack)
	p.stack, p.arena = p.stack[:0], p.arena[:0]
	p.left, p.stopped = maxOperands, false
	for {
		v, word := p.next(0)
		switch {
		case v != nil:
			p.stack = append(p.stack, v)
		case p.stopped: // nobody reads so many; they are left out
			clear(p.stack)
			p.stack, p.arena = p.stack[:0], p.arena[:0]
			p.left, p.stopped = maxOperands, false
		case word == "":
			return "", nil, p.pos, false
		case class[word[0]] == delimiter: // a bracket that closes nothing
		default:
			at := p.pos - len(word)
			if word == "BI" {
				s.skipImage()
				return word, nil, at, true
			}
			return word, p.stack, at, true
		}
	}
}

// skipImage skips an inline image after its operator BI (ISO 32000-1, 8.9.7).
func (s *Scanner) skipImage() {
	p := &s.p
	d := Dict{}
	for {
		start := p.pos
		v, word := p.next(0)
		key, isName := v.(Name)
		switch {
		case word == "ID":
			s.skipData(d)
			return
		case word == "EI", word == "" && v == nil:
			return
		case word != "" && class[word[0]] == regular: // there is no data; it was no image
			p.pos = start
			return
		case isName:
			if v, _ = p.next(0); v != nil {
				d[key] = v
			}
		}
	}
}

// skipData skips the data of an inline image and the operator EI. Where the data is not
// filtered, its length is known; else it ends at an EI after which text goes on.
func (s *Scanner) skipData(d Dict) {
	p := &s.p
	if p.pos < len(p.src) {
		p.pos++ // one white space after ID
	}
	if n, ok := plainSize(d); ok && n <= len(p.src)-p.pos {
		at := skipWhite(p.src, p.pos+n)
		if isEI(p.src, at) {
			p.pos = at + len("EI")
			return
		}
	}
	first := -1
	for at := p.pos; ; at++ {
		i := strings.Index(p.src[at:], "EI")
		if i < 0 {
			break
		}
		at += i
		if !isEI(p.src, at) || at > p.pos && class[p.src[at-1]] != white {
			continue
		}
		if looksLikeText(p.src[at+len("EI"):]) {
			p.pos = at + len("EI")
			return
		}
		if first < 0 {
			first = at + len("EI")
		}
	}
	if p.pos = len(p.src); first >= 0 {
		p.pos = first
	}
}

// isEI reports whether the operator EI stands at a place.
func isEI(src string, at int) bool {
	const operator = "EI"
	end := at + len(operator)
	return strings.HasPrefix(src[at:], operator) && (end == len(src) || class[src[end]] != regular)
}

// looksLikeText reports whether what follows an image is no part of it: data has characters that
// content streams do not have.
func looksLikeText(src string) bool {
	const enough = 24
	for i := range min(enough, len(src)) {
		if c := src[i]; c >= 0x7f || c < ' ' && class[c] != white || c == 0 {
			return false
		}
	}
	return true
}

// components is how many numbers a pixel of an inline image has, by its colour space.
var components = map[Name]int{"G": 1, "DeviceGray": 1, "RGB": 3, "DeviceRGB": 3, "CMYK": 4, "DeviceCMYK": 4}

// plainSize returns how many bytes an inline image has that is not filtered.
func plainSize(d Dict) (n int, ok bool) {
	get := func(short, long Name) Value {
		if v, ok := d[short]; ok {
			return v
		}
		return d[long]
	}
	if get("F", "Filter") != nil {
		return 0, false
	}
	const most = 1 << 13 // pixels of a row or a column
	width, ok1 := get("W", "Width").(Integer)
	height, ok2 := get("H", "Height").(Integer)
	if !ok1 || !ok2 || width < 0 || height < 0 || width > most || height > most {
		return 0, false
	}
	if mask, _ := get("IM", "ImageMask").(Bool); mask {
		return (int(width) + 7) / 8 * int(height), true
	}
	bits, ok := get("BPC", "BitsPerComponent").(Integer)
	if !ok || bits < 1 || bits > 16 {
		return 0, false
	}
	count := 1 // of an indexed colour space
	switch space := get("CS", "ColorSpace").(type) {
	case Name:
		if count = components[space]; count == 0 {
			return 0, false
		}
	case nil:
		return 0, false
	}
	return (int(width)*int(bits)*count + 7) / 8 * int(height), true
}
