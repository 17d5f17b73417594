package sheet

import (
	"slices"

	"plenary/convert/printed"
)

// A head is the part of the text above the preamble: the lines of the
// masthead, then the number and title, up to the enacting formula.
type Head struct {
	Above   int               // first line that is not of the resolution printed before this one
	Preface int               // line of the number and title, or -1
	Text    int               // line below number, title and adoption, or -1
	Formula int               // line of the enacting formula, or -1
	Part    int               // line of the letter of the first part of a composite, or 0
	Alone   bool              // the preface is a line by itself, as in the Security Council
	Draft   printed.Kind      // of a draft, or ""
	States  printed.OrganCode // whose president makes a statement, or ""
	Roles   []printed.Role    // of the lines of the masthead; "" goes on with the line above
	sponsor [2]int            // lines [from, to) of the sponsors of a draft that has a title
	apart   []int             // lines that begin a block besides, in order
	Others  []Head            // of the resolutions printed below this one, in order
}

// End returns the line below the number, or the formula, or the letter of the first part.
func (h Head) End() int { return max(h.Preface, h.Formula, h.Part) + 1 }

// Separates decides whether line i begins a block, where the head knows: the
// lines of the masthead stand alone, those of the title go together.
func (h Head) Separates(i int) (apart, known bool) {
	if other := h.over(i); other != nil {
		return other.Separates(i)
	}
	switch {
	case i < h.Above:
		return false, false
	case i < len(h.Roles):
		return h.Roles[i] != "", true
	case i == h.Preface, i == h.Text, i == h.Formula, i == h.Preface+1 && h.Alone, i == h.Part, i == h.Part+1 && h.Part > 0, h.Formula >= 0 && i == h.Formula+1:
		return true, true
	}
	_, apart = slices.BinarySearch(h.apart, i)
	return apart, apart || i < h.Text
}

// HeadAt orders heads by the line of their number.
func HeadAt(h Head, line int) int { return h.Preface - line }

// over returns the head of the resolution printed below this one that line i is
// part of, or nil.
func (h Head) over(i int) *Head {
	k, opens := slices.BinarySearchFunc(h.Others, i, HeadAt)
	if opens {
		k++
	}
	if k == 0 {
		return nil
	}
	return &h.Others[k-1]
}

// FormulaAt reports whether line i is an enacting formula that a head ends in.
func (h Head) FormulaAt(i int) bool {
	if other := h.over(i); other != nil {
		h = *other
	}
	return i == h.Formula
}

// Next returns the line of the number of the next resolution from line i on, or
// end.
func (h Head) Next(i, end int) int {
	k, _ := slices.BinarySearchFunc(h.Others, i, HeadAt)
	if k == len(h.Others) {
		return end
	}
	return h.Others[k].Preface
}

// shift moves all that the head says of lines from at on by a number of lines.
func (h *Head) shift(at, by int) {
	move := func(line *int) {
		if *line >= at {
			*line += by
		}
	}
	for _, line := range []*int{&h.Preface, &h.Text, &h.Formula, &h.Part} {
		move(line)
	}
	for k := range h.apart {
		move(&h.apart[k])
	}
	for k := range h.Others {
		h.Others[k].shift(at, by)
	}
}

// What is near, in lines of text.
const (
	nearFormula = 24  // a formula stands so near below its number
	nearTop     = 30  // what stands so near the top heads the text
	nearDraft   = 100 // the same below the masthead and sponsors of a draft
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
	number, formula, above := none(), none(), 0
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
			if number.Preface < 0 && above <= nearTop && sh.hasProvisions(i) {
				number, _ = sh.headFrom(i)
			}
		case number.Preface >= 0 || formula.Formula >= 0:
			if number.Preface >= 0 && number.Formula < 0 && sh.Lang.Formula(s) != "" {
				number.Formula, number.Text = i, i
			}
		case sh.Lang.Statement(s) != "" && above <= nearTop:
			return sh.statementHead(i)
		case sh.Lang.Formula(s) != "" && sh.Lang.EndsInComma(s):
			formula = sh.unnumberedHead(i, above)
		}
	}
	if number.Preface >= 0 {
		return sh.others(number)
	}
	return formula
}

func none() Head { return Head{Preface: -1, Text: -1, Formula: -1} }

// headFrom reads the head that the number on line i opens. It is whole when the
// formula, or the opening of a decision, stands near below, and no other number
// between.
func (sh *Sheet) headFrom(i int) (h Head, whole bool) {
	h = none()
	h.Preface = i
	o, _ := sh.Lang.Opening(sh.LineText(i))
	h.Alone, h.States = o.Council, o.States
	part, lines := 0, 0
	for k := i + 1; k < len(sh.Lines) && lines < nearFormula; k++ {
		if sh.Lines[k].Class != Body {
			continue
		}
		lines++
		s := sh.LineText(k)
		switch {
		case sh.Lang.OpensPreface(s):
			return h, false
		case part == 0 && sh.Lang.IsPartLetter(s):
			part = k
		case sh.Lang.Formula(s) != "":
			h.Formula, h.Text, h.Part = k, k, part
			sh.readAdoption(&h)
			return h, true
		case sh.Lang.Decides(s), sh.speaks(k):
			if h.Text, h.Part = k, part; part > 0 {
				h.Text, h.apart = part, []int{k}
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
	for k := h.Preface + 1; k < h.Text; k++ {
		s := sh.LineText(k)
		switch {
		case sh.Lines[k].Class != Body:
		case sh.Lang.AdoptionDate(s):
			h.apart, dated = append(h.apart, k), true
		case !h.Alone:
		case sh.Lang.OpensBracket(s):
			h.apart = append(h.apart, k)
		case !sh.Lang.OpensAdopted(s) && sh.Lang.BeginsSentence(s) && (dated || sh.Lang.DateIn(sh.LineText(h.Preface)) != ""):
			h.Text = k
		default:
			dated = dated || sh.Lang.DateIn(s) != ""
		}
	}
}

// unnumberedHead is the head of a text that has a formula on line i, with so
// many lines above it, and no number: an excerpt.
func (sh *Sheet) unnumberedHead(i, above int) Head {
	h := none()
	if above > nearTop {
		return h
	}
	for k := range i {
		if s := sh.LineText(k); sh.Lines[k].Class == Body && printed.OpensNumbered(s) && sh.Lang.EndsSentence(s) {
			return h // of a report
		}
	}
	h.Formula, h.Text = i, i
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

// Others finds the heads of the resolutions printed before and after the one
// that h opens.
func (sh *Sheet) others(h Head) Head {
	for k := max(h.Preface, h.Text) + 1; k < len(sh.Lines); k++ {
		if sh.Lines[k].Class == Body && sh.Lang.OpensPreface(sh.LineText(k)) {
			if other, whole := sh.headFrom(k); whole && sh.goesOn(other.Text) {
				h.Others = append(h.Others, other)
			}
		}
	}
	for k := h.Preface - 1; k >= 0 && h.Above == 0; k-- {
		if sh.Lines[k].Class == Body && sh.isProvision(sh.Lines[k]) {
			h.Above = k + 1
		}
	}
	if h.Above > 0 && h.Above < h.Preface && sh.Lang.IsMeeting(sh.LineText(h.Above-1)) && sh.Lang.IsDateLine(sh.LineText(h.Above)) {
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
// a numbered paragraph, or a line longer than one that is printed.
func (sh *Sheet) isProvision(l Line) bool {
	const longest = 160
	s := sh.Src[l.Start:l.End]
	return sh.Lang.IsMeeting(s) || sh.Lang.IsAdoption(s) || printed.OpensNumbered(s) && sh.Lang.EndsSentence(s) || len(s) > longest
}

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
