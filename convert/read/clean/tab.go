package clean

import (
	"bytes"
	"strings"
	"unicode"

	"plenary/convert/printed"
)

// spaceTabs makes a space of each tab within a line that parts no cells: one
// behind a label, and one on a line with no other such line near it. Tabs before
// the text of a line are its indentation. Where the numbers of paragraphs have
// spaces behind them, a number with a tab is a cell. The text is changed in
// place if it is a copy.
func spaceTabs(text []byte, copied bool) []byte {
	lines := tabLines(text)
	labels := numbersHaveTabs(lines, text)
	const near = 3 // lines with text: in texts saved from Word the lines of a cell stand between two rows of a table
	for i, l := range lines {
		alone := (i == 0 || l.index-lines[i-1].index > near) && (i+1 == len(lines) || lines[i+1].index-l.index > near)
		for n, at := range l.tabs {
			if !alone && (n > 0 || len(l.tabs) > 1 || l.label == noLabel || l.label < otherLabel && !labels) {
				continue
			}
			if !copied {
				text, copied = bytes.Clone(text), true
			}
			text[at] = ' '
		}
	}
	return text
}

// A tabLine is a line that has tabs behind its first word.
type tabLine struct {
	index int // among the lines that have text
	tabs  []int
	label label
}

// A label is what stands before the first tab of a line.
type label uint8

const (
	noLabel         label = iota
	paragraphNumber       // "12."
	number                // "12", "2.1"
	otherLabel            // "(a)", "–", "199/12."
)

// tabLines returns the lines of text that have tabs behind their first word.
func tabLines(text []byte) (lines []tabLine) {
	index := 0
	for at := 0; at < len(text); {
		end := at + lineLength(text[at:])
		line := bytes.TrimRight(text[at:end], " \t\r\f")
		start := at + len(line) - len(bytes.TrimLeft(line, " \t\f"))
		if end > at && len(line) > 0 {
			index++
			if l := tabLineOf(text, start, at+len(line)); len(l.tabs) > 0 {
				l.index = index
				lines = append(lines, l)
			}
		}
		at = end + 1
	}
	return lines
}

func tabLineOf(text []byte, start, end int) (l tabLine) {
	for at := start; at < end; at++ {
		if text[at] == '\t' {
			l.tabs = append(l.tabs, at)
		}
	}
	if len(l.tabs) > 0 {
		l.label = labelOf(strings.TrimSpace(string(text[start:l.tabs[0]])))
		if number := string(text[start:l.tabs[0]]); l.label == noLabel && strings.Contains(number, "/") && strings.Trim(number, "0123456789/") == "" && unicode.Is(unicode.Arabic, firstRune(text[l.tabs[0]+1:])) {
			l.label = otherLabel // before Arabic text the number of a resolution has no stop
		}
	}
	return l
}

// lineLength returns the length of the line that s begins with.
func lineLength(s []byte) int {
	if n := bytes.IndexByte(s, '\n'); n >= 0 {
		return n
	}
	return len(s)
}

// longestLabel is how many bytes a label has at the most: texts saved from Word
// number annexed resolutions "199/12345."; a longer beginning of a line is a cell,
// or words.
const longestLabel = 16

// labelOf says what label s is: at most a few figures, one letter or a roman
// number, with a stop, a bracket or both; or a bullet.
func labelOf(s string) label {
	core := strings.Trim(s, "()[].-/–—•·*")
	switch {
	case s == "" || len(s) > longestLabel:
		return noLabel
	case core == "":
		return otherLabel // a bullet
	case s == core+"." && strings.Trim(core, "0123456789") == "":
		return paragraphNumber
	case (s == core || s == core+".") && strings.Trim(core, "0123456789.") == "":
		return number
	case printed.IsLabelAlone(s): // "1 -", as Arabic has it
		if printed.OpensPoint(s) {
			return otherLabel
		}
		return paragraphNumber
	case core == s:
		return noLabel // without a stop: a cell
	case strings.Trim(core, "0123456789.") == "", strings.Trim(core, "ivxlcIVXLC") == "", len(core) == 1, len(core) == 2 && core[0] == core[1]:
		return otherLabel
	case strings.Trim(core, "0123456789/ABES-") == "" && strings.Contains(core, "/"):
		return otherLabel // the number of a resolution
	}
	return noLabel
}

// numbersHaveTabs reports whether the numbers of paragraphs have a tab behind
// them, not a space.
func numbersHaveTabs(lines []tabLine, text []byte) bool {
	tabs, spaces := 0, 0
	for _, l := range lines {
		if l.label == paragraphNumber && len(l.tabs) == 1 {
			tabs++
		}
	}
	for at := 0; at < len(text); at += lineLength(text[at:]) + 1 {
		line := bytes.TrimLeft(text[at:at+lineLength(text[at:])], " \t\f")
		if digits := len(line) - len(bytes.TrimLeft(line, "0123456789")); digits > 0 && bytes.HasPrefix(line[digits:], []byte(". ")) {
			spaces++
		}
	}
	return tabs >= spaces
}
