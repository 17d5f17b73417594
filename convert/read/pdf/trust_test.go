package pdf

import (
	"fmt"
	"strings"
	"testing"

	"plenary/convert/read/clean"
	"plenary/convert/read/laid"
)

// TestBelieve holds that the tree tells the paragraphs of the pages on which it is believed, where one is
// not: lines that stand as close as those of one paragraph.
func TestBelieve(t *testing.T) {
	lines := [2][]string{
		{"The lamps of the harbour are lit.", "The gulls are counted,", "and fed."},
		{"The oil is kept in the cellars.", "The keepers have the keys."},
	}
	paragraphs := [2][]int{{0, 1, 1}, {2, 3}} // which a line is of
	for _, c := range []struct {
		unmarked int // line of the second page
		want     string
	}{
		{-1, ""}, // all of it is believed: nothing is laid out
		{0, "YYn--"},
	} {
		canvas := &canvas{pages: make([]strings.Builder, 2)}
		var marked [2][]int
		for page := range lines {
			for k, line := range lines[page] {
				out := &canvas.pages[page]
				hidden := page == 1 && k == c.unmarked
				if !hidden {
					fmt.Fprintf(out, "/P << /MCID %d >> BDC\n", k)
					marked[page] = append(marked[page], k)
				}
				canvasText(out, 700-12*float64(k), line)
				if !hidden {
					out.WriteString("EMC\n")
				}
			}
		}
		d, err := Read(tagFile(canvas, marked, paragraphs), Options{})
		if err != nil {
			t.Fatal(err)
		}
		if got := beginnings(d); got != c.want {
			t.Errorf("unmarked %d: %q, want %q", c.unmarked, got, c.want)
		}
	}
}

func canvasText(out *strings.Builder, y float64, text string) {
	fmt.Fprintf(out, "BT /R 10 Tf 100 %g Td (%s) Tj ET\n", y, text)
}

// tagFile adds a structure tree to the file of a canvas: a paragraph for each number.
func tagFile(c *canvas, marked, paragraphs [2][]int) []byte {
	const pages = 8 // the object of the first page; each has its content behind it
	contents := map[int]string{}
	for page := range marked {
		for _, k := range marked[page] {
			p := paragraphs[page][k]
			contents[p] += fmt.Sprintf("<< /Type /MCR /Pg %d 0 R /MCID %d >> ", pages+2*page, k)
		}
	}
	kids := ""
	for p := range 4 {
		kids += fmt.Sprintf("<< /S /P /K [%s] >> ", contents[p])
	}
	tree := fmt.Sprintf("<< /Type /Catalog /Pages 2 0 R /MarkInfo << /Marked true >> /StructTreeRoot << /Type /StructTreeRoot /K << /S /Document /K [%s] >> >> >>", kids)
	file := strings.Replace(string(c.file()), "<< /Type /Catalog /Pages 2 0 R >>", tree, 1)
	return []byte(file[:strings.Index(file, "xref\n0 ")] + "trailer << /Size 20 /Root 1 0 R >>\n%%EOF\n") // which is mended
}

// beginnings returns what is shown of the lines of a document: Y or n, whether a paragraph begins there, or -.
func beginnings(d *Document) (s string) {
	if d.Lines == nil {
		return ""
	}
	l := laid.Of(d.Lines, clean.Shown([]byte(d.Text)))
	at := 0
	for line := range strings.Lines(string(l.Laid)) {
		if text := strings.TrimSpace(line); text != "" {
			s += [...]string{"-", "n", "Y"}[l.Shown.LineAt(at+strings.Index(line, text)).Begins]
		}
		at += len(line)
	}
	return s
}
