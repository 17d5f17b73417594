package language

import "testing"

// TestTouchesMark tells the figures of a mark from those of a year and of a long number.
func TestTouchesMark(t *testing.T) {
	english, _ := Of("eng")
	for s, want := range map[string]bool{
		"in fog,123": true, "in fog,1234": false, "of 20153": true, "of 2015": false, "of 2015123": true, "of 20151234": false,
		"the keepers.2": true, "2.2": false, "until 2030.7": true, "as amended (2019).1": true, "Lamps7": true, "lamps 7": false, "the lamps, 7": true, "of 2015; 7": true, "entitled “Lamps”, 7": true, "“Lamps” 7": true, "paragraphs 5, 7": false, "Supplement No. 7": false, "the lamps, 1234": false, "(the Rules)4": true, "7": false, "lamps": false, "of 2015³": true,
	} {
		if got := english.TouchesMark(s); got != want {
			t.Errorf("%q: a mark touches its last word: %t", s, got)
		}
	}
}

// TestClosesAbove tells a mark that ends the clause above from dots in a row.
func TestClosesAbove(t *testing.T) {
	english, _ := Of("eng")
	for s, want := range map[string]bool{", and": true, ";": true, ".": true, "...": false, ". . .": false, ".5 lamps": false, "lamps,": false, "": false} {
		if got := english.ClosesAbove(s); got != want {
			t.Errorf("%q ends the clause above: %t", s, got)
		}
	}
}

// TestEndsInLabel tells the number of a paragraph at the end of a line from the end of a sentence.
func TestEndsInLabel(t *testing.T) {
	english, _ := Of("eng")
	for s, want := range map[string]bool{
		"to buy oil; 3.": true, "to buy oil; 99.": true, "to buy oil; 100.": false, "Supplement No. 3.": false, "of all keepers, 2.": true, "3.": false, "oil; 3": false,
	} {
		if got := english.EndsInLabel(s); got != want {
			t.Errorf("%q ends in the number of a paragraph: %t", s, got)
		}
	}
}
