package main

import (
	"bytes"
	"strings"
)

// A damage is what an extractor does to the lines of a text.
type damage struct {
	name string
	do   func(line string) string // with its end
}

// damages lists them. Blank lines have the length 0.
var damages = []damage{
	{"none", nil},
	{"no-blank-lines", func(line string) string {
		if line == "" {
			return ""
		}
		return line + "\n"
	}},
	{"indented", func(line string) string { return "     " + line + "\n" }},
	{"form-feeds", func(line string) string {
		if line == "" {
			return "\n\f"
		}
		return line + "\n"
	}},
	{"one-word-lines", func(line string) string { return strings.ReplaceAll(line, " ", "\n") + "\n" }},
	{"one-line", func(line string) string { return line + " " }},
	{"double-spaced", func(line string) string { return line + "\n\n" }},
	{"widened", func(line string) string { return strings.ReplaceAll(line, " ", "   ") + "\n" }},
	{"crlf", func(line string) string { return line + "\r\n" }},
}

// done returns a text with the damage.
func (d damage) done(text []byte) []byte {
	if d.do == nil {
		return text
	}
	var out bytes.Buffer
	for line := range strings.SplitSeq(string(text), "\n") {
		out.WriteString(d.do(line))
	}
	return out.Bytes()
}
