package language

import (
	"bytes"
	"compress/gzip"
	"io"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"plenary/convert/printed"
)

// A ParagraphKind is the kind of a paragraph that opens with a leading phrase. A paragraph may
// be found to be of both.
type ParagraphKind uint8

// The kinds.
const (
	Preambular ParagraphKind = 1 << iota
	Operative
	Inside // the same words stand behind a comma more often than they open a paragraph
)

// A phrase is what was learned of the paragraphs that open with the same words: of which kind
// they are, and how many words of them are most often in italics.
type phrase struct {
	kind  ParagraphKind
	words uint8
	told  uint8 // how many first words say so
}

// Phrases are what was learned of a language's leading phrases, by the first words of a
// paragraph: the longest that are listed decide. Words stand in small letters, without the signs that
// are not always printed, with a space behind each.
type phrases map[string]phrase

// phrasesOf returns the phrases of a list, which is not read before a paragraph is asked for. A line has the first words of a
// paragraph, the kind as a figure and the number of words in italics, with tabs between.
func phrasesOf(list *string) func() phrases {
	return sync.OnceValue(func() phrases {
		all := make(phrases, strings.Count(*list, "\n"))
		for line := range strings.Lines(*list) {
			fields := strings.Split(line, "\t")
			kind, _ := printed.Number(fields[1])
			italics, _ := printed.Number(fields[2])
			all[fields[0]+" "] = phrase{kind: ParagraphKind(kind), words: uint8(italics)}
			if first, _, more := strings.Cut(fields[0], " "); more && first != AnyPhrase && all[first+" "].kind == 0 {
				all[first+" "] = phrase{} // it says nothing by itself
			}
		}
		return all
	})
}

// LongestPhrase is the number of first words of a paragraph that phrases are told by.
const LongestPhrase = 12

// AnyPhrase stands in the list for the shortest phrase that a paragraph opens with, before words that follow any such: "* also".
const AnyPhrase = "*"

// phrase returns what was learned of the paragraph s, and the end of its leading phrase: what its first words tell, or what
// follows the shortest phrase that they make, where more of the words are listed so. It is not found where its first words
// are not listed. A symbol is none, though its organ may be a word: "A".
func (l *Language) phrase(s string) (p phrase, end int, found bool) {
	if l.learned == nil {
		return phrase{}, 0, false
	}
	known := l.learned()
	var keys [2][160]byte
	var ends [LongestPhrase + 1]int
	whole, tail := keys[0][:0], append(keys[1][:0], AnyPhrase+" "...)
	shortest, n, told := 0, 0, 0
	for t := l.Token(s, 0); t.Kind != End && n < LongestPhrase; t = l.Token(s, t.To) {
		if t.Kind == Space {
			continue
		}
		from := len(whole)
		whole = l.AppendFolded(whole, t.In(s))
		if len(whole) == from {
			continue // nothing but signs that are not always printed
		}
		whole = append(whole, ' ')
		n++
		ends[n] = t.To
		next, is := known[string(whole)]
		if n == 1 && !is {
			return phrase{}, 0, false // most lines
		}
		if is && next.kind != 0 {
			p, found, told = next, true, n
			p.told = uint8(n)
		}
		if shortest > 0 {
			tail = append(tail, whole[from:]...)
			if next, is := known[string(tail)]; is && told < n {
				p.words, told = next.words+uint8(shortest), n
			}
		} else if found && int(p.words) <= n {
			shortest = n
		}
	}
	if !found || int(p.words) > n || printed.IsSymbol(l.FirstWord(s)) {
		return phrase{}, 0, false
	}
	return p, ends[p.words], true
}

// LeastPhrase is the number of first words that are evidence of a phrase. In a script without spaces each letter is a word, and one says
// nothing.
func (x *Script) LeastPhrase() int {
	if x.spaced {
		return 1
	}
	return 2
}

// AppendFolded appends a word in the form in which words are compared: in small letters, and else as [Script.Plain] has it.
func (x *Script) AppendFolded(to []byte, word string) []byte {
	for _, r := range word {
		if r = x.plain(r); r >= 0 {
			to = utf8.AppendRune(to, unicode.ToLower(r))
		}
	}
	return to
}

// Phrased returns the first words of a paragraph in the form in which they are compared, at most [LongestPhrase], and how
// many of them the first bytes of it, its italics, take in.
func (x *Script) Phrased(s string, italics int) (words []string, inItalics int) {
	for t := range x.Tokens(s) {
		if t.Kind == Space || len(words) == LongestPhrase {
			continue
		}
		if word := x.AppendFolded(nil, t.In(s)); len(word) > 0 {
			words = append(words, string(word))
			if t.To <= italics {
				inItalics = len(words)
			}
		}
	}
	return words, inItalics
}

// unpacked returns a list that was packed with gzip, which is part of the program.
func unpacked(list string) string {
	r, err := gzip.NewReader(strings.NewReader(list))
	if err != nil {
		panic("language: " + err.Error())
	}
	var b bytes.Buffer
	if _, err := io.Copy(&b, r); err != nil {
		panic("language: " + err.Error())
	}
	return b.String()
}
