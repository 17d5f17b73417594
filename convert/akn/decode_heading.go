package akn

import (
	"strings"

	. "plenary/convert/resolution" //nolint:revive // a tree reads best in the model's own words
)

// splitNumber takes the number out of a heading that has it in its words: "I"
// alone, "Part I" alone, "A. Tuning".
func splitNumber(div *Division) {
	if div.Num.Value != "" || len(div.Heading) == 0 {
		return
	}
	first, ok := leadingText(div.Heading)
	if !ok {
		return
	}
	word, rest, _ := strings.Cut(first.Value, " ")
	whole := rest == "" && isOnly(div.Heading)
	level, named := levelOfWord(word)
	switch {
	case named && isOnly(div.Heading) && rest != "" && !strings.Contains(rest, " ") && isRank(rest):
		div.Num.Value, div.Level, div.Heading = first.Value, level, nil
		return
	case whole && isRank(word):
		div.Heading = nil
	case isEnumeration(word) && rest != "":
		first.Value = rest
		div.Heading = settle(div.Heading)
	default:
		return
	}
	div.Num.Value = word
	if div.Level == LevelDivision {
		div.Level = levelOfNumber(word)
	}
}

// leadingText returns a copy of the first text of a heading, put in its place,
// through the bold type that headings stand in.
func leadingText(content []Inline) (*Text, bool) {
	switch first := content[0].(type) {
	case *Text:
		t := *first
		content[0] = &t
		return &t, true
	case *Emphasis:
		if len(first.Content) > 0 {
			return leadingText(first.Content)
		}
	}
	return nil, false
}

// isOnly reports whether a heading is a single run of text.
func isOnly(content []Inline) bool {
	if len(content) != 1 {
		return false
	}
	switch in := content[0].(type) {
	case *Text:
		return true
	case *Emphasis:
		return isOnly(in.Content)
	}
	return false
}

// isRank reports whether a word alone is a number: "IV", "A", "12.".
func isRank(word string) bool {
	bare := strings.TrimSuffix(word, ".")
	return bare != "" && (strings.Trim(bare, "IVXLC") == "" || len(bare) == 1 && 'A' <= bare[0] && bare[0] <= 'Z' ||
		len(bare) <= 3 && '0' <= bare[0] && bare[0] <= '9' && strings.Trim(strings.TrimRight(bare, "ABCDEFGH"), "0123456789") == "")
}

// isEnumeration reports whether a word before a heading numbers it: it needs its
// stop there, as "I" and "A" are words.
func isEnumeration(word string) bool { return strings.HasSuffix(word, ".") && isRank(word) }

// levelWords are the names of levels in the official languages.
var levelWords = [...]struct {
	word  string
	level Level
}{
	{"part", LevelPart}, {"partie", LevelPart}, {"parte", LevelPart}, {"часть", LevelPart},
	{"section", LevelSection}, {"sección", LevelSection}, {"раздел", LevelSection},
	{"chapter", LevelChapter}, {"chapitre", LevelChapter}, {"capítulo", LevelChapter}, {"глава", LevelChapter},
}

func levelOfWord(word string) (Level, bool) {
	word = strings.ToLower(word)
	for _, l := range levelWords {
		if l.word == word {
			return l.level, true
		}
	}
	return "", false
}

func levelOfNumber(word string) Level {
	bare := strings.TrimSuffix(word, ".")
	switch {
	case strings.Trim(bare, "IVX") == "":
		return LevelSection
	case strings.Trim(bare, "0123456789") == "":
		return LevelChapter
	}
	return LevelTitle
}
