package jsontree

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"plenary/diag"
	"plenary/schema"
)

// The limits of a text. The longest resolutions stay below a tenth of each;
// they bound the memory and time that hostile input can cost. What a validator
// spends on a value grows with the square of its depth, and MaxWork is what it
// may spend on all of them: some seconds.
const (
	MaxBytes    = 64 << 20
	MaxDepth    = 160
	MaxValues   = 250_000
	MaxWork     = 25_000_000
	MaxFindings = 100
)

var bom = []byte("\uFEFF")

// Parse reads a JSON text. A text that is malformed or beyond the limits gives
// nil and the finding that says why. A key given twice is a finding too.
func Parse(data []byte) (*Value, diag.List) {
	var list diag.List
	if !check(data, &list) {
		return nil, list
	}
	s := scanner{data: data, list: &list}
	if bytes.HasPrefix(data, bom) {
		s.at = len(bom)
	}
	root := s.value()
	return &root, list
}

// check tells whether data is JSON within the limits. What passes can be
// scanned without looking for errors.
func check(data []byte, list *diag.List) bool {
	if len(data) > MaxBytes {
		list.Add(schema.InputTooLarge, diag.Span{}, "%d bytes are more than the %d that are read", len(data), MaxBytes)
		return false
	}
	if at := invalidUTF8(data); at >= 0 {
		list.Add(schema.JSONMalformed, diag.Span{Start: at, End: at + 1}, "byte 0x%02X is not UTF-8", data[at])
		return false
	}
	if at, what := beyondLimits(data); at >= 0 {
		list.Add(schema.JSONLimit, diag.Span{Start: at, End: at + 1}, "%s", what)
		return false
	}
	body := bytes.TrimPrefix(data, bom)
	var raw json.RawMessage
	err := json.Unmarshal(body, &raw)
	if err == nil {
		return true
	}
	list.Add(schema.JSONMalformed, errorSpan(err, len(data)-len(body), len(data)), "%s", err)
	return false
}

// errorSpan returns the byte at which err was noticed: encoding/json counts the
// bytes read, the offending one among them.
func errorSpan(err error, skipped, size int) diag.Span {
	var syntax *json.SyntaxError
	if !errors.As(err, &syntax) {
		return diag.Span{}
	}
	end := min(skipped+int(syntax.Offset), size)
	return diag.Span{Start: max(end-1, 0), End: end}
}

// invalidUTF8 returns the offset of the first byte that is not UTF-8, or -1.
// encoding/json would put U+FFFD in its place without a word.
func invalidUTF8(data []byte) int {
	if utf8.Valid(data) {
		return -1
	}
	at := 0
	for at < len(data) {
		r, size := utf8.DecodeRune(data[at:])
		if r == utf8.RuneError && size == 1 {
			break
		}
		at += size
	}
	return at
}

// beyondLimits returns where data becomes too deep or too many, or -1. It looks
// at brackets and commas only, so it can go before all other checks.
func beyondLimits(data []byte) (at int, what string) {
	depth, values, work := 0, 1, 0
	for i := 0; i < len(data); i++ {
		switch data[i] {
		case '"':
			i += stringLength(data[i:]) - 1
		case ']', '}':
			depth--
		case '[', '{':
			depth++
			fallthrough
		case ',':
			values++
			work += depth * depth
		}
		switch {
		case depth > MaxDepth:
			return i, fmt.Sprintf("the values are nested deeper than %d", MaxDepth)
		case values > MaxValues:
			return i, fmt.Sprintf("there are more than %d values", MaxValues)
		case work > MaxWork:
			return i, "there are too many values at so great a depth"
		}
	}
	return -1, ""
}

// stringLength returns the length of the string literal that data begins with,
// quotation marks included; one without end goes to the end of data.
func stringLength(data []byte) int {
	for i := 1; i < len(data); i++ {
		switch data[i] {
		case '\\':
			i++
		case '"':
			return i + 1
		}
	}
	return len(data)
}

// A scanner walks a text that check has passed.
type scanner struct {
	data []byte
	at   int
	list *diag.List
}

// next returns the first byte that is neither white space nor separator.
func (s *scanner) next() byte {
	for {
		switch c := s.data[s.at]; c {
		case ' ', '\t', '\r', '\n', ',', ':':
			s.at++
		default:
			return c
		}
	}
}

func (s *scanner) value() Value {
	c := s.next()
	v := Value{Span: diag.Span{Start: s.at}}
	switch c {
	case '{':
		v.Kind, v.Members = Object, s.members()
	case '[':
		v.Kind, v.Items = Array, s.items()
	case '"':
		v.Kind, v.Text = String, s.str()
	default:
		v.Kind, v.Text = s.literal()
	}
	v.Span.End = s.at
	return v
}

func (s *scanner) members() (members []Member) {
	s.at++
	for s.next() != '}' {
		start := s.at
		m := Member{Name: s.str(), Span: diag.Span{Start: start, End: s.at}}
		m.Value = s.value()
		members = append(members, m)
	}
	s.at++
	s.reportTwice(members)
	return members
}

// reportTwice reports the keys that an object has more than once. What two
// readers make of them differs. (RFC 8259, section 4.)
func (s *scanner) reportTwice(members []Member) {
	names := make([]string, 0, 16)
	for i := range members {
		names = append(names, members[i].Name)
	}
	slices.Sort(names)
	if len(slices.Compact(names)) == len(members) {
		return
	}
	seen := make(map[string]bool)
	for _, m := range members {
		if seen[m.Name] && len(*s.list) < MaxFindings {
			s.list.Add(schema.JSONDuplicateKey, m.Span, "the key %q is given twice in one object", m.Name)
		}
		seen[m.Name] = true
	}
}

func (s *scanner) items() (items []Value) {
	s.at++
	for s.next() != ']' {
		items = append(items, s.value())
	}
	s.at++
	return items
}

func (s *scanner) str() string {
	start := s.at
	s.at += stringLength(s.data[s.at:])
	raw := s.data[start:s.at]
	if bytes.IndexByte(raw, '\\') < 0 {
		return string(raw[1 : len(raw)-1])
	}
	var text string
	_ = json.Unmarshal(raw, &text)                                   // check has seen that it is a string
	if strings.ContainsRune(text, utf8.RuneError) && halfPair(raw) { // the first is cheap, and mostly false
		s.list.Add(schema.JSONMalformed, diag.Span{Start: start, End: s.at}, "the string has half a surrogate pair")
	}
	return text
}

// halfPair tells whether a literal has an escaped surrogate without its fellow,
// which encoding/json makes U+FFFD of, without a word.
func halfPair(raw []byte) bool {
	for len(raw) > 0 {
		r, size := escaped(raw)
		raw = raw[size:]
		if utf16.IsSurrogate(r) {
			second, size := escaped(raw)
			if utf16.DecodeRune(r, second) == utf8.RuneError {
				return true
			}
			raw = raw[size:]
		}
	}
	return false
}

// escaped returns the UTF-16 unit that the escape stands for with which raw
// begins, and how long it is; 0 and the length of what stands there instead,
// when there is none of this kind.
func escaped(raw []byte) (unit rune, size int) {
	switch {
	case bytes.HasPrefix(raw, []byte(`\u`)):
		n, _ := strconv.ParseUint(string(raw[2:6]), 16, 16) // check has seen the digits
		return rune(n), 6
	case bytes.HasPrefix(raw, []byte(`\`)):
		return 0, 2
	}
	return 0, min(len(raw), 1)
}

func (s *scanner) literal() (Kind, string) {
	start := s.at
	for s.at < len(s.data) && !bytes.ContainsRune([]byte(" \t\r\n,:]}"), rune(s.data[s.at])) {
		s.at++
	}
	switch text := string(s.data[start:s.at]); text {
	case "null":
		return Null, text
	case "true", "false":
		return Bool, text
	default:
		return Number, text
	}
}
