package sheet

import "slices"

// markShown marks the lines with what the source shows of them. Those of tables are kept from what looks for
// furniture until [Sheet.freeTables].
func (sh *Sheet) markShown() {
	for i := range sh.Lines {
		l := &sh.Lines[i]
		shown := sh.Shown.LineAt(l.Start)
		l.Begins, l.Note, l.tabular = shown.Begins, shown.Note, shown.Table
		switch {
		case shown.What != "":
			l.Class, l.Form = Furniture, Form(max(0, slices.Index(formNames[:], shown.What)))
		case shown.Note > 0, shown.Table:
			l.Class = Footnote
		}
	}
}

// freeTables gives the lines of tables back to the body.
func (sh *Sheet) freeTables() {
	for i := range sh.Lines {
		if l := &sh.Lines[i]; l.tabular {
			l.Class = Body
		}
	}
}
