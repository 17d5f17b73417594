package language

import (
	"plenary/convert/printed"
)

// A dateForm is the way in which a language prints a date: its parts in their
// order, with the characters between them.
type dateForm []datePart

// A documentWord is the words that open the title of a document that is no
// resolution, and what such a document is called in a message: "a report".
type documentWord struct {
	words, name string
	item        bool // the name of an item of the agenda may open so, too
}

// A draftWord is the words for a draft, in lower case: they end the line of its
// sponsors, "Iraq and Peru: draft resolution", or open it, "Draft decision
// submitted by the President".
type draftWord struct {
	words string
	kind  printed.Kind
}

// A divisionWord pairs the word before a division's number with its level.
type divisionWord struct {
	word  string
	level printed.Level
}

// leadWords are what a language has for its leading phrases, the first words of
// a paragraph, which are printed in italics. The verb says what the organ does;
// the italics take in what modifies it and the feeling or the act it names, and
// leave out what it is about:
//
//	phrase = opener* verb tail*
//
// All words are in lower case.
type leadWords struct {
	// preambular and Operative are the verbs of preambular and of operative
	// paragraphs, sorted: "recalling", "recalls". An unknown verb has a phrase
	// too, but it is no evidence that a paragraph begins.
	preambular, operative []string
	// participles and Indicatives are the endings of such verbs: "ing", "s".
	participles, indicatives []string
	// beginnings are what such verbs begin with, in a language that inflects them so.
	beginnings []string
	// openers are words that a verb follows: "also", "having".
	openers []string
	// adverbials are phrases between commas that a verb follows: "in this
	// regard".
	adverbials []string
	// adverbs are the endings of other such words, "ly", and NoAdverbs the
	// words that have one by chance: "assembly".
	adverbs, noAdverbs []string
	// degrees are words, besides adverbs, that say how great what follows is:
	// "grave".
	degrees []string
	// speakers are words that name who speaks in an annexed text: "We".
	speakers []string
	// runIns are words before a colon that are in italics at the head of any
	// text: "Abbreviations".
	runIns []string
	// tails are what the italics take in after the verb.
	tails []tail
}

// A lexicon is the words of a language, one a line, each with a tab and its
// rank: how common it is, as the binary logarithm of how often it was met.
// Compounds stand with their hyphens ("gender-responsive"), names with their
// capitals, and two words that are often written side by side though they would
// make a third are an entry of their own ("health care").
type lexicon func() vocabulary

// A vocabulary is a list of words and its index.
type vocabulary struct {
	list  string
	index index
}

// An ending makes a word of another: it stands in the place of the other. "ies" of
// "y": "territories".
type ending struct{ ending, of string }

// A masthead is the fixed words of the lines of a printed head; a line is
// known by what it begins or ends with.
type masthead struct {
	notices      []string // at the foot of the first page: "Please recycle", and that of our own editions
	page         []string // before the number of a page: "Page"
	pageOf       string   // between that and how many pages there are: "of"
	publisher    string   // "United Nations"
	distribution string   // "Distr."
	original     string   // "Original:"
	session      string   // the word that ends the running heads of volumes
	sessions     []sessionForm
	agendaItem   []string // "Agenda item"
	agendaOf     string   // behind the number of an item, in a script without small letters: "of"
	committees   []string // which a decision names on a line by itself
	adoption     []string // "Resolution adopted by"
	adopted      []string // in a language that has it last, the word that ends such a line: "通过"
	adoptedAt    []string // small words before its date or meeting: "于"
	title        string   // "Resolution", before a Security Council number
	titleEnd     string   // what stands behind that number: "号决议"
}

// A sessionForm is what stands before and after the number of a session, in words or in figures: "Session de 2023".
type sessionForm struct{ before, after string }

// A numeral is a word of an ordinal number that is written out, with its
// value: "seventy" and "seventh".
type numeral struct {
	word  string
	value int
}

// A seriesForm is what stands before the number of a session in the number of a resolution, and what symbols have for it: "S-" of a
// special session, nothing of a regular one.
type seriesForm struct{ printed, symbol string }

// A named pairs words of a language with an organ.
type named struct {
	words string
	organ printed.OrganCode
}

// A datePart is a part of a date, or characters that stand between two.
type datePart string

// A tail is words that belong to the leading phrase they follow: one of Words,
// then one of Nouns with degrees before it. Either list may be empty.
type tail struct {
	after        []string // what it follows: the verb of the phrase, or its last word; anything when empty
	words, nouns []string
	not          []printed.OrganCode // the organs that have it in roman type
}

// An index is a hash table of the words of a list: 1 + the offset of each, in
// the slot of its word or in the next that is free. A map would take ten times as
// long to fill, and a short text is read in less.
type index []uint32
