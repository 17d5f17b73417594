// Package language says what is known of a language: the words of formulas,
// mastheads, closing lines and leading phrases, and the questions that readers and
// the grammar ask about them. One file holds the data of one language.
package language

import (
	"fmt"
	"slices"
	"strings"

	"plenary/convert/printed"
)

// A Language is all that the grammar knows of one language: data, without
// which the grammar recognises numbers, punctuation and layout only.
type Language struct {
	Code string // ISO 639-2/T

	// Formulas are the enacting formulas without their comma, by organ.
	Formulas []Named
	// Statements are the titles of statements that an organ's president makes
	// on its behalf, which have no formula. Where one names no organ, it is the
	// Human Rights Council's.
	Statements []Named
	// DayJoints stand between days, "to" in "2 to 4 October", and between the
	// letters of the parts of a composite, "A and B".
	DayJoints []string
	// Ordinals are the endings of ordinal numbers in figures: "st", "nd".
	Ordinals []string
	// meetingWord is the word that all Meetings have.
	meetingWord string
	// Meetings are the words after the ordinal of a meeting line.
	Meetings []string
	// Numerals are the words of ordinal numbers that are written out.
	Numerals []Numeral
	// Adopted opens a closing line that names the meeting.
	Adopted string
	// Decisions are the words before the ordinal of a meeting that open a
	// decision.
	Decisions []string
	// Drafts are the words for the kinds of draft.
	Drafts []DraftWord
	// Submitted are the words after those for a draft that open the line of its
	// sponsors: "submitted".
	Submitted []string
	// Documents are the words by which documents that are no resolutions are
	// known, the surest first.
	Documents []DocumentWord
	// Foreign are words of other tongues that volumes print beside this one.
	Foreign []string
	// Chapters are the words that open the titles of the chapters of a volume,
	// which head its pages, and ChapterEnds the words that such a title ends in.
	Chapters, ChapterEnds []string
	// Captions are the words that a number follows above a table.
	Captions []string
	// Annexes are the words that open an attachment, alone or with a number.
	Annexes []string

	// Phrases are the words of leading phrases.
	Phrases LeadWords
	// Divisions are the words that number a division of an annexed text:
	// "Article 1", "Chapter II".
	Divisions []DivisionWord

	// Resolution are the words that cite a resolution by number.
	Resolution []string
	// Own are the words between an organ and its own resolution: "the Council
	// in its resolution".
	Own []string
	// Numbered are words that take a number after them, so that a number that
	// follows is no note mark: "paragraph", "item".
	Numbered []string
	// Subdivided are words that cite, with a number after them, a text whose
	// points have letters: "paragraph 1 (a)".
	Subdivided []string
	// CompoundLasts are members that make compounds with any word before them,
	// a name too: "-based".
	CompoundLasts []string
	// Connectives are words that no paragraph ends with: articles,
	// prepositions, conjunctions.
	Connectives []string
	// Conjunctions are the words that join the last points of a list.
	Conjunctions []string
	// suspending are words after which a hyphen at a line end stands for the
	// rest of a word: "small- and large-scale".
	suspending []string
	// DateOf stands between a resolution's number and its date.
	DateOf string

	// Masthead are the fixed words of the printed head.
	Masthead Masthead

	// Endings and Prefixes make words of others.
	Endings  []Ending
	Prefixes []string

	lexicon lexicon
}

// A Named pairs words of a language with an organ.
type Named struct {
	Words string
	Organ printed.OrganCode
}

// A DivisionWord pairs the word before a division's number with its level.
type DivisionWord struct {
	Word  string
	Level printed.Level
}

// A Masthead is the fixed words of the lines of a printed head; a line is
// known by what it begins or ends with.
type Masthead struct {
	Publisher    string   // "United Nations"
	Distribution string   // "Distr."
	Original     string   // "Original"
	Session      string   // the word that ends the session line
	AgendaItem   []string // "Agenda item"
	Committees   []string // which a decision names on a line by itself
	Adoption     []string // "Resolution adopted by"
	Title        string   // "Resolution", before a Security Council number
}

// Reads reports whether texts in the language with a code of ISO 639-2/T are
// read.
func Reads(code string) bool { return code == English.Code }

// Month returns the number of a month's name, from 1, or 0.
func (l *Language) Month(name string) int {
	months, _ := printed.Months(l.Code)
	return slices.Index(months[:], name) + 1
}

// Date reads a date, "17 November 2017", at the start of s and returns it with
// its length, or "".
func (l *Language) Date(s string) (printed.Date, int) {
	day, n := printed.Number(s)
	if n == 0 || n > 2 || day < 1 || day > 31 || n >= len(s) || s[n] != ' ' {
		return "", 0
	}
	rest := s[n+1:]
	name, after, _ := strings.Cut(rest, " ")
	month := l.Month(name)
	year, digits := printed.Number(after)
	if month == 0 || digits != 4 {
		return "", 0
	}
	return isoDate(year, month, day), n + 1 + len(name) + 1 + digits
}

// Days returns the length of the days that s begins with, "2, 3 and 4 October"
// or "23 to 27 October and 31 October to" at a line end, or 0.
func (l *Language) Days(s string) int {
	if s == "" || !printed.IsDigit(s[0]) {
		return 0
	}
	end, at := 0, 0
	for word := range strings.FieldsSeq(s) {
		at += strings.Index(s[at:], word) + len(word)
		day, digits := printed.Number(word)
		switch rest := strings.Trim(word[digits:], "0123456789–-,"); {
		case l.Month(rest) > 0 && at > len(word):
			end = at
		case digits > 0 && rest == "" && day <= 31, end > 0 && digits == 4 && rest == "":
			if digits == 4 {
				end = at
			}
		case slices.Contains(l.DayJoints, word) && at > len(word):
			if end > 0 && at == len(s) {
				end = at
			}
		default:
			return end
		}
	}
	return end
}

func isoDate(year, month, day int) printed.Date {
	return printed.Date(fmt.Sprintf("%04d-%02d-%02d", year, month, day))
}

// Formula returns the organ whose enacting formula s is, a note mark after it or
// not, or "".
func (l *Language) Formula(s string) printed.OrganCode {
	s = strings.TrimRight(printed.Unmarked(printed.OneSpaced(s)), ", ")
	for _, f := range l.Formulas {
		if s == f.Words {
			return f.Organ
		}
	}
	return ""
}

// Caption reports whether s is the number of a table: "Table 2".
func (l *Language) Caption(s string) bool {
	word, rest, _ := strings.Cut(s, " ")
	_, digits := printed.Number(rest)
	return rest != "" && slices.Contains(l.Captions, word) && (digits == len(rest) || printed.IsRoman(rest))
}

// Annex reports whether s heads an attachment: the word for one, alone or with
// a number, and perhaps its title after a dash or a colon. A note mark may stand
// after it.
func (l *Language) Annex(s string) bool {
	word, rest, _ := strings.Cut(printed.Unmarked(s), " ")
	if !slices.Contains(l.Annexes, word) {
		return false
	}
	which, title, titled := strings.Cut(rest, " ")
	which, colon := strings.CutSuffix(which, ":")
	if titled && !colon && !printed.IsDash(printed.FirstWord(title)) {
		return false
	}
	_, digits := printed.Number(which)
	return which == "" || printed.IsRoman(which) || digits == len(which) || len(which) == 1
}
