package akn

import (
	"cmp"
	"strings"
	"unicode"

	"plenary/convert/printed"
	"plenary/convert/resolution"
)

// undated stands in IRIs and FRBR levels for a day that is not known.
const undated resolution.Date = "1900-01-01"

// An organ is what IRIs and metadata say of a body that adopts resolutions.
type organ struct {
	printed.Organ
	name string
}

// nations stands for the body of a document that names none.
const nations = "un"

// organOf returns the organ of a code, which may be the actor of a published IRI;
// an unknown body is described by its own.
func organOf(id resolution.Organ) organ {
	code := segment(string(id))
	if o, ok := printed.OrganOf(code); ok {
		return organ{o, o.Name("eng")}
	}
	if code == "" || code == nations {
		return organ{printed.Organ{Code: nations, Actor: nations}, "United Nations"}
	}
	return organ{printed.Organ{Code: code, Actor: code}, code}
}

// series returns the name that the metadata has for the series of an organ's
// resolutions: "economicAndSocialCouncil"; for an unknown body its code.
func (o organ) series() string {
	if o.name == o.Code {
		return o.name
	}
	first, rest, _ := strings.Cut(o.name, " ")
	name := strings.ToLower(first[:1]) + first[1:]
	for word := range strings.FieldsSeq(rest) {
		name += strings.ToUpper(word[:1]) + word[1:]
	}
	return name
}

// isOrgan reports whether id is the code of a body that is known.
func isOrgan(id string) bool {
	o, ok := printed.OrganOf(id)
	return ok && o.Code == id || id == nations
}

// An iri is the names of one document at the three FRBR levels.
type iri struct {
	work       string // without component
	expression string
}

// A workClass is the type and the subtype of a Work as its IRI has them: the type
// is the element under the root. (AKN4UN guidelines, Part 1, "IRI" and
// "Mapping".)
type workClass struct{ element, subtype string }

var (
	deliberation = workClass{"statement", "deliberation"}
	publication  = workClass{"documentCollection", "publication"} // of a composite
)

// workClassOf returns the class of a document.
func workClassOf(r *resolution.Resolution) workClass {
	if len(r.Parts) > 0 {
		return publication
	}
	return deliberation
}

// WorkIRI returns the IRI of the Work that r is an expression of, as [Encode]
// writes it: its expressions in all languages have it in common.
func WorkIRI(r *resolution.Resolution) string { return iriOf(r).work }

// iriOf returns the IRIs of a document. All six parts are there, as the
// guidelines ask. (AKN4UN guidelines, Part 1, "IRI".)
func iriOf(r *resolution.Resolution) iri {
	id := &r.Identity
	work := workClassOf(r).iri(organOf(id.Organ).Code, workDate(id).date, numberOf(id))
	return iri{work, work + "/" + languageOf(id) + "@"}
}

// iri returns the IRI of a Work of the class.
func (c workClass) iri(actor string, date resolution.Date, number string) string {
	return "/akn/un/" + c.element + "/" + c.subtype + "/" + actor + "/" + string(date) + "/" + number
}

// numberOf returns the number of a document as its IRI has it; without a
// printed number it is the end of the symbol, without that "nn". The letters of
// several parts, "A and B", stand in the words of a language; the symbol has
// them as IRIs do, "A-B".
func numberOf(id *resolution.Identity) string {
	number := numberSegment(id.Number)
	if number != "" && !strings.ContainsFunc(id.Number, unicode.IsLower) {
		return number
	}
	o := organOf(id.Organ)
	for _, prefix := range []string{o.Resolutions, o.Decisions} {
		if tail, ok := strings.CutPrefix(id.Symbol, prefix); ok && prefix != "" {
			if n := numberSegment(tail); n != "" {
				return n
			}
		}
	}
	return cmp.Or(number, numberSegment(id.Symbol), "nn")
}

// numberSegment puts a printed number into the form of IRIs: "72/7" is 72-7,
// "2773 (2025)" is 2773-2025, "79/259 B" and "79/259B" are 79-259_B, "77/906 A–C" is 77-906_A-C, "217 A
// (III)" is 217_A-III. (AKN4UN guidelines, Part 1, "number": a slash becomes a hyphen, a
// space an underscore.)
func numberSegment(printed string) string {
	printed = strings.ReplaceAll(strings.TrimRight(strings.TrimSpace(printed), "."), "–", "-")
	var b strings.Builder
	for i := 0; i < len(printed); i++ {
		switch c := printed[i]; {
		case c == '/':
			b.WriteByte('-')
		case c == '(':
			b.WriteByte('-')
		case c == ' ' && i+1 < len(printed) && printed[i+1] == '(', c == ')':
		case c == ' ':
			b.WriteByte('_')
		case 'A' <= c && c <= 'Z' && i > 0 && '0' <= printed[i-1] && printed[i-1] <= '9':
			b.WriteByte('_')
			b.WriteByte(c)
		default:
			b.WriteByte(c)
		}
	}
	return strings.Trim(segment(b.String()), "-_")
}

// segment leaves of s what can stand in one segment of an IRI without
// escaping.
func segment(s string) string {
	return strings.Map(func(c rune) rune {
		if c > 0x7f && c != 0xfffd && !illegal(c) || isAlnum(c) || strings.ContainsRune("-_.", c) {
			return c
		}
		return -1
	}, s)
}

func isAlnum(c rune) bool {
	return '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}

func languageOf(id *resolution.Identity) string {
	if !isLanguage(id.Language) {
		return "und"
	}
	return id.Language
}

// isLanguage reports whether s looks like a code of ISO 639.
func isLanguage(s string) bool {
	for _, c := range s {
		if c < 'a' || c > 'z' {
			return false
		}
	}
	return len(s) == 2 || len(s) == 3
}

func dateOr(d, other resolution.Date) resolution.Date {
	if !isKnown(d) {
		return other
	}
	return d
}

// isKnown reports whether d is a day, and not one of those that stand for an
// unknown one.
func isKnown(d resolution.Date) bool {
	return isDate(string(d)) && d != undated && d != "0001-01-01"
}

// isDate reports whether s is a day that xsd:date accepts.
func isDate(s string) bool {
	if len(s) != 10 || s[4] != '-' || s[7] != '-' || s[:4] == "0000" {
		return false
	}
	for i, c := range []byte(s) {
		if i != 4 && i != 7 && (c < '0' || c > '9') {
			return false
		}
	}
	month, day := int(s[5]-'0')*10+int(s[6]-'0'), int(s[8]-'0')*10+int(s[9]-'0')
	return 1 <= month && month <= 12 && 1 <= day && day <= daysOf(month, s[:4])
}

func daysOf(month int, year string) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		y := int(year[0]-'0')*1000 + int(year[1]-'0')*100 + int(year[2]-'0')*10 + int(year[3]-'0')
		if y%4 == 0 && (y%100 != 0 || y%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}

// citationIRI returns the IRI of a cited resolution or decision, or false when
// symbol is not one of those or the IRI would not lead back to the symbol.
func citationIRI(symbol string, date resolution.Date) (string, bool) {
	if !isKnown(date) {
		return "", false
	}
	for _, o := range printed.Organs() {
		for _, prefix := range []string{o.Resolutions, o.Decisions} {
			tail, ok := strings.CutPrefix(symbol, prefix)
			if !ok {
				continue
			}
			href := deliberation.iri(o.Code, date, numberSegment(tail))
			back, _, ok := symbolOfIRI(href)
			return href, ok && strings.ReplaceAll(back, " ", "") == strings.ReplaceAll(symbol, " ", "")
		}
	}
	return "", false
}

// cited returns the symbol and the date that citationIRI makes an address like
// href of.
func cited(href string) (symbol string, date resolution.Date, ok bool) {
	if symbol, date, ok = symbolOfIRI(href); ok {
		_, ok = citationIRI(symbol, date)
	}
	return symbol, date, ok
}

// symbolOfIRI returns the symbol and the date of adoption that a Work IRI of a
// resolution stands for. It reads the IRIs of the guidelines and those that the
// United Nations publishes.
func symbolOfIRI(href string) (symbol string, date resolution.Date, ok bool) {
	rest, ok := strings.CutPrefix(href, "/akn/un/statement/deliberation/")
	if !ok {
		return "", "", false
	}
	parts := strings.Split(strings.TrimSuffix(rest, "/"), "/")
	if len(parts) == 4 && parts[3] == "!main" {
		parts = parts[:3]
	}
	if len(parts) != 3 || !isDate(parts[1]) || parts[2] == "" {
		return "", "", false
	}
	o, ok := printed.OrganOf(parts[0])
	if !ok {
		return "", "", false
	}
	return citedSymbol(o, parts[2]), resolution.Date(parts[1]), true
}

// citedSymbol puts the number of an IRI back into a symbol. Decisions of the
// General Assembly and of the Economic and Social Council are numbered from 401
// and from 201 in each session.
func citedSymbol(o printed.Organ, number string) string {
	head, tail, two := strings.Cut(number, "-")
	prefix := o.Resolutions
	switch {
	case !two:
		return prefix + number
	case o.Code == string(resolution.SecurityCouncil), strings.Trim(tail, "IVXLC") == "":
		return prefix + strings.ReplaceAll(head, "_", "") + "(" + tail + ")"
	}
	if head == "ES" || head == "S" {
		session, n, found := strings.Cut(tail, "-")
		if !found {
			return prefix + number
		}
		head, tail = head+"-"+session, n
	}
	if item, _ := printed.Number(tail); o.Decides(item) {
		prefix = o.Decisions
	}
	return prefix + head + "/" + strings.ReplaceAll(tail, "_", " ")
}

// publicURL returns the address at which the United Nations publishes the
// document with this symbol: "A/RES/66/240A" of "A/RES/66/240 A". Where roman
// numbers tell the sessions it links a part by the number of the whole,
// "A/RES/217(III)".
func publicURL(symbol, language string) string {
	if strings.HasSuffix(symbol, ")") {
		symbol = resolution.WholeSymbol(symbol)
	}
	return "https://undocs.org/" + printed.Site(language) + "/" + escapeURI(strings.ReplaceAll(symbol, " ", ""))
}
