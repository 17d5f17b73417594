package grammar

import (
	"cmp"
	"strings"
	"unicode/utf8"

	"plenary/convert/language"
	"plenary/convert/printed"
	"plenary/convert/resolution"
)

// A citation is a cited document: where its symbol is printed and what it is.
type citation struct {
	from, to int
	symbol   string
	date     resolution.Date
}

// references finds the citations in the text [from, to): symbols of documents,
// and numbers of resolutions after the word for one. Once a paragraph has cited
// a resolution, a number with a date cites another of the same organ.
func (g *grammar) references(from, to int) []stretch {
	c := citing{grammar: g, text: g.withoutMarks(from, to)}
	var stretches []stretch
	for at := 0; at < len(c.text); {
		end := at + c.lang.CitationEnd(c.text[at:])
		for _, found := range c.read(at, end) {
			stretches = append(stretches, stretch{from + found.from, from + found.to, found.wrap})
			end = max(end, found.to)
		}
		at = end
		for at < len(c.text) && (at == end || c.text[at] == ' ' || c.text[at] == '(') {
			_, size := utf8.DecodeRuneInString(c.text[at:])
			at += size
		}
	}
	return stretches
}

// A citing is the state of reading one paragraph's citations.
type citing struct {
	*grammar
	text  string
	cites bool             // a resolution was cited
	organ resolution.Organ // of the last one cited; "" when none was named
	group resolution.Organ // whose resolutions were named without a number, so that those behind are some of them; ""
}

// withoutMarks returns the text [from, to) with spaces for note marks, which
// are no part of a number: "resolution 70/12" may cite 70/1 with a note.
func (g *grammar) withoutMarks(from, to int) string {
	marks := g.marksIn(from, to)
	if len(marks) == 0 {
		return g.m.Text[from:to]
	}
	s := []byte(g.m.Text[from:to])
	for _, m := range marks {
		for i := max(m.Sign, from); i < min(m.Span.End, to); i++ {
			s[i-from] = ' '
		}
	}
	return string(s)
}

func (c citation) wrap(content []resolution.Inline) resolution.Inline {
	return &resolution.Reference{Symbol: c.symbol, Date: c.date, Content: content}
}

// read reads the citations that begin with the token text[at:end].
func (c *citing) read(at, end int) []citation {
	if c.lang.OpensOrdinal(c.text[at:]) {
		if found := c.ordinals(at); len(found) > 0 {
			return found
		}
	}
	token := c.text[at:end]
	switch {
	case len(token) < len("A/1"): // a number of one or two figures may be that of anything: "general recommendation No. 39 (2022)"
		return nil
	case printed.IsSymbol(token):
		return symbols(c.lang, c.text, at, end)
	case c.lang.CitesResolution(token):
		if c.lang.EndsOwn(c.text[:at]) {
			c.group = ""
		}
		c.cites, c.organ = true, cmp.Or(c.lang.OrganAtEnd(c.text[:at]), c.group, c.grammar.organ)
		found := c.numbers(end)
		if len(found) == 0 {
			c.group = cmp.Or(c.lang.OrganOfAll(c.text[end:]), c.group)
		}
		return found
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
		if length, _ := c.lang.YearNumber(s, c.organ); length > 0 {
			return true
		}
		length, _ := c.lang.ResolutionNumber(s, c.organ)
		date, _ := c.lang.DateAfter(s[length:])
		return length > 0 && date != ""
	}
	return c.lang.SessionNumber(s).Length > 0 // ES-10/13
}

// volumes are the words in parentheses that may end a symbol, in any language:
// "A/76/49 (Vol. II)".
var volumes = []string{"(Vol.", "(Part", "(Parts", "(Supp", "(Sect.", "(Introduction)"}

// symbols reads a symbol, or two that are joined by a hyphen because the
// document was issued under both: "A/71/982-S/2017/600".
func symbols(l *language.Language, s string, at, end int) []citation {
	for _, volume := range volumes {
		if i := strings.Index(s[at:end], volume); i > 0 {
			end = at + i
		}
	}
	end = at + l.SymbolLength(s[at:end])
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
			if strings.HasPrefix(s[end:], "/") { // "A/76/6 (Sect. 3)/Add.1"
				end += l.SymbolLength(s[end : end+l.CitationEnd(s[end:])])
			}
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

// numbers reads the numbers that follow the word for a resolution: "53/199 of
// 15 December 1998 and 61/185 of 20 December 2006".
func (c *citing) numbers(at int) []citation {
	var found []citation
	open := 0 // of those found, the first whose organ may yet be named
	if organ, end := c.lang.OrganBehind(c.text[at:]); end > 0 {
		c.organ, at = cmp.Or(organ, c.organ), at+end
	}
	for {
		from := at + c.lang.Separator(c.text[at:])
		length, symbol := c.lang.ResolutionNumber(c.text[from:], c.organ)
		if length == 0 {
			return found
		}
		one := citation{from: from, to: from + length, symbol: symbol}
		at = one.to
		organ, end := c.lang.OrganBehind(c.text[at:])
		at += end
		if date, length := c.lang.DateAfter(c.text[at:]); length > 0 {
			if hasIRI(symbol) {
				one.date = date
			}
			at += length
		}
		if found = append(found, one); organ != "" {
			c.name(found[open:], organ)
			open = len(found)
		}
	}
}

// name gives citations the organ that is named behind the last of them.
func (c *citing) name(found []citation, organ resolution.Organ) {
	c.organ = organ
	for k := range found {
		_, found[k].symbol = c.lang.ResolutionNumber(c.text[found[k].from:], organ)
	}
}

// ordinals reads the numbers of resolutions at a place where they are ordinal, each with its date before it: "2020年12月16日第75/1号和第75/2号决议".
// The word for a resolution may stand behind the last of them, or nowhere.
func (c *citing) ordinals(at int) []citation {
	numbers := c.lang.OrdinalNumbers(c.text[at:])
	if len(numbers) == 0 {
		return nil
	}
	date, from := c.lang.DateAtEnd(c.text[:at])
	if !c.cites || !c.lang.EndsSeparated(c.text[:from]) {
		c.organ = c.organInClause(c.text[:from])
	}
	c.cites = true
	found := make([]citation, len(numbers))
	for k, n := range numbers {
		_, symbol := c.lang.ResolutionNumber(c.text[at+n.From:], c.organ)
		found[k] = citation{from: at + n.From, to: at + n.To, symbol: symbol}
		if hasIRI(symbol) {
			found[k].date = date
		}
	}
	return found
}

// organInClause returns the organ that s ends with, or that its last clause names last, or its last sentence where no word says that the
// number is the organ's own; when none is named, the organ of the document.
func (c *citing) organInClause(s string) resolution.Organ {
	const longest = 2000 // bytes of a sentence, so that a long one costs no more
	s = s[max(0, len(s)-longest):]
	if organ := c.lang.OrganAtEnd(s); organ != "" {
		return organ
	}
	if organ := c.lang.LastOrgan(c.lang.LastClause(s)); organ != "" {
		return organ
	}
	if organ := c.lang.LastOrgan(c.lang.LastSentence(s)); organ != "" && !c.lang.EndsOwn(s) {
		return organ
	}
	return c.grammar.organ
}

// hasIRI reports whether the resolution with this symbol can be named by a work
// IRI: not a decision, and not of the special sessions of the roman series.
func hasIRI(symbol string) bool {
	return !strings.HasPrefix(symbol, resolution.GeneralAssembly.Organ().Decisions) && !strings.Contains(symbol, "(S-")
}

// A stretch is a part of running text that becomes an inline element.
type stretch struct {
	from, to int
	wrap     func(content []resolution.Inline) resolution.Inline
}
