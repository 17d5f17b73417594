package resolution

import "testing"

func TestWholeSymbol(t *testing.T) {
	for symbol, want := range map[string]string{
		"A/RES/166/240":         "A/RES/166/240",
		"A/RES/166/240 A":       "A/RES/166/240",
		"A/RES/166/240B":        "A/RES/166/240",
		"A/RES/166/240 A-C":     "A/RES/166/240",
		"A/RES/166/240 A, C":    "A/RES/166/240",
		"A/RES/2170A(III)":      "A/RES/2170(III)",
		"A/RES/2170 A (III)":    "A/RES/2170(III)",
		"S/RES/2907(2145)":      "S/RES/2907(2145)",
		"A/DEC/176/901 B":       "A/DEC/176/901",
		"A/176/L.72":            "A/176/L.72",
		"A/176/49(Vol.II)":      "A/176/49(Vol.II)",
		"E/2145/L.16-E/KEEP/L1": "E/2145/L.16-E/KEEP/L1",
		"":                      "",
	} {
		if got := WholeSymbol(symbol); got != want {
			t.Errorf("WholeSymbol(%q) = %q, want %q", symbol, got, want)
		}
	}
}
