package rules

import (
	"strconv"
	"strings"
	"unicode"

	"plenary/internal/xmltree"
	"plenary/schema"
	"plenary/validate/markup"
	"plenary/validate/report"
)

func numberChecks() []check {
	return []check{checkNumbers, checkNumberInText, checkNumberPunctuation, checkNumberMissing}
}

// checkNumbers: [schema.NumberSequence].
func checkNumbers(x *index, r *report.Report) {
	for _, document := range x.documents {
		document.Walk(func(n *xmltree.Node) bool {
			switch {
			case n.Name == "", markup.Is(n, "p", "embeddedStructure", "quotedStructure", "authorialNote", "meta"):
				return false
			case markup.Is(n, "mainBody", "body"):
				checkParagraphs(n, r)
			}
			checkSiblings(x, n, r)
			return true
		})
	}
}

// checkParagraphs looks at the arabic numbers of a body's paragraphs, or
// articles, through all its divisions. Each may go on from the one before, or
// begin again in another division, or behind a heading or what may be one.
func checkParagraphs(body *xmltree.Node, r *report.Report) {
	type last struct {
		number int
		parent *xmltree.Node
		headed bool // by what may be a heading
	}
	seen := map[string]last{}
	headed := func() {
		for name, before := range seen {
			before.headed = true
			seen[name] = before
		}
	}
	body.Walk(func(n *xmltree.Node) bool {
		if n.Name == "" || markup.Is(n, "embeddedStructure", "quotedStructure", "authorialNote", "p") {
			return false
		}
		if markup.Is(n, "section", "division", "title", "chapter", "part", "hcontainer", "container", "subheading", "crossHeading", "heading") {
			headed()
		}
		if !markup.Is(n, "paragraph", "article") {
			return true
		}
		num, before := n.Child("num"), seen[n.Name]
		number, ok := arabic(num)
		if !ok {
			headed()
			return true
		}
		again := number == 1 && (n.Parent != before.parent || before.headed)
		if number != before.number+1 && !again {
			r.Add(schema.NumberSequence, n, num.Span, "<%s> %d follows %s", n.Name, number, ordinal(before.number))
		}
		seen[n.Name] = last{number: number, parent: n.Parent}
		return true
	})
}

func ordinal(n int) string {
	if n == 0 {
		return "nothing; the first number is 1"
	}
	return strconv.Itoa(n)
}

// arabic returns the number that a num prints, if it is arabic.
func arabic(num *xmltree.Node) (int, bool) {
	if num == nil {
		return 0, false
	}
	number, err := strconv.Atoi(core(num))
	return number, err == nil
}

// core returns the letters and digits of a num: "(a)" is a, "1." is 1.
func core(num *xmltree.Node) string {
	return strings.TrimFunc(printedText(num), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// checkSiblings looks at the numbers of the points, items and divisions of one
// parent. A second list of the same paragraph may go on from the first.
func checkSiblings(x *index, parent *xmltree.Node, r *report.Report) {
	for _, name := range [...]string{"point", "item", "part", "section", "title", "chapter"} {
		var nums []*xmltree.Node
		for _, n := range parent.Children {
			if markup.Is(n, name) && n.Child("num") != nil {
				nums = append(nums, n.Child("num"))
			}
		}
		if len(nums) == 0 || x.later[parent] {
			continue
		}
		if i := firstOutOfOrder(nums); i >= 0 {
			before := "nothing"
			if i > 0 {
				before = core(nums[i-1])
			}
			r.Add(schema.NumberSequence, nums[i].Parent, nums[i].Span, "<%s> %q follows %s", name, strings.TrimSpace(printedText(nums[i])), before)
		}
	}
}

// checkNumberInText: [schema.NumberInText]. The text must begin as the number
// prints, punctuation and all: "1." and "1. Welcomes".
func checkNumberInText(x *index, r *report.Report) {
	for _, name := range [...]string{"paragraph", "point", "item", "section", "article", "recital"} {
		for _, n := range x.named[name] {
			num := n.Child("num")
			if num == nil {
				continue
			}
			printed := strings.TrimSpace(printedText(num))
			if b := x.firstBlock(n); b != nil && printed != "" && !isNumeral(printed) && strings.HasPrefix(b.trimmed(), printed) {
				r.Once(name, schema.NumberInText, n, b.Span, "the text begins with the number %q of its <%s>", report.Excerpt(printed), name)
			}
		}
	}
}

// isNumeral reports whether s has only letters and digits, so that it may be
// the beginning of a word or of another number.
func isNumeral(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) < 0
}

// checkNumberPunctuation: [schema.NumberPunctuation].
func checkNumberPunctuation(x *index, r *report.Report) {
	for _, name := range [...]string{"paragraph", "point", "item"} {
		for _, n := range x.named[name] {
			if num := n.Child("num"); num != nil {
				if printed := strings.TrimSpace(printedText(num)); printed != "" && isNumeral(printed) {
					r.Once(name, schema.NumberPunctuation, n, num.Span, "the number of the <%s> is %q, without punctuation", name, report.Excerpt(printed))
				}
			}
		}
	}
}

// checkNumberMissing: [schema.NumberMissing]. Only an operative paragraph
// between two numbered ones is sure to have lost its number.
func checkNumberMissing(x *index, r *report.Report) {
	for _, body := range x.named["mainBody"] {
		if !markup.Is(body.Parent, "statement") {
			continue
		}
		x.gaps(body, r)
		for _, n := range body.Children {
			if markup.Is(n, "section", "division", "part", "title", "chapter") {
				x.gaps(n, r)
			}
		}
	}
}

// gaps looks for paragraphs of parent without number whose neighbours on both
// sides have the same number and the next but one.
func (x *index) gaps(parent *xmltree.Node, r *report.Report) {
	var paragraphs []*xmltree.Node
	for _, n := range parent.Children {
		if markup.Is(n, "paragraph") {
			paragraphs = append(paragraphs, n)
		}
	}
	for i := 1; i+1 < len(paragraphs); i++ {
		before, known := arabic(paragraphs[i-1].Child("num"))
		after, followed := arabic(paragraphs[i+1].Child("num"))
		if n := paragraphs[i]; n.Child("num") == nil && known && followed && after == before+2 {
			r.Add(schema.NumberMissing, n, n.Tag, "the paragraph between %d and %d has no number", before, after)
		}
	}
}

// firstOutOfOrder returns the index of the first number that breaks the order,
// -1 when there is none or when the numbers are of no known style. Which style
// "(i)" is of, only its neighbours tell: the one that goes furthest counts.
func firstOutOfOrder(nums []*xmltree.Node) int {
	furthest, known := -1, false
	for _, num := range nums {
		if !isASCII(core(num)) {
			return -1 // letters of other scripts have orders of their own
		}
	}
	for _, rank := range [...]func(string) int{arabicRank, doubledRank, pairedRank, romanRank} {
		i := 0
		for i < len(nums) && rank(core(nums[i])) == i+1 {
			i++
		}
		if i == len(nums) {
			return -1
		}
		for _, num := range nums {
			n := rank(core(num))
			known = known || 0 < n && n <= len(nums)+1
		}
		furthest = max(furthest, i)
	}
	if !known {
		return -1
	}
	return furthest
}

// arabicRank returns the number that s is in arabic figures, 0 for none.
func arabicRank(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil || s != strconv.Itoa(n) {
		return 0
	}
	return n
}

// doubledRank returns the rank of a letter: a to z; then aa, bb as the United
// Nations count. It is 0 for none.
func doubledRank(s string) int {
	letter, ok := sameCase(s)
	if !ok || strings.Trim(letter, letter[:1]) != "" {
		return 0
	}
	return (len(letter)-1)*26 + int(letter[0]-'a') + 1
}

// pairedRank returns the rank of a letter or two: a to z; then aa, ab. It is 0
// for none.
func pairedRank(s string) (n int) {
	letters, ok := sameCase(s)
	if !ok || len(letters) > 2 {
		return 0
	}
	for _, c := range letters {
		n = 26*n + int(c-'a') + 1
	}
	return n
}

// sameCase returns Latin letters as small ones, if all of s are letters of one case.
func sameCase(s string) (string, bool) {
	lower := strings.ToLower(s)
	return lower, (s == lower || s == strings.ToUpper(s)) && isAlphabetic(lower)
}

// romanRank returns the number that s is in roman figures of one case, 0 for none.
func romanRank(s string) (n int) {
	lower, ok := sameCase(s)
	if !ok || strings.Trim(lower, "ivxlc") != "" {
		return 0
	}
	rest := lower
	for _, figure := range romanFigures {
		for ; strings.HasPrefix(rest, figure.form); rest = rest[len(figure.form):] {
			n += figure.value
		}
	}
	if rest != "" || lower != roman(n) {
		return 0
	}
	return n
}

// romanFigures are the figures and their pairs, the greatest first.
var romanFigures = [...]struct {
	form  string
	value int
}{{"c", 100}, {"xc", 90}, {"l", 50}, {"xl", 40}, {"x", 10}, {"ix", 9}, {"v", 5}, {"iv", 4}, {"i", 1}}

func roman(n int) string {
	var b strings.Builder
	for _, figure := range romanFigures {
		for ; n >= figure.value; n -= figure.value {
			b.WriteString(figure.form)
		}
	}
	return b.String()
}
