package language

import (
	"strings"
	"testing"

	"plenary/convert/printed"
)

// TestBorders holds how long and how many what a language prints may be: just inside,
// and just outside.
func TestBorders(t *testing.T) {
	opening := func(s string) Opening { o, _ := English.Opening(s); return o }
	words := func(n int) string { return strings.TrimSpace(strings.Repeat("lamp ", n)) }
	symbol := func(s string) string { _, symbol := English.ResolutionNumber(s, ""); return symbol }
	economic := func(s string) string {
		_, symbol := English.ResolutionNumber(s, printed.EconomicAndSocial)
		return symbol
	}
	for name, holds := range map[string]bool{
		"a decimal has three figures before its stop": English.EndsInDecimal("rule 123.4"),
		"one with four is a year with a note mark":    !English.EndsInDecimal("in 2017.3"),
		"Z is a capital":                                       latin.HasCapital("Z"),
		"what follows Z is none":                               !latin.HasCapital("["),
		"a month has 31 days":                                  English.IsDate("31 May 2145"),
		"none has 32":                                          !English.IsDate("32 May 2145"),
		"a year has four figures":                              !English.IsDate("3 May 214"),
		"a session begins on the 31st":                         English.isPeriod("31 May–2 June 2145"),
		"none begins on the 32nd":                              !English.isPeriod("32 May–2 June 2145"),
		"days go up to 31":                                     English.Days("31 and 2 May") > 0,
		"no further":                                           English.Days("32 and 2 May") == 0,
		"a mark of three characters follows a date":            English.AdoptionDate("of 3 May 2145***"),
		"one of four does not":                                 !English.AdoptionDate("of 3 May 2145****"),
		"a day stands near its month":                          English.InDate("1,", "2, "+strings.Repeat("3, ", 22)+"4 May 2145"),
		"and not far from it":                                  !English.InDate("1,", "2, "+strings.Repeat("3, ", 30)+"4 May 2145"),
		"an ordinal has seven words":                           meetingOf("one hundred and one hundred and second plenary meeting") != "",
		"eight words may stand before a meeting":               meetingOf(strings.Repeat("one ", 8)+"meeting") != "",
		"nine may not":                                         meetingOf(strings.Repeat("one ", 9)+"meeting") == "",
		"an adoption names the meeting within 13 words":        English.IsAdoption("Adopted " + words(10) + " 3rd meeting"),
		"and not later":                                        !English.IsAdoption("Adopted " + words(11) + " 3rd meeting"),
		"a heading has 400 bytes":                              English.IsHeading("L" + strings.Repeat("a", 399)),
		"none has 401":                                         !English.IsHeading("L" + strings.Repeat("a", 400)),
		"the number of a heading stands before 400 bytes":      headingOf("II. "+strings.Repeat("a", 396)) != "",
		"and before no more":                                   headingOf("II. "+strings.Repeat("a", 397)) == "",
		"a heading may begin with a figure and two words":      English.BeginsTitle("2045 Programme of Work"),
		"not with a figure and one":                            !English.BeginsTitle("2045 Programme"),
		"a running head has 240 bytes":                         English.IsVolumeHead("General Assembly—" + strings.Repeat("a", 240-len("General Assembly— Session 67")) + " Session 67"),
		"none has 241":                                         !English.IsVolumeHead("General Assembly—" + strings.Repeat("a", 241-len("General Assembly— Session 67")) + " Session 67"),
		"a running head has twelve words":                      English.IsVolumeHead("General Assembly—" + words(10) + " Session 67"),
		"none has thirteen":                                    !English.IsVolumeHead("General Assembly—" + words(11) + " Session 67"),
		"a number in the Council's form has four figures":      opening("1234 (2145). L").To > 0,
		"none has five":                                        opening("12345 (2145). L").To == 0,
		"what is in its brackets has nine characters":          opening("217 (XXXVIIIIX). L").To > 0,
		"it has no ten":                                        opening("217 (XXXVIIIIXX). L").To == 0,
		"it has one at least":                                  opening("217 (V). L").To > 0 && opening("217 (). L").To == 0,
		"three figures there are the year of the Council":      opening("217 (214). L").Council,
		"two are a session":                                    !opening("217 (21). L").Council,
		"a resolution has four figures behind its session":     English.SessionNumber("72/1234").Length > 0,
		"none has five behind it":                              English.SessionNumber("72/12345").Length == 0,
		"1900 is a session":                                    symbol("1900/7") == "A/RES/1900/7",
		"1901 is a year":                                       symbol("1901/7") == "E/RES/1901/7",
		"a resolution was of 1901 (XX)":                        symbol("217 (1901)") == "S/RES/217(1901)",
		"none was of 1900":                                     symbol("217 (1900)") == "",
		"a letter stands with three characters":                latin.IsPartLetter("B 12"),
		"it stands with no four":                               !latin.IsPartLetter("B 123"),
		"a name before a colon has three words":                English.RunIn("One Two Three: lamps") > 0,
		"it has no four":                                       English.RunIn("One Two Three Four: lamps") == 0,
		"it has two":                                           English.RunIn("Technical Note: lamps") == len("Technical Note"),
		"a provision ends within 24 bytes of a semicolon":      English.EndsProvision("lamps;" + strings.Repeat("a", 23)),
		"it ends within no 25":                                 !English.EndsProvision("lamps;" + strings.Repeat("a", 24)),
		"a phrase before the verb stands in 40 bytes":          English.OpensOperative("Notwithstandingly, in this respect, decides"),
		"five words name a feeling":                            lead("Expressing its deep, strong lamps") == "Expressing" && lead("Expressing very very very very concern at") == "Expressing very very very very concern",
		"six are too many":                                     lead("Expressing very very very very very concern at") == "Expressing",
		"a label that a scanner misread has two figures":       English.LabelOf("12, Decides that").Value == 12,
		"it has no three":                                      English.LabelOf("123, Decides that").Degree == printed.NoDegree,
		"a decimal key has two figures behind its point":       English.Key("2.12 Lamps").Kind == decimalKey,
		"it has no three there":                                English.Key("2.123 Lamps").Kind != decimalKey,
		"a word with an ending has four letters":               English.Inflects("lampless") || English.Inflects("lamps"),
		"days end in a year of four figures":                   English.Days("3 May 2145") == 10,
		"not in one of five":                                   English.Days("3 May 21451") == 5,
		"U is a capital":                                       English.OpensOperative("Urges the keepers"),
		"a is none":                                            English.OpensOperative("Takes note"),
		"no phrase before the verb stands in 50 bytes":         !English.OpensOperative("Extraordinarilyexceptionally, in this connection, decides"),
		"a word with an ending has no three letters":           English.Knows("oil") && !English.Inflects("oiled"),
		"1500 is a session":                                    symbol("1500/7") == "A/RES/1500/7",
		"1500 is no year of the Economic and Social Council":   economic("1500/7") == "A/RES/1500/7",
		"a heading may begin with a figure and two more words": English.BeginsTitle("2045 Lamp Work"),
		"a brace is no letter":                                 latin.Token("{", 0).Kind == Sign,
		"a hundred is a hundred":                               English.Ordinal("one hundred and second") == "102",
	} {
		if !holds {
			t.Errorf("it does not hold: %s", name)
		}
	}
}

func meetingOf(s string) string { number, _ := English.OpensMeeting(s); return number }

func headingOf(s string) printed.Level { _, level := English.HeadingNumber(s); return level }

func lead(s string) string { return s[:English.LeadLength(s, printed.GeneralAssembly)] }
