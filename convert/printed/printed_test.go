package printed

import (
	"strings"
	"testing"

	_ "plenary/internal/update" // make golden gives the flag to all tests
)

// TestLanguages holds that each code names its language, whichever kind of code
// it is, and none two.
func TestLanguages(t *testing.T) {
	seen := map[string]bool{}
	for _, l := range languages {
		for _, code := range []string{l.Code, l.Bibliographic, l.Tag} {
			if code == "" {
				continue
			}
			if got, ok := LanguageOf(code); !ok || got != l || seen[code] {
				t.Errorf("LanguageOf(%q) = %v, %v; the code was there before: %v", code, got, ok, seen[code])
			}
			seen[code] = true
		}
	}
	for _, none := range []string{"", "en-GB", "ENG", "por"} {
		if got, ok := LanguageOf(none); ok {
			t.Errorf("LanguageOf(%q) = %v", none, got)
		}
	}
	if Tag("fre") != "fr" || Tag("por") != "" || Site("por") != "en" || Site("zho") != "zh" {
		t.Errorf("tags %q %q, sites %q %q", Tag("fre"), Tag("por"), Site("por"), Site("zho"))
	}
}

// TestOrgans holds that an organ has a name in each official language, and that
// it is found by its code and its actor.
func TestOrgans(t *testing.T) {
	for _, o := range Organs() {
		for _, l := range languages[:official] {
			if o.Name(l.Code) == "" {
				t.Errorf("%s has no name in %s", o.Code, l.Code)
			}
		}
		for _, actor := range []string{o.Code, o.Actor} {
			if got, ok := OrganOf(actor); !ok || got.Code != o.Code {
				t.Errorf("OrganOf(%q) = %v, %v", actor, got, ok)
			}
		}
		if above, ok := OrganOf(o.Masthead); !ok || above.Masthead != above.Code {
			t.Errorf("the masthead of %s names %q", o.Code, o.Masthead)
		}
		if len(o.Names()) != official || o.Name("deu") != "" {
			t.Errorf("%s has the names %q, in German %q", o.Code, o.Names(), o.Name("deu"))
		}
	}
	if got, ok := OrganOf("un"); ok {
		t.Errorf("OrganOf(un) = %v", got)
	}
}

// TestDecides holds from which numbers on organs count decisions.
func TestDecides(t *testing.T) {
	for code, first := range map[string]int{"un-ga": 401, "un-ecosoc": 201, "un-sc": 0, "un-ga-hrc": 0} {
		o, _ := OrganOf(code)
		if first > 0 && (o.Decides(first-1) || !o.Decides(first)) || first == 0 && o.Decides(1000) {
			t.Errorf("%s does not count its decisions from %d on", code, first)
		}
	}
}

// TestMonths holds that the names of each language count from 1 to 12.
func TestMonths(t *testing.T) {
	for _, m := range months {
		names, ok := Months(m.code)
		if !ok || names != m.names {
			t.Errorf("Months(%q) = %q, %v", m.code, names, ok)
		}
		for k, name := range names {
			for variant := range strings.SplitSeq(name, "/") {
				if got := Month(variant); got != k+1 {
					t.Errorf("Month(%q) = %d, not %d", variant, got, k+1)
				}
				if got := Month(strings.ToLower(variant)); got != k+1 {
					t.Errorf("Month(%q) = %d, not %d", strings.ToLower(variant), got, k+1)
				}
			}
		}
	}
	if _, ok := Months("zho"); ok || Month("Lamps") != 0 || Month("") != 0 {
		t.Error("there are months that are none")
	}
	if !IsMonth("May") || !IsMonth("mai") || IsMonth("may") || IsMonth("Mai") || Month("MAY") != 5 {
		t.Error("the capitals of months are not told apart")
	}
}

// TestFold holds that folding ends in ASCII for what it folds, and that nothing
// is folded twice.
func TestFold(t *testing.T) {
	for folded, variants := range map[rune]string{'-': "-‐‑‒–—―−", '\'': "'`´‘’‚‛′ʼ", '"': "\"“”„‟″"} {
		for _, c := range variants {
			if got := Fold(c); got != folded {
				t.Errorf("Fold(%U) = %q, not %q", c, got, folded)
			}
		}
	}
	for _, c := range "aé«»…/_ \u00AD،。" {
		if got := Fold(c); got != c {
			t.Errorf("Fold(%U) = %U", c, got)
		}
	}
}
