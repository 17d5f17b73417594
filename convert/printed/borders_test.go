package printed

import "testing"

// TestBorders holds how long what is printed may be: just inside, and just outside.
func TestBorders(t *testing.T) {
	for name, holds := range map[string]bool{
		"a list goes on beyond xvii":               LabelOf("xviii. Lamps").Value == 18,
		"and beyond xxviii":                        LabelOf("(xxxviii) Lamps").Value == 38,
		"a small word is no label":                 LabelOf("lamps. Lamps").Degree == NoDegree && LabelOf("(lamps) Lamps").Degree == NoDegree,
		"an l is fifty":                            RomanValue("xl") == 40,
		"an inserted paragraph has three figures":  InsertedLabel("123 bis. Lamps").Value == 123,
		"none has four":                            InsertedLabel("1234 bis. Lamps").Degree == NoDegree,
		"a part of a path has three figures":       LabelOf("1.123 Lamps").Value == 123,
		"none of a path has four":                  LabelOf("1.1234 Lamps").Degree == NoDegree,
		"a numbered heading has three figures":     NumberedHeading("Goal 123. Lamps") == "123",
		"none with four":                           NumberedHeading("Goal 1234. Lamps") == "",
		"an organ has eight letters in a symbol":   IsSymbol("LANTERNS/1"),
		"none has nine":                            !IsSymbol("LANTERNSS/1"),
		"five words may end a symbol":              SymbolAtEnd("A/RES/199/7 A, B, C and D") != "",
		"six are too many":                         SymbolAtEnd("A/RES/199/7 A, B, C, D and E") == "",
		"a number in brackets has five letters":    NumberEnd("(lamps) Fog") == 7,
		"it has no six":                            NumberEnd("(lampss) Fog") == 0,
		"one before a bracket has four":            NumberEnd("lamp) Fog") == 5,
		"it has no five":                           NumberEnd("lamps) Fog") == 0,
		"a roman number is as long as it is":       NumberEnd("(xxviii) Lamps") == 8 && NumberEnd("xxviii) Lamps") == 7,
		"a number before a stop has three figures": NumberEnd("123. Lamps") == 4 && NumberEnd("123 - Lamps") == 5,
		"it has no four":                           NumberEnd("1234. Lamps") == 0 && NumberEnd("1234 - Lamps") == 0,
		"figures set high count in tens": func() bool {
			value, length, raised := NoteNumber("¹²")
			return value == 12 && length == len("¹²") && raised
		}(),
	} {
		if !holds {
			t.Errorf("it does not hold: %s", name)
		}
	}
	// A number that is longer than any keeps the value of its first nine figures.
	for s, want := range map[string]int{"123456789": 123456789, "1234567890": 123456789} {
		if value, digits := Number(s); value != want || digits != len(s) {
			t.Errorf("Number(%q) = %d, %d", s, value, digits)
		}
	}
}
