package glyph

import (
	_ "embed" // the tables of names
	"strconv"
	"strings"
	"unicode/utf8"
)

// glyphNames tells what the names of glyphs stand for that fonts for Latin, Greek, Cyrillic,
// Hebrew and Arabic use, and those of signs: in each line a name and a code point in
// hexadecimal digits, in the order of the names' bytes. Variants are there as the plain
// letters and digits.
//
//go:embed names.txt
var glyphNames string

// dingbatNames does so for the names that the font ZapfDingbats has for its own.
//
//go:embed dingbats.txt
var dingbatNames string

// nameText returns what a glyph of this name stands for, or "" where the name does not say. What
// follows a full stop tells a variant, and underscores join the parts of a ligature
// (Adobe Glyph List Specification, 2).
func nameText(name string, dingbats bool) string {
	name, _, _ = strings.Cut(name, ".")
	if !strings.Contains(name, "_") {
		return partText(name, dingbats)
	}
	var text strings.Builder
	for part := range strings.SplitSeq(name, "_") {
		text.WriteString(partText(part, dingbats))
	}
	return text.String()
}

func partText(name string, dingbats bool) string {
	if dingbats {
		if r := lookUp(dingbatNames, name); r != 0 {
			return string(r)
		}
	}
	if r := lookUp(glyphNames, name); r != 0 {
		return string(r)
	}
	if digits, ok := strings.CutPrefix(name, "uni"); ok && len(digits) >= 4 && len(digits)%4 == 0 {
		return unitsText(digits)
	}
	if digits, ok := strings.CutPrefix(name, "u"); ok && 4 <= len(digits) && len(digits) <= 6 {
		return runeText(codePoint(digits))
	}
	return ""
}

// unitsText reads code points of four hexadecimal digits each.
func unitsText(digits string) string {
	var text strings.Builder
	for ; digits != ""; digits = digits[4:] {
		r := codePoint(digits[:4])
		if r == 0 {
			return ""
		}
		text.WriteRune(r)
	}
	return text.String()
}

// codePoint reads a code point that is a character; 0: it is none. The specification wants
// capital digits; fonts also have small ones.
func codePoint(digits string) rune {
	n, err := strconv.ParseUint(digits, 16, 32)
	if err != nil || !utf8.ValidRune(rune(n)) {
		return 0
	}
	return rune(n)
}

// lookUp finds the code point of a name in a table of lines in the order of their names; 0: it is not
// there. The names are searched where they stand, so that nothing is built at start.
func lookUp(table, name string) rune {
	low, high := 0, len(table)
	for low < high {
		start := strings.LastIndexByte(table[:(low+high)/2], '\n') + 1
		end := start + strings.IndexByte(table[start:], '\n')
		entry, digits, _ := strings.Cut(table[start:end], " ")
		switch strings.Compare(name, entry) {
		case 0:
			return codePoint(digits)
		case -1:
			high = start
		default:
			low = end + 1
		}
	}
	return 0
}

// runeText returns the character, or "" for none.
func runeText(r rune) string {
	if r == 0 {
		return ""
	}
	return string(r)
}
