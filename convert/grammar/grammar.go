// Package grammar reads a manuscript as a resolution: masthead, number and title, preamble,
// provisions, conclusions, annexes. It never sees a line or a page, and knows no word of any
// language but through package language.
//
// Each production stands above the function that reads it:
//
//	resolution = masthead? preface? (part+ | statement)
package grammar

import (
	"slices"
	"strings"

	"plenary/convert/account"
	"plenary/convert/language"
	"plenary/convert/manuscript"
	"plenary/convert/printed"
	"plenary/convert/resolution"
	"plenary/diag"
	"plenary/schema"
)

// Read builds the resolution that a manuscript holds. The places of its nodes, and of the findings,
// are spans of the manuscript's text; the entries name what of that text is not in the resolution.
// It returns nil, and no finding, where the manuscript is no resolution.
func Read(m *manuscript.Manuscript, lang *language.Language) (*resolution.Resolution, []account.Entry, diag.List) {
	if len(m.Heads) == 0 {
		return nil, nil, nil
	}
	g := &grammar{m: m, lang: lang, head: m.Heads[0], others: m.Heads[1:], blocks: make([]block, len(m.Flow))}
	for i, b := range m.Flow {
		g.blocks[i] = block{b.Part(), b}
	}
	r := g.resolution()
	return r, labels(m), g.findings
}

// labels names the numbers printed before the notes: they are kept as markers. The number of a
// note without a mark stands for its mark.
func labels(m *manuscript.Manuscript) []account.Entry {
	entries := make([]account.Entry, 0, len(m.Marks))
	for _, mark := range m.Marks {
		if mark.Span.Len() > 0 && !mark.Again {
			entries = append(entries, account.Entry{Span: m.Notes[mark.Note].Label, Fate: account.Label, What: "note number"})
		}
	}
	return entries
}

// A grammar reads blocks as the parts of a resolution. Its methods are named
// for what they read; each takes the blocks it knows and leaves the rest.
type grammar struct {
	m        *manuscript.Manuscript
	lang     *language.Language
	blocks   []block
	at       int               // index of the next block
	head     manuscript.Head   // of the resolution that is read
	others   []manuscript.Head // of those below it
	organ    resolution.Organ  // that speaks, once the formula was read
	nextPart byte              // the letter that ends the part of a composite that is read, or 0
	ahead    labelAhead        // of the blocks that were looked at last
	findings diag.List
	spans    []diag.Span // from which those of the next texts are taken
}

// A block is a block of the flow, or what is left of one.
type block struct {
	diag.Span
	whole manuscript.Block
}

// resolution = masthead? preface? (part+ | statement). A text is a resolution
// when it has a formula, or a number and a body.
func (g *grammar) resolution() *resolution.Resolution {
	r := &resolution.Resolution{Identity: resolution.Identity{Kind: resolution.KindResolution, Language: g.lang.Code}}
	g.masthead(r)
	if len(g.others) > 0 {
		g.collection(r)
	} else {
		g.document(r)
	}
	if len(r.MainBody) == 0 && len(r.Parts) == 0 {
		return nil
	}
	r.Span = g.extent()
	return r
}

// document = preface? (part+ | statement) attachment*: one resolution, to the
// end of the text or to the next.
func (g *grammar) document(r *resolution.Resolution) {
	g.preface(r)
	if g.opensFirstPart() {
		g.parts(r)
	} else {
		g.statement(r)
	}
	for g.more() && !g.opensOther() {
		r.Attachments = append(r.Attachments, g.attachment(false))
	}
	g.identify(r)
}

// collection = document+: the resolutions that one page holds, each a document
// under a number of its own. The collection bears the first and the last.
func (g *grammar) collection(r *resolution.Resolution) {
	for more := true; more; more = g.enterNext() {
		from := g.at
		part := &resolution.Resolution{Identity: resolution.Identity{Kind: r.Identity.Kind, Language: r.Identity.Language}}
		g.document(part)
		part.Span = diag.SpanOf(g.blocks[from].Start, g.blocks[g.at-1].End)
		r.Parts = append(r.Parts, part)
	}
	first, last := r.Parts[0].Identity, r.Parts[len(r.Parts)-1].Identity
	r.Identity.Organ, r.Identity.Adoption = first.Organ, first.Adoption
	r.Identity.Number = first.Number + "–" + last.Number
}

// enterNext makes the head of the next resolution the one that is read, and
// reports whether there is one.
func (g *grammar) enterNext() bool {
	if !g.more() {
		return false
	}
	k, _ := slices.BinarySearchFunc(g.others, g.at, compareHead)
	g.head, g.others = g.others[k], g.others[k+1:]
	return true
}

// statement = preamble mainBody (conclusions attachment* | attachment*
// conclusions?).
func (g *grammar) statement(r *resolution.Resolution) {
	g.preamble(r)
	r.MainBody = g.provisions(bodyText{main: true, leads: r.Preamble != nil})
	g.conclusions(r)
	for g.more() && !g.opensNextPart() && (r.Conclusions != nil || g.lang.Annex(g.peek())) {
		r.Attachments = append(r.Attachments, g.attachment(r.Conclusions == nil))
	}
	if r.Conclusions == nil {
		g.conclusions(r)
	}
}

// parts = (letter title statement)+: the resolutions A, B, ... that a composite
// has under one number.
func (g *grammar) parts(r *resolution.Resolution) {
	for more := g.opensFirstPart(); more; more = g.opensNextPart() && !g.opensOther() {
		g.nextPart = g.peek()[0] + 1
		r.Parts = append(r.Parts, g.part(r.Identity))
	}
	g.nextPart = 0
	if len(r.Parts) == 1 {
		g.single(r, r.Parts[0])
		return
	}
	for _, part := range slices.Backward(r.Parts) {
		part.Identity.Adoption = r.Identity.Adoption // of the part below, which may close both
		g.identify(part)
		r.Identity.Adoption = part.Identity.Adoption
	}
	r.Identity.Organ = r.Parts[0].Identity.Organ
}

// single makes one resolution of the only part of a composite, one that was
// adopted later than the others: its letter stands below the title.
func (g *grammar) single(r, part *resolution.Resolution) {
	letter := part.Preface.Number
	r.Identity.Number, r.Identity.Symbol = part.Identity.Number, part.Identity.Symbol
	r.Identity.Organ = part.Identity.Organ
	r.Preface.Title = append(r.Preface.Title, &resolution.Break{}, &resolution.Text{Value: letter.Value, Source: []diag.Span{letter.Span}})
	r.Preface.Title = append(r.Preface.Title, part.Preface.Title...)
	r.Preface.Span = r.Preface.Span.Union(part.Preface.Span)
	r.Preamble, r.MainBody, r.Conclusions = part.Preamble, part.MainBody, part.Conclusions
	r.Attachments, r.Parts = part.Attachments, nil
}

// part = letter title? statement.
func (g *grammar) part(whole resolution.Identity) *resolution.Resolution {
	b := g.next()
	part := &resolution.Resolution{Identity: whole, Span: b.Span}
	letter := g.textOf(b)[:1]
	part.Identity.Number = g.lang.PartNumber(whole.Number, letter)
	if whole.Symbol != "" {
		part.Identity.Symbol = g.lang.SymbolForm(resolution.WholeSymbol(whole.Symbol) + " " + letter)
	}
	part.Preface = &resolution.Preface{Span: b.Span, Number: g.num(b.Start, b.Start+len(letter)), Title: g.inline(b.Start+len(letter), b.End, 0)}
	if g.more() && g.lang.Formula(g.peek()) == "" && g.lang.IsHeading(g.peek()) {
		title := g.next()
		if len(part.Preface.Title) > 0 {
			part.Preface.Title = append(part.Preface.Title, &resolution.Break{})
		}
		part.Preface.Title = append(part.Preface.Title, g.plain(title)...)
		part.Preface.Span = part.Preface.Span.Union(title.Span)
	}
	g.statement(part)
	return part
}

// opensFirstPart reports whether the next block is the letter of the first part
// of a composite.
func (g *grammar) opensFirstPart() bool {
	return g.head.Letter.Is(g.at)
}

// opensNextPart reports whether the next block ends the part, or the
// resolution, that is read.
func (g *grammar) opensNextPart() bool {
	return g.nextPart > 0 && g.opensPart() || g.opensOther()
}

// opensPart reports whether the next block is the letter of the next part. One
// may be left out where the text of a part follows.
func (g *grammar) opensPart() bool {
	s := g.peek()
	if !g.lang.IsPartLetter(s) && s != string(g.nextPart) || s[0] < g.nextPart {
		return false
	}
	opensText := func(s string) bool { return g.lang.Formula(s) != "" || g.lang.Decides(s) }
	return s[0] == g.nextPart || opensText(g.peekAt(1)) || opensText(g.peekAt(2)) && g.lang.IsHeading(g.peekAt(1))
}

// opensOther reports whether the next block opens another resolution.
func (g *grammar) opensOther() bool { return g.more() && g.headed(g.at) }

// headed reports whether block i is the number of another resolution.
func (g *grammar) headed(i int) bool {
	_, opens := slices.BinarySearchFunc(g.others, i, compareHead)
	return opens
}

// compareHead orders heads by the block of their number.
func compareHead(h manuscript.Head, i int) int {
	switch {
	case h.Number.Is(i):
		return 0
	case h.Number.Below(i):
		return 1
	}
	return -1
}

// identify derives the identity of r from what was read.
func (g *grammar) identify(r *resolution.Resolution) {
	id := &r.Identity
	if r.Conclusions != nil && r.Conclusions.Date != nil {
		id.Adoption = r.Conclusions.Date.Date
	}
	if id.Adoption == "" && r.CoverPage != nil {
		for _, line := range r.CoverPage.Lines {
			if line.Role == resolution.RoleAdoption {
				id.Adoption = resolution.Date(line.Value)
			}
		}
	}
	if id.Kind == resolution.KindStatement {
		g.nameStatement(r)
	}
	g.name(id)
	if session, _, ok := strings.Cut(id.Number, "/"); ok && r.CoverPage != nil && id.Organ == resolution.GeneralAssembly {
		for _, line := range r.CoverPage.Lines {
			if line.Role == resolution.RoleSession && line.Value == "" {
				line.Value = session
			}
		}
	}
	id.Markup = id.Adoption
	if isLimited(id) {
		id.Kind = resolution.KindDraft
	}
	if id.Kind.IsDraft() {
		id.Markup = id.Issuance
		return
	}
	if id.Adoption == "" {
		var place diag.Span
		if r.Preface != nil {
			place = r.Preface.Number.Span
		}
		g.findings.Add(schema.NoDate, place, "neither the closing lines nor the masthead give the date of adoption").
			Hint = "look whether the text was cut off after the last paragraph; no date is made up: where the schema demands one the XML has 1900-01-01, named unknown"
	}
}

// isLimited reports whether a text that has no number was issued as a draft, by
// the symbol of a document of limited distribution, "E/2145/L.9". (Editorial
// Manual, "Document symbols".)
func isLimited(id *resolution.Identity) bool {
	return id.Number == "" && id.Adoption == "" && id.Kind == resolution.KindResolution && strings.Contains(id.Symbol, "/L.")
}

// name derives the organ, the kind and the symbol from the number, where the
// text does not say them.
func (g *grammar) name(id *resolution.Identity) {
	if id.Organ == "" && id.Number != "" {
		id.Organ = resolution.GeneralAssembly
		if _, council := g.lang.PrintedNumber(id.Number); council {
			id.Organ = resolution.SecurityCouncil
		}
	}
	decision := false
	if _, after, ok := strings.Cut(id.Number, "/"); ok && id.Organ == resolution.GeneralAssembly {
		value, _ := printed.Number(after)
		decision = id.Organ.Organ().Decides(value)
	}
	if decision {
		id.Kind = resolution.KindDecision
	}
	if id.Symbol != "" || id.Number == "" {
		return
	}
	id.Symbol = g.lang.SymbolOf(id.Number, id.Organ)
	if decision {
		id.Symbol = strings.Replace(id.Symbol, "/RES/", "/DEC/", 1)
	}
}

func (g *grammar) extent() diag.Span {
	var extent diag.Span
	for _, b := range g.blocks {
		extent = extent.Union(b.Span)
	}
	for _, n := range g.m.Notes {
		extent = extent.Union(n.Label)
	}
	return extent
}

// more reports whether blocks are left.
func (g *grammar) more() bool { return g.at < len(g.blocks) }

// peek returns the text of the next block, "" at the end.
func (g *grammar) peek() string { return g.peekAt(0) }

// peekAt returns the text of the block i after the next one, "" at the end.
func (g *grammar) peekAt(i int) string {
	if g.at+i >= len(g.blocks) {
		return ""
	}
	return g.textOf(g.blocks[g.at+i])
}

// next takes the next block.
func (g *grammar) next() block {
	g.at++
	return g.blocks[g.at-1]
}

func (g *grammar) textOf(b block) string { return g.m.Of(b.Span) }

// plain makes inline nodes of a whole block without a leading phrase.
func (g *grammar) plain(b block) []resolution.Inline { return g.inline(b.Start, b.End, 0) }
