package fidelity

import (
	"cmp"
	"slices"
)

// A match is a run of n characters that two texts have in common: at a in the
// one and at b in the other.
type match struct{ a, b, n int }

// An aligner finds what two texts have in common, in the order of both. It
// looks for runs of characters that occur once in either text (patience), takes
// the chain of them that covers most, and does the same again in the gaps with
// shorter runs; what small gaps are left it compares as Myers does. Its time is
// near to linear in the lengths of the texts: each step goes once through what
// the one before has left, and the last is bounded.
type aligner struct {
	a, b    []rune
	matches []match
}

// runLengths are the lengths of the runs that are looked for, one after the
// other.
var runLengths = [...]int{32, 16, 8, 5}

// maxEdits bounds the work in a gap: more differences than that are no likeness.
const maxEdits = 192

// align returns what a and b have in common, in order. Negative characters are
// like no other.
func align(a, b []rune) []match {
	x := aligner{a: a, b: b}
	x.gap(0, len(a), 0, len(b), 0)
	return merge(x.matches)
}

// gap aligns a[a0:a1] with b[b0:b1] by runs of the length at step and shorter.
func (x *aligner) gap(a0, a1, b0, b1, step int) {
	n := 0
	for a0+n < a1 && b0+n < b1 && x.a[a0+n] == x.b[b0+n] {
		n++
	}
	x.add(a0, b0, n)
	a0, b0 = a0+n, b0+n
	tail := 0
	for a1-tail > a0 && b1-tail > b0 && x.a[a1-tail-1] == x.b[b1-tail-1] {
		tail++
	}
	x.between(a0, a1-tail, b0, b1-tail, step)
	x.add(a1-tail, b1-tail, tail)
}

// between aligns two pieces that neither begin nor end alike.
func (x *aligner) between(a0, a1, b0, b1, step int) {
	if a0 == a1 || b0 == b1 {
		return
	}
	for ; step < len(runLengths); step++ {
		anchors := heaviestChain(x.anchors(a0, a1, b0, b1, runLengths[step]))
		if len(anchors) == 0 {
			continue
		}
		for _, m := range anchors {
			if skip := max(a0-m.a, b0-m.b, 0); skip < m.n { // anchors may overlap by a few characters
				x.gap(a0, m.a+skip, b0, m.b+skip, step+1)
				x.add(m.a+skip, m.b+skip, m.n-skip)
				a0, b0 = m.a+m.n, m.b+m.n
			}
		}
		x.gap(a0, a1, b0, b1, step+1)
		return
	}
	x.edits(a0, a1, b0, b1)
}

func (x *aligner) add(a, b, n int) {
	if n > 0 {
		x.matches = append(x.matches, match{a, b, n})
	}
}

// merge joins matches that touch on both sides.
func merge(matches []match) []match {
	merged := matches[:0]
	for _, m := range matches {
		if last := len(merged) - 1; last >= 0 && merged[last].a+merged[last].n == m.a && merged[last].b+merged[last].n == m.b {
			merged[last].n += m.n
			continue
		}
		merged = append(merged, m)
	}
	return merged
}

// anchors returns the runs of at least k characters that occur once in each
// piece, in the order of a; neighbours are joined.
func (x *aligner) anchors(a0, a1, b0, b1, k int) []match {
	if a1-a0 < k || b1-b0 < k {
		return nil
	}
	places := unique(x.a[a0:a1], k)
	inB := unique(x.b[b0:b1], k)
	var found []match
	for hash, i := range places {
		if j, ok := inB[hash]; ok && i >= 0 && j >= 0 && slices.Equal(x.a[a0+int(i):a0+int(i)+k], x.b[b0+int(j):b0+int(j)+k]) {
			found = append(found, match{a0 + int(i), b0 + int(j), k})
		}
	}
	slices.SortFunc(found, func(m, n match) int { return cmp.Compare(m.a, n.a) })
	return joinDiagonals(found)
}

// unique returns the places of the runs of k characters of text by their hash,
// and -1 for those that occur more than once.
func unique(text []rune, k int) map[uint64]int32 {
	const base = 0x9E3779B97F4A7C15
	power := uint64(1)
	for range k {
		power *= base
	}
	places := make(map[uint64]int32, len(text))
	hash := uint64(0)
	barred := 0 // runs that begin before it hold a negative character
	for i, c := range text {
		hash = hash*base + uint64(c) + 1
		if i >= k {
			hash -= power * (uint64(text[i-k]) + 1)
		}
		if c < 0 {
			barred = i + 1
		}
		if start := i - k + 1; start >= barred {
			if _, again := places[hash]; again {
				places[hash] = -1
			} else {
				places[hash] = int32(start)
			}
		}
	}
	return places
}

// joinDiagonals joins matches of which each goes on with the one before.
func joinDiagonals(found []match) []match {
	joined := found[:0]
	for _, m := range found {
		if last := len(joined) - 1; last >= 0 && m.a-joined[last].a == m.b-joined[last].b && m.a <= joined[last].a+joined[last].n {
			joined[last].n = m.a + m.n - joined[last].a
			continue
		}
		joined = append(joined, m)
	}
	return joined
}

// heaviestChain returns the matches, rising in both texts, that have most
// characters. Those that are given rise in a.
func heaviestChain(matches []match) []match {
	if len(matches) < 2 {
		return matches
	}
	order := make([]int, len(matches)) // by place in b
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(i, j int) int { return cmp.Compare(matches[i].b, matches[j].b) })
	rank := make([]int, len(matches))
	for r, i := range order {
		rank[i] = r
	}
	best := newMaxima(len(matches))
	previous := make([]int, len(matches))
	top, last := 0, -1
	for i, m := range matches {
		weight, before := best.upTo(rank[i])
		previous[i] = before
		weight += m.n
		best.set(rank[i], weight, i)
		if weight > top {
			top, last = weight, i
		}
	}
	var chain []match
	for ; last >= 0; last = previous[last] {
		chain = append(chain, matches[last])
	}
	slices.Reverse(chain)
	return chain
}

// maxima answers which of the entries set so far, up to a rank, has the
// greatest weight (a Fenwick tree).
type maxima struct {
	weight []int
	entry  []int
}

func newMaxima(n int) *maxima { return &maxima{make([]int, n+1), make([]int, n+1)} }

func (x *maxima) set(rank, weight, entry int) {
	for i := rank + 1; i < len(x.weight); i += i & -i {
		if weight > x.weight[i] {
			x.weight[i], x.entry[i] = weight, entry
		}
	}
}

// upTo returns the greatest weight below rank and its entry, or 0 and -1.
func (x *maxima) upTo(rank int) (weight, entry int) {
	entry = -1
	for i := rank; i > 0; i -= i & -i {
		if x.weight[i] > weight {
			weight, entry = x.weight[i], x.entry[i]
		}
	}
	return weight, entry
}

// edits aligns two pieces by the shortest edit script (Myers, "An O(ND)
// Difference Algorithm", 1986), or not at all where that is too long.
func (x *aligner) edits(a0, a1, b0, b1 int) {
	n, m := a1-a0, b1-b0
	if n-m > maxEdits || m-n > maxEdits {
		return
	}
	limit := min(n+m, maxEdits)
	reach := make([]int, 2*limit+3) // by diagonal + limit + 1: how far in a
	var steps [][]int
	for d := 0; d <= limit; d++ {
		steps = append(steps, slices.Clone(reach))
		for k := -d; k <= d; k += 2 {
			i := x.step(reach, limit, d, k)
			j := i - k
			for i < n && j < m && x.a[a0+i] == x.b[b0+j] {
				i, j = i+1, j+1
			}
			reach[k+limit+1] = i
			if i >= n && j >= m {
				if 10*(n+m-d) < 14*min(n, m) {
					return // what unlike texts have in common is chance
				}
				x.trace(steps, limit, a0, b0, n, m)
				return
			}
		}
	}
}

// step returns where in a the path on diagonal k begins with its d-th edit.
func (*aligner) step(reach []int, limit, d, k int) int {
	c := k + limit + 1
	if k == -d || k != d && reach[c-1] < reach[c+1] {
		return reach[c+1]
	}
	return reach[c-1] + 1
}

// trace goes back through the steps and adds what they matched.
func (x *aligner) trace(steps [][]int, limit, a0, b0, i, j int) {
	var found []match
	for d := len(steps) - 1; d >= 0; d-- {
		k := i - j
		start := 0
		if d > 0 {
			start = x.step(steps[d], limit, d, k)
		}
		if n := i - start; n > 0 {
			found = append(found, match{a0 + start, b0 + start - k, n})
		}
		if d == 0 {
			break
		}
		if c := k + limit + 1; k == -d || k != d && steps[d][c-1] < steps[d][c+1] {
			i, j = start, start-k-1
		} else {
			i, j = start-1, start-k
		}
	}
	slices.Reverse(found)
	x.matches = append(x.matches, found...)
}
