package pdf

import (
	"fmt"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"plenary/convert/resolution"
	"plenary/convert/resolution/specimen"
	"plenary/internal/oracle"
)

// rendered writes a resolution as a file.
func rendered(t *testing.T, r *resolution.Resolution) string {
	t.Helper()
	data, findings := Render(r, Options{})
	if len(findings) > 0 {
		t.Fatal(findings)
	}
	path := filepath.Join(t.TempDir(), "resolution.pdf")
	if err := os.WriteFile(path, data, 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func run(t *testing.T, tool string, args ...string) string {
	t.Helper()
	out, err := exec.Command(oracle.Tool(t, tool), args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v\n%s", tool, err, out)
	}
	return string(out)
}

var samples = map[string]func() *resolution.Resolution{
	"specimen": specimen.New,
	"long":     func() *resolution.Resolution { return longResolution(45) },
}

// The syntax of the file is right, and its fonts are embedded.
func TestFileIsSound(t *testing.T) {
	for name, make := range samples {
		t.Run(name, func(t *testing.T) {
			path := rendered(t, make())
			if out := run(t, "qpdf", "--check", path); !strings.Contains(out, "No syntax or stream encoding errors") || strings.Contains(out, "WARNING") {
				t.Error(out)
			}
			fonts := strings.Split(strings.TrimSpace(run(t, "pdffonts", path)), "\n")[2:]
			for _, font := range fonts {
				if f := strings.Fields(font); f[len(f)-5] != "yes" || f[len(f)-3] != "yes" {
					t.Errorf("not embedded, or without Unicode: %s", font)
				}
			}
			if len(fonts) != 3 {
				t.Errorf("%d fonts, not 3", len(fonts))
			}
		})
	}
}

// The file says what it is, in which language, and when it was made.
func TestInformation(t *testing.T) {
	path := rendered(t, specimen.New())
	out := run(t, "pdfinfo", "-isodates", path)
	for _, want := range []string{
		"A/RES/199/12: Care of lighthouses", "United Nations, General Assembly", "Not an official document of the United Nations",
		"2145-03-14T00:00:00Z", "612 x 792 pts",
	} {
		if !strings.Contains(out, want) {
			t.Errorf("no %q in\n%s", want, out)
		}
	}
	catalog := run(t, "qpdf", "--show-object=trailer", path)
	root := regexp.MustCompile(`/Root (\d+) 0 R`).FindStringSubmatch(catalog)
	if root == nil {
		t.Fatalf("no root in %s", catalog)
	}
	for _, want := range []string{"/Lang (en)", "/DisplayDocTitle true", "/Outlines"} {
		if out := run(t, "qpdf", "--show-object="+root[1], path); !strings.Contains(out, want) {
			t.Errorf("no %q in the catalog %s", want, out)
		}
	}
}

// What an extractor reads is the text of the document, in order: on every page
// the text, and under the rule the notes.
func TestExtractedText(t *testing.T) {
	for name, make := range samples {
		t.Run(name, func(t *testing.T) {
			r := make()
			path := rendered(t, r)
			b, _ := layOut(r, Options{})
			if name == "long" && len(b.pages) < 12 {
				t.Errorf("only %d pages", len(b.pages))
			}
			var text, notes string
			for n := range b.pages {
				top, rule, foot := regions(b, n)
				text += extract(t, path, n+1, top, rule, "-raw")
				notes += extract(t, path, n+1, rule, foot, "-raw")
			}
			wantText, wantNotes := documentText(r)
			same(t, "text", wantText, text)
			same(t, "notes", wantNotes, notes)
		})
	}
}

// Without -raw, pdftotext makes columns of numbers and of raised marks, as it
// does with the issued documents; every character is still there.
func TestExtractedCharacters(t *testing.T) {
	for name, make := range samples {
		t.Run(name, func(t *testing.T) {
			r := make()
			path := rendered(t, r)
			b, _ := layOut(r, Options{})
			got := ""
			for n := range b.pages {
				top, _, foot := regions(b, n)
				got += extract(t, path, n+1, top, foot)
			}
			text, notes := documentText(r)
			same(t, "characters", lettersOf(text+notes), lettersOf(got))
		})
	}
}

func lettersOf(s string) string {
	list := strings.Split(strings.NewReplacer(" ", "", "\n", "", "-", "", "\f", "").Replace(s), "")
	slices.Sort(list)
	return strings.Join(list, "")
}

// regions returns where the text of a page begins, where it gives way to the
// notes, and where these end.
func regions(b *book, n int) (top, rule, foot float64) {
	top, foot = headRuleY+1, b.sheet.height-50
	if n == 0 {
		top, foot = mastEndY+1, b.sheet.height-60
	}
	for _, l := range b.pages[n].lines {
		if l.of > 0 {
			break
		}
		if n > 0 && l.y > top && l.y < foot {
			top = l.y + 3 // heads of a table that are repeated
		}
	}
	rule = foot
	for _, s := range b.pages[n].strokes {
		if s.x == noteRuleLeft {
			rule = s.y
		}
	}
	return top, rule, foot
}

func extract(t *testing.T, path string, page int, top, bottom float64, args ...string) string {
	t.Helper()
	number := strconv.Itoa(page)
	return run(t, "pdftotext", append(args, "-nopgbrk", "-f", number, "-l", number, "-x", "0", "-W", "612",
		"-y", strconv.Itoa(int(top)), "-H", strconv.Itoa(int(bottom-top)), path, "-")...) + " "
}

var lineEndHyphen = regexp.MustCompile(`([-–])\s+`)

func same(t *testing.T, what, want, got string) {
	t.Helper()
	want, got = lineEndHyphen.ReplaceAllString(fold(want), "$1"), lineEndHyphen.ReplaceAllString(fold(got), "$1")
	if want == got {
		return
	}
	n := 0
	for n < min(len(want), len(got)) && want[n] == got[n] {
		n++
	}
	t.Errorf("the %s differs at %d:\nwant …%q\n got …%q", what, n, want[max(n-60, 0):min(n+60, len(want))], got[max(n-60, 0):min(n+60, len(got))])
}

// documentText returns the text of r below the masthead and the text of its
// notes, by a traversal of its own.
func documentText(r *resolution.Resolution) (text, notes string) {
	var body, foot strings.Builder
	var running func(list []resolution.Inline, out *strings.Builder)
	running = func(list []resolution.Inline, out *strings.Builder) {
		for _, in := range list {
			switch in := in.(type) {
			case *resolution.Text:
				out.WriteString(in.Value)
			case *resolution.Emphasis:
				running(in.Content, out)
			case *resolution.Reference:
				running(in.Content, out)
			case *resolution.Term:
				running(in.Content, out)
			case *resolution.NoteRef:
				out.WriteString(in.Marker)
			case *resolution.Note:
				out.WriteString(in.Marker)
				foot.WriteString(in.Marker + " ")
				for _, b := range in.Content {
					running(b.(*resolution.P).Content, &foot)
					foot.WriteString(" ")
				}
			}
		}
	}
	inlines := func(list []resolution.Inline, out *strings.Builder) {
		running(list, out)
		out.WriteString(" ")
	}
	resolution.Walk(r, func(node any) bool {
		switch node := node.(type) {
		case *resolution.MastheadLine:
			switch node.Role {
			case resolution.RoleSession, resolution.RoleAgendaItem, resolution.RoleAgendaItemName, resolution.RoleAdoption, resolution.RoleProponent:
				inlines(node.Content, &body)
			}
			return false
		case *resolution.Num:
			body.WriteString(node.Value + " ")
		case *resolution.Preface:
			body.WriteString(node.Number.Value + " ")
			inlines(node.Title, &body)
			return false
		case *resolution.Formula:
			inlines(node.Content, &body)
			return false
		case *resolution.P:
			inlines(node.Content, &body)
			return false
		case *resolution.BlockList:
			inlines(node.Intro, &body)
			for _, i := range node.Items {
				body.WriteString(i.Num.Value + " ")
				inlines(i.Content[0].(*resolution.P).Content, &body)
			}
			inlines(node.WrapUp, &body)
			return false
		case *resolution.Division:
			body.WriteString(node.Num.Value + " ")
			inlines(node.Heading, &body)
			for _, p := range node.Content {
				inner, notes := documentText(&resolution.Resolution{MainBody: []resolution.Provision{p}})
				body.WriteString(inner)
				foot.WriteString(notes)
			}
			return false
		case *resolution.CrossHeading:
			inlines(node.Content, &body)
			return false
		case *resolution.Table:
			inlines(node.Caption, &body)
		case *resolution.Meeting:
			inlines(node.Content, &body)
			return false
		case *resolution.DocDate:
			inlines(node.Content, &body)
			return false
		case *resolution.Attachment:
			inlines(node.Heading, &body)
			inlines(node.Title, &body)
			for _, p := range node.Body {
				inner, notes := documentText(&resolution.Resolution{MainBody: []resolution.Provision{p}})
				body.WriteString(inner)
				foot.WriteString(notes)
			}
			return false
		}
		return true
	})
	return body.String(), foot.String()
}

// The places of the parts of a page are those of issued resolutions.
func TestPositions(t *testing.T) {
	words := wordsOf(t, rendered(t, specimen.New()))
	for _, want := range []struct {
		what, word  string
		page        int
		left, right float64 // 0: not looked at
		y, size     float64
	}{
		{"publisher", "United", 1, 123.4, 0, 57.8, 14},
		{"symbol", "A", 1, 0, 0, 56.5, 20},
		{"symbol", "/RES/199/12", 1, 0, 552.0, 56.5, 10},
		{"organ", "General", 1, 123.4, 0, 86.4, 20},
		{"distribution", "Distr.:", 1, 397.0, 0, 86.7, 10},
		{"date", "20", 1, 397.0, 0, 98.4, 10},
		{"session", "One", 1, 60, 0, 221.9, 10},
		{"agenda item", "Agenda", 1, 60, 0, 233.7, 10},
		{"its title", "Lamps,", 1, 60, 0, 245.7, 10},
		{"adoption", "Resolution", 1, 123.4, 0, 245.7 + 32.5, 14},
		{"its second line", "on", 1, 123.4, 0, 245.7 + 47.5, 14},
		{"proponent", "[without", 1, 123.4, 0, 245.7 + 47.5 + 24.7, 10},
		{"number", "199/12.", 1, 0, 110.9, 245.7 + 47.5 + 24.7 + 25.3, 12},
		{"title", "Care", 1, 123.4, 0, 245.7 + 47.5 + 24.7 + 25.3, 12},
		{"opener", "The", 1, 147.1, 0, 245.7 + 47.5 + 24.7 + 25.3 + 24.6, 10},
		{"preambular paragraph", "Recalling", 1, 147.1, 0, 245.7 + 47.5 + 24.7 + 25.3 + 24.6 + 18, 10},
		{"operative number", "1.", 1, 147.1, 0, 0, 10},
		{"operative text", "Welcomes", 1, 170.9, 0, 0, 10},
		{"point", "(a)", 1, 147.1, 0, 0, 10},
		{"its text", "Cracked", 1, 170.9, 0, 0, 10},
		{"wrap-up", "and", 1, 123.4, 0, 0, 10},
		{"job number", "45-00012", 1, 65.4, 0, 747.6, 10},
		{"running head", "A/RES/199/12", 2, 60, 0, 59.0, 8.5},
		{"inner running head", "lighthouses", 2, 0, 552.0, 59.0, 8.5},
		{"page number", "2/2", 2, 60, 0, 755.3, 8.5},
		{"running job number", "45-00012", 2, 0, 552.0, 753.8, 7},
		{"meeting", "meeting", 2, 0, 488.1, 0, 10},
	} {
		w, ok := words.find(want.page, want.word, want.size)
		if !ok {
			t.Errorf("%s: no word %q of %g points on page %d", want.what, want.word, want.size, want.page)
			continue
		}
		near := func(axis string, got, place float64) {
			if place != 0 && math.Abs(got-place) > 0.5 {
				t.Errorf("%s: %s %.2f, not %.2f", want.what, axis, got, place)
			}
		}
		near("left", w.left, want.left)
		near("right", w.right, want.right)
		near("baseline", w.bottom-descent*want.size, want.y)
	}
}

// descent is the depth of the font below the baseline, at size 1.
const descent = 0.216

type placedWord struct {
	page                     int
	left, top, right, bottom float64
	text                     string
}

type placedWords []placedWord

// find returns the first word with a text and a size.
func (list placedWords) find(page int, text string, size float64) (placedWord, bool) {
	for _, w := range list {
		if w.page == page && w.text == text && math.Abs((w.bottom-w.top)/(0.891+descent)-size) < 0.3 {
			return w, true
		}
	}
	return placedWord{}, false
}

var wordBox = regexp.MustCompile(`<page |<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>`)

func wordsOf(t *testing.T, path string) (words placedWords) {
	t.Helper()
	page := 0
	for _, m := range wordBox.FindAllStringSubmatch(run(t, "pdftotext", "-bbox", path, "-"), -1) {
		if m[5] == "" {
			page++
			continue
		}
		var box [4]float64
		for i := range box {
			if _, err := fmt.Sscan(m[i+1], &box[i]); err != nil {
				t.Fatal(err)
			}
		}
		words = append(words, placedWord{page, box[0], box[1], box[2], box[3], m[5]})
	}
	return words
}
