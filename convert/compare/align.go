package compare

import (
	"slices"
	"strings"
	"unicode"

	"plenary/convert/printed"
)

// alike is the least likeness of two blocks that are taken for one.
const alike = 0.5

// A pair is a block of either side that are taken for one.
type pair struct{ a, b int }

// align pairs blocks in the order of both. Blocks that are the same and stand
// once on either side part the texts into gaps (patience); in a gap, the pairs
// are those that are most alike in all.
func align(a, b []*block) []pair {
	var pairs []pair
	from := pair{}
	v := vocabulary{}
	x, y := v.traits(a), v.traits(b)
	for _, anchor := range append(rising(anchors(x, y)), pair{len(a), len(b)}) {
		for _, p := range gap(x[from.a:anchor.a], y[from.b:anchor.b]) {
			pairs = append(pairs, pair{from.a + p.a, from.b + p.b})
		}
		if anchor.a < len(a) {
			pairs = append(pairs, anchor)
		}
		from = pair{anchor.a + 1, anchor.b + 1}
	}
	return pairs
}

// anchors pairs the blocks that are the same and stand once on either side, in
// the order of a.
func anchors(a, b []trait) []pair {
	inA, inB := places(a), places(b)
	var pairs []pair
	for i, t := range a {
		if j, once := inB[t.key]; once && j >= 0 && inA[t.key] == i {
			pairs = append(pairs, pair{i, j})
		}
	}
	return pairs
}

// places returns where each block stands by its key, -1 for more than once.
func places(traits []trait) map[int]int {
	at := make(map[int]int, len(traits))
	for i, t := range traits {
		if _, again := at[t.key]; again {
			i = -1
		}
		at[t.key] = i
	}
	return at
}

// rising returns the longest chain of pairs that rises on both sides; they rise
// in a already. (Fredman, On computing the length of longest increasing
// subsequences, 1975.)
func rising(pairs []pair) []pair {
	var ends []int // of the chain of each length, the pair that ends lowest
	before := make([]int, len(pairs))
	for i, p := range pairs {
		k, _ := slices.BinarySearchFunc(ends, p.b, func(end, b int) int { return pairs[end].b - b })
		if before[i] = -1; k > 0 {
			before[i] = ends[k-1]
		}
		if k == len(ends) {
			ends = append(ends, i)
		} else {
			ends[k] = i
		}
	}
	if len(ends) == 0 {
		return nil
	}
	var chain []pair
	for i := ends[len(ends)-1]; i >= 0; i = before[i] {
		chain = append(chain, pairs[i])
	}
	slices.Reverse(chain)
	return chain
}

// maxGap bounds the work in a gap: so many comparisons of two blocks. Where two
// documents have more than that in between, they have nothing in common.
const maxGap = 1 << 20

// gap pairs the blocks of a gap: what is the same at both ends first.
func gap(a, b []trait) []pair {
	var pairs []pair
	from := 0
	for from < len(a) && from < len(b) && a[from].key == b[from].key {
		pairs = append(pairs, pair{from, from})
		from++
	}
	tail := 0
	for len(a)-tail > from && len(b)-tail > from && a[len(a)-tail-1].key == b[len(b)-tail-1].key {
		tail++
	}
	if middleA, middleB := a[from:len(a)-tail], b[from:len(b)-tail]; len(middleA)*len(middleB) <= maxGap {
		for _, p := range heaviest(middleA, middleB) {
			pairs = append(pairs, pair{p.a + from, p.b + from})
		}
	}
	for i := tail; i > 0; i-- {
		pairs = append(pairs, pair{len(a) - i, len(b) - i})
	}
	return pairs
}

// A trait is what of a block tells whether it is the same as another, or like it: its
// number and text, and its words in order, all as numbers in a vocabulary.
type trait struct {
	key   int
	words []int
}

// A vocabulary numbers words and texts.
type vocabulary map[string]int

func (v vocabulary) number(s string) int {
	n, met := v[s]
	if !met {
		n = len(v)
		v[s] = n
	}
	return n
}

func (v vocabulary) traits(blocks []*block) []trait {
	list := make([]trait, len(blocks))
	for i, b := range blocks {
		list[i].key = v.number(bare(b.Number) + "\x00" + fold(b.text))
		if list[i].words = v.set(words(fold1(b.text))); len(list[i].words) == 0 {
			list[i].words = v.set([]string{bare(b.Number)})
		}
	}
	return list
}

// set returns the numbers of words, in order and each once.
func (v vocabulary) set(words []string) []int {
	set := make([]int, len(words))
	for i, w := range words {
		set[i] = v.number(w)
	}
	slices.Sort(set)
	return slices.Compact(set)
}

// heaviest returns the pairs in order with the greatest likeness in all.
func heaviest(a, b []trait) []pair {
	best := make([][]float64, len(a)+1)
	like := make([][]float64, len(a))
	for i := range best {
		best[i] = make([]float64, len(b)+1)
	}
	for i := len(a) - 1; i >= 0; i-- {
		like[i] = make([]float64, len(b))
		for j := len(b) - 1; j >= 0; j-- {
			best[i][j] = max(best[i+1][j], best[i][j+1])
			if like[i][j] = dice(a[i].words, b[j].words); like[i][j] >= alike {
				if a[i].key == b[j].key {
					like[i][j] += 0.5
				}
				best[i][j] = max(best[i][j], best[i+1][j+1]+like[i][j])
			}
		}
	}
	var pairs []pair
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case like[i][j] >= alike && best[i][j] == best[i+1][j+1]+like[i][j]:
			pairs = append(pairs, pair{i, j})
			i, j = i+1, j+1
		case best[i][j] == best[i+1][j]:
			i++
		default:
			j++
		}
	}
	return pairs
}

// dice returns twice what two sets have in common by what they have.
func dice(a, b []int) float64 {
	if 4*min(len(a), len(b)) < max(len(a), len(b)) {
		return 0
	}
	n, total := 0, len(a)+len(b)
	for len(a) > 0 && len(b) > 0 {
		switch c := a[0] - b[0]; {
		case c < 0:
			a = a[1:]
		case c > 0:
			b = b[1:]
		default:
			a, b, n = a[1:], b[1:], n+1
		}
	}
	return 2 * float64(n) / float64(max(1, total))
}

func likeness(a, b string) float64 {
	v := vocabulary{}
	return dice(v.set(words(a)), v.set(words(b)))
}

// words returns the words of a text.
func words(s string) []string { return strings.Fields(s) }

// fold1 gives the variants of dashes and quotation marks one form.
func fold1(s string) string { return strings.Map(folded, s) }

// fold does so too, and takes white space out.
func fold(s string) string {
	return strings.Map(func(c rune) rune {
		if unicode.IsSpace(c) || c == '_' || c == '*' {
			return -1
		}
		return folded(c)
	}, s)
}

// tokens returns the words and marks of a text, one space between, so that the
// space beside a mark does not count and the end of a word does.
func tokens(s string) string {
	var b strings.Builder
	inside := false
	for _, c := range strings.Map(folded, s) {
		word := unicode.IsLetter(c) || unicode.IsDigit(c) || unicode.IsMark(c)
		switch {
		case unicode.IsSpace(c) || c == '_' || c == '*':
			inside = false
			continue
		case !word || !inside:
			b.WriteByte(' ')
		}
		b.WriteRune(c)
		inside = word
	}
	return b.String()
}

// folded is [printed.Fold], and drops soft hyphens and marks that are not seen.
func folded(c rune) rune {
	switch c {
	case '\u00AD', '\u200B', '\u200E', '\u200F', '\u2060', '\uFEFF':
		return -1
	}
	return printed.Fold(c)
}

// bare returns the letters and figures of a number.
func bare(number string) string {
	return strings.Map(func(c rune) rune {
		if unicode.IsLetter(c) || unicode.IsDigit(c) {
			return c
		}
		return -1
	}, number)
}
