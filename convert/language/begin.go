package language

import (
	"plenary/convert/printed"
)

// Leads reports whether s opens with a leading phrase that the language knows.
func (l *Language) Leads(s string) bool {
	return l.OpensPreambular(s) || l.OpensOperative(s)
}

// Participle reports whether s opens as a preambular paragraph does that no
// list holds: with a word of that form.
func (l *Language) Participle(s string) bool {
	return hasEnding(printed.FirstWord(s), l.Phrases.Participles)
}

// Closes reports a paragraph of the conclusions: the meeting or the date of
// adoption.
func (l *Language) Closes(s string) bool {
	return l.IsMeeting(s) || l.IsDate(s) || l.IsAdoption(s)
}

// IsMeeting reports whether s is the line of a meeting, in which a text was adopted.
func (l *Language) IsMeeting(s string) bool {
	meeting, _ := l.Meeting(s)
	return meeting != ""
}

// IsDate reports whether s is a date and nothing else.
func (l *Language) IsDate(s string) bool {
	date, length := l.Date(s)
	return date != "" && length == len(s)
}

// ClosesAfter reports whether the line s is a line of the conclusions and not
// a date that a wrapped line begins and ends with.
func (l *Language) ClosesAfter(s, above string) bool {
	return l.IsMeeting(s) || (l.IsDate(s) || l.IsAdoption(s)) && (l.IsMeeting(above) || l.IsDate(above) || printed.EndsSentence(printed.Unmarked(above)))
}
