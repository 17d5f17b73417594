package language

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"plenary/convert/printed"
)

// PrintedNumber reads the number of a resolution, "72/7", "78/183 A", "76/570 A
// and B", "S-32/1", "2773 (2025)" or "217 (III)", and reports whether a year says that it is the
// Security Council's. What an extractor read wrongly in the parentheses is
// still a number.
func (l *Language) PrintedNumber(s string) (length int, council bool) {
	if n := l.SessionNumber(s); n.Length > 0 {
		return n.Length + l.Parts(s[n.Length:]).Length, false
	}
	_, d := printed.Number(s)
	open := d + l.Parts(s[d:]).Length
	if open < len(s) && s[open] == ' ' {
		open++
	}
	if strings.HasPrefix(s[open:], ". (") {
		open += 2 // a stop that a scanner saw there
	}
	const (
		mostFigures = 4                // of a number of the Security Council (case opening-number-digits)
		longest     = len("S-XXXVIII") // of a session in roman numbers (opening-number-session)
		leastYear   = 3                // figures of a year, of which a scanner may lose one (opening-number-digits, opening-number-session)
	)
	if d == 0 || d > mostFigures || open >= len(s) || s[open] != '(' {
		return 0, false
	}
	end := strings.IndexByte(s[open:], ')')
	if end < 2 || end > longest+1 {
		return 0, false
	}
	inside := s[open+1 : open+end]
	if strings.Trim(inside, "IVXLCS-0123456789") != "" {
		return 0, false
	}
	_, digits := printed.Number(inside)
	return open + end + 1, digits >= leastYear
}

// SymbolOf makes the symbol of a resolution of its number and organ.
func (l *Language) SymbolOf(number string, organ printed.OrganCode) string {
	prefix := organ.Organ().Resolutions
	if prefix == "" {
		return ""
	}
	return prefix + l.SymbolForm(strings.ReplaceAll(number, ".", ""))
}

// ResolutionNumber reads the number of a resolution at the start of s and
// returns its length and symbol; the organ is that of its form when none is
// named.
func (l *Language) ResolutionNumber(s string, organ printed.OrganCode) (int, string) {
	if n := l.SessionNumber(s); n.Length > 0 {
		parts := l.Parts(s[n.Length:])
		if parts.Length == 0 {
			parts = l.gluedPart(s[n.Length:])
		}
		end := n.Length + parts.Length
		return end, l.SymbolForm(n.prefix(organ) + l.latinSession(s[:n.Length]) + " " + parts.String())
	}
	return l.YearNumber(s, organ)
}

// gluedPart reads the letter of a part that no space parts from its number,
// "75/245B".
func (x *Script) gluedPart(s string) PartList {
	place, size := x.PartLetter(s)
	if size == 0 || size < len(s) && (x.continues(s[size:]) || printed.IsDigit(s[size])) {
		return PartList{}
	}
	return PartList{size, []int{place}}
}

// A SessionedNumber is a number after that of a session: "72/7", "S-24/2", "ES-10/15"
// or, of the Economic and Social Council, "2016/6".
type SessionedNumber struct{ Length, session, item int }

// SessionNumber reads the number after that of a session that s begins with; its
// length is 0 when there is none.
func (l *Language) SessionNumber(s string) SessionedNumber {
	n := 0
	for _, form := range l.series {
		if form.symbol != "" && strings.HasPrefix(s, form.printed) {
			n = len(form.printed)
			break
		}
	}
	for _, special := range [...]string{"ES-", "S-"} {
		if strings.HasPrefix(s, special) {
			n = len(special)
			break
		}
	}
	session, d := printed.Number(s[n:])
	if d == 0 || n+d >= len(s) || s[n+d] != '/' {
		return SessionedNumber{}
	}
	const most = 4 // figures of the number in a session (case references-borders)
	item, d2 := printed.Number(s[n+d+1:])
	if d2 == 0 || d2 > most {
		return SessionedNumber{}
	}
	return SessionedNumber{n + d + 1 + d2, session, item}
}

// latinSession returns the number of a resolution with what symbols have for its session: "S-22/2".
func (l *Language) latinSession(number string) string {
	for _, form := range l.series {
		if rest, is := strings.CutPrefix(number, form.printed); is && form.symbol != "" {
			return form.symbol + rest
		}
	}
	return number
}

// romanSession returns the number of a session as symbols have it in roman figures, "XXI" or "S-VI", or "".
func (l *Language) romanSession(s string) string {
	for _, form := range l.series {
		if rest, is := strings.CutPrefix(strings.ReplaceAll(s, " ", ""), form.printed); is {
			if value, digits := printed.Number(rest); digits > 0 && digits == len(rest) {
				return form.symbol + printed.RomanOf(value)
			}
		}
	}
	return ""
}

// firstYear is the first that a number of a resolution is counted in: sessions are not
// so many (cases references-borders, references-special).
const firstYear = 1901

// prefix returns what stands before the number in its symbol. The organ is that
// of its form where the one that is named has no such numbers.
func (n SessionedNumber) prefix(organ printed.OrganCode) string {
	switch {
	case n.session >= firstYear:
		organ = printed.EconomicAndSocial
	case organ == "", organ == printed.SecurityCouncil, organ == printed.EconomicAndSocial:
		organ = printed.GeneralAssembly
	}
	if organ == printed.GeneralAssembly && organ.Organ().Decides(n.item) {
		return organ.Organ().Decisions
	}
	return organ.Organ().Resolutions
}

// YearNumber reads "1325 (2000)" of the Security Council, or "217 A (III)" of
// the early General Assembly, whose sessions have roman numbers.
func (l *Language) YearNumber(s string, organ printed.OrganCode) (int, string) {
	_, d := printed.Number(s)
	if d == 0 {
		return 0, ""
	}
	open := strings.IndexByte(s, '(')
	if open < d {
		return 0, ""
	}
	parts := l.Parts(s[d:open])
	if strings.Trim(s[d+parts.Length:open], " ") != "" || open > d+parts.Length+1 {
		return 0, ""
	}
	length := strings.IndexByte(s[open:], ')')
	if length < 0 {
		return 0, ""
	}
	inside, end := s[open+1:open+length], open+length+1
	if year, digits := printed.Number(inside); digits == len("2017") && digits == len(inside) && year >= firstYear {
		return end, "S/RES/" + s[:d] + "(" + inside + ")"
	}
	if roman := l.romanSession(inside); roman != "" {
		return end, printed.GeneralAssembly.Organ().Resolutions + l.SymbolForm(s[:open]+"("+roman+")")
	}
	if printed.IsRoman(strings.TrimPrefix(inside, "S-")) {
		if organ != printed.EconomicAndSocial {
			organ = printed.GeneralAssembly
		}
		return end, organ.Organ().Resolutions + l.SymbolForm(s[:end])
	}
	return 0, ""
}

// CitesResolution reports whether word cites a resolution by the number that
// follows: "resolution".
func (l *Language) CitesResolution(word string) bool {
	return slices.Contains(l.resolution, l.Plain(word))
}

// OrganAtEnd returns the organ whose resolution is cited behind s, by the name that s
// ends with or has before the words for its own: "Human Rights Council", "the Council in its".
// It is "" where there is none.
func (l *Language) OrganAtEnd(s string) printed.OrganCode {
	s = strings.TrimRight(l.Plain(s), " ")
	for _, own := range l.own {
		s = strings.TrimRight(strings.TrimSuffix(s, own), " ")
	}
	for _, o := range printed.Organs() {
		if name := o.Name(l.Code); name != "" && strings.HasSuffix(s, name) {
			return printed.OrganCode(o.Code)
		}
	}
	return ""
}

// OrganBehind returns the organ whose resolution is cited before s, by the name that s begins with, and its end, or "".
func (l *Language) OrganBehind(s string) (organ printed.OrganCode, end int) {
	name := strings.TrimLeft(s, " ")
	for _, c := range l.cited {
		if length := l.opening(name, c.words); length > 0 && l.EndsWord(name[length:]) {
			return c.organ, len(s) - len(name) + length
		}
	}
	return "", 0
}

// OrganOfAll returns the organ whose resolutions are named without their numbers before s, alone or with its decisions: "of the Council", "and
// decisions of the Council"; or "".
func (l *Language) OrganOfAll(s string) printed.OrganCode {
	const most = 3 // words before the organ
	for range most {
		if organ, _ := l.OrganBehind(s); organ != "" {
			return organ
		}
		_, s = l.CutWord(s)
	}
	return ""
}

// A Place is that of a number in a text.
type Place struct{ From, To int }

// OpensOrdinal reports whether an ordinal number may stand where s begins, in a language in which those of resolutions are ordinal.
func (l *Language) OpensOrdinal(s string) bool {
	return l.numberEnd != "" && s != "" && (printed.IsDigit(s[0]) || s[0] == 'S' || s[0] == 'E' || printed.PrefixOf(s, l.ordinalOpenings) != "")
}

// OrdinalNumbers returns the places of the numbers of resolutions that s begins with, between the words of an ordinal number: "第70/1号",
// "第70/1、71/2和72/3号". There are none where a decision is cited, and before the word for a resolution alone the first word may be left out.
func (l *Language) OrdinalNumbers(s string) []Place {
	var found []Place
	at := len(printed.PrefixOf(s, l.ordinalOpenings))
	bare := at == 0
	for {
		length, _ := l.ResolutionNumber(s[at:], "")
		if length == 0 {
			return nil
		}
		found = append(found, Place{at, at + length})
		at += length
		if rest, ends := strings.CutPrefix(strings.TrimLeft(s[at:], " "), l.numberEnd); ends {
			behind := l.behindNumbers(rest)
			if printed.PrefixOf(behind, l.decided) != "" || bare && printed.PrefixOf(behind, l.resolution) == "" {
				return nil
			}
			return found
		}
		separator := l.separatorOf(s[at:])
		if separator == 0 {
			return nil
		}
		at += separator
	}
}

// behindNumbers returns what stands behind further numbers that s begins with, each with its date.
func (l *Language) behindNumbers(s string) string {
	const most = 64 // numbers that the word for all of them may stand behind
	for range most {
		rest := strings.TrimLeft(s, " ")
		rest = strings.TrimLeft(rest[l.separatorOf(rest):], " ")
		_, length := l.Date(rest)
		rest = rest[length:]
		opening := printed.PrefixOf(rest, l.ordinalOpenings)
		number, _ := l.ResolutionNumber(rest[len(opening):], "")
		after, ends := strings.CutPrefix(strings.TrimLeft(rest[len(opening)+number:], " "), l.numberEnd)
		if opening == "" || number == 0 || !ends {
			break
		}
		s = after
	}
	return s
}

// separatorOf returns the length of the comma or the word that joins two numbers of a list, where s begins with one.
func (l *Language) separatorOf(s string) int {
	if l.OpensComma(s) {
		_, size := utf8.DecodeRuneInString(s)
		return size
	}
	return len(printed.PrefixOf(s, l.conjunctions))
}

// EndsSeparated reports whether s ends in what joins two numbers of a list.
func (l *Language) EndsSeparated(s string) bool {
	s = strings.TrimRight(s, " ")
	return l.EndsInComma(s) || suffixOf(s, l.conjunctions) != ""
}

// LastClause returns what of s stands behind the last stop, semicolon or comma, but for one between the members of a list.
func (l *Language) LastClause(s string) string {
	from := strings.LastIndexFunc(s, func(r rune) bool { return l.IsPause(r) && !in(l.listing, r) })
	if from < 0 {
		return s
	}
	_, size := utf8.DecodeRuneInString(s[from:])
	return s[from+size:]
}

// LastSentence returns what of s stands behind the last stop or semicolon.
func (l *Language) LastSentence(s string) string {
	from := strings.LastIndexFunc(s, func(r rune) bool { return r >= utf8.RuneSelf && (in(l.stops, r) || in(l.semicolons, r)) })
	if from < 0 {
		return s
	}
	_, size := utf8.DecodeRuneInString(s[from:])
	return s[from+size:]
}

// EndsOwn reports whether s ends in a word for an organ's own resolution: "its".
func (l *Language) EndsOwn(s string) bool { return suffixOf(strings.TrimRight(s, " "), l.own) != "" }

// LastOrgan returns the organ that s names last, or "".
func (l *Language) LastOrgan(s string) (last printed.OrganCode) {
	s = l.Plain(s)
	end := 0
	for _, o := range printed.Organs() {
		name := o.Name(l.Code)
		if at := strings.LastIndex(s, name); name != "" && at >= 0 && at+len(name) > end {
			last, end = printed.OrganCode(o.Code), at+len(name)
		}
	}
	return last
}

// Separator returns the length of what stands between two numbers of a list: a
// comma, white space and a word, "70/1, 71/2 and 72/3".
func (l *Language) Separator(s string) int {
	rest := s
	for l.OpensComma(rest) {
		_, size := utf8.DecodeRuneInString(rest)
		rest = rest[size:]
	}
	rest = strings.TrimLeft(rest, " ")
	for _, word := range l.suspending {
		if after, ok := strings.CutPrefix(rest, word); ok && after != "" && (after[0] == ' ' || !l.cased && printed.IsDigit(after[0])) {
			rest = strings.TrimLeft(after, " ")
			break
		}
	}
	return len(s) - len(rest)
}

// CitationEnd returns the end of what s begins with that may be cited, a symbol or a
// word: up to white space or a character that no symbol has. A stop may be part of one.
func (x *Script) CitationEnd(s string) int {
	for i := 0; i < len(s); {
		switch c := s[i]; {
		case isPlainLetter(c), printed.IsDigit(c), c == '/', c == '.':
			i++
		case c < utf8.RuneSelf:
			if c == ' ' || c == '[' || c == ']' || c == '"' || x.OpensPause(s[i:]) {
				return i
			}
			i++
		default:
			r, size := utf8.DecodeRuneInString(s[i:])
			if r != utf8.RuneError && (!unicode.IsLetter(r) || !x.spaced) { // after a part of a dash nothing is cited
				return i
			}
			i += size
		}
	}
	return len(s)
}

// SymbolLength returns the length of the symbol that s begins with, without the stop
// of the sentence, without a closing quotation mark and without a closing bracket that
// it did not open.
func (x *Script) SymbolLength(s string) int {
	ends := func(r rune) bool {
		return in(x.stops, r) || r > utf8.RuneSelf && in(x.closingInner, r) || !x.spaced && in(x.openingBrackets, r)
	}
	s = strings.TrimRightFunc(s, ends)
	for strings.HasSuffix(s, ")") && strings.Count(s, ")") > strings.Count(s, "(") {
		s = strings.TrimRightFunc(s[:len(s)-1], ends)
	}
	return len(s)
}
