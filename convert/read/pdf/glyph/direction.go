package glyph

import (
	"slices"
	"strings"

	"golang.org/x/text/unicode/bidi"
)

// Scripts that are written from right to left. Programs draw the glyphs of such a line as they stand on it, from left to
// right, or as they are read, or run by run. Here they are put into the order of reading, by the bidirectional algorithm of
// Unicode (UAX #9) from its end to its beginning, and so are their places: a page whose lines run from right to left
// is mirrored, but for the numbers and words in them that run from left to right. Whoever goes by places behind this
// step finds that all lines run from left to right.

// classOf returns the class of a text in the bidirectional algorithm: that of its first letter, or else of its first
// character.
func classOf(text string) bidi.Class {
	first := bidi.ON
	for i := 0; i < len(text); {
		p, size := bidi.LookupString(text[i:])
		switch c := p.Class(); {
		case size == 0:
			return first
		case c == bidi.L || isLeftward(c):
			return c
		case i == 0:
			first = c
		}
		i += size
	}
	return first
}

// isLeftward reports whether letters of a class are read from right to left.
func isLeftward(c bidi.Class) bool { return c == bidi.R || c == bidi.AL }

// class returns the class of what a glyph stands for.
func (p *Page) class(g *Glyph) bidi.Class {
	if m := p.actual(g.Mark); m != nil {
		return m.class
	}
	return g.Char.class
}

// runs reports whether a glyph stands on a line that may be turned.
func (g *Glyph) runs() bool { return g.Fate == Placed && g.Angle == 0 }

// A balance is how many letters are read from left to right, and from right to left.
type balance struct{ rightward, leftward int }

func (p *Page) balance() (b balance) {
	for i := range p.Glyphs {
		g := &p.Glyphs[i]
		if c := p.class(g); g.runs() && isLeftward(c) {
			b.leftward++
		} else if g.runs() && c == bidi.L {
			b.rightward++
		}
	}
	return b
}

// turn puts the glyphs of all pages into the order of reading. The lines of a page run as most of its letters do; those
// of a page without letters, as most of the document.
func (d *Document) turn() {
	balances := make([]balance, len(d.Pages))
	var all balance
	for i := range d.Pages {
		balances[i] = d.Pages[i].balance()
		all.rightward += balances[i].rightward
		all.leftward += balances[i].leftward
	}
	if all.leftward == 0 {
		return
	}
	for i, b := range balances {
		if b == (balance{}) {
			b = all
		}
		if b.leftward > 0 {
			t := turner{page: &d.Pages[i], leftward: b.leftward > b.rightward}
			t.turn()
		}
	}
	d.mirrorBrackets()
}

// A turner turns the lines of a page.
type turner struct {
	page     *Page
	leftward bool    // its lines run from right to left
	units    []unit  // of the stretch that is gathered: what is drawn of a line from left to right
	marks    []int32 // combining marks that were drawn behind the last of them
	order    []int32 // glyphs in the order of reading
	feed     []rune
	at       []int // of each character of feed: the index of its unit; none: it is a gap
	ltr      []bool
}

// A unit is a glyph with the combining marks that stand at it.
type unit struct {
	glyph          int32
	before, behind []int32 // marks, by when they are drawn
	class          bidi.Class
	left, right    float32
}

func (u *unit) centre() float32 { return float32((u.left + u.right) / 2) }

// turn turns all lines of the page.
func (t *turner) turn() {
	for i := range t.page.Glyphs {
		g := &t.page.Glyphs[i]
		switch class := t.page.class(g); {
		case !g.runs():
			t.mirror(g)
		case class == bidi.NSM:
			t.marks = append(t.marks, int32(i))
		default:
			t.add(unit{glyph: int32(i), class: class, left: g.X, right: g.X + g.Width})
		}
	}
	t.end()
	if t.page.Turned > 0 {
		t.page.reachMarks()
	}
	if t.leftward {
		width := float32(t.page.Width)
		for i, r := range t.page.Rules {
			t.page.Rules[i].Left, t.page.Rules[i].Right = width-r.Right, width-r.Left
		}
		for i, m := range t.page.Images {
			t.page.Images[i].Left, t.page.Images[i].Right = width-m.Right, width-m.Left
		}
	}
}

// reachMarks finds again how far the marked-content sequences of the page reach.
func (p *Page) reachMarks() {
	found := make([]bool, len(p.Marks))
	reach := func(mark, from, to int) {
		if m := &p.Marks[mark-1]; !found[mark-1] {
			m.From, m.To, found[mark-1] = from, to, true
		} else {
			m.From, m.To = min(m.From, from), max(m.To, to)
		}
	}
	for i := range p.Glyphs {
		if m := int(p.Glyphs[i].Mark); m > 0 {
			reach(m, i, i+1)
		}
	}
	for i := len(p.Marks) - 1; i >= 0; i-- { // those in others come behind them
		if m := &p.Marks[i]; m.Parent > 0 && found[i] {
			reach(m.Parent, m.From, m.To)
		}
	}
}

// mirror puts a glyph that is on no line where the mirrored page has it.
func (t *turner) mirror(g *Glyph) {
	if t.leftward && g.Angle == 0 {
		g.move(float32(t.page.Width) - g.X - g.Width)
	} else if t.leftward {
		g.move(float32(t.page.Width) - g.X)
	}
}

// move puts a glyph elsewhere. Where the page shows it is still known.
func (g *Glyph) move(x float32) { g.moved, g.X = g.moved+x-g.X, x }

// Left returns where the page shows the left edge of the glyph. X differs from it where the line is turned.
func (g *Glyph) Left() float32 { return g.X - g.moved }

// mostUnits bounds a stretch, which no line comes near.
const mostUnits = 4096

// add adds a unit to the stretch, or begins another with it. Marks between two stretches stand at the nearest letter.
func (t *turner) add(u unit) {
	if n := len(t.units); n > 0 && (n == mostUnits || t.begins(&t.units[n-1], &u)) {
		last := &t.units[n-1]
		for len(t.marks) > 0 && t.distance(t.marks[0], last) <= t.distance(t.marks[0], &u) {
			last.behind, t.marks = append(last.behind, t.marks[0]), t.marks[1:]
		}
		t.flush()
	}
	u.before, t.marks = t.marks, nil
	t.units = append(t.units, u)
}

// begins reports whether a unit begins a stretch: on another line than the last one, or to its left.
func (t *turner) begins(last, u *unit) bool {
	a, b := &t.page.Glyphs[last.glyph], &t.page.Glyphs[u.glyph]
	return absolute(b.Y-a.Y) > raisedLine*max(a.Size, b.Size) || u.centre() < last.centre()
}

// end ends the last stretch of the page.
func (t *turner) end() {
	if n := len(t.units); n > 0 {
		t.units[n-1].behind = append(t.units[n-1].behind, t.marks...)
		t.flush()
	}
}

// distance is how far a mark stands from a unit.
func (t *turner) distance(mark int32, u *unit) float32 {
	m, g := &t.page.Glyphs[mark], &t.page.Glyphs[u.glyph]
	return absolute(m.X+float32(m.Width/2)-u.centre()) + absolute(m.Y-g.Y)
}

// flush puts the stretch into the order of reading.
func (t *turner) flush() {
	defer func() { t.units = t.units[:0] }()
	if t.leftward {
		t.group(t.units, float32(t.page.Width))
		return
	}
	from, to := -1, 0 // the units from a letter that is read from right to left to another, without others between
	for k := 0; k <= len(t.units); k++ {
		switch {
		case k == len(t.units), t.units[k].class == bidi.L, k > 0 && t.gap(&t.units[k-1], &t.units[k]) == '\t':
			if from >= 0 {
				t.group(t.units[from:to], t.units[from].left+t.units[to-1].right)
			}
			from = -1
		}
		if k < len(t.units) && isLeftward(t.units[k].class) {
			if to = k + 1; from < 0 {
				from = k
			}
		}
	}
}

// Characters that stand for their classes.
var samples = map[bidi.Class]rune{bidi.L: 'a', bidi.R: 'א', bidi.AL: 'ا', bidi.EN: '1', bidi.AN: '٠', bidi.ES: '+', bidi.ET: '%', bidi.CS: ',', bidi.WS: ' ', bidi.B: ' ', bidi.S: '\t'}

const neutral = '!'

// gap returns the character that stands for what is not drawn between two units: a tabulator, a space, or 0.
func (t *turner) gap(left, right *unit) rune {
	a, b := &t.page.Glyphs[left.glyph], &t.page.Glyphs[right.glyph]
	switch gap := (right.left - left.right) / max(a.Size, b.Size); {
	case gap >= bigTabulator:
		return '\t'
	case gap >= wordGap && !a.Blank && !b.Blank:
		return ' '
	}
	return 0
}

// group puts units into the order of reading, and mirrors their places about half of axis. Read from their right end, they are a text
// of which the algorithm tells what runs from left to right: that stays as it is.
func (t *turner) group(units []unit, axis float32) {
	t.resolve(units)
	t.order = t.order[:0]
	for k := len(units) - 1; k >= 0; {
		from := k
		for t.ltr[k] && from > 0 && t.ltr[from-1] && t.gap(&units[from-1], &units[from]) != '\t' {
			from--
		}
		run := units[from : k+1]
		k = from - 1
		if !t.ltr[from] {
			t.place(&run[0], axis-run[0].right, leftward)
			continue
		}
		left, right := run[0].left, run[0].right
		for i := range run {
			left, right = min(left, run[i].left), max(right, run[i].right)
		}
		for i := range run {
			t.place(&run[i], axis-right+run[i].left-left, 0)
		}
	}
	slots := slices.Sorted(slices.Values(t.order))
	if slices.Equal(slots, t.order) {
		return
	}
	t.page.Turned++
	turned := make([]Glyph, len(slots))
	for k, i := range t.order {
		turned[k] = t.page.Glyphs[i]
	}
	for k, i := range slots {
		t.page.Glyphs[i] = turned[k]
	}
}

// place moves a unit, and takes it as the next that is read. Its marks stand behind it.
func (t *turner) place(u *unit, x float32, how drawn) {
	g := &t.page.Glyphs[u.glyph]
	g.move(x)
	g.drawn |= how
	t.order = append(t.order, u.glyph)
	slices.Reverse(u.before)
	for _, marks := range [][]int32{u.before, u.behind} {
		for _, m := range marks {
			mark := &t.page.Glyphs[m]
			mark.move(g.X + g.Width)
			mark.Y, mark.Width = g.Y, 0
			t.order = append(t.order, m)
		}
	}
}

// resolve tells which units run from left to right.
func (t *turner) resolve(units []unit) {
	t.ltr = slices.Grow(t.ltr[:0], len(units))[:len(units)]
	clear(t.ltr)
	if !slices.ContainsFunc(units, func(u unit) bool { return u.class == bidi.L || u.class == bidi.EN || u.class == bidi.AN }) {
		return
	}
	t.words(units)
	context := 'א'
	t.feed, t.at = append(t.feed[:0], context), append(t.at[:0], -1)
	for k := len(units) - 1; k >= 0; k-- {
		u := &units[k]
		r, known := samples[u.class]
		switch {
		case t.ltr[k]:
			r = samples[bidi.L]
		case !known:
			r = neutral
		case u.class == bidi.AL:
			t.feed[0] = r // numbers on lines with Arabic letters stand behind one
		}
		if k+1 < len(units) {
			if gap := t.gap(u, &units[k+1]); gap != 0 {
				t.feed, t.at = append(t.feed, gap), append(t.at, -1)
			}
		}
		t.feed, t.at = append(t.feed, r), append(t.at, k)
	}
	var p bidi.Paragraph
	if _, err := p.SetString(string(t.feed), bidi.DefaultDirection(bidi.RightToLeft)); err != nil {
		return
	}
	order, err := p.Order()
	if err != nil {
		return
	}
	for i := range order.NumRuns() {
		run := order.Run(i)
		from, to := run.Pos()
		for _, k := range t.at[from : to+1] {
			if k >= 0 {
				t.ltr[k] = run.Direction() == bidi.LeftToRight
			}
		}
	}
}

// words finds the units of words that run from left to right, with the numbers and marks among them. Where no letter of
// the units runs from right to left, all are.
func (t *turner) words(units []unit) {
	one := !slices.ContainsFunc(units, func(u unit) bool { return isLeftward(u.class) || u.class == bidi.AN }) &&
		slices.ContainsFunc(units, func(u unit) bool { return u.class == bidi.L })
	from, to, letter := -1, 0, false
	for k := 0; k <= len(units); k++ {
		if k == len(units) || isLeftward(units[k].class) || units[k].class == bidi.AN || k > 0 && t.gap(&units[k-1], &units[k]) == '\t' {
			for i := from; letter && i < to; i++ {
				t.ltr[i] = true
			}
			from, letter = -1, false
		}
		if k < len(units) && (one || units[k].class == bidi.L || units[k].class == bidi.EN) && !isLeftward(units[k].class) {
			if to = k + 1; from < 0 {
				from = k
			}
			letter = letter || one || units[k].class == bidi.L
		}
	}
}

// The characters that are mirrored in text that is read from right to left, each before the one that it is mirrored to.
const mirrored = "()[]{}«»‹›<>≤≥"

// mirrorBrackets reads the brackets of what was turned by what they do where the fonts say how they look: where more
// of them would close before they open.
func (d *Document) mirrorBrackets() {
	partner := map[string]string{}
	opens := map[string]bool{}
	list := strings.Split(mirrored, "")
	for i := 0; i < len(list); i += 2 {
		partner[list[i]], partner[list[i+1]], opens[list[i]] = list[i+1], list[i], true
	}
	right, wrong := 0, 0
	var brackets []*Glyph
	for i := range d.Pages {
		glyphs := d.Pages[i].Glyphs
		for k := range glyphs {
			g := &glyphs[k]
			if g.drawn&leftward == 0 || partner[g.Text] == "" {
				continue
			}
			if n := len(brackets); n > 0 {
				switch last := brackets[n-1].Text; {
				case opens[last] && partner[last] == g.Text:
					right++
				case opens[g.Text] && partner[last] == g.Text:
					wrong++
				}
			}
			brackets = append(brackets, g)
		}
	}
	if wrong <= right {
		return
	}
	chars := map[*Char]*Char{}
	for _, g := range brackets {
		if chars[g.Char] == nil {
			c := *g.Char
			c.Text = partner[c.Text]
			chars[g.Char] = &c
		}
		g.Char = chars[g.Char]
	}
}
