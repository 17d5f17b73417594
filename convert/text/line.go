package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"plenary/convert/account"
	"plenary/convert/language"
	"plenary/diag"
)

// A line is one line of the source, without the white space around its text.
type line struct {
	start, end int
	indent     int  // columns of white space before the text
	gap        int  // blank lines above
	newPage    bool // a form feed or page furniture stands above
	class      class
	form       form // of furniture
	broken     bool // the hyphen at its end breaks a word
	table      int  // 1 + index of the table that it is part of
}

// A class says what a line is part of.
type class uint8

const (
	body      class = iota // the running text
	furniture              // of the page
	footnote               // a note at the foot of the page
)

func (l line) span() diag.Span { return language.Span(l.start, l.end) }

// splitLines returns the lines of src that have text.
func splitLines(src string) []line {
	lines := make([]line, 0, strings.Count(src, "\n")/2+1)
	gap := 0
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
			lines = append(lines, line{start: start, end: start + len(trimmed), indent: columns(blank), gap: gap, newPage: newPage})
			gap, newPage = 0, false
		}
		at += end + 1
	}
	return lines
}

// columns returns the width of white space; a tab reaches the next multiple of
// eight, a form feed takes none.
func columns(blank string) int {
	n := 0
	for _, r := range blank {
		switch r {
		case '\t':
			n += 8 - n%8
		case '\f', '\r':
		default:
			n++
		}
	}
	return n
}

// width returns the number of characters of a line's text.
func width(src string, l line) int { return utf8.RuneCountInString(src[l.start:l.end]) }

// remove marks the lines as furniture of a form.
func remove(lines []line, f form) {
	for i := range lines {
		lines[i].class, lines[i].form = furniture, f
	}
}

// removed lists the furniture for the account.
func removed(lines []line) []account.Entry {
	var entries []account.Entry
	for _, l := range lines {
		if l.class == furniture && l.start < l.end {
			entries = append(entries, account.Entry{Span: l.span(), Fate: account.Furniture, What: l.form.String()})
		}
	}
	return entries
}
