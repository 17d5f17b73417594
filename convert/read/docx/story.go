package docx

import (
	"strings"

	"plenary/convert/manuscript"
	"plenary/convert/read/flow"
	"plenary/diag"
)

// A story is one of the texts of a file that is being read: the body, a head, a note, a text
// box. It has fields and lists of its own.
type story struct {
	*reader
	place      Place
	lists      counter
	parts      fieldParts
	fields     []*field      // that are open, the innermost last
	open       map[*node]int // their separators and ends -> which of them
	silent     int           // how many of them are in their instruction
	out        []flow.Block  // what was read
	flat       bool          // the cells of tables are read as paragraphs: it is a cell, a head or a note itself
	numbers    int           // how many of them show numbers of pages: what they are now nobody can know
	cell       *cellStyle
	alternates int         // branches of alternate content round it
	joined     []*node     // paragraphs without a mark of their own, which the next one goes on with
	boxes      []*node     // text boxes of the paragraph, which come behind it
	note       *mark       // of which it is the text
	label      diag.Span   // the number before that text
	bars       []diag.Span // bar codes
	art        []diag.Span // drawn text
}

// A cellStyle is what the table gives to the paragraphs of a cell.
type cellStyle struct{ condition }

// story begins one that is the content of an element.
func (r *reader) story(place Place, root *node) *story {
	return &story{reader: r, place: place, lists: counter{}, parts: matchFields(root), open: map[*node]int{}, flat: place.Story != Body}
}

// each visits the children of n as they are shown: controls, tags, accepted insertions and
// the taken branch of alternate content are their contents; what is deleted is not there.
func (s *story) each(n *node, visit func(*node)) {
	if n == nil {
		return
	}
	for c := n.first; c != nil; c = c.next {
		if c.full && textless[c.name] {
			s.leave(Misplaced, c)
		}
		switch c.name {
		case "w:ins", "w:moveTo":
			s.tell(Inserted, c)
			s.each(c, visit)
		case "w:del", "w:moveFrom", "w:delText":
			s.leave(Deleted, c)
		case "w:sdt":
			s.control(c, visit)
		case "w:smartTag", "w:customXml", "w:hyperlink", "w:dir", "w:bdo", processed:
			s.each(c, visit)
		case "w:fldSimple":
			s.simpleField(c, visit)
		case "mc:AlternateContent":
			s.alternate(c, visit)
		default:
			if strings.HasPrefix(c.name, ignoredSpace) {
				if c.hasText() {
					s.leave(Ignored, c)
				}
				continue
			}
			visit(c)
		}
	}
}

// textless are the elements in which no text of the document is.
var textless = map[string]bool{
	"w:pPr": true, "w:rPr": true, "w:sectPr": true, "w:tblPr": true, "w:tblPrEx": true, "w:tblGrid": true, "w:trPr": true, "w:tcPr": true, "w:fldChar": true,
	"w:instrText": true, "w:delInstrText": true, "w:footnoteReference": true, "w:endnoteReference": true, "w:footnoteRef": true, "w:endnoteRef": true, "w:commentReference": true,
	"w:annotationRef": true, "w:separator": true, "w:continuationSeparator": true, "w:lastRenderedPageBreak": true, "w:tab": true, "w:ptab": true, "w:br": true, "w:cr": true,
	"w:noBreakHyphen": true, "w:softHyphen": true, "w:sym": true, "w:pgNum": true, "w:altChunk": true, "w:subDoc": true, "w:bookmarkStart": true, "w:bookmarkEnd": true,
	"w:proofErr": true, "w:permStart": true, "w:permEnd": true, "c:chart": true, "dgm:relIds": true, "v:textpath": true, "pic:pic": true, "v:imagedata": true,
	"w:dayShort": true, "w:monthShort": true, "w:yearShort": true, "w:dayLong": true, "w:monthLong": true, "w:yearLong": true,
}

// control visits a content control. What an empty one asks for is no text (17.5.2.39).
func (s *story) control(n *node, visit func(*node)) {
	empty := n.child("w:sdtPr").on("w:showingPlcHdr")
	for c := n.first; c != nil; c = c.next {
		switch {
		case c.name != "w:sdtContent":
			s.misplaced(c)
		case empty:
			s.leave(Placeholder, c)
		default:
			s.each(c, visit)
		}
	}
}

// misplaced tells of text in an element that is passed over.
func (s *story) misplaced(c *node) {
	if c.hasText() {
		s.leave(Misplaced, c)
	}
}

// alternate visits the taken branch, and tells of the others if they say something else.
func (s *story) alternate(n *node, visit func(*node)) {
	taken := chosen(n)
	if s.alternates >= mostAlternates {
		s.each(taken, visit)
		s.leaveOthers(n, taken, "")
		return
	}
	s.alternates++
	said := strings.Join(strings.Fields(taken.words()), " ")
	s.each(taken, visit)
	s.alternates--
	s.leaveOthers(n, taken, said)
}

// mostAlternates is how deep alternate content is nested at the most for branches to be
// compared; Word nests them twice.
const mostAlternates = 4

// leaveOthers leaves out the branches that are not taken. Those that say the same are no loss.
func (s *story) leaveOthers(n, taken *node, said string) {
	for c := n.first; c != nil; c = c.next {
		if c == taken || !c.hasText() {
			continue
		}
		words := c.words()
		if said != "" && strings.Join(strings.Fields(words), " ") == said {
			s.tally.double += solid(words)
			continue
		}
		s.leave(OtherBranch, c)
	}
}

// blocks reads paragraphs and tables.
func (s *story) blocks(n *node) {
	s.each(n, s.block)
	s.flush()
}

// block reads one of them, with the text boxes behind it.
func (s *story) block(c *node) {
	switch c.name {
	case "w:p":
		s.paragraph(c)
		s.passSection(c)
	case "w:tbl":
		s.flush()
		s.table(c)
	case "w:altChunk":
		s.unread("imported file", c)
	case "w:r", "w:t", "m:t", "a:t":
		if c.hasText() {
			s.tell(Unknown, c)
			alone := *c
			alone.next = nil
			s.flush()
			s.emit([]*node{{name: "w:p", first: &alone}})
		}
	default:
		if c.hasText() && !textless[c.name] {
			s.tell(Unknown, c)
			s.each(c, s.block)
		}
	}
}

// passSection goes to the next section behind its last paragraph.
func (s *story) passSection(p *node) {
	if s.place.Story == Body && s.cell == nil && p.child("w:pPr").child("w:sectPr") != nil && s.section+1 < len(s.sections) {
		s.section++
		s.startSection()
	}
}

// paragraph reads a paragraph, if it has a mark of its own. One whose mark is deleted (17.13.5.15) or hidden,
// or that is only a first letter (17.3.1.11), goes on in the next one.
func (s *story) paragraph(p *node) {
	s.joined = append(s.joined, p)
	if !s.goesOn(p.child("w:pPr")) {
		s.flush()
	}
}

// flush reads the paragraphs that are joined.
func (s *story) flush() {
	if nodes := s.joined; len(nodes) > 0 {
		s.joined = nil
		s.emit(nodes)
	}
}

// goesOn reports whether a paragraph with these properties goes on in the next one.
func (s *story) goesOn(properties *node) bool {
	mark := properties.child("w:rPr")
	if mark.child("w:del") != nil || mark.child("w:moveFrom") != nil {
		s.tell(Deleted, nil)
		return true
	}
	if kind := properties.child("w:framePr").attr("w:dropCap"); kind == "drop" || kind == "margin" {
		return true
	}
	own := readRunProps(mark)
	set := s.styles.resolveRun(s.tableRun(), properties.val("w:pStyle"), &own)
	return set.toggle[vanish] == on
}

func (s *story) tableRun() *runProps {
	if s.cell != nil {
		return &s.cell.run
	}
	return &noRun
}

func (s *story) tablePara() *paraProps {
	if s.cell != nil {
		return &s.cell.para
	}
	return &noPara
}

// What a paragraph outside of tables has of its table.
var (
	noRun  runProps
	noPara paraProps
)

// A line is the paragraph that is being written.
type line struct {
	p     *flow.Paragraph
	style string // the paragraph style of what is being written
	apart bool   // what comes is a piece of its own, whatever it is like
	mark  *mark  // a mark of a note whose sign is to come
}

// emit writes a paragraph of one or more elements. It is set as the last of them says that shows anything.
func (s *story) emit(nodes []*node) {
	master := nodes[len(nodes)-1]
	for i := len(nodes) - 1; i >= 0; i-- {
		if nodes[i].hasText() {
			master = nodes[i]
			break
		}
	}
	properties := master.child("w:pPr")
	own := readParaProps(properties)
	set := s.styles.resolvePara(s.tablePara(), &own)
	l := &line{p: &flow.Paragraph{Centred: shownIf(set.centred == on)}, style: own.style}
	start := len(s.text)
	s.number(l, properties, &own)
	for _, n := range nodes {
		l.style = n.child("w:pPr").val("w:pStyle")
		s.inline(l, n)
	}
	if strings.TrimSpace(string(s.text[start:])) == "" {
		s.text = s.text[:start]
	} else {
		s.text = append(s.text, '\n')
		s.addPlace(start)
		flow.JoinBrackets(l.p, s.text)
		s.outlines[l.p] = set.outline
		s.styled = s.styled || s.place.Story == Body && isHeading(set.outline)
		s.out = append(s.out, l.p)
	}
	s.floating()
}

// addPlace notes where a paragraph begins.
func (s *story) addPlace(start int) {
	if s.place.Story == Body {
		s.paragraphs++
		s.place.Number = s.paragraphs
	}
	p := s.place
	p.Start = start
	s.places = append(s.places, p)
}

// floating reads the text boxes of the paragraph that was written last.
func (s *story) floating() {
	boxes := s.boxes
	s.boxes = nil
	for _, b := range boxes {
		start := len(s.text)
		if b.name == "v:textpath" {
			s.wordArt(b)
			s.art = append(s.art, diag.Span{Start: start, End: len(s.text)})
			continue
		}
		box := &story{reader: s.reader, place: s.place, lists: counter{}, parts: s.parts, open: map[*node]int{}, out: s.out, flat: s.flat, note: s.note, alternates: s.alternates}
		box.blocks(b)
		s.out = box.out
		s.bars = append(s.bars, box.bars...)
	}
}

// wordArt reads text that is drawn.
func (s *story) wordArt(n *node) {
	words := n.attr("string")
	if strings.TrimSpace(words) == "" {
		return
	}
	l := &line{p: &flow.Paragraph{}}
	start := len(s.text)
	s.tally.made += solid(words)
	s.write(l, words, manuscript.Style{Italic: manuscript.No, Bold: manuscript.No, Raised: manuscript.No})
	s.text = append(s.text, '\n')
	s.addPlace(start)
	s.out = append(s.out, l.p)
}

// number writes the number of a paragraph of a list.
func (s *story) number(l *line, properties *node, own *paraProps) {
	ls, at := s.listOf(own)
	if ls == nil {
		return
	}
	n := s.lists.next(ls, at)
	mark := readRunProps(properties.child("w:rPr"))
	set := s.styles.resolveRun(s.tableRun(), own.style, &mark)
	set = set.over(&ls.levels[at].run)
	if set.toggle[vanish] == on {
		return
	}
	text, unknown := ls.print(n, at, set.language)
	if unknown != "" {
		s.note1(NumberFormat, unknown)
	}
	if ls.levels[at].format == "bullet" {
		text = s.bullet(text, &set)
	}
	if text == "" {
		return
	}
	s.tally.made += solid(text)
	s.write(l, text, set.set(false))
	l.apart = true
	if suffix := ls.levels[at].suffix; suffix != "" {
		s.write(l, suffix, set.set(false))
		l.apart = true
	}
}

// bullet returns a bullet as it looks.
func (s *story) bullet(text string, set *runProps) string {
	var b strings.Builder
	for _, r := range text {
		g, ok := symbol(r, set.ascii)
		if !ok {
			g = '•' // what it is for, if not what it looks like
			s.note1(UnknownSymbol, string(r)+" "+set.ascii)
		}
		b.WriteRune(g)
	}
	return b.String()
}

// listOf returns the list and the level of a paragraph, or nil. What it has itself goes before what
// its style has; a style's level is the one that names the style. (17.3.1.19, 17.9.23.)
func (s *story) listOf(own *paraProps) (*list, int) {
	chain := s.styles.chain("paragraph", own.style)
	id, level := own.list, own.level
	var from *list
	if id == "" {
		id = listOf(chain)
		from = s.numbering[id]
	}
	ls := s.numbering[id]
	if ls == nil {
		return nil, 0
	}
	for i := len(chain) - 1; i >= 0 && level == 0; i-- {
		if from != nil {
			level = from.levelOf(chain[i].id)
		}
		if level == 0 {
			level = chain[i].para.level
		}
	}
	return ls, max(level, 1) - 1
}

// levelOf returns the level that names a style, from 1, or 0.
func (l *list) levelOf(style string) int {
	for i, lv := range l.levels {
		if lv.style == style && style != "" {
			return i + 1
		}
	}
	return 0
}

// write writes text into a paragraph.
func (s *story) write(l *line, text string, set manuscript.Style) {
	if text == "" {
		return
	}
	start := len(s.text)
	s.text = append(s.text, text...)
	span := diag.Span{Start: start, End: len(s.text)}
	if k := len(l.p.Pieces) - 1; k >= 0 && !l.apart && l.p.Pieces[k].Note == 0 {
		if last := &l.p.Pieces[k]; last.Style == set && last.Source.End == start {
			last.Source.End = span.End
			return
		}
	}
	l.apart = false
	l.p.Pieces = append(l.p.Pieces, flow.Piece{Source: span, Style: set})
}
