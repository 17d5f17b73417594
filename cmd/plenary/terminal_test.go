package main

import (
	"bytes"
	"testing"

	"plenary/diag"
)

// What is shown is the same in whatever pieces it is written: no character is torn,
// and none that is not whole is shown.
func TestStreamForPeople(t *testing.T) {
	const said = "灯台 é 🐦 \x1b[31m \xff\xe7 \u202e gull\n"
	const want = "灯台 é 🐦 \uFFFD[31m \uFFFD\uFFFD \uFFFD gull\n"
	for length := 1; length <= len(said); length++ {
		var out bytes.Buffer
		s := &stream{w: &out, screen: new(diag.Screen)}
		for rest := []byte(said); len(rest) > 0; {
			piece := rest[:min(length, len(rest))]
			if n, err := s.Write(piece); n != len(piece) || err != nil {
				t.Fatalf("wrote %d of %d: %v", n, len(piece), err)
			}
			rest = rest[len(piece):]
		}
		if out.String() != want {
			t.Errorf("in pieces of %d it is %q, want %q", length, out.String(), want)
		}
	}
	var out bytes.Buffer
	s := &stream{w: &out, screen: new(diag.Screen)}
	_, _ = s.Write([]byte("gull \xf0\x9f"))
	if out.String() != "gull " {
		t.Errorf("half a character is shown: %q", out.String())
	}
}
