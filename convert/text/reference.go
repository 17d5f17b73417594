package text

import (
	"slices"
	"strings"

	"plenary/convert/printed"
	"plenary/convert/resolution"
)

// A citation is a cited document: where its symbol is printed and what it is.
type citation struct {
	from, to int
	symbol   string
	date     resolution.Date
}

// references finds the citations in the prose [from, to): symbols of documents,
// and numbers of resolutions after the word for one. Once a paragraph has cited
// a resolution, a number with a date cites another of the same organ.
func (n *normaliser) references(from, to int) []stretch {
	c := citing{normaliser: n, text: n.withoutMarks(from, to)}
	var stretches []stretch
	for at := 0; at < len(c.text); {
		end := at + tokenEnd(c.text[at:])
		for _, found := range c.cited(at, end) {
			stretches = append(stretches, stretch{from + found.from, from + found.to, found.wrap})
			end = max(end, found.to)
		}
		at = end
		for at < len(c.text) && (at == end || c.text[at] == ' ' || c.text[at] == '(') {
			at++
		}
	}
	return stretches
}

// A citing is the state of reading one paragraph's citations.
type citing struct {
	*normaliser
	text  string
	cites bool             // a resolution was cited
	organ resolution.Organ // of the last one cited; "" when none was named
}

// withoutMarks returns the prose [from, to) with spaces for note marks, which
// are no part of a number: "resolution 70/12" may cite 70/1 with a note.
func (n *normaliser) withoutMarks(from, to int) string {
	marks := n.marksIn(from, to)
	if len(marks) == 0 {
		return n.prose[from:to]
	}
	s := []byte(n.prose[from:to])
	for _, m := range marks {
		for i := max(m.digits, from); i < min(m.to, to); i++ {
			s[i-from] = ' '
		}
	}
	return string(s)
}

func (c citation) wrap(content []resolution.Inline) resolution.Inline {
	return &resolution.Reference{Symbol: c.symbol, Date: c.date, Content: content}
}

// tokenEnd returns the end of the token that s begins with: up to white space
// or punctuation that no symbol holds, quotation marks and dashes among it.
func tokenEnd(s string) int {
	for i := range len(s) {
		if endsToken[s[i]] {
			return i
		}
	}
	return len(s)
}

// endsToken tells the bytes that end a token.
var endsToken = [256]bool{' ': true, ',': true, ';': true, ':': true, '"': true, '[': true, ']': true, 0xc2: true, 0xe2: true} // the last two begin « » and “ ” – —

// cited returns the citations that begin with the token text[at:end].
func (c *citing) cited(at, end int) []citation {
	token := c.text[at:end]
	switch {
	case len(token) < 3:
		return nil
	case printed.IsSymbol(token):
		return symbols(c.text, at, end)
	case slices.Contains(c.lang.Resolution, token):
		c.cites, c.organ = true, c.organBefore(c.text[:at])
		return c.numbers(end)
	case c.cites && c.opensNumber(at):
		return c.numbers(at)
	}
	return nil
}

// opensNumber reports whether a number that stands by itself is that of a
// resolution: a date follows it, or its form leaves no doubt.
func (c *citing) opensNumber(at int) bool {
	s := c.text[at:]
	if printed.IsDigit(s[0]) {
		if length, _ := c.lang.yearNumber(s, c.organ); length > 0 {
			return true
		}
		length, _ := c.lang.resolutionNumber(s, c.organ)
		rest, dated := strings.CutPrefix(strings.TrimLeft(s[length:], " "), c.lang.DateOf+" ")
		date, _ := c.lang.date(rest)
		return length > 0 && dated && date != ""
	}
	return sessionNumber(s).length > 0 // ES-10/13
}

// volumes are the words in parentheses that may end a symbol, in any language:
// "A/76/49 (Vol. II)".
var volumes = []string{"(Vol.", "(Part", "(Parts", "(Supp"}

// symbols reads a symbol, or two that are joined by a hyphen because the
// document was issued under both: "A/71/982-S/2017/600".
func symbols(s string, at, end int) []citation {
	end = at + symbolEnd(s[at:end])
	if cut := jointSymbol(s[at:end]); cut > 0 {
		return []citation{{from: at, to: at + cut, symbol: s[at : at+cut]}, {from: at + cut + 1, to: end, symbol: s[at+cut+1 : end]}}
	}
	if !printed.IsSymbol(s[at:end]) {
		return nil
	}
	symbol := s[at:end]
	rest := strings.TrimLeft(s[end:], " ")
	for _, volume := range volumes {
		if strings.HasPrefix(rest, volume) && strings.IndexByte(rest, ')') > 0 {
			end = len(s) - len(rest) + strings.IndexByte(rest, ')') + 1
			symbol = strings.ReplaceAll(s[at:end], " ", "")
			break
		}
	}
	return []citation{{from: at, to: end, symbol: symbol}}
}

// jointSymbol returns the place of the hyphen between two symbols, or 0.
func jointSymbol(s string) int {
	for i := 1; i+2 < len(s); i++ {
		if s[i] == '-' && printed.IsOrganLetter(s[i+1]) && s[i+2] == '/' {
			return i
		}
	}
	return 0
}

// symbolEnd returns the end of the symbol that s begins with, without the stop
// of the sentence and without a closing parenthesis that it did not open.
func symbolEnd(s string) int {
	s = strings.TrimRight(s, ".’")
	for strings.HasSuffix(s, ")") && strings.Count(s, ")") > strings.Count(s, "(") {
		s = strings.TrimRight(s[:len(s)-1], ".’")
	}
	return len(s)
}

// organBefore returns the organ that s names last, "Human Rights Council " in
// "Human Rights Council resolution" or "the Council in its resolution"; when it
// names none, the organ of the document.
func (n *normaliser) organBefore(s string) resolution.Organ {
	s = strings.TrimRight(s, " ")
	for _, own := range n.lang.Own {
		s = strings.TrimRight(strings.TrimSuffix(s, own), " ")
	}
	for _, o := range printed.Organs() {
		if strings.HasSuffix(s, o.Name(n.lang.Code)) {
			return resolution.Organ(o.Code)
		}
	}
	return n.organ
}

// numbers reads the numbers that follow the word for a resolution: "53/199 of
// 15 December 1998 and 61/185 of 20 December 2006".
func (c *citing) numbers(at int) []citation {
	var found []citation
	for {
		from := at + separator(c.lang, c.text[at:])
		length, symbol := c.lang.resolutionNumber(c.text[from:], c.organ)
		if length == 0 {
			return found
		}
		one := citation{from: from, to: from + length, symbol: symbol}
		at = one.to
		if rest, ok := strings.CutPrefix(strings.TrimLeft(c.text[at:], " "), c.lang.DateOf+" "); ok {
			if date, length := c.lang.date(rest); length > 0 {
				if hasIRI(symbol) {
					one.date = date
				}
				at = len(c.text) - len(rest) + length
			}
		}
		found = append(found, one)
	}
}

// hasIRI reports whether the resolution with this symbol can be named by a work
// IRI: not a decision, and not of the special sessions of the roman series.
func hasIRI(symbol string) bool {
	return !strings.HasPrefix(symbol, organOf(resolution.GeneralAssembly).Decisions) && !strings.Contains(symbol, "(S-")
}

// separator returns the length of what stands between two numbers of a list.
func separator(l *Language, s string) int {
	n := 0
	n += len(s) - len(strings.TrimLeft(s, ","))
	n += len(s[n:]) - len(strings.TrimLeft(s[n:], " "))
	for _, word := range l.Suspended {
		if strings.HasPrefix(s[n:], word+" ") {
			return n + len(word) + 1
		}
	}
	return n
}

// resolutionNumber reads the number of a resolution at the start of s and
// returns its length and symbol; the organ is that of its form when none is
// named.
func (l *Language) resolutionNumber(s string, organ resolution.Organ) (int, string) {
	if n := sessionNumber(s); n.length > 0 {
		parts := l.parts(s[n.length:])
		if parts.length == 0 {
			parts = gluedPart(s[n.length:])
		}
		end := n.length + parts.length
		return end, l.symbolForm(n.prefix(organ) + s[:n.length] + " " + parts.String())
	}
	return l.yearNumber(s, organ)
}

// gluedPart reads the letter of a part that no space parts from its number,
// "75/245B".
func gluedPart(s string) partList {
	if s == "" || s[0] < 'A' || s[0] > 'Z' || len(s) > 1 && (printed.IsLetter(s[1:]) || printed.IsDigit(s[1])) {
		return partList{}
	}
	return partList{1, []byte(s[:1])}
}

// organOf returns what is known of an organ; nothing, of any other body.
func organOf(id resolution.Organ) printed.Organ {
	o, _ := printed.OrganOf(string(id))
	return o
}

// A sessioned is a number after that of a session: "72/7", "S-24/2", "ES-10/15"
// or, of the Economic and Social Council, "2016/6".
type sessioned struct{ length, session, item int }

func sessionNumber(s string) sessioned {
	n := 0
	for _, special := range [...]string{"ES-", "S-"} {
		if strings.HasPrefix(s, special) {
			n = len(special)
			break
		}
	}
	session, d := printed.Number(s[n:])
	if d == 0 || n+d >= len(s) || s[n+d] != '/' {
		return sessioned{}
	}
	item, d2 := printed.Number(s[n+d+1:])
	if d2 == 0 || d2 > 4 {
		return sessioned{}
	}
	return sessioned{n + d + 1 + d2, session, item}
}

// prefix returns what stands before the number in its symbol. The organ is that
// of its form where the one that is named has no such numbers.
func (n sessioned) prefix(organ resolution.Organ) string {
	if n.session > 1900 {
		organ = resolution.EconomicAndSocial
	}
	if organ == "" || organ == resolution.SecurityCouncil || organ == resolution.EconomicAndSocial && n.session <= 1900 {
		organ = resolution.GeneralAssembly
	}
	if organ == resolution.GeneralAssembly && organOf(organ).Decides(n.item) {
		return organOf(organ).Decisions
	}
	return organOf(organ).Resolutions
}

// yearNumber reads "1325 (2000)" of the Security Council, or "217 A (III)" of
// the early General Assembly, whose sessions have roman numbers.
func (l *Language) yearNumber(s string, organ resolution.Organ) (int, string) {
	_, d := printed.Number(s)
	if d == 0 {
		return 0, ""
	}
	open := strings.IndexByte(s, '(')
	if open < d {
		return 0, ""
	}
	parts := l.parts(s[d:open])
	if strings.Trim(s[d+parts.length:open], " ") != "" || open > d+parts.length+1 {
		return 0, ""
	}
	length := strings.IndexByte(s[open:], ')')
	if length < 0 {
		return 0, ""
	}
	inside, end := s[open+1:open+length], open+length+1
	if year, digits := printed.Number(inside); digits == 4 && digits == len(inside) && year > 1900 {
		return end, "S/RES/" + s[:d] + "(" + inside + ")"
	}
	if printed.IsRoman(strings.TrimPrefix(inside, "S-")) {
		if organ != resolution.EconomicAndSocial {
			organ = resolution.GeneralAssembly
		}
		return end, organOf(organ).Resolutions + l.symbolForm(s[:end])
	}
	return 0, ""
}
