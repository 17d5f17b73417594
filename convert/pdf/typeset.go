package pdf

var endShape = shape{leading: 0, before: 32, after: 18}

// The rule that ends a text, in the middle of the page.
const (
	endWidth  = 72.0
	endWeight = 0.25
)

// typeset sets items in lines.
func (t *setter) typeset(items []item) (slugs []slug) {
	for _, i := range items {
		t.number++
		made := t.item(i, box{left, t.sheet.right()})
		if n := len(slugs); n > 0 && len(made) > 0 && made[0].keepLast {
			slugs[n-1].keep = true
		}
		slugs = append(slugs, made...)
	}
	if n := len(slugs); n > 0 {
		slugs[n-1].keep = false
	}
	return slugs
}

// item sets one item between the edges of a box.
func (t *setter) item(i item, in box) (slugs []slug) {
	switch {
	case i.table != nil:
		slugs = t.table(i.table)
	case i.rule:
		x := (t.sheet.width - endWidth) / 2
		slugs = []slug{{strokes: []stroke{{x, 0, endWidth, endWeight}}, keepLast: true}}
	default:
		slugs = t.paragraph(i.shape, in, i.label, i.text)
	}
	n := len(slugs)
	if n == 0 {
		return nil
	}
	slugs[0].before, slugs[n-1].after = i.shape.before, i.shape.after
	slugs[0].entry, slugs[0].ids = i.entry, i.ids
	slugs[n-1].keep = slugs[n-1].keep || i.keep
	for _, s := range slugs {
		t.notes(s.notes)
	}
	return slugs
}

// notes sets notes in lines.
func (t *setter) notes(notes []*note) {
	for _, n := range notes {
		if n.slugs != nil {
			continue
		}
		n.slugs = []slug{} // a note of a note does not come back here
		inner := setter{sheet: t.sheet}
		for _, i := range n.items {
			n.slugs = append(n.slugs, inner.item(i, box{left, t.sheet.right()})...)
		}
		for i := range n.slugs {
			n.slugs[i].before, n.slugs[i].after = 0, 0
		}
		if len(n.slugs) > 0 {
			n.slugs[0].begins = n
		}
	}
}
