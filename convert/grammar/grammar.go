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

	"plenary/convert/account"
	"plenary/convert/language"
	"plenary/convert/manuscript"
	"plenary/convert/resolution"
	"plenary/diag"
)

// Read builds the resolution that a manuscript holds. The places of its nodes, and of
// the findings, are spans of the manuscript's text; the entries name what of that text
// is not in the resolution. All of it is the caller's, who may turn the places into
// those of the source. It returns nil, and no finding, where the manuscript is no
// resolution.
func Read(m *manuscript.Manuscript, lang *language.Language) (*resolution.Resolution, []account.Entry, diag.List) {
	if len(m.Heads) == 0 {
		return nil, nil, nil
	}
	g := &grammar{m: m, lang: lang, head: m.Heads[0], others: m.Heads[1:], blocks: make([]block, len(m.Flow))}
	for i, b := range m.Flow {
		g.blocks[i] = block{b.Part(), b}
	}
	r := g.resolution()
	g.tellTwofold()
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
