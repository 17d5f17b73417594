package convert_test

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"plenary/convert"
	"plenary/convert/manuscript"
	"plenary/diag"
	"plenary/internal/oracle"
	"plenary/schema"
)

// pictures returns a PDF whose pages are pictures of the pages of another, as a scanner leaves them.
func pictures(t *testing.T, data []byte) []byte {
	t.Helper()
	dir := t.TempDir()
	from, to := filepath.Join(dir, "from.pdf"), filepath.Join(dir, "to.pdf")
	if err := os.WriteFile(from, data, 0o666); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command(oracle.Tool(t, "gs"), "-q", "-dSAFER", "-dBATCH", "-dNOPAUSE", "-sDEVICE=pdfimage8", "-r72", "-o", to, from).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	made, err := os.ReadFile(to)
	if err != nil {
		t.Fatal(err)
	}
	return made
}

// Programs that put the pages of a PDF and pictures of them together.
const (
	// textOver lays the text over the pictures, invisible, as character recognition does.
	textOver = `
import sys, pikepdf
with pikepdf.open(sys.argv[1]) as pdf, pikepdf.open(sys.argv[3]) as pictures:
    del pdf.Root.StructTreeRoot, pdf.Root.MarkInfo
    for page, picture in zip(pdf.pages, pictures.pages):
        below = pdf.copy_foreign(picture.as_form_xobject())
        name = page.add_resource(below, '/XObject')
        drawn = b'q ' + str(name).encode() + b' Do Q 3 Tr '
        lines = []
        for operands, operator in pikepdf.parse_content_stream(page):
            if str(operator) not in ('BDC', 'BMC', 'EMC', 'Tr', 're', 'f', 'f*', 'S', 'm', 'l'):
                lines.append((operands, operator))
        page.Contents = pdf.make_stream(drawn + pikepdf.unparse_content_stream(lines))
    pdf.save(sys.argv[2])
`
	// secondPicture puts a picture in the place of the second page.
	secondPicture = `
import sys, pikepdf
with pikepdf.open(sys.argv[1]) as pdf, pikepdf.open(sys.argv[3]) as pictures:
    pdf.pages[1] = pictures.pages[1]
    pdf.save(sys.argv[2])
`
)

// put puts pages and pictures of them together.
func put(t *testing.T, program string, data []byte) convert.Source {
	t.Helper()
	path := filepath.Join(t.TempDir(), "pictures.pdf")
	if err := os.WriteFile(path, pictures(t, data), 0o666); err != nil {
		t.Fatal(err)
	}
	return convert.Source{Name: "scan.pdf", Data: rewritten(t, program, data, path)}
}

// findingOf returns the first finding of a rule.
func findingOf(findings diag.List, rule *diag.Rule) (diag.Finding, bool) {
	for _, f := range findings {
		if f.Rule == rule {
			return f, true
		}
	}
	return diag.Finding{}, false
}

// A scan without text is refused by name, with the way out.
func TestScan(t *testing.T) {
	scan := convert.Source{Name: "scan.pdf", Data: pictures(t, specimen(t, "lighthouses.pdf").Data)}
	for way, how := range waysOfReading {
		result, findings := convert.Convert(context.Background(), scan, convert.Options{Reading: how})
		f, ok := findingOf(findings, schema.PDFNoText)
		if !ok || f.Severity != diag.Error || f.Hint == "" || result.XML != nil {
			t.Errorf("%s: a scan gives %v, and %d bytes of XML", way, findings, len(result.XML))
		}
	}
}

// Invisible text over a picture is the text. How it is set nobody knows: where the leading phrases end, the words
// say. Nothing tells the notes at the foot of a page, which may stay text.
func TestScanWithText(t *testing.T) {
	source := put(t, textOver, specimen(t, "lighthouses.pdf").Data)
	result, findings := convert.Convert(context.Background(), source, convert.Options{To: []convert.Format{convert.XML}})
	if err := findings.Err(); err != nil {
		t.Fatal(err)
	}
	pages, _ := convert.Read(context.Background(), source, convert.RouteAuto, convert.Reading{})
	for _, run := range pages.Manuscript.Runs {
		if run.Style.Italic != manuscript.Unknown || run.Style.Bold != manuscript.Unknown {
			t.Fatalf("%q is set %v", pages.Manuscript.Text[run.At:run.At+run.Len], run.Style)
		}
	}
	said := strings.Join(strings.Fields(string(result.XML)), " ")
	for _, words := range []string{"of which ten shall be nights of fog;", "Covenant Series, vol. 12, No. 7.", "where the keeper is deaf, and to wave."} {
		if !strings.Contains(said, words) {
			t.Errorf("%q is lost", words)
		}
	}
	alike(t, "scan", xmlOf(t, specimen(t, "lighthouses.txt"), convert.Reading{}), convert.Source{Name: "scan.xml", Data: result.XML}, "metadata", "block", "text", "note", "anchor", "reference")
}

// Where only some pages have text, a finding says which have none.
func TestScanOfOnePage(t *testing.T) {
	source := put(t, secondPicture, specimen(t, "lighthouses.pdf").Data)
	for way, how := range waysOfReading {
		_, findings := convert.Convert(context.Background(), source, convert.Options{Reading: how})
		f, ok := findingOf(findings, schema.PDFPageNoText)
		if !ok || !strings.Contains(f.Message, "page 2") || strings.Contains(f.Message, "page 1") || f.Hint == "" {
			t.Errorf("%s: a scan of page 2 gives %v", way, findings)
		}
	}
}
