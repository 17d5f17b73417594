package sheet

import (
	"plenary/convert/printed"
)

// Distances, in lines of text.
const (
	nearFormula = 24  // a formula stands so near below its number: a title, the sponsors, the votes of old volumes (cases heads-formula-24-lines and -25-lines)
	nearTop     = 30  // what stands so near the top heads the text: a masthead in -layout; reports quote farther below (heads-top-30-lines and -31-lines)
	nearDraft   = 100 // the same below the masthead and sponsors of a draft (draft-sponsors-100-lines and -101-lines)
)

// findHead looks for the number of the resolution and for its formula. A number
// with a formula or the opening of a decision below it decides, wherever it
// stands: a scanned page begins with the end of another resolution. A number or
// a formula without the other heads a text only near the top: reports quote
// both. A draft is known by its sponsors.
func (sh *Sheet) findHead() Head {
	if h, ok := sh.draftHead(); ok {
		return h
	}
	var number, formula Head
	above := 0
	for i := range sh.Lines {
		if sh.Lines[i].Class != Body {
			continue
		}
		above++
		s := sh.LineText(i)
		switch {
		case sh.Lang.OpensPreface(s):
			if h, whole := sh.headFrom(i); whole {
				return sh.others(h)
			}
			if !number.Number.Known() && above <= nearTop && sh.hasProvisions(i) {
				number, _ = sh.headFrom(i)
			}
		case number.Number.Known() || formula.Formula.Known():
			if number.Number.Known() && !number.Formula.Known() && sh.Lang.Formula(s) != "" {
				number.Formula, number.Body = At(i), At(i)
			}
		case sh.Lang.Statement(s) != "" && above <= nearTop:
			return sh.statementHead(i)
		case sh.Lang.Formula(s) != "" && sh.Lang.EndsInComma(s):
			formula = sh.unnumberedHead(i, above)
		}
	}
	if number.Number.Known() {
		return sh.others(number)
	}
	return formula
}

// headFrom reads the head that the number on line i opens. It is whole when the
// formula, or the opening of a decision, stands near below, and no other number
// between.
func (sh *Sheet) headFrom(i int) (h Head, whole bool) {
	h.Number = At(i)
	o, _ := sh.Lang.Opening(sh.LineText(i))
	h.Alone, h.States = o.Council, o.States
	var part Index
	lines := 0
	for k := i + 1; k < len(sh.Lines) && lines < nearFormula; k++ {
		if sh.Lines[k].Class != Body {
			continue
		}
		lines++
		s := sh.LineText(k)
		switch {
		case sh.Lang.OpensPreface(s):
			return h, false
		case !part.Known() && sh.Lang.IsPartLetter(s):
			part = At(k)
		case sh.Lang.Formula(s) != "":
			h.Formula, h.Body, h.Letter = At(k), At(k), part
			sh.readAdoption(&h)
			return h, true
		case sh.Lang.Decides(s), sh.speaks(k):
			if h.Body, h.Letter = At(k), part; part.Known() {
				h.Body, h.apart = part, []int{k}
			}
			return h, true
		}
	}
	return h, false
}

// readAdoption sets apart what stands below a number: in the Security Council
// the date, the draft and the line of adoption, below which preambular
// paragraphs may precede the formula; elsewhere the date below a title.
func (sh *Sheet) readAdoption(h *Head) {
	dated := false
	for k := h.Number.Line() + 1; k < h.Body.Line(); k++ {
		s := sh.LineText(k)
		switch {
		case sh.Lines[k].Class != Body:
		case sh.Lang.AdoptionDate(s):
			h.apart, dated = append(h.apart, k), true
		case !h.Alone:
		case sh.Lang.OpensBracket(s):
			h.apart = append(h.apart, k)
		case !sh.Lang.OpensAdopted(s) && sh.Lang.BeginsSentence(s) && (dated || sh.Lang.DateIn(sh.LineText(h.Number.Line())) != ""):
			h.Body = At(k)
		default:
			dated = dated || sh.Lang.DateIn(s) != ""
		}
	}
}

// unnumberedHead is the head of a text that has a formula on line i, with so
// many lines above it, and no number: an excerpt.
func (sh *Sheet) unnumberedHead(i, above int) Head {
	var h Head
	if above > nearTop {
		return h
	}
	for k := range i {
		if s := sh.LineText(k); sh.Lines[k].Class == Body && printed.OpensNumbered(s) && sh.Lang.EndsSentence(s) {
			return h // of a report
		}
	}
	h.Formula, h.Body = At(i), At(i)
	return h
}

// hasProvisions reports whether the text below line i has what a decision
// without formula has: closing lines, or numbered or operative paragraphs.
func (sh *Sheet) hasProvisions(i int) bool {
	for k := i + 1; k < len(sh.Lines); k++ {
		if sh.Lines[k].Class != Body {
			continue
		}
		s := sh.LineText(k)
		if l := printed.LabelOf(s); sh.Lang.Closes(s) || l.Degree == printed.Arabic && l.Value == 1 || sh.Lang.OpensOperative(s) {
			return true
		}
		if sh.Lang.OpensPreface(s) {
			return false // a table of contents
		}
	}
	return false
}

// others finds the heads of the resolutions printed before and after the one
// that h opens.
func (sh *Sheet) others(h Head) Head {
	for k := max(h.Number.Line(), h.Body.Line()) + 1; k < len(sh.Lines); k++ {
		if sh.Lines[k].Class == Body && sh.Lang.OpensPreface(sh.LineText(k)) {
			if other, whole := sh.headFrom(k); whole && sh.goesOn(other.Body.Line()) {
				h.Others = append(h.Others, other)
			}
		}
	}
	for k := h.Number.Line() - 1; k >= 0 && h.Above == 0; k-- {
		if sh.Lines[k].Class == Body && sh.isProvision(sh.Lines[k]) {
			h.Above = k + 1
		}
	}
	if h.Above > 0 && h.Above < h.Number.Line() && sh.Lang.IsMeeting(sh.LineText(h.Above-1)) && sh.Lang.IsDateLine(sh.LineText(h.Above)) {
		h.Above++
	}
	return h
}

// goesOn reports whether text of the same resolution stands below line i.
func (sh *Sheet) goesOn(i int) bool {
	for i++; i < len(sh.Lines); i++ {
		if sh.Lines[i].Class == Body {
			return !sh.Lang.OpensPreface(sh.LineText(i))
		}
	}
	return false
}

// isProvision reports whether a line can stand in no masthead: a closing line,
// a numbered paragraph, or a line longer than one that is printed. A whole paragraph on a
// line, as the title of an item, may be as long; a provision ends in a stop.
func (sh *Sheet) isProvision(l Line) bool {
	const longest = 160 // characters: a line of a masthead in -layout has columns (case heads-provision-widths)
	s := sh.Src[l.Start:l.End]
	return sh.Lang.IsMeeting(s) || sh.Lang.IsAdoption(s) || printed.OpensNumbered(s) && sh.Lang.EndsSentence(s) ||
		Width(sh.Src, l) > longest && (!sh.whole || sh.Lang.EndsClause(s))
}

// statementHead is the head of a statement whose title is on line i. In the Human
// Rights Council a number with the subject stands below it, or the subject
// alone.
func (sh *Sheet) statementHead(i int) Head {
	states := sh.Lang.Statement(sh.LineText(i))
	h := Head{Number: At(i), Body: At(i + 1), Alone: true, States: states}
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
				h.Number, h.Body, h.Alone = At(i+1), At(k), false
			}
			return h
		}
	}
	return h
}
