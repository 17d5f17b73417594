package sheet

import (
	"strings"
	"testing"

	"plenary/convert/language"
	"plenary/diag"
	_ "plenary/internal/update"
)

// TestAdvance holds the widths of a few lines, so that none of the characters' widths is another, and that several spaces are one.
func TestAdvance(t *testing.T) {
	for _, line := range []struct {
		text  string
		width Mils
	}{
		{" !\"#$%&'()*+,-./", 250 + 333 + 408 + 500 + 500 + 833 + 778 + 333 + 333 + 333 + 500 + 564 + 250 + 333 + 250 + 278},
		{"0123456789:;<=>?", 10*500 + 278 + 278 + 564 + 564 + 564 + 444},
		{"ABCDEFGHIJKLM", 722 + 667 + 667 + 722 + 611 + 556 + 722 + 722 + 333 + 389 + 722 + 611 + 889},
		{"NOPQRSTUVWXYZ", 722 + 722 + 556 + 722 + 667 + 556 + 611 + 722 + 722 + 944 + 722 + 722 + 611},
		{"abcdefghijklm", 444 + 500 + 444 + 500 + 444 + 333 + 500 + 500 + 278 + 278 + 500 + 278 + 778},
		{"nopqrstuvwxyz", 500 + 500 + 500 + 500 + 333 + 389 + 278 + 500 + 500 + 722 + 500 + 500 + 444},
		{"“‘é’”", 444 + 333 + 500 + 333 + 444},
		{"АБВЯабвя", 722 + 574 + 667 + 667 + 444 + 509 + 472 + 460},
		{"the   lamps", Advance("the lamps")},
	} {
		if got := Advance(line.text); got != line.width {
			t.Errorf("%q is %d wide, not %d", line.text, got, line.width)
		}
		if Exceeds(line.text, line.width) || !Exceeds(line.text, line.width-1) {
			t.Errorf("%q does not exceed just what it is wider than", line.text)
		}
	}
}

// TestMeasure looks that the measure is where lines end whose next words did not fit, wherever an extractor breaks others behind
// the marks of notes.
func TestMeasure(t *testing.T) {
	const word = "lamps and bells "
	full := strings.TrimSpace(strings.Repeat(word, 5))
	text := "The General Assembly,\n\n"
	for range 10 {
		text += "Recalling " + full + "\n" + full + "\n" + full + "\nof the coast,1\nwhich it has kept\nfor long,2\nof them,3\nand so on;\n"
	}
	english, _ := language.Of("eng")
	sh := Read(text, english, diag.Span{}).Measured()
	if least, most := Advance(full), Advance(full)+Space+Advance("of"); sh.Measure < least || sh.Measure > most+least/6 {
		t.Errorf("the measure is %d, of lines that are %d wide", sh.Measure, least)
	}
}

// TestAdvanceOfScripts holds the widths of letters of which only a mean is known, and of those that fill a square.
func TestAdvanceOfScripts(t *testing.T) {
	for s, want := range map[string]Mils{"ا": 430, "灯塔": 2000, "а ": 444 + 250} {
		if got := Advance(s); got != want {
			t.Errorf("%q is %d wide, want %d", s, got, want)
		}
	}
}
