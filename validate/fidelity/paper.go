package fidelity

import (
	"bytes"

	"plenary/diag"
)

// paper tells of each character whether it stands in a line that is likely to be
// furniture.
func (r *side) paper(f facts) []bool {
	paper := make([]bool, len(r.chars))
	lines := r.lines()
	spans := make([]diag.Span, len(lines))
	for i, l := range lines {
		spans[i] = r.span(l.from, l.to)
	}
	p := newPage(r.data, spans, f)
	clear(p.heads) // whatever a text has twice
	kinds := p.lineKinds()
	p.numberLines(kinds)
	for i, l := range lines {
		if kinds[i] == "" || kinds[i] == runningTitle && !p.besideFurniture(kinds, i) {
			continue
		}
		for at := l.from; at < l.to; at++ {
			paper[at] = true
		}
	}
	return paper
}

// lineKinds returns what furniture each stretch may be, which is one line.
func (p *page) lineKinds() []string {
	kinds, before := make([]string, len(p.parts)), ""
	for i, parts := range p.parts {
		for k := range parts {
			parts[k].page = false
			if kinds[i] = p.kind(&parts[k], before); kinds[i] == runningTitle {
				before = p.goOn(before, &parts[k])
			} else {
				before = ""
			}
		}
	}
	return kinds
}

// numberLines finds the lines that are the numbers of pages.
func (p *page) numberLines(kinds []string) {
	if p.totals > 1 && len(p.edges) > 0 {
		return
	}
	var lone []*part
	var at []int
	for i, parts := range p.parts {
		for k := range parts {
			t := &parts[k]
			if beside := i > 0 && kinds[i-1] != "" || i+1 < len(kinds) && kinds[i+1] != ""; t.lone > 0 && t.whole && (t.paged || beside) {
				lone, at = append(lone, t), append(at, i)
			}
		}
	}
	numberPages(lone)
	p.numberByFeeds(lone, p.feedsAfter)
	for k, t := range lone {
		if t.page {
			kinds[at[k]] = "a page number"
		}
	}
}

// besideFurniture reports whether the lines of a title about line i, each a stretch
// of its own, are a running title: another kind of furniture, or the end of a page,
// stands beside them.
func (p *page) besideFurniture(kinds []string, i int) bool {
	from, to := i, i+1
	for from > 0 && kinds[from-1] == runningTitle {
		from--
	}
	for to < len(kinds) && kinds[to] == runningTitle {
		to++
	}
	beside := from > 0 && kinds[from-1] != "" || to < len(kinds) && kinds[to] != ""
	for _, parts := range p.parts[from:to] {
		for _, t := range parts {
			beside = beside || t.beside || t.paged
		}
	}
	return beside
}

// lines returns the lines of a text that hold characters.
func (r *side) lines() (lines []run) {
	for i := 0; i < len(r.chars); {
		rest := r.data[r.chars[i].at:]
		length := bytes.IndexAny(rest, lineBreaks)
		if length < 0 {
			length = len(rest)
		}
		end := int(r.chars[i].at) + length
		l := run{i, i + 1}
		for l.to < len(r.chars) && int(r.chars[l.to].at) < end {
			l.to++
		}
		lines = append(lines, l)
		i = l.to
	}
	return lines
}
