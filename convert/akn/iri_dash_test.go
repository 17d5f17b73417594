package akn

import "testing"

// TestNumberSegment holds the numbers of composites: no dash is in an IRI, however it is printed.
func TestNumberSegment(t *testing.T) {
	for printed, want := range map[string]string{"77/906 A-C": "77-906_A-C", "77/906 A–C": "77-906_A-C", "217 A (III)": "217_A-III", "79/259B": "79-259_B"} {
		if got := numberSegment(printed); got != want {
			t.Errorf("%s: %s, want %s", printed, got, want)
		}
	}
}
