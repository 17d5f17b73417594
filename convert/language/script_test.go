package language

import (
	"slices"
	"testing"
)

// TestEndings tells which marks end what, in the script of English and in one with
// marks of its own.
func TestEndings(t *testing.T) {
	han := &Script{stops: "。", commas: "，、", semicolons: "；", colons: "：", closingQuotes: "”》"}
	for _, c := range []struct {
		script           *Script
		text             string
		sentence, clause bool
	}{
		{latin, "The lamps are lit.", true, true},
		{latin, "The lamps are lit;", true, true},
		{latin, "The following lamps:", true, true},
		{latin, "The lamps,", false, true},
		{latin, "The lamps", false, false},
		{latin, "“the lamps.”", false, true},
		{latin, "the lamps,3", false, true},
		{latin, "the lamps;3/", false, true},
		{latin, "rule 12.4", false, false},
		{latin, "in 2017.3", false, true},
		{latin, "", false, false},
		{han, "灯亮了。", true, true},
		{han, "灯、", false, true},
		{han, "《灯》，》", false, true},
		{han, "灯", false, false},
	} {
		if s, cl := c.script.EndsSentence(c.text), (&Language{Script: c.script}).EndsClause(c.text); s != c.sentence || cl != c.clause {
			t.Errorf("%q ends a sentence: %v, a clause: %v", c.text, s, cl)
		}
	}
}

// TestCase asks for capitals in a script that has them and in one that has none.
func TestCase(t *testing.T) {
	caseless := &Script{}
	for _, c := range []struct {
		script         *Script
		text           string
		capital, small bool
	}{
		{latin, "Lamps", true, false},
		{latin, "lamps", false, true},
		{latin, "Éclair", true, false},
		{latin, "2 lamps", false, false},
		{latin, "", false, false},
		{caseless, "灯", true, false},
		{caseless, "المنارة", true, false},
		{caseless, "2", false, false},
	} {
		if capital, small := c.script.OpensCapital(c.text), c.script.OpensSmall(c.text); capital != c.capital || small != c.small {
			t.Errorf("%q opens with a capital: %v, with a small letter: %v", c.text, capital, small)
		}
	}
}

func TestQuotes(t *testing.T) {
	for text, want := range map[string]string{"“‘Lamps’”": "Lamps’”", "\"Lamps": "Lamps", "Lamps": "Lamps", "": ""} {
		if got := latin.Unquoted(text); got != want {
			t.Errorf("%q without quotation marks is %q, want %q", text, got, want)
		}
	}
}

// TestTokens cuts texts of scripts with and without spaces.
func TestTokens(t *testing.T) {
	han := &Script{}
	arabic := &Script{spaced: true, digits: "٠١٢٣٤٥٦٧٨٩"}
	for _, c := range []struct {
		script *Script
		text   string
		tokens []string
	}{
		{latin, "17 November 2017.", []string{"17", " ", "November", " ", "2017", "."}},
		{latin, "l’été,  55th", []string{"l", "’", "été", ",", "  ", "55", "th"}},
		{han, "2020年12月A/RES", []string{"2020", "年", "12", "月", "A", "/", "RES"}},
		{arabic, "١٢ منارة", []string{"١٢", " ", "منارة"}},
		{latin, "", nil},
	} {
		var got []string
		for token := range c.script.Tokens(c.text) {
			got = append(got, token.In(c.text))
		}
		if !slices.Equal(got, c.tokens) {
			t.Errorf("%q: %q, want %q", c.text, got, c.tokens)
		}
	}
}

func TestWords(t *testing.T) {
	han := &Script{}
	for _, c := range []struct {
		script      *Script
		text        string
		words       []string
		first, last string
	}{
		{latin, "The lamps, of 2017.", []string{"The", "lamps,", "of", "2017."}, "The", "2017."},
		{latin, " \tlamps\u00a0burn ", []string{"lamps", "burn"}, "", ""},
		{latin, "", nil, "", ""},
		{han, "2020年 灯", []string{"2020", "年", "灯"}, "2020", "灯"},
	} {
		var words []string
		for word, rest := c.script.CutWord(c.text); word != ""; word, rest = c.script.CutWord(rest) {
			words = append(words, word)
		}
		if !slices.Equal(words, c.words) {
			t.Errorf("%q: the words are %q, want %q", c.text, words, c.words)
		}
		if first, last := c.script.FirstWord(c.text), c.script.LastWord(c.text); first != c.first || last != c.last {
			t.Errorf("%q: the first word is %q, the last %q", c.text, first, last)
		}
		if n := len(c.words); c.script == han && (!han.HasWords(c.text, n) || han.HasWords(c.text, n+1)) {
			t.Errorf("%q: has %d words", c.text, n)
		}
	}
}
