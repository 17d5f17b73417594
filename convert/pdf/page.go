package pdf

import "slices"

// A page is what is printed on one: lines in reading order, rules, and
// pictures.
type page struct {
	lines    []line
	strokes  []stroke
	pictures []placedPicture
}

// A book is the pages of a document, ready to be written.
type book struct {
	sheet    sheet
	typeface *Typeface
	pages    []page
	outline  []entry
	places   []place
	root     *element
	info     info
}

// book sets the items and divides them into pages.
func (c *composer) book() *book {
	t := setter{sheet: c.sheet}
	t.notes(c.mast.notes)
	p := pager{sheet: c.sheet, mast: &c.mast, slugs: t.typeset(c.items)}
	if len(c.mast.notes) > 0 {
		if len(p.slugs) == 0 {
			p.slugs = []slug{{}}
		}
		p.slugs[0].notes = append(append([]*note{}, c.mast.notes...), p.slugs[0].notes...)
	}
	p.run()
	b := &book{sheet: c.sheet, typeface: c.typeface, pages: p.pages, outline: p.outline, places: p.places, root: c.root, info: c.info()}
	c.furnish(b)
	return b.turned()
}

// A pager divides slugs into pages.
type pager struct {
	sheet   sheet
	mast    *masthead
	slugs   []slug
	at      int    // the first slug that is on no page
	carry   []slug // lines of notes that go on from the page before
	pages   []page
	outline []entry
	places  []place
}

// A frame is the vertical room of a page: one line above its first baseline,
// and the last baselines of text and notes.
type frame struct {
	top, bottom, notes float64
}

func (p *pager) frame() frame {
	f := frame{topOfText, p.sheet.height - footOfText, p.sheet.height - footOfNotes}
	if len(p.pages) == 0 {
		f.bottom -= footOfFirst
		f.notes -= footOfFirst
		if len(p.mast.strokes) > 0 {
			f.top = belowMast + p.mast.gap
		}
	}
	return f
}

// run makes pages until no text and no note is left. There is always one page.
func (p *pager) run() {
	for p.at < len(p.slugs) || len(p.carry) > 0 || len(p.pages) == 0 {
		p.page()
	}
}

// A filling is a way to fill a page: with so many slugs, of whose notes the last
// lines go overleaf.
type filling struct {
	slugs int
	held  int // lines of the notes of the page that stay on it
}

// page fills a page from the slug on that is on none.
func (p *pager) page() {
	f := p.frame()
	best := p.choose(f)
	slugs, notes := p.slugs[p.at:p.at+best.slugs], p.carry
	for i := range slugs {
		slugs[i] = slugs[i].opened()
		notes = append(notes, linesOf(slugs[i].notes)...)
	}
	held := min(best.held, len(notes))
	p.pages = append(p.pages, page{})
	p.text(f, slugs)
	p.notes(f, notes[:held])
	p.carry = slices.Clip(notes[held:])
	p.at += best.slugs
}

// choose finds how far a page reaches: to the last place that fits where a
// break is allowed, or else to the last that fits.
func (p *pager) choose(f frame) filling {
	const room = 3 * 12 // for text, on a page that begins with the rest of a note
	if len(p.carry) > 0 && f.reach(p.carry, f.top+room) < len(p.carry) {
		return filling{0, f.most(p.carry)}
	}
	var good, fits filling
	y, notes := f.top+heightOf(p.heads()), append([]slug(nil), p.carry...)
	for i := 0; p.at+i < len(p.slugs); i++ {
		s := p.slugs[p.at+i]
		above := y
		if i > 0 {
			above += max(p.slugs[p.at+i-1].after, s.before)
		}
		whole, held := f.with(s, above, notes)
		if held < 0 && p.divide(i, f.room(above, notes)) {
			s = p.slugs[p.at+i]
			whole, held = f.with(s, above, notes)
		}
		if held < 0 {
			break
		}
		y = above + s.leading
		fits = filling{i + 1, held}
		if !s.keep {
			good = fits
		}
		notes = whole
		if held < len(whole) {
			break
		}
	}
	switch {
	case good.slugs > 0:
		return good
	case fits.slugs > 0:
		return fits
	case p.at < len(p.slugs) && len(p.carry) == 0:
		return p.forced(f)
	}
	return filling{0, f.most(p.carry)}
}

// with returns the lines of the notes of a page that takes a slug below above, and how
// many of them it holds; -1 when there is no room for the slug.
func (f frame) with(s slug, above float64, notes []slug) (whole []slug, held int) {
	y := above + s.leading
	if s.cells != nil && y > f.bottom+close {
		return nil, -1 // and it is not looked at what is in all of a tall row
	}
	s = s.opened()
	whole = append(notes, linesOf(s.notes)...)
	return whole, f.hold(y, whole, len(notes), s.notes)
}

// heads returns what is repeated at the top of the next page.
func (p *pager) heads() []slug {
	if p.at < len(p.slugs) {
		return p.slugs[p.at].heads
	}
	return nil
}

// divide makes two slugs of the row at i from the next page on, the first no higher
// than room. It reports whether it did.
func (p *pager) divide(i int, room float64) bool {
	first, rest, ok := p.slugs[p.at+i].divided(room)
	if !ok {
		return false
	}
	if p.at == 0 {
		p.slugs = slices.Insert(p.slugs, i, first)
	} else { // there is a place that is on a page already
		p.at--
		copy(p.slugs[p.at:], p.slugs[p.at+1:p.at+i+1])
		p.slugs[p.at+i] = first
	}
	p.slugs[p.at+i+1] = rest
	return true
}

// room returns the height that is left for text below y, over the notes.
func (f frame) room(y float64, notes []slug) float64 {
	if len(notes) == 0 {
		return f.bottom - y
	}
	return min(f.bottom, f.noteTop(notes)-aboveNoteRule) - y
}

// forced fills a page with one slug that no page can hold with its notes.
func (p *pager) forced(f frame) filling {
	notes := p.slugs[p.at].opened().notes
	lines := linesOf(notes)
	held := len(notes) // each note begins on the page of its mark
	return filling{1, min(max(held, f.most(lines)), len(lines))}
}

// hold returns how many of the lines of notes a page holds whose text ends at
// y: all, or all but the end of the last note when that has lines enough to be
// divided, or -1 when they do not fit.
func (f frame) hold(y float64, lines []slug, before int, added []*note) int {
	fits := -1
	if y <= f.bottom+close {
		fits = f.reach(lines, y+aboveNoteRule-close)
	}
	if fits == len(lines) {
		return fits
	}
	if len(added) == 0 {
		return -1
	}
	const least = 2 // lines of a divided note, on either page
	last := len(added[len(added)-1].slugs)
	if held := min(fits, len(lines)-least); held >= len(lines)-last+least && held > before {
		return held
	}
	return -1
}

// close is what two places may differ by that are taken for one.
const close = 0.01

// reach returns how many lines of notes stand at the foot of a page whose rule is not
// higher than y. It reads no more lines than that.
func (f frame) reach(notes []slug, y float64) int {
	rule := f.notes - belowNoteRule
	for n := range notes {
		if n > 0 {
			rule -= notes[n].leading
		}
		if rule < y {
			return n
		}
	}
	return len(notes)
}

// noteTop returns the baseline of the rule over notes that end at the foot of
// the page.
func (f frame) noteTop(notes []slug) float64 {
	y := f.notes - belowNoteRule
	for _, n := range notes[min(1, len(notes)):] {
		y -= n.leading
	}
	return y
}

// most returns how many lines of notes a page without text holds, at least one.
func (f frame) most(notes []slug) int {
	return max(f.reach(notes, f.top), min(1, len(notes)))
}

// linesOf returns the lines of notes, and of the notes that these have.
func linesOf(notes []*note) (lines []slug) {
	for _, n := range notes {
		lines = append(lines, n.slugs...)
		for _, s := range n.slugs {
			lines = append(lines, linesOf(s.notes)...)
		}
	}
	return lines
}

// text places slugs from the top of the page.
func (p *pager) text(f frame, slugs []slug) {
	y := f.top
	if len(slugs) > 0 && len(slugs[0].heads) > 0 {
		y += aboveHeads
		for _, h := range slugs[0].heads {
			y += h.leading
			p.place(h, y)
			y += h.after
		}
	}
	for i, s := range slugs {
		y += s.leading
		if i > 0 {
			y += max(slugs[i-1].after, s.before)
		}
		p.place(s, y)
	}
}

// notes places the lines of notes at the foot of the page, under their rule.
func (p *pager) notes(f frame, lines []slug) {
	if len(lines) == 0 {
		return
	}
	y := f.noteTop(lines)
	now := &p.pages[len(p.pages)-1]
	now.strokes = append(now.strokes, stroke{noteRuleLeft, y + 1.2, noteRuleWidth, 0.5})
	y += belowNoteRule - lines[0].leading
	for _, s := range lines {
		y += s.leading
		p.place(s, y)
	}
}

// place prints a slug with its last baseline at y.
func (p *pager) place(s slug, y float64) {
	now := &p.pages[len(p.pages)-1]
	for _, l := range s.lines {
		l.y += y
		now.lines = append(now.lines, l)
	}
	for _, r := range s.strokes {
		r.y += y
		now.strokes = append(now.strokes, r)
	}
	at := anchor{len(p.pages), y - s.leading}
	if s.entry != nil {
		e := *s.entry
		e.at = at
		p.outline = append(p.outline, e)
	}
	for _, id := range s.ids {
		p.places = append(p.places, place{id, at})
	}
	if s.begins != nil {
		s.begins.at = at
	}
}
