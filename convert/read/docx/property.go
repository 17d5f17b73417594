package docx

import (
	"strconv"
	"strings"

	"plenary/convert/manuscript"
)

// A flag is a property that is on or off, or not set.
type flag uint8

const (
	unset flag = iota
	off
	on
)

// flagOf reads a property that is on or off; without a value it is on. (17.17.4.)
func flagOf(n *node) flag {
	if n == nil {
		return unset
	}
	v, there := n.lookup("w:val")
	if !there {
		v, there = n.lookup("m:val")
	}
	switch {
	case !there:
		return on
	case v == "0" || v == "false" || v == "off":
		return off
	}
	return on
}

func (f *flag) set(g flag) {
	if g != unset {
		*f = g
	}
}

// The toggle properties that are of use here (17.7.3). They are combined over the levels
// of styles in a way of their own.
const (
	bold = iota
	boldComplex
	italic
	italicComplex
	vanish
	capitals
	toggles
)

// An align is a vertical alignment of a run (17.3.2.42).
type align uint8

const (
	alignUnset align = iota
	alignBase
	alignSuper
	alignSub
)

// runProps are the properties of a run that are of use here (17.3.2); what is not set has
// the zero value.
type runProps struct {
	toggle      [toggles]flag
	complex     flag // complex script (w:cs)
	rightToLeft flag
	specVanish  flag // the paragraph goes on in the next one
	align       align
	position    int // half-points by which it is raised
	positioned  bool
	ascii       string // the fonts of ASCII and of other letters
	hAnsi       string
	language    string
	style       string // the character style
}

// readRunProps reads w:rPr; nil has none.
func readRunProps(n *node) (p runProps) {
	if n == nil {
		return p
	}
	for c := n.first; c != nil; c = c.next {
		switch c.name {
		case "w:b":
			p.toggle[bold] = flagOf(c)
		case "w:bCs":
			p.toggle[boldComplex] = flagOf(c)
		case "w:i":
			p.toggle[italic] = flagOf(c)
		case "w:iCs":
			p.toggle[italicComplex] = flagOf(c)
		case "w:vanish":
			p.toggle[vanish] = flagOf(c)
		case "w:caps":
			p.toggle[capitals] = flagOf(c)
		case "w:cs":
			p.complex = flagOf(c)
		case "w:rtl":
			p.rightToLeft = flagOf(c)
		case "w:specVanish":
			p.specVanish = flagOf(c)
		case "w:rStyle":
			p.style = c.attr("w:val")
		case "w:lang":
			p.language = c.attr("w:val")
		case "w:rFonts":
			p.ascii, p.hAnsi = c.attr("w:ascii"), c.attr("w:hAnsi")
		case "w:vertAlign":
			p.align = alignOf(c.attr("w:val"))
		case "w:position":
			p.position, p.positioned = halfPoints(c.attr("w:val")), true
		}
	}
	return p
}

func alignOf(s string) align {
	switch s {
	case "superscript":
		return alignSuper
	case "subscript":
		return alignSub
	}
	return alignBase
}

// halfPoints reads a measure that is a number of half-points, or in Strict may have a unit.
// (ST_SignedHpsMeasure, 17.18.81.)
func halfPoints(s string) int {
	perUnit := 1.0
	for unit, n := range map[string]float64{"pt": 2, "pi": 24, "pc": 24, "in": 144, "cm": 56.7, "mm": 5.67} {
		if rest, ok := strings.CutSuffix(s, unit); ok {
			s, perUnit = rest, n
			break
		}
	}
	f, err := strconv.ParseFloat(s, 64)
	if err != nil || f > 1e6 || f < -1e6 {
		return 0
	}
	return int(f * perUnit)
}

// over returns p with what is set in top put over it.
func (p runProps) over(top *runProps) runProps {
	for i := range p.toggle {
		p.toggle[i].set(top.toggle[i])
	}
	p.complex.set(top.complex)
	p.rightToLeft.set(top.rightToLeft)
	p.specVanish.set(top.specVanish)
	if top.align != alignUnset {
		p.align = top.align
	}
	if top.positioned {
		p.position, p.positioned = top.position, true
	}
	if top.ascii != "" {
		p.ascii = top.ascii
	}
	if top.hAnsi != "" {
		p.hAnsi = top.hAnsi
	}
	if top.language != "" {
		p.language = top.language
	}
	return p
}

// raisedFrom is by how many half-points a run is raised that stands above the line as
// marks of notes do. Less is a correction of the line.
const raisedFrom = 4

// set returns how letters of the run are set: those of complex scripts have properties
// of their own.
func (p *runProps) set(complex bool) manuscript.Style {
	b, i := bold, italic
	if complex || p.complex == on || p.rightToLeft == on {
		b, i = boldComplex, italicComplex
	}
	return manuscript.Style{
		Italic: shownIf(p.toggle[i] == on),
		Bold:   shownIf(p.toggle[b] == on),
		Raised: shownIf(p.align == alignSuper || p.align != alignSub && p.position >= raisedFrom),
	}
}

func shownIf(b bool) manuscript.Shown {
	if b {
		return manuscript.Yes
	}
	return manuscript.No
}

// paraProps are the properties of a paragraph that are of use here (17.3.1).
type paraProps struct {
	style   string
	centred flag
	outline int // 1 to 9 of a heading, 10 of text, 0 where it is not set (17.3.1.20)
	list    string
	level   int // of the list, from 1; 0 where it is not set
}

// textOutline is the outline level of text.
const textOutline = 10

// readParaProps reads w:pPr; nil has none.
func readParaProps(n *node) (p paraProps) {
	if n == nil {
		return p
	}
	for c := n.first; c != nil; c = c.next {
		switch c.name {
		case "w:pStyle":
			p.style = c.attr("w:val")
		case "w:jc":
			p.centred = off
			if c.attr("w:val") == "center" {
				p.centred = on
			}
		case "w:outlineLvl":
			if k, err := strconv.Atoi(c.attr("w:val")); err == nil && k >= 0 {
				p.outline = min(k+1, textOutline)
			}
		case "w:numPr":
			p.list = c.val("w:numId")
			if k, err := strconv.Atoi(c.val("w:ilvl")); err == nil && 0 <= k && k < levels {
				p.level = k + 1
			}
		}
	}
	return p
}

// over returns p with what is set in top put over it, but for the list and the style.
func (p paraProps) over(top *paraProps) paraProps {
	p.centred.set(top.centred)
	if top.outline != 0 {
		p.outline = top.outline
	}
	return p
}
