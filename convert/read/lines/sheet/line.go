package sheet

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"plenary/convert/account"
	"plenary/convert/printed"
	"plenary/convert/read/laid"
	"plenary/diag"
)

// Chars is a width in characters. A tab reaches the next multiple of eight.
type Chars int

// BlankLines is a distance between two lines: the blank lines between them.
type BlankLines int

// A Line is one line of the source, without the white space around its text.
type Line struct {
	Start, End int
	Indent     Chars      // of the white space before the text
	Gap        BlankLines // above
	NewPage    bool       // a form feed or page furniture stands above
	Class      Class
	Form       Form           // of furniture
	Table      int            // 1 + index of the table that it is part of
	Begins     laid.Beginning // whether a paragraph begins with it, where the source shows it
	Note       int            // 1 + index of the note that the source shows it to be part of
	tabular    bool           // the source shows it to be of a table
}

// Span returns the place of the text of the line in the source.
func (l Line) Span() diag.Span { return diag.SpanOf(l.Start, l.End) }

// splitLines returns the lines of src that have text.
func splitLines(src string) []Line {
	lines := make([]Line, 0, strings.Count(src, "\n")/2+1)
	gap := BlankLines(0)
	newPage := false
	for at := 0; at < len(src); {
		end := strings.IndexByte(src[at:], '\n')
		if end < 0 {
			end = len(src) - at
		}
		full := src[at : at+end]
		text := strings.TrimRightFunc(full, unicode.IsSpace)
		trimmed := strings.TrimLeftFunc(text, unicode.IsSpace)
		blank := text[:len(text)-len(trimmed)]
		newPage = newPage || strings.IndexByte(full, '\f') >= 0
		if trimmed == "" {
			gap++
		} else {
			start := at + len(blank)
			lines = append(lines, Line{Start: start, End: start + len(trimmed), Indent: Columns(blank), Gap: gap, NewPage: newPage})
			gap, newPage = 0, false
		}
		at += end + 1
	}
	return lines
}

// Columns returns the width of white space; a tab reaches the next multiple of
// eight, a form feed takes none.
func Columns(blank string) Chars {
	const tab = 8 // columns (case table-keys-tabs)
	n := Chars(0)
	for _, r := range blank {
		switch r {
		case '\t':
			n += tab - n%tab
		case '\f', '\r':
		default:
			n++
		}
	}
	return n
}

// Width returns the number of characters of a line's text. One that fills a square is as wide as two.
func Width(src string, l Line) Chars {
	s := src[l.Start:l.End]
	width := utf8.RuneCountInString(s)
	if width < len(s) {
		for _, r := range s {
			if printed.IsSquare(r) {
				width++
			}
		}
	}
	return Chars(width)
}

// MarkFurniture marks the lines as furniture of a form.
func MarkFurniture(lines []Line, f Form) {
	for i := range lines {
		lines[i].Class, lines[i].Form = Furniture, f
	}
}

// FurnitureEntries lists the furniture for the account.
func FurnitureEntries(lines []Line) []account.Entry {
	var entries []account.Entry
	for _, l := range lines {
		if l.Class == Furniture && l.Start < l.End {
			entries = append(entries, account.Entry{Span: l.Span(), Fate: account.Furniture, What: l.Form.String()})
		}
	}
	return entries
}
