package convert

import (
	"regexp"
	"strings"
	"testing"

	"plenary/diag"
	"plenary/schema"
)

// TestLanguage holds that a text in another language is refused by its name,
// and that nothing is written.
func TestLanguage(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"the catalogue's", schema.LanguageUnsupported.Bad, "the text is in French; only English is read"},
		{"German", "199/12. Die Leuchttürme\n\nDie Generalversammlung,\n\n1. beschließt, dass die Wärter der Küste Öl für alle Lampen erhalten;\n\n2. ersucht die Möwen, nicht auf den Türmen zu schlafen.\n", "the text is in German; only English is read"},
		{"Arabic", "12/199 - المنارة\n\nإن الجمعية العامة،\n\n1 - تقرر أن يحصل حراس المنارة على الزيت؛\n", "the text is in Arabic; only English is read"},
		{"Arabic in visual order", "ةرانملا - 991/21\n\n،ةماعلا ةيعمجلا نإ\n\n؛تيزلا ىلع ةرانملا سارح لصحي نأ ررقت - 1\n", "the text is in Arabic in visual order (letters that end words stand where words begin); only English is read"},
		{"Polish", strings.Repeat("1. Postanawia, że latarnicy wybrzeża otrzymają olej do wszystkich swoich lamp, a mewy zostaną policzone.\n\n", 4), "the text is in a language that Plenary does not know; only English is read"},
		{"Greek", "1. Αποφασίζει ότι οι φαροφύλακες θα λάβουν λάδι.\n", "the text is in a language that Plenary does not know, in the script Greek; only English is read"},
		{"too short", "199/12. Lampy\n\n1. Gaszenie lamp;\n\n2. Liczenie mew.\n", "the language of the text cannot be told: it has too few words, and no enacting formula"},
	} {
		result, findings := Convert(t.Context(), Source{c.name, []byte(c.text)}, Options{})
		if got := messageOf(findings, schema.LanguageUnsupported); got != c.want {
			t.Errorf("%s: %q, want %q (%v)", c.name, got, c.want, findings)
		}
		if result.XML != nil || result.JSON != nil || result.PDF != nil {
			t.Errorf("%s: there is an output", c.name)
		}
	}
	for _, english := range []string{schema.LanguageUnsupported.Good, "199/12. Lamps\n\nThe General Assembly,\n\nDecides.\n"} {
		_, findings := Convert(t.Context(), Source{"in.txt", []byte(english)}, Options{To: []Format{XML}})
		if got := messageOf(findings, schema.LanguageUnsupported); got != "" {
			t.Errorf("%q: %s", english, got)
		}
	}
}

// messageOf returns the message of the first finding of a rule, or "".
func messageOf(findings diag.List, rule *diag.Rule) string {
	for _, f := range findings {
		if f.Rule == rule {
			return f.Message
		}
	}
	return ""
}

// TestUndated holds that a text without a date gets none: where the schema demands
// one it is the stand-in that is named unknown, and it is read as no date.
func TestUndated(t *testing.T) {
	result, findings := Convert(t.Context(), Source{"in.txt", []byte(schema.NoDate.Bad)}, Options{To: []Format{XML, JSON}})
	if messageOf(findings, schema.NoDate) == "" || result.Resolution.Identity.Adoption != "" {
		t.Fatalf("adopted %q, %v", result.Resolution.Identity.Adoption, findings)
	}
	dates := regexp.MustCompile(`\d{4}-\d{2}-\d{2}"[^>]*`)
	for _, date := range dates.FindAllString(string(result.XML), -1) {
		if !strings.HasPrefix(date, `1900-01-01" name="unknown"`) {
			t.Errorf("the XML says %s", date)
		}
	}
	if dates.Match(result.JSON) {
		t.Errorf("the JSON has a date: %s", result.JSON)
	}
	again, findings := Render(t.Context(), Source{"in.xml", result.XML}, Options{To: []Format{JSON}})
	if findings.HasErrors() || string(again.JSON) != string(result.JSON) {
		t.Errorf("the XML is read as %s, %v", again.JSON, findings)
	}
}
