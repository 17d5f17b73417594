package pdf

import "math/bits"

// Characters are a set of characters of the Basic Multilingual Plane, a bit for
// each.
type characters [1 << 10]uint64

func (c *characters) add(r rune) {
	if r >= 0 && r <= 0xFFFF {
		c[r>>6] |= 1 << (r & 63)
	}
}

func (c *characters) empty() bool { return *c == characters{} }

// list returns the characters in ascending order.
func (c *characters) list() (list []rune) {
	for i, set := range c {
		for ; set != 0; set &= set - 1 {
			list = append(list, rune(i<<6+bits.TrailingZeros64(set)))
		}
	}
	return list
}

// characters returns the characters of each face that the pages show. There is
// always a regular one.
func (b *book) characters() *[4]characters {
	var used [4]characters
	used[regular].add(' ')
	for _, p := range b.pages {
		for _, l := range p.lines {
			for i := range l.segments {
				s := &l.segments[i]
				set := &used[s.look.face&3]
				for _, r := range s.printed() {
					set.add(r)
				}
			}
		}
	}
	return &used
}
