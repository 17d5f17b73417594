package label

import (
	"strconv"
	"strings"

	"plenary/convert/language"
	"plenary/convert/printed"
)

// A noteMark is the mark that opens a note.
type noteMark struct {
	marker string // in plain figures, with the slash that is printed after them: "1", "1/"
	value  int
	length int // of what is printed
	raised bool
}

func (m noteMark) slashed() bool { return strings.HasSuffix(m.marker, "/") }

// openingMark reads the mark that s begins with: figures, set high or not, or
// with a slash after them, as the notes of the 1980s and 1990s have it. Its
// length is 0 when there is none.
func openingMark(s string) noteMark {
	value, length, raised := printed.NoteNumber(s)
	m := noteMark{strconv.Itoa(value), value, length, raised}
	if length > 0 && !raised && strings.HasPrefix(s[length:], "/") && !strings.HasPrefix(s[length:], "//") {
		m.marker += "/"
		m.length++
	}
	return m
}

// noteMarkOf reads the mark of a note that s begins with, where that is no date. An operative number has a stop; a mark has none.
func noteMarkOf(lang *language.Language, s string) noteMark {
	m := openingMark(s)
	if m.length == 0 || s[0] == '0' || lang.IsDate(s) || lang.Days(s) > 0 || printed.InsertedLabel(s).Degree != printed.NoDegree || printed.LabelOf(s).Degree == printed.Arabic {
		return noteMark{}
	}
	if rest := s[m.length:]; m.raised || rest == "" || rest[0] == ' ' || rest[0] == '\t' || m.slashed() && lang.OpensCapital(rest) {
		return m
	}
	return noteMark{}
}

// maxSkipped is the number of notes that may be missing before one: those of
// the masthead that was cut away (cases notes-skipped-three and -four).
const maxSkipped = 3

// mayBe reports whether a mark is there, and may be that of note number next, or of one soon after.
func (m noteMark) mayBe(next int) bool {
	return m.length > 0 && next <= m.value && m.value <= next+maxSkipped
}
