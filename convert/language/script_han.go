package language

import "plenary/convert/printed"

// han is the script of Chinese: it has no spaces between words and no case. Its stops fill a square of their own; the numbers of paragraphs,
// symbols and brackets are those of Latin.
var han = &Script{
	code:            "Hans",
	stops:           ".。．",
	commas:          ",，、",
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
