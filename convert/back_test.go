package convert_test

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"

	"plenary/convert"
	"plenary/convert/pdf"
	"plenary/internal/oracle"
)

// specimen returns a file of testdata/specimens.
func specimen(t *testing.T, name string) convert.Source {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(oracle.Root(t), "testdata", "specimens", name))
	if err != nil {
		t.Fatal(err)
	}
	return convert.Source{Name: name, Data: data}
}

// xmlOf converts a source to XML.
func xmlOf(t *testing.T, source convert.Source, how convert.Reading) convert.Source {
	t.Helper()
	result, findings := convert.Convert(context.Background(), source, convert.Options{To: []convert.Format{convert.XML}, Reading: how})
	if err := findings.Err(); err != nil {
		t.Fatalf("%s: %v", source.Name, err)
	}
	return convert.Source{Name: source.Name + ".xml", Data: result.XML}
}

// alike compares two documents, in all but the kinds of differences that are ignored.
func alike(t *testing.T, what string, a, b convert.Source, ignore ...string) {
	t.Helper()
	differences, findings := convert.Compare(context.Background(), a, b)
	if err := findings.Err(); err != nil {
		t.Fatalf("%s: %v", what, err)
	}
	for _, d := range differences {
		if !slices.Contains(ignore, string(d.Kind)) {
			t.Errorf("%s: %+v", what, d)
		}
	}
}

// The ways in which a PDF is read.
var waysOfReading = map[string]convert.Reading{
	"tags":    {},
	"no tags": {Structure: convert.StructureIgnore},
}

// Our own PDFs give back the document that they were made of, by their tags and without them. The
// attached XML, the outline and the metadata are taken out of them before.
func TestReadBack(t *testing.T) {
	// In these no paragraph has a second line, or a heading two, by which first lines are told.
	tagsOnly := map[string]bool{"gulls.txt": true, "oil.txt": true}
	for _, source := range specimens(t) {
		for _, standard := range []pdf.Standard{pdf.A3aUA1, pdf.NoStandard} {
			made, findings := convert.Convert(context.Background(), source, convert.Options{PDF: pdf.Options{Standard: standard}})
			check(t, source.Name, findings)
			for way, how := range waysOfReading {
				if way == "no tags" && tagsOnly[source.Name] {
					continue
				}
				t.Run(source.Name+"/"+string(standard)+"/"+way, func(t *testing.T) {
					back := xmlOf(t, convert.Source{Name: source.Name + ".pdf", Data: bare(t, made.PDF)}, how)
					alike(t, way, convert.Source{Name: "made.xml", Data: made.XML}, back)
				})
			}
		}
	}
}

// bare takes out of a PDF what tells of its text beside the pages and the structure tree.
func bare(t *testing.T, data []byte) []byte {
	t.Helper()
	const program = `
import sys, pikepdf
with pikepdf.open(sys.argv[1]) as pdf:
    for key in ('/Outlines', '/Metadata', '/Names', '/Dests', '/AF', '/PageLabels'):
        if key in pdf.Root:
            del pdf.Root[key]
    for page in pdf.pages:
        for key in ('/AF', '/Metadata', '/PieceInfo'):
            if key in page.obj:
                del page.obj[key]
    if '/Info' in pdf.trailer:
        del pdf.trailer['/Info']
    pdf.remove_unreferenced_resources()
    pdf.save(sys.argv[2])
`
	return rewritten(t, program, data)
}

// rewritten returns what a Python program with pikepdf makes of a PDF.
func rewritten(t *testing.T, program string, data []byte, args ...string) []byte {
	t.Helper()
	const python = "/usr/bin/python3" // that of the system, for which pikepdf is installed
	if err := exec.Command(python, "-c", "import pikepdf").Run(); err != nil {
		t.Skip("missing tool: python3-pikepdf")
	}
	dir := t.TempDir()
	from, to := filepath.Join(dir, "from.pdf"), filepath.Join(dir, "to.pdf")
	if err := os.WriteFile(from, data, 0o666); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command(python, append([]string{"-c", program, from, to}, args...)...).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	changed, err := os.ReadFile(to)
	if err != nil {
		t.Fatal(err)
	}
	return changed
}

// The specimen that is a text, a Word file and a PDF is one document in all three. The masthead, and with it
// the identity, are not in the text.
func TestOneDocument(t *testing.T) {
	text, word := xmlOf(t, specimen(t, "lighthouses.txt"), convert.Reading{}), xmlOf(t, specimen(t, "lighthouses.docx"), convert.Reading{})
	alike(t, "text and DOCX", text, word, "metadata")
	same(t, "DOCX and PDF", xmlOf(t, specimen(t, "lighthouses.pdf"), convert.Reading{}).Data, word.Data)
	alike(t, "DOCX and PDF without tags", xmlOf(t, specimen(t, "lighthouses.pdf"), convert.Reading{Structure: convert.StructureIgnore}), word, "metadata")
}
