package object

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
)

// A scan is what is found in a file without its cross references.
type scan struct {
	entries  map[int]entry // of the last object of each number
	trailers []Dict        // in the order of the file, those of cross-reference streams among them
	sets     []int         // the places of object streams, in the order of the file
	unpacked bool          // entries has the objects of object streams too
	cut      bool          // the file ends within an object, or without a trailer below the last
}

// scan searches the file for objects and trailers, once. Streams are skipped, so that
// nothing in them is taken for an object.
func (f *File) scan() *scan {
	if f.scanned != nil {
		return f.scanned
	}
	s := &scan{entries: map[int]entry{}}
	f.scanned = s
	kept := f.work / 2 // for what was found
	f.work -= kept
	defer func() { f.work = max(f.work, 0) + kept }()
	open := -1 // where the value of the object begins that was opened last
	for at := 0; at < len(f.src); at++ {
		switch f.src[at] {
		case 'e':
			if strings.HasPrefix(f.src[at:], "endobj") {
				open = -1
				at += len("endobj") - 1
			}
		case 'o':
			if !strings.HasPrefix(f.src[at:], "obj") {
				continue
			}
			if place, ok := headBefore(f.src, at); ok {
				number, _, after, _ := head(f.src, place)
				if len(s.entries) >= f.options.MaxObjects {
					f.mend(LimitReached, true, fmt.Sprintf("there are more than %d objects", f.options.MaxObjects))
					return s
				}
				s.entries[number] = entry{used, place}
				open, s.cut = after, true
			}
		case 's':
			if open < 0 || !strings.HasPrefix(f.src[at:], "stream") || !closesDict(f.src[:at]) {
				continue
			}
			at = f.scanStream(s, open, at)
			open = -1
		case 't':
			if !strings.HasPrefix(f.src[at:], "trailer") {
				continue
			}
			if v, after := f.parse(f.src, at+len("trailer")); v != nil {
				if d, ok := v.(Dict); ok {
					s.trailers = append(s.trailers, d)
					s.cut = false
					at = max(at, after-1)
				}
			}
		}
	}
	s.cut = s.cut || open >= 0
	return s
}

// headBefore returns where the head of an object begins whose keyword is at a place.
func headBefore(src string, at int) (place int, ok bool) {
	const longest = 10 // of a number
	i := at
	for range 2 {
		gap := i
		for i > 0 && gap-i < maxGap && class[src[i-1]] == white {
			i--
		}
		end := i
		for i > 0 && end-i < longest && src[i-1]-'0' < 10 {
			i--
		}
		if i == end {
			return 0, false
		}
	}
	_, _, _, ok = head(src, i)
	return i, ok
}

// closesDict reports whether src ends in a dictionary.
func closesDict(src string) bool {
	end := len(src)
	for end > 0 && len(src)-end < maxGap && class[src[end-1]] == white {
		end--
	}
	return strings.HasSuffix(src[:end], ">>")
}

// scanStream takes in the stream of an object whose value begins at open, and whose keyword is at a
// place. It returns the last place to be skipped.
func (f *File) scanStream(s *scan, open, at int) int {
	v, after := f.parse(f.src, open)
	d, ok := v.(Dict)
	start, isStream := f.streamStart(after)
	if !ok || !isStream || start < at {
		return at
	}
	switch d["Type"] {
	case Name("XRef"):
		s.trailers = append(s.trailers, d)
		s.cut = false
	case Name("ObjStm"):
		s.sets = append(s.sets, open)
	}
	stream := &Stream{Dict: d, start: start}
	if ref, ok := d["Length"].(Ref); ok {
		e := s.entries[ref.Number]
		if _, _, after, ok := head(f.src, e.place); ok && e.kind == used {
			length, _ := f.parse(f.src, after)
			stream.Dict = Dict{"Length": length}
		} else {
			stream.Dict = Dict{}
		}
	}
	_, _ = f.raw(stream, false)
	return max(at, stream.end-1)
}

// search returns where an object was found in the file.
func (f *File) search(number int) (entry, bool) {
	s := f.scan()
	if e, ok := s.entries[number]; ok {
		return e, true
	}
	f.unpackAll()
	e, ok := s.entries[number]
	return e, ok
}

// unpackAll adds the objects of all object streams to the scan. Of two objects of one number
// the one that stands later in the file counts.
func (f *File) unpackAll() {
	s := f.scan()
	if s.unpacked {
		return
	}
	s.unpacked = true
	written := map[int]int{} // where the stream is that an object was last found in
	for _, open := range s.sets {
		number, ok := s.numberAt(f.src, open)
		if !ok {
			continue // a later object has its number
		}
		set := f.objectSet(number)
		if set == nil {
			f.mend(BadStream, true, fmt.Sprintf("the objects in stream %d cannot be read", number))
			continue
		}
		for packedNumber := range set.place {
			if packedNumber == number {
				continue
			}
			if e, ok := s.entries[packedNumber]; ok && e.kind == used && e.place > open {
				continue
			}
			if at, ok := written[packedNumber]; ok && at > open || len(s.entries) >= f.options.MaxObjects {
				continue
			}
			written[packedNumber] = open
			s.entries[packedNumber] = entry{packed, number}
		}
	}
}

// numberAt returns the number of the object whose value begins at a place, if none of the
// same number follows.
func (s *scan) numberAt(src string, open int) (number int, ok bool) {
	place, ok := headBefore(src, open-len("obj"))
	if !ok {
		return 0, false
	}
	number, _, _, ok = head(src, place)
	return number, ok && s.entries[number] == entry{used, place}
}

// rebuild makes new cross references of what is found in the file.
func (f *File) rebuild(why error) error {
	clear(f.objects)
	clear(f.streams)
	s := f.scan()
	if len(s.entries) == 0 {
		return fmt.Errorf("%w: there is no object in it", ErrDamaged)
	}
	switch {
	case why == nil:
		f.mend(BadXref, false, "the document catalog is not where the cross references say; the file was searched for objects")
	case errors.Is(why, errNoStart):
		f.mend(NoStart, false, why.Error()+"; the file was searched for objects")
	default:
		f.mend(BadXref, false, why.Error()+"; the file was searched for objects")
	}
	if s.cut {
		f.mend(Truncated, true, "the file ends before its end")
	}
	f.damaged, f.entries, f.trailer, f.cipher = true, s.entries, nil, nil
	for _, t := range slices.Backward(s.trailers) {
		f.inherit(t)
	}
	if f.trailer == nil {
		f.trailer = Dict{}
	}
	f.findEncrypt()
	clear(f.objects) // which may be packed, and encrypted
	clear(f.streams)
	if err := f.unlock(); err != nil {
		return err
	}
	f.unpackAll()
	err := f.findCatalog()
	if err != nil && (f.work < 0 || f.values < 0) {
		return fmt.Errorf("%w: it is too large for what is in it", ErrLimit)
	}
	return err
}

// findCatalog sets the root of the trailer where that of no trailer is a catalog.
func (f *File) findCatalog() error {
	s := f.scan()
	for _, t := range slices.Backward(s.trailers) {
		if f.isCatalog(t["Root"]) {
			f.trailer["Root"] = t["Root"]
			return nil
		}
	}
	delete(f.trailer, "Root")
	pages := false
	for _, number := range f.inOrder() {
		d := f.Dict(Ref{Number: number})
		switch {
		case d["Type"] == Name("Catalog") && f.Dict(d["Pages"]) != nil:
			f.trailer["Root"] = Ref{Number: number} // the last counts
		case d["Type"] == Name("Page"):
			pages = true
		}
	}
	if f.trailer["Root"] != nil {
		return nil
	}
	if !pages {
		return fmt.Errorf("%w: there is neither a document catalog nor a page in it", ErrDamaged)
	}
	f.mend(NoCatalog, true, "the document catalog is missing; all pages were taken in the order of the file")
	return nil
}

// isCatalog reports whether v is a document catalog with pages.
func (f *File) isCatalog(v Value) bool {
	catalog := f.Dict(v)
	return catalog != nil && f.Dict(catalog["Pages"]) != nil
}

// findEncrypt looks for the encryption dictionary where no trailer has it, as in a file that is
// cut off.
func (f *File) findEncrypt() {
	if f.trailer["Encrypt"] != nil || len(f.scan().trailers) > 0 {
		return
	}
	for _, number := range f.inOrder() {
		d := f.Dict(Ref{Number: number})
		if d["Filter"] == Name("Standard") && d["O"] != nil && d["U"] != nil {
			f.trailer["Encrypt"] = Ref{Number: number}
		}
	}
}

// inOrder returns the numbers of all objects in the order of the file.
func (f *File) inOrder() []int {
	type place struct{ number, at, within int }
	var places []place
	for number, e := range f.entries {
		switch e.kind {
		case used:
			places = append(places, place{number, e.place, 0})
		case packed:
			if set := f.objectSet(e.place); set != nil {
				places = append(places, place{number, f.entries[e.place].place, set.place[number]})
			}
		}
	}
	slices.SortFunc(places, func(a, b place) int {
		return cmp.Or(cmp.Compare(a.at, b.at), cmp.Compare(a.within, b.within), cmp.Compare(a.number, b.number))
	})
	numbers := make([]int, len(places))
	for i, p := range places {
		numbers[i] = p.number
	}
	return numbers
}
