package sheet

// statementHead is the head of a statement whose title is on line i. In the Human
// Rights Council a number with the subject stands below it, or the subject
// alone.
func (sh *Sheet) statementHead(i int) Head {
	states := sh.Lang.Statement(sh.LineText(i))
	h := Head{Preface: i, Text: i + 1, Formula: -1, Alone: true, States: states}
	lines := 0
	for k := i + 1; k < len(sh.Lines) && lines < nearFormula; k++ {
		if sh.Lines[k].Class != Body {
			continue
		}
		lines++
		s := sh.LineText(k)
		switch {
		case sh.Lang.OpensPreface(s):
			if other, whole := sh.headFrom(k); whole {
				other.States = states
				return other
			}
			return h
		case sh.Lang.Decides(s):
			if lines > 1 {
				h.Preface, h.Text, h.Alone = i+1, k, false
			}
			return h
		}
	}
	return h
}
