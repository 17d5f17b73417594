package clean

import (
	"fmt"
	"strings"

	"plenary/diag"
	"plenary/schema"
)

// Findings tells of the characters that were read as something else: once for
// each kind, at the place of the first, with what they are and how often.
func (t *Text) Findings() (findings diag.List) {
	for kind := white + 1; kind < whats; kind++ {
		if message, first := t.told(kind); message != "" {
			findings.Add(schema.CharactersRepaired, first, "%s", message)
		}
	}
	return findings
}

// deeds say what becomes of each kind.
var deeds = [whats]string{softHyphen: "left out", invisible: "left out", entity: "read as characters", ligature: "read as letters", markdown: "left out", symbolSpace: "left out", noteMark: "read as figures"}

// told says how often a kind was repaired, which characters they are, and where the
// first is.
func (t *Text) told(kind what) (message string, first diag.Span) {
	const mostNamed = 4 // different ones: copied web pages have a dozen entities, and four fit a line
	count, names := 0, []string(nil)
	counts := map[string]int{}
	for _, e := range t.edits {
		if e.what != kind {
			continue
		}
		if count++; count == 1 {
			first = diag.Span{Start: e.start, End: e.end}
		}
		name := t.nameOf(e)
		if counts[name]++; counts[name] == 1 {
			names = append(names, name)
		}
	}
	if count == 0 {
		return "", first
	}
	more := ""
	if len(names) > mostNamed {
		names, more = names[:mostNamed], " and others"
	}
	noun := kind.String() + " is "
	if count > 1 {
		noun = plurals[kind] + " are "
	}
	return fmt.Sprintf("%d %s%s: %s%s", count, noun, deeds[kind], strings.Join(names, ", "), more), first
}

var plurals = [whats]string{softHyphen: "soft hyphens", invisible: "invisible characters", entity: "HTML entities", ligature: "ligatures", markdown: "marks of Markdown", symbolSpace: "spaces in symbols and job numbers", noteMark: "written marks of notes"}

// nameOf returns the name of what was repaired.
func (t *Text) nameOf(e edit) string {
	source := string(t.source[e.start:e.end])
	switch e.what {
	case entity:
		name, _, _ := strings.Cut(source, ";")
		return name + ";"
	case markdown, noteMark:
		return strings.TrimSpace(source)
	}
	for _, r := range source {
		return fmt.Sprintf("U+%04X", r)
	}
	return ""
}
