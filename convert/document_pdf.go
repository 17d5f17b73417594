package convert

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"plenary/convert/normalise"
	"plenary/convert/read/pdf"
	"plenary/convert/read/pdf/object"
	"plenary/diag"
	"plenary/schema"
)

// openPDF reads a PDF.
func openPDF(source Source, how Reading) (*document, diag.List) {
	o := pdf.Options{Password: how.Password, IgnoreTags: how.Structure == StructureIgnore}
	if !how.Pages.IsAll() {
		o.Pages = how.Pages.Has
	}
	d, err := pdf.Read(source.Data, o)
	if err != nil {
		return nil, diag.List{refusedPDF(err)}
	}
	var findings diag.List
	for _, f := range d.Facts {
		told, ok := factOfPDF(f)
		if !ok {
			continue
		}
		if f.Kind == pdf.MayLack && how.AllowRepaired {
			told.Severity, told.Hint = diag.Warning, "compare the pages with another copy of the document"
		}
		findings = append(findings, told)
	}
	if n := d.PagesLeftOut; n > 0 {
		findings.Add(schema.PagesLeftOut, diag.Span{}, "%s of the PDF left out", counted(n, "page"))
	}
	return &document{text: d.Text, known: normalise.Source{Flow: d.Flow, Lines: d.Lines}, where: d.Place}, findings
}

// refusedPDF tells why a PDF is not read.
func refusedPDF(err error) diag.Finding {
	switch {
	case errors.Is(err, pdf.ErrNoText):
		return diag.New(schema.PDFNoText, diag.Span{}, "no page of the PDF shows any text: it is a scan").
			WithHint("recognise its text first, for example: ocrmypdf IN.pdf OUT.pdf")
	case errors.Is(err, pdf.ErrNoPage):
		return diag.New(schema.PDFNoText, diag.Span{}, "%v", err).WithHint("name others with --pages")
	case errors.Is(err, object.ErrPassword):
		return diag.New(schema.DocumentEncrypted, diag.Span{}, "%v", err).
			WithHint("give it with --password-file, or save the file without one")
	case errors.Is(err, object.ErrEncryption):
		return diag.New(schema.DocumentEncrypted, diag.Span{}, "%v", err).WithHint("save the file without encryption")
	}
	return diag.New(schema.DocumentDamaged, diag.Span{}, "%v", err).
		WithHint("get the file once more; a viewer that still opens it can print it to a new PDF")
}

// factOfPDF tells a fact that people should know.
func factOfPDF(f pdf.Fact) (diag.Finding, bool) {
	on := pagesOf(f.Pages)
	switch f.Kind {
	case pdf.MayLack:
		return diag.New(schema.DocumentRepaired, diag.Span{}, "the file is damaged, and pages may be missing: %s%s", f.What, on).
			WithHint("get the file once more, or see with --allow-repaired what can be had"), true
	case pdf.Repaired:
		mended := diag.New(schema.DocumentRepaired, diag.Span{}, "the file is damaged, and was mended: %s%s", f.What, on)
		mended.Severity = diag.Note
		return mended, true
	case pdf.Unread:
		return diag.New(schema.GlyphUnread, diag.Span{}, "%s in the font %s cannot be read: the file does not say which characters they are%s", counted(f.Count, "glyph"), f.What, on).
			WithHint("get the file from who made it with its fonts, or recognise its text, for example: ocrmypdf --force-ocr IN.pdf OUT.pdf"), true
	case pdf.Picture:
		return diag.New(schema.PDFPageNoText, diag.Span{}, "%s is a picture without text%s", counted(f.Count, "page"), on).
			WithHint("recognise the text of these pages, for example: ocrmypdf --skip-text IN.pdf OUT.pdf"), true
	case pdf.Concealed:
		return diag.New(schema.TextHidden, diag.Span{}, "%s that the page does not show: %s%s", counted(f.Count, "character"), f.What, on), true
	case pdf.Annotation:
		return diag.New(schema.PartUnread, diag.Span{}, "%s of the kind %s: annotations are not read%s", counted(f.Count, "annotation"), f.What, on), true
	case pdf.Image:
		return diag.New(schema.PartUnread, diag.Span{}, "%s: pictures are not read%s", counted(f.Count, "large picture"), on), true
	case pdf.Distrusted:
		return diag.New(schema.PDFStructureDistrusted, diag.Span{}, "the structure tree is not believed%s", on), true
	case pdf.Turned:
		return diag.New(schema.TextApart, diag.Span{}, "%s turned on the page%s", counted(f.Count, "character"), on), true
	case pdf.Leftward:
		return diag.New(schema.LinesTurned, diag.Span{}, "%s put from the order of the page into the order of reading, from right to left%s", counted(f.Count, "part")+" of lines", on), true
	case pdf.Filled:
		return diag.New(schema.LinesTurned, diag.Span{}, "%s that fill lines left out%s", counted(f.Count, "stroke")+" between Arabic letters", on), true
	}
	return diag.Finding{}, false
}

// counted returns a number with its noun.
func counted(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// pagesOf returns ", on page 3" or ", on pages 3, 4 and 7", and no more than a few.
func pagesOf(pages []int) string {
	const shown = 6
	if len(pages) == 0 {
		return ""
	}
	if len(pages) == 1 {
		return fmt.Sprintf(", on page %d", pages[0])
	}
	var names []string
	for _, p := range pages[:min(len(pages), shown)] {
		names = append(names, strconv.Itoa(p))
	}
	if more := len(pages) - shown; more > 0 {
		return fmt.Sprintf(", on pages %s and %d more", strings.Join(names, ", "), more)
	}
	last := len(names) - 1
	return fmt.Sprintf(", on pages %s and %s", strings.Join(names[:last], ", "), names[last])
}
