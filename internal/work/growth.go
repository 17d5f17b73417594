package main

import (
	"fmt"

	"plenary/diag"
)

// mostGrowth is how much more work twice the document may be. Twice is linear; what
// sorts or searches needs a little more.
const mostGrowth = 2.3

// tooFastMark ends the line of what grew too fast.
const tooFastMark = "  GREW TOO FAST"

// A growth is the work for a document and for one of twice its size.
type growth struct {
	size        int    // bytes of the smaller document
	refused     string // the rule of the error that ended the stage, if one did
	once, twice amount
}

// measure counts the work of a stage for a construct of about size bytes, and for
// twice of it. It runs the stage once before, for what is made only once.
func measure(s stage, c construct, d damage, size int) (growth, error) {
	n := c.repetitions(size)
	small, large := d.done(c.make(n)), d.done(c.make(2*n))
	g := growth{size: len(small), refused: firstError(s.run(small))}
	var err error
	if g.once, err = count(func() { s.run(small) }); err != nil {
		return g, err
	}
	g.twice, err = count(func() { s.run(large) })
	return g, err
}

func (g growth) steps() float64 { return float64(g.twice.steps) / float64(g.once.steps) }
func (g growth) bytes() float64 { return float64(g.twice.bytes) / float64(g.once.bytes) }

// tooFast reports whether the work grew faster than the document.
func (g growth) tooFast() bool { return g.steps() > mostGrowth || g.bytes() > mostGrowth }

// String tells the growth in one line.
func (g growth) String() string {
	verdict := ""
	if g.tooFast() {
		verdict = tooFastMark
	}
	return fmt.Sprintf("%7d bytes  %6.0f steps a byte, × %.2f  %6.0f bytes a byte, × %.2f  %s%s", g.size,
		float64(g.once.steps)/float64(g.size), g.steps(), float64(g.once.bytes)/float64(g.size), g.bytes(), g.refused, verdict)
}

// firstError returns the rule of the first error, "" when there is none.
func firstError(findings diag.List) string {
	for _, f := range findings {
		if f.Severity == diag.Error {
			return f.Rule.Code
		}
	}
	return ""
}
