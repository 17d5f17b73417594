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
	const read = "Arabic, Chinese, English, French, Russian and Spanish are read"
	for _, c := range []struct{ name, text, want string }{
		{"the catalogue's", schema.LanguageUnsupported.Bad, "the text is in German; " + read},
		{"Portuguese", "199/12. Os faróis\n\nA Assembleia Geral,\n\n1. Decide que os guardas da costa não terão mais óleo para uma lâmpada do que para as outras, e que os barcos são contados;\n", "the text is in Portuguese; " + read},
		{"Arabic in visual order", "ةرانملا - 991/21\n\n،ةماعلا ةيعمجلا نإ\n\n؛تيزلا ىلع ةرانملا سارح لصحي نأ ررقت - 1\n", "the text is in Arabic in visual order: letters that end words stand where words begin"},
		{"Urdu in visual order", "ڑٹ یڑٹ ےڈڑٹ ةرانملا ةماعلا ةيعمجلا\n", "the text is in Urdu in visual order (letters that end words stand where words begin); " + read},
		{"Polish", strings.Repeat("1. Postanawia, że latarnicy wybrzeża otrzymają olej do wszystkich swoich lamp, a mewy zostaną policzone.\n\n", 4), "the text is in a language that Plenary does not know; " + read},
		{"Greek", "1. Αποφασίζει ότι οι φαροφύλακες θα λάβουν λάδι.\n", "the text is in a language that Plenary does not know, in the script Greek; " + read},
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

// TestLanguageRead holds that a text is read in the language that it shows, or in the one that is named.
func TestLanguageRead(t *testing.T) {
	const french = "199/12. Les phares\n\nL’Assemblée générale,\n\n1. Décide que les gardiens de la côte auront de l’huile pour toutes les lampes.\n"
	for _, c := range []struct{ code, text, want string }{
		{"", french, "fra"},
		{"fra", french, "fra"},
		{"spa", french, "spa"},
		{"", "199/12. Маяки\n\nГенеральная Ассамблея,\n\n1. постановляет считать чаек.\n", "rus"},
		{"", "第199/12号决议 灯塔\n\n大会，\n\n1. 决定守灯塔的人夜里点灯，白天数海鸥；\n", "zho"},
		{"", "12/199 - المنارة\n\nإن الجمعية العامة،\n\n1 - تقرر أن يحصل حراس المنارة على الزيت؛\n", "ara"},
		{"fra", "199/12. Lampes\n\nL’Assemblée générale,\n\n1. Décide de compter.\n", "fra"}, // too few words to tell
	} {
		result, findings := Convert(t.Context(), Source{"in.txt", []byte(c.text)}, Options{To: []Format{XML}, Reading: Reading{Language: c.code}})
		if result.Resolution == nil || result.Resolution.Identity.Language != c.want {
			t.Errorf("%s, %q: %v, %v, want %s", c.code, c.text, result.Resolution, findings, c.want)
		}
	}
	result, findings := Convert(t.Context(), Source{"in.txt", []byte(french)}, Options{Reading: Reading{Language: "deu"}})
	if got := messageOf(findings, schema.LanguageUnsupported); got == "" || result.XML != nil {
		t.Errorf("German that is not read: %q", got)
	}
}

// TestParseLanguage holds that all codes name a language that is read, and no other does.
func TestParseLanguage(t *testing.T) {
	for code, want := range map[string]string{"fr": "fra", "fra": "fra", "fre": "fra", "chi": "zho", "ZH": "zho", "en": "eng", "de": "", "ger": "", "": "", "xx": ""} {
		got, err := ParseLanguage(code)
		if got != want || (err == nil) != (want != "") {
			t.Errorf("%q: %q, %v, want %q", code, got, err, want)
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
