package diag_test

import (
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"plenary/diag"
)

func TestPlaceString(t *testing.T) {
	for want, place := range map[string]diag.Place{
		"-":                              {},
		"-: page 3":                      {Page: 3},
		"lamps.txt":                      {File: "lamps.txt"},
		"lamps.txt:3:14":                 {File: "lamps.txt", Start: diag.Position{Line: 3, Column: 14}},
		"lamps.pdf: page 3":              {File: "lamps.pdf", Page: 3},
		"lamps.pdf: page 3, paragraph 2": {File: "lamps.pdf", Page: 3, Paragraph: 2, Box: diag.Box{Right: 1, Top: 1}},
		"lamps.docx: paragraph 41":       {File: "lamps.docx", Paragraph: 41},
	} {
		if got := place.String(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

// TestLocateOn sees which places a source that is no text gives, and which it leaves alone.
func TestLocateOn(t *testing.T) {
	text := []byte("The lamps\n\fThe gulls")
	where := func(s diag.Span) (page, paragraph int, box diag.Box) {
		if s.Start < 10 {
			return 1, -1, diag.Box{Left: 1, Right: 2}
		}
		return 2, 1, box
	}
	lamps, gulls := diag.Span{Start: 4, End: 9}, diag.Span{Start: 15, End: 20}
	line := diag.Position{Line: 9, Column: 9}
	for _, test := range []struct {
		name        string
		place, want diag.Place
	}{
		{"nothing known", diag.Place{}, diag.Place{File: "lamps.pdf"}},
		{"a page alone", diag.Place{Page: 3}, diag.Place{File: "lamps.pdf", Page: 3}},
		{"a span", diag.Place{Span: lamps}, diag.Place{File: "lamps.pdf", Span: lamps, Page: 1, Box: diag.Box{Left: 1, Right: 2}, Text: "lamps"}},
		{"its own line", diag.Place{File: "lamps.pdf", Span: gulls, Start: line, End: line}, diag.Place{File: "lamps.pdf", Span: gulls, Page: 2, Paragraph: 1, Text: "gulls"}},
		{"another file", diag.Place{File: "lamps.xml", Span: gulls, Start: line, End: line}, diag.Place{File: "lamps.xml", Span: gulls, Start: line, End: line}},
		{"behind the end", diag.Place{Span: diag.Span{Start: 900, End: 901}}, diag.Place{File: "lamps.pdf", Span: diag.Span{Start: 900, End: 901}, Page: 2, Paragraph: 1}},
	} {
		f := diag.New(gap, diag.Span{}, "gull")
		f.Place, f.Related = test.place, []diag.Related{{Place: test.place}}
		list := diag.List{f}
		list.LocateOn("lamps.pdf", text, where)
		list.Locate("lamps.pdf", text) // changes nothing
		want := f
		want.Place, want.Related = test.want, []diag.Related{{Place: test.want}}
		if diff := cmp.Diff(want, list[0]); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
		written, err := list.JSON()
		if err != nil {
			t.Fatal(err)
		}
		read, err := diag.ParseJSON(written, func(string) *diag.Rule { return gap })
		if diff := cmp.Diff(list, read); err != nil || diff != "" {
			t.Errorf("%s as JSON: %v (-written +read):\n%s", test.name, err, diff)
		}
	}
}

// TestBox sees that a box has sides which can be written, and is one.
func TestBox(t *testing.T) {
	for _, test := range []struct{ box, want diag.Box }{
		{diag.Box{Left: 72.006, Bottom: -0.001, Right: 130.504, Top: 712}, diag.Box{Left: 72.01, Right: 130.5, Top: 712}},
		{diag.Box{Left: -9, Bottom: -9, Right: -9, Top: -9}, diag.Box{Left: -9, Bottom: -9, Right: -9, Top: -9}},
		{diag.Box{Left: 3, Right: 2, Top: 1}, diag.Box{}},
		{diag.Box{Bottom: 3, Right: 2, Top: 1}, diag.Box{}},
		{diag.Box{Left: math.NaN(), Right: 2, Top: 1}, diag.Box{}},
		{diag.Box{Right: 2, Top: math.Inf(1)}, diag.Box{}},
		{diag.Box{Left: -math.MaxFloat64, Right: math.MaxFloat64, Top: 1}, diag.Box{}},
	} {
		list := diag.List{diag.New(gap, diag.Span{Start: 0, End: 4}, "gull")}
		list.LocateOn("lamps.pdf", []byte("lamp"), func(diag.Span) (page, paragraph int, box diag.Box) { return 1, 1, test.box })
		if got := list[0].Place.Box; got != test.want || math.Signbit(got.Bottom) != math.Signbit(test.want.Bottom) {
			t.Errorf("%v: got %v, want %v", test.box, got, test.want)
		}
		list[0].Place.Box = test.box // whoever has set it
		for _, name := range []string{"json", "sarif"} {
			if written := string(render(t, name, list, nil)); strings.Contains(written, `"box"`) == test.want.IsZero() {
				t.Errorf("%v as %s: %s", test.box, name, written)
			}
		}
	}
}

// TestKnownOnPages sees that a baseline and fingerprints know a finding again when pages are
// broken elsewhere.
func TestKnownOnPages(t *testing.T) {
	text := []byte("The gulls")
	var known diag.List
	prints := map[string]bool{}
	for page := range 2 {
		list := diag.List{diag.New(gap, diag.Span{Start: 4, End: 9}, "gull")}
		list.LocateOn("lamps.pdf", text, func(diag.Span) (int, int, diag.Box) {
			return 1 + page, 7 - page, diag.Box{Right: 1, Top: float64(1 + page)}
		})
		for line := range strings.Lines(string(render(t, "gitlab", list, nil))) {
			if strings.Contains(line, "fingerprint") {
				prints[line] = true
			}
		}
		known = append(known, list...)
	}
	if len(prints) != 1 {
		t.Errorf("the fingerprints are %v", prints)
	}
	b := diag.Baseline{}
	b.Add("lamps.pdf", known[:1])
	if fresh, _ := b.Sift("lamps.pdf", known[1:]); len(fresh) > 0 {
		t.Errorf("on another page it is new")
	}
}
