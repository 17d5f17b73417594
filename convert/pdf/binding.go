package pdf

import "strings"

// The penalties of lines of Chinese that end where they should not. The highest are for what is one word to the eye.
const (
	tight = 2000 // rather than this, letters stand a tenth of their size apart
	loose = 150
)

// A binding is two classes of characters, of which the second is not to begin a line where the first ends the one above.
type binding struct {
	before, after string
	penalty       float64
}

// The classes of characters that bindings have besides characters themselves.
const (
	digits   = "0123456789０１２３４５６７８９"
	numerals = "〇零一二三四五六七八九十百千"
	measures = "年月日号次届条款段页章节项卷期版册集时分秒周天岁代世个名位人国票件份种类级倍度元吨里米升亩百千万亿余多℃％"
)

// bindings are what is read in one breath: numbers with what they count, ordinal numbers, dates, the numbers of documents.
var bindings = []binding{
	{"第", digits + numerals, tight},
	{digits, measures, tight},
	{numerals, "届次条章节编届号", tight},
	{")", "号", tight}, // 第1325(2000)号
	{"年", digits, loose},
	{"月", digits, tight},
	{"万亿", "元美欧", loose},
	{"/", "", tight}, // 和/或
}

// places are words that a number follows, as in "item 27".
var places = []string{"项目", "附件", "附录", "表", "图", "附文"}

// binding returns the penalty of a line that ends before a character.
func (t *squareText) binding(i int) (penalty float64) {
	a, b := t.runes[i-1], t.runes[i]
	for _, rule := range bindings {
		if strings.ContainsRune(rule.before, a) && (rule.after == "" || strings.ContainsRune(rule.after, b)) {
			penalty = max(penalty, rule.penalty)
		}
	}
	if strings.ContainsRune(digits+numerals, b) && t.endsInPlace(i) {
		penalty = max(penalty, tight)
	}
	return penalty
}

// endsInPlace reports whether a word that a number follows ends before a character.
func (t *squareText) endsInPlace(i int) bool {
	for _, word := range places {
		if strings.HasSuffix(string(t.runes[max(0, i-3):i]), word) {
			return true
		}
	}
	return false
}
