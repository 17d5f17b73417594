package language

import "plenary/convert/printed"

// cyrillic is the script of Russian. Its texts count points and parts with Latin letters, and with those of its own that look like them.
var cyrillic = &Script{
	code:            "Cyrl",
	stops:           ".",
	commas:          ",",
	semicolons:      ";",
	colons:          ":",
	inquiries:       "?",
	openingQuotes:   "«\"",
	closingQuotes:   "»\"",
	openingInner:    "„“‘'",
	closingInner:    "“”’'",
	openingBrackets: "([",
	closingBrackets: ")]",
	spaced:          true,
	cased:           true,
	small:           "абвгдежзийклмнопрстуфхцчшщъыьэюяё",
	capitals:        "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЁ",
	bytes:           2,
	points:          printed.LatinSmall,
	parts:           printed.LatinCapitals,
}
