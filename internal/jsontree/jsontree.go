// Package jsontree reads JSON into values that know where they stand, so that
// a finding about a value can point at its bytes. Unlike encoding/json it keeps
// the order of keys and sees a key that is given twice.
package jsontree

import (
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"plenary/diag"
)

// A Kind is one of the six kinds of JSON value.
type Kind uint8

// The kinds of value. (RFC 8259, section 3.)
const (
	Null Kind = iota
	Bool
	Number
	String
	Array
	Object
)

var kindNames = [...]string{"null", "a boolean", "a number", "a string", "an array", "an object"}

// String returns the kind with its article, as a message says it.
func (k Kind) String() string { return kindNames[k] }

// A Value is one value of a JSON text.
type Value struct {
	Kind    Kind
	Span    diag.Span // in the text
	Text    string    // the characters of a string; anything else but array and object as written
	Items   []Value   // of an array
	Members []Member  // of an object, in the order of the text

	places map[string]int // of members by their names, once there are many and one is asked for
}

// A Member is one name and value of an object.
type Member struct {
	Name  string
	Span  diag.Span // of the name
	Value Value
}

// Member returns the value of the member with this name, or nil.
func (v *Value) Member(name string) *Value {
	for i := range v.Members {
		if v.Members[i].Name == name {
			return &v.Members[i].Value
		}
	}
	return nil
}

// lookedUp is as [Value.Member], for an object that is asked for many: it makes an
// index of one that is large.
func (v *Value) lookedUp(name string) *Value {
	const few = 32
	if len(v.Members) <= few {
		return v.Member(name)
	}
	if v.places == nil {
		v.places = make(map[string]int, len(v.Members))
		for i := len(v.Members) - 1; i >= 0; i-- {
			v.places[v.Members[i].Name] = i
		}
	}
	if i, ok := v.places[name]; ok {
		return &v.Members[i].Value
	}
	return nil
}

// At returns the value that a JSON pointer leads to, or nil. (RFC 6901.)
func (v *Value) At(pointer string) *Value {
	for token := range strings.SplitSeq(strings.TrimPrefix(pointer, "/"), "/") {
		if v == nil || pointer == "" {
			break
		}
		v = v.child(unescapePointer.Replace(token))
	}
	return v
}

func (v *Value) child(token string) *Value {
	if v.Kind != Array {
		return v.lookedUp(token)
	}
	if i, err := strconv.Atoi(token); err == nil && i >= 0 && i < len(v.Items) {
		return &v.Items[i]
	}
	return nil
}

var (
	escapePointer   = strings.NewReplacer("~", "~0", "/", "~1")
	unescapePointer = strings.NewReplacer("~1", "/", "~0", "~")
)

// Token returns name as it stands in a JSON pointer.
func Token(name string) string { return escapePointer.Replace(name) }

// Describe returns what the value is, as a message says it: the string "keeper",
// the number 7, an array.
func (v *Value) Describe() string {
	switch v.Kind {
	case String:
		return "the string " + strconv.Quote(excerpt(v.Text))
	case Number:
		return "the number " + excerpt(v.Text)
	case Array, Object:
		return v.Kind.String()
	default:
		return v.Text
	}
}

// excerpt shortens a text for a message.
func excerpt(s string) string {
	const most = 40
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	return string([]rune(s)[:most-1]) + "…"
}

// Any returns the value as encoding/json would, for validators that know
// nothing of places. A number beyond the range of float64 becomes its end.
func (v *Value) Any() any {
	switch v.Kind {
	case Bool:
		return v.Text == "true"
	case Number:
		n, _ := strconv.ParseFloat(v.Text, 64)
		return max(-math.MaxFloat64, min(n, math.MaxFloat64))
	case String:
		return v.Text
	case Array:
		items := make([]any, len(v.Items))
		for i := range v.Items {
			items[i] = v.Items[i].Any()
		}
		return items
	case Object:
		members := make(map[string]any, len(v.Members))
		for i := range v.Members {
			members[v.Members[i].Name] = v.Members[i].Value.Any()
		}
		return members
	default:
		return nil
	}
}
