package language

import "plenary/convert/printed"

// A Key is what opens a row of a table: its number, its letter or its date.
type Key struct {
	Kind         keyKind
	Value, under int // under: the number before the point of a decimal
	other        int // the value of a letter that is a roman number too
	Size         int // in bytes
}

// A keyKind is a way in which rows are told apart.
type keyKind uint8

const (
	NoKey      keyKind = iota // the line opens no row
	DateKey                   // 4 October
	letterKey                 // A
	decimalKey                // 2.1
	labelKey                  // a label of no degree; those of a degree follow it
	numberKey  = labelKey + keyKind(printed.Arabic)
	alphaKey   = labelKey + keyKind(printed.Alpha)
)

// Key reads the key that s begins with.
func (l *Language) Key(s string) Key {
	word := l.FirstWord(s)
	if size := l.Days(s); size > 0 {
		return Key{Kind: DateKey, Value: 1, Size: size}
	}
	if label := printed.LabelOf(s); label.Degree != printed.NoDegree && label.Degree != printed.Bullet && label.Degree != printed.Dotted {
		return Key{Kind: labelKey + keyKind(label.Degree), Value: label.Value, other: label.Other, Size: len(word)}
	}
	if place, size := l.parts.First(word); size > 0 && size == len(word) {
		return Key{Kind: letterKey, Value: place, Size: size}
	}
	under, digits := printed.Number(word)
	if rest := word[digits:]; digits > 0 && len(rest) > 1 && rest[0] == '.' {
		if value, digits := printed.Number(rest[1:]); digits == len(rest)-1 && digits <= 2 {
			return Key{Kind: decimalKey, Value: value, under: under, Size: len(word)}
		}
	}
	return Key{}
}

// A KeyOrder is the last key of each kind in a table.
type KeyOrder map[keyKind]Key

// Allows reports whether k is the next key: a date, one more of its kind, or
// the first below another kind.
func (o KeyOrder) Allows(k Key) bool {
	last, begun := o[k.Kind]
	switch {
	case k.Kind == DateKey:
		return true
	case k.Kind == decimalKey && k.Value == 1:
		return k.under == o[numberKey].Value
	case k.Kind == decimalKey:
		return begun && k.under == last.under && k.Value == last.Value+1
	case begun && k.Value == last.Value+1:
		return true
	}
	return !begun && k.Value == 1 || k.other > 0 && k.other == o[alphaKey].Value+1
}

// Take notes a key; below a number, lists of letters begin again.
func (o KeyOrder) Take(k Key) {
	if last := o[alphaKey]; k.other > 0 && last.Kind != NoKey && k.other == last.Value+1 {
		k.Kind, k.Value = alphaKey, k.other
	}
	for kind := range o {
		if kind > k.Kind && k.Kind >= numberKey {
			delete(o, kind)
		}
	}
	o[k.Kind] = k
}
