package fidelity

import "encoding/binary"

// grams is where in a document runs of [foundRun] letters begin, at the starts
// of words.
type grams struct {
	words []word
	first []int32 // by hash: a word + 1
	next  []int32 // by word: the next one with this hash + 1
	shift uint
}

func newGrams(document *spelling) *grams {
	bits := uint(8)
	for 1<<bits < len(document.words) {
		bits++
	}
	g := &grams{words: document.words, first: make([]int32, 1<<bits), next: make([]int32, len(document.words)), shift: 64 - bits}
	for w := len(g.words) - 1; w >= 0; w-- {
		if from := int(g.words[w].from); from+foundRun <= len(document.text) {
			hash := g.hash(document.text[from:])
			g.next[w], g.first[hash] = g.first[hash], int32(w+1)
		}
	}
	return g
}

// hash returns the hash of the [foundRun] letters that text begins with.
func (g *grams) hash(text []byte) uint64 {
	a, b := binary.LittleEndian.Uint64(text), binary.LittleEndian.Uint32(text[8:])
	return ((a * 0x9E3779B97F4A7C15) ^ (a >> 29) + uint64(b)*0xC2B2AE3D27D4EB4F) * 0x9E3779B97F4A7C15 >> g.shift
}

// places yields the letters at which a run that text begins with may begin, but
// for those that are used: these are forgotten, or passed over when too many
// stand behind each other.
func (g *grams) places(text []byte, state []letterState) func(yield func(int) bool) {
	const most = 16
	return func(yield func(int) bool) {
		hash := g.hash(text)
		for g.first[hash] > 0 && state[g.words[g.first[hash]-1].from]&letterUsed != 0 {
			g.first[hash] = g.next[g.first[hash]-1]
		}
		for w, n := g.first[hash], 0; w > 0 && n < most; w, n = g.next[w-1], n+1 {
			if !yield(int(g.words[w-1].from)) {
				return
			}
		}
	}
}
