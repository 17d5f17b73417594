package validate

import (
	"strings"

	"plenary/schema"
)

func practiceChecks() []check {
	return []check{checkSublists, checkSubheadings, checkFakeHeadings, checkClasses, checkXMLSpace, checkAnnexes, checkHeadingNumbers}
}

// checkSublists: [schema.SublistSibling].
func checkSublists(x *index, r *report) {
	for _, n := range x.named["sublist"] {
		if n.parent.is("list", "sublist") {
			r.once("", schema.SublistSibling, n, n.tag, "the <sublist> stands beside the point that it belongs to")
		}
	}
}

// checkSubheadings: [schema.SubheadingHeading].
func checkSubheadings(x *index, r *report) {
	headed := map[*node]bool{}
	for _, n := range x.named["heading"] {
		headed[n.parent] = true
	}
	for _, n := range x.named["subheading"] {
		if n.parent != nil && !headed[n.parent] {
			r.once("", schema.SubheadingHeading, n, n.tag, "a <subheading> without a <heading> beside it: %q", excerpt(strings.TrimSpace(n.printed())))
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
func checkFakeHeadings(x *index, r *report) {
	for _, n := range x.named["paragraph"] {
		if n.child("num") == nil && headingClass(n.value("class")) {
			r.once("", schema.HeadingFake, n, n.tag, "a <paragraph> of the class %q is a heading: %q", n.value("class"), excerpt(strings.TrimSpace(n.printed())))
		}
	}
}

// checkClasses: [schema.ClassNoise].
func checkClasses(x *index, r *report) {
	for _, n := range x.elements {
		switch a := n.attr("class"); {
		case a == nil:
		case strings.HasPrefix(a.value, "SingleTxt"), strings.HasPrefix(a.value, "Mso"), a.value == "MercuryDocument", headingClass(a.value):
			r.once("", schema.ClassNoise, n, a.span, "class=%q of <%s> names a style of a word processor", excerpt(a.value), n.name)
		}
	}
}

// checkXMLSpace: [schema.SpacePreserved].
func checkXMLSpace(x *index, r *report) {
	for _, n := range x.elements {
		for i := range n.attrs {
			if a := &n.attrs[i]; a.space == xmlNamespace && a.name == "space" && a.value == "preserve" && n.isBlock() {
				r.once("", schema.SpacePreserved, n, a.span, "xml:space=\"preserve\" on <%s>", n.name)
			}
		}
	}
}

// checkAnnexes: [schema.AnnexesTogether]. A heading that is the word for annex
// and a number begins an annex.
func checkAnnexes(x *index, r *report) {
	for _, n := range x.named["attachment"] {
		var headings []*block
		for _, b := range x.printedBlocks(n) {
			if isAnnexHeading(b.trimmed()) {
				headings = append(headings, b)
			}
		}
		if len(headings) > 1 {
			second := headings[1]
			r.add(schema.AnnexesTogether, second.node, second.span, "%q begins in the same attachment as %q", excerpt(second.trimmed()), excerpt(headings[0].trimmed()))
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
func checkHeadingNumbers(x *index, r *report) {
	numbered := map[*node]bool{}
	for _, n := range x.named["num"] {
		numbered[n.parent] = true
	}
	for _, n := range x.named["heading"] {
		if numbered[n.parent] || n.inside("meta") {
			continue
		}
		text := strings.TrimSpace(n.printed())
		word, rest, _ := strings.Cut(strings.Join(strings.Fields(text), " "), " ")
		if rest != "" && isHeadingNumber(word) {
			r.once("", schema.HeadingNumber, n, n.span, "the number %q stands in the heading %q", word, excerpt(text))
		}
	}
}

// isHeadingNumber reports whether word is a number of a heading with its full
// stop: "IV.", "A.", "2.".
func isHeadingNumber(word string) bool {
	number, ok := strings.CutSuffix(word, ".")
	return ok && (isDigits(number) && len(number) < 3 || number != "" && strings.Trim(number, "IVX") == "" || len(number) == 1 && 'A' <= number[0] && number[0] <= 'H')
}
