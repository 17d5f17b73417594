package fidelity

import (
	"math/rand/v2"
	"testing"

	_ "plenary/internal/update" // the flag -update
)

// TestAlign holds what align finds of two random texts to be common to both, in
// order, and all of it where one text is a piece of the other.
func TestAlign(t *testing.T) {
	random := rand.New(rand.NewPCG(199, 12))
	for range 2000 {
		a := letters(random, 1+random.IntN(400))
		b := edited(random, a)
		endA, endB := 0, 0
		for _, m := range align(a, b) {
			if m.n <= 0 || m.a < endA || m.b < endB || m.a+m.n > len(a) || m.b+m.n > len(b) {
				t.Fatalf("%v is out of order: %q, %q", m, string(a), string(b))
			}
			for i := range m.n {
				if a[m.a+i] != b[m.b+i] {
					t.Fatalf("%v is not common: %q, %q", m, string(a), string(b))
				}
			}
			endA, endB = m.a+m.n, m.b+m.n
		}
	}
	whole := letters(random, 500)
	for i := range 100 {
		if got := common(align(whole, whole[i:i+300])); got != 300 {
			t.Errorf("of a piece of 300 characters %d are found", got)
		}
	}
}

// TestAlignShortest holds the last step against the textbook on small texts.
func TestAlignShortest(t *testing.T) {
	random := rand.New(rand.NewPCG(199, 13))
	for range 2000 {
		a := letters(random, random.IntN(30))
		b := edited(random, a)
		x := aligner{a: a, b: b}
		x.edits(0, len(a), 0, len(b))
		got, want := common(x.matches), longest(a, b)
		if unlike := 10*want < 7*min(len(a), len(b)); unlike && got != 0 || !unlike && got != want {
			t.Fatalf("%q, %q: %d characters are common, found were %d", string(a), string(b), want, got)
		}
	}
}

func common(matches []match) (n int) {
	for _, m := range matches {
		n += m.n
	}
	return n
}

// longest returns the length of the longest common subsequence.
func longest(a, b []rune) int {
	row := make([]int, len(b)+1)
	for _, x := range a {
		diagonal := 0
		for j, y := range b {
			above := row[j+1]
			if x == y {
				row[j+1] = diagonal + 1
			} else {
				row[j+1] = max(above, row[j])
			}
			diagonal = above
		}
	}
	return row[len(b)]
}

func letters(random *rand.Rand, n int) []rune {
	text := make([]rune, n)
	for i := range text {
		text[i] = 'a' + rune(random.IntN(6))
	}
	return text
}

// edited returns text with a few pieces taken out, put in and changed.
func edited(random *rand.Rand, text []rune) []rune {
	var b []rune
	for i := 0; i < len(text); i++ {
		switch random.IntN(20) {
		case 0:
			i += random.IntN(10)
		case 1:
			b = append(b, letters(random, random.IntN(10))...)
		case 2:
			b = append(b, 'z')
		default:
			b = append(b, text[i])
		}
	}
	return b
}
