package pdf

// mirrored returns where what is so wide at x stands when the room between two edges is turned round.
func mirrored(x, width, from, to float64) float64 { return from + to - x - width }

// turned mirrors the pages of a document that is read from right to left. All else of the layout measures from the edge where
// reading begins, whichever that is.
func (b *book) turned() *book {
	if !b.sheet.leftwards {
		return b
	}
	across := func(x, width float64) float64 { return mirrored(x, width, 0, b.sheet.width) }
	for i := range b.pages {
		p := &b.pages[i]
		for j := range p.lines {
			l := &p.lines[j]
			l.segments = append([]segment(nil), l.segments...) // heads of tables are printed on several pages
			for k := range l.segments {
				s := &l.segments[k]
				s.x = across(s.x, s.width)
			}
		}
		for j := range p.strokes {
			s := &p.strokes[j]
			s.x = across(s.x, s.width)
		}
		for j := range p.pictures {
			q := &p.pictures[j]
			q.x = across(q.x, q.width)
		}
	}
	return b
}
