package docx

import (
	"strconv"
	"strings"
)

// A numeral writes a number. It returns false where its system has no such number.
type numeral func(n int) (string, bool)

// numeralOf returns the numeral of a number format (ST_NumberFormat, 17.18.59), of those that the six
// languages of the United Nations use, and others that are as simple.
func numeralOf(format, language string) (numeral, bool) {
	switch format {
	case "", "decimal", "decimalHalfWidth":
		return decimal, true
	case "decimalZero":
		return func(n int) (string, bool) {
			if 0 <= n && n < 10 {
				return "0" + strconv.Itoa(n), true
			}
			return decimal(n)
		}, true
	case "none":
		return func(int) (string, bool) { return "", true }, true
	case "numberInDash":
		return func(n int) (string, bool) { return "- " + strconv.Itoa(n) + " -", true }, true
	case "hex":
		return func(n int) (string, bool) { return strings.ToUpper(strconv.FormatInt(int64(n), 16)), n >= 0 }, true
	case "upperRoman":
		return func(n int) (string, bool) { return roman(n) }, true
	case "lowerRoman":
		return func(n int) (string, bool) { s, ok := roman(n); return strings.ToLower(s), ok }, true
	case "ordinal":
		return ordinals(language)
	case "cardinalText":
		return inEnglish(language, cardinal)
	case "ordinalText":
		return inEnglish(language, ordinalWords)
	}
	if a, ok := alphabets[format]; ok {
		return a.numeral, true
	}
	if d, ok := digits[format]; ok {
		return d.numeral, true
	}
	if s, ok := series[format]; ok {
		return s.numeral, true
	}
	if c, ok := countings[format]; ok {
		return c.numeral, true
	}
	return decimal, false
}

func decimal(n int) (string, bool) { return strconv.Itoa(n), true }

func roman(n int) (string, bool) {
	const largest = 32767 // as Word has it
	if n < 1 || n > largest {
		return "", false
	}
	var b strings.Builder
	for _, r := range [...]struct {
		value int
		sign  string
	}{{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}} {
		for n >= r.value {
			b.WriteString(r.sign)
			n -= r.value
		}
	}
	return b.String(), true
}

// maxRepeat is how often a letter is repeated at the most. Word stops at 30 rounds too.
const maxRepeat = 30

// An alphabet counts in letters, which it doubles when it is through: z, aa, bb.
type alphabet string

var alphabets = map[string]alphabet{
	"upperLetter":  "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
	"lowerLetter":  "abcdefghijklmnopqrstuvwxyz",
	"russianUpper": "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ",
	"russianLower": "абвгдежзиклмнопрстуфхцчшщыэюя",
	"arabicAlpha":  "أبتثجحخدذرزسشصضطظعغفقكلمنهوي",
	"arabicAbjad":  "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ",
	"chicago":      "*†‡§",
}

func (a alphabet) numeral(n int) (string, bool) {
	letters := []rune(a)
	if n < 1 || n > len(letters)*maxRepeat {
		return "", false
	}
	return strings.Repeat(string(letters[(n-1)%len(letters)]), (n-1)/len(letters)+1), true
}

// digitSet are the digits of a decimal system, from zero on.
type digitSet string

var digits = map[string]digitSet{
	"decimalFullWidth":           "０１２３４５６７８９",
	"decimalFullWidth2":          "０１２３４５６７８９",
	"ideographDigital":           "〇一二三四五六七八九",
	"japaneseDigitalTenThousand": "〇一二三四五六七八九",
	"taiwaneseDigital":           "○一二三四五六七八九",
	"koreanDigital2":             "零一二三四五六七八九",
	"koreanDigital":              "영일이삼사오육칠팔구",
	"hindiNumbers":               "०१२३४५६७८९",
	"thaiNumbers":                "๐๑๒๓๔๕๖๗๘๙",
}

func (d digitSet) numeral(n int) (string, bool) {
	set := []rune(d)
	var b strings.Builder
	for _, c := range strconv.Itoa(n) {
		if c < '0' || c > '9' {
			return "", false
		}
		b.WriteRune(set[c-'0'])
	}
	return b.String(), true
}

// A run of signs counts as far as it goes; what is over is in figures.
type signs string

var series = map[string]signs{
	"decimalEnclosedCircle":        "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳",
	"decimalEnclosedCircleChinese": "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳",
	"decimalEnclosedFullstop":      "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛",
	"decimalEnclosedParen":         "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇",
	"ideographEnclosedCircle":      "㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉",
	"ideographTraditional":         "甲乙丙丁戊己庚辛壬癸",
	"ideographZodiac":              "子丑寅卯辰巳午未申酉戌亥",
}

func (s signs) numeral(n int) (string, bool) {
	set := []rune(s)
	if n < 1 || n > len(set) {
		return decimal(n)
	}
	return string(set[n-1]), true
}

// A counting is a system of East Asia in which tens, hundreds and thousands have signs.
type counting struct {
	digits   string // from zero on
	units    string // ten, hundred, thousand, ten thousand
	bareTen  bool   // 10 to 19 begin with the sign for ten
	bareOnes bool   // so do 100 to 199, and 1000 to 1999
	zero     bool   // a gap in the middle is a zero: 一百零一
	most     int    // beyond it the digits alone are written
}

var countings = map[string]counting{
	"chineseCounting":           {"○一二三四五六七八九", "十百千万", true, false, false, 99},
	"chineseCountingThousand":   {"零一二三四五六七八九", "十百千万", true, false, true, 99_999},
	"chineseLegalSimplified":    {"零壹贰叁肆伍陆柒捌玖", "拾佰仟萬", false, false, true, 99_999},
	"taiwaneseCounting":         {"○一二三四五六七八九", "十百千萬", true, false, false, 99},
	"taiwaneseCountingThousand": {"零一二三四五六七八九", "十百千萬", true, false, true, 99_999},
	"ideographLegalTraditional": {"零壹貳參肆伍陸柒捌玖", "拾佰仟萬", false, false, true, 99_999},
	"japaneseCounting":          {"〇一二三四五六七八九", "十百千万", true, true, false, 99_999},
	"japaneseLegal":             {"零壱弐参四伍六七八九", "拾百阡萬", false, false, false, 99_999},
	"koreanCounting":            {"영일이삼사오육칠팔구", "십백천만", true, true, false, 99_999},
}

func (c counting) numeral(n int) (string, bool) {
	set, units := []rune(c.digits), []rune(c.units)
	if n < 0 || n > 99_999 {
		return "", false
	}
	if n == 0 || n > c.most {
		return digitSet(c.digits).numeral(n)
	}
	var b strings.Builder
	gap := false
	for place, value := len(units), 10_000; place >= 0; place, value = place-1, value/10 {
		d := n / value % 10
		if d == 0 {
			gap = b.Len() > 0
			continue
		}
		if gap && c.zero {
			b.WriteRune(set[0])
		}
		gap = false
		bare := d == 1 && place > 0 && (place == 1 && c.bareTen && n < 20 || place < len(units) && c.bareOnes)
		if !bare {
			b.WriteRune(set[d])
		}
		if place > 0 {
			b.WriteRune(units[place-1])
		}
	}
	return b.String(), true
}

// ordinals returns the numeral of the format "ordinal" in a language.
func ordinals(language string) (numeral, bool) {
	tail := func(s string) numeral { return func(n int) (string, bool) { return strconv.Itoa(n) + s, true } }
	switch primary(language) {
	case "", "en":
		return func(n int) (string, bool) { return strconv.Itoa(n) + ordinalEnding(n), true }, true
	case "fr":
		return func(n int) (string, bool) {
			if n == 1 {
				return "1er", true
			}
			return strconv.Itoa(n) + "e", true
		}, true
	case "es":
		return tail("º"), true
	case "ru":
		return tail("-й"), true
	}
	return decimal, false
}

func ordinalEnding(n int) string {
	if n%100 >= 11 && n%100 <= 13 {
		return "th"
	}
	switch n % 10 {
	case 1:
		return "st"
	case 2:
		return "nd"
	case 3:
		return "rd"
	}
	return "th"
}

// primary returns the language of a tag: "en" of "en-GB".
func primary(tag string) string {
	tag, _, _ = strings.Cut(tag, "-")
	return strings.ToLower(tag)
}

// inEnglish returns a numeral in words, which only English has here.
func inEnglish(language string, words func(int) (string, bool)) (numeral, bool) {
	if l := primary(language); l != "" && l != "en" {
		return decimal, false
	}
	return func(n int) (string, bool) {
		s, ok := words(n)
		if !ok {
			return "", false
		}
		return strings.ToUpper(s[:1]) + s[1:], true
	}, true
}

var (
	ones = [...]string{"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"}
	tens = [...]string{"", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"}
	// irregular are the ordinals that are no cardinal with th.
	irregular = map[string]string{"one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth", "twelve": "twelfth"}
)

// cardinal returns a number in English words.
func cardinal(n int) (string, bool) {
	switch {
	case n < 0 || n > 999_999:
		return "", false
	case n < 20:
		return ones[n], true
	case n < 100 && n%10 == 0:
		return tens[n/10], true
	case n < 100:
		return tens[n/10] + "-" + ones[n%10], true
	}
	unit, name := 100, " hundred"
	if n >= 1000 {
		unit, name = 1000, " thousand"
	}
	s, _ := cardinal(n / unit)
	s += name
	if n%unit > 0 {
		rest, _ := cardinal(n % unit)
		s += " " + rest
	}
	return s, true
}

// ordinalWords returns an ordinal in English words.
func ordinalWords(n int) (string, bool) {
	s, ok := cardinal(n)
	if !ok {
		return "", false
	}
	cut := strings.LastIndexAny(s, " -") + 1
	last := s[cut:]
	switch word, special := irregular[last]; {
	case special:
		last = word
	case strings.HasSuffix(last, "y"):
		last = strings.TrimSuffix(last, "y") + "ieth"
	default:
		last += "th"
	}
	return s[:cut] + last, true
}

// write returns a number in a format, and whether the format was understood.
func write(n int, format, language string) (string, bool) {
	f, known := numeralOf(format, language)
	s, ok := f(n)
	if !ok {
		s, _ = decimal(n)
	}
	return s, known && ok
}
