package pdf

import (
	"strings"

	"plenary/convert/printed"
)

// The penalties of breaks that are to be avoided.
const (
	afterHyphen = 120
	forbidden   = 100000 // "27" / "December", "section" / "VI": only where nothing else fits
)

// bind gives a penalty to breaks between words that belong together. (Editorial
// Manual; seen kept together in issued documents: "27 December", "section VI",
// "paragraph 8", "resolution 68/247 A", "No. 41032".)
func bind(pieces []piece) {
	for i := 0; i+1 < len(pieces); i++ {
		if pieces[i].space > 0 {
			pieces[i].penalty += affinity(pieces[i].text(), pieces[i+1].text())
		}
	}
}

// affinity returns the penalty of a break between two words.
func affinity(a, b string) float64 {
	a, b = strings.TrimLeft(a, "(["), strings.TrimRight(b, ".,;:)]")
	switch {
	case len(a) <= 2 && isNumber(a) && (printed.IsMonth(b) || opensMonth(b)), opensMonth(a):
		return forbidden
	case a == "و" && startsWithNumber(b): // "and", which is a letter of the next word before any other
		return forbidden
	case (isAbbreviation(a) || isPlaceWord(a)) && startsWithNumber(b), isCitation(a) && len(b) == 1 && b >= "A" && b <= "Z":
		return forbidden
	case isNumber(a) && len(a) <= 3 && isNumber(b) && len(b) == 3:
		return forbidden // the thousands of 97 194 000
	}
	return 0
}

// opensMonth reports whether s is the first of the words that are the name of a month: "كانون الثاني/يناير".
func opensMonth(s string) bool { return s == "كانون" || s == "تشرين" }

func isAbbreviation(s string) bool {
	switch s {
	case "No.", "Nos.", "para.", "paras.", "p.", "pp.", "vol.", "vols.", "chap.", "chaps.", "sect.", "sects.", "art.", "par.", "n°":
		return true
	}
	return false
}

func isPlaceWord(s string) bool {
	switch s {
	case "resolution", "decision", "paragraph", "paragraphs", "section", "sections", "annex", "article", "articles", "chapter", "item", "Article", "résolution", "paragraphe",
		"القرار", "قرارها", "قراره", "المقرر", "الفقرة", "الفقرات", "المادة", "البند", "الفرع", "المجلد", "الرقم":
		return true
	}
	return false
}

func isNumber(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// isCitation reports whether s is the number of a resolution, "68/247".
func isCitation(s string) bool {
	session, number, ok := strings.Cut(s, "/")
	return ok && isNumber(session) && isNumber(number)
}

// startsWithNumber reports whether s begins with a digit, or is a Roman number.
func startsWithNumber(s string) bool {
	return s != "" && (s[0] >= '0' && s[0] <= '9' || strings.Trim(s, "IVXLC") == "")
}
