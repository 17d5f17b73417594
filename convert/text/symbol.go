package text

import (
	"plenary/convert/printed"
	"strings"
)

// unstarred returns s without the star of a note behind it. A document that is
// reissued has one at its symbol and at its job number, of which it is no part.
func unstarred(s string) string { return strings.TrimRight(s, "* ") }

// symbolAtEnd returns the symbol that s ends with, or "". A year or the letters
// of a composite may be its last words; a star behind it is none of it.
func symbolAtEnd(s string) string {
	const words = 6 // "A/DEC/72/7 A, B and C"
	s = unstarred(s)
	end := len(s)
	for range words {
		from := strings.LastIndexAny(s[:end], " \t")
		if isSymbol(s[from+1:end]) && endsSymbol(strings.TrimLeft(s[end:], " \t")) {
			return s[from+1:]
		}
		if from < 0 {
			return ""
		}
		end = len(strings.TrimRight(s[:from], " \t"))
	}
	return ""
}

// endsSymbol reports whether s may stand apart behind a symbol: nothing, a year
// or session in parentheses, or the letters of the parts of a composite.
func endsSymbol(s string) bool {
	return s == "" || s[0] == '(' && s[len(s)-1] == ')' && !strings.Contains(s, " ") || isParts(s)
}

// isParts reports the letters of the parts of a composite, "A", "A-C", "B and C".
func isParts(s string) bool {
	const longest = 24
	if s == "" || len(s) > longest || s[len(s)-1] < 'A' || s[len(s)-1] > 'Z' {
		return false
	}
	letters := 0
	for word := range strings.FieldsFuncSeq(s, func(c rune) bool { return c == ' ' || c == ',' || c == '-' || c == '–' }) {
		switch {
		case len(word) == 1 && printed.IsUpper(word):
			letters++
		case letters == 0, !printed.IsLower(word):
			return false // the word between two
		}
	}
	return letters > 0
}

// takeJobNumber finds the job number of the document, at the foot of its first
// page. It is a fact of the document; where it is printed again, and the date of
// print behind it, belong to the page. (AKN4UN, "docketNumber".)
func (n *normaliser) takeJobNumber() {
	for i := range n.lines {
		l := &n.lines[i]
		if l.class != furniture || l.form != jobNumber || !isJobLine(n.lineText(i)) {
			continue
		}
		n.job.start, n.job.end = l.start, l.start+jobLength(n.lineText(i))
		l.start = l.end - len(strings.TrimLeft(n.src[n.job.end:l.end], " \t"))
		return
	}
}

// jobLength returns the length of the job number that the line s begins with, and
// of its language: "45-03579 (E)".
func jobLength(s string) int {
	if end := strings.IndexByte(s, ')'); end >= 0 {
		return end + 1
	}
	return len(printed.FirstWord(s))
}
