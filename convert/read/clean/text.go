package clean

// A Text is a source and what is read in its place.
type Text struct {
	// Clean is what a reader is given; the source itself if nothing is changed.
	Clean  []byte
	source []byte
	edits  []edit // in the order of the source
}

// An edit is a range of the source that is read as something else.
type edit struct {
	start, end int    // in the source
	at         int    // where it stands in the clean text
	size       int    // what it has there, in bytes
	what       what   // for the account; white where space stands for space
	put        string // what the source means: that which stands in the clean text, or a no-break space
}

// A what names what was repaired.
type what uint8

const (
	white what = iota // no repair
	softHyphen
	invisible
	entity
	ligature
	markdown
	symbolSpace
	noteMark
	whats
)

var whatNames = [whats]string{"white space", "soft hyphen", "invisible character", "HTML entity", "ligature", "mark of Markdown", "space in a symbol or job number", "written mark of a note"}

// String returns the name that the account has for w.
func (w what) String() string { return whatNames[w] }

// A cleaner is the state of one pass.
type cleaner struct {
	source []byte
	out    []byte // nil as long as nothing is changed
	from   int    // the source before it is in out
	edits  []edit
	tabs   int
	shown  bool  // the text is that which a document shows
	markup yesno // whether the text has tags

	longest int // characters of the longest line; 0 until somebody asks
}

type yesno uint8

const (
	unknown yesno = iota
	yes
	no
)

// copied returns the clean text of all before an offset of the source.
func (c *cleaner) copied(to int) []byte {
	c.out, c.from = append(c.out, c.source[c.from:to]...), to
	return c.out
}

// replace makes source[start:end] read as out; put is what it means.
func (c *cleaner) replace(start, end int, out, put string, what what) {
	if c.out == nil {
		c.out = make([]byte, 0, len(c.source)+len(c.source)/16)
	}
	at := len(c.copied(start))
	c.out, c.from = append(c.out, out...), end
	if what != white || len(out) != end-start || put != out {
		c.edits = append(c.edits, edit{start, end, at, len(out), what, put})
	}
}
