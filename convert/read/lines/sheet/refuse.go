package sheet

// Seems returns what the text seems to be, by the words that open one of its
// first lines, and that line.
func (sh *Sheet) Seems() (name string, line int) {
	above := 0
	for i := 0; i < len(sh.Lines) && above < nearDraft; i++ {
		if sh.Lines[i].Class != Body {
			continue
		}
		above++
		s := sh.LineText(i)
		other, sure := sh.Lang.OtherDocument(s)
		if sure {
			return other, i
		}
		if name == "" && other != "" {
			name, line = other, i
		}
	}
	return name, line
}
