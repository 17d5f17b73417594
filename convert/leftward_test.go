package convert_test

import (
	"bytes"
	"context"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"plenary/convert"
	"plenary/diag"
	"plenary/internal/outline"
	"plenary/schema"
)

// The lines of a resolution in Arabic, by paragraphs. A line that is indented begins farther from the right; between carets
// stands what is raised.
var lampsInArabic = [][]string{
	{"199/12 - رعاية منارات ساحل القطيفة وحراسها"},
	{"\tإن الجمعية العامة،"},
	{"\tإذ تشير إلى قرارها 198/7 المؤرخ 9 كانون الثاني/يناير 2144، الذي طلبت فيه إلى", "الحراس (ومن معهم) أن يحصوا السفن^(1)^ التي تمر ليلا، وأن يشعلوا المصابيح كل مساء من", "الفترة 2144-2145 كلها،"},
	{"\t1 - ترحب بالمصابيح الجديدة التي أضيئت في ربيع عام 2144 على ساحل القطيفة كله", "من أوله إلى آخره، وفي الجزر (A/199/L.12) التي لا منارة فيها ولا حارس؛"},
	{"\t2 - تطلب إلى الحارس العام أن يوافيها بتقرير عن ذلك في دورتها القادمة."},
	{"\tالجلسة العامة 61"},
	{"\t14 آذار/مارس 2145"},
}

var noteOf = regexp.MustCompile(`(?s)<authorialNote.*?</authorialNote>`)

var runsOf = regexp.MustCompile(`\^[^^]*\^|[0-9]+(/[0-9]+)*|[A-Z][A-Z0-9/.]*[0-9]|[^0-9^A-Z]+`)

// drawnLeftward returns what draws a line that ends at a place on the right, run by run as they are read, or all from left to right.
// The letters of each run stand from left to right, brackets as they look.
func drawnLeftward(right float64, y int, size float64, line string, whole bool) string {
	letter, raised := size/2, size*0.325
	var out, all string
	at := right
	for _, run := range runsOf.FindAllString(line, -1) {
		open, end, width := "<a>", "</a>", letter
		if inner, is := strings.CutPrefix(run, "^"); is {
			run, open, end, width = strings.TrimSuffix(inner, "^"), "<r><a>", "</a></r>", raised
		}
		letters := []rune(run)
		if strings.ContainsAny(run, "0123456789") {
			slices.Reverse(letters) // what runs from left to right
		} else {
			letters = []rune(strings.NewReplacer("(", ")", ")", "(").Replace(run))
		}
		at -= width * float64(len(letters))
		text := open + string(letters) + end
		out += fmt.Sprintf("\t%.2f,%d@%.4g %q\n", at, y, size, text)
		all = text + all
	}
	if whole {
		return fmt.Sprintf("\t%.2f,%d@%.4g %q\n", at, y, size, all)
	}
	return out
}

// TestLeftward converts a PDF whose lines run from right to left: by its tags and without them, however its glyphs are drawn.
func TestLeftward(t *testing.T) {
	const margin, indented, note = 540, 510, "سلسلة العهود، المجلد 12"
	for _, whole := range []bool{false, true} {
		drawn, y := "", 720
		for _, lines := range lampsInArabic {
			drawn += "P\n"
			for _, line := range lines {
				right := float64(margin)
				if text, is := strings.CutPrefix(line, "\t"); is {
					line, right = text, indented
				}
				drawn += drawnLeftward(right, y, 10, line, whole)
				y -= 14
			}
			y -= 6
		}
		drawn += "Note\n" + drawnLeftward(margin, 130, 8, "^(1)^ "+note, whole)
		data, err := outline.PDF(drawn, "")
		if err != nil {
			t.Fatal(err)
		}
		for _, structure := range []convert.Structure{convert.StructureAuto, convert.StructureIgnore} {
			result, findings := convert.Convert(context.Background(), convert.Source{Name: "lamps.pdf", Data: data}, convert.Options{Reading: convert.Reading{Structure: structure}})
			text := regexp.MustCompile(`<[^>]*>`).ReplaceAllString(noteOf.ReplaceAllString(string(result.XML), ""), "")
			for _, want := range []string{
				"قرارها 198/7 المؤرخ 9 كانون الثاني/يناير 2144، الذي طلبت فيه إلى الحراس (ومن معهم) أن يحصوا السفن التي تمر", "الفترة 2144-2145 كلها",
				"القطيفة كله من أوله إلى آخره، وفي الجزر (A/199/L.12) التي",
			} {
				if !strings.Contains(text, want) {
					t.Errorf("drawn as a whole: %v, structure %v: no %q in\n%s", whole, structure, want, text)
				}
			}
			if notes := noteOf.FindAll(result.XML, -1); len(notes) != 1 || !bytes.Contains(notes[0], []byte(note)) {
				t.Errorf("drawn as a whole: %v, structure %v: notes %s", whole, structure, notes)
			}
			turned := 0
			for _, f := range findings {
				switch {
				case f.Rule == schema.LinesTurned:
					turned++
				case f.Severity == diag.Error && f.Rule != schema.FontMissing:
					t.Errorf("drawn as a whole: %v, structure %v: %v", whole, structure, f)
				}
			}
			if turned != 1 {
				t.Errorf("drawn as a whole: %v, structure %v: %v", whole, structure, findings)
			}
		}
	}
}
