// Package glyph reads what the pages of a PDF show: glyphs with their text, place and font, the
// marked content that they stand in, drawn rules and images; and the plain text of the
// file. It knows content streams, fonts and encodings (ISO 32000-1, 8, 9 and 14.6), and
// neither lines nor paragraphs.
//
// Every glyph that a content stream shows is in [Page.Glyphs], in the order in which it is
// drawn, or in that of reading on lines that are read from right to left, and its [Fate] says what became of it: its text is once in [Document.Text], or
// something says why it is not.
//
// Places are in points, with the origin at the lower left corner of the crop box, on the page as it is
// seen: a page that is turned is turned back, so that text that reads from left to right has the angle 0. A page whose
// lines run from right to left is mirrored, so that they run from left to right: [Glyph.Left] says where the page shows
// a glyph.
package glyph

import (
	"golang.org/x/text/unicode/bidi"

	"plenary/convert/read/pdf/object"
)

// A Document is what the pages of a file show.
type Document struct {
	// Text is the plain text of the file in the order of its content streams: a line feed where the
	// baseline changes, a form feed between pages.
	Text  string
	Pages []Page
	Fonts []*Font // in the order of their first glyphs
	// DrawsBlanks is whether the document draws the blanks between its words. Only
	// where it does not are they inferred from gaps.
	DrawsBlanks bool
	Problems    []Problem // what could not be read, in the order of the pages

	byNumber map[int]int // indexes of pages, by the numbers of their objects

	gap float32 // from which width on a gap stands for a blank that is not drawn, in sizes
}

// A Page is what one page shows.
type Page struct {
	Number        int        // from 1
	Ref           object.Ref // of the page object
	Width, Height float64    // of the crop box as it is seen, in points
	Start, End    int        // of the text of the page in Document.Text
	Glyphs        []Glyph    // in the order in which they are drawn, but for lines that are turned
	Marks         []Mark     // marked-content sequences in the order in which they begin
	Forms         []Form     // form XObjects in the order in which they are drawn
	Rules         []Box      // lines and thin rectangles that are drawn along the edges of the page
	Images        []Image
	Annotations   map[string]int // by subtype; their text is not read. nil: there are none

	// Turned is how many lines, or parts of lines, were not drawn in the order in which they are read.
	Turned int

	contents map[content][]int32 // indexes into Marks
}

// A Glyph is one glyph that a page shows.
type Glyph struct {
	*Char
	X, Y       float32 // of its origin, on the baseline
	Width      float32 // by which the pen moves along the baseline
	Size       float32 // of the font as it is seen
	Angle      float32 // of the baseline in degrees, counterclockwise, above -180 and up to 180
	Mark       int32   // 1 + the index in Page.Marks of the innermost sequence that it is in; 0: it is in none
	Start, End int32   // of its text in Document.Text, where a small capital is a small letter, and a soft hyphen within a line a hyphen
	Fate       Fate
	drawn      drawn
	moved      float32 // how far X is from where the page shows the glyph
}

// drawn says how a glyph is drawn.
type drawn uint8

const (
	slanted   drawn = 1 << iota // by the matrix
	thickened                   // by a line along the outline
	white
	scanned // invisible text over an image
	smallCapital
	leftward // read from right to left
)

// Italic reports whether the glyph is set in italics: by its font, or slanted by the matrix.
func (g *Glyph) Italic() bool { return g.Font.Italic || g.drawn&slanted != 0 && !g.Font.BarCode }

// Bold reports whether the glyph is set in bold type: by its font, or thickened by a line along its
// outline.
func (g *Glyph) Bold() bool { return g.Font.Bold || g.drawn&thickened != 0 }

// White reports whether the glyph is drawn in white.
func (g *Glyph) White() bool { return g.drawn&white != 0 }

// Scanned reports whether the glyph is invisible text over an image of the page, as character recognition leaves
// it: then its font says nothing of how the text is set.
func (g *Glyph) Scanned() bool { return g.drawn&scanned != 0 }

// A Char is what a font says of one of its codes.
type Char struct {
	Font  *Font
	Code  uint32
	Text  string // in Unicode; "": the font does not say
	Blank bool   // the text is white space

	width     float32 // in units of the size
	down      float32 // in vertical writing, by which the pen moves; negative is downwards
	ideograph bool    // it is of a script that parts no words
	class     bidi.Class
}

// A Fate is what became of a glyph.
type Fate uint8

// The fates of glyphs. The text of a glyph that is [Placed] is in [Document.Text]; that of others is not.
const (
	Placed      Fate = iota
	Replaced         // the first glyph of its sequence stands for the ActualText of it (ISO 32000-1, 14.9.4), and has the room of both
	Unreadable       // its font does not say what it stands for
	Invisible        // drawn in mode 3 or 7, and not over an image
	Layered          // in optional content that is not shown
	Tiny             // of no size
	Outside          // beyond the edges of the page
	Duplicate        // the same glyph stands there already
	Concealed        // white, on nothing that is not
	Lengthening      // a stroke between Arabic letters that fills a line
	fates
)

var fateNames = [fates]string{"placed", "replaced", "unreadable", "invisible", "layered", "tiny", "outside", "duplicate", "concealed", "lengthening"}

// String returns the name of the fate.
func (f Fate) String() string {
	if f < fates {
		return fateNames[f]
	}
	return "unknown"
}

// A Mark is a marked-content sequence or point (ISO 32000-1, 14.6).
type Mark struct {
	Tag        string
	MCID       int
	HasMCID    bool
	Stream     object.Ref // of the form XObject whose content it is in; zero: the page's
	Parent     int        // 1 + the index of the sequence around it; 0: there is none
	From, To   int        // its glyphs are Page.Glyphs[From:To]; those of the sequences in it among them
	Artifact   *Artifact  // nil: it is none
	ActualText string
	HasActual  bool // ActualText is given, if only as an empty text
	Alt        string
	Lang       string
	Hidden     bool // in optional content that is not shown

	class  bidi.Class // of ActualText
	actual int        // 1 + the index of the outermost sequence with an ActualText, itself or around it; 0: there is none
	first  int        // 1 + the index of the glyph that stands for its ActualText; 0: none does yet
}

// An Artifact is what belongs to the page and not to the text (ISO 32000-1, 14.8.2.2).
type Artifact struct {
	Type     string   // "Pagination", "Layout", "Page", "Background", or "": not said
	Subtype  string   // "Header", "Footer", "Watermark", or "": not said
	Attached []string // the edges of the page that it is attached to: "Top", "Bottom", "Left", "Right"
}

// A Form is a form XObject that a page draws.
type Form struct {
	Ref          object.Ref // zero: it is no indirect object
	From, To     int        // its glyphs are Page.Glyphs[From:To]
	StructParent int        // its key in the parent tree where it is a content item as a whole
	HasParent    bool       // it has such a key
}

// A Box is a rectangle with its sides along the edges of the page.
type Box struct{ Left, Bottom, Right, Top float32 }

// An Image is an image that a page shows.
type Image struct {
	Box
	Above int // how many glyphs of the page are drawn before it, which it may cover
}

// A Problem is a part of a page that could not be read.
type Problem struct {
	Page int // its number
	Kind ProblemKind
	What string // for people: a name of the font, of the resource, or what the object layer says
}

// A ProblemKind is a kind of problem.
type ProblemKind uint8

// The kinds of problems.
const (
	BrokenStream  ProblemKind = iota // content that could not be decoded: glyphs may be missing
	MissingObject                    // a form XObject that is named and is not there
	MissingFont                      // a font that is named and is not there: its text is unreadable
	DeepForms                        // form XObjects within one another deeper than is read
)

// content names a marked-content sequence: its stream and its number in it.
type content struct {
	stream object.Ref
	mcid   int
}

// Contents returns the marked-content sequences of a number, as indexes into Marks, in the order in which they
// are drawn. The stream is that of the form XObject which they are in, or zero for the page's own
// content. More than one is found where a form is drawn twice or a file is wrong.
func (p *Page) Contents(stream object.Ref, mcid int) []int32 {
	return p.contents[content{stream, mcid}]
}

// PageOf returns the index in Pages of the page with this object; false: there is none.
func (d *Document) PageOf(ref object.Ref) (index int, ok bool) {
	index, ok = d.byNumber[ref.Number]
	return index, ok
}

// Fates counts the glyphs of the page by what became of them.
func (p *Page) Fates() (counts map[Fate]int) {
	counts = map[Fate]int{}
	for i := range p.Glyphs {
		counts[p.Glyphs[i].Fate]++
	}
	return counts
}
