package main

import (
	"fmt"
	"os"
	"strings"
)

// The marks between which the document is written by this program. What stands
// outside of them is written by hand and is left alone.
const (
	opening = "<!-- make accuracy writes from here -->\n"
	closing = "<!-- make accuracy writes to here -->\n"
)

// rewrite writes the tables into the document.
func rewrite(path string, measured figures) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	text, err := replaced(string(data), "\n"+scores(measured)+"\nTexts in languages that are not read yet, and how many of them are refused by the name of the language, in per cent:\n\n"+refusals(measured)+"\n")
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	return os.WriteFile(path, []byte(text), 0o666)
}

// replaced returns text with tables between the marks.
func replaced(text, tables string) (string, error) {
	before, rest, ok := strings.Cut(text, opening)
	_, after, closed := strings.Cut(rest, closing)
	if !ok || !closed {
		return "", fmt.Errorf("the marks %q and %q are not there, in this order", strings.TrimSpace(opening), strings.TrimSpace(closing))
	}
	return before + opening + tables + closing + after, nil
}
