package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"plenary/convert/resolution"
	"plenary/diag"
	"plenary/schema"
)

// joinsWords reports whether the white space between two words is damage of
// the extraction, and if so puts the repair on record. Extractors split words
// where letters were set far apart ("coun tries") and put spaces at hyphens
// ("long -term", "multi- hazard").
func (n *normaliser) joinsWords(left, right diag.Span) bool {
	l, r := n.src[left.Start:left.End], n.src[right.Start:right.End]
	what := ""
	switch {
	case r[0] == '-':
		if r != "-" && isLetter(r[1:]) || r == "-" && n.endsLine(right.End) {
			what = "space before a hyphen"
		}
	case l[len(l)-1] == '-':
		if len(l) > 1 && isLetter(r) && !n.suspended(r+" ") {
			what = "space after a hyphen"
		}
	case n.splits(l, r, left.Start):
		what = "split word"
		n.findings.Add(schema.WordJoined, left.Union(right), "%q and %q are one word: %q", l, r, l+r)
	}
	if what == "" {
		return false
	}
	n.removed = append(n.removed, resolution.Entry{Span: span(left.End, right.Start), Fate: resolution.Repair, What: what})
	return true
}

// splits reports whether l and r are the halves of one word. The evidence: one
// of them at least is no word, and together they are a word of the vocabulary;
// or the second is none, and together they stand elsewhere in this document.
func (n *normaliser) splits(l, r string, at int) bool {
	left, right := n.lastKnown.at == at && n.lastKnown.word, false
	if n.lastKnown.at != at {
		left = n.known(l)
	}
	bare := withoutEnd(r)
	if isWord(bare) {
		right = n.known(bare)
	}
	n.lastKnown = wordAt{at + len(l) + 1, right && len(bare) == len(r)}
	if first, _ := utf8.DecodeRuneInString(r); left && right || !unicode.IsLower(first) || !isWord(l) || !isWord(bare) {
		return false
	}
	return n.known(l+bare) || !right && n.occurs(l+bare)
}

// withoutEnd returns a word without the punctuation and the note mark that
// follow it.
func withoutEnd(word string) string {
	if last := word[len(word)-1]; 'a' <= last && last <= 'z' { // most words have none
		return word
	}
	return strings.TrimRight(word, ".,;:)”’0123456789")
}

// A wordAt remembers whether the word at a source offset is in the vocabulary:
// the right half of one pair is the left half of the next.
type wordAt struct {
	at   int
	word bool
}

// lostHyphens returns the source offsets at which a compound has lost its
// hyphens, and puts them on record. Some extractors swallow the hyphen at a
// line's end: "genderresponsive". Only a word that is in no vocabulary is taken
// for a compound.
func (n *normaliser) lostHyphens(word diag.Span) (at []int) {
	if n.shape.geometry != flush || !n.paged {
		return nil
	}
	s := withoutEnd(n.src[word.Start:word.End])
	if len(s) < shortestCompound || !isWord(s) || n.known(s) {
		return nil
	}
	compound := n.lang.Compound(strings.ToLower(s))
	for i := range len(compound) {
		if compound[i] == '-' {
			at = append(at, word.Start+i-len(at))
		}
	}
	if len(at) > 0 {
		n.findings.Add(schema.HyphenRestored, word, "%q is %q, whose hyphen was lost", s, compound)
		for _, offset := range at {
			n.removed = append(n.removed, resolution.Entry{Span: span(offset, offset), Fate: resolution.Repair, Text: "-", What: "lost hyphen"})
		}
	}
	return at
}

// shortestCompound is the number of letters that a compound has at least.
const shortestCompound = 6

// isWord reports whether s is letters only.
func isWord(s string) bool {
	for _, r := range s {
		if !unicode.IsLetter(r) {
			return false
		}
	}
	return s != ""
}

func (n *normaliser) known(word string) bool {
	for i := range len(word) {
		if word[i]-'A' < 26 {
			word = strings.ToLower(word)
			break
		}
	}
	return n.lang.Knows(word)
}

// occurs reports whether word stands somewhere in the source, unbroken. The
// first few words are searched for; when more are asked about, the words of the
// source are listed, so that the time stays linear.
func (n *normaliser) occurs(word string) bool {
	const searches = 8
	if n.asked++; n.asked <= searches {
		return standsIn(n.src, word)
	}
	if n.words == nil {
		n.words = make(map[string]struct{})
		for w := range strings.FieldsFuncSeq(n.src, func(r rune) bool { return !unicode.IsLetter(r) }) {
			n.words[w] = struct{}{}
		}
	}
	_, ok := n.words[word]
	return ok
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
	rest, _, _ := strings.Cut(n.src[at:], "\n")
	return strings.TrimSpace(rest) == ""
}
