package object

import (
	"bytes"
	"compress/flate"
	"errors"
	"fmt"
	"io"
	"strings"
)

// maxFilters is how many filters a stream may have. Producers use one or two.
const maxFilters = 8

// imageFilters are the filters that make images, by their full names and those of inline
// images (ISO 32000-1, tables 6 and 94).
var imageFilters = map[Name]bool{
	"DCTDecode": true, "DCT": true, "JPXDecode": true, "CCITTFaxDecode": true, "CCF": true, "JBIG2Decode": true,
}

// A filter returns what data decodes to.
type filter func(f *File, src *source, parameters Dict) (io.Reader, error)

// filterOf returns the filter of a name, or nil (ISO 32000-1, tables 6 and 94).
func filterOf(name Name) filter {
	switch name {
	case "FlateDecode", "Fl":
		return flateFilter
	case "LZWDecode", "LZW":
		return lzwFilter
	case "ASCIIHexDecode", "AHx":
		return plainFilter(asciiHex)
	case "ASCII85Decode", "A85":
		return plainFilter(ascii85)
	case "RunLengthDecode", "RL":
		return plainFilter(runLength)
	}
	return nil
}

// Data returns the data of a stream, decoded. Data that is damaged is given as far as it goes, and
// that is noted as a repair. The errors are [ErrImage], [ErrLimit] and [ErrDamaged], where a
// filter is not known or there is no data.
func (f *File) Data(s *Stream) ([]byte, error) {
	raw, err := f.raw(s, true)
	if err != nil {
		return nil, err
	}
	names, parameters, err := f.filtersOf(s)
	if err != nil {
		return nil, err
	}
	if f.decoded += int64(len(raw)); f.decoded > f.options.MaxTotal {
		return nil, f.total()
	}
	if f.cipher != nil {
		raw = f.cipher.stream(f, s, raw, names, parameters)
	}
	if len(names) == 0 {
		return []byte(raw), nil
	}
	src := &source{r: strings.NewReader(raw), file: f, left: int64(len(raw)), free: true}
	for i, name := range names {
		if name == "Crypt" {
			continue
		}
		decode := filterOf(name)
		switch {
		case imageFilters[name]:
			return nil, fmt.Errorf("%w: its filter is %s", ErrImage, name)
		case decode == nil:
			return nil, fmt.Errorf("%w: the filter %q is not known", ErrDamaged, clip(string(name)))
		}
		r, err := decode(f, src, parameters[i])
		if err != nil {
			return nil, err
		}
		src = &source{r: r, file: f, left: f.options.MaxStream}
	}
	var out bytes.Buffer
	_, err = out.ReadFrom(src)
	switch {
	case errors.Is(err, ErrLimit):
		return nil, err
	case err != nil:
		f.mend(BadStream, true, fmt.Sprintf("the data of stream %d is damaged after %d bytes: %v", s.number, out.Len(), err))
	}
	return out.Bytes(), nil
}

func (f *File) total() error {
	return fmt.Errorf("%w: all streams decode to more than %d bytes", ErrLimit, f.options.MaxTotal)
}

// clip shortens what a message quotes.
func clip(s string) string {
	const longest = 40
	return s[:min(len(s), longest)]
}

// filtersOf returns the filters of a stream and their parameters, in the order in which they decode.
func (f *File) filtersOf(s *Stream) (names []Name, parameters []Dict, err error) {
	list := f.list(s.Dict["Filter"])
	if len(list) > maxFilters {
		return nil, nil, fmt.Errorf("%w: a stream has %d filters", ErrDamaged, len(list))
	}
	given := f.list(s.Dict["DecodeParms"])
	for i, v := range list {
		var d Dict
		if i < len(given) {
			d = f.Dict(given[i])
		}
		names, parameters = append(names, f.Name(v)), append(parameters, d)
	}
	return names, parameters, nil
}

// list returns the elements of an array, or the one value that stands for an array of one.
func (f *File) list(v Value) Array {
	switch v := f.Get(v).(type) {
	case Null:
		return nil
	case Array:
		return v
	default:
		return Array{v}
	}
}

// A source is the data that goes into a filter, or what comes out of the last one. It ends with
// ErrLimit where there is too much of it.
type source struct {
	r    io.Reader
	file *File
	left int64
	free bool // it is data of the file, which was counted

	buffer     [1024]byte
	start, end int // of what the buffer holds
	err        error
}

// Read implements io.Reader.
func (s *source) Read(p []byte) (int, error) {
	if s.start < s.end {
		n := copy(p, s.buffer[s.start:s.end])
		s.start += n
		return n, nil
	}
	return s.read(p)
}

func (s *source) read(p []byte) (int, error) {
	if s.err != nil {
		return 0, s.err
	}
	n, err := s.r.Read(p)
	s.left -= int64(n)
	if !s.free {
		s.file.decoded += int64(n)
	}
	switch {
	case s.left < 0:
		err = fmt.Errorf("%w: a stream decodes to more than %d bytes", ErrLimit, s.file.options.MaxStream)
	case s.file.decoded > s.file.options.MaxTotal:
		err = s.file.total()
	}
	s.err = err
	return n, err
}

// ReadByte implements io.ByteReader.
func (s *source) ReadByte() (byte, error) {
	for empty := 0; s.start == s.end; {
		n, err := s.read(s.buffer[:])
		s.start, s.end = 0, n
		if n == 0 {
			if err != nil {
				return 0, err
			}
			if empty++; empty > 100 {
				return 0, io.ErrNoProgress
			}
		}
	}
	s.start++
	return s.buffer[s.start-1], nil
}

// flateFilter decodes zlib's form of deflate (ISO 32000-1, 7.4.4). Its checksum is not
// looked at: what can be decoded counts.
func flateFilter(f *File, src *source, parameters Dict) (io.Reader, error) {
	cmf, err1 := src.ReadByte()
	flg, err2 := src.ReadByte()
	if err1 == nil && err2 == nil && (cmf&0x0f != 8 || (int(cmf)<<8|int(flg))%31 != 0 || flg&0x20 != 0) {
		src.start -= 2 // some producers leave the head out
	}
	return f.predicted(flate.NewReader(src), parameters)
}

// plainFilter returns a filter that has no parameters.
func plainFilter(next func(src *source) decoder) filter {
	return func(_ *File, src *source, _ Dict) (io.Reader, error) {
		return &decoded{next: next(src)}, nil
	}
}

// A decoder appends the next part of its data to a slice: at least one byte, or an error.
type decoder func(to []byte) ([]byte, error)

// decoded is the data of a decoder.
type decoded struct {
	next   decoder
	data   []byte // that was decoded; what was read of it is cut off
	buffer []byte
	err    error
}

// Read implements io.Reader.
func (d *decoded) Read(p []byte) (int, error) {
	const part = 512
	for len(d.data) == 0 {
		if d.err != nil {
			return 0, d.err
		}
		d.buffer = d.buffer[:0]
		for len(d.buffer) < part && d.err == nil {
			d.buffer, d.err = d.next(d.buffer)
		}
		d.data = d.buffer
	}
	n := copy(p, d.data)
	d.data = d.data[n:]
	return n, nil
}

// asciiHex decodes hexadecimal digits up to ">" (ISO 32000-1, 7.4.2).
func asciiHex(src *source) decoder {
	return func(to []byte) ([]byte, error) {
		var b byte
		for digits := 0; digits < 2; {
			c, err := src.ReadByte()
			if err == nil && c == '>' {
				err = io.EOF
			}
			if err != nil {
				if digits == 1 {
					to = append(to, b<<4)
				}
				return to, err
			}
			if d, ok := hexDigit(c); ok {
				b = b<<4 | d
				digits++
			}
		}
		return append(to, b), nil
	}
}

// ascii85 decodes numbers to the base 85, up to "~" (ISO 32000-1, 7.4.3).
func ascii85(src *source) decoder {
	return func(to []byte) ([]byte, error) {
		var sum uint32
		for n := 0; n < 5; {
			c, err := src.ReadByte()
			switch {
			case err == nil && c == '~':
				err = io.EOF
				fallthrough
			case err != nil:
				if n > 1 { // n digits hold n-1 bytes
					for range 5 - n {
						sum = sum*85 + 84
					}
					to = append(to, []byte{byte(sum >> 24), byte(sum >> 16), byte(sum >> 8)}[:n-1]...)
				}
				return to, err
			case c == 'z' && n == 0:
				return append(to, 0, 0, 0, 0), nil
			case '!' <= c && c <= 'u':
				sum = sum*85 + uint32(c-'!')
				n++
			}
		}
		return append(to, byte(sum>>24), byte(sum>>16), byte(sum>>8), byte(sum)), nil
	}
}

// runLength decodes runs (ISO 32000-1, 7.4.5).
func runLength(src *source) decoder {
	const end = 128
	return func(to []byte) ([]byte, error) {
		length, err := src.ReadByte()
		if err == nil && length == end {
			err = io.EOF
		}
		if err != nil {
			return to, err
		}
		if length > end {
			c, err := src.ReadByte()
			if err != nil {
				return to, unexpected(err)
			}
			return append(to, bytes.Repeat([]byte{c}, 257-int(length))...), nil
		}
		for range int(length) + 1 {
			c, err := src.ReadByte()
			if err != nil {
				return to, unexpected(err)
			}
			to = append(to, c)
		}
		return to, nil
	}
}

// unexpected returns an error for data that ends too early.
func unexpected(err error) error {
	if err == io.EOF {
		return io.ErrUnexpectedEOF
	}
	return err
}
