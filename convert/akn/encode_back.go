package akn

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/beevik/etree"

	. "plenary/convert/resolution" //nolint:revive // a tree reads best in the model's own words
)

// conclusions writes the closing lines: meeting and date in one container, as
// the guidelines show it, and after it whatever else is printed. (AKN4UN
// guidelines, Part 3, "Conclusions".)
func (e *encoder) conclusions(document *etree.Element, r *Resolution) {
	c := r.Conclusions
	if c == nil || c.Meeting == nil && c.Date == nil && !says(c.Other) {
		return
	}
	el := child(document, "conclusions")
	s := e.part(el, "conclusions")
	e.named[c] = s.id
	if c.Meeting != nil || c.Date != nil {
		container := child(el, "container")
		own := &scope{id: e.ids.count(s, aContainer)}
		attr(container, "eId", own.id)
		attr(container, "name", "conclusion")
		e.closing(child(container, "p"), own, c)
	}
	if says(c.Other) {
		before := len(el.Child)
		e.blocks(el, s, c.Other)
		for _, b := range el.Child[before:] {
			if p := b.(*etree.Element); isClosing(p, c) {
				attr(p, "class", unclassified) // or it would be taken for the meeting or the date
			}
		}
	}
}

// isClosing reports whether a p beside what c has would be read as the line that
// has the meeting and the date.
func isClosing(p *etree.Element, c *Conclusions) bool {
	meeting, date := false, false
	for _, child := range p.Child {
		switch child := child.(type) {
		case *etree.CharData:
			if strings.TrimSpace(child.Data) != "" {
				return false
			}
		case *etree.Element:
			switch {
			case child.Tag == "eol":
			case child.Tag == "event", child.Tag == "location":
				meeting = true
			case child.Tag == "docDate":
				date = true
			case child.Tag == "inline":
				date = date || child.SelectAttrValue("name", "") == "adoptionDate"
				meeting = meeting || child.SelectAttrValue("name", "") != "adoptionDate"
			default:
				return false
			}
		}
	}
	return (meeting || date) && !(meeting && c.Meeting != nil) && !(date && c.Date != nil)
}

func (e *encoder) closing(p *etree.Element, s *scope, c *Conclusions) {
	if c.Meeting != nil {
		event := child(p, "event")
		attr(event, "eId", e.ids.count(s, anEvent))
		attr(event, "refersTo", e.use(adoptionMeeting))
		e.meetingLine(event, s, c.Meeting)
		e.meeting = canonicalValue(writtenWords(event))
	}
	if c.Meeting != nil && c.Date != nil {
		child(p, "eol")
	}
	if c.Date != nil {
		e.docDate(p, s, c.Date)
	}
}

// meetingLine writes the line with a quantity around the word that has the
// number, or around all of it when no word has.
func (e *encoder) meetingLine(event *etree.Element, s *scope, m *Meeting) {
	number := canonicalValue(m.Number)
	content, dropped := canonicalText(m.Content)
	e.lost(dropped, m.Span)
	if number == "" {
		e.inlines(event, s, content)
		return
	}
	before, word, after := "", "", ""
	if len(content) == 1 {
		if t, ok := content[0].(*Text); ok {
			before, word, after = cutNumber(t.Value, number)
		}
	}
	if before != "" {
		event.CreateText(before)
	}
	quantity := child(event, "quantity")
	attr(quantity, "eId", e.ids.count(s, aQuantity))
	attr(quantity, "refersTo", e.use(meetingNumber))
	attr(quantity, "normalized", number)
	if word == "" {
		e.inlines(quantity, s, content)
		return
	}
	quantity.CreateText(word)
	if after != "" {
		event.CreateText(after)
	}
}

// writtenWords returns the text of an element without its notes.
func writtenWords(el *etree.Element) string {
	var b strings.Builder
	for _, c := range el.Child {
		switch c := c.(type) {
		case *etree.CharData:
			b.WriteString(c.Data)
		case *etree.Element:
			if c.Tag != "authorialNote" {
				b.WriteString(writtenWords(c))
			}
		}
	}
	return b.String()
}

// cutNumber splits line around the first word that begins with number.
func cutNumber(line, number string) (before, word, after string) {
	for at := 0; at < len(line); {
		end := at + strings.IndexFunc(line[at:], unicode.IsSpace)
		if end < at {
			end = len(line)
		}
		if rest, ok := strings.CutPrefix(line[at:end], number); ok && (rest == "" || rest[0] < '0' || rest[0] > '9') {
			return line[:at], line[at:end], line[end:]
		}
		_, size := utf8.DecodeRuneInString(line[end:])
		at = end + max(size, 1)
	}
	return "", "", ""
}

func (e *encoder) docDate(p *etree.Element, s *scope, d *DocDate) {
	if !isKnown(d.Date) {
		e.text(e.namedInline(p, "adoptionDate", e.use(adoptionDate), ""), s, d.Content)
		return
	}
	el := child(p, "docDate")
	attr(el, "date", string(d.Date))
	attr(el, "refersTo", e.use(adoptionDate))
	e.text(el, s, d.Content)
}

// attachments writes each annexed text as a document of its own. (AKN4UN
// guidelines, Part 3, "Annexes"; AKN Naming Convention, clause 5.4.1: a
// component's eIds are unique with those of the main document.)
func (e *encoder) attachments(document *etree.Element, r *Resolution) {
	var list *etree.Element
	n := 0
	for _, a := range r.Attachments {
		if a == nil {
			continue
		}
		if list == nil {
			list = child(document, "attachments")
		}
		n++
		e.attachment(list, r, a, n)
	}
}

func (e *encoder) attachment(list *etree.Element, r *Resolution, a *Attachment, n int) {
	el := child(list, "attachment")
	s := &scope{id: e.ids.take(join(e.document, "att", itoa(n)))}
	attr(el, "eId", s.id)
	e.named[a] = s.id
	e.heading(el, s, a.Heading)
	doc := child(el, "doc")
	attr(doc, "name", "annex")
	attr(doc, "contains", "originalVersion")
	e.identification(child(doc, "meta"), r, "!annex_"+itoa(n))
	if title, dropped := canonicalText(a.Title); len(title) > 0 {
		e.lost(dropped, a.Span)
		preface := child(doc, "preface")
		attr(preface, "eId", e.ids.child(s.id, "preface"))
		e.inlines(child(child(preface, "p"), "docTitle"), s, title)
	}
	body := child(doc, "mainBody")
	attr(body, "eId", e.ids.child(s.id, "body"))
	e.provisions(body, s, a.Body)
	closeBody(body)
}
