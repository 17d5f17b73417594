package akn

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"plenary/convert/resolution"
)

// undated stands in IRIs and FRBR levels for a day that is not known.
const undated resolution.Date = "1900-01-01"

// An organ is what IRIs and metadata say of a body that adopts resolutions.
type organ struct {
	id          resolution.Organ
	name        string
	unxml       string // the actor in the IRIs that the United Nations publishes
	symbol      string // what the symbols of its resolutions begin with
	decision    string // and those of its decisions
	publication string // name of the series
	showAs      string // and as it is printed
}

// organs lists the bodies; the last one stands for any other.
var organs = [...]organ{
	{resolution.GeneralAssembly, "General Assembly", "unga", "A/RES/", "A/DEC/", "generalAssembly", "General Assembly"},
	{resolution.SecurityCouncil, "Security Council", "unsc", "S/RES/", "S/DEC/", "securityCouncil", "Security Council"},
	{resolution.EconomicAndSocial, "Economic and Social Council", "unecosoc", "E/RES/", "E/DEC/", "economicAndSocialCouncil", "Economic and Social Council"},
	{resolution.HumanRightsCouncil, "Human Rights Council", "unga-hrc", "A/HRC/RES/", "A/HRC/DEC/", "humanRightsCouncil", "Human Rights Council"},
	{"un", "United Nations", "un", "", "", "unitedNations", "United Nations"},
}

// organOf returns the entry of id, which may be the actor of a published IRI; an
// unknown body is described by its own ID.
func organOf(id resolution.Organ) organ {
	id = resolution.Organ(segment(string(id)))
	for _, o := range organs {
		if o.id == id || o.unxml == string(id) {
			return o
		}
	}
	if id == "" {
		return organs[len(organs)-1]
	}
	return organ{id: id, name: string(id), unxml: string(id), publication: string(id), showAs: string(id)}
}

// isOrgan reports whether id is that of a body in the table.
func isOrgan(id string) bool {
	return slices.ContainsFunc(organs[:], func(o organ) bool { return string(o.id) == id })
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

// iriOf returns the IRIs of a document. All six parts are there, as the
// guidelines ask. (AKN4UN guidelines, Part 1, "IRI".)
func iriOf(r *resolution.Resolution) iri {
	id := &r.Identity
	work := workClassOf(r).iri(string(organOf(id.Organ).id), workDate(id).date, numberOf(id))
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
	printed := numberSegment(id.Number)
	if printed != "" && !strings.ContainsFunc(id.Number, unicode.IsLower) {
		return printed
	}
	o := organOf(id.Organ)
	for _, prefix := range []string{o.symbol, o.decision} {
		if tail, ok := strings.CutPrefix(id.Symbol, prefix); ok && prefix != "" {
			if n := numberSegment(tail); n != "" {
				return n
			}
		}
	}
	return cmp.Or(printed, numberSegment(id.Symbol), "nn")
}

// numberSegment puts a printed number into the form of IRIs: "72/7" is 72-7,
// "2773 (2025)" is 2773-2025, "79/259 B" and "79/259B" are 79-259_B, "217 A
// (III)" is 217_A-III. (AKN4UN guidelines, Part 1, "number": a slash becomes a hyphen, a
// space an underscore.)
func numberSegment(printed string) string {
	printed = strings.TrimRight(strings.TrimSpace(printed), ".")
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
	for _, o := range organs[:len(organs)-1] {
		for _, prefix := range []string{o.symbol, o.decision} {
			tail, ok := strings.CutPrefix(symbol, prefix)
			if !ok {
				continue
			}
			href := deliberation.iri(string(o.id), date, numberSegment(tail))
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
	for _, o := range organs[:len(organs)-1] {
		if parts[0] == string(o.id) || parts[0] == o.unxml {
			return citedSymbol(o, parts[2]), resolution.Date(parts[1]), true
		}
	}
	return "", "", false
}

// citedSymbol puts the number of an IRI back into a symbol. Decisions of the
// General Assembly and of the Economic and Social Council are numbered from 401
// and from 201 in each session.
func citedSymbol(o organ, number string) string {
	head, tail, two := strings.Cut(number, "-")
	prefix := o.symbol
	switch {
	case !two:
		return prefix + number
	case o.id == resolution.SecurityCouncil, strings.Trim(tail, "IVXLC") == "":
		return prefix + strings.ReplaceAll(head, "_", "") + "(" + tail + ")"
	}
	if head == "ES" || head == "S" {
		session, n, found := strings.Cut(tail, "-")
		if !found {
			return prefix + number
		}
		head, tail = head+"-"+session, n
	}
	if isDecision(o, tail) {
		prefix = o.decision
	}
	return prefix + head + "/" + strings.ReplaceAll(tail, "_", " ")
}

func isDecision(o organ, number string) bool {
	n := 0
	for _, c := range []byte(number) {
		if c < '0' || c > '9' {
			break
		}
		n = n*10 + int(c-'0')
	}
	return o.id == resolution.GeneralAssembly && n > 400 || o.id == resolution.EconomicAndSocial && n > 200
}

// publicURL returns the address at which the United Nations publishes the
// document with this symbol: "A/RES/66/240A" of "A/RES/66/240 A". Where roman
// numbers tell the sessions it links a part by the number of the whole,
// "A/RES/217(III)".
func publicURL(symbol, language string) string {
	if strings.HasSuffix(symbol, ")") {
		symbol = resolution.WholeSymbol(symbol)
	}
	return "https://undocs.org/" + siteLanguage(language) + "/" + escapeURI(strings.ReplaceAll(symbol, " ", ""))
}

// siteLanguages are the codes of the site for those of ISO 639-2.
var siteLanguages = [...][2]string{{"fra", "fr"}, {"spa", "es"}, {"ara", "ar"}, {"zho", "zh"}, {"rus", "ru"}, {"deu", "de"}}

func siteLanguage(language string) string {
	for _, l := range siteLanguages {
		if l[0] == language {
			return l[1]
		}
	}
	return "en"
}
