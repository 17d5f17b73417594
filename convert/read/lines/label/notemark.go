package label

import (
	"strconv"
	"strings"

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

// noteLabel returns the length of the number that opens line i when it is the
// first line of note number next and no date, or 0. An operative number has a
// stop; a label has none. Numbers may be skipped: a note of the masthead that was
// cut away.
func (n *lifter) noteLabel(i, next int) int {
	s := n.LineText(i)
	m := openingMark(s)
	if m.length == 0 || n.Lang.IsDate(s) || printed.InsertedLabel(s).Degree != printed.NoDegree || m.value < next || m.value > next+maxSkipped || s[0] == '0' {
		return 0
	}
	if rest := s[m.length:]; m.raised || rest == "" || rest[0] == ' ' || rest[0] == '\t' || m.slashed() && n.Lang.OpensCapital(rest) {
		return m.length
	}
	return 0
}
