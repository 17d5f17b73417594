package grammar

import (
	"plenary/convert/printed"
	"plenary/convert/resolution"
)

// terms makes the content of a line of adoption, with the meeting and the date
// named in it.
func (g *grammar) terms(from, to int) []resolution.Inline {
	var content []resolution.Inline
	for at := from; at < to; {
		term, next := g.term(at, to)
		if term == nil {
			next = to
			for k := at + 1; k < to && next == to; k++ {
				if t, _ := g.term(k, to); t != nil {
					next = k
				}
			}
			content = append(content, g.inline(at, next, 0)...)
		} else {
			content = append(content, term)
		}
		at = next
	}
	return content
}

// term reads the meeting or the date of an adoption at the place at of the
// prose.
func (g *grammar) term(at, to int) (*resolution.Term, int) {
	s := g.m.Text[at:to]
	if s == "" || !printed.IsDigit(s[0]) || at > 0 && printed.IsDigit(g.m.Text[at-1]) {
		return nil, at
	}
	if date, length := g.lang.Date(s); date != "" {
		return &resolution.Term{Element: "docDate", RefersTo: "adoptionDate", Value: string(date), Content: g.inline(at, at+length, 0)}, at + length
	}
	if number, length := g.lang.OpensMeeting(s); number != "" {
		return &resolution.Term{Element: "event", RefersTo: "adoptionMeeting", Content: g.inline(at, at+length, 0)}, at + length
	}
	return nil, at
}
