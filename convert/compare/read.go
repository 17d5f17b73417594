package compare

import (
	"fmt"
	"slices"
	"strings"

	"plenary/convert/resolution"
)

// The forms of blocks.
const (
	formula    = "formula"
	preambular = "preambular"
	provision  = "provision"
	text       = "text" // headings too
	row        = "row"
	closing    = "closing"
)

// A block is one printed paragraph, heading or row.
type block struct {
	zone   string   // "main body", "annex 1"; of a composite "part A > main body"
	within []string // the numbers that it stands in
	number string
	form   string
	lead   string
	text   string
	cells  []string
	cites  []string // sorted
	title  bool     // of the whole, which is no block of the text
	noted  string   // its text up to the last note, folded
}

// path names a block for readers.
func (b *block) path() string {
	steps := append([]string{b.zone}, b.within...)
	if b.number != "" {
		steps = append(steps, step(b.number))
	}
	return strings.Join(steps, " > ")
}

// step returns a number as a step of a path, which no longer number fits.
func step(number string) string {
	const most = 200 // bytes
	if len(number) <= most {
		return number
	}
	return strings.ToValidUTF8(number[:most], "") + "…"
}

// printed returns the number and the words of a block.
func (b *block) printed() string { return strings.TrimSpace(b.number + " " + b.text) }

// A note is a footnote and where it hangs.
type note struct {
	marker, text string
	host         *block
	before       string // the text of its host up to the mark
	at           int    // how much of what its host has noted that is
}

// A reading is a resolution as blocks and notes, in the order of print.
type reading struct {
	blocks []*block
	notes  []*note
	zone   string
	part   string
}

func read(r *resolution.Resolution) *reading {
	x := &reading{}
	x.resolution(r)
	return x
}

func (x *reading) resolution(r *resolution.Resolution) {
	x.zone = x.part + "preamble"
	if p := r.Preface; p != nil {
		x.title(p)
	}
	if p := r.Preamble; p != nil {
		if p.Formula != nil {
			x.add(&block{form: formula}, p.Formula.Content)
		}
		for _, c := range p.Containers {
			x.content(c.Content, block{form: preambular}, nil)
		}
	}
	x.zone = x.part + "main body"
	x.provisions(r.MainBody, nil)
	if c := r.Conclusions; c != nil {
		x.conclusions(c)
	}
	for i, a := range r.Attachments {
		x.zone = fmt.Sprintf("%sannex %d", x.part, i+1)
		x.heading("", a.Heading, nil)
		x.heading("", a.Title, nil)
		x.provisions(a.Body, nil)
	}
	for i, part := range r.Parts {
		x.part = fmt.Sprintf("part %d > ", i+1)
		x.resolution(part)
		x.part = ""
	}
}

// title adds the title of a part; that of the whole is metadata, and only its
// notes count here.
func (x *reading) title(p *resolution.Preface) {
	number := ""
	if x.part != "" {
		number = p.Number.Value
	}
	b := &block{form: text, number: number, title: x.part == ""}
	if x.add(b, p.Title); x.part == "" && len(x.blocks) > 0 {
		x.blocks = x.blocks[:len(x.blocks)-1]
	}
}

func (x *reading) conclusions(c *resolution.Conclusions) {
	x.zone = x.part + "conclusions"
	if c.Meeting != nil {
		x.add(&block{form: closing}, c.Meeting.Content)
	}
	if c.Date != nil {
		x.add(&block{form: closing}, c.Date.Content)
	}
	x.add(&block{form: closing}, inlines(c.Other)) // a record of the vote: its lines are as the printer broke them
}

func (x *reading) provisions(list []resolution.Provision, within []string) {
	for _, p := range list {
		switch p := p.(type) {
		case *resolution.Paragraph:
			x.paragraph(p, within)
		case *resolution.Division:
			x.heading(p.Num.Value, p.Heading, nil)
			x.provisions(p.Content, nil)
		case *resolution.CrossHeading:
			x.add(&block{form: preambular}, p.Content)
		}
	}
}

func (x *reading) paragraph(p *resolution.Paragraph, within []string) {
	if len(p.Heading) > 0 {
		x.heading("", p.Heading, nil)
	}
	form := provision
	if p.Num.Value == "" {
		form = text
	}
	inside := within
	if p.Num.Value != "" {
		inside = append(slices.Clone(within), step(p.Num.Value))
	}
	first := block{form: form, number: p.Num.Value, within: within}
	if len(p.Content) == 0 && p.Num.Value != "" {
		x.add(&first, nil)
	}
	x.content(p.Content, first, inside)
	for _, point := range p.Points {
		x.paragraph(point, inside)
	}
	x.content(p.WrapUp, block{form: text, within: inside}, inside)
}

func (x *reading) heading(number string, content []resolution.Inline, within []string) {
	x.add(&block{form: text, number: number, within: within}, content)
}

// content adds blocks: the first as it is given, the others as text within
// inside.
func (x *reading) content(list []resolution.Block, first block, inside []string) {
	rest := block{form: text, within: inside}
	if first.form == closing || first.form == preambular {
		rest.form = first.form
	}
	next := first
	for _, b := range list {
		switch b := b.(type) {
		case *resolution.P:
			x.add(&next, b.Content)
		case *resolution.BlockList:
			x.add(&next, b.Intro)
			for _, item := range b.Items {
				numbered := block{form: provision, number: item.Num.Value, within: inside}
				x.content(item.Content, numbered, append(slices.Clone(inside), step(item.Num.Value)))
			}
			x.add(&block{form: rest.form, within: inside}, b.WrapUp)
		case *resolution.Table:
			x.table(b)
			continue
		}
		next = rest
	}
}

func (x *reading) table(t *resolution.Table) {
	x.heading("", t.Caption, nil)
	for _, r := range t.Rows {
		b := &block{form: row}
		var content []resolution.Inline
		for _, cell := range r.Cells {
			b.cells = append(b.cells, resolution.BlockText(cell.Content))
			content = append(content, &resolution.Text{Value: " "})
			content = append(content, inlines(cell.Content)...)
		}
		for len(b.cells) > 0 && fold(b.cells[len(b.cells)-1]) == "" {
			b.cells = b.cells[:len(b.cells)-1]
		}
		x.add(b, content)
	}
}

func inlines(list []resolution.Block) (content []resolution.Inline) {
	for _, b := range list {
		if p, ok := b.(*resolution.P); ok {
			content = append(append(content, p.Content...), &resolution.Text{Value: " "})
		}
	}
	return content
}

// add adds a block with its notes and citations, unless it is empty.
func (x *reading) add(given *block, content []resolution.Inline) {
	b := *given
	b.zone = x.zone
	in := inlineReader{host: &b}
	in.read(content)
	b.text = strings.Join(words(in.text.String()), " ")
	slices.Sort(b.cites)
	b.cites = slices.Compact(b.cites)
	if len(content) > 0 {
		b.lead = lead(content)
	}
	if b.form == text && len(b.lead) == 1 {
		b.lead = "" // the letter of a note below a table
	}
	b.label()
	if bare(b.text) == "" && b.number == "" && len(in.notes) == 0 {
		return // a rule, say
	}
	in.fold()
	x.blocks = append(x.blocks, &b)
	x.notes = append(x.notes, in.notes...)
}

// fold folds the text before the notes of a block.
func (r *inlineReader) fold() {
	var noted strings.Builder
	from := 0
	for _, n := range r.notes {
		noted.WriteString(fold(n.before[from:]))
		n.at, from = noted.Len(), len(n.before)
	}
	r.host.noted = noted.String()
}

// label takes the number from the beginning of a text, where some files repeat
// it or have it only there.
func (b *block) label() {
	first, rest, _ := strings.Cut(b.text, " ")
	switch {
	case b.number != "" && first == b.number && rest != "":
		b.text = rest
	case b.number == "" && b.form == text && len(first) <= 6 && strings.HasPrefix(first, "(") && strings.HasSuffix(first, ")") && rest != "":
		b.form, b.number, b.text = provision, first, rest
	}
}

// lead returns the phrase in italics that opens a block.
func lead(content []resolution.Inline) string {
	return strings.TrimRight(resolution.Lead([]resolution.Block{&resolution.P{Content: content}}), " ,.;:")
}

// An inlineReader gathers what running text holds.
type inlineReader struct {
	host  *block
	text  strings.Builder
	notes []*note
}

func (r *inlineReader) read(list []resolution.Inline) {
	for _, in := range list {
		switch in := in.(type) {
		case *resolution.Text:
			r.text.WriteString(in.Value)
		case *resolution.Emphasis:
			r.read(in.Content)
		case *resolution.Term:
			r.read(in.Content)
		case *resolution.Break:
			r.text.WriteByte(' ')
		case *resolution.Reference:
			if in.Symbol != "" {
				r.host.cites = append(r.host.cites, in.Symbol)
			} else if in.Href != "" {
				r.host.cites = append(r.host.cites, in.Href)
			}
			r.read(in.Content)
		case *resolution.Note:
			r.notes = append(r.notes, &note{marker: in.Marker, text: resolution.BlockText(in.Content), host: r.host, before: r.text.String()})
		}
	}
}
