package object

import (
	"fmt"
	"io"
)

// maxRow is how many bytes a row may have whose bytes are predicted.
const maxRow = 1 << 20

// predicted returns data whose bytes may be differences to others (ISO 32000-1, 7.4.4.4).
func (f *File) predicted(r io.Reader, parameters Dict) (io.Reader, error) {
	predictor, _ := f.Int(parameters["Predictor"])
	if predictor < 2 {
		return r, nil
	}
	parameter := func(key Name, otherwise, most int) (int, error) {
		if _, ok := parameters[key]; !ok {
			return otherwise, nil
		}
		n, ok := f.Int(parameters[key])
		if !ok || n < 1 || n > most {
			return 0, fmt.Errorf("%w: %s cannot be what it is", ErrDamaged, key)
		}
		return n, nil
	}
	colors, err1 := parameter("Colors", 1, 1<<8)
	bits, err2 := parameter("BitsPerComponent", 8, 16)
	columns, err3 := parameter("Columns", 1, 8*maxRow)
	for _, err := range []error{err1, err2, err3} {
		if err != nil {
			return nil, err
		}
	}
	if bits&(bits-1) != 0 {
		return nil, fmt.Errorf("%w: components of %d bits", ErrDamaged, bits)
	}
	row := (int64(colors)*int64(bits)*int64(columns) + 7) / 8
	if row > maxRow {
		return nil, fmt.Errorf("%w: a row has %d bytes", ErrLimit, row)
	}
	p := &rows{r: r, row: make([]byte, row), above: make([]byte, row), pixel: max(colors*bits/8, 1), colors: colors, bits: bits, png: predictor >= 10}
	return &decoded{next: p.next}, nil
}

// rows undoes a predictor, row by row.
type rows struct {
	r            io.Reader
	row, above   []byte
	pixel        int // bytes between a byte and that to its left
	colors, bits int
	png          bool
}

// next appends a row. Of the last one there may be only a part.
func (p *rows) next(to []byte) ([]byte, error) {
	var kind [1]byte
	if p.png {
		if _, err := io.ReadFull(p.r, kind[:]); err != nil {
			return to, err
		}
	}
	n, err := io.ReadFull(p.r, p.row)
	if n == 0 {
		return to, err
	}
	clear(p.row[n:])
	if p.png {
		p.undo(kind[0])
	} else {
		p.undoTIFF()
	}
	to = append(to, p.row[:n]...)
	p.row, p.above = p.above, p.row
	if err == io.ErrUnexpectedEOF {
		err = io.EOF // a part of a row is what there is; if it is damaged, its reader has said so
	}
	return to, err
}

// The filters of PNG (ISO/IEC 15948, 9.2). Another number is no filter.
const (
	pngSub     = 1
	pngUp      = 2
	pngAverage = 3
	pngPaeth   = 4
)

func (p *rows) undo(kind byte) {
	for i := range p.row {
		var left, corner byte
		if i >= p.pixel {
			left, corner = p.row[i-p.pixel], p.above[i-p.pixel]
		}
		switch kind {
		case pngSub:
			p.row[i] += left
		case pngUp:
			p.row[i] += p.above[i]
		case pngAverage:
			p.row[i] += byte((int(left) + int(p.above[i])) / 2)
		case pngPaeth:
			p.row[i] += paeth(left, p.above[i], corner)
		}
	}
}

// paeth returns which of three bytes is nearest to left + above - corner.
func paeth(left, above, corner byte) byte {
	toLeft := distance(above, corner)
	toAbove := distance(left, corner)
	toCorner := int(left) + int(above) - 2*int(corner)
	toCorner = max(toCorner, -toCorner)
	switch {
	case toLeft <= toAbove && toLeft <= toCorner:
		return left
	case toAbove <= toCorner:
		return above
	}
	return corner
}

func distance(a, b byte) int { return max(int(a)-int(b), int(b)-int(a)) }

// undoTIFF adds to each component that of the pixel to its left (TIFF 6.0, section 14).
func (p *rows) undoTIFF() {
	switch p.bits {
	case 8:
		for i := p.colors; i < len(p.row); i++ {
			p.row[i] += p.row[i-p.colors]
		}
	case 16:
		for i := 2 * p.colors; i+1 < len(p.row); i += 2 {
			left := uint16(p.row[i-2*p.colors])<<8 | uint16(p.row[i-2*p.colors+1])
			sum := (uint16(p.row[i])<<8 | uint16(p.row[i+1])) + left
			p.row[i], p.row[i+1] = byte(sum>>8), byte(sum)
		}
	default:
		p.undoBits()
	}
}

// undoBits does it for components of less than a byte.
func (p *rows) undoBits() {
	mask := 1<<p.bits - 1
	left := make([]int, p.colors)
	for at, component := 0, 0; at+p.bits <= 8*len(p.row); at, component = at+p.bits, (component+1)%p.colors {
		shift := 8 - p.bits - at%8
		b := &p.row[at/8]
		left[component] = (left[component] + int(*b)>>shift) & mask
		*b = byte(int(*b)&^(mask<<shift) | left[component]<<shift)
	}
}
