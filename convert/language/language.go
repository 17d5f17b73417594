// Package language says what is known of a language and of the script that it is
// written in: the words of formulas, mastheads, closing lines and leading phrases,
// the punctuation, and the questions that readers and the grammar ask about them.
// One file holds the data of one language; docs/languages.md says how to add one.
//
// It is data and questions. What a resolution consists of is the grammar's to know.
package language

// A Language is all that the grammar knows of one language: data, without
// which the grammar recognises numbers, punctuation and layout only.
type Language struct {
	Code    string // ISO 639-2/T
	*Script        // that it is written in

	// formulas are the enacting formulas without their comma, by organ.
	formulas []named
	// statements are the titles of statements that an organ's president makes
	// on its behalf, which have no formula. Where one names no organ, it is the
	// Human Rights Council's.
	statements []named
	// dates are the forms in which dates are printed, the commonest first.
	dates []dateForm
	// years are the words that stand behind the figures of a year.
	years []string
	// dayJoints stand between days, "to" in "2 to 4 October", and between the
	// letters of the parts of a composite, "A and B".
	dayJoints []string
	// ordinals are the endings of ordinal numbers in figures: "st", "nd".
	ordinals []string
	// meetingWord is the word that all meetings have.
	meetingWord string
	// meetings are the words after the ordinal of a meeting line.
	meetings []string
	// resumed are words behind the number of a meeting that was resumed, in a language that has the number behind
	// the words for a meeting.
	resumed []string
	// ordinalOpenings make ordinal numbers of those behind them, in a language that has no endings for it: "第".
	ordinalOpenings []string
	// numberEnd stands behind the ordinal number of a resolution, where that is ordinal: "号".
	numberEnd string
	// decided are the words for a decision, behind its number.
	decided []string
	// noMeeting are the words in place of a meeting line where none was held.
	noMeeting []string
	// numerals are the words of ordinal numbers that are written out.
	numerals []numeral
	// added are numerals that are added to what stands before them, where a ten or a hundred multiplies it.
	added []string
	// adopted opens a closing line that names the meeting.
	adopted string
	// decisions are the words before the ordinal of a meeting that open a
	// decision.
	decisions []string
	// inMeeting are the words before the meeting of a decision that opens with a verb and the organ: "The General Assembly decided, at its".
	inMeeting []string
	// onDay stands before the date that opens a decision.
	onDay string
	// drafts are the words for the kinds of draft.
	drafts []draftWord
	// submitted are the words after those for a draft that open the line of its
	// sponsors: "submitted".
	submitted []string
	// documents are the words by which documents that are no resolutions are
	// known, the surest first.
	documents []documentWord
	// foreign are words of other tongues that volumes print beside this one.
	foreign []string
	// chapters are the words that open the titles of the chapters of a volume,
	// which head its pages, and chapterEnds the words that such a title ends in.
	chapters, chapterEnds []string
	// captions are the words that a number follows above a table.
	captions []string
	// sums are the words that end the label of a row with the sum of a group, behind the label of the group.
	sums []string
	// subtotals are the labels of the rows that end a group.
	subtotals []string
	// annexes are the words that open an attachment, alone or with a number.
	annexes []string

	// phrases are the words of leading phrases.
	phrases leadWords
	// learned are the leading phrases that were learned, of a language that has no words for them.
	learned func() phrases
	// leadsSmall says that they open with a small letter, in the middle of a sentence that the formula begins.
	leadsSmall bool
	// acting are the words of the paragraph by which the Security Council acts under the Charter, where no leading phrase opens it.
	acting []string
	// divisions are the words that number a division of an annexed text:
	// "Article 1", "Chapter II".
	divisions []divisionWord
	// sections are the ordinal numbers in words that number sections, in a language that has no roman numbers.
	sections []string

	// resolution are the words that cite a resolution by number.
	resolution []string
	// unstopped are words behind the number of a resolution that go on with a sentence, in a language that has no
	// stop between the number and the title.
	unstopped []string
	// own are the words between an organ and its own resolution: "the Council
	// in its resolution".
	own []string
	// cited are the names of organs as they follow the word for a resolution or its number.
	cited []named
	// numbered are words that take a number after them, so that a number that
	// follows is no note mark: "paragraph", "item".
	numbered []string
	// counted are words for what is counted, behind its number, in a language without spaces.
	counted []string
	// subdivided are words that cite, with a number after them, a text whose
	// points have letters: "paragraph 1 (a)".
	subdivided []string
	// compoundLasts are members that make compounds with any word before them,
	// a name too: "-based".
	compoundLasts []string
	// connectives are words that no paragraph ends with: articles,
	// prepositions, conjunctions.
	connectives []string
	// conjunctions are the words that join the last points of a list.
	conjunctions []string
	// suspending are words after which a hyphen at a line end stands for the
	// rest of a word: "small- and large-scale".
	suspending []string
	// datesOf are what stands between a resolution's number and its date: "of".
	datesOf []string
	// series are what stands for the kinds of session in the numbers of resolutions, where that is no Latin letter.
	series []seriesForm

	// masthead are the fixed words of the printed head.
	masthead masthead

	// lone are short words that stand beside any other: none is half of a word.
	lone []string

	// behind are the words that stand before two which would make a third, where these stand by no others.
	behind map[string][]string

	// endings and prefixes make words of others.
	endings  []ending
	prefixes []string
	// prefixed are words that stand before any other and are prefixes, too: where the word that they make is not much commoner than
	// the second, they are two.
	prefixed []string
	// paradigms are endings that stand in each other's place.
	paradigms [][]string

	// marksBefore is true where the marks of notes stand before punctuation.
	marksBefore bool
	// decimals are the marks before the decimals of a number, a stop unless it says otherwise.
	decimals string

	// possessives are the endings behind a noun that are no word: "’s".
	possessives []string

	lexicon lexicon
}
