package convert_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"plenary/convert"
)

func TestParsePages(t *testing.T) {
	for _, test := range []struct{ list, want, has string }{
		{"3", "3", "3"},
		{"3-9", "3-9", "3 4 5 6 7 8 9"},
		{"1,3-5", "1,3-5", "1 3 4 5"},
		{"7-", "7-", "7 8 9 10 11 12"},
		{" 1 , 3 - 5 ", "1,3-5", "1 3 4 5"},
		{"5-,2,1", "1-2,5-", "1 2 5 6 7 8 9 10 11 12"},
		{"4-5,1-3", "1-5", "1 2 3 4 5"},
		{"1-9,2-3,9-10", "1-10", "1 2 3 4 5 6 7 8 9 10"},
		{"3-3", "3", "3"},
		{"2-,4", "2-", "2 3 4 5 6 7 8 9 10 11 12"},
		{"1-", "", "1 2 3 4 5 6 7 8 9 10 11 12"},
		{"2-,1", "", "1 2 3 4 5 6 7 8 9 10 11 12"},
		{"1000000", "1000000", ""},

		{"", "pages are written as in 3-9, 1,3-5 or 7-", ""},
		{"-4", "pages are written as in", ""},
		{"3--5", "pages are written as in", ""},
		{"3-5-7", "pages are written as in", ""},
		{"1,,3", "pages are written as in", ""},
		{"three", "pages are written as in", ""},
		{"+3", "pages are written as in", ""},
		{"0", "pages are counted from 1", ""},
		{"0-3", "pages are counted from 1", ""},
		{"9-3", "the range 9-3 ends before it begins", ""},
		{"1000001", "no document has a page 1000001", ""},
		{"99999999999999999999", "no document has a page 99999999999999999999", ""},
	} {
		pages, err := convert.ParsePages(test.list)
		if err != nil {
			if !strings.HasPrefix(err.Error(), test.want) || test.want == "" {
				t.Errorf("%q: %v, want %s", test.list, err, test.want)
			}
			continue
		}
		var has []string
		for page := range 13 {
			if page > 0 && pages.Has(page) {
				has = append(has, fmt.Sprint(page))
			}
		}
		if pages.String() != test.want || strings.Join(has, " ") != test.has || pages.IsAll() != (test.want == "") {
			t.Errorf("%q is %q and has %s", test.list, pages, has)
		}
	}
}

func TestPageBounds(t *testing.T) {
	for list, want := range map[string][2]int{"1-": {1, 0}, "3": {3, 3}, "4,2-3": {2, 4}, "7-": {7, 0}, "9-,2": {2, 0}} {
		pages, err := convert.ParsePages(list)
		if first, last := pages.Bounds(); err != nil || first != want[0] || last != want[1] {
			t.Errorf("%s: %d to %d, %v", list, first, last, err)
		}
	}
}

// What is written down of the choices, of which the recipe of a job is made, has all of them but the
// password.
func TestReadingAsJSON(t *testing.T) {
	pages, err := convert.ParsePages("3-9")
	if err != nil {
		t.Fatal(err)
	}
	written, err := json.Marshal(convert.Options{Reading: convert.Reading{Structure: convert.StructureIgnore, Pages: pages, Password: "guillemot", AllowRepaired: true}})
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range []string{`"Structure":"ignore"`, `"Pages":"3-9"`, `"AllowRepaired":true`} {
		if !strings.Contains(string(written), part) {
			t.Errorf("%s is not in %s", part, written)
		}
	}
	if strings.Contains(string(written), "guillemot") || strings.Contains(string(written), "Password") {
		t.Errorf("the password is in %s", written)
	}
}
