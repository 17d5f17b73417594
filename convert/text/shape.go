package text

import "slices"

// A geometry is the way in which a text shows where a paragraph begins.
type geometry uint8

const (
	indented  geometry = iota // the first line of a paragraph is indented
	flush                     // all lines begin at the margin
	unwrapped                 // a paragraph is one line
)

// A shape is what the lines of a whole text have in common.
type shape struct {
	geometry geometry
	measure  int  // width of a full line, in characters
	gap      int  // usual number of blank lines between two lines of a paragraph
	parted   bool // blank lines stand between the paragraphs
}

// shapeOf looks at the lines of the body and says how they are set.
func shapeOf(src string, lines []line) shape {
	const longest = 150 // no printed line is longer
	var widths, gaps [longest + 1]int
	atMargin, in, long := 0, 0, 0
	for _, l := range lines {
		if l.class == furniture {
			continue
		}
		w := width(src, l)
		if w > longest {
			w = longest
			long++
		}
		widths[w]++
		gaps[min(l.gap, longest)]++
		if l.indent == 0 {
			atMargin++
		} else {
			in++
		}
	}
	s := shape{measure: percentile(widths[:], 90), gap: mode(gaps[:])}
	switch {
	case long*25 > atMargin+in:
		s.geometry = unwrapped
	case in*20 < atMargin:
		s.geometry = flush
	}
	s.parted = isParted(src, lines, s.gap)
	return s
}

// isParted reports whether blank lines stand between the paragraphs, by those
// that end in a semicolon.
func isParted(src string, lines []line, usual int) bool {
	ends, parted := 0, 0
	for i, l := range lines[:max(len(lines)-1, 0)] {
		if l.class == body && src[l.end-1] == ';' && !lines[i+1].newPage {
			ends++
			if lines[i+1].gap > usual {
				parted++
			}
		}
	}
	return ends > 0 && parted*10 >= ends*9
}

// firstIndent is the least indentation that a margin has; a smaller one opens a
// paragraph.
const firstIndent = 4

// setMargins makes the indentation of each page count from the page's own
// margin.
func (sh *Sheet) setMargins() {
	for from := 0; from < len(sh.lines); {
		to := sh.pageEnd(from)
		sh.setMargin(sh.lines[from:to])
		from = to
	}
}

// setMargin finds the margin of a page, the smallest indentation that many of
// its full lines have; the notes below a rule have a margin of their own.
func (sh *Sheet) setMargin(page []line) {
	const long, many = 40, 8 // characters; one line in so many
	var indents [64]int
	lines := 0
	for _, l := range page {
		if l.form == footnoteRule {
			break
		}
		if l.class == body && l.end-l.start > long {
			indents[min(l.indent, len(indents)-1)]++
			lines++
		}
	}
	margin := slices.IndexFunc(indents[:], func(count int) bool { return count > 0 && count*many >= lines })
	if margin < firstIndent {
		return
	}
	for i := range page {
		page[i].indent = max(0, page[i].indent-margin)
	}
}

// percentile returns the smallest value that p per cent of a histogram do not
// exceed.
func percentile(histogram []int, p int) int {
	total := 0
	for _, n := range histogram {
		total += n
	}
	seen := 0
	for v, n := range histogram {
		seen += n
		if seen*100 >= total*p {
			return v
		}
	}
	return 0
}

func mode(histogram []int) int {
	best := 0
	for v, n := range histogram {
		if n > histogram[best] {
			best = v
		}
	}
	return best
}
