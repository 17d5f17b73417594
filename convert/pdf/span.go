package pdf

import (
	"strings"
)

// A look is how characters are set.
type look struct {
	size    float64
	scale   float64 // of widths; the shapes are widened by as much
	spacing float64 // added to every width
	rise    float64 // above the baseline
	face    face
	blue    bool // a link
	under   bool // underlined
	heavy   bool // in the place of a bold font that there is not
	joined  bool // its letters join: a shaper makes runs of glyphs of them
	mast    bool // of the names in the masthead, which have one size in all scripts

	typeface *Typeface // nil for the one that is built in
}

// advance returns the width of r.
func (l look) advance(r rune) float64 {
	if l.joined {
		return l.measure(l.font().run(wording{text: string(r)}))
	}
	return l.advanceIn(l.font(), r)
}

// advanceIn is as advance, for many characters of a look whose font is at hand.
func (l look) advanceIn(f *font, r rune) float64 {
	return float64(f.natural(twin(r))*l.size*l.scale) + l.spacing
}

// font returns the font of l.
func (l look) font() *font { return l.typeface.font(l.face) }

// twin returns the character that r is printed as: a hyphen at which no line
// ends looks like any other.
func twin(r rune) rune {
	if r == noBreakHyphen {
		return '-'
	}
	return r
}

// printed returns the characters of a span as they are printed.
func (s *span) printed() string {
	if strings.ContainsRune(s.text, noBreakHyphen) {
		return strings.Map(twin, s.text)
	}
	return s.text
}

const noBreakHyphen = '\u2011'

// width returns the width of a text.
func (l look) width(text string) (width float64) {
	font := l.font()
	for _, r := range text {
		width += l.advanceIn(font, r)
	}
	return width
}

// widened returns the look of glyphs that are widened by a part.
func (l look) widened(by float64) look {
	l.scale *= 1 + by
	l.spacing *= 1 + by
	return l
}

// raised returns the look of a superscript, at the size and height of note
// marks in text of this size.
func (l look) raised() look {
	l.rise += float64(0.35 * l.size)
	l.size *= 0.65
	return l
}

// lowered returns the look of a subscript.
func (l look) lowered() look {
	l.rise -= float64(0.15 * l.size)
	l.size *= 0.65
	return l
}

// A span is text of one look. All of its characters have glyphs.
type span struct {
	text string
	look look
	href string // what it links to
	note *note  // the note that it is, or repeats, the mark of
	cite bool   // the mark begins its note: the note is to stand on this page
	end  bool   // the line ends after it

	// Of letters that join: how deep their direction is embedded, at odd levels to the left, and the characters on
	// either side, 0 where there are none.
	level         uint8
	before, after rune

	tag *element // what it is part of; nil for what is no part of the document
}

// runsLeft reports whether the text of a span runs from right to left.
func (s *span) runsLeft() bool { return s.level%2 == 1 }

// measure returns the width of a run.
func (l look) measure(r glyphRun) float64 {
	return float64(r.advance()) * l.size / l.font().unitsPerEm
}

// A note is a footnote.
type note struct {
	marker string
	items  []item
	slugs  []slug // its items, set in lines
	at     anchor // where its first line came to stand
	tag    *element
}

// An anchor is a place that a link leads to.
type anchor struct {
	page int // from 1; 0 when it is not known
	y    float64
}
