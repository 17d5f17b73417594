package sheet

// Continuation returns the line after line i when it certainly goes on with the
// same paragraph, or "".
func (sh *Sheet) Continuation(i int) string {
	if i+1 >= len(sh.Lines) || sh.Lines[i+1].Class != Body || sh.Lines[i+1].NewPage || sh.Lines[i+1].Gap > sh.Shape.Gap {
		return ""
	}
	next := sh.LineText(i + 1)
	if sh.Lang.OpensSmall(next) || sh.Lang.EndsOpen(sh.LineText(i)) {
		return next
	}
	return ""
}
