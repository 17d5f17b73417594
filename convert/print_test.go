package convert_test

import (
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"plenary/convert"
	"plenary/convert/pdf"
	"plenary/convert/resolution"
	"plenary/internal/oracle"
)

// converted returns the outputs of a specimen, and the path of its PDF.
func converted(t *testing.T, source convert.Source) (convert.Result, string) {
	t.Helper()
	result, findings := convert.Convert(context.Background(), source, convert.Options{})
	check(t, "convert", findings)
	path := filepath.Join(t.TempDir(), "resolution.pdf")
	if err := os.WriteFile(path, result.PDF, 0o644); err != nil {
		t.Fatal(err)
	}
	return result, path
}

// What a screen reader reads is the text of the XML, in its order, with each
// note after the paragraph that calls it. Before it may stand what the masthead
// shows though the source did not say it. The number of the printer's job is of the page.
func TestReadingOrder(t *testing.T) {
	reader := oracle.Tool(t, "pdfinfo")
	quoted := regexp.MustCompile(`(?m)^ *"(.*)"$`)
	for _, source := range specimens(t) {
		t.Run(source.Name, func(t *testing.T) {
			result, path := converted(t, source)
			out, err := exec.Command(reader, "-struct-text", path).Output()
			if err != nil {
				t.Fatal(err)
			}
			var read strings.Builder
			for _, line := range quoted.FindAllSubmatch(out, -1) {
				read.Write(bytes.ReplaceAll(line[1], []byte(`\"`), []byte(`"`)))
			}
			want, got := characters(textInOrder(t, result.XML)), characters(read.String())
			if cover := result.Resolution.CoverPage; cover != nil {
				for _, line := range cover.Lines {
					if line.Role == resolution.RoleJobNumber {
						want = strings.Replace(want, characters(resolution.PlainText(line.Content)), "", 1)
					}
				}
			}
			if len(want) < 200 || !strings.HasSuffix(got, want) {
				t.Errorf("the text of the XML is\n%s\nthat of the PDF\n%s", want, got)
			}
		})
	}
}

func characters(text string) string { return strings.Join(strings.Fields(text), "") }

// textInOrder returns the text of an Akoma Ntoso document, by a traversal of
// its own: notes stand after their paragraph.
func textInOrder(t *testing.T, document []byte) string {
	t.Helper()
	type open struct {
		name        string
		text, notes strings.Builder
	}
	stack := []*open{{}}
	for decoder := xml.NewDecoder(bytes.NewReader(document)); ; {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return stack[0].text.String()
		}
		if err != nil {
			t.Fatal(err)
		}
		top := stack[len(stack)-1]
		switch token := token.(type) {
		case xml.StartElement:
			next := &open{name: token.Name.Local}
			for _, a := range token.Attr {
				if a.Name.Local == "marker" {
					top.text.WriteString(a.Value)
					next.text.WriteString(a.Value)
				}
			}
			stack = append(stack, next)
		case xml.CharData:
			top.text.Write(token)
		case xml.EndElement:
			stack = stack[:len(stack)-1]
			outer := stack[len(stack)-1]
			switch top.name {
			case "meta", "noteRef":
			case "authorialNote":
				outer.notes.WriteString(top.text.String() + top.notes.String())
			case "p", "docTitle", "num", "heading", "caption", "listIntroduction", "listWrapUp", "crossHeading":
				outer.text.WriteString(top.text.String() + top.notes.String())
			default:
				outer.text.WriteString(top.text.String())
				outer.notes.WriteString(top.notes.String())
			}
		}
	}
}

// The XML that the PDF holds is the XML that is written, byte for byte.
func TestAttachedSource(t *testing.T) {
	detach := oracle.Tool(t, "pdfdetach")
	for _, source := range specimens(t) {
		result, path := converted(t, source)
		out := filepath.Join(t.TempDir(), "source.xml")
		if said, err := exec.Command(detach, "-save", "1", "-o", out, path).CombinedOutput(); err != nil {
			t.Fatalf("%s: %v\n%s", source.Name, err, said)
		}
		got, err := os.ReadFile(out)
		if err != nil {
			t.Fatal(err)
		}
		same(t, source.Name, got, result.XML)
	}
}

// Every provision of the XML, every preambular paragraph and every note can be
// reached in the PDF by its eId, and no other name leads anywhere.
func TestNamedPlaces(t *testing.T) {
	name := regexp.MustCompile(`(?m)^\((\S+)\) \[\d+ 0 R /XYZ`)
	id := regexp.MustCompile(`<(\w+) eId="([^"]+)"`)
	placed := map[string]bool{
		"preface": true, "preamble": true, "formula": true, "container": true, "paragraph": true, "point": true, "section": true, "title": true,
		"chapter": true, "division": true, "part": true, "article": true, "attachment": true, "authorialNote": true, "conclusions": true,
		"table": true, "blockList": true, "item": true,
	}
	for _, source := range specimens(t) {
		result, _ := converted(t, source)
		names := map[string]bool{}
		for _, m := range name.FindAllSubmatch(result.PDF, -1) {
			names[string(m[1])] = true
		}
		ids := map[string]bool{}
		for _, m := range id.FindAllSubmatch(result.XML, -1) {
			ids[string(m[2])] = true
			titleOfAnnex := strings.HasSuffix(string(m[2]), "__preface") // begins where the annex does
			container := strings.Contains(string(m[2]), "conclusions__container")
			if placed[string(m[1])] && !names[string(m[2])] && !titleOfAnnex && !container {
				t.Errorf("%s: no place is called %s", source.Name, m[2])
			}
		}
		for n := range names {
			if !ids[n] {
				t.Errorf("%s: the place %s is no eId", source.Name, n)
			}
		}
	}
}

// Without XML among the outputs the PDF holds it all the same; with a standard
// that allows no source it does not.
func TestSourceIsForPDFOnly(t *testing.T) {
	xml, _ := convert.Normalise(context.Background(), convert.Source{Name: "lamps.txt", Data: []byte(lamps)}, convert.Options{})
	for standard, want := range map[pdf.Standard]bool{"": true, pdf.A2b: false, pdf.NoStandard: false} {
		result, findings := convert.Render(context.Background(), convert.Source{Name: "lamps.xml", Data: xml.XML},
			convert.Options{To: []convert.Format{convert.PDF}, PDF: pdf.Options{Standard: standard}})
		check(t, string(standard), findings)
		if got := bytes.Contains(result.PDF, []byte("/AFRelationship /Source")); got != want || result.XML != nil {
			t.Errorf("%q: attached is %v, XML is there: %v", standard, got, result.XML != nil)
		}
	}
}
