package table

import (
	"slices"
	"testing"

	_ "plenary/internal/update" // the flag -update
)

// TestCutFigures holds that the words at the end of a line are cut into the
// figures that the columns ask for.
func TestCutFigures(t *testing.T) {
	cases := []struct {
		line  string
		count int
		want  []string
	}{
		{"Lamps 97 194 000 88 029 600", 2, []string{"97 194 000", "88 029 600"}},
		{"Lamps (5 145 800) (4 575 400)", 2, []string{"(5 145 800)", "(4 575 400)"}},
		{"Lamps – 1 598", 2, []string{"–", "1 598"}},
		{"P-4 1 661 398 2 059", 3, []string{"1 661", "398", "2 059"}}, // the last is the sum
		{"P-5 939 192 1 131", 3, []string{"939", "192", "1 131"}},
		{"D-2 118 9 127", 3, []string{"118", "9", "127"}},
		{"Isles (Northern) 0.719", 1, []string{"0.719"}},
		{"resolution 12 (2145)", 1, nil}, // a year in brackets
		{"resolution 12 (2045)", 1, nil},
		{"of the lamps", 1, nil},
	}
	for _, c := range cases {
		var got []string
		for _, f := range cutFigures(c.line, c.count) {
			got = append(got, c.line[f.from:f.to])
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("cutFigures(%q, %d) = %q, want %q", c.line, c.count, got, c.want)
		}
	}
}

// TestIsAmount holds that years and small numbers, which running text has at
// the end of a line, are no amounts.
func TestIsAmount(t *testing.T) {
	for s, want := range map[string]bool{"97 194 000": true, "(5 145 800)": true, "0.719": true, "8606173": true, "2145": false, "3": false, "–": false} {
		if isAmount(s) != want {
			t.Errorf("isAmount(%q) = %v", s, !want)
		}
	}
}

// TestIsNumbering holds that a number before a wide gap or a tab makes no cell.
func TestIsNumbering(t *testing.T) {
	for s, want := range map[string]bool{"1.": true, "(a)": true, "(iv)": true, "2.1": true, "–": true, "II.": true, "Lamps": false, "2 May": false} {
		if isNumbering(s) != want {
			t.Errorf("isNumbering(%q) = %v", s, !want)
		}
	}
}
