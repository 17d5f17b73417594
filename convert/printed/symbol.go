package printed

import "strings"

// IsSymbol reports a document symbol: the capitals of an organ, then parts
// between slashes, with a number in them. (Editorial Manual, "Document
// symbols".)
func IsSymbol(s string) bool {
	const longestOrgan = 8 // letters before the first stroke: "INFCIRC/403", of the Atomic Energy Agency, has seven
	organ, rest, ok := strings.Cut(s, "/")
	if !ok || organ == "" || len(organ) > longestOrgan || rest == "" || !strings.ContainsAny(rest, "0123456789") {
		return false
	}
	for i := range len(organ) {
		if organ[i] < 'A' || organ[i] > 'Z' {
			return false
		}
	}
	return len(organ) > 1 || IsOrganLetter(organ[0])
}

// IsOrganLetter reports whether b alone is the organ of a symbol: the General
// Assembly, the Security Council, the Economic and Social Council.
func IsOrganLetter(b byte) bool { return b == 'A' || b == 'S' || b == 'E' }

// SymbolAtEnd returns the symbol that s ends with, or "". A year or the letters
// of a composite may be its last words; a star behind it is none of it.
func SymbolAtEnd(s string) string {
	const mostWords = 6 // with the letters of all parts, as mastheads of composite decisions have them: "A/DEC/72/7 A, B, C and D"
	s = Unstarred(s)
	end := len(s)
	for range mostWords {
		from := strings.LastIndexAny(s[:end], " \t")
		if IsSymbol(s[from+1:end]) && endsSymbol(strings.TrimLeft(s[end:], " \t")) && closes(s[from+1:]) {
			return s[from+1:]
		}
		if from < 0 {
			return ""
		}
		end = len(strings.TrimRight(s[:from], " \t"))
	}
	return ""
}

// closes reports whether s closes no bracket that it has not opened: "A/76/L.10/Add.1)]" is the end of a line with a symbol.
func closes(s string) bool {
	return strings.Count(s, ")") == strings.Count(s, "(") && !strings.HasSuffix(s, "]")
}

// endsSymbol reports whether s may stand apart behind a symbol: nothing, a year
// or session in parentheses, or the letters of the parts of a composite.
func endsSymbol(s string) bool {
	return s == "" || s[0] == '(' && s[len(s)-1] == ')' && !strings.Contains(s, " ") || isParts(s)
}

// isParts reports the letters of the parts of a composite, "A", "A-C", "B and C".
func isParts(s string) bool {
	if s == "" || s[len(s)-1] < 'A' || s[len(s)-1] > 'Z' {
		return false
	}
	letters := 0
	for word := range strings.FieldsFuncSeq(s, func(c rune) bool { return c == ' ' || c == ',' || c == '-' || c == '–' }) {
		switch {
		case len(word) == 1 && isUpper(word):
			letters++
		case letters == 0, !isLower(word):
			return false // the word between two
		}
	}
	return letters > 0
}
