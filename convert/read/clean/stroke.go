package clean

import (
	"bytes"
	"strings"
	"unicode"

	"plenary/convert/printed"
)

// What symbols are written with.
const (
	capitals   = string(printed.LatinCapitals)
	mainOrgans = "AES" // whose documents have one letter: the General Assembly, the Economic and Social Council, the Security Council
)

// stroke reads the stroke at an offset. Extractors put a space behind a stroke of a symbol where
// the font or a field changes in it: "A/HRC/ RES/ 56/8". No symbol ends in a stroke, so that what
// goes on as one is one. (Editorial Manual, "Document symbols".)
func (c *cleaner) stroke(at int) int {
	if c.shown || !isGap(c.source[at+1:]) {
		return at + 1
	}
	var gaps []int
	symbol := c.before(at) + "/"
	for end := at + 1; ; {
		gaps = append(gaps, end)
		part := symbolPart(c.source[end+1:])
		if !goesOnSymbol(part) {
			return at + 1
		}
		symbol += part
		if end += 1 + len(part); part[len(part)-1] != '/' || !isGap(c.source[end:]) {
			break
		}
	}
	if !isSymbol(strings.TrimRight(symbol, ".-()")) {
		return at + 1
	}
	for _, gap := range gaps {
		c.replace(gap, gap+1, "", "", symbolSpace)
	}
	return gaps[len(gaps)-1] + 1
}

// hyphen reads the hyphen at an offset. Extractors put a space before one: a line that opens with "GE.45 -12077"
// opens with a job number.
func (c *cleaner) hyphen(at int) int {
	if c.shown || at == 0 || c.source[at-1] != ' ' || figures(c.source[at+1:]) != len("12077") {
		return at + 1
	}
	from := at - 1
	for from > 0 && inSymbol(c.source[from-1]) {
		from--
	}
	above := bytes.TrimRightFunc(c.source[:from], unicode.IsSpace) // no further: the line may be long
	opens := len(above) == 0 || bytes.IndexByte(c.source[len(above):from], '\n') >= 0
	year := bytes.TrimLeft(c.source[from:at-1], capitals+".")
	if len(year) != len("45") || figures(year) != len(year) || !opens || c.from > at-1 {
		return at + 1
	}
	c.replace(at-1, at, "", "", symbolSpace)
	return at + 1
}

// isGap reports whether s begins with one space, and what stands behind it on the line.
func isGap(s []byte) bool { return len(s) > 1 && s[0] == ' ' && s[1] > ' ' }

// before returns the part of a symbol that ends at an offset, or "".
func (c *cleaner) before(at int) string {
	const longest = 40 // bytes: the longest symbols of addenda and corrigenda have about thirty
	from := at
	for from > 0 && at-from < longest && inSymbol(c.source[from-1]) {
		from--
	}
	if from > 0 && isLetter(c.source[from-1]) {
		return ""
	}
	return strings.TrimLeft(string(c.source[from:at]), "(.-")
}

// symbolPart returns the part of a symbol that s begins with: capitals and figures, or the word for an
// addendum, a revision or a corrigendum with its number.
func symbolPart(s []byte) string {
	n := 0
	for _, word := range [...]string{"Add.", "Rev.", "Corr."} {
		if bytes.HasPrefix(s, []byte(word)) {
			n = len(word)
		}
	}
	for n < len(s) && inSymbol(s[n]) {
		n++
	}
	if n < len(s) && isLetter(s[n]) {
		return ""
	}
	return string(s[:n])
}

// goesOnSymbol reports whether a part goes on with the symbol before it: it begins no other one.
func goesOnSymbol(part string) bool {
	return part != "" && strings.ContainsAny(part[:1], capitals+"0123456789") && !(len(part) > 1 && part[1] == '/' && strings.Contains(mainOrgans, part[:1]))
}

// isSymbol reports whether s is a symbol: an organ, and between strokes at least two parts more, with a figure.
func isSymbol(s string) bool {
	organ, rest, _ := strings.Cut(s, "/")
	if strings.Trim(organ, capitals) != "" || organ == "" || len(organ) == 1 && !strings.Contains(mainOrgans, organ) {
		return false
	}
	return strings.Contains(rest, "/") && strings.ContainsAny(rest, "0123456789") && !strings.HasSuffix(rest, "/")
}

func inSymbol(c byte) bool {
	return 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || strings.IndexByte("/.-()", c) >= 0
}

func isLetter(c byte) bool { return 'a' <= c && c <= 'z' || c >= 0x80 }
