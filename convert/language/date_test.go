package language

import (
	"testing"

	"plenary/convert/printed"
)

// TestDateForms reads dates as several languages print them: an order and words
// between are all that a new one has to say.
func TestDateForms(t *testing.T) {
	form := func(code string, script *Script, parts ...datePart) *Language {
		return &Language{Code: code, Script: script, dates: []dateForm{parts}}
	}
	english := form("eng", latin, day, " ", month, " ", year)
	spanish := form("spa", latin, day, " de ", month, " de ", year)
	russian := form("rus", latin, day, " ", month, " ", year, " года")
	chinese := form("zho", &Script{}, year, "年", month, "月", day, "日")
	for _, c := range []struct {
		language *Language
		text     string
		date     printed.Date
		length   int
	}{
		{english, "17 November 2017, the", "2017-11-17", 16},
		{english, "7 May 2017", "2017-05-07", 10},
		{english, "0 May 2017", "", 0},
		{english, "32 May 2017", "", 0},
		{english, "117 May 2017", "", 0},
		{english, "17 Mayor 2017", "", 0},
		{english, "17 May 20175", "", 0},
		{english, "17 May", "", 0},
		{english, "May", "", 0},
		{spanish, "17 de noviembre de 2017", "2017-11-17", 23},
		{russian, "17 ноября 2017 года", "2017-11-17", len("17 ноября 2017 года")},
		{chinese, "2017年11月17日", "2017-11-17", len("2017年11月17日")},
		{chinese, "2017年13月17日", "", 0},
	} {
		if date, length := c.language.Date(c.text); date != c.date || length != c.length {
			t.Errorf("%q: %q of %d bytes, want %q of %d", c.text, date, length, c.date, c.length)
		}
	}
}
