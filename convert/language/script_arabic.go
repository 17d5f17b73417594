package language

import "plenary/convert/printed"

// arabicScript is the script of Arabic.
var arabicScript = &Script{
	code:            "Arab",
	direction:       RightToLeft,
	stops:           ".",
	commas:          "،,",
	semicolons:      "؛;",
	colons:          ":",
	inquiries:       "؟?",
	openingQuotes:   "”«\"",
	closingQuotes:   "“»\"",
	openingInner:    "’'",
	closingInner:    "‘'",
	openingBrackets: "([",
	closingBrackets: ")]",
	spaced:          true,
	points:          printed.Abjad,
	parts:           printed.LatinCapitals,
	partNames: []string{
		"ألف", "باء", "جيم", "دال", "هاء", "واو", "زاي", "حاء", "طاء", "ياء", "كاف", "لام", "ميم", "نون",
		"سين", "عين", "فاء", "صاد", "قاف", "راء", "شين", "تاء", "ثاء", "خاء", "ذال", "ضاد", "ظاء", "غين",
	},
	bytes:  2,
	silent: "ـ\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670",
	digits: "٠١٢٣٤٥٦٧٨٩",
}
