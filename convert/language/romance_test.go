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
