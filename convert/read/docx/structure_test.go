package docx

import (
	"archive/zip"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

// elements are what files of [grow] are made of: start tags, "/" at the end of those without content.
var elements = []string{
	"w:p", "w:r", "w:t", `w:t xml:space="preserve"`, "w:p", "w:r", "w:t", "w:pPr", "w:rPr", "w:tbl", "w:tr", "w:tc", "w:tcPr", "w:trPr", "w:tblPr",
	"w:ins", "w:del", "w:moveFrom", "w:moveTo", "w:delText", "w:smartTag", "w:hyperlink", "w:sdt", "w:sdtPr", "w:sdtContent", "w:showingPlcHdr/", "w:customXml",
	`w:fldSimple w:instr="PAGE"`, `w:fldChar w:fldCharType="begin"/`, `w:fldChar w:fldCharType="separate"/`, `w:fldChar w:fldCharType="end"/`, "w:instrText",
	"mc:AlternateContent", `mc:Choice Requires="wps"`, `mc:Choice Requires="x"`, "mc:Fallback", "w:drawing", "w:pict", "w:object", "w:txbxContent", "a:t", "a:p", `v:textpath string="FOG"/`,
	`w:footnoteReference w:id="1"/`, `w:footnoteReference w:id="2"/`, `w:footnoteReference w:id="3" w:customMarkFollows="1"/`, `w:endnoteReference w:id="1"/`, "w:footnoteRef/", "w:commentReference w:id=\"1\"/",
	"w:vanish/", "w:b/", "w:i/", "w:caps/", `w:rFonts w:ascii="Symbol"/`, `w:rFonts w:ascii="Barcode"/`, `w:vMerge/`, `w:vMerge w:val="restart"/`, "w:hMerge/", `w:gridSpan w:val="3"/`, "w:cellDel/", "w:tblHeader/", "w:hidden/",
	`w:numPr`, `w:numId w:val="1"/`, `w:ilvl w:val="1"/`, "w:tab/", "w:br/", "w:sym w:font=\"Symbol\" w:char=\"F0B7\"/", "w:noBreakHyphen/", `w:framePr w:dropCap="drop"/`,
	"m:oMath", "m:t", "w:ruby", "w:rt", "w:rubyBase", "x:unknown", "y:ignorable", "y:open", "w:sectPr", "w:titlePg/", `w:headerReference w:type="first" r:id="header1"/`, `w:headerReference r:id="header2"/`, `w:footerReference r:id="footer1"/`,
	`w:pStyle w:val="H"/`, `w:rStyle w:val="I"/`, "w:subDoc/", "w:altChunk/",
}

// grow returns XML that is well-formed, as the bytes say: each opens an element, closes one or writes a word.
func grow(choices []byte) string {
	var b strings.Builder
	var open []string
	for i, c := range choices {
		switch {
		case int(c) < len(elements) && len(open) < 40:
			e := elements[c]
			b.WriteString("<" + e + ">")
			if !strings.HasSuffix(e, "/") {
				name, _, _ := strings.Cut(e, " ")
				open = append(open, name)
			}
		case c < 200 && len(open) > 0:
			b.WriteString("</" + open[len(open)-1] + ">")
			open = open[:len(open)-1]
		case len(open) > 0 && isText(open[len(open)-1]):
			fmt.Fprintf(&b, " gull%d(*) ", i)
		default: // as files have it
			fmt.Fprintf(&b, `<w:r><w:t xml:space="preserve">lamp%d </w:t></w:r>`, i)
		}
	}
	for i := len(open) - 1; i >= 0; i-- {
		b.WriteString("</" + open[i] + ">")
	}
	return b.String()
}

// FuzzStructure reads files of elements in any order: each character of the file is in the text, or a
// fact says that it was left out.
func FuzzStructure(f *testing.F) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 50 {
		f.Add(randomBytes(r, 60), randomBytes(r, 20), randomBytes(r, 10))
	}
	f.Fuzz(checkStructure)
}

func TestStructure(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for range 1000 {
		checkStructure(t, randomBytes(r, r.IntN(1+r.IntN(200))), randomBytes(r, r.IntN(8)), randomBytes(r, r.IntN(8)))
		if t.Failed() {
			return
		}
	}
}

func randomBytes(r *rand.Rand, n int) []byte {
	b := make([]byte, n)
	for i := range b {
		b[i] = byte(r.IntN(256))
	}
	return b
}

func checkStructure(t *testing.T, body, note, head []byte) {
	content := map[string]string{
		"document": grow(body), "header1": grow(head), "header2": "<w:p>" + grow(head) + "</w:p>", "footer1": grow(note),
		"styles":    `<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/><w:rPr><w:b/></w:rPr></w:style><w:style w:type="character" w:styleId="I"><w:rPr><w:i/><w:vertAlign w:val="superscript"/></w:rPr></w:style>`,
		"numbering": `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:lvlText w:val="(%2)"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
		"footnotes": `<w:footnote w:id="1">` + grow(note) + `</w:footnote><w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r>` + grow(head) + `</w:p></w:footnote><w:footnote w:id="2"><w:p/></w:footnote><w:footnote w:id="3"><w:p><w:r><w:t>* star</w:t></w:r></w:p></w:footnote><w:footnote w:id="9">` + grow(head) + `</w:footnote>`,
		"comments":  `<w:comment w:id="1">` + grow(note) + `</w:comment>`,
	}
	data := archiveOf(t, parts(content), zip.Store)
	d, err := Read(data, Options{})
	if err != nil {
		t.Errorf("%v\n%s", err, content["document"])
		return
	}
	checkDocument(t, d)
	_ = print(d)
	want, err := countAll(data)
	if err != nil {
		t.Fatal(err)
	}
	if got := accounted(d); got != want {
		t.Errorf("the file has %d characters, and %d are accounted for", want, got)
	}
	if t.Failed() {
		t.Logf("document %s\nnote %s\nhead %s\n%s", content["document"], grow(note), grow(head), print(d))
	}
}
