// Package guess tells which language a text is written in.
//
// The script of the letters decides first; among languages of one script the
// small words do that every sentence needs, or the letters that only one of them
// has. Nothing here knows what a resolution is: the package sees a text that no
// reader has touched, and its answer does not hang on what a grammar finds in it.
package guess

import "unicode"

// A Guess is what a text shows of its language. The zero Guess is that of a
// text which shows nothing: it is too short, or has hardly more than figures and
// names.
type Guess struct {
	Code   string // ISO 639-2/T; "" where no language of the table fits
	Name   string // in English: "French"; "" with Code
	Script string // that most letters are of, by its name in Unicode: "Latin"; "" where there are too few
	// Visual is true for a text of a script written from right to left whose
	// letters stand in the order of the page, from left to right.
	Visual bool
}

// names are the languages that a text can be found to be in. Those beyond the
// six of the United Nations and German are there so that they are not taken for
// a neighbour.
var names = map[string]string{
	"eng": "English", "fra": "French", "spa": "Spanish", "rus": "Russian", "ara": "Arabic", "zho": "Chinese", "deu": "German",
	"por": "Portuguese", "ita": "Italian", "nld": "Dutch",
	"ukr": "Ukrainian", "bel": "Belarusian", "srp": "Serbian", "bul": "Bulgarian",
	"fas": "Persian", "urd": "Urdu", "jpn": "Japanese", "kor": "Korean",
}

// Name returns the name of a language in English by its code of ISO 639-2/T, "" for one that no text is found to be in.
func Name(code string) string { return names[code] }

// Decided reports whether the text shows anything.
func (g Guess) Decided() bool { return g != Guess{} }

// Of returns what text, which is UTF-8, shows of its language.
func Of(text []byte) Guess { return countIn(text).guess() }

func (c *counts) guess() Guess {
	switch s := c.script(); s {
	case tooFew:
		return Guess{}
	case latin:
		code := c.latinLanguage()
		if code == undecided {
			return Guess{}
		}
		return named(code, "Latin")
	case cyrillic:
		return named(c.letters.of(cyrillicMarks[:], c.scripts[cyrillic], "rus"), "Cyrillic")
	case arabic:
		g := named(c.letters.of(arabicMarks[:], c.scripts[arabic], "ara"), "Arabic")
		g.Visual = c.turned > c.unturned
		return g
	case han:
		return named("zho", "Han")
	case kana:
		return named("jpn", "Han")
	case hangul:
		return named("kor", "Hangul")
	}
	return Guess{Script: nameOf(c.other)}
}

func named(code, script string) Guess { return Guess{Code: code, Name: names[code], Script: script} }

// nameOf returns the name of the script of a letter.
func nameOf(letter rune) string {
	for name, table := range unicode.Scripts {
		if unicode.Is(table, letter) {
			return name
		}
	}
	return ""
}
