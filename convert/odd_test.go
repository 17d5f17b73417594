package convert_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"plenary/convert"
	"plenary/diag"
	"plenary/validate"
)

// What is odd in XML, but well-formed, comes back as it is once it is written, and
// what has no place is named. Each case is a change to a file that Plenary wrote.
func TestRenderOdd(t *testing.T) {
	for name, c := range map[string]struct {
		file, old, new string
		want           string // the code of a finding; "" for none
		kept           string // what the XML holds
	}{
		// The text.
		"note without marker":      {"notes", ` marker="*"`, ``, "", `marker=""`},
		"note ref without mark":    {"notes", `<noteRef href="#authorialNote_1" marker="1"/>`, `<noteRef href="#gull"/>`, "akn-note-ref-dangling", ""},
		"note ref with words":      {"notes", `marker="1"/></p>`, `marker="1">tern</noteRef></p>`, "", "tern"},
		"break with words":         {"notes", `again<`, `again<eol>tern</eol><`, "", "tern"},
		"picture with words":       {"notes", `again<`, `again<img src="gull.png">tern</img><`, "akn-element-unknown", "tern"},
		"page break with words":    {"notes", `again<`, `again<eop>tern</eop><`, "", "tern"},
		"number nowhere":           {"notes", `<p>One`, `<num>tern</num><p>One`, "akn-element-unknown", "tern"},
		"number in a body":         {"notes", `<paragraph eId="para_1">`, `<num>tern</num><paragraph>`, "akn-element-unknown", "tern"},
		"text in a table":          {"tables", `<table eId="para_1__table_1">`, `<table>tern`, "akn-element-unknown", "tern"},
		"caption twice":            {"specimen", `<caption>`, `<caption>tern</caption><caption>`, "", "tern"},
		"table without rows":       {"notes", `<p>One`, `<table/><p>One`, "", "<table "},
		"list without items":       {"notes", `<p>One`, `<blockList/><p>One`, "", "<item "},
		"end of no list":           {"notes", `</content>`, `</content><list><wrapUp><p>tern</p></wrapUp></list>`, "", "tern"},
		"text in the preface":      {"specimen", `<preface eId="preface">`, `<preface>tern`, "akn-element-unknown", "tern"},
		"text beside the meta":     {"notes", `</meta>`, `</meta>tern`, "akn-element-unknown", "tern"},
		"text beside a statement":  {"notes", `</statement>`, `</statement>tern`, "akn-element-unknown", "tern"},
		"words of a component":     {"composite", `</collectionBody>`, `<component>tern</component></collectionBody>`, "akn-element-unknown", "tern"},
		"space in a number":        {"specimen", `199/12</docNumber>.`, `199/12 .</docNumber>`, "", `199/12</docNumber>.`},
		"recital in a body":        {"notes", `<paragraph eId="para_1">`, `<recital><num>1.</num><p>tern</p></recital><paragraph>`, "akn-element-unknown", "1."},
		"line of the masthead":     {"specimen", `<p><docNumber refersTo="#symbol">`, "<p>\u2028<docNumber refersTo=\"#symbol\">", "", ""},
		"adoption in other places": {"conclusion-vote", `<container eId="conclusions__container_1" name="conclusion">`, `<container name="gull">`, "", ""},

		// Addresses and names.
		"two fragments":           {"references", `href="https://undocs.org/en/S/2007/279"`, `href="https://lamps.example/#a#b"`, "", "#a%23b"},
		"no address":              {"references", `href="https://undocs.org/en/S/2007/279"`, `href=":gull"`, "akn-reference-unusable", ""},
		"address of a resolution": {"references", `<a href="https://undocs.org/en/S/2007/279"`, `<a href="/akn/un/statement/deliberation/unga/2145-03-14/199-12/"`, "", ""},
		"percent alone":           {"foreign", `dictionary="KEEPERS"`, `dictionary="%"`, "akn-metadata-left", ""},
		"odd ID":                  {"notes", `>One`, `><concept refersTo="#g#^%">tern</concept> One`, "akn-entity-missing", `"#g___"`},
		"entity named original":   {"terms", `<TLCConcept eId="`, `<TLCConcept eId="original" href="/akn/ontology/concept/gull" showAs="gull"/><TLCConcept eId="`, "", ""},
		"entry without eId":       {"terms", `<TLCConcept eId="`, `<TLCConcept href="/akn/ontology/concept/gull" showAs="gull"/><TLCConcept eId="`, "akn-metadata-left", ""},
		"kind of gulls":           {"notes", `<statement name="resolution"`, `<statement name="songOfGulls"`, "akn-kind-unknown", `name="resolution"`},
		"no language":             {"notes", `language="eng"`, `language="gull tern"`, "akn-metadata-left", `language="und"`},
		"odd organ":               {"notes", `<FRBRuri value="/akn/un/statement/deliberation/un-ga/`, `<FRBRuri value="/akn/un/statement/deliberation/un-ga*/`, "", "/un-ga/"},
		"odd published organ":     {"notes", `<FRBRuri value="/akn/un/statement/deliberation/un-ga/`, "<FRBRuri value=\"/akn/un/statement/deliberation/un\ufffdga/", "", "/un-ga/"},
		"inline named in lines":   {"notes", `>One`, ">One <inline name=\"lamp\u2028keeper\">tern</inline>", "akn-inline-unknown", `name="lamp keeper"`},

		// Metadata.
		"text in a name":        {"notes", `<FRBRcountry value="un"/>`, `<FRBRcountry value="un">tern</FRBRcountry>`, "akn-metadata-left", ""},
		"text in a keyword":     {"foreign", `<classification `, `<classification source="#gull">tern</classification><classification `, "akn-metadata-left", ""},
		"text in the lifecycle": {"notes", `<eventRef `, `tern<eventRef `, "akn-metadata-left", ""},
		"fact of no level":      {"notes", `<FRBRcountry `, `<FRBRname value="tern"/><FRBRcountry `, "akn-metadata-left", ""},
		"other lifecycle":       {"notes", `source="#original"`, `source="#gull"`, "akn-entity-missing", "#gull"},
		"meta twice":            {"notes", `</meta>`, `</meta><meta><identification source="#gull"/></meta>`, "akn-metadata-left", ""},
		"identification twice":  {"notes", `</identification>`, `</identification><identification source="#gull"/>`, "akn-metadata-left", ""},
		"votes twice":           {"foreign", `</parliamentary>`, `</parliamentary><parliamentary><voting><quorum value="7"/></voting></parliamentary>`, "", `value="7"`},
		"proprietary":           {"notes", `</meta>`, `<proprietary source="#gull"><x:tern xmlns:x="https://lamps.example/ns">tern</x:tern></proprietary></meta>`, "akn-metadata-left", ""},

		// XML itself.
		"comments and instructions": {"notes", `>One`, `><!-- gull --><?gull tern?>O<!-- gull -->ne`, "", ">One<"},
		"space preserved":           {"notes", `<p>One`, `<p xml:space="preserve">  One`, "", ">One<"},
		"element of others":         {"notes", `>One`, `>One <x:gull xmlns:x="https://lamps.example/ns">tern</x:gull>`, "akn-element-unknown", "tern"},
		"attribute of others":       {"notes", `<p>One`, `<p xmlns:x="https://lamps.example/ns" x:gull="tern">One`, "akn-metadata-left", ""},
		"another prefix":            {"notes", `<p>One`, `<a:p xmlns:a="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><a:i>tern</a:i></a:p><p>One`, "", "<i>tern</i>"},
	} {
		t.Run(name, func(t *testing.T) {
			data, err := os.ReadFile(filepath.Join("akn", "testdata", "encode", c.file+".xml"))
			if err != nil {
				t.Fatal(err)
			}
			odd := strings.Replace(string(data), c.old, c.new, 1)
			if odd == string(data) {
				t.Fatalf("%s has nothing like %s", c.file, c.old)
			}
			xml, broken := faults([]byte(odd), convert.XML, convert.JSON)
			for _, fault := range broken {
				t.Error(fault)
			}
			for _, f := range validate.XML(xml, validate.Options{Layers: validate.SchemaLayer}) {
				t.Errorf("what was written is not valid: %v", f)
			}
			if !strings.Contains(string(xml), c.kept) {
				t.Errorf("%q is not in\n%s", c.kept, xml)
			}
			_, findings := convert.Render(context.Background(), convert.Source{Name: "odd.xml", Data: []byte(odd)}, convert.Options{To: []convert.Format{convert.XML}})
			said := false
			for _, f := range findings {
				said = said || f.Rule.Code == c.want
				if f.Severity == diag.Error {
					t.Error(f)
				}
			}
			if c.want != "" && !said {
				t.Errorf("findings %v, want %s", findings, c.want)
			}
		})
	}
}
