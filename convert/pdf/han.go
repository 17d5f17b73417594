package pdf

import (
	"strings"
	"unicode"

	"github.com/go-text/typesetting/segmenter"
	"golang.org/x/text/width"
)

// hanMarks are marks that texts in Latin letters share with Chinese ones, where they fill a square. (Requirements for
// Chinese Text Layout, 3.1.1.)
const hanMarks = "“”‘’…—"

// westernInHan reports whether a character of a Chinese text is set in the fonts of Latin letters: all but what fills
// a square. An apostrophe between Latin letters stays with them. (Unicode Standard Annex 11.)
func westernInHan(before, r, after rune) bool {
	if strings.ContainsRune(hanMarks, r) {
		return r == '’' && unicode.Is(unicode.Latin, before) && unicode.Is(unicode.Latin, after)
	}
	kind := width.LookupRune(r).Kind()
	return kind != width.EastAsianWide && kind != width.EastAsianFullwidth
}

// The marks of Chinese texts, whose ink fills half of a square or less. (Requirements for Chinese Text Layout, 3.1.2.)
const (
	openingMarks = "“‘（《〈「『【〔［｛"
	closingMarks = "”’）》〉」』】〕］｝"
	pauseMarks   = "，。、；：？！．"
)

func opens(r rune) bool  { return strings.ContainsRune(openingMarks, r) }
func pauses(r rune) bool { return strings.ContainsRune(pauseMarks, r) }
func closes(r rune) bool { return pauses(r) || strings.ContainsRune(closingMarks, r) }

// isSquare reports whether a paragraph is set as Chinese is: its lines end between letters, which all have one width, and are filled
// by the space between these.
func isSquare(spans []span) bool {
	return len(spans) > 0 && spans[0].look.typeface.isSquare()
}

func (t *Typeface) isSquare() bool { return t != nil && t.script != nil && t.script.of.square }

// squared returns the look of a letter that fills a square: as wide as a spaced letter of Latin would be, and as high as wide.
func (l look) squared() look {
	l.size, l.scale, l.spacing = float64(l.size*l.scale)+l.spacing, 1, 0
	return l
}

// A joint is what lies between two characters of a square text.
type joint struct {
	breaks  bool
	penalty float64 // of a line that ends there
	kern    float64 // space within a line: less than nothing between marks that share a square
	give    float64 // blank of a mark that a full line takes away
	stretch float64 // its part of what a line lacks, where that of two letters of Han is 1
}

// The parts of a square that the space between letters takes.
const (
	squeeze  = 0.25 // what a full line takes of the blank behind a mark
	bearing  = 0.06 // that stays between the ink of a mark and the edge of its square
	halfMark = 0.5  // the most that a mark gives up
)

// A squareText is a paragraph as what may stand where in a line goes by its characters. Marks of notes are not among them: they
// belong to what stands before.
type squareText struct {
	runes  []rune
	looks  []*look
	breaks []bool // by Unicode Standard Annex 14; of the place before each character
}

// joints returns what lies before each character of a paragraph.
func joints(spans []span) (all []joint) {
	var t squareText
	var places []int // of the joints of t's characters
	for i := range spans {
		s := &spans[i]
		for _, r := range s.text {
			if s.note == nil {
				t.runes, t.looks, places = append(t.runes, r), append(t.looks, &s.look), append(places, len(all))
			}
			all = append(all, joint{})
		}
	}
	t.segment()
	for i, place := range places {
		if i > 0 {
			all[place] = t.joint(i)
			if place != places[i-1]+1 { // behind the mark of a note
				all[place].kern, all[place].give = 0, 0
				all[place].stretch = 0
			}
		}
	}
	return all
}

// segment finds where lines may end by the standard.
func (t *squareText) segment() {
	t.breaks = make([]bool, len(t.runes)+1)
	var s segmenter.Segmenter
	s.Init(t.runes)
	for lines := s.LineIterator(); lines.Next(); {
		line := lines.Line()
		t.breaks[line.Offset+len(line.Text)] = true
	}
}

// isWestern reports whether a character is set in the fonts of Latin letters.
func (t *squareText) isWestern(i int) bool { return t.looks[i].face&foreign == 0 }

// joint returns what lies before a character. Between two characters of Latin fonts there is nothing: symbols and addresses are whole, and
// words part at spaces and hyphens as in all languages.
func (t *squareText) joint(i int) (j joint) {
	a, b := t.runes[i-1], t.runes[i]
	switch {
	case isSpace(a) || isSpace(b):
		return j
	case t.isWestern(i-1) && t.isWestern(i):
		j.stretch = t.stretch(i) / 2 // they are half as wide
		return j
	}
	j = t.space(i, j)
	switch {
	case opens(a), closes(b), strings.ContainsRune(unbegun, b):
		return j
	case closes(a), opens(b):
		j.breaks = true // a digit or a Latin letter may follow a mark, though the standard holds them together
	default:
		j.breaks = t.breaks[i]
	}
	j.penalty = t.binding(i)
	return j
}

// unbegun are marks that begin no line, beside those that the standard says.
const unbegun = "·•‧/／％%~～–"

// space adds to a joint the space before a character. Between letters of two fonts there is none, as in the text: an
// extractor would read a space there, however small it is.
func (t *squareText) space(i int, j joint) joint {
	a, b, before, after := t.runes[i-1], t.runes[i], t.looks[i-1], t.looks[i]
	j.stretch = t.stretch(i)
	switch {
	case t.isWestern(i - 1), t.isWestern(i):
		j.give = before.pressed(a)
	case closes(a) && (closes(b) || opens(b)):
		j.kern = -before.blankBehind(a)
	case opens(a) && opens(b):
		j.kern = -after.blankBefore(b)
	default:
		j.give = before.pressed(a)
	}
	return j
}

// stretch returns how far the space before a character grows: not between two fonts or sizes.
func (t *squareText) stretch(i int) float64 {
	if a, b := t.looks[i-1], t.looks[i]; a.face != b.face || a.size != b.size {
		return 0
	}
	return 1
}

// pressed returns what a full line takes of the blank behind a character, nothing behind one that is no mark.
func (l *look) pressed(r rune) float64 {
	if !closes(r) || l.face&foreign == 0 {
		return 0
	}
	return min(l.blankBehind(r), squeeze*l.size)
}

// blankBehind returns the blank behind the ink of a mark that is not needed where nothing, or the blank of another, follows.
func (l *look) blankBehind(r rune) float64 {
	f := l.font()
	return l.blank(f.natural(r) - f.ink(r, 6))
}

// blankBefore returns the blank before the ink of a mark that is not needed where nothing, or the blank of another, stands before.
func (l *look) blankBefore(r rune) float64 { return l.blank(l.font().ink(r, 2)) }

func (l *look) blank(part float64) float64 {
	return float64(max(0, min(part-bearing, halfMark)) * l.size)
}

// ink returns a bound of the ink of a character at a size of 1: at 2 stands the left one, at 6 the right one. (OpenType specification,
// glyf, "Glyph Headers".)
func (f *font) ink(r rune, at int) float64 {
	return float64(signed(f.outline(f.glyphOf(r)), at)) / f.unitsPerEm
}
