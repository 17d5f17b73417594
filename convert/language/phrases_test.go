package language

import (
	"slices"
	"strings"
	"testing"
)

// phrased returns a language of a script that has learned a list of phrases.
func phrased(script *Script, list string) *Language {
	return &Language{Script: script, learned: phrasesOf(&list)}
}

// TestPhrase holds how far the leading phrase of a paragraph goes, by a list of phrases.
func TestPhrase(t *testing.T) {
	french := phrased(latinOfFrance, "prend\t2\t2\nprend note\t2\t2\nprend note avec\t2\t4\nprie\t2\t1\nconsidérant\t1\t1\nconsidérant que\t5\t1\n* également\t3\t1\n* avec gratitude\t3\t2\n")
	arabicLike := phrased(arabicScript, "تقرر\t2\t1\nتقرر أيضا\t2\t2\n")
	chineseLike := phrased(han, "决\t2\t2\n决 定\t2\t2\n又 决\t2\t3\n")
	for _, c := range []struct {
		name string
		of   *Language
		s    string
		lead string // "" where there is none
		kind ParagraphKind
		told uint8 // first words that say the kind
	}{
		{"one word", french, "Prie les gardiens de compter", "Prie", Operative, 1},
		{"capitals are small letters", french, "PRIE les gardiens", "PRIE", Operative, 1},
		{"several words", french, "Prend note des lampes", "Prend note", Operative, 2},
		{"more words tell more", french, "Prend note avec satisfaction des lampes", "Prend note avec satisfaction", Operative, 3},
		{"a tail behind any phrase", french, "Prie également les gardiens", "Prie également", Operative, 1},
		{"a tail of two words", french, "Prie avec gratitude les gardiens", "Prie avec gratitude", Operative, 1},
		{"half of a tail", french, "Prie avec force les gardiens", "Prie", Operative, 1},
		{"a tail behind a phrase of two words", french, "Prend note également des lampes", "Prend note également", Operative, 2},
		{"a tail stands at once behind the phrase", french, "Prie les gardiens également", "Prie", Operative, 1},
		{"it may be two kinds", french, "Considérant que la mer", "Considérant", Preambular | Inside, 2},
		{"a word that is not listed", french, "Mouettes et gardiens", "", 0, 0},
		{"less than the phrase has", french, "Prend", "", 0, 0},
		{"the first words alone count", french, "Les gardiens prient", "", 0, 0},
		{"nothing", french, "", "", 0, 0},

		{"signs that are not always printed", arabicLike, "تقرّرُ أيضاً أن تعد النوارس", "تقرّرُ أيضاً", Operative, 2},
		{"nor a stretched letter", arabicLike, "تقــرر أن تعد", "تقــرر", Operative, 1},
		{"such a sign alone is no word", arabicLike, "تقرر ـ أيضا أن تعد", "تقرر ـ أيضا", Operative, 2},

		{"a letter of Han is a word", chineseLike, "决定数海鸥", "决定", Operative, 2},
		{"three of them", chineseLike, "又决定数海鸥", "又决定", Operative, 2},
		{"one letter says what follows", chineseLike, "决心数海鸥", "决心", Operative, 1},
		{"no letter that is listed", chineseLike, "海鸥决定", "", 0, 0},
	} {
		p, end, found := c.of.phrase(c.s)
		if found != (c.lead != "") || c.s[:end] != c.lead || p.kind != c.kind || p.told != c.told {
			t.Errorf("%s: %q is of %d, told by %d, want %q of %d by %d", c.name, c.s[:end], p.kind, p.told, c.lead, c.kind, c.told)
		}
	}
	if _, _, found := English.phrase("Requests"); found {
		t.Error("English has learned phrases")
	}
}

// TestLeastPhrase holds that one letter of Han is no evidence of a phrase.
func TestLeastPhrase(t *testing.T) {
	if one, two := latin.LeastPhrase(), han.LeastPhrase(); one != 1 || two != 2 {
		t.Errorf("%d and %d words", one, two)
	}
}

// TestPhrased holds how the first words of a paragraph are compared, and how many are in italics.
func TestPhrased(t *testing.T) {
	for _, c := range []struct {
		script  *Script
		s, lead string
		words   []string
		italics int
	}{
		{latin, "Decides, also that", "Decides, also", []string{"decides", ",", "also", "that"}, 3},
		{latin, "Decides that", "Deci", []string{"decides", "that"}, 0},
		{arabicScript, "تقرّر أيضاً", "تقرّر", []string{"تقرر", "أيضا"}, 1},
		{han, "又决定", "又决", []string{"又", "决", "定"}, 2},
		{latin, "a b c d e f g h i j k l m n", "a b c d e f g h i j k l m", []string{"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"}, 12},
	} {
		if words, italics := c.script.Phrased(c.s, len(c.lead)); !slices.Equal(words, c.words) || italics != c.italics {
			t.Errorf("%q: %q, %d in italics, want %q, %d", c.s, words, italics, c.words, c.italics)
		}
	}
}

// TestLearnedLists holds that every list is written as it is read: no line without a kind, and no phrase longer than what is compared.
func TestLearnedLists(t *testing.T) {
	for _, l := range All() {
		if l.learned == nil {
			continue
		}
		known := l.learned()
		if len(known) < 100 {
			t.Errorf("%s has %d phrases", l.Code, len(known))
		}
		for words, p := range known {
			if p.kind > Preambular|Operative|Inside || p.words > LongestPhrase || p.kind == 0 && strings.Count(words, " ") != 1 {
				t.Errorf("%s: %q is of %d, %d words", l.Code, words, p.kind, p.words)
			}
		}
	}
}
