package printed

import "testing"

func TestRomanOf(t *testing.T) {
	for value, want := range map[int]string{1: "I", 4: "IV", 5: "V", 7: "VII", 9: "IX", 10: "X", 12: "XII", 39: "XXXIX", 40: "XL", 49: "XLIX", 50: "L", 63: "LXIII", 89: "LXXXIX", 90: "XC", 99: "XCIX"} {
		if got := RomanOf(value); got != want {
			t.Errorf("%d is %q, want %q", value, got, want)
		}
	}
}

// TestArabicNumbers holds how far numbers of paragraphs and points go, in digits of both kinds.
func TestArabicNumbers(t *testing.T) {
	for s, want := range map[string]int{"999 - الزيت": 999, "1000 - الزيت": 0, "٩٩٩ - الزيت": 999, "١٠٠٠ - الزيت": 0, "٤٧ - الزيت": 47, "’99‘ الزيت": 99, "’100‘ الزيت": 0} {
		if got := LabelOf(s).Value; got != want {
			t.Errorf("the number of %q is %d, want %d", s, got, want)
		}
	}
}
