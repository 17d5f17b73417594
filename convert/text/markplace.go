package text

// A markPlace is the place in the prose where the mark of a note stands.
type markPlace struct {
	from, to int // with the space that an extractor puts before it
	digits   int // from here on the mark itself
	note     int
	again    bool // the note stands at an earlier mark
}
