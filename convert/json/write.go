package json

import (
	"unicode/utf8"

	"plenary/diag"
	"plenary/internal/jsontree"
	"plenary/schema"
)

// A writer writes JSON values one after the other, indented by two spaces. It
// takes care of commas and line breaks; its caller only says what comes next.
type writer struct {
	out   []byte
	depth int
	empty bool // nothing has been written since the last bracket was opened
	list  diag.List
}

// object writes an object with the members that write writes.
func (w *writer) object(write func()) { w.bracket('{', '}', write) }

// array writes an array with the values that write writes, each after a call
// of [writer.next].
func (w *writer) array(write func()) { w.bracket('[', ']', write) }

func (w *writer) bracket(open, end byte, write func()) {
	w.out = append(w.out, open)
	if w.depth++; w.depth == jsontree.MaxDepth+1 {
		w.list.Add(schema.JSONUnencodable, diag.Span{}, "the nodes are nested too deeply to be read again")
	}
	w.empty = true
	write()
	w.depth--
	if !w.empty {
		w.line()
	}
	w.empty = false
	w.out = append(w.out, end)
}

// next begins a value of an array or a member of an object.
func (w *writer) next() {
	if !w.empty {
		w.out = append(w.out, ',')
	}
	w.empty = false
	w.line()
}

func (w *writer) line() {
	w.out = append(w.out, '\n')
	n := w.depth
	for ; n > len(margin)/2; n -= len(margin) / 2 {
		w.out = append(w.out, margin...)
	}
	w.out = append(w.out, margin[:2*n]...)
}

const margin = "                                                                "

// key begins a member; its value must follow.
func (w *writer) key(name string) {
	w.next()
	w.out = append(w.out, '"')
	w.out = append(w.out, name...)
	w.out = append(w.out, `": `...)
}

// member writes a member whose value is a string of the given form.
func (w *writer) member(name, value string, form lexical) {
	if !form.ok(value) {
		w.list.Add(schema.JSONUnencodable, diag.Span{}, "the %s %q is not %s", name, value, form.expected)
	}
	w.key(name)
	w.str(value)
}

// optional writes a member unless its value is empty.
func (w *writer) optional(name, value string, form lexical) {
	if value != "" {
		w.member(name, value, form)
	}
}

const hex = "0123456789abcdef"

// str writes a string literal. Only what must be escaped is. (RFC 8259,
// section 7.)
func (w *writer) str(s string) {
	if !utf8.ValidString(s) {
		w.list.Add(schema.JSONUnencodable, diag.Span{}, "the text %q is not UTF-8", excerpt(s))
	}
	w.out = append(w.out, '"')
	done := 0
	for i := range len(s) {
		c := s[i]
		if c >= ' ' && c != '"' && c != '\\' {
			continue
		}
		w.out = append(w.out, s[done:i]...)
		done = i + 1
		w.escape(c)
	}
	w.out = append(w.out, s[done:]...)
	w.out = append(w.out, '"')
}

func (w *writer) escape(c byte) {
	switch c {
	case '"', '\\':
		w.out = append(w.out, '\\', c)
	case '\n':
		w.out = append(w.out, `\n`...)
	case '\r':
		w.out = append(w.out, `\r`...)
	case '\t':
		w.out = append(w.out, `\t`...)
	default:
		w.out = append(w.out, `\u00`...)
		w.out = append(w.out, hex[c>>4], hex[c&15])
	}
}

// excerpt shortens a text for a message.
func excerpt(s string) string {
	const most = 40
	if runes := []rune(s[:min(len(s), 4*most)]); len(runes) > most {
		return string(runes[:most-1]) + "…"
	}
	return s
}
