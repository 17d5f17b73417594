package html

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"

	"plenary/convert/account"
	"plenary/convert/resolution"
	"plenary/diag"
	"plenary/internal/update"
	"plenary/schema"
)

// TestGolden writes the page of two documents. In the golden file the style and
// the script are left out, and the data is indented.
func TestGolden(t *testing.T) {
	const path = "testdata/page.html"
	got := readable(t, page(t, Job{Title: "texts → out", Version: "v0"},
		converted("coast/oil.txt", specimenText(t, "oil.txt")),
		converted("letter.txt", letter)))
	if *update.Golden {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("the page (-want +got):\n%s", diff)
	}
}

var dataElement = regexp.MustCompile(`(<script type="application/json"[^>]*>)(.*)</script>`)

func readable(t *testing.T, page string) string {
	t.Helper()
	for _, s := range []string{style(), script()} {
		page = strings.Replace(page, s, "...", 1)
	}
	page = regexp.MustCompile(`sha256-.*?&#39;`).ReplaceAllString(page, "...&#39;")
	return dataElement.ReplaceAllStringFunc(page, func(element string) string {
		parts := dataElement.FindStringSubmatch(element)
		var out bytes.Buffer
		if err := json.Indent(&out, []byte(parts[2]), "", " "); err != nil {
			t.Fatal(err)
		}
		// Places and pieces of text stand on one line.
		data := regexp.MustCompile(`\[[\s\d,]+\]`).ReplaceAllStringFunc(out.String(), func(list string) string {
			return strings.Join(strings.Fields(list), "")
		})
		return parts[1] + "\n" + data + "\n</script>"
	})
}

// Nothing of a document, its name, its findings or the job can end the element
// it stands in or begin another.
func TestNothingIsMarkup(t *testing.T) {
	const markup = `</script></title></style><img src=x onerror=alert(1)>"'&<!--`
	const evil = markup + "\u202e\x00\x1b"
	rule := &diag.Rule{Code: "gull", Severity: diag.Warning, Title: markup, What: markup, Why: markup}
	f := diag.New(rule, diag.Span{Start: 1, End: 4}, "%s", evil).WithHint(evil)
	f.Place.Path = evil
	f.Related = []diag.Related{{Message: evil}}
	r := &resolution.Resolution{
		Identity: resolution.Identity{Symbol: evil},
		Preface: &resolution.Preface{
			Number: resolution.Num{Value: evil},
			Title:  []resolution.Inline{&resolution.Text{Value: evil}, &resolution.Note{Marker: evil}, &resolution.Reference{Href: evil}},
		},
	}
	account := account.Account{{Span: diag.Span{Start: 0, End: 3}, Fate: account.Repair, What: evil, Text: evil}}
	got := page(t, Job{Title: evil, Version: evil}, Document{
		Name: evil, Findings: diag.List{f}, Outputs: []string{"javascript:alert(1)", evil + ".xml"}, Text: []byte(evil + "\xff"), Resolution: r, Account: account,
	})
	for _, bad := range []string{"<img", "<!--", "\x1b", `="javascript:`, "\u202e<"} {
		if strings.Contains(got, bad) {
			t.Errorf("the page has %q", bad)
		}
	}
	for element, want := range map[string]int{"<script": 5, "</script": 5, "<title": 1, "</title": 1, "</style": 1} {
		if n := strings.Count(got, element); n != want {
			t.Errorf("the page has %d times %q, want %d", n, element, want)
		}
	}
}

func TestVisible(t *testing.T) {
	for in, want := range map[string]string{
		"lamp\u202etxt.exe": "lamp⟨U+202E⟩txt.exe",
		"a\tb\n c":          "a b c",
		"a\x00\xff":         "a⟨U+0000⟩\uFFFD",
		"می\u200cخواهم":     "می\u200cخواهم",
		"Lamps & gulls":     "Lamps & gulls",
	} {
		if got := visible(in); got != want {
			t.Errorf("visible(%q) = %q, want %q", in, got, want)
		}
	}
}

// What there is no room for is left out and said to be; the rows are all there.
func TestBudget(t *testing.T) {
	all := documents(t, 12)
	whole := page(t, Job{}, all...)
	small := page(t, Job{Budget: 20_000}, all...)
	if strings.Contains(whole, "has room for so much text only") {
		t.Error("a page with room says that it has none")
	}
	views := func(page string) int { return strings.Count(page, `class="v"`) }
	if n := views(small); n == 0 || n >= views(whole) || !strings.Contains(small, "has room for so much text only") {
		t.Errorf("%d views of %d within the budget", n, views(whole))
	}
	if n := strings.Count(small, `<th scope="row">`); n != len(all) {
		t.Errorf("%d rows of %d", n, len(all))
	}
	if none := page(t, Job{Budget: 1}, all...); views(none)+strings.Count(none, `class="f"`) > 0 {
		t.Error("there are views or findings without any room")
	}
}

func TestSameBytes(t *testing.T) {
	all := documents(t, 20)
	first, second := page(t, Job{}, all...), page(t, Job{}, all...)
	if first != second {
		t.Error("two pages of the same documents differ")
	}
}

// A long job is written while it goes on: the writer keeps no text and no rows
// but the first.
func TestLittleIsKept(t *testing.T) {
	var out bytes.Buffer
	w := NewWriter(&out, Job{})
	d := Document{Text: bytes.Repeat([]byte("Lamps and horns.\n"), 1000), Findings: diag.List{diag.New(schema.WordJoined, diag.Span{}, "joined")}}
	for i := range 3 * rowsOfChunk {
		d.Name = fmt.Sprintf("lamp-%d.txt", i)
		if err := w.Add(d); err != nil {
			t.Fatal(err)
		}
	}
	if got := out.Len(); got < DefaultBudget/3 {
		t.Errorf("only %d bytes were written", got)
	}
	if len(w.first) != rowsOfMarkup || len(w.chunk) != 0 || len(w.rules.all[0].Places) != placesOfRule {
		t.Errorf("kept: %d rows, %d rows of data, %d places", len(w.first), len(w.chunk), len(w.rules.all[0].Places))
	}
}

type full struct{ room int }

func (f *full) Write(data []byte) (int, error) {
	if f.room -= len(data); f.room < 0 {
		return 0, errors.New("the lamp room is full")
	}
	return len(data), nil
}

func TestErrorOfTheWriter(t *testing.T) {
	w := NewWriter(&full{100_000}, Job{})
	var err error
	for range 100 {
		if err = w.Add(Document{Name: "lamp", Text: make([]byte, 1000)}); err != nil {
			break
		}
	}
	if err == nil || w.Close() == nil {
		t.Error("no error was told")
	}
}

// Offsets are those of the string that a script has. (ECMA-262, section 6.1.4.)
func TestOffsets(t *testing.T) {
	for _, text := range []string{"", "lamp", "Küste – 灯台 🜂 x", "a\xffb\xf0\x9f\x9c", "\xed\xa0\x80"} {
		data, err := json.Marshal(text)
		if err != nil {
			t.Fatal(err)
		}
		var seen string
		if err := json.Unmarshal(data, &seen); err != nil {
			t.Fatal(err)
		}
		o := newOffsets([]byte(text))
		if got, want := int(o[len(text)]), len(utf16.Encode([]rune(seen))); got != want {
			t.Errorf("%q has %d units, want %d", text, got, want)
		}
		if !slices.IsSorted(o) {
			t.Errorf("the offsets of %q are out of order: %v", text, o)
		}
	}
	if o := newOffsets([]byte("灯🜂x")); o[3] != 1 || o[7] != 3 {
		t.Errorf("offsets: %v", o)
	}
}
