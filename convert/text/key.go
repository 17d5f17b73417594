package text

import "plenary/convert/printed"

// A key is what opens a row of a table: its number, its letter or its date.
type key struct {
	kind         keyKind
	value, under int // under: the number before the point of a decimal
	other        int // the value of a letter that is a roman number too
	size         int // in bytes
}

// A keyKind is a way in which rows are told apart.
type keyKind uint8

const (
	noKey      keyKind = iota
	dateKey            // 4 October
	letterKey          // A
	decimalKey         // 2.1
	labelKey           // a label of no degree; those of a degree follow it
	numberKey  = labelKey + keyKind(printed.Arabic)
	alphaKey   = labelKey + keyKind(printed.Alpha)
)

// key reads the key that s begins with.
func (l *Language) key(s string) key {
	word := printed.FirstWord(s)
	if size := l.days(s); size > 0 {
		return key{kind: dateKey, value: 1, size: size}
	}
	if label := printed.LabelOf(s); label.Degree != printed.NoDegree && label.Degree != printed.Bullet && label.Degree != printed.Dotted {
		return key{kind: labelKey + keyKind(label.Degree), value: label.Value, other: label.Other, size: len(word)}
	}
	if len(word) == 1 && 'A' <= word[0] && word[0] <= 'Z' {
		return key{kind: letterKey, value: int(word[0]-'A') + 1, size: 1}
	}
	under, digits := printed.Number(word)
	if rest := word[digits:]; digits > 0 && len(rest) > 1 && rest[0] == '.' {
		if value, digits := printed.Number(rest[1:]); digits == len(rest)-1 && digits <= 2 {
			return key{kind: decimalKey, value: value, under: under, size: len(word)}
		}
	}
	return key{}
}

// A keyOrder is the last key of each kind in a table.
type keyOrder map[keyKind]key

// allows reports whether k is the next key: a date, one more of its kind, or
// the first below another kind.
func (o keyOrder) allows(k key) bool {
	last, begun := o[k.kind]
	switch {
	case k.kind == dateKey:
		return true
	case k.kind == decimalKey && k.value == 1:
		return k.under == o[numberKey].value
	case k.kind == decimalKey:
		return begun && k.under == last.under && k.value == last.value+1
	case begun && k.value == last.value+1:
		return true
	}
	return !begun && k.value == 1 || k.other > 0 && k.other == o[alphaKey].value+1
}

// take notes a key; below a number, lists of letters begin again.
func (o keyOrder) take(k key) {
	if last := o[alphaKey]; k.other > 0 && last.kind != noKey && k.other == last.value+1 {
		k.kind, k.value = alphaKey, k.other
	}
	for kind := range o {
		if kind > k.kind && k.kind >= numberKey {
			delete(o, kind)
		}
	}
	o[k.kind] = k
}
