package rules

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"plenary/diag"
	"plenary/internal/oracle"
	_ "plenary/internal/update" // the flag -update
	"plenary/internal/xmltree"
	"plenary/schema"
	"plenary/validate/report"
)

func read(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// judge judges a file that is well-formed.
func judge(t testing.TB, data []byte) diag.List {
	t.Helper()
	root, err := xmltree.Parse(data)
	if err != nil {
		t.Fatal(err)
	}
	return Judge(root)
}

// TestRuleCases holds small documents against the rules that they raise: where
// a rule stops is what these cases are for. In testdata/rules.txt each has a
// name, the content of a statement behind its preface, and the codes.
func TestRuleCases(t *testing.T) {
	for part := range strings.SplitSeq(string(read(t, "testdata/rules.txt")), "== ") {
		lines := strings.Split(strings.TrimRight(part, "\n"), "\n")
		if len(lines) < 2 {
			continue
		}
		var want []string
		body := lines[1:]
		if last := body[len(body)-1]; !strings.Contains(last, "<") {
			want, body = strings.Fields(last), body[:len(body)-1]
		}
		t.Run(lines[0], func(t *testing.T) {
			list := judge(t, []byte(statementWith(strings.Join(body, "\n"))))
			if got := codes(list); !slices.Equal(got, want) {
				t.Errorf("raises %q, want %q\n%s", got, want, list.Err())
			}
		})
	}
}

// statementWith returns the example of the catalogue with another content: it
// follows the preface, or stands for it.
func statementWith(body string) string {
	good := schema.XMLDTD.Good
	head := good[:strings.Index(good, "</preface>")+len("</preface>")]
	if strings.HasPrefix(body, "<preface") || strings.HasPrefix(body, "<coverPage") {
		head = good[:strings.Index(good, "<preface>")]
	}
	return head + body + "</statement></akomaNtoso>"
}

func codes(list diag.List) (codes []string) {
	for _, f := range list {
		codes = append(codes, f.Rule.Code)
	}
	slices.Sort(codes)
	return slices.Compact(codes)
}

// What a file does again and again is said once, with the count.
func TestHabitIsSaidOnce(t *testing.T) {
	list := judge(t, []byte(statementWith("<mainBody>"+strings.Repeat(`<p class="SingleTxt">Rests.</p>`, 300)+"</mainBody>")))
	if len(list) != 1 || list[0].Rule != schema.ClassNoise || list[0].Hint != "and 299 more in the file" {
		t.Errorf("findings:\n%s", list.Err())
	}
}

// What is not said once is said no more often than people read.
func TestFindingsEnd(t *testing.T) {
	list := judge(t, []byte(statementWith("<mainBody>"+strings.Repeat(`<p>Rests (always.</p>`, 300)+"</mainBody>")))
	if len(list) != report.Most {
		t.Errorf("%d findings", len(list))
	}
}

func TestPrintedDay(t *testing.T) {
	for text, want := range map[string]day{
		"17 November 2017":            {2017, 11, 17},
		"1er décembre 2020":           {2020, 12, 1},
		"5 de mayo de 2021":           {2021, 5, 5},
		"8 июля 2019 года":            {2019, 7, 8},
		"2020年12月10日":                 {2020, 12, 10},
		"17 تشرين الثاني/نوفمبر 2017": {2017, 11, 17},
		"December 2017":               {2017, 12, 0},
		"13 and 14 June 2017":         {2017, 6, 0},
		"the 55th plenary meeting":    {},
		"":                            {},
	} {
		if got := printedDay(text); got != want {
			t.Errorf("%q is %v, want %v", text, got, want)
		}
	}
}

func TestDayExists(t *testing.T) {
	for _, c := range []struct {
		day  day
		want bool
	}{
		{day{2100, 2, 29}, false}, {day{2000, 2, 29}, true}, {day{0, 2, 29}, true}, {day{2145, 4, 31}, false}, {day{2145, 13, 1}, false}, {day{}, true},
	} {
		if got := c.day.exists(); got != c.want {
			t.Errorf("%v: %v", c.day, got)
		}
	}
}

func TestSplitEID(t *testing.T) {
	for id, want := range map[string]eID{
		"body":                         {"", "body", ""},
		"para_1":                       {"", "para", "1"},
		"para_8__list_1__point_a":      {"para_8__list_1", "point", "a"},
		"att_1__para_1_2":              {"att_1", "para", "1_2"},
		"preamble__container_1__ref_1": {"preamble__container_1", "ref", "1"},
	} {
		if got := splitEID(id); got != want {
			t.Errorf("%q is %v, want %v", id, got, want)
		}
		if !wellFormed(id) {
			t.Errorf("%q is not well-formed", id)
		}
	}
	for _, id := range []string{"", "para_", "para__", "__para_1", "para_2_list_point_a", "2_para", "para 1", "para_1_b"} {
		if wellFormed(id) {
			t.Errorf("%q is well-formed", id)
		}
	}
}

// On the UN's own files the rules find what is known of them.
func TestKnownDefects(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(oracle.Shared(t, "corpus/dev/gold/en"), "*.xml"))
	if err != nil {
		t.Fatal(err)
	}
	raised := map[string]int{}
	for _, file := range files {
		for _, code := range codes(judge(t, read(t, file))) {
			raised[code]++
		}
	}
	for code, want := range map[string]int{"dangling-reference": len(files), "reference-hash": len(files), "eid-number": len(files) * 4 / 5,
		"date-stand-in": len(files) * 3 / 4, "escaped-twice": 2, "sublist-sibling": 5, "heading-fake": 20, "iri-trailing-slash": len(files)} {
		if raised[code] < want {
			t.Errorf("%s is raised by %d of %d files", code, raised[code], len(files))
		}
	}
	// These would be false alarms.
	for _, code := range []string{"language-text", "note-sequence", "page-furniture", "language-code", "iri-language"} {
		if raised[code] > 0 {
			t.Errorf("%s is raised by %d of %d files", code, raised[code], len(files))
		}
	}
}

// Any element may be the root of a file, and the only one.
func TestAnyRoot(t *testing.T) {
	const namespace = ` xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"`
	elements := regexp.MustCompile(`<([A-Za-z]+)`)
	seen := map[string]bool{}
	for _, rule := range schema.Rules() {
		for _, found := range elements.FindAllStringSubmatch(rule.Bad, -1) {
			seen[found[1]] = true
		}
	}
	if len(seen) < 60 {
		t.Errorf("only %d elements", len(seen))
	}
	for name := range seen {
		for _, attributes := range []string{"", ` eId="a__b_1" wId="a__b_1" href="x" value="" date="0001-01-01" name="year" class="HN" marker="1"`} {
			for _, content := range []string{"", "<num>1.</num>", "<p>1. the the</p>", "<" + name + "/>"} {
				judge(t, []byte("<"+name+namespace+attributes+">"+content+"</"+name+">"))
			}
		}
	}
}
