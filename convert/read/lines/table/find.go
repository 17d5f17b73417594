package table

import (
	"slices"

	"plenary/convert/account"
	"plenary/convert/read/lines/sheet"
	"plenary/diag"
)

// A Found is the tables that were found in a sheet.
type Found struct {
	Sheet    *sheet.Sheet // which knows the table that each line is in
	Tables   []*Table
	Left     []account.Entry // what of the source is no text of theirs
	Findings diag.List
}

// Find looks for tables in lines of a sheet, given by their indexes in order, beside
// those that are known.
func Find(sh *sheet.Sheet, lines []int, known []*Table) Found {
	f := &finder{Sheet: sh, seq: lines, headRows: map[string]bool{}, tables: slices.Clip(known)}
	f.findBars()
	f.findTabs()
	f.findColumns()
	f.findFigures()
	f.findKeys()
	return Found{f.Sheet, f.tables, f.left, f.findings}
}
