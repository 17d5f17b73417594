package sheet

import (
	"slices"
)

// FirstIndent is the least indentation that a margin has; a smaller one opens a
// paragraph: -layout indents the whole page (cases shape-margin-4 and -3).
const FirstIndent = 4

// setMargins makes the indentation of each page count from the page's own
// margin.
func (sh *Sheet) setMargins() {
	for from := 0; from < len(sh.Lines); {
		to := sh.PageEnd(from)
		sh.setMargin(sh.Lines[from:to])
		from = to
	}
}

// setMargin finds the margin of a page, the smallest indentation that many of
// its full lines have; the notes below a rule have a margin of their own, and the number of a resolution hangs.
func (sh *Sheet) setMargin(page []Line) {
	const (
		long = 40 // letters: shorter lines are headings and closing lines, which are centred (case shape-margin-lines)
		many = 8  // one line in so many (shape-margin-eighth, -ninth)
	)
	var indents [64]int
	lines := 0
	for _, l := range page {
		if l.Form == FootnoteRule {
			break
		}
		if l.Class == Body && l.End-l.Start > sh.Lang.Bytes(long) && !sh.Lang.OpensPreface(sh.Src[l.Start:l.End]) {
			indents[min(int(l.Indent), len(indents)-1)]++
			lines++
		}
	}
	margin := slices.IndexFunc(indents[:], func(count int) bool { return count > 0 && count*many >= lines })
	if margin < FirstIndent {
		return
	}
	for i := range page {
		page[i].Indent = max(0, page[i].Indent-Chars(margin))
	}
}
