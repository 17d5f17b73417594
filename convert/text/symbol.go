package text

import (
	"strings"

	"plenary/convert/printed"
)

// takeJobNumber finds the job number of the document, at the foot of its first
// page. It is a fact of the document; where it is printed again, and the date of
// print behind it, belong to the page. (AKN4UN, "docketNumber".)
func (n *normaliser) takeJobNumber() {
	for i := range n.lines {
		l := &n.lines[i]
		if l.class != furniture || l.form != jobNumber || !isJobLine(n.lineText(i)) {
			continue
		}
		n.job.start, n.job.end = l.start, l.start+jobLength(n.lineText(i))
		l.start = l.end - len(strings.TrimLeft(n.src[n.job.end:l.end], " \t"))
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
