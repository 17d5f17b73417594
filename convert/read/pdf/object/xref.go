package object

import (
	"errors"
	"fmt"
	"strings"
)

// An entry says where an object is (ISO 32000-1, 7.5.4 and 7.5.8.3).
type entry struct {
	kind  kindOfEntry
	place int // in the file, or the number of the object stream
}

type kindOfEntry uint8

const (
	free   kindOfEntry = iota
	used               // at a place in the file
	packed             // in an object stream
)

// What is wrong with cross references so that the file must be searched.
var (
	errNoStart = errors.New("the file does not say where its cross references are")
	errXref    = errors.New("the cross references are damaged")
)

// mendable reports whether searching the file may help.
func mendable(err error) bool { return errors.Is(err, errNoStart) || errors.Is(err, errXref) }

// readXref reads the cross references from the last update to the first. What a newer one
// says counts.
func (f *File) readXref() error {
	f.entries, f.trailer = map[int]entry{}, nil
	const mark = "startxref"
	last := strings.LastIndex(f.src, mark)
	if last < 0 {
		return errNoStart
	}
	at, _, ok := digits(f.src, skipWhite(f.src, last+len(mark)))
	if !ok {
		return errNoStart
	}
	if err := f.checkTail(last); err != nil {
		return err
	}
	seen := map[int]bool{}
	for !seen[at] {
		seen[at] = true
		trailer, err := f.section(at)
		if err != nil {
			return err
		}
		f.inherit(trailer)
		previous, ok := trailer["Prev"]
		if !ok {
			return nil
		}
		if at, ok = f.Int(previous); !ok || at <= 0 {
			f.mend(BadXref, false, "the place of older cross references is none")
			return nil
		}
	}
	f.mend(BadXref, false, "the cross references refer to themselves")
	return nil
}

// checkTail looks at what follows the last startxref. Where cross references do, that of the last update
// is lost; where objects alone do, an update is cut off.
func (f *File) checkTail(last int) error {
	tail := f.src[last:]
	if strings.Contains(tail, "trailer") || strings.Contains(tail, "/XRef") {
		return errNoStart
	}
	for at := 0; ; {
		i := strings.Index(tail[at:], "obj")
		if i < 0 {
			return nil
		}
		at += i
		if _, ok := headBefore(tail, at); ok {
			f.mend(Truncated, true, "an update at the end of the file is cut off; it was left out")
			return nil
		}
		at += len("obj")
	}
}

// inherit takes from an older trailer what no newer one has.
func (f *File) inherit(older Dict) {
	if f.trailer == nil {
		f.trailer = Dict{}
	}
	for key, v := range older {
		if _, ok := f.trailer[key]; !ok {
			f.trailer[key] = v
		}
	}
}

// section reads a table with its trailer, or a stream.
func (f *File) section(at int) (trailer Dict, err error) {
	for _, at := range f.places(at) {
		at = skipBlank(f.src, at)
		if strings.HasPrefix(f.src[at:], "xref") {
			return f.table(at + len("xref"))
		}
		if _, _, after, ok := head(f.src, at); ok {
			return f.xrefStream(after)
		}
	}
	return nil, errXref
}

// places returns the places that a place in the cross references may mean: it counts from the
// header or, as some producers have it, from the start of the file.
func (f *File) places(at int) []int {
	switch {
	case at < 0 || at >= len(f.src):
		return nil
	case f.base == 0 || f.base >= len(f.src)-at:
		return []int{at}
	}
	return []int{at + f.base, at}
}

// set adds an entry, unless a newer section has one.
func (f *File) set(number int, e entry) error {
	if _, ok := f.entries[number]; ok || number < 0 || number > maxNumber {
		return nil
	}
	if len(f.entries) >= f.options.MaxObjects {
		return fmt.Errorf("%w: more than %d objects", ErrLimit, f.options.MaxObjects)
	}
	f.entries[number] = e
	return nil
}

// table reads a table and the trailer below it (ISO 32000-1, 7.5.4). In a hybrid file
// (7.5.8.4) what the table says is free is in a stream beside it.
func (f *File) table(at int) (Dict, error) {
	l := lexer{src: f.src, pos: at}
	var unused []int
	for {
		l.space()
		if l.at("trailer") {
			break
		}
		number, ok1 := l.integer()
		count, ok2 := l.integer()
		if !ok1 || !ok2 {
			return nil, errXref
		}
		for ; count > 0; count-- {
			place, ok1 := l.integer()
			_, ok2 := l.integer()
			l.space()
			kind := l.word()
			switch {
			case !ok1 || !ok2:
				return nil, errXref
			case kind == "n":
				if err := f.set(number, entry{used, place}); err != nil {
					return nil, err
				}
			case kind == "f":
				unused = append(unused, number)
			default:
				return nil, errXref
			}
			number++
		}
	}
	v, _ := f.parse(f.src, l.pos+len("trailer"))
	trailer, ok := v.(Dict)
	if !ok {
		return nil, errXref
	}
	if at, ok := f.Int(trailer["XRefStm"]); ok {
		for _, at := range f.places(at) {
			if _, _, after, ok := head(f.src, at); ok {
				if _, err := f.xrefStream(after); err != nil {
					return nil, err
				}
				break
			}
		}
	}
	for _, number := range unused {
		if err := f.set(number, entry{kind: free}); err != nil {
			return nil, err
		}
	}
	return trailer, nil
}

// integer reads an integer after white space.
func (l *lexer) integer() (n int, ok bool) {
	l.space()
	n, l.pos, ok = digits(l.src, l.pos)
	return n, ok
}

// xrefStream reads a cross-reference stream (ISO 32000-1, 7.5.8), after its head.
func (f *File) xrefStream(at int) (Dict, error) {
	v, after := f.parse(f.src, at)
	d, ok := v.(Dict)
	start, isStream := f.streamStart(after)
	if !ok || !isStream || d["Type"] != Name("XRef") {
		return nil, errXref
	}
	data, err := f.Data(&Stream{Dict: d, start: start})
	if errors.Is(err, ErrLimit) {
		return nil, err
	}
	var width [3]int
	w, _ := d["W"].(Array)
	if err != nil || len(w) < len(width) {
		return nil, errXref
	}
	row := 0
	for i := range width {
		n, ok := w[i].(Integer)
		if !ok || n < 0 || n > 8 {
			return nil, errXref
		}
		width[i] = int(n)
		row += int(n)
	}
	if row == 0 {
		return nil, errXref
	}
	index, ok := d["Index"].(Array)
	if !ok {
		index = Array{Integer(0), d["Size"]}
	}
	for ; len(index) >= 2; index = index[2:] {
		first, ok1 := index[0].(Integer)
		count, ok2 := index[1].(Integer)
		if !ok1 || !ok2 || first < 0 || first > maxNumber {
			return nil, errXref
		}
		for number := int(first); count > 0 && len(data) >= row; count-- {
			if err := f.set(number, rowEntry(data, width)); err != nil {
				return nil, err
			}
			data = data[row:]
			number++
		}
	}
	return d, nil
}

// rowEntry reads a row of a cross-reference stream. A type that is not known means that there is no
// such object (ISO 32000-1, table 18).
func rowEntry(data []byte, width [3]int) entry {
	field := [3]uint64{1, 0, 0}
	for i, w := range width {
		if w > 0 {
			field[i] = 0
		}
		for range w {
			field[i] = field[i]<<8 | uint64(data[0])
			data = data[1:]
		}
	}
	place := int(min(field[1], maxNumber))
	switch field[0] {
	case 1:
		return entry{used, place}
	case 2:
		return entry{packed, place}
	}
	return entry{}
}

// verify looks whether all objects are where the entries say. Those that are not are
// looked for.
func (f *File) verify() {
	var wrong []int
	for number, e := range f.entries {
		if e.kind != used {
			continue
		}
		found := false
		for _, place := range f.places(e.place) {
			if n, _, _, ok := head(f.src, place); ok && n == number {
				f.entries[number] = entry{used, place}
				found = true
				break
			}
		}
		if !found {
			wrong = append(wrong, number)
		}
	}
	if len(wrong) == 0 {
		return
	}
	f.damaged = true
	for _, number := range wrong {
		delete(f.entries, number)
	}
	scanned := f.scan()
	lost := 0
	for _, number := range wrong {
		if e, ok := scanned.entries[number]; ok {
			f.entries[number] = e
		} else {
			lost++
		}
	}
	f.mend(BadPlace, false, fmt.Sprintf("%d of %d objects are not where the cross references say; %d of them are nowhere", len(wrong), len(f.entries)+lost, lost))
}
