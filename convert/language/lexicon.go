package language

import (
	"math/bits"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"plenary/convert/printed"
)

// lexiconOf returns the lexicon of a list, which is not read before a word is
// asked for.
func lexiconOf(list string) lexicon {
	return sync.OnceValue(func() vocabulary { return vocabulary{list, indexOf(list)} })
}

// packedLexicon returns the lexicon of a list that is packed with gzip.
func packedLexicon(list *string) lexicon {
	return sync.OnceValue(func() vocabulary { return lexiconOf(unpacked(*list))() })
}

// A Rank is how common a word is. It is small so that the letters of a word, which
// are handed on for every word of a text, stay in registers.
type Rank int32

// Unlisted is the rank of a word that the lexicon has not.
const Unlisted Rank = -1

// rank returns the rank of a word, or [Unlisted].
func (x lexicon) rank(word string) Rank {
	if x == nil {
		return Unlisted
	}
	v := x()
	for slot := v.index.slotOf(word); v.index[slot] > 0; slot = v.index.next(slot) {
		entry := v.list[v.index[slot]-1:]
		if strings.HasPrefix(entry, word) && entry[len(word)] == '\t' {
			value, _ := printed.Number(entry[len(word)+1:])
			return Rank(value)
		}
	}
	return Unlisted
}

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

// Rank returns how common a word is, in its own case or in lower case, or
// unlisted.
func (l *Language) Rank(word string) Rank {
	rank := l.lexicon.rank(word)
	if rank == Unlisted && l.HasCapital(word) {
		rank = l.lexicon.rank(l.Small(word))
	}
	return rank
}

// Knows reports whether word is in the lexicon, or made of one that is by an
// ending or a prefix of the language.
func (l *Language) Knows(word string) bool {
	return l.Rank(word) != Unlisted || l.Derives(l.Small(word))
}

// Derives reports whether word, in lower case, is made of a listed one.
func (l *Language) Derives(word string) bool {
	return l.Inflects(word) || slices.ContainsFunc(l.prefixes, func(prefix string) bool {
		stem, ok := strings.CutPrefix(word, prefix)
		return ok && len(stem) >= l.Bytes(ShortestStem) && (l.lexicon.rank(stem) != Unlisted || l.Inflects(stem))
	})
}

// Inflects reports whether word is a listed one with an ending.
func (l *Language) Inflects(word string) bool {
	return slices.ContainsFunc(l.endings, func(e ending) bool { return l.isListedWith(word, e.ending, e.of) }) ||
		slices.ContainsFunc(l.paradigms, func(endings []string) bool {
			return slices.ContainsFunc(endings, func(ending string) bool {
				return ending != "" && strings.HasSuffix(word, ending) && // a word without ending may be half of one
					slices.ContainsFunc(endings, func(of string) bool { return l.isListedWith(word, ending, of) })
			})
		})
}

// isListedWith reports whether word is a listed one with an ending in the place of its own.
func (l *Language) isListedWith(word, ending, of string) bool {
	stem, ok := strings.CutSuffix(word, ending)
	return ok && len(stem)+len(of) >= l.Bytes(ShortestStem) && l.lexicon.rank(stem+of) != Unlisted
}

// ShortestStem is the number of letters of the shortest word that others are
// made of: shorter ones are found in too many.
const ShortestStem = 4

// IsPrefix reports whether word, in small letters, makes others of the words that
// it stands before: "non".
func (l *Language) IsPrefix(word string) bool { return slices.Contains(l.prefixes, word) }

// StandsAlone reports whether word is a short one that stands beside any other.
func (l *Language) StandsAlone(word string) bool {
	return len(word) <= utf8.UTFMax && slices.Contains(l.lone, l.Small(word))
}

// NeverAlone reports whether a letter is no word, in a language that lists the short ones: where it is met it stands behind a figure, or
// is half of a word.
func (l *Language) NeverAlone(letter string) bool { return l.lone != nil && !l.StandsAlone(letter) }

// IsPrefixed reports whether word stands before any other and is a prefix, too.
func (l *Language) IsPrefixed(word string) bool { return slices.Contains(l.prefixed, l.Small(word)) }

// ChangesEndings reports whether words have endings that stand in each other's place.
func (l *Language) ChangesEndings() bool { return l.paradigms != nil }

// MeetsBehind reports whether two words that would make a third stand side by side behind some words only.
func (l *Language) MeetsBehind(pair string) bool { return l.behind[pair] != nil }

// Meets reports whether such two words may stand side by side behind word: "with in" of "dealt with in".
func (l *Language) Meets(word, pair string) bool { return slices.Contains(l.behind[pair], word) }

// EndsCompounds reports whether word makes compounds with any word before it, a
// name too: "based" in "-based".
func (l *Language) EndsCompounds(word string) bool { return slices.Contains(l.compoundLasts, word) }

// Suspended reports whether the hyphen before s stands for the rest of a
// word, as in "small- and large-scale".
func (l *Language) Suspended(s string) bool {
	return slices.ContainsFunc(l.suspending, func(word string) bool { return strings.HasPrefix(s, word) && strings.HasPrefix(s[len(word):], " ") })
}

// Suspends reports whether a hyphen that follows word stands for the first
// member of the word before: "country-owned and -driven".
func (l *Language) Suspends(word string) bool {
	return slices.Contains(l.suspending, word) || l.EndsInComma(word)
}

// Unelided returns s behind the last word that was cut short before the next: "Assemblée" of "l’Assemblée".
func (l *Language) Unelided(s string) string {
	if i := strings.LastIndexAny(s, l.elisions); i >= 0 {
		_, size := utf8.DecodeRuneInString(s[i:])
		return s[i+size:]
	}
	return s
}

// WithoutPossessive returns s without the ending of a possessive that it begins
// with: "’s".
func (l *Language) WithoutPossessive(s string) string {
	for _, ending := range l.possessives {
		s = strings.TrimPrefix(s, ending)
	}
	return s
}
