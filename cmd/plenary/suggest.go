package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"plenary/schema"
)

// unknown returns an error that names what word may be a slip for, or what
// exists instead of it.
func unknown(what, word string, known []string) error {
	if near := nearest(word, known); near != "" {
		return fmt.Errorf("unknown %s %q; did you mean %q?", what, word, near)
	}
	return fmt.Errorf("unknown %s %q; there are %s", what, word, strings.Join(known, ", "))
}

// unknownRule is unknown for the codes of rules, which are too many to be told:
// it names those that are most like word, or whose titles have it.
func unknownRule(what, word string) error {
	if near := nearest(word, codes()); near != "" {
		return fmt.Errorf("unknown %s %q; did you mean %q?", what, word, near)
	}
	return fmt.Errorf("unknown %s %q; the nearest are %s", what, word, strings.Join(nearestRules(strings.ToLower(word)), ", "))
}

// nearest returns the known word that word may be a slip for, or "". A slip
// changes one letter of a short word, and a third of a long one at most.
func nearest(word string, known []string) string {
	word = strings.ToLower(strings.TrimSpace(word))
	best, least := "", max(1, len(word)/3)+1
	for _, k := range known {
		d := distance(word, k)
		if len(word) > 1 && strings.HasPrefix(k, word) {
			d = min(d, 1)
		}
		if d < least && d < len(k) {
			best, least = k, d
		}
	}
	return best
}

// distance returns the number of letters to be changed, added, taken away or
// put in the place of their neighbours to make a into b. (Damerau 1964: most slips
// of the hand are one of these; this is its form without a change of what has been
// changed.)
func distance(a, b string) int {
	rows := [3][]int{make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)}
	before, above, row := rows[0], rows[1], rows[2]
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		before, above, row = above, row, before
		row[0] = i + 1
		for j := range len(b) {
			changed := above[j]
			if a[i] != b[j] {
				changed++
			}
			row[j+1] = min(changed, above[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
	}
	return row[len(b)]
}

// mostNear is how many codes are told that are near a word.
const mostNear = 5

// nearestRules returns the codes that word may stand for, the likeliest first:
// those that hold it, those whose titles do, and those that look like it.
func nearestRules(word string) (near []string) {
	likely := map[string]float64{}
	for _, rule := range schema.Rules() {
		likely[rule.Code] = likeness(word, rule.Code)
		if strings.Contains(rule.Code, word) {
			likely[rule.Code]++
		}
		if strings.Contains(strings.ToLower(rule.Title), word) {
			likely[rule.Code]++
		}
	}
	near = codes()
	slices.SortStableFunc(near, func(a, b string) int { return cmp.Compare(likely[b], likely[a]) })
	return near[:mostNear]
}

// likeness returns which share of their pairs of letters two words have in
// common. (Dice 1945.)
func likeness(a, b string) float64 {
	pairs := map[string]int{}
	for i := range max(len(a)-1, 0) {
		pairs[a[i:i+2]]++
	}
	common := 0
	for i := range max(len(b)-1, 0) {
		if pairs[b[i:i+2]] > 0 {
			pairs[b[i:i+2]]--
			common++
		}
	}
	return 2 * float64(common) / float64(max(len(a)+len(b)-2, 1))
}
