// Package json writes a resolution as JSON and reads it back: the whole
// document and its metadata, in the vocabulary of Akoma Ntoso. The form is
// described by the JSON Schema that package schema holds.
//
// Where a value can be one of several things it is an object whose key "type"
// says which; running text is a bare string. What a node does not have is left
// out. The places of nodes in a source text are not written, so that
// Decode(Encode(r)) equals r but for its spans; and Encode(Decode(x)) equals x
// for every x that Encode has written.
package json

import (
	"strings"
	"time"

	"plenary/convert/resolution"
)

// A lexical is a form that a string must have.
type lexical struct {
	expected string // as a message says it
	ok       func(string) bool
}

var (
	roles = words("role of a masthead line",
		resolution.RolePublisher, resolution.RoleSymbol, resolution.RoleIssuingBody, resolution.RoleDistribution,
		resolution.RoleIssuance, resolution.RoleOriginal, resolution.RoleSession, resolution.RoleAgendaItem,
		resolution.RoleAgendaItemName, resolution.RoleAdoption, resolution.RoleProponent, resolution.RoleJobNumber,
		resolution.RoleUnclassified, resolution.RoleSubsidiaryBody, resolution.RoleSessionDates, resolution.RoleResolutionTitle)
	levels = words("level of division",
		resolution.LevelPart, resolution.LevelSection, resolution.LevelTitle, resolution.LevelChapter,
		resolution.LevelDivision, resolution.LevelArticle)
	styles = words("style of text",
		resolution.Italic, resolution.Bold, resolution.Underline, resolution.Superscript, resolution.Subscript)

	organ    = lexical{"an organ such as \"un-ga\"", func(s string) bool { return consists(s, isOrganByte) }}
	language = lexical{"a language code of three letters", func(s string) bool { return len(s) == 3 && consists(s, isLower) }}
	tongue   = lexical{"a language code of two or three letters", func(s string) bool { return (len(s) == 2 || len(s) == 3) && consists(s, isLower) }}
	name     = lexical{"the name of an element", func(s string) bool { return consists(s, isLetter) }}
	called   = lexical{"a name, of words with one space between", isCalled}
	day      = lexical{"a calendar day such as \"2145-03-14\"", isDay}
	anything = lexical{"a string", func(string) bool { return true }}
)

// What stands in the place of an organ and of a language that are not known:
// both must be there. (AKN4UN guidelines, Part 1, "IRI"; ISO 639-2.)
const noOrgan, noLanguage = "un", "und"

// words returns the form of a string that is one of list.
func words[T ~string](what string, list ...T) lexical {
	return lexical{"a " + what, func(s string) bool {
		for _, word := range list {
			if s == string(word) {
				return true
			}
		}
		return false
	}}
}

// consists reports whether s has bytes and all of them are allowed.
func consists(s string, allowed func(byte) bool) bool {
	for i := range len(s) {
		if !allowed(s[i]) {
			return false
		}
	}
	return s != ""
}

func isLower(c byte) bool     { return 'a' <= c && c <= 'z' }
func isLetter(c byte) bool    { return isLower(c|0x20) && c < 0x80 }
func isOrganByte(c byte) bool { return isLower(c) || '0' <= c && c <= '9' || c == '-' }

// isCalled reports whether s is words with one space between.
func isCalled(s string) bool { return s != "" && strings.Join(strings.Fields(s), " ") == s }

func isDay(s string) bool {
	_, err := time.Parse(time.DateOnly, s)
	return err == nil
}

// maxSpan is the widest and highest that a cell can be. (HTML, section 4.9.11.)
const maxSpan = 1000

// A fact is one key and value of the metadata.
type fact struct {
	key, value string
	form       lexical
}

// facts lists the metadata in their order, under the keys of the UN's own JSON
// Lines; the last two and the day of issuance are Plenary's.
func facts(f resolution.Facts) []fact {
	return []fact{
		{"symbol", f.Symbol, anything},
		{"resolution_number", f.ResolutionNumber, anything},
		{"title", f.Title, anything},
		{"session", f.Session, anything},
		{"adoption_meeting", f.AdoptionMeeting, anything},
		{"adoption_date", f.AdoptionDate, day},
		{"issuance_date", f.IssuanceDate, day},
		{"originating_document", f.OriginatingDocument, anything},
		{"committee", f.Committee, anything},
		{"sponsors", f.Sponsors, anything},
		{"agenda_item", f.AgendaItem, anything},
		{"agenda_item_name", f.AgendaItemName, anything},
		{"distribution", f.Distribution, anything},
		{"job_number", f.JobNumber, anything},
	}
}
