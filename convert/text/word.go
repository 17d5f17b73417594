package text

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"plenary/convert/account"
	"plenary/convert/language"
	"plenary/convert/printed"
	"plenary/diag"
	"plenary/schema"
)

// joinsWords reports whether the white space between two words is damage of
// the extraction, and if so puts the repair on record. Extractors split words
// where letters were set far apart ("coun tries"), and put spaces at hyphens
// ("long -term", "multi- hazard") and before stops ("its resolution 198/7 ,").
func (n *normaliser) joinsWords(left, right diag.Span) bool {
	l, r := n.Src[left.Start:left.End], n.Src[right.Start:right.End]
	what := ""
	switch {
	case n.IsLiteral(left.Start):
		return false
	case n.swallowedBetween(left, right):
		return true
	case r[0] == '-':
		if r != "-" && printed.IsLetter(r[1:]) && !n.Lang.Suspends(l) || r == "-" && n.endsLine(right.End) {
			what = "space before a hyphen"
		}
	case l[len(l)-1] == '-':
		if len(l) > 1 && printed.IsLetter(r) && !n.Lang.Suspended(r+" ") {
			what = "space after a hyphen"
		}
	case opensStop(r) && !endsStop(l):
		what = "space before a stop"
	case l[len(l)-1] == '(' && hasLetterOrDigit(r):
		what = "space after a bracket"
	case n.splits(left, right):
		what = "split word"
		n.findings.Add(schema.WordJoined, left.Union(right), "%q and %q are one word: %q", l, r, l+r)
	}
	if what == "" {
		return false
	}
	n.repair(left, right, account.Entry{What: what})
	return true
}

// repair puts on record that the white space between two words is none of the
// text. Where they stand on two pages, the foot of the page lies between them,
// which answers for itself: a repair covers white space only.
func (n *normaliser) repair(left, right diag.Span, e account.Entry) {
	end := left.End
	for end < right.Start && isSpaceAt(n.Src, end) {
		_, size := utf8.DecodeRuneInString(n.Src[end:])
		end += size
	}
	e.Span, e.Fate = diag.SpanOf(left.End, end), account.Repair
	n.removed = append(n.removed, e)
}

// opensStop reports whether a word is, or begins with, a stop that closes what
// stands before it: a comma, a closing bracket. Three points are none.
func opensStop(word string) bool {
	return strings.IndexByte(",;:.)?", word[0]) >= 0 && !strings.HasPrefix(word, "..") && !(len(word) > 1 && word[0] == '.' && printed.IsDigit(word[1]))
}

func hasLetterOrDigit(word string) bool {
	return strings.ContainsFunc(word, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}

// endsStop reports whether a word ends in a stop, or opens what follows.
func endsStop(word string) bool { return strings.IndexByte(",;:.(?", word[len(word)-1]) >= 0 }

// splits reports whether two words that stand side by side are the halves of
// one.
func (n *normaliser) splits(left, right diag.Span) bool {
	if !printed.OpensSmall(n.Src[right.Start:right.End]) { // a cheap test that spares the lexicon
		return false
	}
	r := n.firstLetters(right)
	if !printed.IsLower(r.word) {
		return false
	}
	l := n.lastLetters(left)
	n.half = r
	if l.word == "" || !n.halves(l, r) {
		return false
	}
	n.half = n.letters(l.word+r.word, r.end)
	return true
}

// halves reports whether l and r are the halves of one word. The evidence: one
// of them at least is no word, and together they are a word of the lexicon, or
// one made of such a word; or the second is none, and together they stand
// elsewhere in this document.
func (n *normaliser) halves(l, r letters) bool {
	if l.known && r.known {
		return n.seldomApart(l, r)
	}
	whole := l.word + r.word
	rank := n.Lang.Rank(whole)
	switch {
	case rank != language.Unlisted && r.known && n.standsApart(l.word):
		if rank < common {
			n.findings.Add(schema.WordUncertain, diag.SpanOf(l.end-len(l.word), r.end), "%q and %q may be one word: %q", l.word, r.word, whole)
		}
		return rank >= common
	case rank == language.Unlisted && !n.derived(l, r) && (r.known || !n.occurs(whole)):
		return false
	}
	return !n.betterNext(l, r, rank)
}

// standsApart reports whether word is a prefix that some write as a word:
// "sub regional", but not "re sume".
func (n *normaliser) standsApart(word string) bool {
	const longer = 2
	return len(word) > longer && n.prefixes(word)
}

// prefixes reports whether word is a prefix.
func (n *normaliser) prefixes(word string) bool {
	return slices.Contains(n.Lang.Prefixes, strings.ToLower(word))
}

// derived reports whether l and r make a word that is made of a listed one, and
// neither is one of the small words that stand beside any other.
func (n *normaliser) derived(l, r letters) bool {
	const small, shortest = 9, 6 // shorter words are listed
	return len(l.word)+len(r.word) >= shortest && l.rank < small && r.rank < small && n.Lang.Derives(strings.ToLower(l.word+r.word)) &&
		!(r.known && n.prefixes(l.word))
}

// common is the rank of words that are written as one whatever they are made
// of: "subregional", but not "intercommunal".
const common language.Rank = 5

// seldomApart reports whether two words are so much less common than the one
// they make that they are its halves: "sustain able".
func (n *normaliser) seldomApart(l, r letters) bool {
	const (
		odds     = 5  // of a split, as the rank of how seldom one is
		together = 16 // the ranks of two words so common that they meet by chance
	)
	if l.rank+r.rank >= together {
		return false
	}
	rank := n.Lang.Rank(l.word + r.word)
	return rank != language.Unlisted && rank+odds > max(l.rank, 0)+max(r.rank, 0) && n.Lang.Rank(l.word+" "+r.word) == language.Unlisted
}

// betterNext reports whether r makes a better word with what follows it than
// with l before it: "the re port".
func (n *normaliser) betterNext(l, r letters, whole language.Rank) bool {
	if r.known || !l.known {
		return false
	}
	next := n.firstLetters(n.wordAfter(r.end))
	if next.word == "" || !printed.IsLower(next.word) {
		return false
	}
	return n.Lang.Rank(r.word+next.word)+l.rank > whole+next.rank && n.Lang.Rank(r.word+next.word) != language.Unlisted
}

// wordAfter returns the span of the word that follows the white space at an
// offset, or nothing.
func (n *normaliser) wordAfter(at int) diag.Span {
	for at < len(n.Src) && isSpaceAt(n.Src, at) {
		_, size := utf8.DecodeRuneInString(n.Src[at:])
		at += size
	}
	end := at
	for end < len(n.Src) && !isSpaceAt(n.Src, end) {
		end++
	}
	return diag.SpanOf(at, end)
}

// letters is a word, or the member of a compound, and what the language knows
// of it.
type letters struct {
	word  string
	end   int // in the source
	rank  language.Rank
	known bool
}

func (n *normaliser) letters(word string, end int) letters {
	rank := n.Lang.Rank(word)
	if len(word) == 1 && rank == language.Unlisted {
		rank = combining // a label, or the initial of a name
	}
	return letters{word, end, rank, rank != language.Unlisted || n.Lang.Derives(strings.ToLower(word))}
}

// firstLetters returns the letters that a word begins with, its first member
// when it is a compound.
func (n *normaliser) firstLetters(word diag.Span) letters {
	s := n.Src[word.Start:word.End]
	end := printed.LettersEnd(s)
	if rest := s[end:]; end == 0 || rest != "" && rest[0] != '-' && printed.HasLetter(strings.TrimPrefix(strings.TrimPrefix(rest, "’s"), "'s")) {
		return letters{end: word.End}
	}
	l := n.letters(s[:end], word.Start+end)
	if end < len(s) && s[end] == '-' && (n.prefixes(l.word) || n.Lang.Rank(withoutEnd(s)) != language.Unlisted) {
		l.known, l.rank = true, combining
	}
	return l
}

// combining is the rank of what stands only beside a hyphen or a stop, where
// it does: "re-".
const combining language.Rank = 12

// lastLetters returns the letters that a word ends with, its last member when
// it is a compound.
func (n *normaliser) lastLetters(word diag.Span) letters {
	if n.half.end == word.End && n.half.word != "" {
		return n.half
	}
	s := n.Src[word.Start:word.End]
	if s == "" || printed.EndsWord(s[len(s)-1:]) { // a cheap test that spares most of the rest
		return letters{end: word.End}
	}
	s = s[strings.LastIndexByte(s, '-')+1:]
	if !printed.IsLetter(s) {
		s = strings.TrimLeft(s, "([“‘\"'")
	}
	if printed.LettersEnd(s) < max(len(s), 1) {
		return letters{end: word.End}
	}
	return n.letters(s, word.End)
}

// occurs reports whether word stands somewhere in the source, unbroken. The
// first few words are searched for; when more are asked about, the words of the
// source are listed, so that the time stays linear.
func (n *normaliser) occurs(word string) bool {
	const searches = 12 // take as long as the list
	if n.asked++; n.asked <= searches {
		return standsIn(n.Src, word)
	}
	if n.words == nil {
		n.listWords()
	}
	_, ok := n.words[word]
	return ok
}

// listWords lists the words of the source, compounds whole and by their members.
func (n *normaliser) listWords() {
	n.words = make(map[string]struct{})
	for w := range strings.FieldsFuncSeq(n.Src, func(r rune) bool { return r != '-' && printed.NotLetter(r) }) {
		n.words[strings.Trim(w, "-")] = struct{}{}
		if strings.Contains(w, "-") {
			for member := range strings.SplitSeq(w, "-") {
				n.words[member] = struct{}{}
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
func (n *normaliser) endsLine(at int) bool {
	rest, _, _ := strings.Cut(n.Src[at:], "\n")
	return strings.TrimSpace(rest) == ""
}
