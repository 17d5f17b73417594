package docx

import (
	"strings"
	"testing"
)

func TestPlaces(t *testing.T) {
	d, err := Read(wordFile(t, map[string]string{
		"document": `<w:p><w:pPr><w:sectPr><w:headerReference w:type="first" r:id="header1"/><w:footerReference w:type="default" r:id="footer1"/><w:titlePg/></w:sectPr></w:pPr></w:p>
<w:p><w:r><w:t>lamp</w:t><w:footnoteReference w:id="1"/></w:r></w:p><w:p/>
<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>oil</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>wick</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
<w:p><w:r><w:t>gull</w:t></w:r></w:p>`,
		"header1":   `<w:p><w:r><w:t>harbour</w:t></w:r></w:p>`,
		"footer1":   `<w:p><w:r><w:t>foot</w:t></w:r></w:p>`,
		"footnotes": `<w:footnote w:id="1"><w:p><w:r><w:footnoteRef/><w:t xml:space="preserve"> bell</w:t></w:r></w:p></w:footnote>`,
	}), Options{})
	if err != nil {
		t.Fatal(err)
	}
	for word, want := range map[string]string{
		"harbour": "head of the first page", "lamp": "paragraph 1", "oil": "paragraph 2 (table 1, row 1, column 2)", "wick": "paragraph 3 (table 1, row 1, column 4)",
		"gull": "paragraph 4", "bell": "note 1", "foot": "head or foot of pages",
	} {
		at := strings.Index(d.Flow.Text, word)
		if at < 0 {
			t.Fatalf("%q is not in the text", word)
		}
		if got := d.Place(at).String(); got != want {
			t.Errorf("%s: got %q, want %q", word, got, want)
		}
	}
	if got := document(t, "").Place(0); got != (Place{}) {
		t.Errorf("nothing is at %s", got)
	}
	if got := document(t, simple).Place(0).Number; got != 1 {
		t.Errorf("got paragraph %d", got)
	}
}
