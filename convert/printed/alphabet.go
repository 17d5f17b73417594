package printed

import (
	"cmp"
	"strings"
	"unicode/utf8"
)

// An Alphabet is the letters that lists and divisions count with, in their order.
// All of its letters take the same number of bytes.
type Alphabet string

// The alphabets. The Arabic letters stand in the order of abjad, in which the United
// Nations count with them.
const (
	LatinSmall    Alphabet = "abcdefghijklmnopqrstuvwxyz"
	LatinCapitals Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	Cyrillic      Alphabet = "абвгдежзиклмнопрстуфхцчшщэюя"
	Abjad         Alphabet = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
	HanNumerals   Alphabet = "一二三四五六七八九十"
)

// lookalikes are letters of Cyrillic that are typed for those of Latin that they look like.
var lookalikes = map[rune]rune{
	'а': 'a', 'е': 'e', 'о': 'o', 'р': 'p', 'с': 'c', 'у': 'y', 'х': 'x', 'і': 'i',
	'А': 'A', 'В': 'B', 'Е': 'E', 'К': 'K', 'М': 'M', 'Н': 'H', 'О': 'O', 'Р': 'P', 'С': 'C', 'Т': 'T', 'Х': 'X', 'І': 'I',
}

// latinised returns letters with the Latin ones that they are typed for.
func latinised(letters string) string {
	return strings.Map(func(r rune) rune {
		return cmp.Or(lookalikes[r], r)
	}, letters)
}

// alphabets are all that there are.
var alphabets = [...]Alphabet{LatinSmall, LatinCapitals, Cyrillic, Abjad, HanNumerals}

// Alphabets returns all alphabets. The caller may not change them.
func Alphabets() []Alphabet { return alphabets[:] }

// Place returns the place of a letter in the alphabet, from 1, or 0. One of another
// script that looks like a Latin letter is typed for it.
func (a Alphabet) Place(letter rune) int {
	if letter >= utf8.RuneSelf && a != Cyrillic {
		letter = cmp.Or(lookalikes[letter], letter)
	}
	at := strings.IndexRune(string(a), letter)
	if at < 0 {
		return 0
	}
	return at/utf8.RuneLen(letter) + 1
}

// First returns the place of the letter that s begins with, and its size in
// bytes; both are 0 where it is none of the alphabet's.
func (a Alphabet) First(s string) (place, size int) {
	letter, size := utf8.DecodeRuneInString(s)
	if letter == utf8.RuneError {
		return 0, 0
	}
	if place = a.Place(letter); place == 0 {
		return 0, 0
	}
	return place, size
}

// Value returns what letters count for: 1 for "a", 26 for "z", 27 for "aa", and 0
// where they are not one letter, or one that is doubled.
func (a Alphabet) Value(letters string) int {
	place, size := a.First(letters)
	if place == 0 {
		return 0
	}
	switch rest := letters[size:]; rest {
	case "":
		return place
	case letters[:size]:
		return utf8.RuneCountInString(string(a)) + place
	}
	return 0
}
