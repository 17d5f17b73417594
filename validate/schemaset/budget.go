package schemaset

import (
	"fmt"
	"strings"
)

// The limits of what a schema comes to when all that a definition takes in stands
// where it is taken in. The library makes an automaton of each content model so, in
// a time that grows with the cube of its parts. In brackets the official schema.
const (
	maxTakenIn = 64            // definitions, each taken in by the next (5)
	maxContent = 400           // parts of one type, without those of simple types (173)
	maxParts   = 200_000       // of all definitions together (11,521)
	maxWork    = 1_000_000_000 // the cubes of the parts of types, added up (178 million)
)

// withinBudget refuses a schema that would cost more than any that describes
// documents: a few lines can stand for more than a machine can hold.
func (s *Set) withinBudget() error {
	b := budget{set: s, bySymbol: map[symbol][]*definition{}, byName: map[symbol][]*definition{}, spent: map[*definition]*expense{}}
	for _, name := range s.names {
		for _, d := range s.documents[name].definitions {
			if d.symbol.name != "" {
				anywhere := symbol{d.symbol.among, "", d.symbol.name}
				b.bySymbol[d.symbol] = append(b.bySymbol[d.symbol], d)
				b.byName[anywhere] = append(b.byName[anywhere], d)
			}
		}
	}
	parts, work := 0, 0
	for _, name := range s.names {
		for _, d := range s.documents[name].definitions {
			e, err := b.expense(d)
			if err != nil {
				return err
			}
			parts += e.parts
			if d.element == "complexType" {
				work += e.parts * e.parts * e.parts
			}
			if parts > maxParts || work > maxWork {
				return b.refuse(d, "and what stands before it take in too much together: %d parts", parts)
			}
		}
	}
	return nil
}

// A budget adds up what definitions come to.
type budget struct {
	set      *Set
	bySymbol map[symbol][]*definition
	byName   map[symbol][]*definition // whatever their namespace
	spent    map[*definition]*expense
}

// An expense is what a definition comes to, with all that it takes in.
type expense struct{ parts, depth int }

// expense returns what d comes to. A definition that takes in itself, which the
// library refuses, counts nothing there. Since too much is refused as soon as it
// is met, the sums stay small.
func (b *budget) expense(d *definition) (expense, error) {
	if e := b.spent[d]; e != nil {
		return *e, nil
	}
	e := &expense{}
	b.spent[d] = e
	sum, narrowed := expense{d.parts, 1}, 0
	for _, of := range d.takes {
		taken, err := b.most(d, of.symbol)
		if err != nil {
			return taken, err
		}
		if of.narrows {
			narrowed = max(narrowed, taken.parts)
		} else {
			sum.parts += taken.parts
		}
		sum.depth = max(sum.depth, taken.depth+1)
	}
	sum.parts = max(sum.parts, narrowed)
	*e = sum
	return sum, b.check(d, sum)
}

// most returns what a definition of that name comes to, where it is taken in by d;
// of several the most.
func (b *budget) most(d *definition, of symbol) (most expense, err error) {
	candidates := b.bySymbol[of]
	if candidates == nil { // of a document that takes over the namespace of another, or of the language itself
		candidates = b.byName[symbol{of.among, "", of.name}]
	}
	for _, c := range candidates {
		e, err := b.expense(c)
		if err != nil {
			return e, err
		}
		if c.element == "simpleType" && d.element != "simpleType" {
			e.parts = 0 // it is no part of a content model
		}
		most = expense{max(most.parts, e.parts), max(most.depth, e.depth)}
	}
	return most, nil
}

// check refuses a definition that comes to too much.
func (b *budget) check(d *definition, e expense) error {
	limit := maxContent
	if d.element == "simpleType" {
		limit = maxParts // lists of values are long
	}
	switch {
	case e.depth > maxTakenIn:
		return b.refuse(d, "takes in others more than %d deep", maxTakenIn)
	case e.parts > limit:
		return b.refuse(d, "has more than %d parts with all that it takes in", limit)
	}
	return nil
}

// refuse returns an error about a definition.
func (b *budget) refuse(d *definition, format string, limit int) error {
	what := strings.TrimSpace("xs:" + d.element + " " + d.symbol.name)
	return b.set.errorAt(d.document, d.at, fmt.Errorf("%s "+format, what, limit))
}
