package language

import (
	"testing"

	"plenary/convert/printed"
)

// TestPublisher holds that a language knows the publisher by the name that print editions give it.
func TestPublisher(t *testing.T) {
	for _, lang := range languages {
		if l, _ := printed.LanguageOf(lang.Code); lang.masthead.publisher != l.Publisher {
			t.Errorf("%s: %q and %q", lang.Code, lang.masthead.publisher, l.Publisher)
		}
	}
}
