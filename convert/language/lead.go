package language

import (
	"slices"
	"strings"

	"plenary/convert/printed"
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
	// Participles and Indicatives are the endings of such verbs: "ing", "s".
	Participles, Indicatives []string
	// Openers are words that a verb follows: "also", "having".
	Openers []string
	// Adverbials are phrases between commas that a verb follows: "in this
	// regard".
	Adverbials []string
	// Adverbs are the endings of other such words, "ly", and NoAdverbs the
	// words that have one by chance: "assembly".
	Adverbs, NoAdverbs []string
	// Degrees are words, besides adverbs, that say how great what follows is:
	// "grave".
	Degrees []string
	// Speakers are words that name who speaks in an annexed text: "We".
	Speakers []string
	// RunIns are words before a colon that are in italics at the head of any
	// text: "Abbreviations".
	RunIns []string
	// Tails are what the italics take in after the verb.
	Tails []Tail
}

// A Tail is words that belong to the leading phrase they follow: one of Words,
// then one of Nouns with degrees before it. Either list may be empty.
type Tail struct {
	After        []string // what it follows: the verb of the phrase, or its last word; anything when empty
	Words, Nouns []string
	Not          []printed.OrganCode // the organs that have it in roman type
}

// OpensPreambular reports whether s opens as preambular paragraphs do.
func (l *Language) OpensPreambular(s string) bool { return l.Phrases.open(l.Phrases.Preambular, s) }

// OpensOperative reports whether s opens as operative paragraphs do.
func (l *Language) OpensOperative(s string) bool { return l.Phrases.open(l.Phrases.Operative, s) }

// open reports whether s begins with one of verbs, after openers.
func (w *LeadWords) open(verbs []string, s string) bool {
	if !printed.IsUpper(s) {
		return false
	}
	for at := w.adverbialEnd(s); at < len(s); {
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

// adverbialEnd returns the end of the phrase before the verb of s that commas
// part from it, "In that regard," or "Also, in this regard,", or 0.
func (w *LeadWords) adverbialEnd(s string) int {
	const longest = 40 // bytes of such a phrase
	head := strings.ToLower(s[:min(len(s), longest)])
	at := 0
	if word, end := nextWord(head, 0); w.opener(word) && strings.HasPrefix(head[end:], ", ") {
		at = end + 2
	}
	for _, phrase := range w.Adverbials {
		if end := at + len(phrase); strings.HasPrefix(head[at:], phrase) && strings.HasPrefix(head[end:], ", ") && printed.OpensSmall(s[end+2:]) {
			return end + 1
		}
	}
	return 0
}

// opener reports whether a verb follows word.
func (w *LeadWords) opener(word string) bool {
	return slices.Contains(w.Openers, word) || w.adverb(word)
}

func (w *LeadWords) adverb(word string) bool {
	return hasEnding(word, w.Adverbs) && !slices.Contains(w.NoAdverbs, word)
}

// verb returns the verb of a leading phrase and its end: the first word that is
// no opener.
func (w *LeadWords) verb(s string) (verb string, end int) {
	verb, end = nextWord(s, w.adverbialEnd(s))
	for w.opener(verb) {
		next, after := nextWord(s, end)
		if next == "" {
			break
		}
		verb, end = next, after
	}
	return verb, end
}

// Inflected reports whether s opens with a word that has the form of a verb of a
// leading phrase: "The delineation of the zone" has none.
func (w *LeadWords) Inflected(s string) bool {
	verb, _ := w.verb(s)
	return printed.IsUpper(s) && (hasEnding(verb, w.Indicatives) || hasEnding(verb, w.Participles))
}

// hasEnding reports whether word has one of endings.
func hasEnding(word string, endings []string) bool {
	return slices.ContainsFunc(endings, func(end string) bool { return strings.HasSuffix(word, end) })
}

// AnyOrgan takes in all that some organ sets in italics.
const AnyOrgan printed.OrganCode = ""

// Length returns the length of the leading phrase of a paragraph of an organ,
// the first word where it has none.
func (w *LeadWords) Length(s string, organ printed.OrganCode) int {
	verb, end := w.verb(s)
	last := verb
	for {
		longest := end
		for i := range w.Tails {
			t := &w.Tails[i]
			if to := w.tailEnd(t, s, end); to > longest && t.follows(verb, last) && !slices.Contains(t.Not, organ) {
				longest = to
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
func (t *Tail) follows(verb, last string) bool {
	return len(t.After) == 0 || slices.Contains(t.After, verb) || slices.Contains(t.After, last)
}

// tailEnd returns the end of the tail t at the place at of s, or 0.
func (w *LeadWords) tailEnd(t *Tail, s string, at int) int {
	if len(t.Words) == 0 {
		return w.nounEnd(t.Nouns, s, at)
	}
	longest := 0
	for _, words := range t.Words {
		end := wordsEnd(words, s, at)
		if end > 0 && len(t.Nouns) > 0 {
			end = w.nounEnd(t.Nouns, s, end)
		}
		longest = max(longest, end)
	}
	return longest
}

// wordsEnd returns the end of words that follow the place at of s, or 0.
func wordsEnd(words, s string, at int) int {
	rest, ok := strings.CutPrefix(s[at:], " ")
	if !ok || !strings.HasPrefix(rest, words) || !printed.EndsWord(rest[len(words):]) {
		return 0
	}
	return at + 1 + len(words)
}

// nounEnd returns the end of one of nouns that follows the place at of s, with
// degrees before it, or 0.
func (w *LeadWords) nounEnd(nouns []string, s string, at int) int {
	const mostWords = 5 // "its strong and very clear support"
	for range mostWords {
		var word string
		word, at = nextWord(s, at)
		switch {
		case slices.Contains(nouns, word):
			return at
		case !slices.Contains(w.Degrees, word) && !w.adverb(word):
			return 0
		}
	}
	return 0
}

// nextWord returns the first word of s at or after the place at, in lower case,
// and its end. It is empty at the end of s and before a comma or a stop.
func nextWord(s string, at int) (word string, end int) {
	end = at + printed.WordEnd(s[at:])
	return strings.ToLower(strings.TrimLeft(s[at:end], " ")), end
}
