package main

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"plenary/internal/oracle"
	_ "plenary/internal/update" // the flag -update
)

// lamps writes a corpus of a text a folder and returns where it is.
func lamps(t *testing.T) string {
	t.Helper()
	shared := t.TempDir()
	gulls, err := os.ReadFile(filepath.Join(oracle.Root(t), "testdata", "specimens", "gulls.txt"))
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range parts {
		name := "A_199_12.tika.txt"
		if p.ending != "" {
			name = "A_199_12" + p.ending // whatever its name says, a file is read as what it is
		}
		write(t, filepath.Join(shared, "corpus", p.folder, name), string(gulls))
	}
	write(t, filepath.Join(shared, "corpus", "seed", "letter.txt"), "Dear Keeper,\n")
	return shared
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

// Two lists of the same corpus are the same; a word that changes is told, with
// the outputs that it changes, and the sums of its set are others.
func TestHashes(t *testing.T) {
	shared, dir := lamps(t), t.TempDir()
	base, here, sums := filepath.Join(dir, "base"), filepath.Join(dir, "here"), filepath.Join(dir, "sums")
	var out strings.Builder
	hashes := func(args ...string) error {
		out.Reset()
		return run(context.Background(), append([]string{"-shared", shared, "-sums", sums}, args...), &out)
	}
	for _, args := range [][]string{{"-list", base}, {"-list", here}, {"-compare", base, here}, {"-update"}, {}} {
		if err := hashes(args...); err != nil {
			t.Fatalf("%v: %v\n%s", args, err, out.String())
		}
	}
	changed := filepath.Join(shared, "corpus", "dev", "en", "A_199_12.tika.txt")
	data, err := os.ReadFile(changed)
	if err != nil {
		t.Fatal(err)
	}
	write(t, changed, strings.Replace(string(data), "gulls", "crows", 1))
	if err := hashes(); !errors.Is(err, errDiffers) || !strings.HasPrefix(out.String(), "dev/en.tika: xml, json, pdf") {
		t.Errorf("a change gives %v\n%s", err, out.String())
	}
	if err := os.Remove(filepath.Join(shared, "corpus", "seed", "letter.txt")); err != nil {
		t.Fatal(err)
	}
	if err := hashes("-list", here); err != nil {
		t.Fatal(err)
	}
	want := []string{"dev/en/A_199_12.tika.txt: xml, json, pdf", "seed/letter.txt: gone", "2 of 19 texts differ"}
	if err := hashes("-compare", base, here); !errors.Is(err, errDiffers) {
		t.Errorf("a change gives %v", err)
	}
	got := strings.Split(out.String(), "\n")
	for i, line := range want {
		if i >= len(got) || !strings.HasPrefix(got[i], line) {
			t.Errorf("it says\n%s\nand line %d is not %q", out.String(), i+1, line)
		}
	}
}

func TestSetOf(t *testing.T) {
	for name, want := range map[string]string{
		"dev/en/A_RES_77_1-en.tika.txt": "dev/en.tika",
		"seed/a-res-72-7.txt":           "seed",
		"old/ga/A_RES_24_(I).txt":       "old/ga",
		"old/cr-unsc/S_RES_1.2.txt":     "old/cr-unsc",
		"real/A_RES_78_323-en.pdf":      "real.pdf",
		"real/A_RES_78_323-en.pdf-flat": "real.pdf-flat",
		"twins/A_80_604_Add.1.docx":     "twins.docx",
	} {
		if got := setOf(name); got != want {
			t.Errorf("setOf(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestRefuses(t *testing.T) {
	var out strings.Builder
	for _, args := range [][]string{{"-shared", t.TempDir()}, {"-compare", "one"}, {"-fog"}} {
		if err := run(context.Background(), args, &out); err == nil || errors.Is(err, errDiffers) {
			t.Errorf("%v gives %v", args, err)
		}
	}
}
