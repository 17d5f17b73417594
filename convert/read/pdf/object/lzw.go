package object

import (
	"errors"
	"io"
)

// The codes of LZW (ISO 32000-1, 7.4.4.2).
const (
	lzwClear = 256
	lzwEnd   = 257
	lzwFirst = 258  // of the codes that stand for several bytes
	lzwCodes = 4096 // of at most 12 bits
)

var errLZW = errors.New("a code that stands for nothing")

// lzwFilter decodes LZW. Codes become longer one code early unless EarlyChange is 0.
func lzwFilter(f *File, src *source, parameters Dict) (io.Reader, error) {
	l := &lzwDecoder{src: src, early: 1, next: lzwFirst, width: 9, last: -1}
	if early, ok := f.Int(parameters["EarlyChange"]); ok && early == 0 {
		l.early = 0
	}
	return f.predicted(&decoded{next: l.code}, parameters)
}

// An lzwDecoder decodes LZW. A code stands for the bytes of another, shorter one and one byte more.
type lzwDecoder struct {
	src   *source
	early int
	bits  uint32 // read and not used, the last count of them
	count int
	width int  // of the next code
	next  int  // the code that is defined next
	last  int  // the last code, or -1 after a clear code
	first byte // of the bytes of the last code

	prefix [lzwCodes]uint16
	suffix [lzwCodes]byte
	bytes  [lzwCodes]byte // of a code, from the end
}

// code decodes one code, and those that stand for nothing before it.
func (l *lzwDecoder) code(to []byte) ([]byte, error) {
	for {
		for l.count < l.width {
			c, err := l.src.ReadByte()
			if err != nil {
				return to, err // the end is often not marked
			}
			l.bits = l.bits<<8 | uint32(c)
			l.count += 8
		}
		l.count -= l.width
		code := int(l.bits>>l.count) & (1<<l.width - 1)
		switch {
		case code == lzwEnd:
			return to, io.EOF
		case code == lzwClear:
			l.next, l.width, l.last = lzwFirst, 9, -1
			continue
		}
		return l.expand(to, code)
	}
}

// expand appends what a code stands for, and defines the next code.
func (l *lzwDecoder) expand(to []byte, code int) ([]byte, error) {
	at := len(l.bytes)
	c := code
	if code >= l.next { // the code that this one defines
		if code > l.next || l.last < 0 {
			return to, errLZW
		}
		at--
		l.bytes[at] = l.first
		c = l.last
	}
	for c >= lzwFirst {
		at--
		l.bytes[at] = l.suffix[c]
		c = int(l.prefix[c])
	}
	at--
	l.bytes[at] = byte(c)
	l.first = byte(c)
	if l.last >= 0 && l.next < lzwCodes {
		l.prefix[l.next], l.suffix[l.next] = uint16(l.last), l.first
		l.next++
		if l.next+l.early >= 1<<l.width && l.width < 12 {
			l.width++
		}
	}
	l.last = code
	return append(to, l.bytes[at:]...), nil
}
