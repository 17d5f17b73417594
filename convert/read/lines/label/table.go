package label

import (
	"plenary/convert/read/lines/sheet"
)

// footEnd returns the line that ends the notes below a rule, the first of the
// next page, or -1 where none shows it.
func (n *lifter) footEnd(rule int) int {
	const longest = 60 // lines
	for i := rule + 1; i < min(len(n.Lines), rule+longest); i++ {
		if n.Lines[i].NewPage || n.Lines[i].Class == sheet.Furniture {
			return i
		}
	}
	return -1
}
