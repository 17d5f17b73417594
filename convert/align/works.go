package align

import (
	"slices"
	"strings"
)

// undated stands in the IRI of a Work for a day that is not known.
const undated = "1900-01-01"

// Works groups documents by the IRIs of their Works, in the order of the first of each. A document whose day is not known belongs to
// the one work that has its number and a day; where several have, to none of them.
func Works(iris []string) (works [][]int) {
	place := map[string]int{}      // in works, by IRI
	dated := map[string][]string{} // the IRIs that have a day, by all but that
	for _, iri := range iris {
		if number, known := withoutDay(iri); known && !slices.Contains(dated[number], iri) {
			dated[number] = append(dated[number], iri)
		}
	}
	for i, iri := range iris {
		if number, known := withoutDay(iri); !known && len(dated[number]) == 1 {
			iri = dated[number][0]
		}
		at, met := place[iri]
		if !met {
			at = len(works)
			place[iri] = at
			works = append(works, nil)
		}
		works[at] = append(works[at], i)
	}
	return works
}

// withoutDay returns an IRI without its day, and whether that was known.
func withoutDay(iri string) (number string, known bool) {
	steps := strings.Split(iri, "/")
	if len(steps) < 2 {
		return iri, true
	}
	day := steps[len(steps)-2]
	steps[len(steps)-2] = undated
	return strings.Join(steps, "/"), day != undated
}
