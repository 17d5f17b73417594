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

// A growth is the work for a document, for one of twice its size, and so on.
type growth struct {
	refused string   // the rule of the error that ended the stage, if one did
	work    []amount // for each size, from the smallest; the last only where they are needed
}

// measure counts the work of a stage for a construct of about size bytes, and for
// twice of it. It runs the stage once before, for what is made only once. Where the
// work grew too fast it goes on to four, eight and sixteen times of it: a step to
// another way of working, or to numbers of more figures, is not there each time.
func measure(s stage, c construct, d damage, size int) (g growth, err error) {
	n := c.repetitions(size)
	g.refused = firstError(s.ready(d.done(c.make(n)))())
	for _, times := range [...]int{1, 2, 4, 8, 16} {
		document := d.done(c.make(times * n))
		work, err := count(s.ready(document))
		if err != nil {
			return g, err
		}
		work.document = len(document)
		if g.work = append(g.work, work); times > 1 && !g.tooFast() {
			break
		}
	}
	return g, nil
}

// steps returns by how much the steps grew with the last doubling, and bytes by how
// much the allocated bytes did.
func (g growth) steps() float64 {
	once, twice := g.last()
	return doubled(once.document, twice.document, once.steps, twice.steps)
}

func (g growth) bytes() float64 {
	once, twice := g.last()
	return doubled(once.document, twice.document, once.bytes, twice.bytes)
}

// doubled returns how much work twice the document is. One with twice as many pieces
// may be a little more than twice the document, for its numbers have more figures.
func doubled(once, twice int, workOnce, workTwice uint64) float64 {
	return 2 * float64(workTwice) / float64(workOnce) * float64(once) / float64(twice)
}

func (g growth) last() (once, twice amount) {
	return g.work[len(g.work)-2], g.work[len(g.work)-1]
}

// tooFast reports whether the work grew faster than the document. Of few bytes the
// sizes that an allocator rounds to are what grows.
func (g growth) tooFast() bool {
	const few = 4 << 20
	_, twice := g.last()
	return g.steps() > mostGrowth || g.bytes() > mostGrowth && twice.bytes > few
}

// String tells the growth in one line.
func (g growth) String() string {
	verdict := ""
	if g.tooFast() {
		verdict = tooFastMark
	}
	first := g.work[0]
	return fmt.Sprintf("%7d bytes  %6.0f steps a byte, × %.2f  %6.0f bytes a byte, × %.2f  %s%s", first.document,
		float64(first.steps)/float64(first.document), g.steps(), float64(first.bytes)/float64(first.document), g.bytes(), g.refused, verdict)
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
