package grammar

import (
	"plenary/convert/resolution"
)

// attachment = heading? title? provisions. What stands below the closing lines
// is annexed, also where no heading says so, and so is another resolution. In a
// resolution that is still open they may stand below what is annexed.
func (g *grammar) attachment(open bool) *resolution.Attachment {
	a := &resolution.Attachment{}
	if g.lang.Annex(g.peek()) {
		b := g.next()
		a.Span, a.Heading = b.Span, g.plain(b)
	}
	if g.opensTitle() {
		b := g.next()
		a.Span, a.Title = a.Span.Union(b.Span), g.plain(b)
	}
	a.Body = g.provisions(bodyText{open: open})
	return a
}

// opensTitle reports whether the next block is the title of an attachment.
func (g *grammar) opensTitle() bool {
	s := g.peek()
	if _, level := g.lang.HeadingNumber(s); level != "" {
		return false
	}
	return g.isHeading(g.at) && !g.lang.EndsInComma(s)
}
