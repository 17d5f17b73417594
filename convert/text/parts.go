package text

import (
	"slices"
	"strings"

	"plenary/convert/language"
	"plenary/convert/printed"
)

// partInTitle parts the letter of the first part of a composite from the title
// that an extractor joined it to. A title may end in a lone letter; it is that of
// a part where the number stands with a letter elsewhere, in the masthead or in
// the note that its mark belongs to.
func (n *normaliser) partInTitle() {
	last := n.head.text - 1
	for last > n.head.preface && n.lines[last].class != body {
		last--
	}
	if n.head.part > 0 || n.head.preface < 0 || last < n.head.preface {
		return
	}
	l, s := n.lines[last], n.lineText(last)
	space := strings.LastIndexByte(printed.Unmarked(s), ' ')
	if space < 0 || !language.IsPartLetter(s[space+1:]) || !n.isLettered() {
		return
	}
	letter := l
	l.end, letter.start = l.start+space, l.start+space+1
	n.lines = slices.Concat(n.lines[:last], []line{l, letter}, n.lines[last+1:])
	n.head.shift(last+1, 1)
	n.head.part = last + 1
	n.head.apart = append(n.head.apart, n.head.text)
	n.head.text = min(n.head.text, n.head.part)
}

// isLettered reports whether the number of the resolution stands with the letter
// of a part in the text.
func (n *normaliser) isLettered() bool {
	opening, _ := n.lang.Opening(n.lineText(n.head.preface))
	number := n.lineText(n.head.preface)[opening.From:opening.To]
	for rest := n.src; ; {
		_, after, found := strings.Cut(rest, number)
		if !found {
			return false
		}
		if n.lang.Parts(after).Length > 0 {
			return true
		}
		rest = after
	}
}
