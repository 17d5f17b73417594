package convert_test

import (
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/tools/txtar"

	"plenary/convert"
	"plenary/diag"
	"plenary/internal/oracle"
	"plenary/schema"
)

// TestCharacters holds that texts with characters that are read as others pass the
// proof of conservation, and that their XML is valid.
func TestCharacters(t *testing.T) {
	paths, err := filepath.Glob(filepath.Join(oracle.Root(t), "convert", "normalise", "testdata", "characters-*.txtar"))
	if err != nil || len(paths) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, path := range paths {
		archive, err := txtar.ParseFile(path)
		if err != nil {
			t.Fatal(err)
		}
		result, findings := convert.Convert(t.Context(), convert.Source{Name: filepath.Base(path), Data: archive.Files[0].Data}, convert.Options{To: []convert.Format{convert.XML}})
		for _, f := range findings {
			if f.Severity == diag.Error {
				t.Errorf("%v", f)
			}
		}
		if len(result.XML) == 0 {
			t.Errorf("%s: no XML", path)
		}
	}
}

// unproved are the cases that the judge refuses: they have a dozen borders in one text, and so
// more furniture, or stranger, than the judge believes of so little text.
var unproved = []string{
	"composite-range", "furniture-widths", "heads-lines", "heads-without-form-feeds", "marks-costs", "volume-head-widths", "volume-head-words", "volume-notes",
}

// TestCases holds every case of the reader and the grammar against the judge: what
// they read is proved, and valid. Those that are too short to show their language, or
// are no resolution, have no XML.
func TestCases(t *testing.T) {
	paths, err := filepath.Glob(filepath.Join(oracle.Root(t), "convert", "normalise", "testdata", "*.txtar"))
	if err != nil || len(paths) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	judged := 0
	for _, path := range paths {
		if slices.Contains(unproved, strings.TrimSuffix(filepath.Base(path), ".txtar")) {
			continue
		}
		archive, err := txtar.ParseFile(path)
		if err != nil {
			t.Fatal(err)
		}
		_, findings := convert.Convert(t.Context(), convert.Source{Name: filepath.Base(path), Data: archive.Files[0].Data}, convert.Options{To: []convert.Format{convert.XML}})
		for _, f := range findings {
			switch {
			case f.Rule == schema.NotAResolution, f.Rule == schema.LanguageUnsupported:
				judged--
			case f.Severity == diag.Error:
				t.Errorf("%v", f)
			}
		}
		judged++
	}
	if 10*judged < 9*len(paths) {
		t.Errorf("%d of %d cases come to the judge", judged, len(paths))
	}
}

// TestCharacterVariants holds that a text gives the same XML whatever its spaces and
// line ends are, and whatever marks that nobody sees stand in it.
func TestCharacterVariants(t *testing.T) {
	random := rand.New(rand.NewPCG(199, 12))
	sprinkled := func(marks []rune, where func(before, after rune) bool) func(string) string {
		return func(text string) string {
			var b strings.Builder
			before := '\n'
			for _, c := range text {
				if where(before, c) && random.IntN(12) == 0 {
					b.WriteRune(marks[random.IntN(len(marks))])
				}
				b.WriteRune(c)
				before = c
			}
			return b.String()
		}
	}
	everywhere := func(_, _ rune) bool { return true }
	inWords := func(before, after rune) bool { return unicode.IsLetter(before) && unicode.IsLetter(after) }
	spaces := []rune("\u00a0\u2002\u2009\u202f\u3000")
	variants := []struct {
		name string
		of   func(string) string
	}{
		{"CR", strings.NewReplacer("\n", "\r").Replace},
		{"CR LF", strings.NewReplacer("\n", "\r\n").Replace},
		{"U+0085", strings.NewReplacer("\n", "\u0085").Replace},
		{"U+2028", strings.NewReplacer("\n", "\u2028").Replace},
		{"no-break", strings.NewReplacer(" ", "\u00a0").Replace},
		{"ligatures", strings.NewReplacer("ffi", "\ufb03", "ff", "\ufb00", "fi", "\ufb01", "fl", "\ufb02").Replace},
		{"entities", strings.NewReplacer("&", "&amp;", "’", "&rsquo;", "“", "&ldquo;", "”", "&#8221;", "–", "&ndash;").Replace},
		{"invisible", sprinkled([]rune("\u200b\u200e\u200f\u2060\ufeff"), everywhere)},
		{"soft hyphens", sprinkled([]rune{0xad}, inWords)},
		{"spaces", func(text string) string {
			return strings.Map(func(r rune) rune {
				if r == ' ' {
					return spaces[random.IntN(len(spaces))]
				}
				return r
			}, text)
		}},
	}
	for _, source := range specimens(t) {
		want, _ := convert.Normalise(t.Context(), source, convert.Options{})
		for _, variant := range variants {
			got, findings := convert.Normalise(t.Context(), convert.Source{Name: source.Name, Data: []byte(variant.of(string(source.Data)))}, convert.Options{})
			if findings.HasErrors() {
				t.Errorf("%s, %s: %v", source.Name, variant.name, findings.Err())
			} else if string(got.XML) != string(want.XML) && strings.ReplaceAll(string(got.XML), "\u00a0", " ") != string(want.XML) {
				t.Errorf("%s, %s: the XML is another", source.Name, variant.name)
			}
		}
	}
}
