package docx

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"plenary/convert/read/flow"
	"plenary/internal/oracle"
)

// officeText returns what LibreOffice shows of Word files, as lines of text.
func officeText(t *testing.T, files map[string][]byte) map[string]string {
	t.Helper()
	office := oracle.Tool(t, "soffice")
	dir := t.TempDir()
	args := []string{"-env:UserInstallation=file://" + filepath.Join(dir, "profile"), "--headless", "--norestore", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", dir}
	for name, data := range files {
		path := filepath.Join(dir, name+".docx")
		if err := os.WriteFile(path, data, 0o644); err != nil {
			t.Fatal(err)
		}
		args = append(args, path)
	}
	if out, err := exec.Command(office, args...).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	texts := map[string]string{}
	for name := range files {
		text, err := os.ReadFile(filepath.Join(dir, name+".txt"))
		if err != nil {
			t.Fatal(err)
		}
		texts[name] = string(bytes.TrimPrefix(text, []byte("\ufeff")))
	}
	return texts
}

// TestNumbersOfOffice counts lists made at random as LibreOffice counts them. It differs where a list
// begins below its first level, so none here does, and it knows no figures of law (w:isLgl).
func TestNumbersOfOffice(t *testing.T) {
	files := map[string][]byte{}
	for seed := range uint64(12) {
		files[fmt.Sprintf("lists%d", seed)] = wordFile(t, randomLists(rand.New(rand.NewPCG(seed, 1))))
	}
	for name, text := range officeText(t, files) {
		d, err := Read(files[name], Options{})
		if err != nil {
			t.Fatal(err)
		}
		got, want := labelsOf(d.Flow.Text), labelsOf(text)
		if len(got) != len(want) {
			t.Errorf("%s: %d paragraphs, want %d", name, len(got), len(want))
			continue
		}
		for i := range got {
			if got[i] != want[i] {
				t.Errorf("%s: paragraph %d is %q, and for LibreOffice %q", name, i, got[i], want[i])
				break
			}
		}
	}
}

// labelsOf returns the lines of a text without white space.
func labelsOf(text string) (list []string) {
	for line := range strings.Lines(text) {
		if s := strings.Join(strings.Fields(line), ""); s != "" {
			list = append(list, s)
		}
	}
	return list
}

// randomLists returns a document of paragraphs of lists.
func randomLists(r *rand.Rand) map[string]string {
	formats := []string{"decimal", "lowerLetter", "upperLetter", "lowerRoman", "upperRoman", "decimal"}
	const definitions, lists = 3, 5
	var numbering, body strings.Builder
	for a := range definitions {
		fmt.Fprintf(&numbering, `<w:abstractNum w:abstractNumId="%d"><w:multiLevelType w:val="multilevel"/>`, a)
		for l := range 4 {
			text := ""
			for k := range l + 1 {
				if k == l || r.IntN(2) == 0 {
					text += fmt.Sprintf("%%%d.", k+1)
				}
			}
			fmt.Fprintf(&numbering, `<w:lvl w:ilvl="%d"><w:start w:val="%d"/><w:numFmt w:val="%s"/><w:lvlText w:val="%s"/><w:lvlJc w:val="left"/></w:lvl>`, l, 1+r.IntN(3), formats[r.IntN(len(formats))], text)
		}
		numbering.WriteString(`</w:abstractNum>`)
	}
	for n := range lists {
		fmt.Fprintf(&numbering, `<w:num w:numId="%d"><w:abstractNumId w:val="%d"/>`, n+1, n%definitions)
		if n >= definitions {
			fmt.Fprintf(&numbering, `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="%d"/></w:lvlOverride>`, 1+r.IntN(5))
		}
		numbering.WriteString(`</w:num>`)
	}
	level := [lists]int{}
	for i := range level {
		level[i] = -1
	}
	for i := range 120 {
		n := r.IntN(lists)
		level[n] = r.IntN(min(level[n]+1, 3) + 1)
		fmt.Fprintf(&body, `<w:p><w:pPr><w:numPr><w:ilvl w:val="%d"/><w:numId w:val="%d"/></w:numPr></w:pPr><w:r><w:t>gull%d</w:t></w:r></w:p>`, level[n], n+1, i)
	}
	return map[string]string{"document": body.String(), "numbering": numbering.String(), "styles": ""}
}

// TestFileOfOffice reads a real file as LibreOffice writes it: the paragraphs are the same.
func TestFileOfOffice(t *testing.T) {
	office := oracle.Tool(t, "soffice")
	source := corpus(t)[0]
	dir := t.TempDir()
	if out, err := exec.Command(office, "-env:UserInstallation=file://"+filepath.Join(dir, "profile"), "--headless", "--norestore", "--convert-to", "docx", "--outdir", dir, source).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	want, got := bodyOf(t, source), bodyOf(t, filepath.Join(dir, filepath.Base(source)))
	for i := range min(len(want), len(got)) {
		if want[i] != got[i] {
			t.Fatalf("paragraph %d is %q, and as LibreOffice writes it %q", i, want[i], got[i])
		}
	}
	if len(want) != len(got) {
		t.Errorf("%d paragraphs, want %d", len(got), len(want))
	}
}

// bodyOf returns the paragraphs of a file as words.
func bodyOf(t *testing.T, path string) (list []string) {
	t.Helper()
	for _, p := range kept(readFile(t, path)) {
		list = append(list, strings.Join(strings.Fields(p), " "))
	}
	return list
}

func readFile(t *testing.T, path string) *Document {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	d, err := Read(data, Options{})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// kept returns the text of the paragraphs of a document, of its cells and of its notes.
func kept(d *Document) (list []string) {
	text := func(p *flow.Paragraph) (s string) {
		for _, piece := range p.Pieces {
			s += d.Flow.Text[piece.Source.Start:piece.Source.End]
		}
		return s
	}
	for _, p := range d.Flow.Head {
		list = append(list, text(p))
	}
	for _, b := range d.Flow.Body {
		switch b := b.(type) {
		case *flow.Paragraph:
			list = append(list, text(b))
		case *flow.Table:
			for _, r := range b.Rows {
				for _, c := range r.Cells {
					for _, p := range c.Paragraphs {
						list = append(list, text(p))
					}
				}
			}
		}
	}
	for _, n := range d.Flow.Notes {
		for _, p := range n.Body {
			list = append(list, text(p))
		}
	}
	return list
}

// TestWordsOfPDF looks for the words of real files in the PDFs that were made of them.
func TestWordsOfPDF(t *testing.T) {
	tool := oracle.Tool(t, "pdftotext")
	for _, name := range corpus(t) {
		out, err := exec.Command(tool, "-raw", strings.TrimSuffix(name, ".docx")+".pdf", "-").Output()
		if err != nil {
			t.Fatal(err)
		}
		printed := map[string]int{}
		for _, w := range wordsOf(string(out)) {
			printed[w]++
		}
		for _, p := range kept(readFile(t, name)) {
			for _, w := range wordsOf(p) {
				if printed[w]--; printed[w] < 0 {
					t.Errorf("%s: %q of %q is not in the PDF", filepath.Base(name), w, p)
				}
			}
		}
	}
}

// wordsOf returns the words of a text, of letters and figures.
func wordsOf(text string) []string {
	text = strings.ReplaceAll(text, "\u00ad", "")
	return strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}
