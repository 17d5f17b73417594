package normalise

import (
	"fmt"
	"strings"
	"testing"

	"plenary/convert/language"
	"plenary/diag"
)

// TestSplitWords reads words that may be halves in texts where no word is split beyond doubt, where one among more than 2,000 is, and
// where one among fewer is.
func TestSplitWords(t *testing.T) {
	for _, c := range []struct{ words, none, few, many string }{
		{"the in formation", "the information", "the information", "the information"},
		{"the dis charge", "the dis charge", "the discharge", "the discharge"},
		{"the pro posing", "the pro posing", "the pro posing", "the proposing"},
		{"the inter views", "the inter views", "the inter views", "the inter views"},
		{"the hard ship", "the hard ship", "the hard ship", "the hardship"},
		{"the in stability", "the in stability", "the in stability", "the instability"},
		{"the work place", "the work place", "the work place", "the work place"},
		{"the some times", "the some times", "the some times", "the some times"},
		{"the f actors", "the factors", "the factors", "the factors"},
		{"the new s kills", "the new skills", "the new skills", "the new skills"},
		{"the right s table", "the rights table", "the rights table", "the rights table"},
		{"reports with in mind", "reports with in mind", "reports within mind", "reports within mind"},
		{"reports dealt with in part", "reports dealt with in part", "reports dealt with in part", "reports dealt with in part"},
		{"reports with in-person keepers", "reports with in-person keepers", "reports with in-person keepers", "reports with in-person keepers"},
		{"reports with in ternational keepers", "reports with international keepers", "reports with international keepers", "reports with international keepers"},
		{"support to day-to-day lamps", "support to day-to-day lamps", "support to day-to-day lamps", "support to day-to-day lamps"},
	} {
		const split = "2. Decides to keep the coun tries;\n\n"
		text := "1. Decides to keep " + c.words + ";\n\n"
		for _, source := range []struct{ name, text, want string }{
			{"no word is split", text, c.none},
			{"few words are split", text + split + filler(2000), c.few},
			{"many words are split", text + split + filler(1900), c.many},
		} {
			r, _, _ := Text([]byte(opening199 + source.text + closing199))
			if got := tree(opening199+source.text+closing199, r); !strings.Contains(got, "_Decides_ to keep "+source.want+"; ") {
				t.Errorf("%s: %q is not read as %q", source.name, c.words, source.want)
			}
		}
	}
}

// filler is paragraphs of ten words each.
func filler(words int) string {
	text := ""
	for n := range words / 10 {
		text += fmt.Sprintf("%d. Decides to keep the lamps of the old harbour;\n\n", n+3)
	}
	return text
}

// TestSplitWordsOfEndings reads words whose endings are words too.
func TestSplitWordsOfEndings(t *testing.T) {
	const text = "199/1. Lámparas\n\nLa Asamblea General,\n\n1. Decide que los pa íses del puer to estudien si la solicitud es nueva.\n"
	spanish, _ := language.Of("spa")
	r, _, _ := Resolution(Source{Text: []byte(text)}, spanish, diag.Span{})
	if got := tree(text, r); !strings.Contains(got, "los países del puerto estudien si la solicitud es nueva.") {
		t.Errorf("the words are not read as they are: %s", got)
	}
}
