package main

import (
	"fmt"
	"os"
	"strings"
)

// tables are a part of the document that this program writes. What stands outside of
// its marks is written by hand and is left alone.
type tables struct {
	opening, closing string // the marks
	of               func(figures) string
}

var (
	tablesOfTexts     = tables{"<!-- make accuracy writes from here -->\n", "<!-- make accuracy writes to here -->\n", scores}
	tablesOfDocuments = tables{"<!-- make documents writes from here -->\n", "<!-- make documents writes to here -->\n", scores}
)

// rewrite writes the tables into the document.
func (t *tables) rewrite(path string, measured figures) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	text, err := t.replaced(string(data), "\n"+t.of(measured)+"\n")
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	return os.WriteFile(path, []byte(text), 0o666)
}

// replaced returns text with other tables between the marks.
func (t *tables) replaced(text, tables string) (string, error) {
	before, rest, ok := strings.Cut(text, t.opening)
	_, after, closed := strings.Cut(rest, t.closing)
	if !ok || !closed {
		return "", fmt.Errorf("the marks %q and %q are not there, in this order", strings.TrimSpace(t.opening), strings.TrimSpace(t.closing))
	}
	return before + t.opening + tables + t.closing + after, nil
}
