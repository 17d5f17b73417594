package object

import (
	"fmt"
	"strings"
)

// maxChain is how many objects may be read because another one needs them: a stream, the
// stream that holds its length, the length of that, and so on.
const maxChain = 32

// object returns an object by its number. Whoever asks for an object that is being read, as
// a stream whose length is itself, gets null.
func (f *File) object(number int) Value {
	if v, ok := f.objects[number]; ok {
		return v
	}
	if f.depth >= maxChain || len(f.objects) > f.options.MaxObjects {
		f.mend(LimitReached, true, "objects need one another without end, or there are too many")
		return Null{}
	}
	f.objects[number] = Null{}
	f.depth++
	v := f.read(number)
	f.depth--
	f.objects[number] = v
	return v
}

// read reads an object where the cross references say, or else where it was found.
func (f *File) read(number int) Value {
	e, known := f.entries[number]
	if known {
		if v, ok := f.readAt(number, e); ok {
			return v
		}
		if f.work < 0 || f.values < 0 {
			return Null{}
		}
		f.damaged = true
	}
	if !f.damaged {
		return Null{}
	}
	if found, ok := f.search(number); ok && found != e {
		if v, ok := f.readAt(number, found); ok {
			return v
		}
	}
	f.mend(NoObject, true, fmt.Sprintf("object %d is not in the file", number))
	return Null{}
}

// readAt reads the object that an entry points to; ok is whether it is there.
func (f *File) readAt(number int, e entry) (v Value, ok bool) {
	switch e.kind {
	case free:
		return Null{}, true
	case packed:
		set := f.objectSet(e.place)
		if set == nil {
			return nil, false
		}
		at, ok := set.place[number]
		if !ok {
			return nil, false
		}
		v, _ = f.parse(set.text, at)
		return v, v != nil
	}
	n, generation, after, ok := head(f.src, e.place)
	if !ok || n != number {
		return nil, false
	}
	v, after = f.parse(f.src, after)
	if v == nil {
		return Null{}, true // an object without a value
	}
	if d, ok := v.(Dict); ok {
		if start, ok := f.streamStart(after); ok {
			v = &Stream{d, number, generation, start, 0}
		}
	}
	if f.cipher != nil {
		v = f.cipher.strings(v, number, generation)
	}
	return v, true
}

// parse reads one value at a place and returns where it ends. It is nil where there is none.
func (f *File) parse(src string, at int) (v Value, after int) {
	if f.work < 0 || f.values <= 0 {
		f.mend(LimitReached, true, "the file has more objects, or parts of them, than a file may have")
		return nil, at
	}
	p := &f.parser
	p.src, p.pos, p.left, p.stopped = src, at, f.values, false
	v, _ = p.next(0)
	f.work -= p.pos - at
	f.values = p.left
	if p.stopped {
		f.mend(LimitReached, true, "an object is nested too deeply, or has too many parts")
		return nil, p.pos
	}
	return v, p.pos
}

// head reads the head of an object, "12 0 obj", at a place, before which white space may stand.
func head(src string, at int) (number, generation, after int, ok bool) {
	if at < 0 || at >= len(src) {
		return 0, 0, 0, false
	}
	at = skipWhite(src, at)
	number, i, ok1 := digits(src, at)
	j := skipWhite(src, i)
	generation, k, ok2 := digits(src, j)
	k = skipWhite(src, k)
	if !ok1 || !ok2 || i == j || number > maxNumber || !strings.HasPrefix(src[k:], "obj") {
		return 0, 0, 0, false
	}
	return number, generation, k + len("obj"), true
}

// streamStart returns where the data of a stream begins whose dictionary ends at a place;
// ok is whether there is a stream.
func (f *File) streamStart(at int) (start int, ok bool) {
	src := f.src
	l := lexer{src: src, pos: at}
	l.space()
	f.work -= l.pos - at
	if !l.at("stream") {
		return 0, false
	}
	at = l.pos + len("stream")
	for at < len(src) && src[at] == ' ' { // some producers write blanks
		at++
	}
	if at < len(src) && src[at] == '\r' {
		at++
	}
	if at < len(src) && src[at] == '\n' {
		at++
	}
	return at, true
}

// An objectSet is an object stream (ISO 32000-1, 7.5.7).
type objectSet struct {
	text  string
	place map[int]int // of the objects in it, by their numbers
}

// objectSet returns the objects of an object stream, or nil.
func (f *File) objectSet(number int) *objectSet {
	if set, ok := f.streams[number]; ok {
		return set
	}
	f.streams[number] = nil
	if e := f.entries[number]; e.kind == packed {
		return nil // no stream is in another
	}
	s, ok := f.object(number).(*Stream)
	if !ok {
		return nil
	}
	set := f.unpack(s)
	f.streams[number] = set
	return set
}

// unpack decodes an object stream and reads the table at its start.
func (f *File) unpack(s *Stream) *objectSet {
	data, err := f.Data(s)
	if err != nil {
		return nil
	}
	first, ok := f.Int(s.Dict["First"])
	if !ok || first < 0 || first > len(data) {
		return nil
	}
	if f.packed += len(data); f.packed > maxPacked {
		f.mend(LimitReached, true, "the object streams are too large")
		return nil
	}
	f.work += packedPasses * len(data)
	set := &objectSet{string(data), map[int]int{}}
	count, ok := f.Int(s.Dict["N"])
	if !ok || count < 0 {
		count = f.options.MaxObjects
	}
	for at, i := 0, 0; i < count && len(set.place) < f.options.MaxObjects; i++ {
		number, after, ok1 := digits(set.text[:first], skipBlank(set.text[:first], at))
		offset, after, ok2 := digits(set.text[:first], skipBlank(set.text[:first], after))
		if !ok1 || !ok2 {
			break
		}
		at = after
		if offset <= len(data)-first && number <= maxNumber {
			set.place[number] = first + offset
		}
	}
	return set
}

// skipBlank returns where white space ends.
func skipBlank(src string, at int) int {
	for at < len(src) && class[src[at]] == white {
		at++
	}
	return at
}
