package text

import (
	"strings"

	"plenary/convert/printed"
	"plenary/convert/read/lines/sheet"
)

// takeJobNumber finds the job number of the document, at the foot of its first
// page. It is a fact of the document; where it is printed again, and the date of
// print behind it, belong to the page. (AKN4UN, "docketNumber".)
func (n *normaliser) takeJobNumber() {
	for i := range n.Lines {
		l := &n.Lines[i]
		if l.Class != sheet.Furniture || l.Form != sheet.JobNumber || !sheet.IsJobLine(n.LineText(i)) {
			continue
		}
		n.job.Start, n.job.End = l.Start, l.Start+jobLength(n.LineText(i))
		l.Start = l.End - len(strings.TrimLeft(n.Src[n.job.End:l.End], " \t"))
		return
	}
}

// jobLength returns the length of the job number that the line s begins with, and
// of its language: "45-03579 (E)".
func jobLength(s string) int {
	if end := strings.IndexByte(s, ')'); end >= 0 {
		return end + 1
	}
	return len(printed.FirstWord(s))
}
