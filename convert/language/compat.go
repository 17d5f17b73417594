package language

import (
	"strings"

	"plenary/convert/printed"
)

type phraseAt struct{ From, To int }

// PhraseIn is asked by the reader of text until it asks the language.
func PhraseIn(s string, phrases []string) phraseAt {
	const words = 8
	at := 0
	for range words {
		space := strings.IndexByte(s[at:], ' ')
		if space < 0 {
			break
		}
		at += space + 1
		if phrase := printed.PrefixOf(s[at:], phrases); phrase != "" {
			return phraseAt{at, at + len(phrase)}
		}
	}
	return phraseAt{}
}

func BeginsTitle(s string) bool { return latin.BeginsTitle(s) }

func HeadingNumber(s string) (int, printed.Level) { return English.HeadingNumber(s) }

func IsPartLetter(s string) bool { return latin.IsPartLetter(s) }

func (l *Language) SuspendingWord(s string) string {
	for _, word := range l.suspending {
		if strings.HasPrefix(s, word+" ") {
			return word
		}
	}
	return ""
}

func (w *leadWords) Inflected(s string) bool { return English.Inflected(s) }

func (w *leadWords) Length(s string, organ printed.OrganCode) int {
	return English.LeadLength(s, organ)
}
