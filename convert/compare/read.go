package compare

import (
	"slices"
	"strings"

	"plenary/convert/passage"
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

// A block is a passage that is no note, with what is compared of it.
type block struct {
	passage.Passage
	form  string
	lead  string
	text  string
	cites []string // sorted
	title bool     // of the whole, which is no block of the text
	noted string   // its text up to the last note, folded
}

// printed returns the number and the words of a block.
func (b *block) printed() string { return strings.TrimSpace(b.Number + " " + b.text) }

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
}

// forms are the forms of the passages that are blocks.
var forms = map[passage.Kind]string{
	passage.Title: text, passage.Heading: text, passage.Formula: formula, passage.Preambular: preambular, passage.Operative: provision,
	passage.Point: provision, passage.Text: text, passage.Row: row, passage.Closing: closing,
}

func read(r *resolution.Resolution) *reading {
	x := &reading{}
	for _, p := range passage.Of(r) {
		if p.Kind != passage.Note { // its host has it
			x.add(&p)
		}
	}
	return x
}

// add adds the block of a passage with its notes and citations, unless it is
// empty. The title of the whole is metadata, and only its notes count here.
func (x *reading) add(p *passage.Passage) {
	b := block{Passage: *p, form: forms[p.Kind]}
	if b.title = p.Kind == passage.Title && p.Zone == "preamble"; b.title {
		b.Number = ""
	}
	for len(b.Cells) > 0 && fold(b.Cells[len(b.Cells)-1]) == "" {
		b.Cells = b.Cells[:len(b.Cells)-1]
	}
	in := inlineReader{host: &b}
	in.read(p.Content)
	b.text = strings.Join(words(in.text.String()), " ")
	slices.Sort(b.cites)
	b.cites = slices.Compact(b.cites)
	if len(p.Content) > 0 {
		b.lead = lead(p.Content)
	}
	if b.form == text && len(b.lead) == 1 {
		b.lead = "" // the letter of a note below a table
	}
	b.label()
	if bare(b.text) == "" && b.Number == "" && len(in.notes) == 0 {
		return // a rule, say
	}
	in.fold()
	if !b.title {
		x.blocks = append(x.blocks, &b)
	}
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
	case b.Number != "" && first == b.Number && rest != "":
		b.text = rest
	case b.Number == "" && b.form == text && len(first) <= 6 && strings.HasPrefix(first, "(") && strings.HasSuffix(first, ")") && rest != "":
		b.form, b.Number, b.text = provision, first, rest
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
