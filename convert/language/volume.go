package language

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"plenary/convert/printed"
)

// IsVolumeHead reports a running head of a volume: "66 General Assembly—Fifteenth
// Session", "Resolutions adopted without reference to a Committee 67".
func (l *Language) IsVolumeHead(s string) bool {
	const longest, words = 240, 12
	title := strings.TrimFunc(s, func(r rune) bool { return unicode.IsDigit(r) || unicode.IsSpace(r) })
	if len(s) > longest || title == "" || len(strings.Fields(title)) > words {
		return false
	}
	if printed.PrefixOf(title, l.Chapters) != "" {
		return len(title) < len(s) || slices.Contains(l.ChapterEnds, title[strings.LastIndexByte(title, ' ')+1:])
	}
	organ := l.OrganPrefix(title)
	if organ == "" {
		return false
	}
	rest := strings.TrimLeft(title[len(organ):], " ")
	dash, size := utf8.DecodeRuneInString(rest)
	last := rest[strings.LastIndexByte(rest, ' ')+1:]
	return strings.ContainsRune(printed.Dashes, dash) && len(rest) > size && strings.EqualFold(last, l.Masthead.Session)
}
