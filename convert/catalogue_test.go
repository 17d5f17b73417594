package convert

import (
	"context"
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"strconv"
	"strings"
	"testing"

	"plenary/diag"
	"plenary/schema"
)

// TestDocumentCatalogue holds that each rule of PDF and Word files is raised by a small file, and by
// that file put right not.
func TestDocumentCatalogue(t *testing.T) {
	plain := madePDF("", pages("", madePage{drawn(lampLines...), ""})...)
	document := madeDOCX(t, paragraphsOf(lampLines...), nil)
	encrypted := func(filter string) string {
		const key = "0123456789abcdef0123456789abcdef" // that no password gives
		objects := append(pages("", madePage{drawn(lampLines...), ""}), "<< "+filter+" /O ("+key+") /U ("+key+") /P -4 >>")
		return madePDF(" /ID [(lamp) (lamp)] /Encrypt "+strconv.Itoa(len(objects))+" 0 R", objects...)
	}
	page := func(content string) string {
		return madePDF("", pages("", madePage{drawn(lampLines...) + content, ""})...)
	}
	word := func(body string, more map[string]string) string {
		return madeDOCX(t, paragraphsOf(lampLines...)+body, more)
	}
	const picture = "q 600 0 0 800 0 0 cm /P Do Q\n"
	whole, repaired := Reading{}, Reading{AllowRepaired: true}
	covered := map[string]bool{}
	for _, c := range []struct {
		name    string
		rule    *diag.Rule // nil: none of these rules is raised
		level   diag.Severity
		message string // that the finding holds
		data    string
		how     Reading
	}{
		{"a PDF", nil, 0, "", plain, whole},
		{"a tagged PDF", nil, 0, "", taggedPDF("", lampLines...), whole},
		{"a Word file", nil, 0, "", document, whole},

		{"a password", schema.DocumentEncrypted, diag.Error, "password", encrypted("/Filter /Standard /V 1 /R 2"), whole},
		{"a wrong password", schema.DocumentEncrypted, diag.Error, "password", encrypted("/Filter /Standard /V 1 /R 2"), Reading{Password: "guillemot"}},
		{"an unknown way of encryption", schema.DocumentEncrypted, diag.Error, "encryption", encrypted("/Filter /Gull /V 1"), whole},
		{"an encrypted part", schema.DocumentEncrypted, diag.Error, "the Word file is encrypted", encryptedEntries(document), whole},

		{"nothing but a header", schema.DocumentDamaged, diag.Error, "damaged", schema.DocumentDamaged.Bad, whole},
		{"nothing but a header, if repairs are allowed", schema.DocumentDamaged, diag.Error, "damaged", schema.DocumentDamaged.Bad, repaired},
		{"broken XML", schema.DocumentDamaged, diag.Error, "word/document.xml at byte", madeDOCX(t, "<w:p>", nil), whole},
		{"a document type declaration", schema.DocumentDamaged, diag.Error, "broken XML", madeDOCX(t, "", map[string]string{"word/styles.xml": "<!DOCTYPE lamp><lamp/>"}), whole},
		{"a Word file without its end", schema.DocumentDamaged, diag.Error, "", document[:len(document)-100], whole},

		{"the end is missing", schema.DocumentRepaired, diag.Error, "pages may be missing", cut(plain, "3rd plenary"), whole},
		{"the end is missing, which is allowed", schema.DocumentRepaired, diag.Warning, "pages may be missing", cut(plain, "3rd plenary"), repaired},
		{"the cross references are missing", schema.DocumentRepaired, diag.Error, "the file ends before its end", cut(plain, "xref\n"), whole},
		{"the place of the cross references is wrong", schema.DocumentRepaired, diag.Error, "pages may be missing", strings.Replace(plain, "startxref\n", "startxref\n9", 1), whole},
		{"bytes before the header", schema.DocumentRepaired, diag.Note, "was mended", "lamps\x00\n" + plain, whole},

		{"a scan", schema.PDFNoText, diag.Error, "it is a scan", madePDF("", pages("", madePage{picture, ""})...), whole},
		{"an empty page", schema.PDFNoText, diag.Error, "", madePDF("", pages("", madePage{"", ""})...), whole},
		{"a page that is a scan", schema.PDFPageNoText, diag.Warning, "on page 2", madePDF("", pages("", madePage{drawn(lampLines...), ""}, madePage{picture, ""})...), whole},

		{"a font without characters", schema.GlyphUnread, diag.Error, "3 glyphs in the font Mole", page("BT /F3 12 Tf 72 400 Td <000100020003> Tj ET"), whole},

		{"text in no tag", schema.PDFStructureDistrusted, diag.Note, "on page 1", taggedPDF("BT /F1 12 Tf 72 400 Td (Gulls.) Tj ET", lampLines...), whole},
		{"tags that are not asked", nil, 0, "", taggedPDF("BT /F1 12 Tf 72 400 Td (Gulls.) Tj ET", lampLines...), Reading{Structure: StructureIgnore}},
		{"an artifact", nil, 0, "", taggedPDF("/Artifact BMC BT /F1 12 Tf 300 20 Td (1/2) Tj ET EMC", lampLines...), whole},

		{"pages that are not asked for", schema.PagesLeftOut, diag.Note, "2 pages of the PDF left out", madePDF("", pages("", madePage{drawn(lampLines...), ""}, madePage{drawn("Gulls."), ""}, madePage{drawn("Fog."), ""})...), pagesRead(t, "1")},

		{"invisible text", schema.TextHidden, diag.Warning, "invisible", page("BT 3 Tr /F1 12 Tf 72 400 Td (Gulls.) Tj ET"), whole},
		{"text beside the page", schema.TextHidden, diag.Warning, "outside", page("BT /F1 12 Tf 72 4000 Td (Gulls.) Tj ET"), whole},
		{"hidden text", schema.TextHidden, diag.Warning, "1 stretch of hidden text left out: Gulls.", word("<w:p>"+runOf("<w:vanish/>", "Gulls.")+"</w:p>", nil), whole},

		{"an insertion", schema.ChangesAccepted, diag.Warning, "1 tracked insertion read as text: Gulls.", word(`<w:p><w:ins w:id="1" w:author="Keeper">`+runOf("", "Gulls.")+"</w:ins></w:p>", nil), whole},
		{"a deletion", schema.ChangesAccepted, diag.Warning, "1 tracked deletion left out: Gulls.", word(`<w:p><w:del w:id="1" w:author="Keeper"><w:r><w:delText>Gulls.</w:delText></w:r></w:del></w:p>`, nil), whole},

		{"a mark without a note", schema.ReadingUncertain, diag.Warning, "1 mark without a note", word(`<w:p><w:r><w:t>Gulls.</w:t><w:footnoteReference w:id="7"/></w:r></w:p>`, nil), whole},
		{"an unknown element", schema.ReadingUncertain, diag.Warning, "1 element that is not known", word(`<w:p><w:r><w:t>Gulls.</w:t></w:r></w:p><x:gull xmlns:x="urn:gull"><w:p><w:r><w:t>Terns.</w:t></w:r></w:p></x:gull>`, nil), whole},

		{"a large picture on a page", schema.PartUnread, diag.Note, "1 large picture: pictures are not read, on page 1", page("q 300 0 0 300 72 100 cm /P Do Q"), whole},
		{"a small picture on a page", nil, 0, "", page("q 20 0 0 20 72 300 cm /P Do Q"), whole},
		{"a picture below recognised text", nil, 0, "", madePDF("", pages("", madePage{picture + "3 Tr\n" + drawn(lampLines...), ""})...), whole},
		{"an annotation", schema.PartUnread, diag.Note, "1 annotation of the kind Text", madePDF("", pages("", madePage{drawn(lampLines...), "/Annots [<< /Type /Annot /Subtype /Text /Rect [0 0 20 20] /Contents (Gulls.) >>]"})...), whole},
		{"a link", nil, 0, "", madePDF("", pages("", madePage{drawn(lampLines...), "/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 20 20] >>]"})...), whole},
		{"a comment", schema.PartUnread, diag.Note, "1 comment not read: Gulls.", word(`<w:p><w:r><w:commentReference w:id="1"/></w:r></w:p>`, map[string]string{
			"word/comments.xml": `<w:comments SPACES><w:comment w:id="1" w:author="Keeper">` + paragraphsOf("Gulls.") + "</w:comment></w:comments>",
		}), whole},

		{"text that runs upwards", schema.TextApart, diag.Warning, "5 characters turned on the page", page("BT /F1 12 Tf 0 1 -1 0 20 300 Tm (Gulls) Tj ET"), whole},
		{"a text box", schema.TextApart, diag.Warning, "1 text box", word(`<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>`+paragraphsOf("Gulls.")+`</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`, nil), whole},
		{"an Arabic word from left to right", schema.LinesTurned, diag.Note, "1 part of lines put from the order of the page into the order of reading", page("BT /F4 12 Tf 72 400 Td <063106480646> Tj ET"), whole},
		{"an Arabic word with a stroke that fills a line", schema.LinesTurned, diag.Note, "2 strokes between Arabic letters that fill lines left out", page("BT /F4 12 Tf 72 400 Td [<06310640> 200 <06400646>] TJ ET"), whole},
		{"an Arabic word from right to left", nil, 0, "", page("BT /F4 12 Tf 72 400 Td <0646> Tj -6 0 Td <0648> Tj -6 0 Td <0631> Tj ET"), whole},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, findings := Read(context.Background(), Source{Name: "lamp", Data: []byte(c.data)}, RouteAuto, c.how)
			found := slices.DeleteFunc(findings, func(f diag.Finding) bool { return !slices.Contains(documentRules(t), f.Rule) })
			if c.rule == nil {
				if len(found) > 0 {
					t.Errorf("it raises %v", found)
				}
				return
			}
			covered[c.rule.Code] = true
			i := slices.IndexFunc(found, func(f diag.Finding) bool { return f.Rule == c.rule && strings.Contains(f.Message, c.message) })
			switch {
			case i < 0:
				t.Fatalf("it raises %v", found)
			case found[i].Severity != c.level:
				t.Errorf("it raises an %v", found[i])
			case slices.ContainsFunc(found, func(f diag.Finding) bool { return f.Rule != c.rule }):
				t.Errorf("it raises more: %v", found)
			}
		})
	}
	for _, rule := range documentRules(t) {
		if !covered[rule.Code] {
			t.Errorf("%s is raised by no case", rule.Code)
		}
	}
}

// documentRules returns the rules of PDF and Word files.
func documentRules(t *testing.T) (rules []*diag.Rule) {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), "../schema/rules_document.go", nil, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	ast.Inspect(file, func(node ast.Node) bool {
		if pair, ok := node.(*ast.KeyValueExpr); ok {
			if key, ok := pair.Key.(*ast.Ident); ok && key.Name == "Code" {
				code, _ := strconv.Unquote(pair.Value.(*ast.BasicLit).Value)
				rules = append(rules, schema.Rule(code))
			}
		}
		return true
	})
	if len(rules) < 13 || slices.Contains(rules, nil) {
		t.Fatalf("the rules are %v", rules)
	}
	return rules
}

// cut returns what stands before a mark.
func cut(s, mark string) string {
	before, _, _ := strings.Cut(s, mark)
	return before
}

// pagesRead returns the choice of pages.
func pagesRead(t *testing.T, list string) Reading {
	t.Helper()
	r, err := ParsePages(list)
	if err != nil {
		t.Fatal(err)
	}
	return Reading{Pages: r}
}

// encryptedEntries returns a ZIP file whose entries say that they need a password. (PKWARE APPNOTE 6.3.10,
// 4.4.4.)
func encryptedEntries(archive string) string {
	const flags = 8 // where they stand in the header of an entry of the directory
	b := []byte(archive)
	for i := range b {
		if strings.HasPrefix(archive[i:], "PK\x01\x02") {
			b[i+flags] |= 1
		}
	}
	return string(b)
}
