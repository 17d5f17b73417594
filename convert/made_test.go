package convert

import (
	"archive/zip"
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
)

// madePDF returns a PDF of these objects, numbered from 1; the first is its catalog. More is
// written into its trailer.
func madePDF(trailer string, objects ...string) string {
	var out strings.Builder
	out.WriteString("%PDF-1.7\n")
	var places []int
	for i, o := range objects {
		places = append(places, out.Len())
		fmt.Fprintf(&out, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	start := out.Len()
	fmt.Fprintf(&out, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, at := range places {
		fmt.Fprintf(&out, "%010d 00000 n \n", at)
	}
	fmt.Fprintf(&out, "trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, trailer, start)
	return out.String()
}

// A madePage is a page of a made PDF: what draws it, and entries of its dictionary.
type madePage struct{ content, entries string }

// firstPage is the number of the object of the first page of pages; that of its content is one more.
const firstPage = 4

// pages returns the objects of a PDF of these pages, each with the fonts F1 (upright), F2 (italic), F3 (of
// which nobody knows the characters) and F4 (with the codes of Unicode), and the picture P. More is written into the catalog.
func pages(catalog string, list ...madePage) []string {
	const resources = `<< /XObject << /P 3 0 R >> /Font <<
/F1 << /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>
/F2 << /Type /Font /Subtype /Type1 /BaseFont /Times-Italic /Encoding /WinAnsiEncoding >>
/F3 << /Type /Font /Subtype /Type0 /BaseFont /Mole /Encoding /Identity-H
  /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Mole /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>] >>
/F4 << /Type /Font /Subtype /Type0 /BaseFont /Fog /Encoding /UniGB-UCS2-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Fog /DW 500 >>] >> >> >>`
	var kids []string
	for i := range list {
		kids = append(kids, fmt.Sprintf("%d 0 R", firstPage+2*i))
	}
	objects := []string{
		"<< /Type /Catalog /Pages 2 0 R " + catalog + " >>",
		fmt.Sprintf("<< /Type /Pages /Kids [%s] /Count %d /MediaBox [0 0 600 800] /Resources %s >>", strings.Join(kids, " "), len(list), resources),
		madeStream("/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray", "\x80"),
	}
	for i, p := range list {
		objects = append(objects, fmt.Sprintf("<< /Type /Page /Parent 2 0 R /Contents %d 0 R %s >>", firstPage+2*i+1, p.entries), madeStream("", p.content))
	}
	return objects
}

// madeStream returns a stream of some bytes.
func madeStream(entries, data string) string {
	return fmt.Sprintf("<< %s /Length %d >>\nstream\n%s\nendstream", entries, len(data), data)
}

// The lines of a made resolution, which the tests take apart.
var lampLines = []string{
	"199/1. Lamps of the coast", "The General Assembly,", "1. Decides to keep the lamps of the coast.", "3rd plenary meeting", "4 May 2145",
}

// drawn returns a content stream that writes lines one below the other, apart as paragraphs are.
func drawn(lines ...string) string {
	var out strings.Builder
	for i, line := range lines {
		fmt.Fprintf(&out, "BT /F1 12 Tf 72 %d Td (%s) Tj ET\n", 720-30*i, line)
	}
	return out.String()
}

// taggedLines returns the same with each line a paragraph of a structure tree, and that tree: objects from a
// number on, whose first is the root of the tree.
func taggedLines(number int, lines ...string) (content string, tree []string) {
	var out strings.Builder
	var kids []string
	tree = []string{""}
	for i, line := range lines {
		fmt.Fprintf(&out, "/P << /MCID %d >> BDC\n%sEMC\n", i, strings.Replace(drawn(line), " 720 ", fmt.Sprintf(" %d ", 720-30*i), 1))
		kids = append(kids, fmt.Sprintf("%d 0 R", number+1+i))
		tree = append(tree, fmt.Sprintf("<< /Type /StructElem /S /P /P %d 0 R /Pg %d 0 R /K %d >>", number, firstPage, i))
	}
	tree[0] = "<< /Type /StructTreeRoot /K [" + strings.Join(kids, " ") + "] >>"
	return out.String(), tree
}

// taggedPDF returns a PDF of one page with a structure tree, and more drawn that is in none.
func taggedPDF(untagged string, lines ...string) string {
	const root = firstPage + 2
	content, tree := taggedLines(root, lines...)
	objects := pages(fmt.Sprintf("/MarkInfo << /Marked true >> /StructTreeRoot %d 0 R", root), madePage{content + untagged, ""})
	return madePDF("", append(objects, tree...)...)
}

// madeDOCX returns a Word file whose body this is. Further parts have their names as "word/comments.xml",
// and those whose names begin in word/ a relation each, of the type that the name says.
func madeDOCX(t *testing.T, body string, more map[string]string) string {
	t.Helper()
	const (
		office   = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
		packages = "http://schemas.openxmlformats.org/package/2006/"
		spaces   = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ` +
			`xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"`
	)
	entries := map[string]string{
		"[Content_Types].xml": `<Types xmlns="` + packages + `content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ` +
			`ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
		"_rels/.rels":       `<Relationships xmlns="` + packages + `relationships"><Relationship Id="r1" Type="` + office + `officeDocument" Target="word/document.xml"/></Relationships>`,
		"word/document.xml": "<w:document " + spaces + "><w:body>" + body + "</w:body></w:document>",
	}
	relations := ""
	for _, name := range slices.Sorted(maps.Keys(more)) {
		kind := strings.TrimSuffix(strings.TrimPrefix(name, "word/"), ".xml")
		relations += `<Relationship Id="` + kind + `" Type="` + office + kind + `" Target="` + kind + `.xml"/>`
		entries[name] = strings.Replace(more[name], "SPACES", spaces, 1)
	}
	entries["word/_rels/document.xml.rels"] = `<Relationships xmlns="` + packages + `relationships">` + relations + "</Relationships>"
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, name := range slices.Sorted(maps.Keys(entries)) {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(entries[name])); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// paragraphsOf returns the paragraphs of a Word file that have these texts.
func paragraphsOf(lines ...string) (body string) {
	for _, line := range lines {
		body += "<w:p>" + runOf("", line) + "</w:p>"
	}
	return body
}

// runOf returns a run of text with properties.
func runOf(properties, text string) string {
	return "<w:r><w:rPr>" + properties + `</w:rPr><w:t xml:space="preserve">` + text + "</w:t></w:r>"
}
