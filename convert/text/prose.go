package text

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"plenary/convert/resolution"
	"plenary/diag"
)

// A prose is running text joined from lines, with a map back to the source:
// every run of characters knows the source bytes it stands for. White space is
// folded to single spaces as it is written.
type prose struct {
	text   strings.Builder
	runs   []run
	broken bool      // the last word goes on on the next line
	end    byte      // the last byte written; 0 at the start of a paragraph
	word   diag.Span // the last word written, in the source
	joint  joint
	// hyphens tells where the hyphens of a word were lost.
	hyphens func(word diag.Span) []swallowed
}

// A joint decides whether the white space between two words is a word break.
type joint func(left, right diag.Span) bool

// A run is n bytes of the text, from at, that stand at src in the source.
type run struct{ at, src, n int }

// write appends the characters of src[language.From:to], white space folded.
func (p *prose) write(src string, from, to int) {
	for from < to {
		word := from
		for word < to && !isSpaceAt(src, word) {
			word++
		}
		if word > from {
			p.append(src, from, word)
		}
		from = word
		for from < to && isSpaceAt(src, from) {
			_, size := utf8.DecodeRuneInString(src[from:])
			from += size
		}
		if from > word && from < to {
			p.space()
		}
	}
}

// isSpaceAt reports whether white space stands at a place of s that is not
// part of the text. It is asked of every byte.
func isSpaceAt(s string, at int) bool {
	return (s[at] <= ' ' || s[at] >= utf8.RuneSelf) && opensSpace(s[at:])
}

func opensSpace(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return r != nbsp && unicode.IsSpace(r)
}

// nbsp is the no-break space, which belongs to the text.
const nbsp = '\u00a0'

// append writes a word. A space that waits before it is written too, unless
// the joint says that it splits a word.
func (p *prose) append(src string, from, to int) {
	word := diag.SpanOf(from, to)
	spaced := p.end == ' ' && !p.joint(p.word, word)
	if spaced {
		p.text.WriteByte(' ')
	}
	for _, h := range p.hyphens(word) {
		if from < h.at {
			p.run(src, from, h.at, spaced)
		}
		p.text.WriteByte('-')
		if h.spaced {
			p.text.WriteByte(' ')
		}
		from, spaced = h.at, false
	}
	p.run(src, from, to, spaced)
	p.word = word
}

// run writes characters that stand together in the source. After one space,
// in the text and in the source, they lengthen the run before them.
func (p *prose) run(src string, from, to int, spaced bool) {
	if last := len(p.runs) - 1; spaced && p.runs[last].src+p.runs[last].n+1 == from && src[from-1] == ' ' {
		p.runs[last].n += 1 + to - from
	} else {
		p.runs = append(p.runs, run{p.text.Len(), from, to - from})
	}
	p.text.WriteString(src[from:to])
	p.end = src[to-1]
}

// space puts a space before the next word, unless the text is at a start.
func (p *prose) space() {
	if p.end != 0 {
		p.end = ' '
	}
}

// begin starts a new paragraph and returns where.
func (p *prose) begin() int {
	if p.text.Len() > 0 {
		p.text.WriteByte('\n')
	}
	p.end = 0
	return p.text.Len()
}

// source returns the source ranges of the text [from, to), neighbours with
// nothing but a single space between them joined.
func (p *prose) source(src string, from, to int) []diag.Span {
	i, _ := slices.BinarySearchFunc(p.runs, from, func(r run, at int) int { return r.at + r.n - at - 1 })
	var spans []diag.Span
	end := -1 // in the text, of the last span
	for ; i < len(p.runs) && p.runs[i].at < to; i++ {
		r := p.runs[i]
		s := diag.SpanOf(r.src+max(0, from-r.at), r.src+min(r.n, to-r.at))
		if k := len(spans) - 1; k >= 0 && r.at == end+1 && p.text.String()[end] == ' ' && s.Start == spans[k].End+1 && src[spans[k].End] == ' ' {
			spans[k].End = s.End
		} else {
			spans = append(spans, s)
		}
		end = r.at + r.n
	}
	return spans
}

// hull returns the source range that the text [from, to) spans.
func (p *prose) hull(from, to int) diag.Span {
	i, _ := slices.BinarySearchFunc(p.runs, from, func(r run, at int) int { return r.at + r.n - at - 1 })
	var hull diag.Span
	for ; i < len(p.runs) && p.runs[i].at < to; i++ {
		r := p.runs[i]
		hull = hull.Union(diag.SpanOf(r.src+max(0, from-r.at), r.src+min(r.n, to-r.at)))
	}
	return hull
}

// bySource returns the runs in the order of the source.
func (p *prose) bySource() []run {
	runs := slices.Clone(p.runs)
	slices.SortFunc(runs, func(a, b run) int { return a.src - b.src })
	return runs
}

// placeOf returns where the source byte src stands in the text, if it does, by runs in
// the order of the source.
func placeOf(runs []run, src int) (at int, ok bool) {
	i, _ := slices.BinarySearchFunc(runs, src+1, func(r run, src int) int { return r.src - src })
	if i == 0 || src >= runs[i-1].src+runs[i-1].n {
		return 0, false
	}
	return runs[i-1].at + src - runs[i-1].src, true
}

// text makes a Text node of [from, to).
func (n *normaliser) text(from, to int) *resolution.Text {
	return &resolution.Text{Value: n.prose[from:to], Source: n.written.source(n.Src, from, to)}
}
