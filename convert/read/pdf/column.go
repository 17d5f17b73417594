package pdf

import "plenary/convert/read/pdf/glyph"

func (b *board) findColumns() {}
func (b *board) findTables()  {}

// isLevel reports whether a rule runs from left to right.
func isLevel(r glyph.Box) bool { return r.Right-r.Left > r.Top-r.Bottom }
