package akn

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"plenary/convert/printed"
	. "plenary/convert/resolution" //nolint:revive // a tree reads best in the model's own words
)

// The files that the United Nations publishes are flat: headings are paragraphs
// between paragraphs, and points of lists are numbered paragraphs beside the
// one that they belong to. Decode puts them into the tree again, by the forms of
// their numbers.

// nestHeadings gathers what follows a heading into its division. A paragraph
// that is nothing but a heading counts as one.
func nestHeadings(list []Provision) []Provision {
	list = nestPoints(splitPoints(list))
	var out []Provision
	var stack []*Division
	put := func(p Provision) {
		if len(stack) == 0 {
			out = append(out, p)
			return
		}
		top := stack[len(stack)-1]
		top.Content = append(top.Content, p)
	}
	for _, p := range list {
		div := headingOf(p)
		if div == nil {
			put(p)
			continue
		}
		splitNumber(div)
		if last := len(stack) - 1; last >= 0 && bareNumber(stack[last]) && div.Num.Value == "" && len(div.Content) == 0 {
			stack[last].Heading = div.Heading // number and title in two lines
			continue
		}
		for len(stack) > 0 && rank(stack[len(stack)-1]) >= rank(div) {
			stack = stack[:len(stack)-1]
		}
		put(div)
		stack = append(stack, div)
	}
	return out
}

// headingOf returns p as the division that it opens, or nil.
func headingOf(p Provision) *Division {
	switch p := p.(type) {
	case *Division:
		return p
	case *Paragraph:
		if len(p.Heading) > 0 && len(some(p.Content)) == 0 && len(p.Points) == 0 && len(p.WrapUp) == 0 {
			return &Division{Level: LevelDivision, Num: p.Num, Heading: p.Heading}
		}
		if len(p.Heading) == 0 && p.Num.Value == "" && len(p.Content) == 1 && len(p.Points) == 0 && len(p.WrapUp) == 0 {
			if line, ok := p.Content[0].(*P); ok && isAnnex(line.Content) {
				return &Division{Level: LevelDivision, Heading: line.Content}
			}
		}
	}
	return nil
}

func bareNumber(d *Division) bool {
	return d.Num.Value != "" && len(d.Heading) == 0 && len(d.Content) == 0
}

// rank orders the levels from the outermost.
func rank(d *Division) int {
	for i, l := range levels {
		if l.level == d.Level {
			return i
		}
	}
	return len(levels)
}

// nestPoints puts paragraphs numbered as points, (a) or (i), into the paragraph
// that they follow. Text without number between two points goes with them.
func nestPoints(list []Provision) []Provision {
	var out []Provision
	var stack []numbered
	var waiting []*Paragraph
	flush := func() {
		for _, p := range waiting {
			out = append(out, p)
		}
		waiting = nil
	}
	for _, p := range list {
		par, ok := p.(*Paragraph)
		switch {
		case !ok || headingOf(p) != nil:
			flush()
			out, stack = append(out, p), nil
			continue
		case par.Num.Value == "":
			waiting = append(waiting, par)
			continue
		}
		next := numbered{par, readingsOf(par.Num.Value)}
		depth := placeFor(stack, next.readings)
		if depth == 0 {
			flush()
			out = append(out, par)
		} else {
			parent := stack[depth-1].Paragraph
			if len(parent.WrapUp) > 0 {
				parent.Points = append(parent.Points, &Paragraph{Content: parent.WrapUp})
				parent.WrapUp = nil
			}
			parent.Points = append(append(parent.Points, waiting...), par)
			waiting = nil
		}
		stack = append(stack[:depth], next)
		for n := par; len(n.Points) > 0; { // what it already has may go on
			n = n.Points[len(n.Points)-1]
			stack = append(stack, numbered{n, readingsOf(n.Num.Value)})
		}
	}
	flush()
	return out
}

// splitPoints makes a paragraph of each printed paragraph that begins with a
// number of its own, "(a) To report".
func splitPoints(list []Provision) []Provision {
	var out []Provision
	for _, p := range list {
		par, ok := p.(*Paragraph)
		if !ok || len(par.Heading) > 0 {
			out = append(out, p)
			continue
		}
		out = append(out, splitPoint(par)...)
	}
	return out
}

func splitPoint(par *Paragraph) []Provision {
	if len(par.Points) > 0 || len(par.WrapUp) > 0 {
		return []Provision{par}
	}
	out := []Provision{par}
	content := par.Content
	par.Content = nil
	for i, b := range content {
		p, ok := b.(*P)
		number, rest := "", []Inline(nil)
		if ok && (i > 0 || par.Num.Value == "") {
			number, rest = cutNumbering(p.Content)
		}
		last := out[len(out)-1].(*Paragraph)
		switch {
		case number == "":
			last.Content = append(last.Content, b)
		case i == 0:
			last.Num.Value = number
			last.Content = append(last.Content, &P{Content: rest})
		default:
			out = append(out, &Paragraph{Num: Num{Value: number}, Content: []Block{&P{Content: rest}}})
		}
	}
	return out
}

// cutNumbering splits content that begins with a printed number: "(a) ", "12. ",
// "a) ", "12 - ". It needs two more words.
func cutNumbering(content []Inline) (string, []Inline) {
	if len(content) == 0 {
		return "", nil
	}
	first, ok := content[0].(*Text)
	if !ok {
		return "", nil
	}
	end := numberingEnd(first.Value)
	if end == 0 || len(strings.Fields(PlainText(content))) < 3 {
		return "", nil
	}
	number := strings.ReplaceAll(strings.TrimSpace(first.Value[:end]), " ", "")
	rest := append([]Inline{&Text{Value: first.Value[end:]}}, content[1:]...)
	return number, settle(rest)
}

// numberingEnd returns the length of the number that s begins with, or 0.
func numberingEnd(s string) int {
	runes := []rune(s)
	at := 0
	open := at < len(runes) && runes[at] == '('
	if open {
		at++
	}
	if c, _ := utf8.DecodeRuneInString(s); c >= 0x3220 && c <= 0x3229 || c >= 0x2474 && c <= 0x2487 {
		return utf8.RuneLen(c)
	}
	start := at
	digits := true
	for at < len(runes) && (unicode.IsLetter(runes[at]) || unicode.IsDigit(runes[at])) {
		digits = digits && unicode.IsDigit(runes[at])
		at++
	}
	n := at - start
	if at < len(runes) && runes[at] == ' ' && digits {
		at++ // "12 - "
	}
	if n == 0 || n > 5 || at >= len(runes) {
		return 0
	}
	next := at+1 < len(runes) && unicode.IsSpace(runes[at+1])
	switch c := runes[at]; {
	case c == ')' && (open || n <= 4 && (next || at+1 == len(runes))):
	case open:
		return 0
	case c == '.' && digits && n <= 3 && next:
	case c == '-' && digits && n <= 3 && next:
	default:
		return 0
	}
	return len(string(runes[:at+1]))
}

// A numbered is a paragraph with what its number can mean.
type numbered struct {
	*Paragraph
	readings []reading
}

// deepest is how deep the numbers of points nest them. No list begins so many in
// one another; what seems to counts with the others there.
const deepest = 8

// placeFor returns how many paragraphs of the stack lie above one whose number has
// these readings.
func placeFor(stack []numbered, readings []reading) int {
	for _, r := range readings {
		if r.style == "1." {
			return 0
		}
	}
	for k := len(stack) - 1; k > 0; k-- {
		if follows(stack[k].readings, readings) {
			return k
		}
	}
	if len(stack) > 0 {
		for _, r := range readings {
			if r.ordinal == 1 {
				return min(len(stack), deepest)
			}
		}
	}
	return 0
}

// follows reports whether a number goes on from another.
func follows(last, readings []reading) bool {
	for _, have := range last {
		for _, r := range readings {
			if r.style == have.style && r.ordinal == have.ordinal+1 {
				return true
			}
		}
	}
	return false
}

// A reading is one way to understand a printed number: (i) is the first roman
// numeral and the ninth letter.
type reading struct {
	style   string
	ordinal int
}

func readingsOf(number string) []reading {
	form := "."
	if strings.Contains(number, ")") {
		form = ")"
	}
	bare := strings.Trim(number, "(). \u200e\u200f")
	if n, err := strconv.Atoi(bare); err == nil {
		return []reading{{"1" + form, n}}
	}
	var out []reading
	if n := printed.RomanValue(strings.ToLower(bare)); n > 0 {
		out = append(out, reading{"i" + form, n})
	}
	for _, alphabet := range printed.Alphabets() {
		if n := alphabet.Value(bare); n > 0 {
			out = append(out, reading{string(alphabet) + form, n})
		}
	}
	return out
}
