package sheet

import (
	"strings"
)

// ClosedAbove reports whether the closing lines end above line i, with the record
// of a vote where that is one line.
func (sh *Sheet) ClosedAbove(i int) bool {
	if i > 2 && strings.HasPrefix(sh.LineText(i-1), "[") && strings.HasSuffix(sh.LineText(i-1), "]") {
		i--
	}
	return i > 1 && sh.Lines[i-2].Class == Body && sh.Lang.IsDateLine(sh.LineText(i-1)) && sh.Lang.IsMeeting(sh.LineText(i-2))
}

// ParagraphFrom returns the text of the lines from i on to the next blank one.
func (sh *Sheet) ParagraphFrom(i int) string {
	const longest = 12 // lines: no line of adoption that names its meeting has more words (case closing-lines-12)
	end := i + 1
	for end < len(sh.Lines) && end < i+longest && sh.Lines[end].Gap == 0 {
		end++
	}
	if end < len(sh.Lines) && sh.Lang.IsMeeting(sh.LineText(end)) && !sh.Lang.EndsClause(sh.LineText(end-1)) {
		end++ // the meeting, below a blank line
	}
	return strings.ReplaceAll(sh.Src[sh.Lines[i].Start:sh.Lines[end-1].End], "\n", " ")
}

// OpensAdoption reports whether the closing line of the Security Council begins
// on line i, which stands apart.
func (sh *Sheet) OpensAdoption(i int) bool {
	return sh.Lines[i].Gap > sh.Shape.Gap && sh.Lang.OpensAdoption(sh.LineText(i)) && sh.Lang.IsAdoption(sh.ParagraphFrom(i))
}
