package pdf

import (
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"plenary/convert/akn"
	"plenary/internal/oracle"
)

// The first pages of issued resolutions, made again from the United Nations'
// own XML, have their masthead, titles, and first paragraphs where the issued
// file has them.
func TestIssuedPositions(t *testing.T) {
	for symbol, until := range map[string]string{
		"A_RES_78_323":    "Reaffirming",
		"S_RES_2768_2025": "Recalling",
		"S_RES_2780_2025": "Recalling",
		"S_RES_2778_2025": "Recalling",
	} {
		t.Run(symbol, func(t *testing.T) {
			data, err := os.ReadFile(oracle.Shared(t, filepath.Join("corpus", "real", "gold", symbol+"-en.xml")))
			if err != nil {
				t.Fatal(err)
			}
			r, _ := akn.Decode(data)
			issued := wordsOf(t, oracle.Shared(t, filepath.Join("corpus", "real", symbol+"-en.pdf")))
			compared := 0
			seen := make(map[string]int)
			for _, w := range wordsOf(t, rendered(t, r)) {
				seen[w.text]++
				if other, ok := issued.nth(w.text, seen[w.text]); ok {
					compared++
					samePlace(t, w, other)
				}
				if w.text == until {
					break
				}
			}
			if compared < 20 {
				t.Errorf("only %d words are compared", compared)
			}
		})
	}
}

// nth returns the nth word with a text on the first page.
func (list placedWords) nth(text string, n int) (placedWord, bool) {
	for _, w := range list {
		if w.page == 1 && w.text == text {
			if n--; n == 0 {
				return w, true
			}
		}
	}
	return placedWord{}, false
}

// samePlace compares the baselines of two words, and their left edges where
// they begin a line: within it, the issued files space words by hand.
func samePlace(t *testing.T, made, issued placedWord) {
	t.Helper()
	const most = 1.0
	baseline := func(w placedWord) float64 { return w.bottom - descent*(w.bottom-w.top)/(0.891+descent) }
	if strings.HasPrefix(made.text, "United") || made.text == "Nations" {
		return // 57.8 in most documents, 61.8 in some
	}
	if d := baseline(made) - baseline(issued); math.Abs(d) > most {
		t.Errorf("%q at %.1f is %.1f too low", made.text, baseline(made), d)
	}
	for _, edge := range []float64{margin, left, left + step, 397} {
		if math.Abs(issued.left-edge) < 0.5 && math.Abs(made.left-issued.left) > most {
			t.Errorf("%q begins at %.1f, not at %.1f", made.text, made.left, issued.left)
		}
	}
}
