package laid

import (
	"sort"
	"unicode"
	"unicode/utf8"

	"plenary/convert/manuscript"
	"plenary/diag"
)

// A Line is what a source shows of a line that is laid out.
type Line struct {
	Begins  Beginning        // whether a paragraph begins with it
	Letters Letters          // how its letters are set
	Centred manuscript.Shown // whether it is centred on the page
	Note    int              // 1 + the index of the note that it is part of; 0: of none
	Table   bool             // it is of a table, whose cells its pieces name
	What    string           // of the page and not of the text, as a report calls it: "watermark"; "": nothing says so
}

// A Beginning is whether a paragraph begins with a line.
type Beginning uint8

// What a source shows of it.
const (
	NotShown Beginning = iota
	GoesOn             // it goes on with the paragraph above
	Begins
)

// Letters is how the letters of a line are set.
type Letters uint8

// The ways.
const (
	Unknown Letters = iota
	Plain
	Italic
	Bold  // and perhaps italic
	Mixed // in several ways
)

// Heading is whether lines that are a paragraph are a heading, where a source shows it: one is bold and
// centred. None is what is set in several ways, or plain and not centred.
func Heading(lines []Line) manuscript.Shown {
	var letters Letters
	centred, apart := true, true
	for _, l := range lines {
		switch {
		case l.Letters == Unknown:
			return manuscript.Unknown
		case l.Letters == Mixed, letters != Unknown && l.Letters != letters:
			return manuscript.No
		}
		letters = l.Letters
		centred, apart = centred && l.Centred == manuscript.Yes, apart && l.Centred == manuscript.No
	}
	switch {
	case letters == Bold && centred:
		return manuscript.Yes
	case letters == Plain && apart:
		return manuscript.No
	}
	return manuscript.Unknown
}

// A Table is a table that a source shows.
type Table struct{ Rows []Row }

// A Row is a row of a table.
type Row struct {
	Cells  []Cell
	Header bool // it heads the columns
}

// A Cell is a cell of a row.
type Cell struct {
	Index   int // of all cells; its pieces bear it
	Columns int // that it takes; 0 means one
}

// Shown is what a source shows of the text that is laid out of it, by places in that text. The zero
// Shown is that of a source that shows nothing.
type Shown struct {
	Notes  []Note
	Marks  []Mark // of notes in the text, in order
	Tables []Table
	Cells  [][]diag.Span // of each cell, the parts that stand on one line each
	lines  []placedLine
}

// A Note is a note.
type Note struct {
	Marker string
	Label  diag.Span // its mark before its text
}

// A Mark is the mark of a note in the text.
type Mark struct {
	diag.Span
	Note int // its index
}

// A placedLine is a line, with the offset of its text.
type placedLine struct {
	at int
	Line
}

func newShown(layout *Layout) Shown {
	s := Shown{Tables: layout.Tables}
	for _, marker := range layout.Notes {
		s.Notes = append(s.Notes, Note{Marker: marker})
	}
	cells := 0
	for _, t := range layout.Tables {
		for _, r := range t.Rows {
			cells += len(r.Cells)
		}
	}
	s.Cells = make([][]diag.Span, cells)
	return s
}

// put takes note of what a piece shows that is a part of the laid text.
func (s *Shown) put(p *Piece, part diag.Span, text []byte) {
	if p.Line != nil {
		s.lines = append(s.lines, placedLine{part.Start, *p.Line})
	}
	for part.Len() > 0 {
		r, size := utf8.DecodeRune(text[part.Start:])
		if !unicode.IsSpace(r) {
			break
		}
		part.Start += size
	}
	for part.Len() > 0 {
		r, size := utf8.DecodeLastRune(text[:part.End])
		if !unicode.IsSpace(r) {
			break
		}
		part.End -= size
	}
	if part.Len() == 0 {
		return
	}
	if p.Cell > 0 {
		cell := &s.Cells[p.Cell-1]
		if k := len(*cell) - 1; k >= 0 && isOneLine(text[(*cell)[k].End:part.Start]) {
			(*cell)[k].End = part.End
		} else {
			*cell = append(*cell, part)
		}
	}
	if p.Note > 0 {
		if note := &s.Notes[p.Note-1]; s.LineAt(part.Start).Note == p.Note {
			note.Label = note.Label.Union(part)
		} else {
			s.Marks = append(s.Marks, Mark{part, p.Note - 1})
		}
	}
}

// isOneLine reports whether what stands between two parts of a cell is at most a space, so that the cell
// has both together on a line.
func isOneLine(between []byte) bool {
	return len(between) <= 1 && (len(between) == 0 || between[0] == ' ')
}

// IsZero reports whether nothing is shown.
func (s *Shown) IsZero() bool { return len(s.lines) == 0 }

// LineAt returns what is shown of the line that a byte of the laid text is in.
func (s *Shown) LineAt(at int) Line {
	i := sort.Search(len(s.lines), func(i int) bool { return s.lines[i].at > at })
	if i == 0 {
		return Line{}
	}
	return s.lines[i-1].Line
}
