package printed

import "strings"

// IsHeadingNumber reports a line that is nothing but the number of a division
// or the letter of a part.
func IsHeadingNumber(s string) bool {
	s = strings.TrimSuffix(s, ".")
	return IsRoman(s) || HanValue(s) > 0 || len(s) == 1 && 'A' <= s[0] && s[0] <= 'Z'
}

// IsSectionNumber reports whether s is a number, and perhaps the letter of one
// of its parts or the word for one that was put in: "29", "29A", "29 bis".
func IsSectionNumber(s string) bool {
	_, digits := Number(s)
	letter := s[digits:]
	return digits > 0 && (letter == "" || len(letter) == 1 && isUpper(letter) || isInserted(strings.TrimLeft(letter, " ")))
}

// IsRoman reports a roman number in capitals. C and L alone are letters.
func IsRoman(s string) bool {
	return s != "" && s != "C" && s != "L" && strings.Trim(s, "IVXLC") == ""
}

// IsOrnament reports whether s is a line of stars, which parts two texts.
func IsOrnament(s string) bool { return strings.Trim(s, "* ") == "" && s != "" }
