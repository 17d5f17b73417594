package rules

import (
	"strings"

	"plenary/internal/xmltree"
	"plenary/schema"
	"plenary/validate/markup"
	"plenary/validate/report"
)

func practiceChecks() []check {
	return []check{checkSublists, checkSubheadings, checkFakeHeadings, checkClasses, checkXMLSpace, checkAnnexes, checkHeadingNumbers}
}

// checkSublists: [schema.SublistSibling].
func checkSublists(x *index, r *report.Report) {
	for _, n := range x.named["sublist"] {
		if markup.Is(n.Parent, "list", "sublist") {
			r.Once("", schema.SublistSibling, n, n.Tag, "the <sublist> stands beside the point that it belongs to")
		}
	}
}

// checkSubheadings: [schema.SubheadingHeading].
func checkSubheadings(x *index, r *report.Report) {
	headed := map[*xmltree.Node]bool{}
	for _, n := range x.named["heading"] {
		headed[n.Parent] = true
	}
	for _, n := range x.named["subheading"] {
		if n.Parent != nil && !headed[n.Parent] {
			r.Once("", schema.SubheadingHeading, n, n.Tag, "a <subheading> without a <heading> beside it: %q", report.Excerpt(strings.TrimSpace(printedText(n))))
		}
	}
}

// headingClasses tells the classes that a word processor gives to headings.
func headingClass(class string) bool {
	switch class {
	case "HN", "HM", "HCh", "H1", "H2", "H3", "H4", "H23", "H56", "H4N", "HCH":
		return true
	}
	return false
}

// checkFakeHeadings: [schema.HeadingFake].
func checkFakeHeadings(x *index, r *report.Report) {
	for _, n := range x.named["paragraph"] {
		if n.Child("num") == nil && headingClass(n.Value("class")) {
			r.Once("", schema.HeadingFake, n, n.Tag, "a <paragraph> of the class %q is a heading: %q", n.Value("class"), report.Excerpt(strings.TrimSpace(printedText(n))))
		}
	}
}

// checkClasses: [schema.ClassNoise].
func checkClasses(x *index, r *report.Report) {
	for _, n := range x.elements {
		switch a := n.Attr("class"); {
		case a == nil:
		case strings.HasPrefix(a.Value, "SingleTxt"), strings.HasPrefix(a.Value, "Mso"), a.Value == "MercuryDocument", headingClass(a.Value):
			r.Once("", schema.ClassNoise, n, a.Span, "class=%q of <%s> names a style of a word processor", report.Excerpt(a.Value), n.Name)
		}
	}
}

// checkXMLSpace: [schema.SpacePreserved].
func checkXMLSpace(x *index, r *report.Report) {
	for _, n := range x.elements {
		for i := range n.Attrs {
			if a := &n.Attrs[i]; a.Space == xmltree.Namespace && a.Name == "space" && a.Value == "preserve" && isBlock(n) {
				r.Once("", schema.SpacePreserved, n, a.Span, "xml:space=\"preserve\" on <%s>", n.Name)
			}
		}
	}
}

// checkAnnexes: [schema.AnnexesTogether]. A heading that is the word for annex
// and a number begins an annex.
func checkAnnexes(x *index, r *report.Report) {
	for _, n := range x.named["attachment"] {
		var headings []*block
		for _, b := range x.printedBlocks(n) {
			if isAnnexHeading(b.trimmed()) {
				headings = append(headings, b)
			}
		}
		if len(headings) > 1 {
			second := headings[1]
			r.Add(schema.AnnexesTogether, second.Node, second.Span, "%q begins in the same attachment as %q", report.Excerpt(second.trimmed()), report.Excerpt(headings[0].trimmed()))
		}
	}
}

// isAnnexHeading reports whether text is "Annex II" or the like, alone.
func isAnnexHeading(text string) bool {
	words := strings.Fields(text)
	if len(words) != 2 || strings.Trim(words[1], "IVX") != "" {
		return false
	}
	switch strings.ToLower(words[0]) {
	case "annex", "annexe", "anexo", "приложение", "المرفق":
		return true
	}
	return false
}

// checkHeadingNumbers: [schema.HeadingNumber].
func checkHeadingNumbers(x *index, r *report.Report) {
	numbered := map[*xmltree.Node]bool{}
	for _, n := range x.named["num"] {
		numbered[n.Parent] = true
	}
	for _, n := range x.named["heading"] {
		if numbered[n.Parent] || inside(n, "meta") {
			continue
		}
		text := strings.TrimSpace(printedText(n))
		word, rest, _ := strings.Cut(strings.Join(strings.Fields(text), " "), " ")
		if rest != "" && isHeadingNumber(word) {
			r.Once("", schema.HeadingNumber, n, n.Span, "the number %q stands in the heading %q", word, report.Excerpt(text))
		}
	}
}

// isHeadingNumber reports whether word is a number of a heading with its full
// stop: "IV.", "A.", "2.".
func isHeadingNumber(word string) bool {
	number, ok := strings.CutSuffix(word, ".")
	return ok && (isDigits(number) && len(number) < 3 || number != "" && strings.Trim(number, "IVX") == "" || len(number) == 1 && 'A' <= number[0] && number[0] <= 'H')
}
