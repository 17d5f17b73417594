package printed

import (
	"testing"
	"unicode/utf8"
)

func TestAlphabets(t *testing.T) {
	for _, a := range Alphabets() {
		first, _ := utf8.DecodeRuneInString(string(a))
		place := 0
		for _, letter := range string(a) {
			if utf8.RuneLen(letter) != utf8.RuneLen(first) {
				t.Errorf("%s: %c takes another number of bytes", a, letter)
			}
			if place++; a.Place(letter) != place {
				t.Errorf("%s: the place of %c is %d, want %d", a, letter, a.Place(letter), place)
			}
		}
	}
	for _, c := range []struct {
		alphabet Alphabet
		letters  string
		value    int
	}{
		{LatinSmall, "a", 1}, {LatinSmall, "z", 26}, {LatinSmall, "aa", 27}, {LatinSmall, "ab", 0}, {LatinSmall, "aaa", 0},
		{LatinSmall, "A", 0}, {LatinSmall, "", 0}, {LatinSmall, "\xff", 0}, {LatinCapitals, "C", 3},
		{LatinCapitals, "В", 2}, {LatinSmall, "с", 3}, {LatinSmall, "б", 0}, {Cyrillic, "вв", 31}, // Cyrillic letters
		{Cyrillic, "в", 3}, {Abjad, "ج", 3}, {Abjad, "أأ", 29}, {HanNumerals, "三", 3},
	} {
		if got := c.alphabet.Value(c.letters); got != c.value {
			t.Errorf("%q counts for %d, want %d", c.letters, got, c.value)
		}
	}
}
