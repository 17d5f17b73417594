package language

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"plenary/convert/printed"
)

// AnyOrgan takes in all that some organ sets in italics.
const AnyOrgan printed.OrganCode = ""

// OpensPreambular reports whether s opens as preambular paragraphs do.
func (l *Language) OpensPreambular(s string) bool {
	return l.opens(Preambular, l.phrases.preambular, s)
}

// OpensOperative reports whether s opens as operative paragraphs do.
func (l *Language) OpensOperative(s string) bool { return l.opens(Operative, l.phrases.operative, s) }

// Leads reports whether s opens with a leading phrase that the language knows.
func (l *Language) Leads(s string) bool {
	return l.OpensPreambular(s) || l.OpensOperative(s)
}

// LeadsSmall reports whether leading phrases open with a small letter, so that the words alone do not tell a paragraph from the rest of a
// sentence.
func (l *Language) LeadsSmall() bool { return l.leadsSmall }

// GoesOn reports whether s begins as nothing but the rest of a sentence does: with a small letter, and no leading phrase.
func (l *Language) GoesOn(s string) bool { return l.OpensSmall(s) && !(l.leadsSmall && l.Leads(s)) }

// LeadsInside reports whether the words of the leading phrase that s opens with stand inside paragraphs more often than they open one.
func (l *Language) LeadsInside(s string) bool {
	p, _, found := l.phrase(s)
	return found && p.kind&Inside != 0
}

// ActsByCharter reports whether s opens the paragraph in which the Security Council says by what chapter of the Charter it acts.
func (l *Language) ActsByCharter(s string) bool { return printed.PrefixOf(s, l.acting) != "" }

// IsPreambular reports whether s is a preambular paragraph inside a body: it
// opens as one and ends in a comma.
func (l *Language) IsPreambular(s string) bool {
	return l.OpensPreambular(s) && l.EndsInComma(l.Unmarked(s))
}

// OpensProvision reports whether s opens as the paragraphs of a resolution do:
// with a leading phrase, or with a number and one.
func (l *Language) OpensProvision(s string) bool {
	if label := printed.LabelOf(s); label.Degree == printed.Arabic {
		s = strings.TrimLeft(s[len(label.Text):], " ")
	}
	return l.Leads(s)
}

// Participle reports whether s opens as a preambular paragraph does that no
// list holds: with a word of that form.
func (l *Language) Participle(s string) bool {
	return hasEnding(l.FirstWord(s), l.phrases.participles)
}

// Inflected reports whether s opens with a word that has the form of a verb of a
// leading phrase: "The delineation of the zone" has none.
func (l *Language) Inflected(s string) bool {
	if !l.OpensCapital(s) && !l.leadsSmall {
		return false
	}
	if _, _, found := l.phrase(s); found && !l.spaced {
		return true // the first letter of one, which is no evidence by itself
	}
	verb, _ := l.verb(s)
	if l.IsConnective(verb) {
		return false
	}
	return printed.PrefixOf(verb, l.phrases.beginnings) != "" || hasEnding(verb, l.phrases.indicatives) || hasEnding(verb, l.phrases.participles)
}

// Acts reports whether s, in mid-sentence, begins with a verb of operative
// paragraphs.
func (l *Language) Acts(s string) bool {
	return l.OpensOperative(l.capitalised(strings.TrimLeft(s, " ")))
}

// IsSpeaker reports whether s opens an annexed text by naming who speaks: "The
// States Parties", "We,".
func (l *Language) IsSpeaker(s string) bool {
	return slices.Contains(l.phrases.speakers, l.WithoutComma(l.FirstWord(s)))
}

// EndsInSpeaker reports whether s ends in a word that names who speaks, so that the sentence goes on below it: "we:".
func (l *Language) EndsInSpeaker(s string) bool {
	return slices.Contains(l.phrases.speakers, l.capitalised(l.LastWord(l.WithoutPauses(s))))
}

// RunIn returns the length of the name before a colon that s opens with, at most
// three words, "Technical Note 2" or "Monday, 3 May", or 0.
func (l *Language) RunIn(s string) int {
	const longest = 3
	if !l.OpensCapital(s) {
		return 0
	}
	for at, r := range s {
		switch {
		case in(l.colons, r) && strings.HasPrefix(s[at+utf8.RuneLen(r):], " "):
			if at+utf8.RuneLen(r)+1 == len(s) || l.HasWords(s[:at], longest+1) {
				return 0
			}
			return at
		case l.IsPause(r) && !in(l.colons, r) && !opensNumber(s[at+utf8.RuneLen(r):]):
			return 0
		}
	}
	return 0
}

// opensNumber reports whether s begins with a figure, after a space or not.
func opensNumber(s string) bool {
	s = strings.TrimLeft(s, " ")
	return s != "" && printed.IsDigit(s[0])
}

// IsRunIn reports whether a name before a colon is in italics at the head of any
// text, with a number or not: "Technical Note 2".
func (l *Language) IsRunIn(name string) bool {
	return slices.Contains(l.phrases.runIns, strings.TrimRight(name, " 0123456789"))
}

// opens reports whether s begins with a phrase that was learned of such paragraphs, or with one of verbs, after openers.
func (l *Language) opens(kind ParagraphKind, verbs []string, s string) bool {
	if !l.OpensCapital(s) && !l.leadsSmall {
		return false
	}
	if kind == Preambular && l.ActsByCharter(s) {
		return true
	}
	if l.learned != nil { // no operative paragraph ends in a comma, where its first words may open both kinds
		p, _, found := l.phrase(s)
		kinds := p.kind &^ Inside
		if !found || kinds&kind == 0 || int(p.told) < l.LeastPhrase() {
			return false
		}
		return kinds == kind || !l.leadsSmall && (kind == Preambular || !l.EndsInComma(l.Unmarked(s))) // what opens both kinds, "again", opens other small words too
	}
	for at := l.adverbialEnd(s); at < len(s); {
		word, end := l.nextWord(s, at)
		if l.isListed(verbs, word) {
			return true
		}
		if end == at || !l.isOpener(l.Small(word)) {
			return false
		}
		at = end
	}
	return false
}

// isListed reports whether word is in a sorted list, whatever its capitals.
func (l *Language) isListed(list []string, word string) bool {
	_, found := slices.BinarySearchFunc(list, word, l.compare)
	return found
}

// compare compares a word in small letters with one that may have capitals.
func (l *Language) compare(small, word string) int {
	for i := range min(len(small), len(word)) {
		c := word[i]
		switch {
		case c >= utf8.RuneSelf:
			return cmp.Compare(small, l.Small(word))
		case c-'A' < 26:
			c += 'a' - 'A'
		}
		if small[i] != c {
			return cmp.Compare(small[i], c)
		}
	}
	return cmp.Compare(len(small), len(word))
}

// adverbialEnd returns the end of the phrase before the verb of s that commas
// part from it, "In that regard," or "Also, in this regard,", or 0.
func (l *Language) adverbialEnd(s string) int {
	const longest = 40 // bytes of such a phrase
	if !strings.ContainsAny(s[:min(len(s), longest)], l.commas) {
		return 0
	}
	head := l.Small(s[:min(len(s), longest)])
	at := 0
	if word, end := l.nextWord(head, 0); l.opensAfterComma(head[end:]) > 0 && l.isOpener(word) {
		at = end + l.opensAfterComma(head[end:])
	}
	for _, phrase := range l.phrases.adverbials {
		if !strings.HasPrefix(head[at:], phrase) {
			continue
		}
		end := at + len(phrase)
		if after := l.opensAfterComma(head[end:]); after > 0 && l.OpensSmall(s[end+after:]) {
			return end + after - 1
		}
	}
	return 0
}

// opensAfterComma returns the length of the comma and the space that s begins with,
// or 0.
func (l *Language) opensAfterComma(s string) int {
	if !l.OpensComma(s) {
		return 0
	}
	_, size := utf8.DecodeRuneInString(s)
	if !strings.HasPrefix(s[size:], " ") {
		return 0
	}
	return size + 1
}

// isOpener reports whether a verb follows word.
func (l *Language) isOpener(word string) bool {
	return slices.Contains(l.phrases.openers, word) || l.isAdverb(word)
}

func (l *Language) isAdverb(word string) bool {
	return hasEnding(word, l.phrases.adverbs) && !slices.Contains(l.phrases.noAdverbs, word)
}

// verb returns the verb of a leading phrase and its end: the first word that is
// no opener.
func (l *Language) verb(s string) (verb string, end int) {
	verb, end = l.nextSmall(s, l.adverbialEnd(s))
	for l.isOpener(verb) {
		next, after := l.nextSmall(s, end)
		if next == "" {
			break
		}
		verb, end = next, after
	}
	return verb, end
}

// hasEnding reports whether word has one of endings.
func hasEnding(word string, endings []string) bool {
	for _, end := range endings {
		if strings.HasSuffix(word, end) {
			return true
		}
	}
	return false
}

// LeadLength returns the length of the leading phrase of a paragraph of an organ,
// the first word where it has none.
func (l *Language) LeadLength(s string, organ printed.OrganCode) int {
	if _, end, found := l.phrase(s); found {
		return end
	}
	verb, end := l.verb(s)
	last := verb
	for {
		longest := end
		for i := range l.phrases.tails {
			t := &l.phrases.tails[i]
			if to := l.tailEnd(t, s, end); to > longest && t.follows(verb, last) && !slices.Contains(t.not, organ) {
				longest = to
			}
		}
		if longest == end {
			return end
		}
		end = longest
		last = l.LastWord(s[:end])
	}
}

// follows reports whether t can follow a phrase with a verb and a last word.
func (t *tail) follows(verb, last string) bool {
	return len(t.after) == 0 || slices.Contains(t.after, verb) || slices.Contains(t.after, last)
}

// tailEnd returns the end of the tail t at the place at of s, or 0.
func (l *Language) tailEnd(t *tail, s string, at int) int {
	if len(t.words) == 0 {
		return l.nounEnd(t.nouns, s, at)
	}
	longest := 0
	for _, words := range t.words {
		end := l.wordsEnd(words, s, at)
		if end > 0 && len(t.nouns) > 0 {
			end = l.nounEnd(t.nouns, s, end)
		}
		longest = max(longest, end)
	}
	return longest
}

// wordsEnd returns the end of words that follow the place at of s, or 0.
func (l *Language) wordsEnd(words, s string, at int) int {
	rest, ok := strings.CutPrefix(s[at:], " ")
	if !ok || !strings.HasPrefix(rest, words) || !l.EndsWord(rest[len(words):]) {
		return 0
	}
	return at + 1 + len(words)
}

// nounEnd returns the end of one of nouns that follows the place at of s, with
// degrees before it, or 0.
func (l *Language) nounEnd(nouns []string, s string, at int) int {
	const mostWords = 5 // "its strong and very clear support"
	for range mostWords {
		var word string
		word, at = l.nextSmall(s, at)
		switch {
		case slices.Contains(nouns, word):
			return at
		case !slices.Contains(l.phrases.degrees, word) && !l.isAdverb(word):
			return 0
		}
	}
	return 0
}

// nextWord returns the first word of s at or after the place at, and its end. It is
// empty at the end of s and before a comma or a stop.
func (l *Language) nextWord(s string, at int) (word string, end int) {
	end = at + l.WordEnd(s[at:])
	return strings.TrimLeft(s[at:end], " "), end
}

// nextSmall returns the next word in small letters.
func (l *Language) nextSmall(s string, at int) (word string, end int) {
	word, end = l.nextWord(s, at)
	return l.Small(word), end
}
