package text

import (
	"slices"
	"strings"
	"sync"
)

// A lexicon is the words of a language, one a line and sorted by bytes, each
// with a tab and its rank: how common it is, as the binary logarithm of how
// often it was met. Compounds stand with their hyphens ("gender-responsive"),
// names with their capitals, and two words that are often written side by side
// though they would make a third are an entry of their own ("health care"). It
// is searched as it stands, between the places where the first two letters of
// words change.
type lexicon struct {
	list   string
	places func() *[places + 1]uint32
}

// lexiconOf returns the lexicon of a list, which is not read before a word is
// asked for.
func lexiconOf(list string) lexicon {
	return lexicon{list, sync.OnceValue(func() *[places + 1]uint32 { return placesOf(list) })}
}

// unlisted is the rank of a word that the lexicon has not.
const unlisted = -1

// rank returns the rank of a word, or unlisted.
func (x lexicon) rank(word string) int {
	place, places := place(word), x.places()
	for list := x.list[places[place]:places[place+1]]; list != ""; {
		start := strings.LastIndexByte(list[:len(list)/2], '\n') + 1
		switch entry := list[start:]; {
		case entry[:min(len(word), len(entry))] < word:
			list = entry[strings.IndexByte(entry, '\n')+1:]
		case strings.HasPrefix(entry, word) && entry[len(word)] == '\t':
			rank, _ := number(entry[len(word)+1:])
			return rank
		default:
			list = list[:start]
		}
	}
	return unlisted
}

// places is the number of places that words have by their first two letters.
const places = (2*letterCount + 1) * (letterCount + 2)

const letterCount = 26

// place returns a number that grows with the first two letters of words, in
// the order of bytes: capitals, small letters, letters with marks.
func place(word string) int {
	if len(word) < 2 {
		return place(word + "  "[len(word):])
	}
	first, second := 2*letterCount, letterCount+1
	switch c := word[0]; {
	case c < 'a':
		first = min(max(int(c)-'A', 0), letterCount-1)
	case c <= 'z':
		first = letterCount + int(c-'a')
	}
	switch c := word[1]; {
	case c < 'a':
		second = 0
	case c <= 'z':
		second = int(c-'a') + 1
	}
	return first*(letterCount+2) + second
}

// placesOf returns where in a sorted list the words of each place begin.
func placesOf(list string) *[places + 1]uint32 {
	var starts [places + 1]uint32
	next := 0 // place whose start is not known yet
	for at := 0; at < len(list); at += strings.IndexByte(list[at:], '\n') + 1 {
		for p := place(list[at:]); next <= p; next++ {
			starts[next] = uint32(at)
		}
	}
	for ; next <= places; next++ {
		starts[next] = uint32(len(list))
	}
	return &starts
}

// An Ending makes a word of another: it stands in the place of Of. "ies" of
// "y": "territories".
type Ending struct{ Ending, Of string }

// rank returns how common a word is, in its own case or in lower case, or
// unlisted.
func (l *Language) rank(word string) int {
	rank := l.lexicon.rank(word)
	if rank == unlisted && hasUpper(word) {
		rank = l.lexicon.rank(strings.ToLower(word))
	}
	return rank
}

func hasUpper(s string) bool {
	for i := range len(s) {
		if s[i]-'A' < 26 {
			return true
		}
	}
	return false
}

// knows reports whether word is in the lexicon, or made of one that is by an
// ending or a prefix of the language.
func (l *Language) knows(word string) bool {
	return l.rank(word) != unlisted || l.derives(strings.ToLower(word))
}

// derives reports whether word, in lower case, is made of a listed one.
func (l *Language) derives(word string) bool {
	return l.inflects(word) || slices.ContainsFunc(l.Prefixes, func(prefix string) bool {
		stem, ok := strings.CutPrefix(word, prefix)
		return ok && len(stem) >= shortestStem && (l.lexicon.rank(stem) != unlisted || l.inflects(stem))
	})
}

// inflects reports whether word is a listed one with an ending.
func (l *Language) inflects(word string) bool {
	return slices.ContainsFunc(l.Endings, func(e Ending) bool {
		stem, ok := strings.CutSuffix(word, e.Ending)
		return ok && len(stem)+len(e.Of) >= shortestStem && l.lexicon.rank(stem+e.Of) != unlisted
	})
}

// shortestStem is the number of letters of the shortest word that others are
// made of: shorter ones are found in too many.
const shortestStem = 4
