package main

import (
	"bytes"
	"errors"
	"os/exec"
	"strings"
	"testing"

	_ "plenary/internal/update" // the flag -update
)

// TestLinearWork holds that no construct makes a stage do more than 2.3 times the work
// for twice the document.
func TestLinearWork(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the program with counters")
	}
	program, err := build(t.Context(), t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range stages {
		t.Run(s.name, func(t *testing.T) {
			t.Parallel()
			var ended *exec.ExitError
			out, err := counting(t.Context(), program, "-size=3072", "-damage="+inTurn, s.name).Output()
			if err != nil && !errors.As(err, &ended) {
				t.Fatal(err)
			}
			for line := range strings.Lines(string(out)) {
				if strings.Contains(line, tooFastMark) {
					t.Error(strings.TrimSpace(line))
				}
			}
			want := len(s.constructs)
			if s.damaged {
				want *= 2 // without damage, and with one
			}
			if lines := bytes.Count(out, []byte("\n")); lines != want {
				t.Errorf("%d of %d documents were measured: %v", lines, want, err)
			}
		})
	}
}
