package fidelity

import (
	"cmp"
	"slices"
)

// settle matches what is left over of the source and too short to have been
// found, where the document has just that between the counterparts of its
// neighbours.
func (s *sweep) settle() {
	left := s.left
	s.left = nil
	k := 0 // the first match behind
	for _, r := range left {
		for k < len(s.matched) && s.matched[k].a < r.from {
			k++
		}
		if k > 0 {
			r.from += s.take(r.from, s.matched[k-1].b+s.matched[k-1].n, r.to-r.from)
		}
		if k < len(s.matched) && r.from < r.to {
			r.to -= s.takeBack(r.to, s.matched[k].b, r.to-r.from)
		}
		if r.from < r.to {
			s.left = append(s.left, r)
		}
	}
}

// firstMatch returns the first match that begins at letter i of the source or
// behind it.
func (s *sweep) firstMatch(i int) int {
	k, _ := slices.BinarySearchFunc(s.matched, i, func(m match, i int) int { return cmp.Compare(m.a, i) })
	return k
}

// take matches whole words of the source at letter i, n letters at most, with
// all that the document has left at j, and returns how many letters that are.
func (s *sweep) take(i, j, n int) int {
	common := s.common(i, j, n)
	if !s.starts[i+common] || s.state[j+common]&(letterUsed|letterOpens) == 0 {
		return 0
	}
	for k := range common {
		s.state[j+k] |= letterUsed
	}
	return common
}

// takeBack does so with the letters that end before i and j.
func (s *sweep) takeBack(i, j, n int) (common int) {
	for common < n && common < j && s.source.text[i-common-1] == s.document.text[j-common-1] && s.state[j-common-1]&letterUsed == 0 {
		common++
	}
	if !s.starts[i-common] || common < j && s.state[j-common]&letterOpens == 0 && s.state[j-common-1]&letterUsed == 0 {
		return 0
	}
	for k := range common {
		s.state[j-k-1] |= letterUsed
	}
	return common
}
