package pdf

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"plenary/convert/akn"
	"plenary/convert/resolution"
	"plenary/convert/resolution/specimen"
	"plenary/internal/oracle"
)

// issued calls do with each resolution that the United Nations have issued in a language, and the name of its file. There are least of them
// at the least.
func issued(t *testing.T, language string, least int, do func(name string, r *resolution.Resolution)) {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(oracle.Shared(t, "corpus/dev/gold/"+language), "*.xml"))
	if err != nil || len(paths) < least {
		t.Fatalf("%d files, %v", len(paths), err)
	}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if r, _ := akn.Decode(data); r != nil {
			do(filepath.Base(path), r)
		}
	}
}

// saved returns the path of a file that holds a PDF.
func saved(t *testing.T, data []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "lamp.pdf")
	if err := os.WriteFile(path, data, 0o666); err != nil {
		t.Fatal(err)
	}
	return path
}

// mustBeSound holds that the same file is made at each call, that others find it sound, and that its fonts are embedded, as subsets
// that tell their text.
func mustBeSound(t *testing.T, r *resolution.Resolution, o Options) (data []byte, path string) {
	t.Helper()
	data, findings := Render(r, o)
	if len(findings) > 0 {
		t.Fatal(findings)
	}
	if again, _ := Render(r, o); !bytes.Equal(again, data) {
		t.Error("it is another file at the second call")
	}
	path = saved(t, data)
	if out := run(t, "qpdf", "--check", path); !strings.Contains(out, "No syntax or stream encoding errors") || strings.Contains(out, "WARNING") {
		t.Error(out)
	}
	for _, font := range strings.Split(strings.TrimSpace(run(t, "pdffonts", path)), "\n")[2:] {
		if !strings.Contains(font, " yes yes yes ") {
			t.Errorf("not embedded, no subset, or without Unicode: %s", font)
		}
	}
	return data, path
}

// longResolution returns a resolution of n operative paragraphs, with notes,
// points, sections, a table that goes over pages and an annex. It is the same
// at every call.
func longResolution(n int) *resolution.Resolution {
	g := prose{rand.New(rand.NewPCG(199, 12)), 3}
	r := specimen.New()
	r.Identity.Adoption, r.Identity.Markup = "2145-03-14", "2145-03-15"
	r.Preamble.Containers = nil
	for range n / 2 {
		r.Preamble.Containers = append(r.Preamble.Containers, &resolution.Container{
			Content: []resolution.Block{g.paragraph("Recalling", 20+g.IntN(70), ",")},
		})
	}
	r.MainBody = nil
	for i := range n {
		p := &resolution.Paragraph{
			Num:     resolution.Num{Value: fmt.Sprintf("%d.", i+1)},
			Content: []resolution.Block{g.paragraph("Decides", 1+g.IntN(90), ";")},
		}
		for j := range g.IntN(4) * g.IntN(2) {
			p.Points = append(p.Points, &resolution.Paragraph{
				Num:     resolution.Num{Value: fmt.Sprintf("(%c)", 'a'+j)},
				Content: []resolution.Block{&resolution.P{Content: []resolution.Inline{&resolution.Text{Value: g.words(1+g.IntN(40)) + ";"}}}},
			})
		}
		r.MainBody = append(r.MainBody, p)
		if i%9 == 8 {
			r.MainBody = append(r.MainBody, &resolution.Division{
				Level: resolution.LevelSection, Num: resolution.Num{Value: "I"},
				Heading: []resolution.Inline{&resolution.Text{Value: g.words(3 + g.IntN(12))}},
			})
		}
	}
	r.MainBody = append(r.MainBody, &resolution.Paragraph{Content: []resolution.Block{g.table(40)}})
	return r
}

// prose makes text of fictional words.
type prose struct {
	*rand.Rand
	note int
}

var vocabulary = strings.Fields(`the of and lighthouse keepers gull a in fog on lamp to by Keeper-General its horn
	oil wicks coast by-laws well-being commemorating circumnavigation 2139–2145 “lamp” harbour resolution 198/7 A
	27 December No. 412 shoal tide internationally, responsibilities, is sea as at Marigold’s`)

func (g *prose) words(n int) string {
	words := make([]string, n)
	for i := range words {
		words[i] = vocabulary[g.IntN(len(vocabulary))]
	}
	return strings.Join(words, " ")
}

// paragraph returns a paragraph with a leading phrase; every third has a note.
func (g *prose) paragraph(lead string, words int, end string) *resolution.P {
	p := &resolution.P{Content: []resolution.Inline{
		&resolution.Emphasis{Style: resolution.Italic, Content: []resolution.Inline{&resolution.Text{Value: lead}}},
		&resolution.Text{Value: " " + g.words(words)},
	}}
	if g.IntN(3) == 0 {
		g.note++
		var content []resolution.Block
		for range 1 + g.IntN(2) {
			content = append(content, &resolution.P{Content: []resolution.Inline{&resolution.Text{Value: g.words(4+g.IntN(60)) + "."}}})
		}
		p.Content = append(p.Content,
			&resolution.Note{Marker: fmt.Sprint(g.note), Content: content},
			&resolution.Text{Value: " " + g.words(4)})
	}
	p.Content = append(p.Content, &resolution.Text{Value: end})
	return p
}

func (g *prose) table(rows int) *resolution.Table {
	t := new(resolution.Table)
	for i := range rows {
		row := new(resolution.Row)
		for range 3 {
			row.Cells = append(row.Cells, &resolution.Cell{
				Header:  i == 0,
				Content: []resolution.Block{&resolution.P{Content: []resolution.Inline{&resolution.Text{Value: g.words(2 + g.IntN(12))}}}},
			})
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}
