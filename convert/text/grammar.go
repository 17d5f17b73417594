package text

import (
	"strings"

	"plenary/convert/resolution"
	"plenary/diag"
	"plenary/schema"
)

// A grammar reads blocks as the parts of a resolution. Its methods are named
// for what they read; each takes the blocks it knows and leaves the rest.
type grammar struct {
	*normaliser
	at int // index of the next block
}

// resolution = masthead? preface? preamble mainBody conclusions? attachment*.
func (g *grammar) resolution() *resolution.Resolution {
	r := &resolution.Resolution{Identity: resolution.Identity{Kind: resolution.KindResolution, Language: g.lang.Code}}
	if !g.masthead(r) {
		return nil
	}
	g.preface(r)
	g.preamble(r)
	r.MainBody = g.provisions(bodyText{lang: g.lang, leads: true})
	g.conclusions(r)
	for g.more() {
		r.Attachments = append(r.Attachments, g.attachment())
	}
	if len(r.MainBody) == 0 {
		return nil
	}
	g.identify(r)
	r.Span = g.extent()
	return r
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
	if id.Symbol == "" && id.Number != "" {
		_, id.Symbol = resolutionNumber(id.Number, id.Organ)
	}
	if session, _, ok := strings.Cut(id.Number, "/"); ok && r.CoverPage != nil && id.Organ == resolution.GeneralAssembly {
		for _, line := range r.CoverPage.Lines {
			if line.Role == resolution.RoleSession {
				line.Value = session
			}
		}
	}
	id.Markup = id.Adoption
	if id.Adoption == "" {
		g.findings.Add(schema.NoDate, diag.Span{}, "neither the closing lines nor the masthead give the date of adoption").
			Hint = "look whether the text was cut off after the last paragraph"
	}
}

func (g *grammar) extent() diag.Span {
	var extent diag.Span
	for _, b := range g.blocks {
		extent = extent.Union(g.spanOf(b))
	}
	for _, n := range g.notes {
		extent = extent.Union(n.label)
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

func (n *normaliser) textOf(b block) string { return n.prose[b.from:b.to] }

// plain makes inline nodes of a whole block without a leading phrase.
func (g *grammar) plain(b block) []resolution.Inline { return g.inline(b.from, b.to, 0) }

// unmarked returns s without note marks at its end.
func unmarked(s string) string { return strings.TrimRight(s, "0123456789* ") }
