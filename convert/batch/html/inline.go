package html

import (
	"sort"
	"strings"

	"plenary/convert/account"
	. "plenary/convert/resolution"
	"plenary/diag"
)

//nolint:revive // a tree reads best in the model's own words

// An inline is a piece of running text. At most one of its fields says what it
// is; the text is either written out or, where it is the source's but for the
// white space, told by its place, so that most text is in the page once.
type inline struct {
	At     []int    `json:"at,omitempty"`     // characters: the source from, to
	Value  string   `json:"value,omitempty"`  // characters: these
	Repair string   `json:"repair,omitempty"` // what was done to make Value
	Style  string   `json:"style,omitempty"`  // of Text
	Term   string   `json:"term,omitempty"`   // the element of Text
	Ref    string   `json:"ref,omitempty"`    // what Text cites
	Note   string   `json:"note,omitempty"`   // the mark of a note
	Break  bool     `json:"break,omitempty"`
	Text   []inline `json:"text,omitempty"`
}

// inlines adds running text to n, and the notes in it to its inner nodes.
func (b *builder) inlines(n *node, content []Inline) {
	n.Text = append(n.Text, b.running(n, content)...)
}

func (b *builder) running(n *node, content []Inline) (out []inline) {
	for _, in := range content {
		switch in := in.(type) {
		case *Text:
			for _, span := range in.Source {
				b.place(n, span)
			}
			out = b.appendText(out, in)
		case *Emphasis:
			out = append(out, inline{Style: string(in.Style), Text: b.running(n, in.Content)})
		case *Reference:
			out = append(out, inline{Ref: cited(in), Text: b.running(n, in.Content)})
		case *Term:
			out = append(out, inline{Term: in.Element, Text: b.running(n, in.Content)})
		case *Note:
			b.note(n, in)
			out = append(out, inline{Note: visible(in.Marker)})
		case *NoteRef:
			b.place(n, in.Mark)
			out = append(out, inline{Note: visible(in.Marker)})
		case *Break:
			out = append(out, inline{Break: true})
		}
	}
	return out
}

func (b *builder) note(n *node, note *Note) {
	b.place(n, note.Mark)
	b.node(n, "authorialNote", note, func(n *node) {
		n.Label = visible(note.Marker)
		n.Mark = b.units.appendSpan(nil, note.Mark)
		b.blocks(n, note.Content)
	})
}

// cited says in words what a reference leads to.
func cited(r *Reference) string {
	target := r.Symbol
	if target == "" {
		target = r.Href
	}
	if r.Date != "" {
		target += " of " + string(r.Date)
	}
	return visible(target)
}

// A source is the text of a document with what became of its bytes.
type source struct {
	text    []byte
	units   offsets
	repairs []account.Entry
}

func newSource(text []byte, entries account.Account) source {
	s := source{text: text, units: newOffsets(text)}
	for _, e := range entries {
		if e.Fate == account.Repair {
			s.repairs = append(s.repairs, e)
		}
	}
	return s
}

// isWhite reports whether a byte is of the white space of which the scripts make
// one space when they take text from the source. It is less than Unicode's, so
// that they and we are sure to agree.
func isWhite(c byte) bool { return c == ' ' || '\t' <= c && c <= '\r' }

// collapse returns text with every run of white space made one space.
func collapse(text []byte) string {
	out := make([]byte, 0, len(text))
	for i, c := range text {
		switch {
		case !isWhite(c):
			out = append(out, c)
		case i == 0 || !isWhite(text[i-1]):
			out = append(out, ' ')
		}
	}
	return string(out)
}

// appendText appends the characters of t, its repaired words apart from the
// rest.
func (s source) appendText(to []inline, t *Text) []inline {
	if hull, ok := s.hull(t.Source); ok && collapse(s.text[hull.Start:hull.End]) == t.Value {
		return append(to, inline{At: s.units.appendSpan(nil, hull)})
	}
	rest := 0
	for _, j := range s.joints(t) {
		word := wordAround(t.Value, j.at)
		if word.Start < rest {
			continue
		}
		to = appendValue(to, t.Value[rest:word.Start])
		to = append(to, inline{Value: t.Value[word.Start:word.End], Repair: j.what})
		rest = word.End
	}
	return appendValue(to, t.Value[rest:])
}

func appendValue(to []inline, value string) []inline {
	if value == "" {
		return to
	}
	return append(to, inline{Value: value})
}

// hull returns the span from the first of spans to the last.
func (s source) hull(spans []diag.Span) (diag.Span, bool) {
	if len(spans) == 0 {
		return diag.Span{}, false
	}
	hull := diag.Span{Start: spans[0].Start, End: spans[len(spans)-1].End}
	return hull, s.units.holds(hull)
}

// A joint is a place in the value of a text where a repair was made.
type joint struct {
	at   int
	what string
}

// joints finds the repairs of t by laying its ranges along its value: each
// begins where the one before ended, or after what was put between them.
func (s source) joints(t *Text) (found []joint) {
	at, last := 0, 0
	for i, span := range t.Source {
		if !s.units.holds(span) {
			return nil
		}
		piece := collapse(s.text[span.Start:span.End])
		gap := strings.Index(t.Value[at:], piece)
		if gap < 0 {
			return nil
		}
		if r, ok := s.repair(diag.Span{Start: last, End: span.Start}); ok && i > 0 {
			found = append(found, joint{at, r.What})
		}
		at += gap + len(piece)
		last = span.End
	}
	return found
}

// repair returns the repair that was made within gap.
func (s source) repair(gap diag.Span) (account.Entry, bool) {
	i := sort.Search(len(s.repairs), func(i int) bool { return s.repairs[i].Span.Start >= gap.Start })
	if i < len(s.repairs) && gap.Contains(s.repairs[i].Span) {
		return s.repairs[i], true
	}
	return account.Entry{}, false
}

// wordAround returns the range of the characters around at that are not parted
// by a space.
func wordAround(value string, at int) diag.Span {
	start := strings.LastIndexByte(value[:at], ' ') + 1
	end := strings.IndexByte(value[at:], ' ')
	if end < 0 {
		return diag.Span{Start: start, End: len(value)}
	}
	return diag.Span{Start: start, End: at + end}
}
