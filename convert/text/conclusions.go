package text

import (
	"strings"

	"plenary/convert/resolution"
)

// conclusions = meeting? date? vote*.
func (g *grammar) conclusions(r *resolution.Resolution) {
	var c resolution.Conclusions
	if s := g.peek(); g.isMeeting(s) {
		b := g.next()
		number, _ := g.lang.meeting(s)
		c.Meeting = &resolution.Meeting{Span: g.spanOf(b), Number: number, Content: g.plain(b)}
		c.Span = c.Meeting.Span
	}
	if s := g.peek(); g.isDate(s) {
		b := g.next()
		date, _ := g.lang.date(s)
		c.Date = &resolution.DocDate{Span: g.spanOf(b), Date: date, Content: g.plain(b)}
		c.Span = c.Span.Union(c.Date.Span)
	}
	if c.Meeting == nil && c.Date == nil {
		return
	}
	c.Other = g.vote()
	r.Conclusions = &c
}

// vote = the record of a vote in square brackets, on one paragraph or several.
func (g *grammar) vote() (record []resolution.Block) {
	for open := strings.HasPrefix(g.peek(), "["); open && g.more(); {
		b := g.next()
		record = append(record, &resolution.P{Span: g.spanOf(b), Content: g.appendText(nil, b.from, b.to)})
		open = !strings.HasSuffix(g.textOf(b), "]")
	}
	return record
}

// attachment = heading? title? provisions. What stands below the closing lines
// is annexed, also where no heading says so.
func (g *grammar) attachment() *resolution.Attachment {
	a := &resolution.Attachment{}
	if g.lang.annex(unmarked(g.peek())) {
		b := g.next()
		a.Span, a.Heading = g.spanOf(b), g.plain(b)
	}
	if g.opensTitle() {
		b := g.next()
		a.Span, a.Title = a.Span.Union(g.spanOf(b)), g.plain(b)
	}
	a.Body = g.provisions(bodyText{})
	return a
}

// opensTitle reports whether the next block is the title of an attachment.
func (g *grammar) opensTitle() bool {
	s := g.peek()
	if _, level := headingNumber(s); level != "" {
		return false
	}
	return g.isHeading(s) && !strings.HasSuffix(s, ",")
}
