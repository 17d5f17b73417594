package diag_test

import (
	"bytes"
	"io"
	"math/rand/v2"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"plenary/diag"
)

// TestPosition holds the positions of a file of long lines, in which not all is
// text, against those that counting from the beginning gives.
func TestPosition(t *testing.T) {
	random := rand.New(rand.NewPCG(199, 12))
	pieces := []string{"fog", "é", "灯台", "🐦", "\xff", "\x80\x80\x80\x80\x80", "\xe7\x81", strings.Repeat("gull ", 700), "\n", "\r\n"}
	var source []byte
	for range 100 {
		source = append(source, pieces[random.IntN(len(pieces))]...)
	}
	index := diag.NewIndex(source)
	line, start := 1, 0
	for offset := range len(source) + 1 {
		if offset > 0 && source[offset-1] == '\n' {
			line, start = line+1, offset
		}
		if offset > 0 && offset < len(source) && !utf8.RuneStart(source[offset]) {
			continue
		}
		want := diag.Position{Line: line, Column: utf8.RuneCount(source[start:offset]) + 1}
		if got := index.Position(offset); got != want {
			t.Fatalf("the position of byte %d is %v, want %v", offset, got, want)
		}
	}
}

// TestLineEnds holds what ends a line: LF, CR LF and CR, and the line ends of
// Unicode where there are none of these.
func TestLineEnds(t *testing.T) {
	for _, c := range []struct{ source, second string }{
		{"lamp\ngull", "gull"},
		{"lamp\r\ngull\nfog", "gull"},
		{"lamp\rgull\rfog", "gull"},
		{"lamp\r\ngull\rfog", "gull"},
		{"lamp\u0085gull\u0085fog", "gull"},
		{"lamp\u2028gull\u2029fog", "gull"},
		{"lamp\u2028light\ngull\u2028s", "gull\u2028s"},
		{"lamp\r\rfog", ""},
	} {
		index := diag.NewIndex([]byte(c.source))
		if got := strings.TrimSuffix(index.Line(2), "\r"); got != c.second {
			t.Errorf("%q: the second line is %q, want %q", c.source, got, c.second)
		}
		at := strings.Index(c.source, c.second)
		if want := (diag.Position{Line: 2, Column: 1}); c.second != "" && index.Position(at) != want {
			t.Errorf("%q: byte %d is at %v", c.source, at, index.Position(at))
		}
		if got := index.Offset(diag.Position{Line: 1, Column: 99}); got > at && c.second != "" {
			t.Errorf("%q: the first line ends at byte %d", c.source, got)
		}
	}
}

// TestOneLongLine sees that findings in a file of one line cost little, however
// long it is.
func TestOneLongLine(t *testing.T) {
	source := bytes.Repeat([]byte("the keepers rest; 灯台 "), 400_000)
	var list diag.List
	for i := range 500 {
		at := i * len(source) / 500 / 2 * 2
		list.Add(spelling, diag.Span{Start: at, End: at + 9}, "gull")
	}
	began := time.Now()
	list.Locate("long.txt", source)
	if err := diag.WriteText(io.Discard, diag.Report{Findings: list, Sources: diag.Sources{"long.txt": source}}); err != nil {
		t.Fatal(err)
	}
	if took := time.Since(began); took > 10*time.Second {
		t.Errorf("500 findings in a line of %d bytes took %v", len(source), took)
	}
}
