package main

import (
	"strconv"
	"strings"
)

// A text is the text of a resolution in which a piece is repeated. In the piece {n}
// stands for the number of the repetition, {roman} and {letter} for it as a numeral
// and as letters; before it, {prose} stands for as many bytes of plain English.
type text struct{ before, piece, after string }

// make returns the text with n pieces.
func (t text) make(n int) []byte {
	var b strings.Builder
	for k := 1; k <= n; k++ {
		b.WriteString(numbered(t.piece, k))
	}
	prose := strings.Repeat(prose, b.Len()/len(prose)+1)
	return []byte(strings.ReplaceAll(t.before, "{prose}", prose) + b.String() + t.after)
}

// numbered puts the number k where a piece has a place for one.
func numbered(piece string, k int) string {
	if !strings.Contains(piece, "{") {
		return piece
	}
	return strings.NewReplacer("{n}", strconv.Itoa(k), "{roman}", roman(k), "{letter}", letter(k)).Replace(piece)
}

// roman returns k as a numeral in small letters, from i to mmmcmxcix and then again.
func roman(k int) string {
	var b strings.Builder
	k = (k-1)%3999 + 1
	for _, digit := range [...]struct {
		value int
		sign  string
	}{{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"}} {
		for ; k >= digit.value; k -= digit.value {
			b.WriteString(digit.sign)
		}
	}
	return b.String()
}

// letter returns k as letters: a to z, aa to zz.
func letter(k int) string {
	sign := string(rune('a' + (k-1)%26))
	if (k-1)/26%2 == 1 {
		return sign + sign
	}
	return sign
}

const (
	head      = "199/12. Care of the lighthouses\n\nThe General Assembly,\n\nRecalling its resolution 198/7 of 9 January 2144,\n\n"
	spoken    = head + "{prose}" // where the pieces alone are no English
	order     = "1. Requests the Keeper-General:\n\n"
	command   = "1. Requests the Keeper-General "
	list      = head + order
	said      = head + command
	rule      = "\n\n__________________\n"
	tail      = "\n\n99. Decides to wait." + end
	end       = "\n\n61st plenary meeting\n14 March 2145\n"
	paragraph = "{n}. Requests the Keeper-General to count the lamps of every station each spring, and to\npublish the count in the Almanac of Lights, which the masters of vessels read in the long\nfogs of autumn, and to report on the horns;"
	prose     = "Noting that the horns of the coast have been silent since the winter of 2139,\n\n"
)

// texts lists what can be repeated in the text of a resolution.
var texts = []construct{
	{"preamble", text{head, "Noting that the horns of the coast have been silent since the winter of 2139,\n\n", "1. Decides to wait." + end}.make},
	{"preamble-alone", text{head, "Noting that the horns of the coast are silent,\n\n", ""}.make},
	{"operative", text{head, "{n}. Requests the Keeper-General to count the lamps of every station each spring, and to\npublish the count in the Almanac of Lights;\n\n", tail}.make},
	{"equal-numbers", text{head, "1. a\n\n", tail}.make},
	{"equal-paragraphs", text{head, "1. Requests the Keeper-General to count the lamps of every station;\n\n", tail}.make},
	{"two-numbers", text{head, "1. a;\n\n2. b;\n\n", tail}.make},
	{"falling-numbers", text{head, "9. a;\n\n8. b;\n\n7. c;\n\n", tail}.make},
	{"without-numbers", text{head, "Requests the Keeper-General to count the lamps;\n\n", tail}.make},
	{"bis-numbers", text{head, "1 bis. Requests the keepers to wait;\n\n", tail}.make},
	{"dotted-numbers", text{head, "1.{n}. Requests the keepers to wait;\n\n", tail}.make},
	{"numbers-alone", text{head, "{n}.\n\n", tail}.make},
	{"headings", text{head, "I\n\nTitle of it\n\n", tail}.make},
	{"numbered-headings", text{head, "Part {n}\n\nTitle of it\n\n{n}. Requests the keepers to wait;\n\n", tail}.make},
	{"headings-of-words", text{head, "Of the lamps\n\n{n}. Requests the keepers to wait;\n\n", tail}.make},
	{"levels", text{spoken, "Part I\n\nChapter 1\n\nSection A\n\nArticle 1\n\n", tail}.make},
	{"points", text{list, "(a) x;\n(i) y;\n", tail}.make},
	{"points-apart", text{list, "(a) To count the lamps;\n\n(i) Of brass;\n\n", tail}.make},
	{"letters", text{list, "({letter}) To count the lamps of the coast;\n\n", tail}.make},
	{"numerals", text{list, "({roman}) To count the lamps of the coast;\n\n", tail}.make},
	{"equal-letters", text{list, "(a) To count the lamps of the coast;\n\n", tail}.make},
	{"nested", text{list, "(i) x:\n\n(v) x:\n\n(x) x:\n\n", tail}.make},
	{"deeper", text{list, "(a) x:\n\n(i) x:\n\n(1) x:\n\n", tail}.make},
	{"capitals", text{list, "(A) x:\n\n(I) x:\n\n(1) x:\n\n(a) x;\n\n", tail}.make},
	{"numerals-of-letters", text{spoken + order, "({roman}) x:\n\n({letter}) y;\n\n", tail}.make},
	{"bullets", text{list, "– To count the lamps;\n\n• To clean them;\n\n", tail}.make},
	{"chapeaux", text{head, "{n}. Requests:\n\n(a) The keepers to wait;\n\n(b) The masters to wave;\n\nand so on;\n\n", tail}.make},
	{"quoted", text{head + "1. Decides that it shall read:\n\n", "“{n}. The keepers shall wait.\n\n", "”" + tail}.make},
	{"quoted-in-quoted", text{head, "{n}. Decides that it shall read:\n\n“1. The keepers ‘shall wait’.”\n\n", tail}.make},
	{"open-quotes", text{head, "“1. The keepers shall “wait.\n\n", tail}.make},
	{"annexes", text{spoken + "1. Decides to wait." + end, "Annex {n}\nTitle\n\n1. One.\n\n", ""}.make},
	{"equal-annexes", text{head + "1. Decides to wait." + end, "\nAnnex\n\nTitle of it\n\n1. One.\n\n", ""}.make},
	{"appendices", text{spoken + "1. Decides to wait." + end + "\nAnnex\nRules\n\n", "Appendix\n\nArticle 1\n\nOne.\n\n", ""}.make},
	{"enclosures", text{spoken + "1. Decides to wait." + end + "\nAnnex\nRules\n\n", "Article {n}\n\n1. One.\n\n2. Two.\n\n", ""}.make},
	{"parts", text{"199/12. Care of the lighthouses\n\n", "A\n\nLamps\n\nThe General Assembly,\n\nRecalling its resolution 198/7,\n\n1. Decides to wait.\n\n", tail}.make},
	{"named-parts", text{"199/12. Care of the lighthouses\n\nA\n\nLamps\n\nThe General Assembly,\n\n1. Decides to wait.\n\n", "B\n\nHorns\n\nThe General Assembly,\n\n1. Decides to wait.\n\n", tail}.make},
	{"resolutions", text{"", "Resolution 199/{n}\n\nCare of the lighthouses\n\nThe General Assembly,\n\nRecalling its resolution 198/7,\n\n1. Decides to wait.\n\n61st plenary meeting\n14 March 2145\n\n", ""}.make},
	{"formulas", text{head, "The General Assembly,\n\n", tail}.make},
	{"closings", text{spoken + "1. Decides to wait.\n\n", "61st plenary meeting\n14 March 2145\n\n", ""}.make},
	{"meetings", text{spoken + "1. Decides to wait.\n\n", "61st plenary meeting\n", "14 March 2145\n"}.make},
	{"votes", text{head + "1. Decides to wait." + end + "\nAdopted by a recorded vote of 3 to 1, with 2 abstentions.\n\n", "In favour: Gullland, Fogland, Lampland\n", ""}.make},
	{"names-of-votes", text{head + "1. Decides to wait." + end + "\nAdopted by a recorded vote of 3 to 1, with 2 abstentions. The voting was as follows:\n\nIn favour: ", "Isle of Gulls, ", "Fogland.\n"}.make},
	{"masthead", text{"United Nations  A/RES/199/12\n\nGeneral Assembly\n\n", "Agenda item {n}\nThe keeping of the lamps and of the horns of the coast\n", head + "1. Decides to wait." + end}.make},
	{"masthead-lines", text{"", "United Nations A/RES/199/12\nThe keeping of the lamps and of the horns of the coast\n", head + "1. Decides to wait." + end}.make},
	{"titles", text{"199/12. Care of the lighthouses\n", "and of their keepers\n", "\nThe General Assembly,\n\n1. Decides to wait." + end}.make},
	{"statements", text{"S/PRST/2145/12\n\nStatement by the President of the Security Council\n\n", "“The Security Council recalls the lamps of the coast.\n\n", "”\n"}.make},
	{"statement-titles", text{"", "Statement by the President of the Security Council\n\nThe lamps\n\n", ""}.make},
	{"drafts", text{"A/199/L.12\n\n", "Gullland and Fogland: draft resolution\n\n", "Care of the lighthouses\n\nThe General Assembly,\n\n1. Decides to wait.\n"}.make},
	{"sponsors", text{"A/199/L.12\n\nAgenda item 12\n\n", "the Isle of Gulls, the Coast of the Fog, ", "Fogland: draft resolution\n\nCare of the lighthouses\n\nThe General Assembly,\n\n1. Decides to wait.\n"}.make},
	{"stars", text{"A/199/L.12*\n\n", "Gullland* and Fogland**: draft resolution\n", head + "1. Decides to wait.\n\n* Reissued for technical reasons on 12 March 2145.\n"}.make},
	{"star-notes", text{"A/RES/199/12*\n\n" + head + "1. Decides to wait." + end, "* Reissued for technical reasons on 12 March 2145.\n\n", ""}.make},
	{"rows-of-stars", text{"A/RES/199/12", "*", "\n\n" + head + "1. Decides to wait." + end}.make},
}
