package akn

import (
	"strings"
	"unicode"

	. "plenary/convert/resolution" //nolint:revive // a tree reads best in the model's own words
)

// conclusions decodes the closing lines of any of the forms in use.
func (d *decoder) conclusions(r *Resolution, n *node) {
	c := r.Conclusions
	if c == nil {
		c = &Conclusions{}
		d.name(c, n)
	}
	d.closingLines(c, n)
	if c.Meeting != nil || c.Date != nil || says(c.Other) {
		r.Conclusions = c
	}
}

func (d *decoder) closingLines(closing *Conclusions, n *node) {
	for _, c := range n.children {
		switch {
		case c.blank():
		case c.tag == "container" && c.attr("name") == "conclusion":
			d.closingLines(closing, c)
		case c.tag == "p" && c.attr("class") != unclassified && d.closing(closing, c):
		default:
			closing.Other = append(closing.Other, d.block(c)...)
		}
	}
}

// closing decodes the p that has the meeting and the date, and reports whether
// p is that.
func (d *decoder) closing(c *Conclusions, p *node) bool {
	var meeting, date *node
	var rest []*node
	var walk func(children []*node)
	walk = func(children []*node) {
		for _, n := range children {
			switch {
			case n.blank(), n.tag == "eol" && len(n.children) == 0:
			case n.tag == "event" && (n.find("docDate") != nil || n.find("location") != nil):
				walk(n.children)
			case meeting == nil && isMeeting(n):
				meeting = n
			case date == nil && isAdoptionDate(n):
				date = n
			default:
				rest = append(rest, n)
			}
		}
	}
	walk(p.children)
	if len(rest) > 0 || meeting == nil && date == nil || meeting != nil && c.Meeting != nil || date != nil && c.Date != nil {
		return false
	}
	if meeting != nil {
		c.Meeting = d.meeting(meeting)
	}
	if date != nil {
		c.Date = &DocDate{Date: knownDate(date), Content: d.text(date)}
	}
	return true
}

func isMeeting(n *node) bool {
	switch n.tag {
	case "inline":
		name := strings.TrimPrefix(n.attr("name"), "akn4un:")
		return name == "adoptionMeeting" || name == "meeting"
	case "event", "location":
		return strings.HasSuffix(n.ref("refersTo"), "adoptionMeeting")
	}
	return false
}

func isAdoptionDate(n *node) bool {
	return n.tag == "docDate" || n.tag == "inline" && n.attr("name") == "adoptionDate"
}

// meeting decodes the meeting line. Its number is marked in what Encode writes;
// elsewhere it is the figures of the line.
func (d *decoder) meeting(n *node) *Meeting {
	m := &Meeting{}
	var content []Inline
	marked := false
	for _, in := range d.inlines(n.children) {
		if t, ok := in.(*Term); ok && t.Element == "quantity" && strings.HasSuffix(t.RefersTo, standingEntries[meetingNumber].id) {
			m.Number, marked = t.Value, true
			content = append(content, t.Content...)
			continue
		}
		content = append(content, in)
	}
	m.Content = settle(content)
	if !marked && n.tag != "event" || d.flat && !marked {
		m.Number = figures(n.attr("title"))
		if m.Number == "" {
			m.Number = figures(PlainText(m.Content))
		}
	}
	return m
}

// figures returns the first number in s, in ASCII digits.
func figures(s string) string {
	var b strings.Builder
	for _, c := range s {
		if digit, ok := asciiDigit(c); ok {
			b.WriteByte(digit)
		} else if b.Len() > 0 {
			break
		}
	}
	return b.String()
}

func asciiDigit(c rune) (byte, bool) {
	switch {
	case '0' <= c && c <= '9':
		return byte(c), true
	case 0x660 <= c && c <= 0x669:
		return byte('0' + c - 0x660), true
	case 0x6f0 <= c && c <= 0x6f9:
		return byte('0' + c - 0x6f0), true
	}
	return 0, false
}

// attachment decodes an annexed text.
func (d *decoder) attachment(r *Resolution, n *node) {
	if n.blank() {
		return
	}
	if n.tag != "attachment" {
		d.unknown(n)
		r.Attachments = append(r.Attachments, &Attachment{Body: d.loose(n)})
		return
	}
	a := &Attachment{}
	d.name(a, n)
	num, notes := d.num(n)
	if num.Value != "" {
		a.Heading = append(a.Heading, &Text{Value: num.Value})
	}
	a.Heading = append(a.Heading, notes...)
	r.Attachments = append(r.Attachments, a)
	for _, c := range n.children {
		switch {
		case c.blank(), c.tag == "num":
		case c.tag == "heading", c.tag == "subheading":
			a.Heading = joinLines(a.Heading, d.text(c))
		case isDocument(c.tag):
			d.annexed(r, a, c)
		default:
			d.unknown(c)
			a.Body = append(a.Body, d.loose(c)...)
		}
	}
	a.Heading, a.Title = settle(a.Heading), settle(a.Title)
	if d.flat {
		d.splitAnnexes(r, a)
	}
}

// annexed decodes the document in an attachment.
func (d *decoder) annexed(r *Resolution, a *Attachment, n *node) {
	for _, c := range n.children {
		switch c.tag {
		case "meta":
		case "preface", "coverPage":
			d.annexTitle(a, c)
		case "mainBody", "body", "preamble", "conclusions", "collectionBody":
			a.Body = append(a.Body, d.body(c)...)
		case "attachments":
			for _, nested := range c.children {
				d.attachment(r, nested)
			}
		default:
			if !c.blank() {
				d.unknown(c)
				a.Body = append(a.Body, d.loose(c)...)
			}
		}
	}
}

// annexTitle decodes the preface of an annexed document: what it is called goes
// to the heading where the attachment has none, all else is its title.
func (d *decoder) annexTitle(a *Attachment, n *node) {
	for _, c := range n.children {
		if kind := c.child("docType"); kind != nil && len(a.Heading) == 0 && c.child("docTitle") == nil {
			a.Heading = settle(d.inlines(kind.children))
			continue
		}
		for _, b := range d.annexLine(c) {
			a.Title = joinLines(a.Title, flatBlock(b))
		}
	}
}

// annexLine reads one line of a preface without the elements that only say that
// it is the title.
func (d *decoder) annexLine(n *node) []Block {
	if n.tag != "p" {
		return d.block(n)
	}
	var content []Inline
	for _, c := range n.children {
		if c.tag == "docTitle" {
			content = append(content, d.inlines(c.children)...)
		} else {
			content = append(content, d.inline(c)...)
		}
	}
	return []Block{&P{Content: settle(content)}}
}

// splitAnnexes makes an attachment of each annex that the United Nations lumps
// into one document, by the headings that say "Annex".
func (d *decoder) splitAnnexes(r *Resolution, a *Attachment) {
	body := a.Body
	a.Body = nil
	for _, p := range body {
		div, ok := p.(*Division)
		switch {
		case ok && isAnnex(div.Heading) && div.Num.Value == "":
			if len(a.Heading) > 0 || len(a.Body) > 0 {
				a = &Attachment{}
				r.Attachments = append(r.Attachments, a)
			}
			a.Heading = div.Heading
			a.Body = append(a.Body, div.Content...)
		case ok && len(a.Body) == 0 && len(a.Title) == 0 && len(a.Heading) > 0 && div.Num.Value == "" && div.Level == LevelDivision:
			a.Title = div.Heading
			a.Body = append(a.Body, div.Content...)
		default:
			a.Body = append(a.Body, p)
		}
	}
}

// annexWords are how the heading of an annex begins, in the official languages.
var annexWords = [...]string{"annex", "annexe", "anexo", "appendix", "enclosure", "приложение", "добавление", "附件", "附录", "مرفق", "المرفق", "تذييل", "anlage"}

// isAnnex reports whether a heading is "Annex" or "Annex II".
func isAnnex(content []Inline) bool {
	fields := strings.FieldsFunc(strings.ToLower(PlainText(content)), unicode.IsSpace)
	if len(fields) == 0 || len(fields) > 3 {
		return false
	}
	for _, word := range annexWords {
		if fields[0] == word || word[0] > 0x7f && strings.HasPrefix(fields[0], word) {
			return true
		}
	}
	return false
}
