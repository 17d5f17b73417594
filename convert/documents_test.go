package convert_test

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"testing"

	"plenary/convert"
	"plenary/convert/account"
	"plenary/diag"
	"plenary/internal/oracle"
	"plenary/internal/outline"
	"plenary/schema"
)

// realDocuments returns the PDFs and Word files that lie beside the checkout.
func realDocuments(t *testing.T) (list []convert.Source) {
	t.Helper()
	for _, pattern := range []string{"real/*.pdf", "real/drafts/*.pdf", "real/no-gold/*.pdf", "twins/*.pdf", "twins/*.docx"} {
		paths, err := filepath.Glob(filepath.Join(oracle.Shared(t, "corpus"), filepath.FromSlash(pattern)))
		if err != nil {
			t.Fatal(err)
		}
		for _, path := range paths {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			list = append(list, convert.Source{Name: filepath.Base(path), Data: data})
		}
	}
	if len(list) == 0 {
		t.Skip("missing material: no documents in ../shared/corpus")
	}
	return list
}

// TestRealDocuments converts real PDFs and Word files twice. Both times give the same; nothing
// is lost; the account is of each byte once; and the manuscript is as it has to be.
func TestRealDocuments(t *testing.T) {
	if testing.Short() {
		t.Skip("converts all real documents")
	}
	for _, source := range realDocuments(t) {
		t.Run(source.Name, func(t *testing.T) {
			for _, structure := range structuresOf(source) {
				checkDocument(t, source, convert.Reading{Structure: structure})
			}
		})
	}
}

// structuresOf returns the ways in which a document can be read.
func structuresOf(source convert.Source) []convert.Structure {
	if convert.FormOf(source.Data) == convert.FormPDF {
		return convert.Structures()
	}
	return []convert.Structure{convert.StructureAuto}
}

// checkDocument holds a document against what is promised of all.
func checkDocument(t *testing.T, source convert.Source, how convert.Reading) {
	t.Helper()
	o := convert.Options{Reading: how}
	result, findings := convert.Normalise(context.Background(), source, o)
	again, foundAgain := convert.Normalise(context.Background(), source, o)
	if !bytes.Equal(result.XML, again.XML) || !bytes.Equal(result.Text, again.Text) || !reflect.DeepEqual(findings, foundAgain) {
		t.Errorf("%s: two conversions differ", how.Structure)
	}
	for _, f := range findings {
		if slices.Contains(broken, f.Rule) {
			t.Errorf("%s: %v", how.Structure, f)
		}
	}
	if (result.XML == nil) != findings.HasErrors() {
		t.Errorf("%s: XML made: %v; errors: %v", how.Structure, result.XML != nil, findings.Err())
	}
	if result.Account != nil {
		if err := partition(result.Text, result.Account); err != nil {
			t.Errorf("%s: %v", how.Structure, err)
		}
	}
	_, findings = convert.Read(context.Background(), source, convert.RouteAuto, how)
	for _, f := range findings {
		if f.Rule == schema.InternalError {
			t.Errorf("%s: %v", how.Structure, f)
		}
	}
}

// broken are the rules of findings that say that Plenary itself is at fault.
var broken = []*diag.Rule{schema.InternalError, schema.TextLost, schema.TextDiffers}

// partition tells whether entries are of each byte of a text once, in order.
func partition(text []byte, entries account.Account) error {
	at := 0
	for _, e := range entries {
		if e.Span.Start != at || e.Span.End < at || e.Span.Len() == 0 && e.Text == "" {
			return errors.New("the account breaks before " + string(text[min(at, len(text)):min(at+20, len(text))]))
		}
		at = e.Span.End
	}
	if at != len(text) {
		return errors.New("the account ends before the text")
	}
	return nil
}

// lampsOutline is a resolution of two pages, as a tagged PDF.
const lampsOutline = `artifact
	72,760@14 "<b>General Assembly</b>"
	480,760 "A/RES/199/12"
	480,740 "Distr.: General"
	480,728 "4 May 2145"
Document
	P
		72,700 "Seventy-first session"
	P
		72,688 "Agenda item 7"
	H1
		200,660@12 "<b>Resolution adopted by the General Assembly on 4 May 2145</b>"
	H1
		96,640 "<b>199/12. Care of lighthouses</b>"
	P
		96,620 "<i>The General Assembly</i>,"
	P
		96,600 "<i>Recalling</i> its resolution 198/4 of 3 May 2144"
		Link
			"<r>1</r>"
		Note
			72,90@8 "<r>1</r> See A/199/7."
		320,600 " and the count of"
		72,588 "lamps,"
	P
		96,568 "1. <i>Decides</i> to keep the lamps of the coast, and to"
		72,556 "count them each"
	page 2
	P
		72,700 "winter, as follows:"
	Table
		TR
			TH
				72,680 "Coast"
			TH
				200,680 "Lamps"
		TR
			TD
				72,660 "North"
			TD
				200,660 "12"
	L
		LI
			Lbl
				96,640 "2."
			LBody
				P
					110,640 " <i>Requests</i> the Keeper-General:"
				L
					LI
						Lbl
							110,620 "(a)"
						LBody
							125,620 " To count them;"
	P
		300,580 "<i>3rd plenary meeting</i>"
	P
		300,568 "<i>4 May 2145</i>"
artifact /Type /Pagination
	72,760 "A/RES/199/12"
	480,40 "2/2"
	72,40 "45-01234"
`

// lampsWord is the body of the same, shorter, as a Word file.
const lampsWord = `<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>199/12. Care of lighthouses</w:t></w:r></w:p>
<w:p><w:r><w:rPr><w:i/></w:rPr><w:t>The General Assembly</w:t></w:r><w:r><w:t>,</w:t></w:r></w:p>
<w:p><w:r><w:rPr><w:i/></w:rPr><w:t>Recalling</w:t></w:r><w:r><w:t xml:space="preserve"> the count of lamps,</w:t></w:r></w:p>
<w:p><w:r><w:t xml:space="preserve">1. </w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>Decides</w:t></w:r><w:r><w:t xml:space="preserve"> to keep them:</w:t></w:r></w:p>
<w:tbl><w:tr><w:tc><w:p><w:r><w:t>North</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>12</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
<w:p><w:r><w:rPr><w:i/></w:rPr><w:t>3rd plenary meeting</w:t><w:br/><w:t>4 May 2145</w:t></w:r></w:p>`

// wordFile returns a Word file with a body.
func wordFile(t testing.TB, body string) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, part := range [][2]string{
		{"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ` +
			`ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`},
		{"_rels/.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" ` +
			`Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`},
		{"word/document.xml", `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>` + body + `</w:body></w:document>`},
	} {
		w, err := z.CreateHeader(&zip.FileHeader{Name: part[0], Method: zip.Store})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(part[1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// tinyDocuments returns a resolution as a PDF and as a Word file.
func tinyDocuments(t testing.TB) []convert.Source {
	t.Helper()
	pdf, err := outline.PDF(lampsOutline, "")
	if err != nil {
		t.Fatal(err)
	}
	return []convert.Source{{Name: "lamps.pdf", Data: pdf}, {Name: "lamps.docx", Data: wordFile(t, lampsWord)}}
}

// TestTinyDocuments converts a resolution as a PDF, by its tree and without, and as a Word file.
func TestTinyDocuments(t *testing.T) {
	for _, source := range tinyDocuments(t) {
		for _, structure := range structuresOf(source) {
			checkDocument(t, source, convert.Reading{Structure: structure})
			result, findings := convert.Convert(context.Background(), source, convert.Options{Reading: convert.Reading{Structure: structure}})
			if findings.HasErrors() || !bytes.Contains(result.XML, []byte("<i>Recalling</i>")) || !bytes.Contains(result.XML, []byte("<table")) {
				t.Errorf("%s, %s: %v\n%s", source.Name, structure, findings.Err(), result.XML)
			}
		}
	}
}

// FuzzDocument reads PDFs and Word files of any bytes, and PDFs of any outline and Word files of any
// body: no stage breaks off, and nothing is lost.
func FuzzDocument(f *testing.F) {
	for _, source := range tinyDocuments(f) {
		f.Add(source.Data, byte(0))
	}
	f.Add([]byte(lampsOutline), byte(1))
	f.Add([]byte(lampsWord), byte(2))
	f.Fuzz(func(t *testing.T, data []byte, kind byte) {
		source := convert.Source{Name: "fuzz", Data: data}
		switch kind {
		case 1:
			pdf, err := outline.PDF(string(data), "")
			if err != nil {
				return
			}
			source.Data = pdf
		case 2:
			source.Data = wordFile(t, string(data))
		}
		if form := convert.FormOf(source.Data); form != convert.FormPDF && form != convert.FormDOCX {
			return
		}
		for _, structure := range structuresOf(source) {
			result, findings := convert.Normalise(context.Background(), source, convert.Options{Reading: convert.Reading{Structure: structure, AllowRepaired: true}})
			for _, f := range findings {
				if slices.Contains(broken, f.Rule) {
					t.Fatalf("%s: %v", structure, f)
				}
			}
			if result.Account != nil {
				if err := partition(result.Text, result.Account); err != nil {
					t.Fatalf("%s: %v", structure, err)
				}
			}
		}
	})
}
