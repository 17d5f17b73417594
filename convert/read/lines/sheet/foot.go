package sheet

import (
	"plenary/convert/printed"
)

// PageEnd returns the line below the page that line i is on.
func (sh *Sheet) PageEnd(i int) int {
	for i++; i < len(sh.Lines) && !sh.Lines[i].NewPage; i++ {
	}
	return i
}

func (sh *Sheet) IsNumber(i int) bool {
	s := sh.LineText(i)
	_, digits := printed.Number(s)
	return digits == len(s)
}
