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
func (sh *Sheet) partInTitle(h *head) {
	last := h.text - 1
	for last > h.preface && sh.lines[last].class != body {
		last--
	}
	if h.part > 0 || h.preface < 0 || last < h.preface {
		return
	}
	l, s := sh.lines[last], sh.lineText(last)
	space := strings.LastIndexByte(printed.Unmarked(s), ' ')
	if space < 0 || !language.IsPartLetter(s[space+1:]) || !sh.isLettered(h.preface) {
		return
	}
	letter := l
	l.end, letter.start = l.start+space, l.start+space+1
	sh.lines = slices.Concat(sh.lines[:last], []line{l, letter}, sh.lines[last+1:])
	h.shift(last+1, 1)
	h.part = last + 1
	h.apart = append(h.apart, h.text)
	h.text = min(h.text, h.part)
}

// isLettered reports whether the number of the resolution stands with the letter
// of a part in the text.
func (sh *Sheet) isLettered(preface int) bool {
	opening, _ := sh.lang.Opening(sh.lineText(preface))
	number := sh.lineText(preface)[opening.From:opening.To]
	for rest := sh.src; ; {
		_, after, found := strings.Cut(rest, number)
		if !found {
			return false
		}
		if sh.lang.Parts(after).Length > 0 {
			return true
		}
		rest = after
	}
}
