package printed

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// bullets are the marks of points without number.
const bullets = "•·▪●◦" + Dashes

// Dashes are those bullets that are punctuation, too.
const Dashes = "–—-"

// LabelOf reads the label that s begins with; its degree is [NoDegree]
// when there is none.
func LabelOf(s string) Label {
	l := latinLabel(s)
	if l.Degree == NoDegree && s != "" {
		return abjadLabel(s)
	}
	return l
}

// latinLabel reads a label as languages in Latin letters have it.
func latinLabel(s string) Label {
	word := FirstWord(s)
	if word == "" {
		return Label{}
	}
	if isBullet(word) {
		return Label{Text: word, Degree: Bullet}
	}
	if word[0] >= utf8.RuneSelf {
		if inner, bracketed := strings.CutSuffix(word, ")"); bracketed { // "а)" of Cyrillic, which looks like a letter of Latin
			return letterLabel(word, inner)
		}
		return hanLabel(word)
	}
	if label, text, closed := strings.Cut(word, ")"); closed && text != "" {
		if l := clungPoint(label, text); l.Degree != NoDegree {
			return l
		}
	}
	if inner, stopped := strings.CutSuffix(word, "."); stopped {
		if l := dottedLabel(word, inner); l.Degree != NoDegree {
			return l
		}
		return rareLabel(s, word)
	}
	if word[0] == '(' && word[len(word)-1] != ')' {
		return insertedPoint(s, word)
	}
	if inner, bracketed := strings.CutSuffix(word, ")"); bracketed {
		return letterLabel(word, strings.TrimPrefix(inner, "("))
	}
	return rareLabel(s, word)
}

// rareLabel reads a label that few texts have. All of them begin with a number.
func rareLabel(s, word string) Label {
	if !IsDigit(s[0]) {
		return Label{}
	}
	for _, read := range [...]func(string) Label{InsertedLabel, slippedLabel} {
		if l := read(s); l.Degree != NoDegree {
			return l
		}
	}
	return pathLabel(s, word)
}

func isBullet(word string) bool {
	_, size := utf8.DecodeRuneInString(word)
	return size > 0 && size == len(word) && strings.Contains(bullets, word)
}

// IsDash reports whether l is a bullet that is a dash.
func (l Label) IsDash() bool { return IsDash(l.Text) }

// IsDash reports whether a word is nothing but a dash.
func IsDash(word string) bool { return isBullet(word) && strings.Contains(Dashes, word) }

// Meant returns the text that the label was meant to have, and whether it has another:
// a comma or a space stands at its end where a stop stands alone, "2," and "2 .".
func (l Label) Meant() (text string, misread bool) {
	if !strings.HasSuffix(l.Text, ",") && !strings.HasSuffix(l.Text, " .") {
		return l.Text, false
	}
	return strings.TrimRight(l.Text, ", .") + ".", true
}

// Readings returns the label in every degree that it can have: (i) is the
// ninth letter too.
func (l Label) Readings() []Label {
	if letter, ok := l.secondReading(); ok {
		return []Label{l, letter}
	}
	return []Label{l}
}

// Follows reports whether l is the next label after last in a list: the next
// number of its degree, or the same bullet.
func (l Label) Follows(last Label) bool {
	if l.Degree == Bullet {
		return l.Text == last.Text
	}
	if l.Insert != "" {
		return l.Degree == last.Degree && l.Value == last.Value && l.Insert != last.Insert
	}
	return l.Degree == last.Degree && l.Value == last.Value+1
}

// dottedLabel reads "1.", "a." or "i.".
func dottedLabel(word, inner string) Label {
	if value, digits := Number(inner); digits > 0 && digits == len(inner) && digits <= paragraphDigits {
		return Label{Text: word, Degree: Arabic, Value: value}
	}
	if !isLower(inner) {
		return Label{}
	}
	if l, ok := romanLabel(word, inner, RomanDot); ok {
		return l
	}
	if len(inner) == 1 {
		return Label{Text: word, Degree: AlphaDot, Value: letterValue(inner)}
	}
	return Label{}
}

// secondReading returns the label as a letter where it may be one: (i) is the
// ninth letter too.
func (l Label) secondReading() (Label, bool) {
	letter := Alpha
	if l.Degree == RomanDot {
		letter = AlphaDot
	}
	return Label{Text: l.Text, Degree: letter, Value: l.Other}, l.Other > 0
}

// OpensNumbered reports whether s begins with the number of a paragraph or
// point.
func OpensNumbered(s string) bool {
	d := LabelOf(s).Degree
	return d != NoDegree && d != Bullet
}

// IsLabelAlone reports a line that is only the number of a paragraph or point,
// whose text an extractor put on the next line.
func IsLabelAlone(s string) bool {
	l := LabelOf(s)
	return l.Degree != NoDegree && len(l.Text) == len(s)
}

// OpensPoint reports whether s begins with the label of a point.
func OpensPoint(s string) bool {
	d := LabelOf(s).Degree
	return d != NoDegree && d != Arabic
}

// LabelLength returns the length of the label that s begins with.
func LabelLength(s string) int { return len(LabelOf(s).Text) }

// Within reports whether l is a label below the one whose parts are path: "1.a"
// below "1".
func (l Label) Within(path []string) bool {
	own := l.Path()
	return l.Degree == Dotted && len(path) > 0 && slices.Equal(own[:len(own)-1], path)
}

// Besides reports whether l stands in one list with the label that has the
// parts path: "1.2" and "1.a" besides "1.1".
func (l Label) Besides(path []string) bool {
	own := l.Path()
	return l.Degree == Dotted && len(path) == len(own) && slices.Equal(own[:len(own)-1], path[:len(path)-1])
}

// ComesAfter reports whether l can be the next label of several parts after one
// with the parts last: the first below it, or the next in its list or in one
// around it. Letters may follow the numbers of a list.
func (l Label) ComesAfter(last []string) bool {
	if l.Within(last) {
		return l.Value == 1
	}
	own := l.Path()
	if len(last) < len(own) || !l.Besides(last[:len(own)]) {
		return false
	}
	before, after := last[len(own)-1], own[len(own)-1]
	if IsDigit(before[0]) != IsDigit(after[0]) {
		return after == "a"
	}
	return valueOf(before)+1 == l.Value
}
