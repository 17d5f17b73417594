package docx

import (
	"archive/zip"
	"bytes"
	"maps"
	"slices"
	"strings"
	"testing"
)

// The namespaces of the files that tests make.
const (
	declarations = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ` +
		`xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ` +
		`xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ` +
		`xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" ` +
		`xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ` +
		`xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ` +
		`xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" ` +
		`xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ` +
		`xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ` +
		`xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" ` +
		`xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:example:unknown" xmlns:y="urn:example:ignorable" mc:Ignorable="w14 y" mc:ProcessContent="y:open"`
	relations        = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	relationsStrict  = "http://purl.oclc.org/ooxml/officeDocument/relationships/"
	packageRelations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
	wordType         = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
)

// roots are the root elements of parts, by the letters that their names begin with.
var roots = map[string]string{
	"document": "document", "styles": "styles", "numbering": "numbering", "settings": "settings", "footnotes": "footnotes", "endnotes": "endnotes",
	"comments": "comments", "header": "hdr", "footer": "ftr",
}

// parts returns the entries of a Word file whose parts have this content: "document" that of w:body,
// the others that of their roots. A part has its name for the id of its relation. A name with a dot is
// an entry as it is.
func parts(content map[string]string) map[string]string {
	entries := map[string]string{
		"_rels/.rels": packageRelations + `<Relationship Id="r" Type="` + relations + `officeDocument" Target="word/document.xml"/></Relationships>`,
	}
	types, rels := "", ""
	for _, name := range slices.Sorted(maps.Keys(content)) {
		if strings.Contains(name, ".") {
			continue
		}
		kind := strings.TrimRight(name, "0123456789")
		text := content[name]
		if kind == "document" {
			text = "<w:body>" + text + "</w:body>"
			types += `<Override PartName="/word/document.xml" ContentType="` + wordType + `"/>`
		} else {
			rels += `<Relationship Id="` + name + `" Type="` + relations + kind + `" Target="` + name + `.xml"/>`
		}
		entries["word/"+name+".xml"] = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:` + roots[kind] + " " + declarations + ">" + text + "</w:" + roots[kind] + ">"
	}
	entries["word/_rels/document.xml.rels"] = packageRelations + rels + "</Relationships>"
	entries["[Content_Types].xml"] = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` + types + `</Types>`
	for name, text := range content {
		if strings.Contains(name, ".") {
			entries[name] = text
		}
	}
	return entries
}

// zipped returns a ZIP file of entries.
func zipped(t testing.TB, entries map[string]string) []byte {
	t.Helper()
	return archiveOf(t, entries, zip.Deflate)
}

func archiveOf(t testing.TB, entries map[string]string, method uint16) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, name := range slices.Sorted(maps.Keys(entries)) {
		w, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: method})
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
	return out.Bytes()
}

// wordFile returns a Word file; see [parts].
func wordFile(t testing.TB, content map[string]string) []byte {
	t.Helper()
	return zipped(t, parts(content))
}

// document returns what is read of a file with that body.
func document(t testing.TB, body string) *Document {
	t.Helper()
	d, err := Read(wordFile(t, map[string]string{"document": body}), Options{})
	if err != nil {
		t.Fatal(err)
	}
	return d
}
