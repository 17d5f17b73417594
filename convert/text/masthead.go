package text

import (
	"slices"
	"strings"

	"plenary/convert/resolution"
)

// Above the number or the formula every line is a block of its own, for a
// masthead is lines and no running text. A head is where it ends.
type head struct {
	preface int // line of the number and title, or -1
	formula int // line of the enacting formula, or -1
}

// separates decides whether line i begins a block, where the head knows: the
// lines of the masthead stand alone, those of the title go together.
func (h head) separates(i int) (apart, known bool) {
	switch {
	case i == h.preface, i == h.formula, i == h.formula+1 && h.formula >= 0:
		return true, true
	case h.preface >= 0 && i < h.preface, h.preface < 0 && i < h.formula:
		return true, true
	case i < h.formula:
		return false, true
	}
	return false, false
}

// findHead looks for the lines that end the masthead.
func (n *normaliser) findHead() head {
	h := head{-1, -1}
	for i := range n.lines {
		s := n.lineText(i)
		if n.lines[i].class != body {
			continue
		}
		if h.preface < 0 && n.opensPreface(s) {
			h.preface = i
		}
		if n.lang.formula(unmarked(s)) != "" && (h.preface >= 0 || strings.HasSuffix(s, ",")) {
			h.formula = i
			break
		}
	}
	return h
}

// opensPreface reports whether s begins with the number of a resolution as its
// title has it: "72/7. Role", "75/272." or "Resolution 2773 (2025)".
func (n *normaliser) opensPreface(s string) bool {
	if rest, ok := strings.CutPrefix(s, n.lang.Masthead.Title+" "); ok {
		length, _ := yearNumber(rest)
		return length == len(rest) && length > 0
	}
	length, _ := sessionNumber(s, "")
	return length > 0 && length < len(s) && s[length] == '.' && (length+1 == len(s) || s[length+1] == ' ')
}

// masthead = line*. It reports whether the text is a resolution at all.
func (g *grammar) masthead(r *resolution.Resolution) bool {
	if g.head.formula < 0 {
		return false
	}
	end := g.head.preface
	if end < 0 {
		end = g.head.formula
	}
	var cover resolution.CoverPage
	for g.more() && g.blocks[g.at].line < end {
		line := g.mastheadLine(r, &cover)
		cover.Lines = append(cover.Lines, line)
		cover.Span = cover.Span.Union(line.Span)
	}
	if len(cover.Lines) > 0 {
		r.CoverPage = &cover
	}
	return true
}

// mastheadLine reads one line and gives it its role.
func (g *grammar) mastheadLine(r *resolution.Resolution, above *resolution.CoverPage) *resolution.MastheadLine {
	b := g.next()
	line := &resolution.MastheadLine{Span: g.spanOf(b)}
	line.Role, line.Value = g.role(g.textOf(b), r, above)
	line.Content = g.inline(b.from, b.to, 0)
	return line
}

// role tells what a masthead line is about, by its own words and by the lines
// above it, and the fact in it.
func (g *grammar) role(s string, r *resolution.Resolution, above *resolution.CoverPage) (resolution.Role, string) {
	words := g.lang.Masthead
	switch {
	case s == words.Publisher:
		return resolution.RolePublisher, ""
	case symbolAtEnd(s) == s:
		r.Identity.Symbol = strings.ReplaceAll(s, " ", "")
		return resolution.RoleSymbol, ""
	case isOrgan(g.lang, s):
		return resolution.RoleIssuingBody, ""
	case strings.HasPrefix(s, words.Distribution):
		return resolution.RoleDistribution, ""
	case strings.HasPrefix(s, words.Original):
		return resolution.RoleOriginal, ""
	case isJobNumber(firstWord(s)):
		return resolution.RoleJobNumber, ""
	case strings.HasSuffix(s, " "+words.Session):
		return resolution.RoleSession, ""
	case hasPrefix(s, words.AgendaItem):
		return resolution.RoleAgendaItem, strings.TrimSpace(s[len(prefixOf(s, words.AgendaItem)):])
	case hasPrefix(s, words.Adoption):
		date := g.dateIn(s)
		return resolution.RoleAdoption, string(date)
	case strings.HasPrefix(s, "["):
		return resolution.RoleProponent, ""
	}
	if date, length := g.lang.date(s); length == len(s) {
		r.Identity.Issuance = date
		return resolution.RoleIssuance, string(date)
	}
	if k := len(above.Lines) - 1; k >= 0 && above.Lines[k].Role == resolution.RoleAgendaItem {
		return resolution.RoleAgendaItemName, ""
	}
	return resolution.RoleUnclassified, ""
}

// dateIn returns the first date in s, or "".
func (n *normaliser) dateIn(s string) resolution.Date {
	for at := range len(s) {
		if !isDigit(s[at]) || at > 0 && isDigit(s[at-1]) {
			continue
		}
		if date, length := n.lang.date(s[at:]); length > 0 {
			return date
		}
	}
	return ""
}

func isOrgan(l *Language, s string) bool {
	return slices.ContainsFunc(l.Organs, func(o Named) bool { return o.Words == s })
}

func firstWord(s string) string {
	word, _, _ := strings.Cut(s, " ")
	return word
}

func hasPrefix(s string, prefixes []string) bool { return prefixOf(s, prefixes) != "" }

// prefixOf returns the longest of prefixes that s begins with, or "".
func prefixOf(s string, prefixes []string) string {
	best := ""
	for _, p := range prefixes {
		if strings.HasPrefix(s, p) && len(p) > len(best) {
			best = p
		}
	}
	return best
}
