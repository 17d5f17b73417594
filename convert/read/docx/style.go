package docx

import (
	"strconv"
	"strings"
)

// A style is one of the styles part (17.7.4.17).
type style struct {
	id, name, based string
	kind            string // "paragraph", "character", "table" or "numbering"
	run             runProps
	para            paraProps
	conditions      map[string]condition // of a table style, by the part of the table (17.7.6)
}

// A condition is how a part of a table is set.
type condition struct {
	run  runProps
	para paraProps
}

// maxChain is how many styles one may be based on. Word makes no more than 11.
const maxChain = 50

// styles are the styles of a file, with what they inherit as it is asked for.
type styles struct {
	run      runProps // the defaults of the document (17.7.5)
	para     paraProps
	byID     map[string]*style
	standard map[string]string // kind -> the style that counts where none is named
	runs     map[string]runProps
	chains   map[string][]*style
}

// readStyles reads the styles part; nil has none.
func readStyles(root *node) *styles {
	s := &styles{byID: map[string]*style{}, standard: map[string]string{}, runs: map[string]runProps{}, chains: map[string][]*style{}}
	if root == nil {
		return s
	}
	defaults := root.child("w:docDefaults")
	s.run = readRunProps(defaults.child("w:rPrDefault").child("w:rPr"))
	s.para = readParaProps(defaults.child("w:pPrDefault").child("w:pPr"))
	for n := root.first; n != nil; n = n.next {
		if n.name != "w:style" {
			continue
		}
		d := &style{id: n.attr("w:styleId"), name: strings.ToLower(strings.TrimSpace(n.val("w:name"))), based: n.val("w:basedOn"), kind: n.attr("w:type")}
		if d.kind == "" {
			d.kind = "paragraph"
		}
		d.run = readRunProps(n.child("w:rPr"))
		d.para = readParaProps(n.child("w:pPr"))
		for c := n.first; c != nil; c = c.next {
			if c.name == "w:tblStylePr" {
				if d.conditions == nil {
					d.conditions = map[string]condition{}
				}
				d.conditions[c.attr("w:type")] = condition{readRunProps(c.child("w:rPr")), readParaProps(c.child("w:pPr"))}
			}
		}
		s.byID[d.id] = d
		if v := n.attr("w:default"); v == "1" || v == "true" || v == "on" {
			s.standard[d.kind] = d.id
		}
	}
	return s
}

// chain returns a style and those that it is based on, the last base first. A style that is not
// there, or of another kind, is the standard one.
func (s *styles) chain(kind, id string) []*style {
	if d := s.byID[id]; d == nil || d.kind != kind {
		id = s.standard[kind]
	}
	if c, known := s.chains[kind+id]; known {
		return c
	}
	var list []*style
	seen := map[string]bool{}
	for d := s.byID[id]; d != nil && d.kind == kind && !seen[d.id] && len(list) < maxChain; d = s.byID[d.based] {
		seen[d.id] = true
		list = append(list, d)
	}
	for i, j := 0, len(list)-1; i < j; i, j = i+1, j-1 {
		list[i], list[j] = list[j], list[i]
	}
	s.chains[kind+id] = list
	return list
}

// runOf returns the run properties of a style with what it inherits.
func (s *styles) runOf(kind, id string) runProps {
	if p, known := s.runs[kind+id]; known {
		return p
	}
	var p runProps
	for _, d := range s.chain(kind, id) {
		p = p.over(&d.run)
	}
	s.runs[kind+id] = p
	return p
}

// resolveRun returns the properties of a run: the defaults, then those of the table, the
// paragraph style and the character style, then its own. Toggle properties of styles are on
// where the defaults have them on, or an odd number of the styles; a run's own count as they are.
// (17.7.2, 17.7.3.)
func (s *styles) resolveRun(table *runProps, paragraphStyle string, own *runProps) runProps {
	para := s.runOf("paragraph", paragraphStyle)
	char := s.runOf("character", own.style)
	p := s.run
	for _, level := range []*runProps{table, &para, &char} {
		p = p.over(level)
	}
	for i := range p.toggle {
		on1 := table.toggle[i] == on
		on2 := para.toggle[i] == on
		on3 := char.toggle[i] == on
		p.toggle[i] = off
		if s.run.toggle[i] == on || (on1 != on2) != on3 {
			p.toggle[i] = on
		}
	}
	return p.over(own)
}

// resolvePara returns the properties of a paragraph: the defaults, then those of the table, of
// its style and its own.
func (s *styles) resolvePara(table *paraProps, own *paraProps) paraProps {
	p := s.para.over(table)
	chain := s.chain("paragraph", own.style)
	for _, d := range chain {
		p = p.over(&d.para)
	}
	if p.outline == 0 && isHeadingStyle(chain) {
		p.outline = 1
	}
	p = p.over(own)
	p.style = own.style
	return p
}

// isHeadingStyle reports whether a style is one of Word's own for headings, or is based on one.
// Their names are English in the file of any language (17.7.4.9).
func isHeadingStyle(chain []*style) bool {
	for _, d := range chain {
		if rest, ok := strings.CutPrefix(d.name, "heading "); ok && len(rest) == 1 && '1' <= rest[0] && rest[0] <= '9' || d.name == "title" {
			return true
		}
	}
	return false
}

// The look of a table says which of the conditions of its style hold (17.4.55), by a set of
// bits or by attributes.
var looks = [...]struct {
	attr string
	bit  uint64
}{
	{"w:firstRow", 0x20}, {"w:lastRow", 0x40}, {"w:firstColumn", 0x80}, {"w:lastColumn", 0x100}, {"w:noHBand", 0x200}, {"w:noVBand", 0x400},
}

// A tableStyle is the style of a table with what it inherits.
type tableStyle struct {
	whole      condition
	conditions map[string]condition
	look       map[string]bool
}

// tableStyle returns that of the table with these properties (w:tblPr).
func (s *styles) tableStyle(properties *node) *tableStyle {
	t := &tableStyle{conditions: map[string]condition{}, look: map[string]bool{}}
	for _, d := range s.chain("table", properties.val("w:tblStyle")) {
		t.whole.run = t.whole.run.over(&d.run)
		t.whole.para = t.whole.para.over(&d.para)
		for k, c := range d.conditions {
			old := t.conditions[k]
			t.conditions[k] = condition{old.run.over(&c.run), old.para.over(&c.para)}
		}
	}
	look := properties.child("w:tblLook")
	bits, _ := strconv.ParseUint(look.attr("w:val"), 16, 32)
	for _, l := range looks {
		t.look[l.attr] = bits&l.bit != 0
		if v, there := look.lookup(l.attr); there {
			t.look[l.attr] = v == "1" || v == "true" || v == "on"
		}
	}
	if look == nil {
		t.look["w:noHBand"], t.look["w:noVBand"] = true, true
	}
	return t
}

// A cellPlace is where a cell is in its table.
type cellPlace struct{ row, rows, column, columns int }

// at returns how a cell is set: by the whole style, then bands, then the border rows and
// columns, then the corners. (17.7.6.)
func (t *tableStyle) at(c cellPlace) condition {
	p := t.whole
	if len(t.conditions) == 0 {
		return p
	}
	first, last := c.row == 0 && t.look["w:firstRow"], c.row == c.rows-1 && t.look["w:lastRow"]
	left, right := c.column == 0 && t.look["w:firstColumn"], c.column == c.columns-1 && t.look["w:lastColumn"]
	bandRow, bandColumn := c.row, c.column
	if t.look["w:firstRow"] {
		bandRow--
	}
	if t.look["w:firstColumn"] {
		bandColumn--
	}
	for _, x := range [...]struct {
		holds bool
		name  string
	}{
		{true, "wholeTable"},
		{!t.look["w:noVBand"] && !left && !right && bandColumn%2 == 0, "band1Vert"},
		{!t.look["w:noVBand"] && !left && !right && bandColumn%2 == 1, "band2Vert"},
		{!t.look["w:noHBand"] && !first && !last && bandRow%2 == 0, "band1Horz"},
		{!t.look["w:noHBand"] && !first && !last && bandRow%2 == 1, "band2Horz"},
		{first, "firstRow"}, {last, "lastRow"}, {left, "firstCol"}, {right, "lastCol"},
		{first && left, "nwCell"}, {first && right, "neCell"}, {last && left, "swCell"}, {last && right, "seCell"},
	} {
		if !x.holds {
			continue
		}
		if d, ok := t.conditions[x.name]; ok {
			p = condition{p.run.over(&d.run), p.para.over(&d.para)}
		}
	}
	return p
}
