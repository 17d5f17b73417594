package language

import (
	"math/bits"
	"slices"
	"strings"
	"sync"

	"plenary/convert/printed"
)

// A lexicon is the words of a language, one a line, each with a tab and its
// rank: how common it is, as the binary logarithm of how often it was met.
// Compounds stand with their hyphens ("gender-responsive"), names with their
// capitals, and two words that are often written side by side though they would
// make a third are an entry of their own ("health care").
type lexicon struct {
	list  string
	index func() index
}

// lexiconOf returns the lexicon of a list, which is not read before a word is
// asked for.
func lexiconOf(list string) lexicon {
	return lexicon{list, sync.OnceValue(func() index { return indexOf(list) })}
}

// A rank is how common a word is. It is small so that the letters of a word, which
// are handed on for every word of a text, stay in registers.
type Rank int32

// Unlisted is the rank of a word that the lexicon has not.
const Unlisted Rank = -1

// Rank returns the rank of a word, or unlisted.
func (x lexicon) rank(word string) Rank {
	index := x.index()
	for slot := index.slotOf(word); index[slot] > 0; slot = index.next(slot) {
		entry := x.list[index[slot]-1:]
		if strings.HasPrefix(entry, word) && entry[len(word)] == '\t' {
			value, _ := printed.Number(entry[len(word)+1:])
			return Rank(value)
		}
	}
	return Unlisted
}

// An index is a hash table of the words of a list: 1 + the offset of each, in
// the slot of its word or in the next that is free. A map would take ten times as
// long to fill, and a short text is read in less.
type index []uint32

// indexOf returns the index of a list, with twice as many slots as words.
func indexOf(list string) index {
	x := make(index, 1<<bits.Len(uint(2*strings.Count(list, "\n"))))
	for at := 0; at < len(list); {
		word := list[at : at+strings.IndexByte(list[at:], '\t')]
		slot := x.slotOf(word)
		for x[slot] > 0 {
			slot = x.next(slot)
		}
		x[slot] = uint32(at) + 1
		at += len(word) + strings.IndexByte(list[at+len(word):], '\n') + 1
	}
	return x
}

// slotOf returns the slot of a word, by its FNV-1a hash.
func (x index) slotOf(word string) uint32 {
	hash := uint32(2166136261)
	for i := range len(word) {
		hash = (hash ^ uint32(word[i])) * 16777619
	}
	return (hash ^ hash>>16) & uint32(len(x)-1)
}

// next returns the slot after one, the first after the last.
func (x index) next(slot uint32) uint32 { return (slot + 1) & uint32(len(x)-1) }

// An Ending makes a word of another: it stands in the place of Of. "ies" of
// "y": "territories".
type Ending struct{ Ending, Of string }

// Rank returns how common a word is, in its own case or in lower case, or
// unlisted.
func (l *Language) Rank(word string) Rank {
	rank := l.lexicon.rank(word)
	if rank == Unlisted && printed.HasUpper(word) {
		rank = l.lexicon.rank(strings.ToLower(word))
	}
	return rank
}

// Knows reports whether word is in the lexicon, or made of one that is by an
// ending or a prefix of the language.
func (l *Language) Knows(word string) bool {
	return l.Rank(word) != Unlisted || l.Derives(strings.ToLower(word))
}

// Derives reports whether word, in lower case, is made of a listed one.
func (l *Language) Derives(word string) bool {
	return l.Inflects(word) || slices.ContainsFunc(l.Prefixes, func(prefix string) bool {
		stem, ok := strings.CutPrefix(word, prefix)
		return ok && len(stem) >= ShortestStem && (l.lexicon.rank(stem) != Unlisted || l.Inflects(stem))
	})
}

// Inflects reports whether word is a listed one with an ending.
func (l *Language) Inflects(word string) bool {
	return slices.ContainsFunc(l.Endings, func(e Ending) bool {
		stem, ok := strings.CutSuffix(word, e.Ending)
		return ok && len(stem)+len(e.Of) >= ShortestStem && l.lexicon.rank(stem+e.Of) != Unlisted
	})
}

// ShortestStem is the number of letters of the shortest word that others are
// made of: shorter ones are found in too many.
const ShortestStem = 4
