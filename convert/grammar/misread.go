package grammar

import (
	"strings"

	"plenary/convert/printed"
	"plenary/convert/resolution"
	"plenary/schema"
)

// reportMisread says that the number of a paragraph or point is none that an
// editor writes.
func (g *grammar) reportMisread(printed string, num resolution.Num, meant string) {
	g.findings.Add(schema.NumberMisread, num.Span, "%q stands where %q is expected", printed, meant).
		Hint = "look at the printed page: the scanner may have misread it"
}

// readMisread returns the label l, or the letter that it was where a list goes
// on with that letter: a scanner reads "(b)" as "(6)".
func (g *grammar) readMisread(l printed.Label, num resolution.Num, o *outline) printed.Label {
	const likeB = 6 // the figure that scanned volumes have for b
	if l.Degree != printed.Numeral || l.Value != likeB {
		return l
	}
	b := printed.Label{Text: l.Text, Degree: printed.Alpha, Value: 2}
	_, _, counts := o.continues(l)
	if _, _, goesOn := o.continues(b); counts || !goesOn {
		return l
	}
	g.reportMisread(num.Value, num, "(b)")
	return b
}

// checkSession reports the session of a resolution in figures that are strokes:
// "23 (1)" is the first, in roman numbers.
func (g *grammar) checkSession(num resolution.Num) {
	_, inside, _ := strings.Cut(strings.TrimRight(num.Value, "."), "(")
	if session := strings.TrimSuffix(inside, ")"); session != "" && strings.Trim(session, "1") == "" {
		g.reportMisread(num.Value, num, strings.ReplaceAll(num.Value, session+")", strings.Repeat("I", len(session))+")"))
	}
}

// checkMeeting reports a meeting whose number cannot be read: "I858th meeting".
func (g *grammar) checkMeeting(m *resolution.Meeting) {
	if m.Number == "" {
		g.findings.Add(schema.NumberMisread, m.Span, "the number of the meeting cannot be read").
			Hint = "look at the printed page: the scanner may have misread it"
	}
}
