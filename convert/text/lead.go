package text

import (
	"slices"
	"strings"

	"plenary/convert/resolution"
)

// LeadWords are what a language has for its leading phrases, the first words of
// a paragraph, which are printed in italics. The verb says what the organ does;
// the italics take in what modifies it and the feeling or the act it names, and
// leave out what it is about:
//
//	phrase = opener* verb tail*
//
// All words are in lower case.
type LeadWords struct {
	// Preambular and Operative are the verbs of preambular and of operative
	// paragraphs, sorted: "recalling", "recalls". An unknown verb has a phrase
	// too, but it is no evidence that a paragraph begins.
	Preambular, Operative []string
	// Endings are endings of the words that open preambular paragraphs: "ing".
	Endings []string
	// Openers are words that a verb follows: "also", "having".
	Openers []string
	// Adverbs are the endings of other such words, "ly", and NoAdverbs the
	// words that have one by chance: "assembly".
	Adverbs, NoAdverbs []string
	// Degrees are words, besides adverbs, that say how great what follows is:
	// "grave".
	Degrees []string
	// Tails are what the italics take in after the verb.
	Tails []Tail
}

// A Tail is words that belong to the leading phrase they follow: Words, then
// one of Nouns with any number of degrees before it, where there are any.
type Tail struct {
	After []string // what it follows: the verb of the phrase, or its last word; anything when empty
	Words string
	Nouns []string
	Not   []resolution.Organ // the organs that have it in roman type
}

// opensPreambular reports whether s opens as preambular paragraphs do.
func (l *Language) opensPreambular(s string) bool { return l.Leads.open(l.Leads.Preambular, s) }

// opensOperative reports whether s opens as operative paragraphs do.
func (l *Language) opensOperative(s string) bool { return l.Leads.open(l.Leads.Operative, s) }

// open reports whether s begins with one of verbs, after openers.
func (w *LeadWords) open(verbs []string, s string) bool {
	if !isUpper(s) {
		return false
	}
	for at := 0; at < len(s); {
		word, end := nextWord(s, at)
		if _, known := slices.BinarySearch(verbs, word); known {
			return true
		}
		if end == at || !w.opener(word) {
			return false
		}
		at = end
	}
	return false
}

// opener reports whether a verb follows word.
func (w *LeadWords) opener(word string) bool {
	return slices.Contains(w.Openers, word) || w.adverb(word)
}

func (w *LeadWords) adverb(word string) bool {
	return slices.ContainsFunc(w.Adverbs, func(end string) bool { return strings.HasSuffix(word, end) }) && !slices.Contains(w.NoAdverbs, word)
}

// length returns the length of the leading phrase of a paragraph of an organ.
// Where no verb follows the openers, the first word is the phrase.
func (w *LeadWords) length(s string, organ resolution.Organ) int {
	verb, end := nextWord(s, 0)
	for w.opener(verb) {
		next, after := nextWord(s, end)
		if next == "" {
			break
		}
		verb, end = next, after
	}
	last := verb
	for {
		longest := end
		for _, t := range w.Tails {
			if t.follows(verb, last) && !slices.Contains(t.Not, organ) {
				longest = max(longest, w.tailEnd(t, s, end))
			}
		}
		if longest == end {
			return end
		}
		end = longest
		last = s[strings.LastIndexByte(s[:end], ' ')+1 : end]
	}
}

// follows reports whether t can follow a phrase with a verb and a last word.
func (t Tail) follows(verb, last string) bool {
	return len(t.After) == 0 || slices.Contains(t.After, verb) || slices.Contains(t.After, last)
}

// tailEnd returns the end of the tail t at the place at of s, or 0.
func (w *LeadWords) tailEnd(t Tail, s string, at int) int {
	end := at
	if t.Words != "" {
		end += 1 + len(t.Words)
		if end > len(s) || s[at] != ' ' || s[at+1:end] != t.Words || end < len(s) && !strings.ContainsRune(wordStops, rune(s[end])) {
			return 0
		}
	}
	for len(t.Nouns) > 0 {
		var word string
		word, end = nextWord(s, end)
		switch {
		case slices.Contains(t.Nouns, word):
			return end
		case !slices.Contains(w.Degrees, word) && !w.adverb(word):
			return 0
		}
	}
	return end
}

// nextWord returns the first word of s at or after the place at, in lower case,
// and its end. It is empty at the end of s and before a comma or a stop.
func nextWord(s string, at int) (word string, end int) {
	end = at + wordEnd(s[at:])
	return strings.ToLower(strings.TrimLeft(s[at:end], " ")), end
}
