package pdf

import (
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"plenary/diag"
	"plenary/internal/outline"
)

// TestDamage changes bytes of PDFs at random: whatever is read holds what all documents do.
func TestDamage(t *testing.T) {
	rounds := 60
	if testing.Short() {
		rounds = 6
	}
	for name, c := range cases(t) {
		whole := c.pdf(t)
		for seed := range rounds {
			checkDamaged(t, name, whole, uint64(seed))
		}
	}
}

// TestRealDamage does the same with real PDFs.
func TestRealDamage(t *testing.T) {
	if testing.Short() {
		t.Skip("reads the real PDFs many times")
	}
	for _, name := range corpus(t) {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if len(data) > 300_000 { // the small ones are enough
			continue
		}
		for seed := range 3 {
			checkDamaged(t, filepath.Base(name), data, uint64(seed))
		}
	}
}

// checkDamaged reads a file after some changes.
func checkDamaged(t *testing.T, name string, whole []byte, seed uint64) {
	t.Helper()
	data := damaged(whole, rand.New(rand.NewPCG(seed, 14)))
	for _, ignore := range []bool{false, true} {
		d, err := Read(data, Options{IgnoreTags: ignore})
		if err != nil && !errors.Is(err, ErrNoText) {
			return
		}
		checkAll(t, d)
		if t.Failed() {
			t.Fatalf("%s, seed %d, tree ignored: %v", name, seed, ignore)
		}
	}
}

// damaged returns data with some bytes changed, left out or doubled.
func damaged(data []byte, r *rand.Rand) []byte {
	data = append([]byte(nil), data...)
	for range 1 + r.IntN(8) {
		at := r.IntN(len(data))
		switch r.IntN(5) {
		case 0:
			data[at] = byte(r.Uint32())
		case 1, 2:
			data[at] = "0123456789<>[]()/ RPHSKgT"[r.IntN(25)]
		case 3:
			end := min(len(data), at+r.IntN(20))
			data = append(data[:at], data[end:]...)
		case 4:
			end := min(len(data), at+r.IntN(40))
			data = append(data[:end:end], data[at:]...)
		}
		if len(data) == 0 {
			return []byte{0}
		}
	}
	return data
}

// checkAll checks a document, also in a print, and places of its text.
func checkAll(t testing.TB, d *Document) {
	t.Helper()
	if isSpace(d.Text) {
		return
	}
	checkDocument(t, d)
	_ = print(d)
	for at := 0; at < len(d.Text); at += 1 + len(d.Text)/8 {
		page, paragraph, _ := d.Place(diag.SpanOf(at, min(len(d.Text), at+3)))
		if page < 1 || page > len(d.pages)+d.PagesLeftOut || paragraph < 0 {
			t.Errorf("byte %d stands on page %d, paragraph %d", at, page, paragraph)
		}
	}
}

// FuzzRead reads anything.
func FuzzRead(f *testing.F) {
	for _, c := range cases(f) {
		f.Add(c.pdf(f))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, ignore := range []bool{false, true} {
			if d, err := Read(data, Options{IgnoreTags: ignore}); err == nil {
				checkAll(t, d)
			}
		}
	})
}

// FuzzOutline reads tagged PDFs of any outline.
func FuzzOutline(f *testing.F) {
	for _, c := range cases(f) {
		f.Add(c.outline, c.roleMap)
	}
	f.Fuzz(func(t *testing.T, text, roleMap string) {
		data, err := outline.PDF(text, roleMap)
		if err != nil {
			return
		}
		for _, ignore := range []bool{false, true} {
			if d, err := Read(data, Options{IgnoreTags: ignore}); err == nil {
				checkAll(t, d)
			}
		}
	})
}
