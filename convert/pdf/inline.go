package pdf

import (
	"cmp"
	"fmt"
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"

	"plenary/convert/printed"
	"plenary/convert/resolution"
	"plenary/diag"
)

// spans composes running text.
func (c *composer) spans(content []resolution.Inline, l look) []span {
	w := inliner{composer: c}
	w.inlines(content, l, "")
	if strings.TrimSpace(textOf(w.spans)) == "" && len(notesIn(w.spans)) == 0 {
		return nil
	}
	return w.spans
}

// plain composes characters of one look.
func (c *composer) plain(text string, l look, at diag.Span) []span {
	return c.set(text, l, func(r rune) { c.missing.add(r, at) })
}

// again is as plain, but remembers nothing that is missing: for text that is printed elsewhere too.
func (c *composer) again(text string, l look) []span { return c.set(text, l, func(rune) {}) }

// set returns characters as they can be printed in a look, and tells which lack a glyph.
func (c *composer) set(text string, l look, lacks func(rune)) []span {
	l = c.look(l)
	if c.typeface != nil && c.typeface.script != nil {
		return c.mixed(text, l, lacks)
	}
	if text = mapped(text, l.font(), lacks); text == "" {
		return nil
	}
	return []span{{text: text, look: l}}
}

type inliner struct {
	*composer
	spans []span
}

func (w *inliner) inlines(content []resolution.Inline, l look, href string) {
	for _, in := range content {
		switch in := in.(type) {
		case *resolution.Text:
			if in != nil {
				w.text(in, l, href)
			}
		case *resolution.Emphasis:
			if in != nil {
				w.inlines(in.Content, emphasised(l, in.Style), href)
			}
		case *resolution.Term:
			if in != nil {
				w.apart(in)
				w.inlines(in.Content, l, href)
			}
		case *resolution.Reference:
			if in != nil {
				w.reference(in, l, href)
			}
		case *resolution.Break:
			if n := len(w.spans); n > 0 {
				w.spans[n-1].end = true
			}
		case *resolution.Note:
			if in != nil {
				w.note(in, l)
			}
		case *resolution.NoteRef:
			if in != nil {
				w.mark(in.Marker, in.Mark, l, w.marked[in.Marker], false)
			}
		}
	}
}

// apart puts a space between a word and the date after it. Two of three files
// of the Security Council lack it: "on<docDate>13 November 2025".
func (w *inliner) apart(t *resolution.Term) {
	n := len(w.spans)
	if n == 0 || t.Element != "docDate" && t.Element != "date" {
		return
	}
	last, _ := utf8.DecodeLastRuneInString(w.spans[n-1].text)
	first, _ := utf8.DecodeRuneInString(resolution.PlainText(t.Content))
	if unicode.IsLetter(last) && unicode.IsDigit(first) {
		w.spans[n-1].text += " "
	}
}

func (w *inliner) text(t *resolution.Text, l look, href string) {
	var at diag.Span
	if len(t.Source) > 0 {
		at = t.Source[0]
	}
	for _, s := range w.plain(t.Value, l, at) {
		s.href = href
		w.spans = append(w.spans, s)
	}
}

// emphasised returns a look with a style added to it.
func emphasised(l look, s resolution.Style) look {
	switch s {
	case resolution.Italic:
		l.face |= italic
	case resolution.Bold:
		l.face |= bold
	case resolution.Underline:
		l.under = true
	case resolution.Superscript:
		return l.raised()
	case resolution.Subscript:
		return l.lowered()
	}
	return l
}

func (w *inliner) reference(r *resolution.Reference, l look, href string) {
	target := w.target(r)
	if target == "" {
		w.inlines(r.Content, l, href)
		return
	}
	l.blue = true
	begin := len(w.spans)
	w.inlines(r.Content, l, target)
	tag := &element{kind: tagLink}
	for i := begin; i < len(w.spans); i++ {
		if w.spans[i].tag == nil {
			w.spans[i].tag = tag
		}
	}
}

// target returns the address of a cited document: the one of the web that it
// gives, or that of its symbol at the document server.
func (c *composer) target(r *resolution.Reference) string {
	if u, err := url.Parse(r.Href); err == nil && (u.Scheme == "https" || u.Scheme == "http") && u.Host != "" {
		return u.String()
	}
	symbol := strings.Join(strings.Fields(r.Symbol), "")
	if strings.HasSuffix(symbol, ")") { // as the United Nations links "217 A (III)"
		symbol = resolution.WholeSymbol(symbol)
	}
	if symbol != "" {
		return (&url.URL{Scheme: "https", Host: "undocs.org", Path: "/" + c.language() + "/" + symbol}).String()
	}
	return ""
}

// language returns the tag of the document's language, English for one that is
// not known.
func (c *composer) language() string { return cmp.Or(printed.Tag(c.of.Identity.Language), "en") }

// note composes a mark and its note. A note inside a note is set after it.
func (w *inliner) note(n *resolution.Note, l look) {
	const deep = 8
	if w.inNote >= deep {
		return
	}
	made := &note{marker: n.Marker, tag: &element{kind: tagNote, id: fmt.Sprintf("note_%d", len(w.notes)+1)}}
	w.notes, w.marked[n.Marker] = append(w.notes, made), made
	w.mark(n.Marker, n.Mark, l, made, true)

	w.inNote++
	inner := &composer{options: w.options, typeface: w.typeface, sheet: w.sheet, of: w.of, inNote: w.inNote, missing: w.missing, notes: w.notes, marked: w.marked, in: made.tag}
	inner.begin(n)
	inner.blocks(n.Content, opening{label: inner.labelled(inner.noteLabel(n))}, noteShape)
	w.inNote--
	made.items = inner.script().unmarked(inner.items)
	w.missing, w.notes = inner.missing, inner.notes
}

// noteLabel returns the mark at the head of a note.
func (c *composer) noteLabel(n *resolution.Note) []span {
	mark := noteLook.raised()
	mark.face = regular
	return c.plain(c.script().marked(strings.TrimSpace(n.Marker)), mark, n.Mark)
}

// mark composes the raised mark of a note. It is never italic.
func (w *inliner) mark(marker string, at diag.Span, l look, to *note, cite bool) {
	l.face &^= italic
	marker = strings.TrimSpace(marker)
	if n := len(w.spans); n == 0 || !strings.HasSuffix(w.spans[n-1].text, "(") {
		marker = w.script().marked(marker)
	}
	made := w.plain(marker, l.raised(), at)
	if len(made) == 0 {
		if !cite {
			return
		}
		made = []span{{text: "*", look: l.raised()}} // a note has to be called from somewhere
	}
	made[0].cite = cite
	if to != nil {
		tag := (&element{kind: tagReference}).around(tagLabel).around(tagLink)
		for i := range made {
			made[i].note, made[i].tag = to, tag
		}
	}
	w.spans = append(w.spans, made...)
}

func textOf(spans []span) string {
	var b strings.Builder
	for _, s := range spans {
		b.WriteString(s.text)
	}
	return b.String()
}

func notesIn(spans []span) (notes []*note) {
	for _, s := range spans {
		if s.cite {
			notes = append(notes, s.note)
		}
	}
	return notes
}
