package glyph

// A graphicsState is what operators set and q and Q keep (ISO 32000-1, 8.4 and 9.3), as far
// as it bears on text.
type graphicsState struct {
	ctm         matrix // from user space to the page as it is seen
	font        *Font
	size        float64
	charSpace   float64
	wordSpace   float64
	scale       float64 // horizontal, 1 for 100
	leading     float64
	rise        float64
	mode        int
	lineWidth   float64
	fillSpace   colourSpace
	strokeSpace colourSpace
	whiteFill   bool
	whiteStroke bool
}

// Text rendering modes (ISO 32000-1, table 106).
const (
	modeFillStroke = 2
	modeNeither    = 3
	modeClip       = 7
)

func newState(ctm matrix) graphicsState {
	return graphicsState{ctm: ctm, scale: 1, lineWidth: 1}
}

// maxStates bounds how many states are kept at once. ISO 32000-1, annex C, asks for 28.
const maxStates = 1000

func (c *canvas) save() {
	if len(c.saved) < maxStates {
		c.saved = append(c.saved, c.state)
	} else {
		c.unsaved++
	}
}

// restore goes back to the state that was saved last, but not to one of the content around a form.
func (c *canvas) restore() {
	switch {
	case c.unsaved > 0:
		c.unsaved--
	case len(c.saved) > c.floor.saved:
		c.state = c.saved[len(c.saved)-1]
		c.saved = c.saved[:len(c.saved)-1]
	}
}
