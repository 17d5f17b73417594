package object

import (
	"errors"
	"fmt"
	"strings"
)

// Options bounds what a file may cost, and opens one that is encrypted. What is zero has a
// default.
type Options struct {
	// Password is that of the user or of the owner. Files that open without one open with any.
	Password string
	// MaxObjects is how many objects a file may have; the default is a million.
	MaxObjects int
	// MaxStream is how many bytes a stream may decode to; the default is 64 MB.
	MaxStream int64
	// MaxTotal is how many bytes all calls of Data together may read and decode to; the default
	// is 512 MB.
	MaxTotal int64
}

const (
	defaultObjects = 1 << 20
	defaultStream  = 64 << 20
	defaultTotal   = 512 << 20
)

// withDefaults returns o with its zeros replaced.
func (o Options) withDefaults() Options {
	if o.MaxObjects <= 0 {
		o.MaxObjects = defaultObjects
	}
	if o.MaxStream <= 0 {
		o.MaxStream = defaultStream
	}
	if o.MaxTotal <= 0 {
		o.MaxTotal = defaultTotal
	}
	return o
}

// A File is an open PDF. It remembers what it has read, so it is not for several goroutines at
// once.
type File struct {
	src     string
	base    int // where %PDF stands: places in the file count from there
	options Options

	entries map[int]entry
	trailer Dict
	cipher  *cipher // nil: not encrypted
	damaged bool    // what the cross references do not have may be elsewhere in the file
	repairs []Repair
	scanned *scan // nil until the file had to be searched

	parser  parser
	objects map[int]Value      // that were read
	streams map[int]*objectSet // the object streams that were read; nil while one is being read
	depth   int                // of objects that are read because another needs them
	packed  int                // how many bytes of object streams are held
	work    int                // how many bytes may still be parsed
	values  int                // how many values may still be read
	decoded int64              // by all calls of Data
	ends    []int              // where all endstream and endobj stand; nil until needed
}

// Parsing may go over a file several times, as when objects overlap, but not without end. Object
// streams are parsed once.
const (
	maxPasses    = 8
	packedPasses = 2
	workAtLeast  = 1 << 20
	// maxPacked is how many bytes of object streams are held. They have what is around the pages,
	// not what is on them.
	maxPacked = 128 << 20
	// perObject is how many values an object has, on an average that no file exceeds.
	perObject = 4
)

// Open reads the structure of a PDF, mending it where that must be (see [File.Repairs]). Its
// errors wrap [ErrNotPDF], [ErrPassword], [ErrEncryption], [ErrLimit] or [ErrDamaged].
func Open(data []byte, o Options) (*File, error) {
	o = o.withDefaults()
	f := &File{
		src: string(data), options: o,
		objects: map[int]Value{}, streams: map[int]*objectSet{},
		work: maxPasses*len(data) + workAtLeast, values: perObject * o.MaxObjects,
	}
	header := f.findHeader()
	err := f.open()
	switch {
	case err != nil && !header && !errors.Is(err, ErrPassword) && !errors.Is(err, ErrEncryption) && !errors.Is(err, ErrLimit):
		return nil, ErrNotPDF
	case err != nil:
		return nil, err
	}
	return f, nil
}

// open reads the cross references, or searches the file for objects.
func (f *File) open() error {
	err := f.readXref()
	if err == nil {
		f.verify()
		err = f.unlock()
	}
	if err == nil && f.isCatalog(f.trailer["Root"]) {
		return nil
	}
	if err != nil && !mendable(err) {
		return err
	}
	if err = f.rebuild(err); err != nil && mendable(err) {
		return fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	return err
}

// findHeader looks for the header near the start, as Acrobat does, and sets where
// places in the file count from.
func (f *File) findHeader() bool {
	const near = 1024
	at := strings.Index(f.src[:min(near, len(f.src))], "%PDF-")
	switch {
	case at > 0:
		f.base = at
		f.mend(NoHeader, false, fmt.Sprintf("%d bytes stand before %%PDF", at))
	case at < 0:
		f.mend(NoHeader, false, "there is no %PDF near the start")
	}
	return at >= 0
}

// Trailer returns the trailer dictionary: of the last update, with what only older ones have.
func (f *File) Trailer() Dict { return f.trailer }

// maxHops is how many references may lead to one another.
const maxHops = 32

// Get follows references to the end. It returns [Null] for what is not there, and for nil.
func (f *File) Get(v Value) Value {
	for range maxHops {
		switch r := v.(type) {
		case nil:
			return Null{}
		case Ref:
			v = f.object(r.Number)
		default:
			return v
		}
	}
	return Null{}
}

// Dict returns the dictionary that v is or refers to, or that of a stream; else nil.
func (f *File) Dict(v Value) Dict {
	switch d := f.Get(v).(type) {
	case Dict:
		return d
	case *Stream:
		return d.Dict
	}
	return nil
}

// Array returns the array that v is or refers to, else nil.
func (f *File) Array(v Value) Array { return as[Array](f, v) }

// Name returns the name that v is or refers to, else "".
func (f *File) Name(v Value) Name { return as[Name](f, v) }

// Stream returns the stream that v refers to, else nil.
func (f *File) Stream(v Value) *Stream { return as[*Stream](f, v) }

// Text returns the string that v is or refers to; ok is whether it is one.
func (f *File) Text(v Value) (s String, ok bool) {
	s, ok = f.Get(v).(String)
	return s, ok
}

// Bool returns whether v is, or refers to, true.
func (f *File) Bool(v Value) bool { return bool(as[Bool](f, v)) }

func as[T Value](f *File, v Value) T {
	t, _ := f.Get(v).(T)
	return t
}

// Number returns the number that v is or refers to; ok is whether it is one.
func (f *File) Number(v Value) (n float64, ok bool) {
	switch n := f.Get(v).(type) {
	case Integer:
		return float64(n), true
	case Real:
		return float64(n), true
	}
	return 0, false
}

// Int returns the integer that v is or refers to, which may be written as a real number; ok is whether
// it is one.
func (f *File) Int(v Value) (n int, ok bool) {
	switch n := f.Get(v).(type) {
	case Integer:
		return int(n), int64(int(n)) == int64(n)
	case Real:
		const exact = 1 << 31
		if n > -exact && n < exact && n == Real(int(n)) {
			return int(n), true
		}
	}
	return 0, false
}
