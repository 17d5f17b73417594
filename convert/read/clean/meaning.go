package clean

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

const (
	shy  = '\u00ad'
	nbsp = '\u00a0'
)

// A meaning is what a character is read as.
type meaning struct {
	out    string // "" if it is read as itself, or as nothing
	what   what
	joiner bool // it is part of some letters and pictures of other scripts
}

// meanings returns the meaning of r; the zero meaning is that of a character
// which is read as itself.
//
// Line ends are those of Unicode (UAX #14, BK and NL), spaces those of the category
// Zs; invisible are the marks that the Bidirectional Algorithm uses and then takes
// out (UAX #9, X9 and the marks), and those that only say where a line may break.
// The ligatures are those of Latin letters that fonts have and writing has not, and the forms that Arabic letters have by their neighbours.
func meanings(r rune) meaning {
	switch r {
	case 0x85, 0x2028, 0x2029:
		return meaning{out: "\n"}
	case 0x200b, 0x200e, 0x200f, 0x2060, 0xfeff, 0x61c, 0x180e:
		return meaning{what: invisible}
	case 0x200c, 0x200d:
		return meaning{what: invisible, joiner: true}
	case 0xfb00, 0xfb01, 0xfb02, 0xfb03, 0xfb04, 0xfb05, 0xfb06:
		return meaning{out: [...]string{"ff", "fi", "fl", "ffi", "ffl", "st", "st"}[r-0xfb00], what: ligature}
	}
	switch {
	case 0xfb50 <= r && r <= 0xfdff, 0xfe70 <= r && r <= 0xfefc:
		if plain := strings.TrimLeft(norm.NFKC.String(string(r)), " "); plain != string(r) {
			return meaning{out: plain, what: ligature}
		}
	case 0x202a <= r && r <= 0x202e, 0x2066 <= r && r <= 0x2069:
		return meaning{what: invisible}
	case r > ' ' && unicode.Is(unicode.Zs, r):
		return meaning{out: " "}
	}
	return meaning{}
}

func isLineEnd(r rune) bool { return r == '\n' || r == '\r' || r == 0x85 || r == 0x2028 || r == 0x2029 }
