package guess

import (
	"unicode"
	"unicode/utf8"
)

// A script is one whose letters are counted.
type script uint8

const (
	latin script = iota
	cyrillic
	arabic
	han
	kana
	hangul
	others // all further ones
	scripts
	tooFew // no script: there are not enough letters
)

// counts are what is counted in a text, in one pass.
type counts struct {
	scripts [scripts]int // letters
	letters letters      // that only some languages have
	words   int          // of Latin letters, two at least
	small   [tongues]int // of those, the small words of each language
	other   rune         // the first letter of a further script

	turned, unturned int // words that begin, and that end, with a letter that no Arabic word begins with
}

// letters counts single letters beyond ASCII that tell languages apart.
type letters map[rune]int

func countIn(text []byte) *counts {
	c := &counts{letters: letters{}}
	table := smallWords()
	var word [longestSmall + 1]byte // more is no small word
	length, runes := 0, 0           // of a word that has a letter beyond ASCII
	previous := rune(0)
	for at := 0; at < len(text); {
		if n := asciiLetters(text[at:]); n > 0 {
			c.scripts[latin] += n
			whole := runes == 0 && (at+n == len(text) || text[at+n] < utf8.RuneSelf)
			if whole {
				c.word(table, text[at:at+n], n)
			} else {
				length += copy(word[min(length, longestSmall):], text[at:at+n])
				runes += n
			}
			at, previous = at+n, 'a'
			continue
		}
		if text[at] < utf8.RuneSelf && previous < utf8.RuneSelf && runes == 0 {
			at, previous = at+1, ' '
			continue
		}
		r, size := utf8.DecodeRune(text[at:])
		if c.letter(r, previous) {
			length += copy(word[min(length, longestSmall):], string(unicode.ToLower(r)))
			runes++
		} else if runes > 0 {
			c.word(table, word[:min(length, len(word))], runes)
			length, runes = 0, 0
		}
		at, previous = at+size, r
	}
	if runes > 0 {
		c.word(table, word[:min(length, len(word))], runes)
	}
	return c
}

// asciiLetters returns how many letters of ASCII s begins with.
func asciiLetters(s []byte) int {
	for i, b := range s {
		if lower := b | 0x20; lower < 'a' || 'z' < lower {
			return i
		}
	}
	return len(s)
}

// letter counts a character that is no letter of ASCII, and reports whether it is
// a Latin letter.
func (c *counts) letter(r, previous rune) bool {
	if r < utf8.RuneSelf {
		if isClosed(previous) {
			c.unturned++
		}
		return false
	}
	s := scriptOf(r)
	if s == scripts {
		if isClosed(previous) {
			c.unturned++
		}
		return false
	}
	c.scripts[s]++
	switch s {
	case latin:
		return true
	case arabic:
		if isClosed(r) && !isArabic(previous) {
			c.turned++
		}
		c.letters[r]++
	case cyrillic:
		c.letters[unicode.ToLower(r)]++
	case others:
		if c.other == 0 {
			c.other = r
		}
	}
	return false
}

// word counts a word of so many letters; it may be one of the small ones.
func (c *counts) word(table *smallTable, word []byte, runes int) {
	if runes > 1 {
		c.words++
	}
	if len(word) > longestSmall {
		return
	}
	set := table[table.slot(pack(word))].set
	for tongue := 0; set != 0; set, tongue = set>>1, tongue+1 {
		c.small[tongue] += int(set & 1)
	}
}

// scriptOf returns the script of a character beyond ASCII, or scripts if it is
// no letter.
func scriptOf(r rune) script {
	switch {
	case r < 0x250: // the commonest first
		if unicode.IsLetter(r) {
			return latin
		}
		return scripts
	case r >= 0x2000 && r < 0x2c00: // punctuation and symbols
		return scripts
	case r >= 0x400 && r < 0x530:
		return cyrillic
	case isArabic(r):
		return arabic
	case unicode.Is(unicode.Han, r):
		return han
	case !unicode.IsLetter(r):
		return scripts
	case unicode.Is(unicode.Latin, r):
		return latin
	case unicode.In(r, unicode.Hiragana, unicode.Katakana):
		return kana
	case unicode.Is(unicode.Hangul, r):
		return hangul
	}
	return others
}

// isArabic reports whether r is a letter of the Arabic script, also in the forms
// that stand for one place in a word.
func isArabic(r rune) bool {
	return (r >= 0x620 && r < 0x700 || r >= 0x750 && r < 0x780 || r >= 0xfb50 && r < 0xff00) && unicode.IsLetter(r)
}

// isClosed reports whether r is teh marbuta or alef maksura, which end words and
// never begin one, in any form. Where words begin with them, the letters stand in
// the order of the page.
func isClosed(r rune) bool {
	switch r {
	case 'ة', 'ى', 'ﺓ', 'ﺔ', 'ﻯ', 'ﻰ':
		return true
	}
	return false
}

// script returns the script that the text is written in: that of most letters,
// or another than Latin that has a good part of them. Names, symbols and annexes
// in Latin letters stand in the texts of all languages; a text in a language of
// Latin letters has words of another script by chance only. A sign of Han says as
// much as several letters; Japanese has kana between its signs.
func (c *counts) script() script {
	const (
		enough    = 20 // letters
		hanWeight = 3
		kanaShare = 10 // hundredths of the signs and kana of a Japanese text, at least
		part      = 20 // hundredths of all letters that are no chance
	)
	weights := c.scripts
	if weights[kana]*100 > kanaShare*(weights[han]+weights[kana]) {
		weights[kana], weights[han] = hanWeight*(weights[han]+weights[kana]), 0
	} else {
		weights[kana], weights[han] = 0, hanWeight*weights[han]
	}
	total, most := weights[latin], cyrillic
	for s := cyrillic; s < scripts; s++ {
		total += weights[s]
		if weights[s] > weights[most] {
			most = s
		}
	}
	switch {
	case total < enough:
		return tooFew
	case weights[most]*100 >= part*total:
		return most
	}
	return latin
}

// A mark is letters that a language has and its neighbours of the same script
// have seldom or never.
type mark struct {
	code    string
	letters string
	per     int // the least that text of the language has in a thousand letters
}

var (
	cyrillicMarks = [...]mark{{"srp", "јљњћђџѓќѕ", 5}, {"bel", "ў", 5}, {"ukr", "іїєґ", 5}, {"rus", "ыэ", 5}, {"bul", "ъ", 5}}
	arabicMarks   = [...]mark{{"urd", "ٹڈڑےں", 5}, {"fas", "پچژگکی", 5}}
)

// of returns the first language whose marks are in the text as often as it has
// them; otherwise usual.
func (l letters) of(marks []mark, total int, usual string) string {
	for _, m := range marks {
		n := 0
		for _, r := range m.letters {
			n += l[r]
		}
		if n*1000 > m.per*total {
			return m.code
		}
	}
	return usual
}

// latinLanguage returns the language whose small words are most, where they are
// the part of all words that they are in running text. English counts before the
// rest, so that a text of two columns, one of them English, is English.
//
// In 6,600 English texts, scans and bilingual volumes among them, the small words
// of English are 18 in a hundred words or more, and in 1,680 texts in French and
// Spanish 2.4 or fewer; their own are 28 or more. (TestShares)
func (c *counts) latinLanguage() string {
	const (
		running = 10 // small words in a hundred words of running text, at least
		few     = 1  // that any line of names may have
		enough  = 40 // words by which a text that has none of the small words is known to be in another language
		foreign = 4  // small words in a hundred that such a text can have by chance
	)
	best := english
	for t := range tongues {
		if c.small[t] > c.small[best] {
			best = t
		}
	}
	part := func(t tongue) int { return 100 * c.small[t] / max(c.words, 1) }
	switch {
	case part(english) >= running && c.small[english] > few:
		return englishCode
	case part(best) >= running && c.small[best] > few+1 && c.small[best] > 2*c.small[english]:
		return tongueWords[best].code
	case c.words >= enough && part(english) < foreign:
		return ""
	}
	return undecided
}

// undecided stands for a text with too few words to tell.
const undecided = "und"
