package main

import (
	"bufio"
	"bytes"
	"io"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"plenary/convert/batch"
	"plenary/diag"
	"plenary/schema"
)

// outcomes are one of each kind.
func outcomes() []batch.Outcome {
	found := func(rule *diag.Rule) diag.List { return diag.List{diag.New(rule, diag.Span{}, "gull")} }
	return []batch.Outcome{{}, {Findings: found(schema.WordUncertain)}, {Findings: found(schema.TextLost)}}
}

// A line is written every ten seconds, when something is done.
func TestLines(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var out bytes.Buffer
		c := &command{err: &stream{w: &out}, getenv: func(string) string { return "" }}
		p := c.newProgress(60, true)
		for range 8 {
			for _, o := range outcomes() {
				time.Sleep(time.Second) // of the clock of the test, which does not wait
				p.add(o)
			}
		}
		p.close()
		want := "10 of 60: 4 clean, 3 warned, 3 failed; 1/s, 50s left\n20 of 60: 7 clean, 7 warned, 6 failed; 1/s, 40s left\n"
		if out.String() != want {
			t.Errorf("got\n%swant\n%s", out.String(), want)
		}
	})
}

// The bar tells how far the job is; what is written meanwhile stands above it,
// and the terminal is as before when it is gone.
func TestBar(t *testing.T) {
	terminal, w := io.Pipe()
	c := &command{err: &stream{w: w}}
	b := c.newBar(4)
	for _, o := range outcomes() {
		b.add(o)
	}
	_, _ = io.WriteString(c.err, "the lamp is dark\n")
	shown := bufio.NewReader(terminal)
	for seen, text := "", "1 clean, 1 warned, 1 failed"; !strings.Contains(seen, text) || !strings.Contains(seen, "3 of 4") || !strings.Contains(seen, "the lamp is dark\n"); {
		c, err := shown.ReadByte() // the test waits here for what is not shown
		if err != nil {
			t.Fatal(err)
		}
		seen += string(c)
	}
	go func() { _, _ = io.Copy(io.Discard, shown) }()
	b.close()
	if c.err.w != io.Writer(w) {
		t.Error("the standard error is not what it was")
	}
	_ = w.Close()
}

// Nothing is shown of one input, or when nobody wants it.
func TestNoProgress(t *testing.T) {
	var out bytes.Buffer
	p := (&command{err: &stream{w: &out}}).newProgress(1, false)
	for _, o := range outcomes() {
		p.add(o)
	}
	p.close()
	if out.Len() > 0 {
		t.Errorf("shown: %s", out.String())
	}
}
