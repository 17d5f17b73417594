package sheet

import (
	"slices"
	"strings"
)

// partInTitle parts the letter of the first part of a composite from the title
// that an extractor joined it to. A title may end in a lone letter; it is that of
// a part where the number stands with a letter elsewhere, in the masthead or in
// the note that its mark belongs to.
func (sh *Sheet) partInTitle(h *Head) {
	last := h.Body.Line() - 1
	for last > h.Number.Line() && sh.Lines[last].Class != Body {
		last--
	}
	if h.Letter.Known() || !h.Number.Known() || last < h.Number.Line() {
		return
	}
	l, s := sh.Lines[last], sh.LineText(last)
	bare := sh.Lang.Unmarked(s)
	from := len(bare) - len(sh.Lang.LastWord(bare))
	if from == 0 || !sh.Lang.IsPartLetter(s[from:]) || !sh.isLettered(h.Number.Line()) {
		return
	}
	letter := l
	l.End, letter.Start = l.Start+len(strings.TrimRight(s[:from], " ")), l.Start+from
	sh.Lines = slices.Concat(sh.Lines[:last], []Line{l, letter}, sh.Lines[last+1:])
	h.shift(last+1, 1)
	h.Letter = At(last + 1)
	h.apart = append(h.apart, h.Body.Line())
	h.Body = At(min(h.Body.Line(), h.Letter.Line()))
}

// isLettered reports whether the number of the resolution stands with the letter
// of a part in the text.
func (sh *Sheet) isLettered(preface int) bool {
	opening, _ := sh.Lang.Opening(sh.LineText(preface))
	number := sh.LineText(preface)[opening.From:opening.To]
	for rest := sh.Src; ; {
		_, after, found := strings.Cut(rest, number)
		if !found {
			return false
		}
		if sh.Lang.Parts(after).Length > 0 {
			return true
		}
		rest = after
	}
}
