package convert_test

import (
	"cmp"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// A difference is one that the guideline profile wants between a file that the
// United Nations publishes and the same document as Plenary writes it. All else
// must be equal.
type difference struct {
	why    string
	kind   string
	source func(*thing) bool // reports whether it is about this thing of the source, which it changes; one without a kind is none any more
	ours   func(thing) bool  // reports whether Plenary adds this thing
	both   bool              // source is about the things of ours too
}

// partContext is that of a part, before an ID.
var partContext = regexp.MustCompile(`#(cmp_[0-9]+__)+`)

// repeats reports whether a thing is a fact of the document that an annex or a
// part repeats in metadata of its own. (AKN Naming Convention, clause 4.8.)
func repeats(x thing, in inventory) bool {
	return x.kind == "identification" && in[x.kind][x.value] > 0
}

// differences is the table of them.
var differences = []difference{
	{
		why:  "the IRI of the Work is that of the guidelines; the one that the United Nations publishes is an alias (AKN4UN guidelines, Part 1, IRI)",
		kind: "identification",
		source: func(x *thing) bool {
			iri, ok := strings.CutPrefix(x.value, "FRBRWork/FRBRuri value=")
			if ok && x.of.in("doc") { // an annex is a component of the Work
				x.kind = ""
			}
			x.value = "FRBRWork/FRBRalias value=" + iri + " name=unxml"
			return ok
		},
	},
	{
		why:    "all other IRIs follow from that of the Work, the language and the component",
		kind:   "identification",
		source: value("FRBRWork/FRBRthis ", "FRBRExpression/FRBRthis ", "FRBRExpression/FRBRuri ", "FRBRManifestation/FRBRthis ", "FRBRManifestation/FRBRuri "),
		ours:   begins("FRBRWork/FRBRthis ", "FRBRWork/FRBRuri ", "FRBRExpression/FRBRthis ", "FRBRExpression/FRBRuri ", "FRBRManifestation/FRBRthis ", "FRBRManifestation/FRBRuri "),
	},
	{
		why:    "authors are references: the organ that the IRI names, and of the Manifestation the converter, which made it (AKN4UN guidelines, Part 1, FRBRauthor)",
		kind:   "identification",
		source: value("FRBRWork/FRBRauthor ", "FRBRExpression/FRBRauthor ", "FRBRManifestation/FRBRauthor "),
		ours:   begins("FRBRWork/FRBRauthor ", "FRBRExpression/FRBRauthor ", "FRBRManifestation/FRBRauthor "),
	},
	{
		why:  "symbol and address are aliases; subtype, number and format are there (AKN4UN guidelines, Part 1, identification)",
		kind: "identification",
		ours: begins("FRBRWork/FRBRalias ", "FRBRWork/FRBRsubtype ", "FRBRWork/FRBRnumber ", "FRBRManifestation/FRBRformat "),
	},
	{
		why:  "the life of a document begins with its adoption (AKN4UN guidelines, Part 1, lifecycle)",
		kind: "metadata",
		ours: begins("lifecycle ", "eventRef "),
	},
	{
		why:  "the adoption is a step where the source tells of none (AKN4UN guidelines, Part 1, workflow)",
		kind: "metadata",
		ours: func(x thing) bool {
			return strings.HasPrefix(x.value, "workflow source=#") && strings.HasSuffix(x.value, "converter") || strings.HasPrefix(x.value, "step ") && strings.HasSuffix(x.value, "adopted")
		},
	},
	{
		why:  "the entries of a part have its context, as no eId comes twice (AKN Naming Convention, clause 5.4.1)",
		kind: "metadata",
		both: true,
		source: func(x *thing) bool {
			value := partContext.ReplaceAllString(x.value, "#")
			changed := x.value != value
			x.value = value
			return changed
		},
	},
	{
		why:    "a step without any fact says nothing",
		kind:   "metadata",
		source: func(x *thing) bool { return gone(x, x.value == "step " || x.of.name == "workflow" && x.of.onlyEmpty()) },
	},
	{
		why:  "what the schema asks for is filled in: for the day of a step the one that the United Nations has for an unknown day, for the form of a keyword its short form",
		kind: "metadata",
		source: func(x *thing) bool {
			name, _, _ := strings.Cut(x.value, " ")
			switch name {
			case "step":
				fill(x.of, "date", "0001-01-01")
				fill(x.of, "by", "")
			case "keyword":
				fill(x.of, "showAs", cmp.Or(x.of.attr["shortForm"], x.of.attr["value"]))
			}
			filled := x.of.metadata()
			changed := x.value != filled
			x.value = filled
			return changed
		},
	},
	{
		why:  "a day that is not known is 1900-01-01 (AKN4UN guidelines, Part 1, FRBRversionNumber)",
		kind: "identification",
		source: func(x *thing) bool {
			return gone(x, strings.HasPrefix(x.value, "FRBRWork/FRBRdate date=0001-01-01 "))
		},
		ours: begins("FRBRWork/FRBRdate date=1900-01-01 name=unknown "),
	},
	{
		why:    "an annex is in the language of its document",
		kind:   "identification",
		source: func(x *thing) bool { return gone(x, x.of.name == "FRBRlanguage" && x.of.in("doc")) },
	},
	{
		why:    "an entry that the encoder makes by itself is there where something refers to it",
		kind:   "entity",
		both:   true,
		source: func(x *thing) bool { return gone(x, slices.Contains(standing, x.value)) },
	},
	{
		why:  "every reference to an entity leads to an entry (AKN4UN guidelines, Part 1, references: the two-step rule)",
		kind: "entity",
		ours: func(x thing) bool { return true },
	},
	{
		why:    "the meeting is an event with its number, whatever names it (AKN4UN guidelines, Part 3, Conclusions)",
		kind:   "inline",
		both:   true,
		source: func(x *thing) bool { return gone(x, x.value == "adoptionMeeting" && x.of.in("conclusions")) },
	},
	{
		why:  "the number of a meeting is its figures",
		kind: "value",
		both: true,
		source: func(x *thing) bool {
			if !x.of.in("conclusions") || x.of.name == "docDate" {
				return false
			}
			x.value = figures(x.value)
			return x.value != "" || gone(x, true)
		},
	},
	{
		why:  "the dates of a session are an inline, as nothing declares the session",
		kind: "inline",
		ours: func(x thing) bool { return x.value == "sessionDates" },
	},
	{
		why:  "the guidelines name the kinds of document (AKN4UN guidelines, Part 1, Mapping; Part 3, Several resolutions under one number)",
		kind: "document",
		source: func(x *thing) bool {
			if x.value == "presidentialStatement" {
				x.value = "statement"
				return true
			}
			return gone(x, x.of.name == "documentCollection")
		},
		ours: func(x thing) bool { return strings.HasPrefix(x.value, "publication") },
	},
	{
		why:  "a mark that stands beside its own note is in the note's marker, and brackets and commas of marks are for the printer (AKN4UN guidelines, Part 1, authorialNote)",
		kind: "mark",
		source: func(x *thing) bool {
			if x.of.name != "sup" {
				return false
			}
			own := slices.ContainsFunc(x.of.beside(), func(e *element) bool { return e.name == "authorialNote" && e.attr["marker"] == x.value })
			return gone(x, own || strings.Trim(x.value, "(),") == "")
		},
	},
	{
		why:  "white space in an address is escaped (RFC 3987)",
		kind: "link",
		source: func(x *thing) bool {
			href, err := url.PathUnescape(x.value)
			x.value = strings.TrimSpace(href)
			return err == nil
		},
	},
}

// standing are the entries that the encoder writes exactly as the United Nations
// does.
var standing = []string{
	"TLCConcept href=/akn/ontology/concept/un/dateOfIssuance showAs=Date of issuance",
	"TLCRole href=/akn/ontology/role/un/publisher showAs=Publisher",
	"TLCRole href=/akn/ontology/role/un/author showAs=Author",
	"TLCRole href=/akn/ontology/role/un/editor showAs=Editor",
}

func fill(e *element, name, value string) {
	if _, ok := e.attr[name]; !ok {
		e.attr[name] = value
	}
}

// gone takes a thing out of those that are compared where it is one that the
// difference is about.
func gone(x *thing, about bool) bool {
	if about {
		x.kind = ""
	}
	return about
}

// figures are the first ones in s.
func figures(s string) string {
	s = strings.TrimLeftFunc(s, func(c rune) bool { return !unicode.IsDigit(c) })
	if end := strings.IndexFunc(s, func(c rune) bool { return !unicode.IsDigit(c) }); end >= 0 {
		s = s[:end]
	}
	return s
}

// value is about the things that begin with one of these words, which are none
// any more.
func value(words ...string) func(*thing) bool {
	is := begins(words...)
	return func(x *thing) bool { return gone(x, is(*x)) }
}

func begins(words ...string) func(thing) bool {
	return func(x thing) bool {
		return slices.ContainsFunc(words, func(word string) bool { return strings.HasPrefix(x.value+" ", word) })
	}
}

// fromSource puts a thing of the source into the form that it has with us.
func fromSource(x thing) (thing, bool) { return differ(x, true) }

func fromOurs(x thing) (thing, bool) { return differ(x, false) }

func differ(x thing, source bool) (thing, bool) {
	for _, d := range differences {
		if d.source == nil || d.kind != x.kind || !source && !d.both {
			continue
		}
		if changed := x; d.source(&changed) {
			if x = changed; x.kind == "" {
				return x, false
			}
		}
	}
	return x, true
}

// isOurs reports whether a thing that the source has not is the encoder's own.
func isOurs(x thing) bool {
	return slices.ContainsFunc(differences, func(d difference) bool { return d.ours != nil && d.kind == x.kind && d.ours(x) })
}
