package docx

import (
	"strings"
	"testing"
)

func TestNumerals(t *testing.T) {
	for _, c := range []struct {
		format, language string
		want             map[int]string
	}{
		{"decimal", "", map[int]string{0: "0", 7: "7", 12345: "12345"}},
		{"decimalZero", "", map[int]string{1: "01", 9: "09", 10: "10"}},
		{"upperRoman", "", map[int]string{1: "I", 4: "IV", 9: "IX", 14: "XIV", 40: "XL", 1999: "MCMXCIX"}},
		{"lowerRoman", "", map[int]string{3: "iii", 90: "xc", 2031: "mmxxxi"}},
		{"upperLetter", "", map[int]string{1: "A", 26: "Z", 27: "AA", 53: "AAA"}},
		{"lowerLetter", "", map[int]string{1: "a", 28: "bb", 78: "zzz"}},
		{"ordinal", "en-GB", map[int]string{1: "1st", 2: "2nd", 3: "3rd", 4: "4th", 11: "11th", 12: "12th", 13: "13th", 21: "21st", 112: "112th"}},
		{"ordinal", "fr-FR", map[int]string{1: "1er", 2: "2e"}},
		{"ordinal", "es-ES", map[int]string{1: "1º"}},
		{"ordinal", "ru-RU", map[int]string{1: "1-й"}},
		{"cardinalText", "en-GB", map[int]string{0: "Zero", 1: "One", 19: "Nineteen", 20: "Twenty", 42: "Forty-two", 100: "One hundred", 119: "One hundred nineteen", 2031: "Two thousand thirty-one"}},
		{"ordinalText", "", map[int]string{1: "First", 2: "Second", 3: "Third", 5: "Fifth", 8: "Eighth", 9: "Ninth", 12: "Twelfth", 20: "Twentieth", 21: "Twenty-first", 100: "One hundredth"}},
		{"numberInDash", "", map[int]string{3: "- 3 -"}},
		{"hex", "", map[int]string{10: "A", 255: "FF"}},
		{"none", "", map[int]string{3: ""}},
		{"chicago", "", map[int]string{1: "*", 2: "†", 3: "‡", 4: "§", 5: "**"}},
		{"russianLower", "", map[int]string{1: "а", 7: "ж", 10: "к", 29: "я", 30: "аа"}},
		{"russianUpper", "", map[int]string{2: "Б"}},
		{"arabicAlpha", "", map[int]string{1: "أ", 2: "ب", 3: "ت", 28: "ي"}},
		{"arabicAbjad", "", map[int]string{1: "أ", 2: "ب", 3: "ج", 4: "د", 28: "غ"}},
		{"decimalFullWidth", "", map[int]string{10: "１０"}},
		{"decimalEnclosedCircle", "", map[int]string{1: "①", 20: "⑳", 21: "21"}},
		{"decimalEnclosedParen", "", map[int]string{2: "⑵"}},
		{"decimalEnclosedFullstop", "", map[int]string{3: "⒊"}},
		{"ideographDigital", "", map[int]string{1: "一", 10: "一〇", 21: "二一"}},
		{"ideographTraditional", "", map[int]string{1: "甲", 10: "癸"}},
		{"ideographZodiac", "", map[int]string{12: "亥"}},
		{"chineseCounting", "", map[int]string{1: "一", 10: "十", 11: "十一", 20: "二十", 99: "九十九", 100: "一○○"}},
		{"chineseCountingThousand", "", map[int]string{7: "七", 10: "十", 15: "十五", 30: "三十", 100: "一百", 101: "一百零一", 110: "一百一十", 1001: "一千零一", 2031: "二千零三十一"}},
		{"chineseLegalSimplified", "", map[int]string{1: "壹", 10: "壹拾", 23: "贰拾叁"}},
		{"japaneseCounting", "", map[int]string{10: "十", 100: "百", 101: "百一", 110: "百十", 1100: "千百"}},
		{"hindiNumbers", "", map[int]string{12: "१२"}},
	} {
		for n, want := range c.want {
			if got, ok := write(n, c.format, c.language); got != want || !ok {
				t.Errorf("%d as %s (%s): got %q, %v, want %q", n, c.format, c.language, got, ok, want)
			}
		}
	}
}

// What is not known is written in figures, and told.
func TestUnknownNumerals(t *testing.T) {
	for _, c := range []struct {
		n                int
		format, language string
	}{
		{3, "bahtText", ""}, {3, "no such format", ""}, {3, "ordinalText", "fr-FR"}, {3, "cardinalText", "ar-SA"}, {3, "ordinal", "zh-CN"},
		{0, "lowerLetter", ""}, {0, "upperRoman", ""}, {40_000, "upperRoman", ""}, {1_000_000, "cardinalText", "en"}, {100_000, "chineseCountingThousand", ""},
	} {
		want, _ := decimal(c.n)
		if got, ok := write(c.n, c.format, c.language); got != want || ok {
			t.Errorf("%d as %s: got %q, %v", c.n, c.format, got, ok)
		}
	}
}

// No number of any format is long, whatever number it is.
func TestNumeralsAreShort(t *testing.T) {
	formats := []string{"decimal", "upperRoman", "lowerLetter", "cardinalText", "ordinalText", "chicago", "hex", "custom"}
	for _, list := range []map[string]int{keys(alphabets), keys(digits), keys(series), keys(countings)} {
		for f := range list {
			formats = append(formats, f)
		}
	}
	for _, f := range formats {
		for _, n := range []int{-1, 0, 1, 99, 100, 32767, 40_000, 1 << 30} {
			if s, _ := write(n, f, "en"); len(s) > 150 || strings.Contains(s, "\x00") {
				t.Errorf("%d as %s has %d bytes", n, f, len(s))
			}
		}
	}
}

func keys[K comparable, V any](m map[K]V) map[K]int {
	out := map[K]int{}
	for k := range m {
		out[k]++
	}
	return out
}

func TestByExample(t *testing.T) {
	for _, c := range []struct {
		n       int
		example string
		want    string
		ok      bool
	}{
		{7, "001, 002, 003, ...", "007", true}, {1234, "001, 002, ...", "1234", true}, {7, "0001", "0007", true}, {7, "", "7", false}, {7, "a, b, c", "7", false},
		{7, strings.Repeat("0", 1000), "0000000007", true},
	} {
		if got, ok := byExample(c.n, c.example); got != c.want || ok != c.ok {
			t.Errorf("%d as %q: got %q, %v", c.n, c.example, got, ok)
		}
	}
}

func TestSymbols(t *testing.T) {
	for _, c := range []struct {
		r    rune
		font string
		want rune
		ok   bool
	}{
		{0xF0B7, "Symbol", '•', true}, {0xB7, "Symbol", '•', true}, {'a', "Symbol", 'α', true}, {'5', "symbol", '5', true}, {0xF0AE, "Symbol", '→', true}, {0xF0A3, "Symbol", '≤', true},
		{0xF0A7, "Wingdings", '▪', true}, {0xF0FC, "Wingdings", '✔', true}, {0x6C, "Wingdings", '●', true}, {0xF06E, "Wingdings", '■', true}, {0xF0E0, "Wingdings", '🡪', true},
		{0xF0FF, "Wingdings", 0xF0FF, false}, {0xF041, "Webdings", 0xF041, false}, {0xF041, "Serif", 0xF041, false}, {'a', "Serif", 'a', true}, {'é', "", 'é', true}, {'ж', "Symbol", 'ж', true}, {0x1F, "Symbol", 0x1F, false},
	} {
		if got, ok := symbol(c.r, c.font); got != c.want || ok != c.ok {
			t.Errorf("%U of %s: got %U, %v, want %U, %v", c.r, c.font, got, ok, c.want, c.ok)
		}
	}
	for _, f := range symbolFonts {
		if n := len([]rune(f.glyphs)); n != 0 && n != 0x100-firstGlyph {
			t.Errorf("%s has %d glyphs", f.name, n)
		}
	}
	if !isBarCode("Barcode 3 of 9 by request") || !isBarCode("Free 3 of 9") || isBarCode("Times New Roman") || isBarCode("") {
		t.Error("bar codes")
	}
}

func TestJobNumbers(t *testing.T) {
	for s, want := range map[string]bool{
		"26-04887 (E)    150426": true, "26-04887": true, "GE.24-12345  (E)": true, "24‑12345 (F)": true, "A/80/604": false, "1-2": false, "2026-04887": false, "26-048": false,
		"Please see 26-04887 and more": false, "": false,
	} {
		if got := isJobNumber(s); got != want {
			t.Errorf("%q: %v", s, got)
		}
	}
}
