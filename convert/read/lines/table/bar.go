package table

import (
	"strings"

	"plenary/convert/account"
	"plenary/convert/read/lines/sheet"
	"plenary/diag"
)

// findBars finds the tables that an extractor draws with bars: a line a row,
// "| Gulls | 5 |", and a rule of hyphens below the head. A row of empty cells is
// no more than a rule.
func (f *finder) findBars() {
	if !strings.Contains(f.Src, "\n|") {
		return
	}
	for p := 0; p < len(f.seq); p++ {
		last := p
		for last < len(f.seq) && isBarRow(f.LineText(f.seq[last])) {
			last++
		}
		if last-p > 1 {
			f.addBars(f.seq[p:last])
		}
		p = max(p, last-1)
	}
}

// addBars takes the lines of a table that is drawn with bars.
func (f *finder) addBars(lines []int) {
	t := &Table{Certain: true}
	for _, i := range lines {
		if strings.Trim(f.LineText(i), "|-: ") == "" {
			sheet.MarkFurniture(f.ownLines()[i:i+1], sheet.TableRule)
			continue
		}
		t.Rows = append(t.Rows, &Row{Cells: f.barCells(i)})
	}
	if len(t.Rows) > 0 {
		f.add(t)
	}
}

// isBarRow reports a line that bars open and close.
func isBarRow(s string) bool {
	return len(s) > 2 && s[0] == '|' && s[len(s)-1] == '|'
}

// barCells cuts line i at its bars, which are none of its text.
func (f *finder) barCells(i int) []Cell {
	l := f.Lines[i]
	for at := l.Start; at < l.End; at++ {
		if f.Src[at] == '|' {
			f.left = append(f.left, account.Entry{Span: diag.SpanOf(at, at+1), Fate: account.Furniture, What: sheet.CellBorder.String()})
		}
	}
	return f.cells(i, l.Start+1, l.End-1, "|")
}
