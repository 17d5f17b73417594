package pdf

import (
	"slices"
	"strings"

	"plenary/convert/read/laid"
	"plenary/convert/read/pdf/glyph"
	"plenary/diag"
)

// geometry lays out pages by where their glyphs stand: a line of text for each row, with spaces and blank
// lines as wide as the page has them, and what the page shows of each. A tree may tell the paragraphs of some pages.
func geometry(doc *glyph.Document, settings []setting, tree *tagger) *laid.Layout {
	b := newBoard(doc, settings)
	b.measure()
	b.findMargins()
	b.findFeet()
	b.findColumns()
	b.findMarks()
	b.findTables()
	b.findParagraphs()
	b.findHeadings()
	if tree != nil {
		b.believe(tree)
	}
	for i, rows := range b.pages {
		if i > 0 {
			b.space.WriteString("\n\f")
		}
		for k := range rows {
			if k > 0 {
				b.space.WriteString(strings.Repeat("\n", 1+b.blankLines(rows[k-1].baseline-rows[k].baseline)))
			}
			b.row(&rows[k])
		}
		for _, r := range b.turned[i] {
			b.space.WriteString("\n\n")
			b.apart(&r)
		}
	}
	return &b.out
}

// newBoard puts the pages of a document on a board: their rows, and apart from them the text that does not run as that of
// its page.
func newBoard(doc *glyph.Document, settings []setting) *board {
	b := &board{doc: doc, settings: settings, marks: make([]map[int]int, len(doc.Pages)), turned: make([][]row, len(doc.Pages))}
	own := false
	for i := range doc.Pages {
		angles := anglesOf(&doc.Pages[i])
		if len(angles) > 0 && angles[0] != 0 {
			if !own { // what others see stays as it is
				c := *doc
				c.Pages = slices.Clone(doc.Pages)
				b.doc, b.settings, own = &c, slices.Clone(settings), true
			}
			b.doc.Pages[i] = *turn(&doc.Pages[i], angles[0])
			b.settings[i] = settingOf(&b.doc.Pages[i])
		}
		if len(angles) < 2 {
			b.pages = append(b.pages, b.rows(i, func(int) bool { return true }))
			continue
		}
		along := func(angle int) func(int) bool {
			return func(glyph int) bool { return angleOf(&doc.Pages[i].Glyphs[glyph]) == angle }
		}
		b.pages = append(b.pages, b.rows(i, along(angles[0])))
		for _, angle := range angles[1:min(len(angles), mostAngles)] {
			b.turned[i] = append(b.turned[i], turnedRows(doc, i, angle, along(angle))...)
		}
		if len(angles) > mostAngles { // as in a drawing
			first := angles[:mostAngles]
			b.turned[i] = append(b.turned[i], turnedRows(doc, i, 0, func(glyph int) bool {
				return !slices.Contains(first, angleOf(&doc.Pages[i].Glyphs[glyph]))
			})...)
		}
	}
	return b
}

// mostAngles is how many angles of text are looked at on a page.
const mostAngles = 4

// turnedRows returns the rows of text that runs at an angle. What runs neither along the page nor straight
// up or down, and is no sentence, is a watermark.
func turnedRows(doc *glyph.Document, page, angle int, wanted func(int) bool) []row {
	c := *doc
	c.Pages = make([]glyph.Page, page+1)
	c.Pages[page] = *turn(&doc.Pages[page], angle)
	settings := make([]setting, page+1)
	settings[page] = settingOf(&c.Pages[page])
	rows := (&board{doc: &c, settings: settings}).rows(page, wanted)
	for k := range rows {
		if r := &rows[k]; angle%90 != 0 && isWatermark(doc, r) {
			r.what = "watermark"
		}
	}
	return rows
}

// isWatermark reports whether a row is no sentence.
func isWatermark(doc *glyph.Document, r *row) bool {
	const words, longest = 5, 60
	var says strings.Builder
	for _, s := range r.strips {
		says.WriteString(doc.Text[s.source.Start:s.source.End] + " ")
	}
	s := says.String()
	return len(strings.Fields(s)) <= words && len(s) <= longest && !strings.ContainsAny(s, ".;")
}

// apart lays out a row that stands apart from those of the page.
func (b *board) apart(r *row) {
	shown := &laid.Line{What: r.what}
	for k, s := range r.strips {
		if k > 0 {
			b.space.WriteString("  ")
		}
		if b.strip(s, shown, r) > 0 {
			shown = nil
		}
	}
}

// A board is what pages are laid out on.
type board struct {
	doc      *glyph.Document
	settings []setting
	pages    [][]row
	turned   [][]row // of each page, text that does not run as that of the page
	out      laid.Layout
	space    strings.Builder // before the next piece

	rules  [][]level // of each page; nil: nobody has asked
	looked int       // rows that were looked at for tables on a page

	left    float32 // where the lines of the text begin
	char    float32 // width of a character
	leading float32 // usual distance of two baselines
	size    float32 // of the letters of the text

	notes []foot        // in the order of their feet
	marks []map[int]int // of each page: 1 + the index of the note that a glyph is part of the mark of; bracket: it stands round one
	done  int           // where in the text what is laid out last ends
	cells int           // of all tables
}

// blankLines returns how many blank lines a distance between two baselines is.
func (b *board) blankLines(distance float32) int {
	const most = 10 // blank lines: more say no more
	return min(max(0, int(distance/b.leading+0.5)-1), most)
}

// row lays out a row.
func (b *board) row(r *row) {
	const widest = 400 // columns
	at := 0
	shown := &laid.Line{Begins: r.begins, Letters: r.letters, Centred: r.centred, Note: r.note, Table: r.table, What: r.what}
	for k, s := range r.strips {
		column := min(widest, int(max(0, (b.leftOf(s)-r.shift-b.left)/b.char+0.5)))
		if k > 0 {
			column = max(column, at+2)
			if gap := b.leftOf(s) - b.rightOf(r.strips[k-1]); gap < wide*r.size || r.justified && !r.table {
				column = at + 1
				if gap < 0.15*r.size {
					column = at
				}
			}
		}
		if column > at {
			b.space.WriteString(strings.Repeat(" ", column-at))
		}
		chars := b.strip(s, shown, r)
		if chars > 0 {
			shown = nil
		}
		at = column + chars
	}
}

// strip lays out a strip, and returns how many characters it has. Its first piece begins the line of which
// something is shown.
func (b *board) strip(s strip, shown *laid.Line, r *row) (chars int) {
	page := &b.doc.Pages[s.page]
	for i := s.from; i < s.to; i++ {
		g := &page.Glyphs[i]
		if g.Start == g.End {
			continue
		}
		if b.marks[s.page][i] == bracket {
			b.out.Brackets = append(b.out.Brackets, diag.SpanOf(int(g.Start), int(g.End)))
			b.done = int(g.End)
			continue
		}
		chars++
		source, style := diag.SpanOf(int(g.Start), int(g.End)), b.settings[s.page].styleOf(page, i)
		note := b.marks[s.page][i]
		if r.opens && i < r.labelEnd && i >= r.strips[0].from {
			note = r.note
		}
		if n := len(b.out.Pieces) - 1; n >= 0 && shown == nil && b.space.Len() == 0 && b.out.Pieces[n].Source.End <= source.Start &&
			isSpace(b.doc.Text[b.out.Pieces[n].Source.End:source.Start]) && (b.out.Pieces[n].Style == style || g.Blank) &&
			(b.out.Pieces[n].Note == note || g.Blank) && b.out.Pieces[n].Cell == s.cell {
			b.out.Pieces[n].Source.End, b.done = source.End, source.End
			continue
		}
		space := b.space.String()
		b.space.Reset()
		if n := len(b.out.Pieces) - 1; space == "" && n >= 0 && b.done < source.Start && i > s.from {
			space = " "
		}
		b.done = source.End
		b.out.Pieces = append(b.out.Pieces, laid.Piece{Space: space, Source: source, Style: style, Line: shown, Note: note, Cell: s.cell})
		shown = nil
	}
	return chars
}
