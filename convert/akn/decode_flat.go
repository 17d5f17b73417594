package akn

import (
	"slices"
	"strings"

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
		next := numbered{par, printed.Ordinals(par.Num.Value)}
		depth := placeFor(stack, next.ordinals)
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
			stack = append(stack, numbered{n, printed.Ordinals(n.Num.Value)})
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
	end := printed.NumberEnd(first.Value)
	if end == 0 || len(strings.Fields(PlainText(content))) < 3 {
		return "", nil
	}
	number := strings.ReplaceAll(strings.TrimSpace(first.Value[:end]), " ", "")
	rest := append([]Inline{&Text{Value: first.Value[end:]}}, content[1:]...)
	return number, settle(rest)
}

// A numbered is a paragraph with the ways to understand its number.
type numbered struct {
	*Paragraph
	ordinals []printed.Ordinal
}

// deepest is how deep the numbers of points nest them. No list begins so many in
// one another; what seems to counts with the others there.
const deepest = 8

// placeFor returns how many paragraphs of the stack lie above one whose number has
// these ordinals.
func placeFor(stack []numbered, ordinals []printed.Ordinal) int {
	if slices.ContainsFunc(ordinals, printed.Ordinal.OfParagraph) {
		return 0
	}
	for k := len(stack) - 1; k > 0; k-- {
		if printed.GoesOn(stack[k].ordinals, ordinals) {
			return k
		}
	}
	if slices.ContainsFunc(ordinals, printed.Ordinal.IsFirst) {
		return min(len(stack), deepest)
	}
	return 0
}
