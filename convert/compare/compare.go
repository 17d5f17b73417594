// Package compare tells in what two resolutions differ: blocks with their
// numbers, nesting, leading phrases and words, tables, notes and where they
// hang, references, and what the metadata says. Neither bytes nor the profile of
// the markup count: a tree that was read from the guidelines' profile and one
// from the files of the United Nations can be equal.
//
// What that publication profile does not tell apart counts as the same: headings
// and unnumbered text, preambular paragraphs and those inside the body, operative
// paragraphs and points. White space and the forms of dashes and quotation marks
// do not count either.
package compare

import (
	"slices"
	"strings"

	"plenary/convert/resolution"
)

// A Kind is what a difference is about.
type Kind string

// The kinds of difference.
const (
	Metadata  Kind = "metadata"  // number, symbol, title, organ, language, date, meeting
	Block     Kind = "block"     // a block that only one side has
	Form      Kind = "form"      // what a block is: formula, preambular, provision, text, row
	Number    Kind = "number"    // the number of a block
	Nesting   Kind = "nesting"   // the numbers of the blocks that it stands in
	Lead      Kind = "lead"      // its leading phrase
	Text      Kind = "text"      // its words
	Table     Kind = "table"     // the cells of a row
	Note      Kind = "note"      // a note, or its words
	Anchor    Kind = "anchor"    // where a note hangs
	Reference Kind = "reference" // what a block cites
)

// Kinds returns all kinds, in the order in which a reader wants them.
func Kinds() []Kind {
	return []Kind{Metadata, Block, Form, Number, Nesting, Lead, Text, Table, Note, Anchor, Reference}
}

// A Difference is one thing in which two resolutions differ. Old is what the
// first has, New what the second has; "" is nothing.
type Difference struct {
	Kind Kind   `json:"kind"`
	Path string `json:"path"` // of the block in words, "main body > 3. > (a)"
	What string `json:"what"` // the fact or the kind of block: "title", "provision"
	Old  string `json:"old"`
	New  string `json:"new"`
}

// Resolutions returns the differences of two resolutions, in the order of the
// first, and of the kinds that are not ignored.
func Resolutions(a, b *resolution.Resolution, ignore ...Kind) []Difference {
	c := comparison{a: read(a), b: read(b), common: map[[2]*block]int{}}
	c.metadata(a, b)
	c.blocks()
	c.notes()
	return slices.DeleteFunc(c.found, func(d Difference) bool { return slices.Contains(ignore, d.Kind) })
}

// A comparison is the work on two resolutions.
type comparison struct {
	a, b   *reading
	partOf map[*block]*block // of a block of a: its counterpart in b
	common map[[2]*block]int // how much of the text before their notes two blocks have in common
	found  []Difference
}

func (c *comparison) add(kind Kind, path, what, before, after string) {
	c.found = append(c.found, Difference{kind, path, what, before, after})
}

func (c *comparison) metadata(a, b *resolution.Resolution) {
	for _, fact := range [...]struct {
		what string
		of   func(*resolution.Resolution) string
	}{
		{"number", func(r *resolution.Resolution) string { return bare(r.Identity.Number) }},
		{"symbol", func(r *resolution.Resolution) string { return r.Identity.Symbol }},
		{"title", title},
		{"organ", func(r *resolution.Resolution) string { return string(r.Identity.Organ) }},
		{"language", func(r *resolution.Resolution) string { return r.Identity.Language }},
		{"adoption", func(r *resolution.Resolution) string { return string(r.Identity.Adoption) }},
		{"meeting", func(r *resolution.Resolution) string { return r.Facts().AdoptionMeeting }},
	} {
		if before, after := fact.of(a), fact.of(b); fold(before) != fold(after) {
			c.add(Metadata, "", fact.what, before, after)
		}
	}
}

func title(r *resolution.Resolution) string {
	if r.Preface == nil {
		return ""
	}
	return strings.Join(words(resolution.PlainText(r.Preface.Title)), " ")
}

// blocks compares the blocks, pair by pair.
func (c *comparison) blocks() {
	c.partOf = map[*block]*block{}
	pairs := align(c.a.blocks, c.b.blocks)
	i, j := 0, 0
	for _, p := range append(pairs, pair{len(c.a.blocks), len(c.b.blocks)}) {
		for ; i < p.a; i++ {
			x := c.a.blocks[i]
			c.add(Block, x.Path(), x.form, x.printed(), "")
		}
		for ; j < p.b; j++ {
			y := c.b.blocks[j]
			c.add(Block, y.Path(), y.form, "", y.printed())
		}
		if i < len(c.a.blocks) {
			c.pair(c.a.blocks[i], c.b.blocks[j])
		}
		i, j = p.a+1, p.b+1
	}
}

func (c *comparison) pair(x, y *block) {
	c.partOf[x] = y
	for _, fact := range [...]struct {
		kind          Kind
		before, after string
		same          bool
	}{
		{Form, x.form, y.form, x.form == y.form},
		{Number, x.Number, y.Number, bare(x.Number) == bare(y.Number)},
		{Nesting, strings.Join(x.Within, " > "), strings.Join(y.Within, " > "), x.form == text || slices.EqualFunc(x.Within, y.Within, sameNumber)},
		{Lead, x.lead, y.lead, fold(x.lead) == fold(y.lead) || fold(x.lead) == fold(x.text) || fold(y.lead) == fold(y.text)},
		{Text, x.text, y.text, x.Cells != nil && y.Cells != nil || tokens(x.text) == tokens(y.text)},
		{Table, strings.Join(x.Cells, " | "), strings.Join(y.Cells, " | "), slices.EqualFunc(x.Cells, y.Cells, sameText)},
		{Reference, strings.Join(x.cites, ", "), strings.Join(y.cites, ", "), slices.Equal(x.cites, y.cites)},
	} {
		if !fact.same {
			c.add(fact.kind, x.Path(), x.form, fact.before, fact.after)
		}
	}
}

func sameNumber(a, b string) bool { return bare(a) == bare(b) }
func sameText(a, b string) bool   { return tokens(a) == tokens(b) }
