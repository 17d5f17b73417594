package docx

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"plenary/diag"
)

// inline reads the content of a paragraph.
func (s *story) inline(l *line, n *node) {
	s.each(n, func(c *node) { s.inlineElement(l, c) })
}

func (s *story) inlineElement(l *line, c *node) {
	switch c.name {
	case "w:r":
		s.run(l, c)
	case "w:t", "m:t", "a:t":
		own := runProps{}
		set := s.styles.resolveRun(s.tableRun(), l.style, &own)
		s.textElement(l, c, &set)
	case "m:oMath", "m:oMathPara":
		s.formula(l, c)
	case "w:subDoc":
		s.unread("sub-document", c)
	default:
		if c.hasText() && !textless[c.name] {
			s.tell(Unknown, c)
			s.inline(l, c)
		}
	}
}

// simpleField visits the result of a field whose instruction is an attribute (17.16.19).
func (s *story) simpleField(n *node, visit func(*node)) {
	f := &field{}
	f.instruct(n.attr("w:instr"))
	s.fields = append(s.fields, f)
	s.silent++
	s.show(f)
	depth := len(s.fields)
	s.each(n, visit)
	if len(s.fields) >= depth {
		s.close(depth - 1)
	}
}

func (f *field) instruct(text string) {
	if f.instruction.Len() < maxInstruction {
		f.instruction.WriteString(text)
	}
}

// close ends the fields from one on.
func (s *story) close(from int) {
	for _, f := range s.fields[from:] {
		if !f.shows {
			s.silent--
		}
		if f.numbersPages {
			s.numbers--
		}
		delete(s.open, f.end)
		delete(s.open, f.separator)
	}
	s.fields = s.fields[:from]
}

// show begins the result of a field.
func (s *story) show(f *field) {
	f.shows = true
	s.silent--
	if f.numbersPages = pageFields[f.name()]; f.numbersPages {
		s.numbers++
	}
}

// fieldChar goes on to the next part of a complex field.
func (s *story) fieldChar(l *line, c *node, set *runProps) {
	switch c.attr("w:fldCharType") {
	case "begin":
		ends, ok := s.parts[c]
		if !ok {
			return // it has no end
		}
		s.open[ends.end] = len(s.fields)
		if ends.separator != nil {
			s.open[ends.separator] = len(s.fields)
		}
		s.fields = append(s.fields, &field{end: ends.end, separator: ends.separator})
		s.silent++
		s.formField(l, c, set)
	case "separate":
		if i, ok := s.open[c]; ok && !s.fields[i].shows {
			s.show(s.fields[i])
		}
	case "end":
		if i, ok := s.open[c]; ok {
			if f := s.fields[i]; f.separator == nil && s.silent == 1 {
				s.withoutResult(l, f, set)
			}
			s.close(i)
		}
	}
}

// formField writes the choice of a list that is to be chosen from (17.16.9).
func (s *story) formField(l *line, c *node, set *runProps) {
	choices := c.child("w:ffData").child("w:ddList")
	if choices == nil {
		return
	}
	want := startOf(choices.val("w:result"))
	for e := choices.first; e != nil; e = e.next {
		if e.name != "w:listEntry" {
			continue
		}
		if want == 0 {
			if s.silent == 1 && set.toggle[vanish] != on {
				s.tally.made += solid(e.attr("w:val"))
				s.write(l, e.attr("w:val"), set.set(false))
			}
			return
		}
		want--
	}
}

// withoutResult writes what a field shows that has no result, if its instruction says it.
func (s *story) withoutResult(l *line, f *field, set *runProps) {
	name := f.name()
	if name == "SYMBOL" {
		if g, ok := symbolField(f.instruction.String()); ok {
			s.tally.made++
			s.write(l, string(g), set.set(false))
			return
		}
	}
	if !silentFields[name] {
		s.note1(NoResult, f.instruction.String())
	}
}

// symbolField returns the character of a SYMBOL field: SYMBOL 183 \f Symbol (17.16.5.63).
func symbolField(instruction string) (rune, bool) {
	words := strings.Fields(instruction)
	if len(words) < 2 {
		return 0, false
	}
	code, err := strconv.ParseUint(words[1], 0, 16)
	if err != nil || code < ' ' {
		return 0, false
	}
	font := ""
	if _, after, ok := strings.Cut(instruction, `\f`); ok {
		font = strings.Trim(strings.TrimSpace(after), `" `)
		font, _, _ = strings.Cut(font, `"`)
	}
	return symbol(rune(code), font)
}

// run reads a run.
func (s *story) run(l *line, n *node) {
	own := readRunProps(n.child("w:rPr"))
	set := s.styles.resolveRun(s.tableRun(), l.style, &own)
	s.each(n, func(c *node) { s.runElement(l, c, &set) })
	l.mark = nil
}

// runElement reads an element of a run.
func (s *story) runElement(l *line, c *node, set *runProps) {
	switch c.name {
	case "w:fldChar":
		s.fieldChar(l, c, set)
	case "w:instrText", "w:delInstrText":
		if len(s.fields) > 0 && c.first != nil {
			s.fields[len(s.fields)-1].instruct(c.first.text)
		}
	case "w:footnoteReference", "w:endnoteReference":
		s.reference(l, c, set)
	case "w:footnoteRef", "w:endnoteRef":
		s.ownMark(l, set)
	case "w:commentReference":
		s.comment(c)
	case "w:t", "m:t", "a:t":
		s.textElement(l, c, set)
	case "w:tab", "w:ptab":
		s.character(l, "\t", set)
	case "w:br", "w:cr":
		s.character(l, "\v", set)
	case "w:noBreakHyphen":
		s.made(l, "\u2011", set)
	case "w:softHyphen":
		s.made(l, "\u00ad", set)
	case "w:sym":
		s.symbolElement(l, c, set)
	case "w:drawing", "w:pict":
		s.drawing(c, set)
	case "w:object":
		s.tell(Object, nil)
		s.drawing(c, set)
	case "w:ruby":
		s.ruby(l, c)
	case "w:pgNum", "w:dayShort", "w:monthShort", "w:yearShort", "w:dayLong", "w:monthLong", "w:yearLong":
		s.note1(NoResult, strings.TrimPrefix(c.name, "w:"))
	case "m:oMath", "m:oMathPara":
		s.formula(l, c)
	default:
		if c.hasText() && !textless[c.name] {
			s.tell(Unknown, c)
			s.each(c, func(d *node) { s.runElement(l, d, set) })
		}
	}
}

// shows reports whether what a run holds is shown where s is. What is not is counted.
func (s *story) shows(c *node, set *runProps) bool {
	switch {
	case s.silent > 0:
		s.leave(Instruction, c)
	case set.toggle[vanish] == on:
		s.leave(Hidden, c)
	case s.numbers > 0:
		s.leave(PageNumber, c)
	default:
		return true
	}
	return false
}

// character writes white space.
func (s *story) character(l *line, text string, set *runProps) {
	if s.silent == 0 && set.toggle[vanish] != on {
		s.write(l, text, set.set(false))
	}
}

// made writes a character that the file has as an element.
func (s *story) made(l *line, text string, set *runProps) {
	if s.silent == 0 && set.toggle[vanish] != on {
		s.tally.made += solid(text)
		s.write(l, text, set.set(false))
	}
}

// textElement writes w:t.
func (s *story) textElement(l *line, c *node, set *runProps) {
	if !s.shows(c, set) {
		return
	}
	for t := c.first; t != nil; t = t.next {
		if t.name != "" {
			if t.hasText() {
				alone := *t
				alone.next = nil
				s.each(&node{first: &alone}, func(d *node) { s.runElement(l, d, set) })
			}
			continue
		}
		text := t.shown()
		s.tally.read += solid(text)
		if set.toggle[capitals] == on && text != "" {
			s.tell(Capitals, c)
		}
		start := len(s.text)
		if l.mark != nil {
			s.customMark(l, text, set)
		} else {
			s.scripts(l, s.asSeen(text, set), set)
		}
		if isBarCode(set.ascii) && start < len(s.text) {
			s.bars = append(s.bars, diag.Span{Start: start, End: len(s.text)})
		}
	}
}

// asSeen returns text with the letters of symbol fonts as they look.
func (s *story) asSeen(text string, set *runProps) string {
	_, symbols := isSymbolFont(set.ascii)
	if !symbols && !strings.Contains(text, "\xef\x80") && !strings.Contains(text, "\xef\x81") && !strings.Contains(text, "\xef\x82") && !strings.Contains(text, "\xef\x83") {
		return text
	}
	return strings.Map(func(r rune) rune { return s.symbol(r, set.ascii) }, text)
}

// symbol returns what a character of a font looks like, and tells of it.
func (s *story) symbol(r rune, font string) rune {
	if r == ' ' || r == 0xA0 {
		return r
	}
	g, ok := symbol(r, font)
	switch {
	case !ok:
		s.note1(UnknownSymbol, string(r)+" "+font)
	case g != r:
		s.note1(Symbols, string(g))
	}
	return g
}

// symbolElement writes w:sym: a character by its number, in a font of its own.
func (s *story) symbolElement(l *line, c *node, set *runProps) {
	code, err := strconv.ParseUint(c.attr("w:char"), 16, 32)
	if err != nil || !utf8.ValidRune(rune(code)) || code < ' ' {
		s.note1(UnknownSymbol, c.attr("w:char"))
		return
	}
	g := string(s.symbol(rune(code), c.attr("w:font")))
	if l.mark != nil && s.silent == 0 && set.toggle[vanish] != on {
		s.tally.made += solid(g)
		s.customMark(l, g, set)
		return
	}
	s.made(l, g, set)
}

// scripts writes text, in which letters of complex scripts may be set otherwise.
func (s *story) scripts(l *line, text string, set *runProps) {
	plain, other := set.set(false), set.set(true)
	if plain == other {
		s.write(l, text, plain)
		return
	}
	start, was := 0, false
	for i, r := range text {
		if r < 0x300 && !isLetter(r) {
			continue // it is set as what stands before it
		}
		if now := isComplex(r); now != was {
			if was {
				s.write(l, text[start:i], other)
			} else {
				s.write(l, text[start:i], plain)
			}
			start, was = i, now
		}
	}
	if was {
		plain = other
	}
	s.write(l, text[start:], plain)
}

// isLetter reports whether a character of Latin-1 has a script of its own.
func isLetter(r rune) bool { return 'a' <= r|0x20 && r|0x20 <= 'z' || r >= 0xC0 }

// isComplex reports whether a character is of a complex script: Hebrew, Arabic and those that are written as
// they are, the scripts of India and of South-East Asia. (17.3.2.26.)
func isComplex(r rune) bool {
	return 0x590 <= r && r <= 0x109F || 0x1780 <= r && r <= 0x18AF || 0xFB1D <= r && r <= 0xFDFF || 0xFE70 <= r && r <= 0xFEFE
}

// formula writes the letters of mathematics, which stand in the order in which they are read.
func (s *story) formula(l *line, n *node) {
	s.tell(Formula, n)
	words := n.words()
	if s.silent > 0 {
		s.leave(Instruction, n)
		return
	}
	s.tally.read += solid(words)
	own := runProps{}
	set := s.styles.resolveRun(s.tableRun(), l.style, &own)
	s.write(l, strings.TrimSpace(words), set.set(false))
}

// ruby writes characters with their gloss behind them.
func (s *story) ruby(l *line, n *node) {
	base, gloss := n.child("w:rubyBase"), n.child("w:rt")
	s.inline(l, base)
	if gloss.hasText() {
		s.tell(Ruby, gloss)
		s.inline(l, gloss)
	}
	for c := n.first; c != nil; c = c.next {
		if c != base && c != gloss {
			s.misplaced(c)
		}
	}
}
