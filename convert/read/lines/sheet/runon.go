package sheet

import (
	"strings"

	"plenary/convert/language"
	"plenary/convert/printed"
	"plenary/diag"
)

// A runOn is a text whose paragraphs run on from line to line, as where somebody filled its lines anew and
// took it for one paragraph: "199/1. Lamps of the coast The General Assembly, Recalling". Its words tell where
// they begin.
type runOn struct {
	src    string
	lang   *language.Language
	words  []diag.Span
	text   []byte // src with other line ends
	speech bool   // it is a statement, whose paragraphs begin with quotation marks
	next   int    // the number of the next paragraph

	numbered, within int // how many paragraphs have numbers, and how many of these begin within lines of src
}

// The most words that are looked at together.
const (
	openingWords = 7  // of a number with a date: "Resolution 158 (1960) of 28 September 1960"
	formulaWords = 8  // of a formula, and of the title of a statement
	closingWords = 6  // of the line of a meeting
	leadWords    = 3  // of a number and a leading phrase
	phraseWords  = 12 // of the beginning of a paragraph
	headWords    = 600
)

// parted returns src with a line for each paragraph, of the same length: line ends stand where spaces stood, and spaces
// where a line end parted a formula; "" where it finds no head. It reports whether most of the numbered paragraphs of src
// begin within lines.
func parted(src string, lang *language.Language) (text string, most bool) {
	r := &runOn{src: src, lang: lang, text: []byte(src), next: 1}
	for at := 0; at < len(src); {
		start := at + len(src[at:]) - len(strings.TrimLeft(src[at:], " \t\r\n\f\v"))
		end := start
		for end < len(src) && strings.IndexByte(" \t\r\n\f\v", src[end]) < 0 {
			end++
		}
		if start < end {
			r.words = append(r.words, diag.SpanOf(start, end))
		}
		at = end
	}
	body := r.partHead()
	if body == 0 {
		return "", false
	}
	r.partBody(body)
	return string(r.text), 2*r.within > r.numbered
}

// phrase returns n words from word i on, with one space between.
func (r *runOn) phrase(i, n int) string {
	var b strings.Builder
	for k := i; k < min(i+n, len(r.words)); k++ {
		if k > i {
			b.WriteByte(' ')
		}
		b.WriteString(r.src[r.words[k].Start:r.words[k].End])
	}
	return b.String()
}

// open makes a line begin at word i, with n words at the least.
func (r *runOn) open(i, n int) {
	r.part(i)
	for k := i + 1; k < min(i+n, len(r.words)); k++ {
		for at := r.words[k-1].End; at < r.words[k].Start; at++ {
			if r.text[at] == '\n' {
				r.text[at] = '\t' // a space as any, but for runs, which stand for the bytes of src
			}
		}
	}
}

// part makes word i the first of a line.
func (r *runOn) part(i int) {
	if r.isWithin(i) {
		r.text[r.words[i].Start-1] = '\n'
	}
}

// isWithin reports whether word i stands within a line of src.
func (r *runOn) isWithin(i int) bool {
	return i > 0 && i < len(r.words) && !strings.ContainsAny(r.src[r.words[i-1].End:r.words[i].Start], "\n\f")
}

// partHead parts number, title and formula, or the title of a statement, from each other and from what follows, and
// returns the first word of that; 0 where there are none.
func (r *runOn) partHead() (body int) {
	number, length := -1, 0
	for i := range min(len(r.words), headWords) {
		if n := r.opening(i); n > 0 {
			number, length = i, n
			continue
		}
		if !r.lang.OpensCapital(r.phrase(i, 1)) {
			continue
		}
		if n := r.longest(i, formulaWords, func(s string) bool { return r.lang.Statement(s) != "" }); n > 0 {
			r.open(i, n)
			r.part(i + n)
			r.speech = true
			return r.bodyBehind(i, n)
		}
		if number < 0 {
			continue
		}
		n := r.longest(i, formulaWords, func(s string) bool { return r.lang.Formula(s) != "" })
		follows := n > 0 && (r.lang.EndsInComma(r.lang.Unmarked(r.phrase(i, n))) || r.lang.OpensPreambular(r.phrase(i+n, phraseWords)))
		if rest := r.phrase(i, phraseWords); !follows && !r.lang.OrganActs(rest) && !r.lang.Decides(rest) {
			continue
		}
		r.open(number, length)
		if length > 1 {
			r.part(number + length)
		}
		if follows {
			r.open(i, n)
			r.part(i + n)
			return r.bodyBehind(i, n)
		}
		r.open(i, phraseWords)
		return r.bodyBehind(i, 0)
	}
	return 0
}

// bodyBehind returns the word behind n words from word i on, or 0 where src has a line for these.
func (r *runOn) bodyBehind(i, n int) int {
	alone := !r.isWithin(i) && !(n > 0 && r.isWithin(i+n))
	for k := i + 1; k < i+n; k++ {
		alone = alone && r.isWithin(k)
	}
	if alone {
		return 0
	}
	return i + n
}

// opening returns how many words the number has that word i opens: 1 where a title follows.
func (r *runOn) opening(i int) int {
	if first := r.phrase(i, 1); !printed.IsDigit(first[0]) && !r.lang.OpensCapital(first) { // a cheap test that spares most words the rest
		return 0
	}
	if o, ok := r.lang.Opening(r.phrase(i, 2)); ok && !o.Council {
		return 1
	}
	return r.longest(i, openingWords, func(s string) bool { o, ok := r.lang.Opening(s); return ok && o.Council })
}

// longest returns the greatest number of words from word i on, up to most, that are something together, or 0.
func (r *runOn) longest(i, most int, is func(string) bool) int {
	for n := most; n > 0; n-- {
		if is(r.phrase(i, n)) {
			return n
		}
	}
	return 0
}

// partBody parts the paragraphs from word i on.
func (r *runOn) partBody(i int) {
	closed := false
	for ; i < len(r.words); i++ {
		above := r.lang.Unmarked(r.phrase(i-1, 1))
		ends := r.lang.EndsClause(above)
		if !ends && !r.lang.EndsSentence(r.lang.WithoutConjunction(r.phrase(i-2, 2))) && !closed {
			continue
		}
		rest := r.phrase(i, phraseWords)
		label := printed.LabelOf(rest)
		switch {
		case ends && label.Degree == printed.Arabic && label.Value == r.next && r.lang.OpensProvision(rest):
			r.open(i, leadWords)
			r.next++
			r.numbered++
			if r.isWithin(i) {
				r.within++
			}
		case ends && (r.lang.Leads(rest) && !(r.lang.EndsInComma(above) && r.lang.LeadsSmall()) || r.speech && r.lang.OpensQuote(rest)),
			label.Degree > printed.Arabic && rest[0] == '(' && !r.lang.EndsInComma(above),
			r.lang.EndsInStop(above) && r.lang.OpensAdoption(rest):
			r.open(i, leadWords)
		case closed && r.lang.Annex(r.phrase(i, 1)):
			r.part(i)
			r.part(i + 1)
			r.next = 1
		case r.lang.EndsInStop(above):
			if n := r.longest(i, closingWords, r.lang.IsMeeting); n > 0 {
				date := r.longest(i+n, closingWords, r.lang.IsDate)
				r.open(i, n)
				r.open(i+n, date)
				r.part(i + n + date)
				i, closed = i+n+date-1, true
			}
		}
	}
}
