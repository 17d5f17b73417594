package diag

import (
	"fmt"
	"math"
	"strings"
	"sync"
)

// A Box is a rectangle on a page, in points (1/72 inch) from the lower left corner of the page as
// it is seen: of its crop box, turned as its reader turns it. (ISO 32000-1, 7.7.3.3.) The zero
// Box is unknown.
type Box struct {
	Left, Bottom, Right, Top float64
}

// IsZero reports whether b names no place.
func (b Box) IsZero() bool { return b == Box{} }

// hundredths is what the sides of a box are rounded to: parts of a point. Nobody sees less.
const hundredths = 100

// rounded returns b to the hundredth of a point; the zero Box where it has a side that is no
// finite number, or none of its sides lies where it says.
func (b Box) rounded() Box {
	for _, side := range []*float64{&b.Left, &b.Bottom, &b.Right, &b.Top} {
		*side = math.Round(*side*hundredths) / hundredths
		if math.IsNaN(*side) || math.IsInf(*side, 0) {
			return Box{}
		}
		*side += 0 // which makes 0 of -0
	}
	if b.Left > b.Right || b.Bottom > b.Top {
		return Box{}
	}
	return b
}

// Pages tells of a span of the text of a source that knows its pages or paragraphs where it
// stands, as [Place] has it: on which page, in which paragraph, and where on the page. What is
// not known is zero.
type Pages func(Span) (page, paragraph int, box Box)

// LocateOn does for a source that is no text what [List.Locate] does for one: text is the plain
// text of the file, which spans are offsets into, and where tells the page and the paragraph of
// each. A place of the file has no line and no column: those of its plain text are seen by
// nobody.
func (l List) LocateOn(file string, text []byte, where Pages) {
	index := sync.OnceValue(func() *Index { return NewIndex(text) })
	for i := range l {
		l[i].Place.locateOn(file, index, where)
		for j := range l[i].Related {
			l[i].Related[j].Place.locateOn(file, index, where)
		}
	}
}

func (p *Place) locateOn(file string, index func() *Index, where Pages) {
	if p.File == "" {
		p.File = file
	}
	if p.File != file || p.Span.IsZero() {
		return
	}
	p.Start, p.End = Position{}, Position{}
	page, paragraph, box := where(p.Span)
	p.Page, p.Paragraph, p.Box = max(page, 0), max(paragraph, 0), box.rounded()
	p.Text = index().beginning(p.Span)
}

// isOnPages reports whether p is known by its page or its paragraph.
func (p Place) isOnPages() bool { return p.Page > 0 || p.Paragraph > 0 }

// onPages returns "page 3, paragraph 12", leaving out what is unknown.
func (p Place) onPages() string {
	var parts []string
	if p.Page > 0 {
		parts = append(parts, fmt.Sprintf("page %d", p.Page))
	}
	if p.Paragraph > 0 {
		parts = append(parts, fmt.Sprintf("paragraph %d", p.Paragraph))
	}
	return strings.Join(parts, ", ")
}

// Within returns where in its file a place is, in words: "3:14", line and column, of a text;
// "page 3, paragraph 12" of what has pages or paragraphs; "" where neither is known.
func (p Place) Within() string {
	if p.Start.Line > 0 {
		return fmt.Sprintf("%d:%d", p.Start.Line, p.Start.Column)
	}
	return p.onPages()
}
