package sheet

import (
	"slices"
	"strings"

	"plenary/convert/language"
	"plenary/convert/printed"
)

// markVolumeHeads marks the running heads of the pages of a volume, and their
// numbers: the organ and its session on the one side, what the chapter holds on
// the other, with the number on the same line or the next.
func (sh *Sheet) markVolumeHeads() {
	const longest = 4 // figures: volumes are numbered through (cases volume-page-number-4 and -5)
	for i := range sh.Lines {
		if sh.Lines[i].Class == Body && sh.Lang.IsVolumeHead(sh.LineText(i)) {
			MarkFurniture(sh.Lines[i:i+1], headForm)
		}
	}
	marked := sh.HasPageMarks()
	for i := range sh.Lines {
		if s := sh.LineText(i); sh.Lines[i].Class == Body && len(s) <= longest && sh.IsNumber(i) && (sh.topOfPage(i-1) || sh.topOfPage(i+1) || marked && i+1 == len(sh.Lines)) {
			MarkFurniture(sh.Lines[i:i+1], pageNumber)
		}
	}
}

// markHyphenRules marks the lines of hyphens that are rules: those above a note,
// and all in a text with marks of pages.
func (sh *Sheet) markHyphenRules() {
	const least = 3 // hyphens: two may stand for a figure that is not there (case volume-page-number-5)
	marked := sh.HasPageMarks()
	for i := range sh.Lines {
		s := sh.LineText(i)
		if len(s) < least || strings.Trim(s, "-") != "" {
			continue
		}
		if marked || i+1 < len(sh.Lines) && (VolumeLabel(sh.Lang, sh.LineText(i+1)) > 0 || opensSlashed(sh.LineText(i+1))) {
			MarkFurniture(sh.Lines[i:i+1], FootnoteRule)
		}
	}
}

// opensSlashed reports whether s begins with the mark of a note that has a slash, "1/ See".
func opensSlashed(s string) bool {
	_, digits := printed.Number(s)
	return digits > 0 && strings.HasPrefix(s[digits:], "/ ")
}

// topOfPage reports whether line i says where a page of a volume begins.
func (sh *Sheet) topOfPage(i int) bool {
	return 0 <= i && i < len(sh.Lines) && (sh.Lines[i].Form == pageMark || sh.Lines[i].Form == headForm)
}

// HasPageMarks reports whether an extractor says where pages begin.
func (sh *Sheet) HasPageMarks() bool {
	return slices.ContainsFunc(sh.Lines, func(l Line) bool { return l.Form == pageMark })
}

// VolumeLabel returns the length of the number that opens s when s may be a
// note, or 0: no stop follows it, and no month.
func VolumeLabel(l *language.Language, s string) int {
	const most = 999 // notes of a volume (case volume-notes-number)
	value, digits, raised := printed.NoteNumber(s)
	if value == 0 || value > most || digits == len(s) || s[0] == '0' || !raised && (s[digits] != ' ' || l.Days(s) > 0) {
		return 0
	}
	if text := strings.TrimLeft(s[digits:], " "); l.OpensCapital(text) || raised && text != "" {
		return digits
	}
	return 0
}
