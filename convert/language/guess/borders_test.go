package guess

import (
	"strings"
	"testing"
)

// TestBorders holds what decides between languages: just enough of it, and just
// too little.
func TestBorders(t *testing.T) {
	times := strings.Repeat
	latin := Guess{Script: "Latin"}
	for _, c := range []struct {
		name, text, want string
	}{
		{"19 letters", times("д", 19), ""},
		{"20 letters", times("д", 20), "rus"},
		{"a fifth in Cyrillic", times("д", 20) + times(" lamp", 20), "rus"},
		{"less than a fifth in Cyrillic", times("д", 19) + times(" lamp", 20), ""},
		{"a fifth in signs of Han, which count three times", times("大", 10) + times(" lamp", 30), "zho"},
		{"less than a fifth in signs of Han", times("大", 10) + times(" lamp", 30) + " a", ""},
		{"a tenth in kana", times("大", 90) + times("は", 10), "zho"},
		{"more than a tenth in kana", times("大", 89) + times("は", 11), "jpn"},

		{"Serbian letters", times("д", 994) + times("ћ", 6), "srp"},
		{"too few Serbian letters", times("д", 995) + times("ћ", 5), "rus"},
		{"Belarusian letters", times("д", 994) + times("ў", 6), "bel"},
		{"too few Belarusian letters", times("д", 995) + times("ў", 5), "rus"},
		{"Ukrainian letters", times("д", 994) + times("ї", 6), "ukr"},
		{"too few Ukrainian letters", times("д", 995) + times("ї", 5), "rus"},
		{"Russian letters beside Bulgarian", times("д", 984) + times("ъ", 10) + times("ы", 6), "rus"},
		{"too few Russian letters beside Bulgarian", times("д", 985) + times("ъ", 10) + times("ы", 5), "bul"},
		{"Bulgarian letters", times("д", 994) + times("ъ", 6), "bul"},
		{"too few Bulgarian letters", times("д", 995) + times("ъ", 5), "rus"},
		{"Urdu letters", times("د", 994) + times("ٹ", 6), "urd"},
		{"too few Urdu letters", times("د", 995) + times("ٹ", 5), "ara"},
		{"Persian letters", times("د", 994) + times("پ", 6), "fas"},
		{"too few Persian letters", times("د", 995) + times("پ", 5), "ara"},

		{"a tenth in small words", times("lamp ", 90) + times("the ", 10), "eng"},
		{"less than a tenth in small words", times("lamp ", 91) + times("the ", 9), ""},
		{"four small words in a hundred", times("lamp ", 96) + times("the ", 4), ""},
		{"three small words in a hundred", times("lamp ", 97) + times("the ", 3), latin.Script},
		{"39 words without a small one", times("lamp ", 39), ""},
		{"40 words without a small one", times("lamp ", 40), latin.Script},
	} {
		got := Of([]byte(c.text))
		if got.Code != c.want && !(c.want == latin.Script && got == latin) || c.want == "" && got.Decided() {
			t.Errorf("%s: %+v, want %q", c.name, got, c.want)
		}
	}
}
