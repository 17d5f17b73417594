package main

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	_ "plenary/internal/update" // the flag -update
)

// lamps are the arguments for the small module of testdata.
var lamps = []string{"-root", "testdata/lamps"}

// A number that a test knows is killed, also by a loop that comes to no end; one
// that none knows survives, and one that may wait is counted by itself.
func TestMutants(t *testing.T) {
	var out strings.Builder
	if err := run(t.Context(), append(lamps, "./..."), &out, io.Discard); !errors.Is(err, errSurvive) {
		t.Fatalf("it ends with %v\n%s", err, out.String())
	}
	want := []string{
		"lamp                            7 constants:   11 mutants killed,   1 by time,    2 survive,  0 not tried; 1 wait: 0 killed, 2 survive",
		"survives:  lamp/lamp.go:12: lowest, 20 -> 26",
		"survives:  lamp/lamp.go:12: lowest, 20 -> 14",
		"waits:     lamp/lamp.go:25: Rooms, 4 -> 5 (waits for the builder)",
		"waits:     lamp/lamp.go:25: Rooms, 4 -> 3 (waits for the builder)",
		"all                             7 constants:   11 mutants killed,   1 by time,    2 survive,  0 not tried; 1 wait: 0 killed, 2 survive",
		"85.7 % of 14 mutants are killed, 90 % are wanted",
	}
	if got := strings.Split(strings.TrimSpace(out.String()), "\n"); !slices.Equal(got, want) {
		t.Errorf("it says\n%s", out.String())
	}
}

// The copy can be built, and lists its constants.
func TestInto(t *testing.T) {
	dir := t.TempDir()
	if err := run(t.Context(), append(lamps, "-into", dir, "./..."), io.Discard, io.Discard); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(filepath.Join(dir, "constants.tsv"))
	if want := "1\tlamp/lamp.go:11\t\ttall\t100\t130\t70\ttrue\n"; err != nil || !strings.Contains(string(data), want) {
		t.Errorf("the list is (%v)\n%s", err, data)
	}
}

// What cannot be tried is an error, not a mutant that is killed.
func TestRefuses(t *testing.T) {
	broken := t.TempDir()
	for path, text := range map[string]string{
		"go.mod":               "module broken\n\ngo 1.26\n",
		"lamp.go":              "package broken\n\nconst tall = 100\n",
		"lamp_test.go":         "package broken\n\nimport \"testing\"\n\nfunc TestLamp(t *testing.T) { t.Error(tall) }\n",
		"testdata/mutants.tsv": "lamp.go\t-\tshort\twaits\n",
		"testdata/short.tsv":   "lamp.go\n",
	} {
		if err := os.MkdirAll(filepath.Dir(filepath.Join(broken, path)), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(broken, path), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for _, args := range [][]string{
		{"-root", broken, "./..."},                                   // waits for a constant that is not there
		{"-root", broken, "-waiting", "testdata/short.tsv", "./..."}, // no table
		{"-root", broken, "-waiting", "none", "./..."},               // tests that fail
		{"-root", "testdata/none", "./..."},
		{"-root", broken, "-into", filepath.Join(broken, "into"), "-waiting", "none", "./..."},
		{"-fog"},
	} {
		if err := run(t.Context(), args, io.Discard, io.Discard); err == nil || errors.Is(err, errSurvive) {
			t.Errorf("%v gives %v", args, err)
		}
	}
}
