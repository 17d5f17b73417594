package batch

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"plenary/convert"
)

// The pages of a text have the numbers of those that were read.
func TestPageNumbers(t *testing.T) {
	for _, test := range []struct {
		text, pages string
		want        []int
	}{
		{"", "1-", nil},
		{"a", "1-", []int{1}},
		{"a\f", "1-", []int{1}},
		{"a\fb\f", "1-", []int{1, 2}},
		{"a\f\fb", "1-", []int{1, 2, 3}},
		{"\f\f", "1-", []int{1, 2}},
		{"a\fb\fc", "3,5-", []int{3, 5, 6}},
		{"a\fb", "2,4", []int{2, 4}},
		{"a\fb\fc", "2,4", []int{2, 4}}, // a form feed within a page, as nobody writes it
	} {
		pages, err := convert.ParsePages(test.pages)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(test.want, numbersOf([]byte(test.text), pages)); diff != "" {
			t.Errorf("%q of %s (-want +got):\n%s", test.text, test.pages, diff)
		}
	}
}

// Of what could not be read, the page of a job does not show the bytes.
func TestShownText(t *testing.T) {
	const word = "PK\x03\x04word/document.xml"
	for _, test := range []struct {
		form convert.Form
		text string
		want bool
	}{
		{convert.FormText, "199/1. Lamps", true},
		{convert.FormText, "", true},
		{convert.FormPDF, "199/1. Lamps", true},
		{convert.FormPDF, "%PDF-1.7", false},
		{convert.FormDOCX, word, false},
		{convert.FormDOCX, "199/1. Lamps", true},
		{"", "GIF89a", false},
	} {
		got := shownText(Outcome{Form: test.form, Result: convert.Result{Text: []byte(test.text)}})
		if (got != nil) != test.want || got != nil && string(got) != test.text {
			t.Errorf("%q of %q: %q", test.text, test.form, got)
		}
	}
}
