package pdf

// Everything is measured in points, from the left and upper edges of the page;
// text by its baseline. The numbers are those of issued resolutions of 2018 to
// 2025, most of them rounded by a word processor.

// A sheet is the geometry of one size of paper.
type sheet struct {
	width, height float64
	leftwards     bool // what is read from right to left is mirrored when all is laid out
}

// sheetOf returns the geometry of a size of paper.
func sheetOf(p Page) sheet {
	if p == A4 {
		return sheet{width: 595.28, height: 841.89}
	}
	return sheet{width: 612, height: 792}
}

// The frame that all pages share.
const (
	margin = 60.0   // of text and rules on both sides
	inset  = 63.35  // of the column of text from both margins
	step   = 23.75  // of the ladder of tabs
	left   = 123.35 // edge of the column

	topOfText   = 70.3  // one line above the first baseline of a page
	belowMast   = 209.9 // the same under the masthead
	footOfText  = 61.7  // from the last baseline to the lower edge
	footOfNotes = 59.5
	footOfFirst = 27.6 // what the first page leaves free besides

	aboveNoteRule = 19.0 // from the last line of text to the rule over the notes
	belowNoteRule = 14.0 // from there to the first note
	noteRuleLeft  = 99.6
	noteRuleWidth = 72.0
)

// right returns the right edge of the column of text.
func (s sheet) right() float64 { return s.width - left }

// edge returns the right edge of the rules and running heads.
func (s sheet) edge() float64 { return s.width - margin }

// An alignment says how the lines of a paragraph stand in its measure.
type alignment uint8

const (
	justified alignment = iota
	ragged              // flush left
	centred             // with lines of nearly equal length
	flushRight
	spread // justified by spaces alone: letters that join are not widened
)

// A shape is how a paragraph is set. Distances across are from the edge of the
// column.
type shape struct {
	look    look
	leading float64
	align   alignment

	first    float64 // begin of the first line, or of the label
	text     float64 // begin of the text after the label
	labelEnd float64 // where a label ends that is set flush right; 0 when it begins at first
	wrap     float64 // begin of the other lines
	narrow   float64 // what the measure lacks on the right

	before, after float64 // least space above and below; the larger of two neighbours counts
	keepNext      bool    // stays on the page of what follows
	keepWhole     bool    // is not divided between pages
	keepLast      bool    // stays on the page of what stands before
}

// The looks of type. Body text is spaced to 103 % and by 0.2 points, as in the
// issued documents; justified lines depart from that by two parts in a hundred
// at most.
var (
	bodyLook  = look{size: 10, scale: 1.03, spacing: 0.2}
	noteLook  = look{size: 8.5, scale: 1.04, spacing: 0.25}
	tableLook = look{size: 8.5, scale: 1.02, spacing: 0.1}
	runLook   = look{size: 8.5, scale: 1, face: bold}
	jobLook   = look{size: 10, scale: 1.03, spacing: 0.2}
)

// boldLook returns the look of headings: the largest are not spaced.
func boldLook(size float64) look {
	l := look{size: size, scale: 1.02, face: bold}
	if size < 14 {
		l.spacing = 0.2
	}
	return l
}

// italics returns the look in italics, or in what the fonts of a script have in their place.
func (l look) italics() look {
	if l.face&foreign == 0 {
		l.face |= italic
		return l
	}
	style := l.face | italic
	if l.heavy {
		style |= bold
	}
	return l.typeface.script.wearing(l, style)
}

func (l look) bolder() look { l.face |= bold; return l }

// The shapes of paragraphs.
var (
	bodyShape = shape{look: bodyLook, leading: 12, first: step, after: 6}
	// flushShape closes a list: "and to keep the light;".
	flushShape = shape{look: bodyLook, leading: 12, after: 6}
	// formulaShape is that of "The General Assembly,".
	formulaShape = shape{look: bodyLook, leading: 12, align: ragged, first: step, before: 12.6, after: 6, keepNext: true}
	// numberedShape is that of operative paragraphs and of (a).
	numberedShape = shape{look: bodyLook, leading: 12, first: step, text: 2 * step, after: 6}
	// annexedShape is that of the numbered paragraphs of an annex.
	annexedShape = shape{look: bodyLook, leading: 12, text: step, after: 6}

	meetingShape = shape{look: bodyLook.italics(), leading: 12, align: flushRight, narrow: 0.5, before: 12, keepNext: true, keepWhole: true, keepLast: true}
	dateShape    = shape{look: bodyLook.italics(), leading: 12, align: flushRight, narrow: 0.5, after: 12, keepWhole: true, keepLast: true}

	// The shapes of the record of a vote.
	voteShape     = shape{look: bodyLook, leading: 12, first: step, after: 3, keepNext: true}
	voteHeadShape = shape{look: bodyLook.italics(), leading: 12, align: ragged, first: 2 * step, wrap: 2 * step, before: 3, keepNext: true}
	votersShape   = shape{look: bodyLook, leading: 12, first: 2 * step, wrap: 2 * step, after: 3}

	noteShape = shape{look: noteLook, leading: 10.5, labelEnd: 119.8 - left}

	titleShape   = shape{look: boldLook(12), leading: 13.5, align: ragged, labelEnd: 110.9 - left, narrow: 35, before: 11.8, keepNext: true, keepWhole: true}
	adoptedShape = shape{look: boldLook(14), leading: 15, align: ragged, narrow: 74, before: 17.5, keepNext: true}
	// statedShape is that of "Adopted by the Security Council at its ...".
	statedShape    = shape{look: boldLook(12), leading: 13.5, align: ragged, before: 11.8, keepNext: true}
	proponentShape = shape{look: bodyLook.italics(), leading: 12, align: ragged, before: 12.7, keepNext: true}

	sessionShape  = shape{look: bodyLook.bolder(), leading: 12, align: ragged, first: -inset, wrap: -inset, narrow: 148, keepNext: true}
	agendaShape   = shape{look: bodyLook, leading: 12, align: ragged, first: -inset, wrap: -inset, narrow: 148, keepNext: true}
	annexShape    = shape{look: boldLook(14), leading: 15, align: ragged, before: 18, keepNext: true, keepWhole: true}
	annexedTitle  = shape{look: boldLook(14), leading: 15, align: ragged, narrow: 35, after: 10, keepNext: true, keepWhole: true}
	partShape     = shape{look: boldLook(14), leading: 15, align: centred, before: 18, after: 6, keepNext: true, keepWhole: true}
	partTitle     = shape{look: bodyLook.bolder(), leading: 12, align: centred, before: 6, after: 6, keepNext: true, keepWhole: true}
	captionShape  = shape{look: bodyLook.bolder(), leading: 12, align: ragged, before: 6, after: 4, keepNext: true, keepWhole: true}
	sectionNumber = shape{look: boldLook(12), leading: 13.5, align: centred, before: 14, after: 4, keepNext: true, keepWhole: true}
	sectionTitle  = shape{look: boldLook(12), leading: 13.5, align: centred, before: 4, after: 8, keepNext: true, keepWhole: true}
	letterTitle   = shape{look: boldLook(12), leading: 13.5, align: ragged, text: step, wrap: step, before: 14, after: 8, keepNext: true, keepWhole: true}
	chapterTitle  = shape{look: boldLook(10), leading: 12, align: ragged, text: step, wrap: step, before: 12, after: 6, keepNext: true, keepWhole: true}
	plainTitle    = shape{look: boldLook(10), leading: 12, align: ragged, before: 12, after: 6, keepNext: true, keepWhole: true}
)

// pointShape returns the shape of the points of a degree: 1 is (a), which wraps
// to the edge of the column; deeper ones are blocks that hang at their text,
// each a tab further in.
func pointShape(degree int) shape {
	s := numberedShape
	if degree > 1 {
		in := float64(float64(min(degree-2, 5)) * step)
		s.first += in
		s.text += in
		s.wrap = s.text
	}
	return s
}
