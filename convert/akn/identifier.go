package akn

import (
	"strconv"
	"strings"
	"unicode"

	"plenary/convert/resolution"
)

// A counted is a kind of element that is numbered by its rank in its context.
type counted uint8

// The counted kinds, with the prefixes that the Naming Convention gives them in
// clause 5.4.2; what has no prefix there keeps its element name.
const (
	aFormula counted = iota
	aContainer
	aList
	aBlockList
	aTable
	aCrossHeading
	aHContainer
	aParagraph
	aPoint
	anItem
	aPart
	aSection
	aTitle
	aChapter
	aDivision
	anArticle
	aRef
	anOrganization
	aLocation
	aRole
	aPerson
	anEvent
	aConcept
	aQuantity
	anObject
	aProcess
	anEntity
	aTerm
	aDef
	countedKinds
)

var countedNames = [countedKinds]string{
	"formula", "container", "list", "list", "table", "crossHeading", "hcontainer",
	"para", "point", "item", "part", "sec", "title", "chp", "dvs", "art",
	"ref", "organization", "location", "role", "person", "event", "concept", "quantity", "object", "process", "entity", "term", "def",
}

// A scope is one context of identifiers: what stands in it is counted from one.
type scope struct {
	id     string
	counts [countedKinds]uint32
}

// next counts one more element of kind.
func (s *scope) next(kind counted) int {
	s.counts[kind]++
	return int(s.counts[kind])
}

// identifiers hands out eIds, each only once. An eId that is only kept free for
// an element that may come has the value false.
type identifiers struct {
	used    map[string]bool
	doubles map[string]int // the last suffix of an eId that was asked for again
}

// take returns id, or id with the first free suffix.
func (x *identifiers) take(id string) string {
	if _, taken := x.used[id]; !taken {
		x.used[id] = true
		return id
	}
	if x.doubles == nil {
		x.doubles = map[string]int{}
	}
	for n := max(2, x.doubles[id]+1); ; n++ { // what is taken stays so
		next := id + "_" + strconv.Itoa(n)
		if _, taken := x.used[next]; !taken {
			x.used[next] = true
			x.doubles[id] = n
			return next
		}
	}
}

// count returns the eId of the next element of kind in s.
func (x *identifiers) count(s *scope, kind counted) string {
	return x.take(join(s.id, countedNames[kind], strconv.Itoa(s.next(kind))))
}

// child returns the eId of an element that is the only one of its name in the
// context id.
func (x *identifiers) child(id, name string) string { return x.take(join(id, name, "")) }

// join builds an eId out of its context, name and number.
func join(context, name, number string) string {
	switch {
	case context == "" && number == "":
		return name
	case context == "":
		return name + "_" + number
	case number == "":
		return context + "__" + name
	}
	return context + "__" + name + "_" + number
}

// siblings returns the eIds of the provisions or points of one parent. Those
// with a printed number are named first, so that one without does not take a
// number that is printed on another.
func siblings[T any](x *identifiers, s *scope, list []T, kindOf func(T) (counted, string)) []string {
	ids := make([]string, len(list))
	late := false
	for i, node := range list {
		kind, printed := kindOf(node)
		if kind == countedKinds {
			continue
		}
		number := numberPart(printed)
		if number == "" {
			late = true
			continue
		}
		ids[i] = x.take(join(s.id, countedNames[kind], number))
	}
	if !late {
		return ids
	}
	for i, node := range list {
		kind, _ := kindOf(node)
		if kind == countedKinds {
			continue
		}
		n := s.next(kind)
		if ids[i] == "" {
			ids[i] = x.take(join(s.id, countedNames[kind], strconv.Itoa(n)))
		}
	}
	return ids
}

// numberPart strips a printed number of what is redundant in an identifier:
// "1." is 1, "(a)" is a, "Part I" is I, "11.2 Rev. A" is 11-2RevA. What is too long
// for a number gives "". (AKN Naming Convention, clause 5.4.)
func numberPart(printed string) string {
	const most = 64 // bytes of what can be a number: it stands in the eId of all that is in the element
	if len(printed) > most {
		return ""
	}
	if isPlainNumber(printed) {
		return strings.TrimRight(printed, ".")
	}
	if word, rest, ok := strings.Cut(printed, " "); ok && isWord(word) {
		printed = rest
	}
	var b strings.Builder
	gap := false
	for _, c := range strings.TrimSpace(printed) {
		switch {
		case unicode.IsLetter(c) || unicode.IsDigit(c) || unicode.Is(unicode.M, c):
			if gap && b.Len() > 0 {
				b.WriteByte('-')
			}
			gap = false
			b.WriteRune(c)
		case c == '.' || c == '/' || c == '-':
			gap = true
		case unicode.IsSpace(c):
			gap = false
		}
	}
	return b.String()
}

// isPlainNumber is the common case: digits and a stop.
func isPlainNumber(s string) bool {
	s = strings.TrimRight(s, ".")
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// isWord reports whether s is the name of a level, "Article", and not itself a
// number, "IV" or "11.2".
func isWord(s string) bool {
	if strings.Trim(s, "IVXLCDM") == "" {
		return false
	}
	n := 0
	for _, c := range s {
		if !unicode.IsLetter(c) {
			return false
		}
		n++
	}
	return n > 3
}

// provisionKind returns how the identifier of a provision is counted.
func provisionKind(p resolution.Provision) (counted, string) {
	switch p := p.(type) {
	case *resolution.Paragraph:
		if p != nil {
			return aParagraph, p.Num.Value
		}
	case *resolution.Division:
		if p != nil {
			return levelOf(p.Level).counted, p.Num.Value
		}
	}
	return countedKinds, ""
}

func pointKind(p *resolution.Paragraph) (counted, string) {
	if p == nil {
		return countedKinds, ""
	}
	return aPoint, p.Num.Value
}

func itemKind(i *resolution.Item) (counted, string) {
	if i == nil {
		return countedKinds, ""
	}
	return anItem, i.Num.Value
}

// levels names the element and the counting of the divisions. The last one
// serves a level that has no name.
var levels = [...]struct {
	level   resolution.Level
	counted counted
}{
	{resolution.LevelPart, aPart},
	{resolution.LevelSection, aSection},
	{resolution.LevelTitle, aTitle},
	{resolution.LevelChapter, aChapter},
	{resolution.LevelArticle, anArticle},
	{resolution.LevelDivision, aDivision},
}

func levelOf(l resolution.Level) (entry struct {
	level   resolution.Level
	counted counted
}) {
	for _, entry = range levels {
		if entry.level == l {
			break
		}
	}
	return entry
}
