package diag_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"plenary/diag"
)

// hostile is what must reach no terminal: an escape sequence, the same as one
// character, a title of the window, DEL, a turned direction, a line end of another
// system, a separator of lines, and bytes that are no text.
const hostile = "gull \x1b[31m red \u009b31m \x1b]0;lamp\a \x7f \u202e \u2066 \r \u2028 \xff\xfe\xc3 end"

func TestVisible(t *testing.T) {
	for text, want := range map[string]string{
		"":                     "",
		"gulls\nand lamps\n":   "gulls\nand lamps\n",
		"灯台 é 🐦 \u00ad":        "灯台 é 🐦 \u00ad",
		"a\tb":                 "a    b",
		"\x1b[31mred\a":        "\uFFFD[31mred\uFFFD",
		"\u009b31m":            "\uFFFD31m",
		"\x7f\r\u202e\u2029":   "\uFFFD\uFFFD\uFFFD\uFFFD",
		"\xff\xc3":             "\uFFFD\uFFFD",
		"to the \u200fright ":  "to the \uFFFDright ",
		"zero\u200dwidth":      "zero\u200dwidth",
		"::add-mask::lamps ok": "::add-mask:\uFFFDlamps ok",
		"a ##[error] b":        "a ##\uFFFDerror] b",
	} {
		if got := diag.Visible(text); got != want {
			t.Errorf("%q is shown as %q, want %q", text, got, want)
		}
	}
}

// Whatever a finding holds, no form of it steers a terminal; and the forms that
// are JSON lose nothing by it.
func TestNothingSteers(t *testing.T) {
	list := diag.List{diag.New(gap, diag.Span{Start: 2, End: 9}, "%s", hostile).WithHint(hostile)}
	list[0].Place.File = "lamps.txt"
	list[0].Related = []diag.Related{
		{Place: diag.Place{File: hostile, Path: hostile}, Message: hostile},
		{Place: diag.Place{File: "lamps.txt", Span: diag.Span{Start: 1, End: 2}}, Message: "here"},
	}
	list = append(list, diag.New(joined, diag.Span{}, "a name"))
	list[1].Place = diag.Place{File: hostile, Path: hostile}
	source := []byte("The keepers and the gulls. " + hostile + "\n")
	sources := diag.Sources{"lamps.txt": source, hostile: nil}
	list.Locate("lamps.txt", source)
	for name := range diag.Formats {
		got := render(t, name, list, sources)
		if !utf8.Valid(got) {
			t.Errorf("%s is no UTF-8: %q", name, got)
		}
		at := bytes.IndexFunc(got, func(r rune) bool {
			return r != '\n' && (unicode.IsControl(r) || unicode.In(r, unicode.Bidi_Control, unicode.Zl, unicode.Zp))
		})
		if at >= 0 {
			t.Errorf("%s has %q", name, got[at:min(at+20, len(got))])
		}
		if name == "json" || name == "gitlab" {
			message := strings.ToValidUTF8(hostile, "\uFFFD")
			if !jsonHolds(t, got, message) {
				t.Errorf("%s lacks the message %q", name, message)
			}
		}
	}
}

// jsonHolds reports whether a string in a JSON value begins with text. (Bytes
// that are no text are one U+FFFD each.)
func jsonHolds(t *testing.T, data []byte, text string) bool {
	t.Helper()
	var value any
	if err := json.Unmarshal(data, &value); err != nil {
		t.Fatal(err)
	}
	start, _, _ := strings.Cut(text, "\uFFFD")
	var find func(any) bool
	find = func(value any) bool {
		switch value := value.(type) {
		case string:
			return strings.HasPrefix(value, start)
		case []any:
			for _, v := range value {
				if find(v) {
					return true
				}
			}
		case map[string]any:
			for _, v := range value {
				if find(v) {
					return true
				}
			}
		}
		return false
	}
	return find(value)
}

// Of a line that is no text no excerpt is shown.
func TestNoExcerptOfBinary(t *testing.T) {
	for line, want := range map[string]bool{
		"\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x03\x00>\x00\x01": false,
		"caf\xe9 au lait":              true,
		"\xff\xfeg\x00u\x00l\x00l\x00": false,
		"gull \x1b[31m":                true,
	} {
		list := diag.List{diag.New(gap, diag.Span{Start: 1, End: 2}, "here")}
		source := []byte(line + "\n")
		list.Locate("gull", source)
		text := string(render(t, "text", list, diag.Sources{"gull": source}))
		if got := strings.Contains(text, "^"); got != want {
			t.Errorf("an excerpt of %q is %v:\n%s", line, got, text)
		}
	}
}

// jsonOf returns a text as JSON, in which what is no UTF-8 is U+FFFD.
func jsonOf(t *testing.T, text string) []byte {
	t.Helper()
	data, err := json.Marshal(strings.ToValidUTF8(text, "\uFFFD"))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func textOf(t *testing.T, data []byte) (text string) {
	t.Helper()
	if err := json.Unmarshal(data, &text); err != nil {
		t.Fatalf("%v in %s", err, data)
	}
	return text
}
