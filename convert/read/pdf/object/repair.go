package object

// A Kind says what was wrong with a file.
type Kind string

// What can be wrong with a file that is read nevertheless.
const (
	NoHeader     Kind = "no-header"     // it does not begin with %PDF
	NoStart      Kind = "no-startxref"  // where the cross references are is not said, or wrong
	BadXref      Kind = "bad-xref"      // the cross references are damaged; the objects were looked for
	BadPlace     Kind = "bad-place"     // objects are not where the cross references say
	Truncated    Kind = "truncated"     // the end of the file is missing
	NoCatalog    Kind = "no-catalog"    // the document catalog was not found; pages were looked for
	BadTree      Kind = "bad-page-tree" // the page tree is damaged
	NoObject     Kind = "no-object"     // in a damaged file, an object is referred to that is not there
	BadLength    Kind = "bad-length"    // the length of a stream is wrong; its end was looked for
	BadStream    Kind = "bad-stream"    // the data of a stream is damaged; it is read as far as it goes
	LimitReached Kind = "limit"         // a limit was reached; the rest was not read
)

// A Repair is something that was wrong with a file, and was mended as well as can be.
type Repair struct {
	Kind    Kind
	Message string // what was wrong the first time
	Times   int    // how often it was found
	MayLack bool   // pages, or parts of them, may be missing
}

// Repairs returns what was wrong with the file, a kind once, in the order it was found. Open
// finds what is wrong with the structure, Get, Data and Pages find more.
func (f *File) Repairs() []Repair { return append([]Repair(nil), f.repairs...) }

// mend notes a repair.
func (f *File) mend(kind Kind, mayLack bool, message string) {
	for i := range f.repairs {
		if r := &f.repairs[i]; r.Kind == kind {
			r.Times++
			r.MayLack = r.MayLack || mayLack
			return
		}
	}
	f.repairs = append(f.repairs, Repair{kind, message, 1, mayLack})
}
