package akn

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	. "plenary/convert/resolution" //nolint:revive // a tree reads best in the model's own words
)

// canonicalText returns content in canonical form (see the package comment),
// and what was left out. Content that is
// canonical already, as almost all is, is returned as it is.
func canonicalText(content []Inline) ([]Inline, losses) {
	if len(content) == 0 {
		return nil, losses{}
	}
	var lost losses
	for range 4 { // what is unwrapped can come to stand beside other space
		look := gaze{start: true}
		if look.inlines(content) && !look.space {
			break
		}
		f := folder{start: true, losses: lost}
		content = trimEnd(f.inlines(content))
		lost = f.losses
	}
	return content, lost
}

// A losses is what canonical text leaves out.
type losses struct {
	characters int      // that XML cannot hold
	addresses  []string // that are none
}

// leadsNowhere reports whether a reference has no target that could be written.
func leadsNowhere(r *Reference) bool {
	if strings.TrimSpace(r.Symbol) != "" {
		return false
	}
	href := canonicalValue(r.Href)
	return href == "" || !isURI(escapeURI(href))
}

// marks reports whether there is a mark to print.
func marks(n *NoteRef) bool { return strings.TrimSpace(n.Marker) != "" }

// A gaze tells canonical content from other without changing it.
type gaze struct {
	start bool // nothing stands yet before, or only a line break
	space bool // a space stands before
}

func (g *gaze) inlines(content []Inline) bool {
	text := false
	for _, in := range content {
		switch in := in.(type) {
		case *Text:
			if text || !g.text(in.Value) {
				return false
			}
			text = true
			continue
		case *Emphasis:
			if unstyled(in.Content) || !g.inlines(in.Content) {
				return false
			}
		case *Reference:
			if leadsNowhere(in) || !g.inlines(in.Content) {
				return false
			}
		case *Term:
			if !g.inlines(in.Content) {
				return false
			}
		case *Break:
			if g.space {
				return false
			}
			g.start = true
		case *NoteRef:
			if !marks(in) {
				return false
			}
			g.start, g.space = false, false
		default:
			g.start, g.space = false, false
		}
		text = false
	}
	return true
}

// unstyled reports whether nothing in content could show a style: notes and
// white space, as in the guidelines' sup around an authorialNote.
func unstyled(content []Inline) bool {
	for _, in := range content {
		switch in := in.(type) {
		case *Note:
		case *Text:
			if strings.TrimSpace(in.Value) != "" {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// emphasis styles content where there is something to style.
func emphasis(style Style, content []Inline) []Inline {
	if unstyled(content) {
		return content
	}
	return []Inline{&Emphasis{Style: style, Content: content}}
}

func (g *gaze) text(s string) bool {
	ascii := true
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == ' ':
			if g.start || g.space {
				return false
			}
			g.space = true
		case c < ' ':
			return false
		default:
			ascii = ascii && c < utf8.RuneSelf
			g.start, g.space = false, false
		}
	}
	return s != "" && (ascii || isClean(s))
}

// isClean reports whether s is NFC and holds only what XML can.
func isClean(s string) bool {
	return !strings.ContainsFunc(s, illegal) && utf8.ValidString(s) && norm.NFC.IsNormalString(s)
}

// illegal reports whether no XML document can hold c. (XML 1.0, production
// Char.)
func illegal(c rune) bool {
	return c < ' ' && c != '\t' && c != '\n' && c != '\r' || c == 0xfffe || c == 0xffff || 0xd800 <= c && c <= 0xdfff
}

// A folder makes content canonical.
type folder struct {
	start, space bool // as in gaze
	losses
}

func (f *folder) inlines(content []Inline) []Inline {
	var out joiner
	for _, in := range content {
		switch in := in.(type) {
		case *Text:
			out.add(f.text(in))
		case *Emphasis:
			out.add(emphasis(in.Style, f.inlines(in.Content))...)
		case *Reference:
			if leadsNowhere(in) {
				if in.Href != "" {
					f.addresses = append(f.addresses, in.Href)
				}
				out.add(f.inlines(in.Content)...)
				continue
			}
			ref := *in
			ref.Content = f.inlines(in.Content)
			out.add(&ref)
		case *Term:
			term := *in
			term.Content = f.inlines(in.Content)
			out.add(&term)
		case *Break:
			out.list = trimEnd(out.joined())
			out.add(in)
			f.start, f.space = true, false
		case *NoteRef:
			if marks(in) {
				out.add(in)
				f.start, f.space = false, false
			}
		case nil:
		default:
			out.add(in)
			f.start, f.space = false, false
		}
	}
	return out.joined()
}

func (f *folder) text(t *Text) *Text {
	value, dropped := clean(t.Value)
	f.characters += dropped
	var b strings.Builder
	for i := 0; i < len(value); i++ {
		switch c := value[i]; c {
		case ' ', '\t', '\n', '\r':
			if !f.start && !f.space {
				b.WriteByte(' ')
				f.space = true
			}
		default:
			b.WriteByte(c)
			f.start, f.space = false, false
		}
	}
	return &Text{Value: b.String(), Source: t.Source}
}

// clean takes out what XML cannot hold and composes the rest.
func clean(s string) (string, int) {
	dropped := 0
	if !isClean(s) || strings.ContainsFunc(s, illegal) {
		s = strings.Map(func(c rune) rune {
			if illegal(c) {
				dropped++
				return -1
			}
			return c
		}, s)
		s = norm.NFC.String(strings.ToValidUTF8(s, "\uFFFD"))
	}
	return s, dropped
}

// A joiner makes a list of inlines in which no text stands beside another.
type joiner struct {
	list  []Inline
	first *Text   // that stands behind the list
	more  []*Text // behind first
}

// add appends content.
func (j *joiner) add(content ...Inline) {
	for _, in := range content {
		t, ok := in.(*Text)
		switch {
		case !ok:
			j.list = append(j.joined(), in)
		case t.Value == "":
		case j.first == nil:
			j.first = t
		default:
			j.more = append(j.more, t)
		}
	}
}

// joined returns all that was added.
func (j *joiner) joined() []Inline {
	if j.first == nil {
		return j.list
	}
	whole := j.first
	if len(j.more) > 0 {
		whole = &Text{}
		var value strings.Builder
		for _, t := range append([]*Text{j.first}, j.more...) {
			value.WriteString(t.Value)
			whole.Source = append(whole.Source, t.Source...)
		}
		whole.Value = value.String()
	}
	j.list, j.first, j.more = append(j.list, whole), nil, nil
	return j.list
}

// trimEnd takes the space off the end of content that the folder made.
func trimEnd(content []Inline) []Inline {
	for len(content) > 0 {
		last := len(content) - 1
		switch in := content[last].(type) {
		case *Text:
			in.Value = strings.TrimRight(in.Value, " ")
			if in.Value != "" {
				return content
			}
			content = content[:last]
		case *Emphasis:
			in.Content = trimEnd(in.Content)
			if !unstyled(in.Content) {
				return content
			}
			content = append(content[:last], in.Content...)
			if len(in.Content) > 0 {
				return content
			}
		case *Reference:
			in.Content = trimEnd(in.Content)
			return content
		case *Term:
			in.Content = trimEnd(in.Content)
			return content
		default:
			return content
		}
	}
	return content
}

// canonicalValue is canonicalText for what has no inline structure: numbers,
// markers, attribute values.
func canonicalValue(s string) string {
	g := gaze{start: true}
	if s == "" || g.text(s) && !g.space {
		return s
	}
	f := folder{start: true}
	return strings.TrimRight(f.text(&Text{Value: s}).Value, " ")
}

// canonicalName is canonicalValue for a name of words: any space of Unicode
// between them is one.
func canonicalName(s string) string {
	if strings.ContainsFunc(s, func(c rune) bool { return c > ' ' && unicode.IsSpace(c) }) {
		s = strings.Join(strings.Fields(s), " ")
	}
	return canonicalValue(s)
}
