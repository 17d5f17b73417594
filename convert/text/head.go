package text

import (
	"slices"
	"strings"

	"plenary/convert/language"
	"plenary/convert/printed"
	"plenary/schema"
)

// A head is the part of the text above the preamble: the lines of the
// masthead, then the number and title, up to the enacting formula.
type head struct {
	above   int               // first line that is not of the resolution printed before this one
	preface int               // line of the number and title, or -1
	text    int               // line below number, title and adoption, or -1
	formula int               // line of the enacting formula, or -1
	part    int               // line of the letter of the first part of a composite, or 0
	alone   bool              // the preface is a line by itself, as in the Security Council
	draft   printed.Kind      // of a draft, or ""
	states  printed.OrganCode // whose president makes a statement, or ""
	roles   []printed.Role    // of the lines of the masthead; "" goes on with the line above
	sponsor [2]int            // lines [language.From, to) of the sponsors of a draft that has a title
	apart   []int             // lines that begin a block besides, in order
	others  []head            // of the resolutions printed below this one, in order
}

// separates decides whether line i begins a block, where the head knows: the
// lines of the masthead stand alone, those of the title go together.
func (h head) separates(i int) (apart, known bool) {
	if other := h.over(i); other != nil {
		return other.separates(i)
	}
	switch {
	case i < h.above:
		return false, false
	case i < len(h.roles):
		return h.roles[i] != "", true
	case i == h.preface, i == h.text, i == h.formula, i == h.preface+1 && h.alone, i == h.part, i == h.part+1 && h.part > 0, h.formula >= 0 && i == h.formula+1:
		return true, true
	}
	_, apart = slices.BinarySearch(h.apart, i)
	return apart, apart || i < h.text
}

// headAt orders heads by the line of their number.
func headAt(h head, line int) int { return h.preface - line }

// over returns the head of the resolution printed below this one that line i is
// part of, or nil.
func (h head) over(i int) *head {
	k, opens := slices.BinarySearchFunc(h.others, i, headAt)
	if opens {
		k++
	}
	if k == 0 {
		return nil
	}
	return &h.others[k-1]
}

// formulaAt reports whether line i is an enacting formula that a head ends in.
func (h head) formulaAt(i int) bool {
	if other := h.over(i); other != nil {
		h = *other
	}
	return i == h.formula
}

// next returns the line of the number of the next resolution from line i on, or
// end.
func (h head) next(i, end int) int {
	k, _ := slices.BinarySearchFunc(h.others, i, headAt)
	if k == len(h.others) {
		return end
	}
	return h.others[k].preface
}

// shift moves all that the head says of lines from at on by a number of lines.
func (h *head) shift(at, by int) {
	move := func(line *int) {
		if *line >= at {
			*line += by
		}
	}
	for _, line := range []*int{&h.preface, &h.text, &h.formula, &h.part} {
		move(line)
	}
	for k := range h.apart {
		move(&h.apart[k])
	}
	for k := range h.others {
		h.others[k].shift(at, by)
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
func (sh *Sheet) findHead() head {
	if h, ok := sh.draftHead(); ok {
		return h
	}
	number, formula, above := none(), none(), 0
	for i := range sh.lines {
		if sh.lines[i].class != body {
			continue
		}
		above++
		s := sh.lineText(i)
		switch {
		case sh.lang.OpensPreface(s):
			if h, whole := sh.headFrom(i); whole {
				return sh.others(h)
			}
			if number.preface < 0 && above <= nearTop && sh.hasProvisions(i) {
				number, _ = sh.headFrom(i)
			}
		case number.preface >= 0 || formula.formula >= 0:
			if number.preface >= 0 && number.formula < 0 && sh.lang.Formula(s) != "" {
				number.formula, number.text = i, i
			}
		case sh.lang.Statement(s) != "" && above <= nearTop:
			return sh.statementHead(i)
		case sh.lang.Formula(s) != "" && strings.HasSuffix(s, ","):
			formula = sh.unnumberedHead(i, above)
		}
	}
	if number.preface >= 0 {
		return sh.others(number)
	}
	return formula
}

func none() head { return head{preface: -1, text: -1, formula: -1} }

// headFrom reads the head that the number on line i opens. It is whole when the
// formula, or the opening of a decision, stands near below, and no other number
// between.
func (sh *Sheet) headFrom(i int) (h head, whole bool) {
	h = none()
	h.preface = i
	o, _ := sh.lang.Opening(sh.lineText(i))
	h.alone, h.states = o.Council, o.States
	part, lines := 0, 0
	for k := i + 1; k < len(sh.lines) && lines < nearFormula; k++ {
		if sh.lines[k].class != body {
			continue
		}
		lines++
		s := sh.lineText(k)
		switch {
		case sh.lang.OpensPreface(s):
			return h, false
		case part == 0 && language.IsPartLetter(s):
			part = k
		case sh.lang.Formula(s) != "":
			h.formula, h.text, h.part = k, k, part
			sh.readAdoption(&h)
			return h, true
		case sh.lang.Decides(s), sh.speaks(k):
			if h.text, h.part = k, part; part > 0 {
				h.text, h.apart = part, []int{k}
			}
			return h, true
		}
	}
	return h, false
}

// readAdoption sets apart what stands below a number: in the Security Council
// the date, the draft and the line of adoption, below which preambular
// paragraphs may precede the formula; elsewhere the date below a title.
func (sh *Sheet) readAdoption(h *head) {
	dated := false
	for k := h.preface + 1; k < h.text; k++ {
		s := sh.lineText(k)
		switch {
		case sh.lines[k].class != body:
		case sh.lang.AdoptionDate(s):
			h.apart, dated = append(h.apart, k), true
		case !h.alone:
		case printed.OpensBracket(s):
			h.apart = append(h.apart, k)
		case printed.PrefixOf(s, sh.lang.Masthead.Adoption) == "" && printed.BeginsSentence(s) && (dated || sh.lang.DateIn(sh.lineText(h.preface)) != ""):
			h.text = k
		default:
			dated = dated || sh.lang.DateIn(s) != ""
		}
	}
}

// unnumberedHead is the head of a text that has a formula on line i, with so
// many lines above it, and no number: an excerpt.
func (sh *Sheet) unnumberedHead(i, above int) head {
	h := none()
	if above > nearTop {
		return h
	}
	for k := range i {
		if s := sh.lineText(k); sh.lines[k].class == body && printed.OpensNumbered(s) && printed.EndsSentence(s) {
			return h // of a report
		}
	}
	h.formula, h.text = i, i
	return h
}

// hasProvisions reports whether the text below line i has what a decision
// without formula has: closing lines, or numbered or operative paragraphs.
func (sh *Sheet) hasProvisions(i int) bool {
	for k := i + 1; k < len(sh.lines); k++ {
		if sh.lines[k].class != body {
			continue
		}
		s := sh.lineText(k)
		if l := printed.LabelOf(s); sh.lang.Closes(s) || l.Degree == printed.Arabic && l.Value == 1 || sh.lang.OpensOperative(s) {
			return true
		}
		if sh.lang.OpensPreface(s) {
			return false // a table of contents
		}
	}
	return false
}

// others finds the heads of the resolutions printed before and after the one
// that h opens.
func (sh *Sheet) others(h head) head {
	for k := max(h.preface, h.text) + 1; k < len(sh.lines); k++ {
		if sh.lines[k].class == body && sh.lang.OpensPreface(sh.lineText(k)) {
			if other, whole := sh.headFrom(k); whole && sh.goesOn(other.text) {
				h.others = append(h.others, other)
			}
		}
	}
	for k := h.preface - 1; k >= 0 && h.above == 0; k-- {
		if sh.lines[k].class == body && sh.isProvision(sh.lines[k]) {
			h.above = k + 1
		}
	}
	if h.above > 0 && h.above < h.preface && sh.lang.IsMeeting(sh.lineText(h.above-1)) && sh.lang.IsDateLine(sh.lineText(h.above)) {
		h.above++
	}
	return h
}

// goesOn reports whether text of the same resolution stands below line i.
func (sh *Sheet) goesOn(i int) bool {
	for i++; i < len(sh.lines); i++ {
		if sh.lines[i].class == body {
			return !sh.lang.OpensPreface(sh.lineText(i))
		}
	}
	return false
}

// isProvision reports whether a line can stand in no masthead: a closing line,
// a numbered paragraph, or a line longer than one that is printed.
func (sh *Sheet) isProvision(l line) bool {
	const longest = 160
	s := sh.src[l.start:l.end]
	return sh.lang.IsMeeting(s) || sh.lang.IsAdoption(s) || printed.OpensNumbered(s) && printed.EndsSentence(s) || len(s) > longest
}

// reportOthers says where other resolutions stand. They are kept: the end of
// one that is printed above as lines of the masthead, those that are printed
// below as components of a collection.
func (n *normaliser) reportOthers() {
	const hint = "give each resolution as a text of its own, from its number to its closing lines"
	if n.head.above > 0 {
		n.findings.Add(schema.SeveralResolutions, language.Span(n.lines[0].start, n.lines[n.head.above-1].end),
			"the end of another resolution stands above the number").Hint = hint
	}
	for _, other := range n.head.others {
		n.findings.Add(schema.SeveralResolutions, n.lines[other.preface].span(), "another resolution begins here").Hint = hint
	}
}
