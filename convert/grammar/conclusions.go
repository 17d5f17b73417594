package grammar

import (
	"strings"

	"plenary/convert/resolution"
	"plenary/diag"
)

// conclusions = (meeting+ date? | date | adoption) (meeting | date)* vote*. The
// Security Council closed with one line until 1992: its meeting and the vote.
// The parts of a decision may be taken at several meetings.
func (g *grammar) conclusions(r *resolution.Resolution) {
	var c resolution.Conclusions
	s := g.peek()
	if meeting, end := g.lang.Meeting(s); end > 0 {
		c.Meeting, c.Date = g.meetings(meeting, end)
	} else if meeting, ok := g.lang.Adoption(s); ok {
		b := g.next()
		c.Meeting = g.meeting(meeting, b.Start, b.End)
		g.checkMeeting(c.Meeting)
	}
	if c.Date == nil && g.lang.IsDateLine(g.peek()) {
		b := g.next()
		c.Date = g.docDate(b.Start, b.End)
	}
	if c.Meeting == nil && c.Date == nil {
		return
	}
	if c.Meeting != nil {
		c.Span = c.Meeting.Span
	}
	if c.Date != nil {
		c.Span = c.Span.Union(c.Date.Span)
	}
	for g.more() && g.lang.Closes(g.peek()) {
		b := g.next()
		c.Other = append(c.Other, &resolution.P{Span: b.Span, Content: g.terms(b.Start, b.End)})
	}
	c.Other = append(c.Other, g.vote()...)
	r.Conclusions = &c
}

// meetings reads a line with the number of a meeting, on which the date may
// stand from date on, and the lines of further meetings below it.
func (g *grammar) meetings(number string, date int) (*resolution.Meeting, *resolution.DocDate) {
	b := g.next()
	if b.Start+date < b.End {
		return g.meeting(number, b.Start, g.trimRight(b.Start, b.Start+date)), g.docDate(b.Start+date, b.End)
	}
	meeting := g.meeting(number, b.Start, b.End)
	for g.more() && g.lang.IsMeeting(g.peek()) {
		b := g.next()
		meeting.Content = append(append(meeting.Content, &resolution.Break{}), g.inline(b.Start, b.End, 0)...)
		meeting.Span = meeting.Span.Union(b.Span)
	}
	return meeting, nil
}

// meeting makes the node of the meeting line that is the text [from, to).
func (g *grammar) meeting(number string, from, to int) *resolution.Meeting {
	return &resolution.Meeting{Span: diag.SpanOf(from, to), Number: number, Content: g.inline(from, to, 0)}
}

// docDate makes the node of the date that is the text [from, to).
func (g *grammar) docDate(from, to int) *resolution.DocDate {
	return &resolution.DocDate{Span: diag.SpanOf(from, to), Date: g.lang.DateIn(g.m.Text[from:to]), Content: g.inline(from, to, 0)}
}

// vote = the record of a vote in square brackets, on one paragraph or several.
func (g *grammar) vote() (record []resolution.Block) {
	for open := strings.HasPrefix(g.peek(), "["); open && g.more(); {
		b := g.next()
		record = append(record, &resolution.P{Span: b.Span, Content: g.appendText(nil, b.Start, b.End)})
		open = !strings.HasSuffix(g.textOf(b), "]")
	}
	return record
}

// closesText reports whether the next blocks are the closing lines of a
// resolution, meeting and date, and nothing but the record of a vote stands
// between them and its end.
func (g *grammar) closesText() bool {
	_, date := g.lang.Meeting(g.peek())
	if date == 0 {
		return false
	}
	end := g.at + 1
	if date == len(g.peek()) {
		if !g.lang.IsDateLine(g.peekAt(1)) {
			return false
		}
		end++
	}
	for end < len(g.blocks) && strings.HasPrefix(g.textOf(g.blocks[end]), "[") {
		end++
	}
	return end == len(g.blocks) || g.headed(end) || g.nextPart > 0 && g.lang.IsPartLetter(g.textOf(g.blocks[end]))
}
