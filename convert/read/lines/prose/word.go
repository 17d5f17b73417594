package prose

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"plenary/convert/language"
	"plenary/convert/printed"
	"plenary/diag"
)

// A speller judges the words of a source by what its language knows of them, and by
// what else stands in the source.
type speller struct {
	src    string
	lang   *language.Language
	words  map[string]struct{} // of the source, when many were asked for
	asked  int                 // how many were
	splits func() splits       // how much of the source is split, counted when it is first asked
}

func newSpeller(src string, lang *language.Language) *speller {
	s := &speller{src: src, lang: lang}
	s.splits = sync.OnceValue(s.countSplits)
	return s
}

// splits is how many words of a source are split beyond doubt.
type splits int

const (
	noSplits splits = iota
	fewSplits
	manySplits // so that two words which make a third are halves of it nearly always
)

// countSplits counts the words of the source that are split beyond doubt.
func (s *speller) countSplits() splits {
	const many = 2000 // words with a split one among each (TestSplitWords)
	words, split := 0, 0
	left := s.wordAfter(0)
	for right := s.wordAfter(left.End); right.Len() > 0; right = s.wordAfter(right.End) {
		if s.isSplit(s.src[left.Start:left.End], s.src[right.Start:right.End]) {
			split++
		}
		left = right
		words++
	}
	switch {
	case split == 0:
		return noSplits
	case split*many < words:
		return fewSplits
	default:
		return manySplits
	}
}

// isSplit reports whether two words are one beyond doubt: they make a common one, and one of them at least is none.
func (s *speller) isSplit(left, right string) bool {
	right = right[:printed.LettersEnd(right)]
	if right == "" || printed.LettersEnd(left) < len(left) || !s.lang.IsSmall(right) || s.lang.Rank(left+right) < common {
		return false
	}
	return !s.lang.Knows(left) && !s.prefixes(left) || !s.lang.Knows(right)
}

// A joint is what stands between two words: nothing, where the white space between
// them is damage, and why.
type joint struct {
	damage      string  // "split word"; "" where the white space is a word break
	doubted     bool    // it is a word break, but the two may be one word
	left, right letters // of a split word, or one that is doubted
}

// between judges the white space between two words. Extractors split words where
// letters were set far apart ("coun tries"), and put spaces at hyphens ("long
// -term", "multi- hazard") and before stops ("its resolution 198/7 ,"). Half is
// what the left word ends in, where that is known; it returns what the right one
// ends in, or both together.
func (s *speller) between(left, right diag.Span, half letters) (joint, letters) {
	l, r := s.src[left.Start:left.End], s.src[right.Start:right.End]
	switch {
	case r[0] == '-':
		if r != "-" && printed.IsLetter(r[1:]) && (!s.lang.Suspends(l) || s.midCompound(left)) || r == "-" && s.endsLine(right.End) && !printed.IsLabelAlone(s.src[left.Start:right.End]) {
			return joint{damage: "space before a hyphen"}, half
		}
	case printed.IsDigit(l[len(l)-1]) && opensRange(r):
		return joint{damage: "space before a dash"}, half
	case l[len(l)-1] == '-':
		if len(l) > 1 && printed.IsLetter(r) && !printed.IsLabelAlone(l) && (!s.lang.Suspended(r+" ") || s.midCompound(right)) {
			return joint{damage: "space after a hyphen"}, half
		}
	case s.lang.OpensClosing(r) && !s.lang.EndsOpening(l):
		return joint{damage: "space before a stop"}, half
	case l[len(l)-1] == '(' && hasLetterOrDigit(r):
		return joint{damage: "space after a bracket"}, half
	default:
		return s.split(left, right, half)
	}
	return joint{}, half
}

// midCompound reports whether a word stands between two hyphens that belong to it: "to" in "day- to -day", but not in "short- to medium-term".
func (s *speller) midCompound(word diag.Span) bool {
	opens := strings.HasSuffix(strings.TrimRight(s.src[:word.Start], " "), "-")
	next := s.wordAfter(word.End)
	return opens && next.Len() > 1 && s.src[next.Start] == '-' && printed.IsLetter(s.src[next.Start+1:])
}

// opensRange reports whether s goes on with a range of figures: "–2150".
func opensRange(s string) bool {
	end, found := strings.CutPrefix(s, "–")
	return found && end != "" && printed.IsDigit(end[0])
}

// splitWord is what a report calls the halves of a word.
const splitWord = "split word"

func hasLetterOrDigit(word string) bool {
	return strings.ContainsFunc(word, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}

// split judges two words that stand side by side: they may be the halves of one.
func (s *speller) split(left, right diag.Span, half letters) (joint, letters) {
	if !s.lang.OpensSmall(s.src[right.Start:right.End]) { // a cheap test that spares the lexicon
		return joint{}, half
	}
	r := s.firstLetters(right)
	if !s.lang.IsSmall(r.word) {
		return joint{}, half
	}
	l := s.lastLetters(left, half)
	if l.word == "" || printed.IsRoman(l.word) && len(l.word) > 1 {
		return joint{}, r
	}
	halves, doubted := s.halves(l, r)
	if !halves && !s.standsClose(left, right, l.word+r.word) {
		return joint{doubted: doubted, left: l, right: r}, r
	}
	return joint{damage: splitWord, left: l, right: r}, s.letters(l.word+r.word, r.end)
}

// standsClose reports whether one space stands between two words of a line on which two stand between all others, and together they are a word:
// the line is justified, and the space none of its own.
func (s *speller) standsClose(left, right diag.Span, whole string) bool {
	const (
		words = 4   // fewer may be columns
		most  = 240 // letters: no printed line is longer
	)
	if s.src[left.End:right.Start] != " " || !strings.HasPrefix(s.src[right.End:], "  ") && !strings.HasSuffix(s.src[:left.Start], "  ") || s.lang.Rank(whole) == language.Unlisted {
		return false
	}
	before, after := s.src[max(0, left.Start-most):left.End], s.src[right.Start:min(len(s.src), right.End+most)]
	after, _, _ = strings.Cut(after, "\n")
	before, after = strings.TrimSpace(before[strings.LastIndexByte(before, '\n')+1:]), strings.TrimSpace(after)
	wide := strings.Count(before, "  ") + strings.Count(after, "  ")
	return wide+1 >= words && strings.Count(before, " ")+strings.Count(after, " ") == wide*len("  ")
}

// halves reports whether l and r are the halves of one word, and if not whether
// that is doubtful. The evidence: one of them at least is no word, and together
// they are a word of the lexicon, or one made of such a word; or the second is
// none, and together they stand elsewhere in this document.
func (s *speller) halves(l, r letters) (halves, doubted bool) {
	listed := l.rank != language.Unlisted && r.rank != language.Unlisted
	beside := s.lang.StandsAlone(l.word) || s.lang.StandsAlone(r.word)
	if beside && listed || s.opensNext(l, r) { // most pairs, for which the lexicon is not asked
		return false, false
	}
	whole := l.word + r.word
	rank := s.lang.Rank(whole)
	known := l.known && r.known
	switch {
	case beside && (rank == language.Unlisted || known && rank < common):
		return false, false
	case beside:
		return !s.betterNext(l, r, rank), false
	case known:
		apart := s.lang.IsPrefixed(l.word) && rank <= r.rank+1
		return !apart && s.seldomApart(l, r, rank), false
	case rank != language.Unlisted && r.known && s.standsApart(l.word):
		halves = s.splits() > noSplits && rank+s.likelier(r) >= common
		return halves, !halves
	case rank == language.Unlisted && !s.derived(l, r) && (r.known || !s.occurs(whole)):
		return false, false
	}
	return !s.betterNext(l, r, rank), false
}

// opensNext reports whether r is no half of the word above it but the beginning of the one below: a prefix before a hyphen, as in
// "the re -opening", or a letter, as in "a s pecial" and "new s kills".
func (s *speller) opensNext(l, r letters) bool {
	if !isLetter(r.word) && !s.prefixes(r.word) || r.end == len(s.src) || !isSpaceAt(s.src, r.end) {
		return false
	}
	next := s.wordAfter(r.end)
	if next.Len() > 1 && s.src[next.Start] == '-' {
		return !isLetter(r.word)
	}
	rest := s.firstLetters(next)
	whole := s.lang.Rank(r.word + rest.word)
	return rest.word != "" && whole != language.Unlisted && (!rest.known && (isLetter(r.word) || l.known && r.known) ||
		isLetter(r.word) && l.known && l.rank+whole > s.lang.Rank(l.word+r.word)+rest.rank)
}

// standsApart reports whether word is a prefix that some write as a word:
// "sub regional", but not "re sume".
func (s *speller) standsApart(word string) bool {
	const longer = 2
	return len(word) > longer && s.prefixes(word)
}

// prefixes reports whether word is a prefix.
func (s *speller) prefixes(word string) bool {
	return s.lang.IsPrefix(s.lang.Small(word))
}

// derived reports whether l and r make a word that is made of a listed one, and
// neither is one of the small words that stand beside any other.
func (s *speller) derived(l, r letters) bool {
	const (
		small    = 9 // rank: "no", "the" (case split-words-borders)
		shortest = 6 // letters: shorter words are listed
	)
	return len(l.word)+len(r.word) >= s.lang.Bytes(shortest) && l.rank < small && r.rank < small && s.lang.Derives(s.lang.Small(l.word+r.word)) &&
		!(r.known && s.prefixes(l.word))
}

// common is the rank of words so common that a pair of words which makes one is met as a pair too, if it is ever meant, and so is listed:
// in a half of the texts that the lexicon was counted in, three kinds of pairs stand that are not in the other half and make a word of
// this rank (case split-words-borders).
const common language.Rank = 4

// likelier returns how many ranks likelier it is that r is the second half of a word than where few are split. The first member of
// a compound is none: "support to day-to-day". Where words change their endings, an ending may be a word as well: "solicitud es".
func (s *speller) likelier(r letters) language.Rank {
	const many = 2 // TestSplitWords
	if !s.lang.ChangesEndings() && s.splits() == manySplits && !s.opensCompound(r) {
		return many
	}
	return 0
}

// opensCompound reports whether a word is the first member of a compound.
func (s *speller) opensCompound(r letters) bool { return strings.HasPrefix(s.src[r.end:], "-") }

// seldomApart reports whether two words are so much less common than the one
// they make, whose rank is given, that they are its halves: "sustain able".
func (s *speller) seldomApart(l, r letters, rank language.Rank) bool {
	const (
		odds     = 5  // of a split in pypdf's texts, as the rank of how seldom one is (case split-words-borders)
		together = 16 // the ranks of two words so common that they meet by chance: "in form"
		often    = 6  // the rank of a word that is common even beside such two: "in come"
	)
	pair := l.word + " " + r.word
	switch chance := l.rank+r.rank >= together; {
	case rank == language.Unlisted:
		return false
	case s.lang.Rank(pair) != language.Unlisted:
		return s.lang.MeetsBehind(pair) && s.splits() > noSplits && !s.opensCompound(r) && !s.lang.Meets(s.wordBefore(l.end-len(l.word)), pair)
	case isLetter(r.word) && r.rank == lone:
		return !chance
	case !isLetter(l.word) && !isLetter(r.word) && r.rank != combining && rank+s.likelier(r) >= common:
		return !chance || rank+s.likelier(r) >= often
	default:
		return !chance && rank+odds+s.likelier(r) > max(l.rank, 0)+max(r.rank, 0)
	}
}

// betterNext reports whether r makes a better word with what follows it than
// with l before it: "the re port".
func (s *speller) betterNext(l, r letters, whole language.Rank) bool {
	if r.known || !l.known {
		return false
	}
	next := s.firstLetters(s.wordAfter(r.end))
	if next.word == "" || !s.lang.IsSmall(next.word) {
		return false
	}
	return s.lang.Rank(r.word+next.word)+l.rank > whole+next.rank && s.lang.Rank(r.word+next.word) != language.Unlisted
}

// wordAfter returns the span of the word that follows the white space at an
// offset, or nothing.
func (s *speller) wordAfter(at int) diag.Span {
	for at < len(s.src) && isSpaceAt(s.src, at) {
		_, size := utf8.DecodeRuneInString(s.src[at:])
		at += size
	}
	end := at
	for end < len(s.src) && !isSpaceAt(s.src, end) {
		end++
	}
	return diag.SpanOf(at, end)
}

// wordBefore returns the word that stands before an offset, where a space parts them.
func (s *speller) wordBefore(at int) string {
	before := strings.TrimRight(s.src[:at], " \n")
	return before[strings.LastIndexAny(before, " \n")+1:]
}

// letters is a word, or the member of a compound, and what the language knows
// of it.
type letters struct {
	word  string
	end   int // in the source
	rank  language.Rank
	known bool
}

func (s *speller) letters(word string, end int) letters {
	rank := s.lang.Rank(word)
	switch {
	case !isLetter(word) || rank != language.Unlisted && !s.lang.NeverAlone(word):
	case s.lang.IsSmall(word):
		return letters{word, end, lone, true}
	default:
		rank = combining // a label, or the initial of a name
	}
	return letters{word, end, rank, rank != language.Unlisted || s.lang.Derives(s.lang.Small(word))}
}

// isLetter reports whether word is one letter.
func isLetter(word string) bool {
	_, size := utf8.DecodeRuneInString(word)
	return size > 0 && size == len(word)
}

// firstLetters returns the letters that a word begins with, its first member
// when it is a compound.
func (s *speller) firstLetters(word diag.Span) letters {
	text := s.src[word.Start:word.End]
	end := printed.LettersEnd(text)
	if rest := text[end:]; end == 0 || rest != "" && rest[0] != '-' && printed.HasLetter(s.lang.WithoutPossessive(rest)) {
		return letters{end: word.End}
	}
	l := s.letters(text[:end], word.Start+end)
	if end < len(text) && text[end] == '-' && (s.prefixes(l.word) || s.lang.Rank(s.lang.BareWord(text)) != language.Unlisted) {
		l.known, l.rank = true, combining
	}
	return l
}

// combining is the rank of what stands only beside a hyphen or a stop, where
// it does: "re-", and of single letters (case split-words-borders).
const combining language.Rank = 12

// lone is the rank of a small letter that is no word and stands alone, as few do but those that were split off
// (case split-words-borders).
const lone language.Rank = 2

// lastLetters returns the letters that a word ends with, its last member when
// it is a compound; half, where that is where the word ends.
func (s *speller) lastLetters(word diag.Span, half letters) letters {
	if half.end == word.End && half.word != "" {
		return half
	}
	text := s.src[word.Start:word.End]
	if text == "" || s.lang.EndsWord(text[len(text)-1:]) { // a cheap test that spares most of the rest
		return letters{end: word.End}
	}
	text = s.lang.Unelided(text[strings.LastIndexByte(text, '-')+1:])
	if !printed.IsLetter(text) {
		text = s.lang.Unopened(text)
	}
	if printed.LettersEnd(text) < max(len(text), 1) {
		return letters{end: word.End}
	}
	return s.letters(text, word.End)
}

// occurs reports whether word stands somewhere in the source, unbroken. The
// first few words are searched for; when more are asked about, the words of the
// source are listed, so that the time stays linear.
func (s *speller) occurs(word string) bool {
	const searches = 12 // take as long as the list
	if s.asked++; s.asked <= searches {
		return standsIn(s.src, word)
	}
	if s.words == nil {
		s.listWords()
	}
	_, ok := s.words[word]
	return ok
}

// listWords lists the words of the source, compounds whole and by their members.
func (s *speller) listWords() {
	s.words = make(map[string]struct{})
	for w := range strings.FieldsFuncSeq(s.src, func(r rune) bool { return r != '-' && printed.NotLetter(r) }) {
		s.words[strings.Trim(w, "-")] = struct{}{}
		if strings.Contains(w, "-") {
			for member := range strings.SplitSeq(w, "-") {
				s.words[member] = struct{}{}
			}
		}
	}
}

// standsIn reports whether word stands in s between characters that are no
// letters.
func standsIn(s, word string) bool {
	for at := 0; ; {
		i := strings.Index(s[at:], word)
		if i < 0 {
			return false
		}
		end := at + i + len(word)
		before, _ := utf8.DecodeLastRuneInString(s[:at+i])
		after, _ := utf8.DecodeRuneInString(s[end:])
		if !unicode.IsLetter(before) && !unicode.IsLetter(after) {
			return true
		}
		at = end
	}
}

// endsLine reports whether only white space follows at on its line.
func (s *speller) endsLine(at int) bool {
	rest, _, _ := strings.Cut(s.src[at:], "\n")
	return strings.TrimSpace(rest) == ""
}

// isSpaceAt reports whether white space stands at a place of s that is not
// part of the text. It is asked of every byte.
func isSpaceAt(s string, at int) bool {
	return (s[at] <= ' ' || s[at] >= utf8.RuneSelf) && opensSpace(s[at:])
}

func opensSpace(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return r != nbsp && unicode.IsSpace(r)
}

// nbsp is the no-break space, which belongs to the text.
const nbsp = '\u00a0'
