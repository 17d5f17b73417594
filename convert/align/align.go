// Package align pairs the passages of the expressions of one work: the
// paragraphs, points, notes and rows that say the same in several languages.
//
// Passages are paired in the order of both, by dynamic programming: the pairing
// with the greatest weight of evidence (evidence.go) in all. The weights are learned from
// expressions whose skeletons are the same (weights.go). Notes are paired apart, by the same
// evidence: they have an order of their own. With more than two expressions each is paired with
// the units of those before it.
package align

import (
	"slices"

	"plenary/convert/passage"
	"plenary/convert/resolution"
)

// An Expression is a work in one language.
type Expression struct {
	Name     string // of its file
	Language string // ISO 639-2/T: "eng"
	Passages []passage.Passage
	IDs      resolution.EIDs // of their nodes
}

// A Work is its expressions and how they are paired.
type Work struct {
	IRI         string
	Expressions []Expression // in the order of their languages
	Units       []Unit
}

// A Unit is what says the same in each of the expressions: of each its
// passages, in the order of the expressions. Where it is missing there are none, where one has
// two passages for another's one there are two.
type Unit [][]*passage.Passage

// Align pairs the passages of expressions. The units are in the order of the first
// expression; a note stands behind the unit of its mark, and what the first has not, behind the unit
// that it follows in the expression that has it.
func Align(expressions []Expression) []Unit { return learned().Align(expressions) }

// Align pairs the passages by other weights than those that are learned.
func (w *Weights) Align(expressions []Expression) []Unit {
	var text, notes [][]*trait
	for _, e := range expressions {
		t, n := traitsOf(e)
		text, notes = append(text, t), append(notes, n)
	}
	return interleave(w.merge(text), w.merge(notes), len(expressions))
}

// A row is the traits of a unit, one or two of an expression joined to one; nil where there are none.
type row []*trait

// merge pairs the sequences of several expressions: each with the rows of those before it.
func (w *Weights) merge(sequences [][]*trait) (rows []row) {
	for i, sequence := range sequences {
		rows = w.pair(rows, sequence, i, len(sequences))
	}
	return rows
}

// interleave puts the units of notes behind those of their marks.
func interleave(text, notes []row, expressions int) []Unit {
	of := map[*passage.Passage][]Unit{} // the units of notes, by their hosts
	for _, r := range notes {
		first := r[slices.IndexFunc(r, func(t *trait) bool { return t != nil })]
		of[first.host] = append(of[first.host], r.unit(expressions))
	}
	var units []Unit
	for _, r := range text {
		unit := r.unit(expressions)
		units = append(units, unit)
		for _, members := range unit {
			for _, p := range members {
				units = append(units, of[p]...)
			}
		}
	}
	return units
}

func (r row) unit(expressions int) Unit {
	unit := make(Unit, expressions)
	for i, t := range r {
		if t != nil {
			unit[i] = t.passages
		}
	}
	return unit
}
