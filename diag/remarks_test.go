package diag_test

import (
	"slices"
	"strings"
	"testing"

	"plenary/diag"
)

// TestRemarks sees that every format that has room for it says what is not
// shown.
func TestRemarks(t *testing.T) {
	list, sources := fixture()
	r := diag.Report{
		Findings: list[:1], Sources: sources,
		Omitted: diag.Tally{diag.Error: 1, diag.Warning: 2},
		Known:   diag.Tally{diag.Note: 1},
	}
	for name, want := range map[string][]string{
		"text":   {"not shown: 1 error, 2 warnings\n", "known to the baseline: 1 note\n"},
		"github": {"\nnot shown: 1 error, 2 warnings\n", "\nknown to"},
		"json":   {`"errors": 2`, `"warnings": 2`, `"notes": 0`, `"omitted": 3`, `"known": 1`},
		"sarif":  {`"executionSuccessful": true`, `"text": "not shown: 1 error, 2 warnings"`},
		"junit":  {`<testsuite name="plenary" tests="1" failures="1"`, `<failure type="omitted" message="not shown: 1 error, 2 warnings"`},
	} {
		got := string(renderReport(t, name, r))
		for _, part := range want {
			if !strings.Contains(got, part) {
				t.Errorf("%s: got\n%s\nwant in it %q", name, got, part)
			}
		}
	}
}

// TestJUnitFailOn sees that what fails a run is a failure, and nothing else.
func TestJUnitFailOn(t *testing.T) {
	list, sources := fixture()
	all := diag.List(list).Tally()
	for failOn, want := range map[diag.Severity]int{
		0:            all[diag.Error],
		diag.Error:   all[diag.Error],
		diag.Warning: all[diag.Error] + all[diag.Warning],
		diag.Note:    all.Total(),
	} {
		r := diag.Report{Findings: list, Sources: sources, FailOn: failOn, Omitted: diag.Tally{diag.Note: 1}}
		if failOn == diag.Note {
			want++
		}
		if got := strings.Count(string(renderReport(t, "junit", r)), "<failure "); got != want {
			t.Errorf("failing on %s: %d failures, want %d", failOn, got, want)
		}
	}
}

// TestGitHubLimit sees that the log says when GitHub shows only some.
func TestGitHubLimit(t *testing.T) {
	for n, want := range map[int]string{10: "::error ", 11: "11 errors; of each kind GitHub shows 10 beside the lines"} {
		var list diag.List
		for range n {
			list.Add(gap, diag.Span{}, "gull")
		}
		lines := strings.Split(strings.TrimSpace(string(render(t, "github", list, nil))), "\n")
		if last := lines[len(lines)-1]; !strings.HasPrefix(last, want) {
			t.Errorf("%d findings: the last line is %q, want %q", n, last, want)
		}
	}
}

func TestTally(t *testing.T) {
	for want, tally := range map[string]diag.Tally{
		"":                             {},
		"1 error":                      {diag.Error: 1},
		"2 errors, 1 warning, 3 notes": {diag.Error: 2, diag.Warning: 1, diag.Note: 3},
	} {
		if got := tally.String(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

// TestPlaceText sees that the text of a place is short, one line, and UTF-8.
func TestPlaceText(t *testing.T) {
	source := []byte("Thanks\n\t the  keepers, " + strings.Repeat("灯台", 60) + "\xff gull")
	for _, test := range []struct {
		span diag.Span
		want string
	}{
		{diag.Span{Start: 0, End: 15}, "Thanks the k"},
		{diag.Span{Start: 0, End: len(source)}, "Thanks the keepers, " + strings.Repeat("灯台", 30)},
		{diag.Span{Start: len(source) - 6, End: len(source)}, "\uFFFD gull"},
		{diag.Span{Start: 6, End: 8}, ""},
		{diag.Span{Start: 5, End: 5}, ""},
		{diag.Span{Start: 1 << 20, End: 1 << 21}, ""},
	} {
		list := diag.List{diag.New(gap, test.span, "gull")}
		list.Locate("lamps.txt", source)
		if got := list[0].Place.Text; got != test.want {
			t.Errorf("%v: got %q, want %q", test.span, got, test.want)
		}
	}
}

// TestFingerprints sees that SARIF and GitLab tell findings apart, and that a
// shift of lines changes nothing.
func TestFingerprints(t *testing.T) {
	prints := func(above string) (prints []string) {
		source := []byte(above + "the keepers thank the keepers")
		var list diag.List
		for _, at := range []int{0, 18} {
			start := len(above) + at
			list.Add(spelling, diag.Span{Start: start, End: start + 11}, "gull")
		}
		list.Locate("lamps.txt", source)
		for line := range strings.Lines(string(render(t, "gitlab", list, nil))) {
			if strings.Contains(line, "fingerprint") {
				prints = append(prints, strings.TrimSpace(line))
			}
		}
		return prints
	}
	got := prints("")
	if len(got) != 2 || got[0] == got[1] {
		t.Fatalf("two findings on the same text have the fingerprints %q", got)
	}
	if shifted := prints("a line above\n\n"); !slices.Equal(shifted, got) {
		t.Errorf("below other lines the fingerprints are %q, not %q", shifted, got)
	}
}
