package sheet

import (
	"slices"
	"strings"

	"plenary/convert/printed"
)

// readHead finds the lines that end the masthead and gives each line above them
// its role.
func (sh *Sheet) readHead() Head {
	h := sh.findHead()
	sh.raiseMasthead(&h)
	sh.partInTitle(&h)
	end := h.Number.Line()
	if end < 0 {
		end = h.Formula.Line()
	}
	if end < 0 {
		return h
	}
	added := sh.splitColumns(h.Above, end) - end
	h.shift(end, added)
	if sponsor := &h.sponsor; sponsor[1] > 0 { // all that was split stands above
		sponsor[0], sponsor[1] = sponsor[0]+added, sponsor[1]+added
	}
	h.Roles = make([]printed.Role, end+added)
	above := printed.Role("")
	for i := range h.Roles {
		switch {
		case i < h.Above:
			h.Roles[i] = printed.RoleUnclassified
		case i > h.sponsor[0] && i < h.sponsor[1]:
		case i == h.sponsor[0] && i < h.sponsor[1]:
			h.Roles[i] = printed.RoleProponent
		case sh.Lines[i].Class == Body:
			h.Roles[i] = sh.Lang.Role(sh.LineText(i), above, int(sh.Lines[i].Gap))
			if h.Roles[i] != "" {
				above = h.Roles[i]
			}
		}
	}
	return h
}

// raiseMasthead moves a masthead that an extractor put below the first page,
// as it does for the Human Rights Council, to where it is printed: above the
// number.
func (sh *Sheet) raiseMasthead(h *Head) {
	if !h.Number.Known() {
		return
	}
	from := h.Number.Line() + 1
	for from < len(sh.Lines) && !sh.opensMasthead(from) {
		from++
	}
	to := from
	var raised []Line
	for to < len(sh.Lines) {
		facts := sh.mastheadFacts(to)
		if facts == nil {
			break
		}
		raised = append(raised, facts...)
		to++
	}
	if len(raised) == 0 {
		return
	}
	for i := range raised {
		raised[i].Gap = max(raised[i].Gap, 2) // apart from the lines above
	}
	if to < len(sh.Lines) {
		sh.Lines[to].NewPage = true
	}
	at := h.Number.Line()
	sh.Lines = slices.Concat(sh.Lines[:at], raised, sh.Lines[at:from], sh.Lines[to:])
	h.shift(to, from-to)
	h.shift(at, len(raised))
}

// opensMasthead reports whether line i opens a masthead: with the publisher and a
// symbol, on one line or two.
func (sh *Sheet) opensMasthead(i int) bool {
	rest, ok := sh.Lang.WithoutPublisher(sh.LineText(i))
	if ok && rest == "" && i+1 < len(sh.Lines) {
		rest = sh.LineText(i + 1)
	}
	symbol := printed.SymbolAtEnd(rest)
	return ok && symbol != "" && printed.Unstarred(strings.TrimSpace(rest)) == symbol
}

// mastheadFacts splits line i into the facts of a masthead that stand on it, or
// returns nil when it holds anything else.
func (sh *Sheet) mastheadFacts(i int) []Line {
	l := sh.Lines[i]
	var facts []Line
	if issuer := sh.Lang.IssuerPrefix(sh.Src[l.Start:l.End]); issuer != "" && l.Class == Body {
		fact := l
		fact.End = l.Start + len(issuer)
		facts = append(facts, fact)
		l.Start = l.End - len(strings.TrimLeft(sh.Src[fact.End:l.End], " \t"))
	}
	if l.Start == l.End {
		return facts
	}
	switch sh.Lang.Role(sh.Src[l.Start:l.End], "", int(l.Gap)) {
	case printed.RoleSymbol, printed.RoleDistribution, printed.RoleOriginal, printed.RoleIssuance:
		return append(facts, l)
	}
	return nil
}

// splitColumns makes lines of what stands side by side in the masthead, apart
// by two spaces or more, and returns where the masthead now ends.
func (sh *Sheet) splitColumns(from, end int) int {
	split := slices.Clone(sh.Lines[:from])
	for i, l := range sh.Lines[from:end] {
		if facts := sh.mastheadFacts(from + i); len(facts) > 1 {
			split = append(split, facts...)
			continue
		}
		if l.Class != Body {
			split = append(split, l)
			continue
		}
		for _, column := range sh.columns(l) {
			column.NewPage, column.Gap = l.NewPage, l.Gap
			split = append(split, column)
		}
	}
	if len(split) > end {
		sh.Lines = slices.Concat(split, sh.Lines[end:])
	}
	return len(split)
}
