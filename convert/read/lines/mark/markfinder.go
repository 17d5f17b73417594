package mark

import (
	"slices"
	"strings"

	"plenary/convert/language"
	"plenary/convert/printed"
)

// Candidates lists the places in s where digits, or the same figures set
// high, may be a note mark.
func Candidates(l *language.Language, s, digits string) []Candidate {
	var found []Candidate
	for at := 0; ; at++ {
		i := strings.Index(s[at:], digits)
		if i < 0 {
			break
		}
		at += i
		if c, ok := candidateAt(l, s, at, digits); ok {
			found = append(found, c)
		}
	}
	if raised := raisedCandidates(l, s, digits); len(raised) > 0 {
		found = append(found, raised...)
		slices.SortFunc(found, func(a, b Candidate) int { return a.At - b.At })
	}
	return found
}

// candidateAt judges digits that stand in s at a place.
func candidateAt(l *language.Language, s string, at int, digits string) (c Candidate, ok bool) {
	cost, ok := cost(l, s, at, at+len(digits))
	if strings.HasSuffix(digits, "/") {
		cost = min(cost, Spaced) // no number has a slash at its end
	}
	return Candidate{at, len(digits), cost}, ok
}

// raisedCandidates lists the places in s where digits stand set high.
func raisedCandidates(l *language.Language, s, digits string) []Candidate {
	if digits == "" || strings.Trim(digits, "0123456789") != "" {
		return nil
	}
	var found []Candidate
	mark := printed.Superscript(digits)
	for at := 0; ; at += len(mark) {
		i := strings.Index(s[at:], mark)
		if i < 0 {
			return found
		}
		at += i
		if c, ok := raisedCandidate(l, s, at, len(mark)); ok {
			found = append(found, c)
		}
	}
}

// raisedCandidate judges figures that stand set high in s at a place. They are a
// mark, but for the exponents of units: "5 m³".
func raisedCandidate(l *language.Language, s string, at, size int) (c Candidate, ok bool) {
	if _, more := printed.RaisedFigure(s[at+size:]); at == 0 || s[at-1] == '\n' || more > 0 || printed.EndsRaised(s[:at]) {
		return Candidate{}, false
	}
	cost := glued
	if unit := l.LastWord(s[:at]); len(unit) == 1 && l.IsSmall(unit) && printed.LettersEnd(s[at+size:]) == 0 {
		cost = Free
	}
	return Candidate{at, size, cost}, true
}

// A Finder finds the candidates for the marks of a page. Where they are many it
// goes through the page once, and not for each of them.
type Finder struct {
	lang    *language.Language
	page    string
	figures map[string][]figures // by what they are; nil where the marks are few
}

// figures are the end of a number on a page, or all of one set high.
type figures struct {
	at, size int
	raised   bool
}

// longestFigures is the most figures that a mark is looked up with.
const longestFigures = 6

// Finder returns a finder for so many marks on a page.
func NewFinder(l *language.Language, page string, marks int) Finder {
	const many = 12
	f := Finder{lang: l, page: page}
	if marks < many {
		return f
	}
	f.figures = map[string][]figures{}
	for at := 0; at < len(page); {
		_, plain := printed.Number(page[at:])
		for from := max(at, at+plain-longestFigures); from < at+plain; from++ {
			f.add(page[from:at+plain], figures{from, at + plain - from, false})
		}
		raised := printed.RaisedDigits(page[at:])
		size := len(printed.Superscript(raised))
		if raised != "" {
			f.add(raised, figures{at, size, true})
		}
		at += max(plain, size, 1)
	}
	return f
}

func (f Finder) add(digits string, place figures) {
	f.figures[digits] = append(f.figures[digits], place)
}

// Candidates lists the places behind from where digits, or the same figures set
// high, may be a note mark; what stands before from is as if there were nothing.
func (f Finder) Candidates(digits string, from int) []Candidate {
	s := f.page[from:]
	_, size := printed.Number(digits)
	if f.figures == nil || size == 0 || size > longestFigures {
		found := Candidates(f.lang, s, digits)
		for i := range found {
			found[i].At += from
		}
		return found
	}
	places := f.figures[digits[:size]]
	first, _ := slices.BinarySearchFunc(places, from, func(p figures, at int) int { return p.at - at })
	var found []Candidate
	for _, p := range places[first:] {
		var c Candidate
		var ok bool
		switch at := p.at - from; {
		case p.raised && size == len(digits):
			c, ok = raisedCandidate(f.lang, s, at, p.size)
		case !p.raised && strings.HasPrefix(s[at:], digits):
			c, ok = candidateAt(f.lang, s, at, digits)
		}
		if ok {
			c.At += from
			found = append(found, c)
		}
	}
	return found
}
