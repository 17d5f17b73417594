package docx

import (
	"archive/zip"
	"fmt"
	"runtime"
	"strings"
	"testing"
)

// hostile are files that are large in one way, by how large they are.
var hostile = map[string]func(n int) map[string]string{
	"paragraphs": func(n int) map[string]string {
		return map[string]string{"document": strings.Repeat(`<w:p><w:r><w:t>a</w:t></w:r></w:p>`, n)}
	},
	"pieces": func(n int) map[string]string {
		return map[string]string{"document": "<w:p>" + strings.Repeat(`<w:r><w:t>a</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r>`, n) + "</w:p>"}
	},
	"tables": func(n int) map[string]string {
		return map[string]string{"document": strings.Repeat(`<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`, n)}
	},
	"nested tables": func(n int) map[string]string {
		return map[string]string{"document": nested(`<w:tbl><w:tr><w:tc>`, `<w:p><w:r><w:t>a</w:t></w:r></w:p>`, `</w:tc></w:tr></w:tbl>`, n, 80)}
	},
	"nested boxes": func(n int) map[string]string {
		return map[string]string{"document": nested(`<w:p><w:r><w:pict><w:txbxContent>`, `<w:p><w:r><w:t>a</w:t></w:r></w:p>`, `</w:txbxContent></w:pict></w:r></w:p>`, n, 60)}
	},
	"nested alternates": func(n int) map[string]string {
		return map[string]string{"document": nested(`<mc:AlternateContent><mc:Choice Requires="wps">`, `<w:p><w:r><w:t>a</w:t></w:r></w:p>`, `</mc:Choice><mc:Fallback><w:p><w:r><w:t>b</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent>`, n, 100)}
	},
	"nested unknown": func(n int) map[string]string {
		return map[string]string{"document": nested(`<x:a>`, `<x:b/><w:p><w:r><w:t>a</w:t></w:r></w:p>`, `</x:a>`, n, 200)}
	},
	"nested fields": func(n int) map[string]string {
		char := func(kind string) string {
			return strings.Repeat(`<w:r><w:fldChar w:fldCharType="`+kind+`"/></w:r>`, n)
		}
		return map[string]string{"document": "<w:p>" + char("begin") + char("separate") + "<w:r><w:t>a</w:t></w:r>" + char("end") + "</w:p>"}
	},
	"joined": func(n int) map[string]string {
		return map[string]string{"document": strings.Repeat(`<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>`, n)}
	},
	"styles": func(n int) map[string]string {
		var styles, numbering, document strings.Builder
		for i := range n {
			fmt.Fprintf(&styles, `<w:style w:type="paragraph" w:styleId="s%d"><w:basedOn w:val="s%d"/><w:rPr><w:b/></w:rPr></w:style>`, i, i+1)
			fmt.Fprintf(&numbering, `<w:abstractNum w:abstractNumId="%d"><w:numStyleLink w:val="s%d"/></w:abstractNum><w:num w:numId="%d"><w:abstractNumId w:val="%d"/></w:num>`, i, i, i, i)
			fmt.Fprintf(&document, `<w:p><w:pPr><w:pStyle w:val="s%d"/><w:numPr><w:numId w:val="%d"/></w:numPr><w:sectPr><w:headerReference r:id="header1"/></w:sectPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>`, i, i)
		}
		return map[string]string{"document": document.String(), "styles": styles.String(), "numbering": numbering.String(), "header1": "<w:p/>"}
	},
	"notes": func(n int) map[string]string {
		var notes, document strings.Builder
		for i := range n {
			fmt.Fprintf(&notes, `<w:footnote w:id="%d"><w:p><w:r><w:footnoteRef/><w:t>a</w:t></w:r></w:p></w:footnote>`, i)
			fmt.Fprintf(&document, `<w:p><w:r><w:t>a</w:t><w:footnoteReference w:id="%d"/></w:r></w:p>`, n-i)
		}
		return map[string]string{"document": document.String(), "footnotes": notes.String()}
	},
	"page numbers": func(n int) map[string]string {
		return map[string]string{
			"document": `<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>`,
			"header1":  strings.Repeat(`<w:p><w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:tab/><w:t>a</w:t></w:r></w:p>`, n),
		}
	},
}

// nested returns n times the inner XML, in elements nested so deep.
func nested(open, inner, closing string, n, depth int) string {
	return strings.Repeat(open, depth) + strings.Repeat(inner, n) + strings.Repeat(closing, depth)
}

// TestGrowth reads files twice as large, and allows little more than twice the memory.
func TestGrowth(t *testing.T) {
	const size, most = 1500, 2.6
	for name, file := range hostile {
		small, large := allocated(t, file(size)), allocated(t, file(2*size))
		if ratio := float64(large) / float64(small); ratio > most {
			t.Errorf("%s: twice the file takes %.1f times the memory", name, ratio)
		}
	}
}

// allocated returns how many bytes are allocated to read a file.
func allocated(t *testing.T, content map[string]string) uint64 {
	t.Helper()
	data := archiveOf(t, parts(content), zip.Store)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	d, err := Read(data, Options{})
	runtime.ReadMemStats(&after)
	if err != nil {
		t.Fatal(err)
	}
	checkDocument(t, d)
	return after.TotalAlloc - before.TotalAlloc
}
