package pdf

import (
	"cmp"
	"slices"

	"plenary/convert/read/pdf/glyph"
)

// A level is rules of a page at one height that touch one another.
type level struct{ y, left, right float32 }

// isLevel reports whether a rule runs from left to right.
func isLevel(r glyph.Box) bool { return r.Right-r.Left > r.Top-r.Bottom }

// levels returns the levels of a page.
func (b *board) levels(page int) []level {
	if b.rules == nil {
		b.rules = make([][]level, len(b.doc.Pages))
		for i := range b.doc.Pages {
			b.rules[i] = levelsOf(&b.doc.Pages[i])
		}
	}
	return b.rules[page]
}

// levelsOf returns the levels of a page from the top. Of those at one height that do not touch, each is one. A page with
// very many is a drawing, and has none.
func levelsOf(p *glyph.Page) (levels []level) {
	const (
		most  = 300
		thick = 3 // points: a rule in two parts, and a double one, is one
		gap   = 3 // points between the parts of one rule
	)
	for _, r := range p.Rules {
		if isLevel(r) {
			levels = append(levels, level{(r.Top + r.Bottom) / 2, r.Left, r.Right})
		}
	}
	slices.SortStableFunc(levels, func(a, b level) int { return -cmp.Compare(a.y, b.y) })
	joined := levels[:0]
	for from := 0; from < len(levels); {
		to := from + 1
		for to < len(levels) && levels[from].y-levels[to].y < thick {
			to++
		}
		at := levels[from:to]
		slices.SortStableFunc(at, func(a, b level) int { return cmp.Compare(a.left, b.left) })
		open := at[0]
		for _, l := range at[1:] {
			if l.left <= open.right+gap {
				open.right = max(open.right, l.right)
				continue
			}
			joined = append(joined, open)
			open = l
		}
		joined = append(joined, open)
		from = to
	}
	if len(joined) > most {
		return nil
	}
	return joined
}

// isLike reports whether two levels reach as far to the left and to the right.
func (l level) isLike(other level) bool {
	return isNear(l.left, other.left) && isNear(l.right, other.right)
}
