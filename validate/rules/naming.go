package rules

import (
	"cmp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"plenary/diag"
	"plenary/internal/xmltree"
	"plenary/schema"
	"plenary/validate/markup"
	"plenary/validate/report"
)

func namingChecks() []check {
	return []check{checkDuplicates, checkEIDs, checkEIDNumbers, checkEIDCounts, checkEIDMissing, checkWIDs}
}

// checkDuplicates: [schema.DuplicateEID]. What stands in foreign content is no
// part of the document.
func checkDuplicates(x *index, r *report.Report) {
	for _, document := range x.documents {
		first := make(map[string]*xmltree.Node, usualIDs)
		document.Walk(func(n *xmltree.Node) bool {
			if n.Name != "" && n.Space != markup.Namespace {
				return false
			}
			a := n.Attr("eId")
			if a == nil {
				return true
			}
			earlier, twice := first[a.Value]
			switch {
			case !twice:
				first[a.Value] = n
				return true
			case r.Full(schema.DuplicateEID):
				return true
			}
			f := r.Add(schema.DuplicateEID, n, a.Span, "eId=%q stands on <%s> and before on <%s>", report.Excerpt(a.Value), n.Name, earlier.Name)
			f.Related = []diag.Related{{Place: diag.Place{Span: earlier.Tag, Path: earlier.XPath()}, Message: "first here"}}
			return true
		})
	}
}

// An eID is an identifier taken apart: prefix__ref_number.
type eID struct{ prefix, ref, number string }

func splitEID(id string) (e eID) {
	if i := strings.LastIndex(id, "__"); i >= 0 {
		e.prefix, id = id[:i], id[i+2:]
	}
	e.ref, e.number, _ = strings.Cut(id, "_")
	return e
}

// label reports whether the eId of n is a word of its own choice and not made
// by the naming convention: that of the entries of the metadata, wherever they
// stand.
func isLabel(n *xmltree.Node) bool {
	return strings.HasPrefix(n.Name, "TLC") || markup.Is(n, "keyword", "original", "componentData", "passiveRef", "activeRef", "hasAttachment", "attachmentOf")
}

// An identified is an element whose eId the naming convention makes.
type identified struct {
	*xmltree.Node
	attr *xmltree.Attr
	eID
}

// checkEIDs: [schema.EIDForm], [schema.EIDAbbreviation] and
// [schema.EIDPrefix].
func checkEIDs(x *index, r *report.Report) {
	for _, n := range x.identified {
		switch a, want := n.attr, abbreviation(n.Name); {
		case !wellFormed(a.Value):
			r.Once("", schema.EIDForm, n.Node, a.Span, "eId=%q has not the form [prefix__]name_number", report.Excerpt(a.Value))
		case n.ref != want:
			r.Once(n.Name, schema.EIDAbbreviation, n.Node, a.Span, "eId=%q of a <%s> says %q, the naming convention %q", report.Excerpt(a.Value), n.Name, n.ref, want)
		case n.prefix != "" && !inContext(n.Node, n.prefix):
			r.Once("", schema.EIDPrefix, n.Node, a.Span, "eId=%q: no element that <%s> stands in has the eId %q", report.Excerpt(a.Value), n.Name, report.Excerpt(n.prefix))
		}
	}
}

// wellFormed reports whether each part of an eId is a name, or a name, a low
// line and a number. A second low line sets apart those that print the same
// number.
func wellFormed(id string) bool {
	for part := range strings.SplitSeq(id, "__") {
		name, number, numbered := strings.Cut(part, "_")
		number, again, twice := strings.Cut(number, "_")
		if !isAlphabetic(name) || numbered && number == "" || twice && !isDigits(again) || strings.IndexFunc(number, notInNumber) >= 0 {
			return false
		}
	}
	return true
}

func notInNumber(r rune) bool {
	return r != '-' && !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.M, r)
}

func isAlphabetic(s string) bool {
	for _, c := range s {
		if (c < 'a' || c > 'z') && (c < 'A' || c > 'Z') {
			return false
		}
	}
	return s != ""
}

func isDigits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// abbreviations are what an eId calls the elements of the tables. (AKN Naming
// Convention, clause 5.4.2.)
var abbreviations = map[string]string{
	"alinea": "al", "amendmentBody": "body", "body": "body", "mainBody": "body", "debateBody": "body", "judgmentBody": "body",
	"article": "art", "attachment": "att", "blockList": "list", "chapter": "chp", "citation": "cit", "citations": "cits", "clause": "cl",
	"component": "cmp", "components": "cmpnts", "componentRef": "cref", "debateSection": "dbsect", "division": "dvs",
	"documentRef": "dref", "eventRef": "eref", "listIntroduction": "intro", "listWrapUp": "wrapup", "wrapUp": "wrapup",
	"paragraph": "para", "quotedStructure": "qstr", "quotedText": "qtext", "recital": "rec", "recitals": "recs", "section": "sec",
	"subchapter": "subchp", "subclause": "subcl", "subdivision": "subdvs", "subparagraph": "subpara", "subsection": "subsec",
	"temporalGroup": "tmpg",
}

// abbreviation returns what an eId calls an element: an abbreviation of the
// tables, otherwise the element's name.
func abbreviation(name string) string { return cmp.Or(abbreviations[name], name) }

// inContext reports whether prefix is the eId of an element that n stands in,
// or the one that it would have: a preamble needs none.
func inContext(n *xmltree.Node, prefix string) bool {
	e := splitEID(prefix)
	for a := n.Parent; a != nil; a = a.Parent {
		if id := a.Attr("eId"); id != nil && id.Value == prefix || id == nil && e.number == "" && e.ref == abbreviation(a.Name) {
			return true
		}
	}
	return false
}

// checkEIDNumbers: [schema.EIDNumber]. Numbers in scripts that identifiers
// write otherwise are passed over.
func checkEIDNumbers(x *index, r *report.Report) {
	for _, n := range x.identified {
		num := n.Child("num")
		if num == nil {
			continue
		}
		printed := printedText(num)
		number, _, _ := strings.Cut(n.number, "_")
		if number != "" && isASCII(printed) && !sameNumber(number, printed) {
			r.Once("", schema.EIDNumber, n.Node, n.attr.Span, "eId=%q stands on the <%s> with the number %q", report.Excerpt(n.attr.Value), n.Name, report.Excerpt(strings.TrimSpace(printed)))
		}
	}
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// sameNumber compares the number of an eId with a printed one, of which the
// word before it and the punctuation are redundant: "Part I" is I.
func sameNumber(number, printed string) bool {
	want := alphanumeric(printed)
	if want == "" {
		return true
	}
	got := alphanumeric(number)
	words := strings.Fields(printed)
	return strings.EqualFold(got, want) || strings.EqualFold(got, alphanumeric(words[len(words)-1]))
}

func alphanumeric(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, s)
}

// checkEIDCounts: [schema.EIDCount]. Elements that print no number are counted
// by their kind within their context.
func checkEIDCounts(x *index, r *report.Report) {
	groups := map[[2]string][]identified{}
	var order [][2]string
	for _, n := range x.identified {
		if n.number == "" || markup.Is(n.Node, "authorialNote") {
			continue
		}
		group := [2]string{n.prefix, n.Name}
		if groups[group] == nil {
			order = append(order, group)
		}
		groups[group] = append(groups[group], n)
	}
	for _, group := range order {
		for i, n := range groups[group] {
			number, err := strconv.Atoi(n.number)
			if err != nil || n.Child("num") != nil {
				break
			}
			if number != i+1 {
				r.Once("", schema.EIDCount, n.Node, n.attr.Span, "eId=%q is that of the %s <%s> of its context", n.attr.Value, nth(i+1), n.Name)
				break
			}
		}
	}
}

// nth returns "1st", "2nd", "3rd", "11th".
func nth(n int) string {
	suffix := "th"
	if n%100 < 11 || n%100 > 13 {
		switch n % 10 {
		case 1:
			suffix = "st"
		case 2:
			suffix = "nd"
		case 3:
			suffix = "rd"
		}
	}
	return strconv.Itoa(n) + suffix
}

// checkEIDMissing: [schema.EIDMissing].
func checkEIDMissing(x *index, r *report.Report) {
	for _, name := range [...]string{"paragraph", "section", "division", "article", "part", "title", "chapter", "point", "list", "container", "formula",
		"authorialNote", "table", "attachment", "item", "blockList"} {
		with, without := 0, []*xmltree.Node(nil)
		for _, n := range x.named[name] {
			if n.Attr("eId") != nil {
				with++
			} else if !inside(n, "meta") {
				without = append(without, n)
			}
		}
		if with == 0 {
			continue
		}
		for _, n := range without {
			r.Once(name, schema.EIDMissing, n, n.Tag, "this <%s> has no eId, while %s", name, plural(with, "other has one", "others have one"))
		}
	}
}

// checkWIDs: [schema.WIDRedundant].
func checkWIDs(x *index, r *report.Report) {
	for _, n := range x.elements {
		if a := n.Attr("wId"); a != nil && a.Value == n.Value("eId") {
			r.Once("", schema.WIDRedundant, n, a.Span, "wId=%q repeats the eId", report.Excerpt(a.Value))
		}
	}
}
