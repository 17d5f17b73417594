package text

import (
	"slices"

	"plenary/convert/printed"
)

// textEnd returns the end of the last block up to the place at of the prose
// that has text, and not a number alone; where there is none, of the first one.
func (n *normaliser) textEnd(at int) int {
	k, _ := slices.BinarySearchFunc(n.blocks, at+1, func(b block, at int) int { return b.from - at })
	for i := k - 1; i >= 0; i-- {
		if !n.hasText(n.blocks[i]) {
			continue
		}
		if at = min(at, n.blocks[i].to); n.inLabel(at) {
			return n.blocks[i].to
		}
		return at
	}
	for _, b := range n.blocks[k:] {
		if n.hasText(b) {
			return b.to
		}
	}
	return at
}

// hasText reports whether b has text besides its number.
func (n *normaliser) hasText(b block) bool {
	s := n.textOf(b)
	o, numbered := n.Lang.Opening(s)
	return !printed.IsHeadingNumber(s) && !printed.IsLabelAlone(s) && (!numbered || o.From > 0 || o.Rest < len(s))
}

// inLabel reports whether the place at of the prose is inside the number of a
// paragraph or of the resolution, or right after it, where no mark stands.
func (n *normaliser) inLabel(at int) bool {
	k, found := slices.BinarySearchFunc(n.blocks, at, func(b block, at int) int { return b.from - at })
	if !found {
		k--
	}
	if k < 0 {
		return false
	}
	s, within := n.textOf(n.blocks[k]), at-n.blocks[k].from
	if o, numbered := n.Lang.Opening(s); numbered && o.From == 0 {
		return within <= o.Rest
	}
	label := printed.LabelLength(s)
	return label > 0 && within <= label+1
}
