package language

import "testing"

// TestRomanceWords asks for words that are made of others, and for halves of words.
func TestRomanceWords(t *testing.T) {
	for l, words := range map[*Language]struct{ known, unknown []string }{
		french:  {[]string{"alourdit", "intersessions"}, []string{"urdit", "alo", "glober"}},
		spanish: {[]string{"multipartes", "nombrara"}, []string{"ltipartita", "nombr"}},
	} {
		for _, word := range words.known {
			if !l.Knows(word) {
				t.Errorf("%s: %q is no word", l.Code, word)
			}
		}
		for _, word := range words.unknown {
			if l.Knows(word) {
				t.Errorf("%s: %q is a word", l.Code, word)
			}
		}
	}
}

// TestSpacedOrdinal reads a meeting whose ordinal has a space before its ending.
func TestSpacedOrdinal(t *testing.T) {
	for text, want := range map[string]string{"52 a sesión plenaria": "52", "52a sesión plenaria": "52", "52 de sesión plenaria": ""} {
		if number, _ := spanish.OpensMeeting(text); number != want {
			t.Errorf("%q: %q, want %q", text, number, want)
		}
	}
}
