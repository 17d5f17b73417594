package fidelity

// A gapIndex finds the stretches of the document without counterpart that begin
// with a stretch of the source.
type gapIndex struct {
	*sweep
	starts []int                          // of the stretches without counterpart
	byText [foundRun + 1]map[string][]int // them by their first letters, by how many; made when they are first needed
}

// find returns the first stretch that has the letters of r, as a whole.
func (g *gapIndex) find(r run) (at int, ok bool) {
	const most = 16 // that begin alike are looked at
	n := r.to - r.from
	alike := g.alike(g.source.text[r.from:r.to])
	for _, start := range alike[:min(len(alike), most)] {
		if g.common(r.from, start, n) == n {
			return start, true
		}
	}
	return 0, false
}

// alike returns the starts of the stretches that begin as text does, without those
// that have their counterpart.
func (g *gapIndex) alike(text []byte) []int {
	size := min(len(text), foundRun)
	if g.byText[size] == nil {
		g.byText[size] = map[string][]int{}
		for _, at := range g.starts {
			if at+size <= len(g.document.text) {
				key := string(g.document.text[at : at+size])
				g.byText[size][key] = append(g.byText[size][key], at)
			}
		}
	}
	key := string(text[:size])
	starts := g.byText[size][key]
	for len(starts) > 0 && g.state[starts[0]]&letterUsed != 0 {
		starts = starts[1:]
	}
	g.byText[size][key] = starts
	return starts
}
