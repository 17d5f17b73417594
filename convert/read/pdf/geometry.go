package pdf

import (
	"strings"

	"plenary/convert/read/laid"
	"plenary/convert/read/pdf/glyph"
	"plenary/diag"
)

// geometry lays out pages by where their glyphs stand: a line of text for each row, with spaces and blank
// lines as wide as the page has them, and what the page shows of each.
func geometry(doc *glyph.Document, settings []setting) *laid.Layout {
	b := &board{doc: doc, settings: settings, marks: make([]map[int]int, len(doc.Pages))}
	for i := range doc.Pages {
		b.pages = append(b.pages, b.rows(i))
	}
	b.measure()
	b.findMargins()
	b.findFeet()
	b.findColumns()
	b.findMarks()
	b.findTables()
	b.findParagraphs()
	b.findHeadings()
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
	}
	return &b.out
}

// A board is what pages are laid out on.
type board struct {
	doc      *glyph.Document
	settings []setting
	pages    [][]row
	out      laid.Layout
	space    strings.Builder // before the next piece

	left    float32 // where the lines of the text begin
	char    float32 // width of a character
	leading float32 // usual distance of two baselines
	size    float32 // of the letters of the text

	notes []foot        // in the order of their feet
	marks []map[int]int // of each page: 1 + the index of the note that a glyph is part of the mark of
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
		if g.Fate != glyph.Placed || g.Start == g.End {
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
			b.out.Pieces[n].Source.End = source.End
			continue
		}
		space := b.space.String()
		b.space.Reset()
		if n := len(b.out.Pieces) - 1; space == "" && n >= 0 && b.out.Pieces[n].Source.End < source.Start && i > s.from {
			space = " "
		}
		b.out.Pieces = append(b.out.Pieces, laid.Piece{Space: space, Source: source, Style: style, Line: shown, Note: note, Cell: s.cell})
		shown = nil
	}
	return chars
}
