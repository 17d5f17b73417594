package grammar

import (
	"slices"

	"plenary/convert/language"
	"plenary/convert/printed"
	"plenary/convert/resolution"
	"plenary/diag"
)

// An outline is the divisions, the paragraph and the points that are open while
// a body is read. It answers where the next block belongs: a label continues
// the deepest open list that it is the next number of, begins a list below the
// last point, or begins a list anew. (Editorial Manual, "Subdivision of
// paragraphs": each degree has a form of its own.)
type outline struct {
	top       []resolution.Provision
	divisions []*resolution.Division // open, outermost first
	paragraph *resolution.Paragraph  // open, or nil
	label     printed.Label          // of the open paragraph
	points    []openPoint            // the last of each open list, outermost first
	number    int                    // of the last numbered paragraph
	listTo    int                    // the block below the points that have numbers as paragraphs do
	quoted    bool                   // a draft with a formula of its own is read
}

// An openPoint is a point that may have a successor.
type openPoint struct {
	node  *resolution.Paragraph
	label printed.Label
	open  bool // its text is not closed by a stop or a semicolon, as a heading is not
}

// add puts a provision into the innermost division.
func (o *outline) add(p resolution.Provision) {
	if k := len(o.divisions) - 1; k >= 0 {
		o.divisions[k].Content = append(o.divisions[k].Content, p)
		return
	}
	o.top = append(o.top, p)
}

func (o *outline) addParagraph(p *resolution.Paragraph) {
	o.paragraph, o.points, o.label = p, nil, printed.Label{}
	o.add(p)
	o.extend(p.Span)
}

// addCrossHeading puts a preambular paragraph into the innermost division.
func (o *outline) addCrossHeading(c *resolution.CrossHeading) {
	o.paragraph, o.points = nil, nil
	o.add(c)
	o.extend(c.Span)
}

// openDivision closes the divisions that d does not belong to and opens it.
func (o *outline) openDivision(d *resolution.Division) {
	for k := len(o.divisions) - 1; k >= 0 && levelRanks[o.divisions[k].Level] >= levelRanks[d.Level]; k-- {
		o.divisions = o.divisions[:k]
	}
	o.paragraph, o.points = nil, nil
	o.add(d)
	o.extend(d.Span)
	o.divisions = append(o.divisions, d)
}

// addPoint hangs a point where its label belongs. A point that no paragraph
// introduces begins a paragraph without text.
func (o *outline) addPoint(p openPoint, afterColon bool) {
	if o.paragraph == nil || isTable(o.paragraph) {
		o.addParagraph(&resolution.Paragraph{Span: p.node.Span})
	}
	depth, read := o.depth(p.label, afterColon)
	p.label = read
	o.hang(p, depth)
}

// isTable reports whether a paragraph is nothing but a table, which introduces no points: those below it are its notes.
func isTable(p *resolution.Paragraph) bool {
	if len(p.Content) != 1 || len(p.Points) > 0 || p.Num.Value != "" {
		return false
	}
	_, is := p.Content[0].(*resolution.Table)
	return is
}

// hang adds a point to the open list of a depth, and closes those below it.
func (o *outline) hang(p openPoint, depth int) {
	parent := o.parent(depth)
	unwrap(parent)
	parent.Points = append(parent.Points, p.node)
	o.points = append(o.points[:depth], p)
	o.extend(p.node.Span)
}

// partDepth finds the depth of a point whose label has several parts: below or
// beside the open one with which it shares all but the last.
func (o *outline) partDepth(l printed.Label) (depth int, below bool) {
	for depth := len(o.points) - 1; depth >= 0; depth-- {
		switch path := o.points[depth].label.Path(); {
		case l.Within(path):
			return depth + 1, true
		case l.Besides(path):
			return depth, true
		}
	}
	return 0, o.paragraph != nil && o.label.Degree != printed.NoDegree && l.Within(o.label.Path())
}

// depth finds the depth of a point, and in which reading its label has it.
func (o *outline) depth(l printed.Label, afterColon bool) (int, printed.Label) {
	opens := afterColon && l.Value == 1 // (i) after a colon is no letter
	if depth, read, ok := o.continues(l); ok && !opens {
		return depth, read
	}
	for _, r := range l.Readings() {
		if r.Value != 1 {
			continue
		}
		if depth, open := o.level(r.Degree); open {
			return depth, r // the list begins anew
		}
		return len(o.points), r
	}
	if depth, open := o.level(l.Degree); open && l.Degree != printed.Bullet {
		return depth, l // a number was left out
	}
	return len(o.points), l
}

// continues finds the deepest open list that l is the next number of.
func (o *outline) continues(l printed.Label) (int, printed.Label, bool) {
	for depth := len(o.points) - 1; depth >= 0; depth-- {
		for _, r := range l.Readings() {
			if r.Follows(o.points[depth].label) {
				return depth, r, true
			}
		}
	}
	return 0, l, false
}

// skips returns the label that l should follow and does not: its list is open,
// and numbers between the two were left out.
func (o *outline) skips(l printed.Label) (last printed.Label, skips bool) {
	_, _, next := o.continues(l)
	first := slices.ContainsFunc(l.Readings(), func(r printed.Label) bool { return r.Value == 1 })
	depth, open := o.level(l.Degree)
	if next || first || !open || l.Degree == printed.Bullet {
		return printed.Label{}, false
	}
	return o.points[depth].label, true
}

// level returns the depth of the open list of a degree.
func (o *outline) level(d printed.Degree) (int, bool) {
	for depth := len(o.points) - 1; depth >= 0; depth-- {
		if o.points[depth].label.Degree == d {
			return depth, true
		}
	}
	return 0, false
}

// parent returns the node that a point of a depth hangs on.
func (o *outline) parent(depth int) *resolution.Paragraph {
	if depth == 0 {
		return o.paragraph
	}
	return o.points[depth-1].node
}

// isEmpty reports whether the open paragraph has a number and nothing else but
// points of its own.
func (o *outline) isEmpty() bool {
	return o.paragraph != nil && o.paragraph.Num.Value != "" && len(o.paragraph.Content) == 0 && len(o.points) <= 1
}

// counts reports whether l is the next number of an open list.
func (o *outline) counts(l printed.Label) bool {
	_, _, inside := o.continues(l)
	return inside && l.Degree != printed.Bullet
}

// standsAlone reports whether the text s is a paragraph of its own: it follows
// a heading, or another paragraph without number that is complete.
func (o *outline) standsAlone(l *language.Language, s string) bool {
	if o.paragraph == nil {
		return true
	}
	last := len(o.points) - 1
	return o.paragraph.Num.Value == "" && (last < 0 || l.OpensCapital(s) && !o.points[last].open)
}

// addBlock adds text without number, or a table, to what is open, by the label
// that comes next: text before the next number of a list stands inside that
// list, as a heading there when it introduces; text before a deeper list belongs
// to the last point; and text that no point follows wraps the paragraph up,
// unless the last point has nothing but a title.
func (o *outline) addBlock(b resolution.Block, span diag.Span, introduces bool, next printed.Label) {
	last := len(o.points) - 1
	if o.paragraph == nil || last < 0 {
		o.addToParagraph(b, span)
		return
	}
	depth, _, inside := o.continues(next)
	if !inside && next.Value == 1 {
		depth, inside = o.level(next.Degree)
	}
	switch {
	case inside && introduces:
		o.addBetween(depth, &resolution.Paragraph{Span: span, Content: []resolution.Block{b}})
	case inside:
		closeWith(o.points[depth].node, b)
		o.points = o.points[:depth+1]
	case next.Degree != printed.NoDegree, o.points[last].open:
		closeWith(o.points[last].node, b)
	default:
		closeWith(o.paragraph, b)
		o.points = o.points[:1]
		o.points[0].open = false
	}
	o.extend(span)
}

// addHeading adds a heading between two points of the list that next goes on
// with.
func (o *outline) addHeading(heading []resolution.Inline, span diag.Span, next printed.Label) {
	depth, _, _ := o.continues(next)
	o.addBetween(depth, &resolution.Paragraph{Span: span, Heading: heading})
	o.extend(span)
}

// addTitle adds a heading above the first point of a list, which has the label
// first.
func (o *outline) addTitle(heading []resolution.Inline, span diag.Span, first printed.Label) {
	before := first
	before.Value, before.Other, before.Insert = 0, 0, ""
	o.hang(openPoint{&resolution.Paragraph{Span: span, Heading: heading}, before, true}, len(o.points))
}

// addBetween adds a point without number to the open list of a depth, which goes
// on below it. What stands between the two belongs to the new point, for nothing
// is read out of order.
func (o *outline) addBetween(depth int, point *resolution.Paragraph) {
	parent := o.parent(depth)
	parent.Points = append(parent.Points, point)
	o.points = append(o.points[:depth], openPoint{point, o.points[depth].label, true})
}

// addTable adds a table that stands before a label. Below the last point of a
// list it wraps nothing up, but is a paragraph of its own.
func (o *outline) addTable(t *resolution.Table, next printed.Label) {
	if _, _, inside := o.continues(next); len(o.points) > 0 && !inside {
		o.addParagraph(&resolution.Paragraph{Span: t.Span, Content: []resolution.Block{t}})
		return
	}
	o.addBlock(t, t.Span, false, next)
}

// addToParagraph adds a block to the open paragraph, or as a paragraph of its
// own where a heading introduces it.
func (o *outline) addToParagraph(b resolution.Block, span diag.Span) {
	if o.paragraph == nil {
		o.addParagraph(&resolution.Paragraph{Span: span, Content: []resolution.Block{b}})
		return
	}
	closeWith(o.paragraph, b)
	o.extend(span)
}

// closeWith adds a block to a paragraph: after its points it wraps them up.
func closeWith(p *resolution.Paragraph, b resolution.Block) {
	if len(p.Points) > 0 {
		p.WrapUp = append(p.WrapUp, b)
		return
	}
	p.Content = append(p.Content, b)
}

// unwrap makes a point without number of the text that wrapped p up, before
// another point follows it.
func unwrap(p *resolution.Paragraph) {
	if len(p.WrapUp) > 0 {
		p.Points = append(p.Points, &resolution.Paragraph{Span: p.Span, Content: p.WrapUp})
		p.WrapUp = nil
	}
}

// extend widens the spans of all that is open to cover s.
func (o *outline) extend(s diag.Span) {
	for _, p := range o.points {
		p.node.Span = p.node.Span.Union(s)
	}
	if o.paragraph != nil {
		o.paragraph.Span = o.paragraph.Span.Union(s)
	}
	for _, d := range o.divisions {
		d.Span = d.Span.Union(s)
	}
}

// levelRanks orders the levels of division from the outermost.
var levelRanks = map[printed.Level]int{
	printed.LevelPart: 1, printed.LevelSection: 2, printed.LevelTitle: 3, printed.LevelChapter: 4,
	printed.LevelArticle: 5, printed.LevelDivision: 6,
}

// opensSection reports whether s is a preambular paragraph of a section, or of a
// quoted draft. Before the first paragraph of the section it may end in a colon
// too.
func (o *outline) opensSection(l *language.Language, s string) bool {
	introduces := o.paragraph == nil && l.EndsInColon(s) && l.OpensPreambular(s)
	return (len(o.divisions) > 0 || o.quoted) && (introduces || l.IsPreambular(s))
}
