package language

import (
	_ "embed" // for the letters
	"strings"

	"plenary/convert/printed"
)

// hanLetters were learned by internal/vocabulary: the letters that nothing begins with, and those that nothing ends with.
//
//go:embed zho.letters
var hanLetters string

var hanWithin, hanUnfinished, _ = strings.Cut(hanLetters, "\n")

// han is the script of Chinese: it has no spaces between words and no case. Its stops fill a square of their own; the numbers of paragraphs,
// symbols and brackets are those of Latin.
var han = &Script{
	within:          hanWithin + "%‰℃,，、.。;；:：?？!！)）]］》〉”’",
	unfinished:      hanUnfinished,
	code:            "Hans",
	stops:           ".。．",
	commas:          ",，、",
	listing:         "、",
	semicolons:      ";；",
	colons:          ":：",
	inquiries:       "?？",
	openingQuotes:   "“\"",
	closingQuotes:   "”\"》〉",
	openingInner:    "‘'《〈",
	closingInner:    "’'",
	openingBrackets: "([（［",
	closingBrackets: ")]）］",
	points:          printed.LatinSmall,
	parts:           printed.LatinCapitals,
}
