package pdf

import (
	"bytes"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"plenary/convert/read/clean"
	"plenary/convert/read/laid"
	"plenary/internal/update"
)

// TestGeometry holds what the pages of small files show. A page is written a command a line:
//
//	page                      begins another
//	at X Y SIZE text          a line of text; in it _..._ is italic, #...# bold, ^...^ raised, and | moves
//	                          to the next of the places of the last "tabs"
//	tabs X X ...              places to which | moves
//	turn ANGLE X Y SIZE text  a line that is turned
//	lines X Y SIZE STEP       the lines below, each STEP deeper, up to an empty one
//	rule X Y X Y              a rule
//	scan                      what follows is invisible text over a picture of the page
//
// The lines of the text are printed with what is shown of them: Y or n, whether a paragraph begins
// there, the note that they are of, and "t" for those of tables; in them <1> is the mark of a note. Then come the rows of the
// tables.
func TestGeometry(t *testing.T) {
	paths, err := filepath.Glob("testdata/pages/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatal("no cases", err)
	}
	for _, path := range paths {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(path)
			if err != nil {
				t.Fatal(err)
			}
			got := printLayout(t, draw(t, string(archive.Files[0].Data)))
			if *update.Golden {
				archive.Files = []txtar.File{archive.Files[0], {Name: "lines", Data: []byte(got)}}
				if err := os.WriteFile(path, txtar.Format(archive), 0o666); err != nil {
					t.Fatal(err)
				}
				return
			}
			if len(archive.Files) < 2 || string(archive.Files[1].Data) != got {
				t.Errorf("the lines are now\n%s", got)
			}
		})
	}
}

// printLayout reads a file without its tags and prints what it shows.
func printLayout(t *testing.T, file []byte) string {
	t.Helper()
	d, err := Read(file, Options{IgnoreTags: true})
	if err != nil {
		t.Fatal(err)
	}
	l := laid.Of(d.Lines, clean.Shown([]byte(d.Text)))
	marks := map[int]int{}
	for _, m := range l.Shown.Marks {
		for i := m.Start; i < m.End; i++ {
			marks[i] = m.Note + 1
		}
	}
	for k, n := range l.Shown.Notes {
		for i := n.Label.Start; i < n.Label.End; i++ {
			marks[i] = k + 1
		}
	}
	var b strings.Builder
	at := 0
	for line := range strings.Lines(string(l.Laid)) {
		start := at
		at += len(line)
		text := strings.TrimSpace(line)
		if text == "" {
			continue
		}
		if strings.Contains(line, "\f") {
			b.WriteString("--\n")
		}
		start += strings.Index(line, text)
		shown := l.Shown.LineAt(start)
		fmt.Fprintf(&b, "%s", [...]string{" ", "n", "Y"}[shown.Begins])
		switch {
		case shown.Note > 0:
			fmt.Fprintf(&b, "%d ", shown.Note)
		case shown.Table:
			b.WriteString("t ")
		case shown.What != "":
			fmt.Fprintf(&b, " (%s) ", shown.What)
		default:
			b.WriteString("  ")
		}
		for i := range len(text) {
			if note := marks[start+i]; note != marks[start+i-1] && note > 0 {
				b.WriteString("<")
			} else if note == 0 && marks[start+i-1] > 0 {
				b.WriteString(">")
			}
			b.WriteByte(text[i])
		}
		b.WriteString("\n")
	}
	for _, table := range l.Shown.Tables {
		b.WriteString("table\n")
		for _, r := range table.Rows {
			b.WriteString(map[bool]string{false: "  row", true: "  head"}[r.Header])
			for _, c := range r.Cells {
				b.WriteString(" |")
				if c.Columns > 1 {
					fmt.Fprintf(&b, "%d", c.Columns)
				}
				for _, part := range l.Shown.Cells[c.Index] {
					fmt.Fprintf(&b, " %s", l.Laid[part.Start:part.End])
				}
			}
			b.WriteString("\n")
		}
	}
	return b.String()
}

// A canvas is the content of the pages of a file.
type canvas struct {
	pages []strings.Builder
	tabs  []float64
}

// draw makes a file of commands.
func draw(t *testing.T, commands string) []byte {
	t.Helper()
	c := &canvas{pages: make([]strings.Builder, 1)}
	lines := strings.Split(commands, "\n")
	for i := 0; i < len(lines); i++ {
		name, rest, _ := strings.Cut(lines[i], " ")
		switch name {
		case "":
		case "page":
			c.pages = append(c.pages, strings.Builder{})
		case "tabs":
			c.tabs, _ = numbers(t, rest, strings.Count(rest, " ")+1)
		case "at":
			n, text := numbers(t, rest, 3)
			c.text(0, n[0], n[1], n[2], text)
		case "turn":
			n, text := numbers(t, rest, 4)
			c.text(n[0], n[1], n[2], n[3], text)
		case "lines":
			n, _ := numbers(t, rest, 4)
			for y := n[1]; i+1 < len(lines) && lines[i+1] != ""; y -= n[3] {
				i++
				if lines[i] != "-" {
					c.text(0, n[0], y, n[2], lines[i])
				}
			}
		case "rule":
			n, _ := numbers(t, rest, 4)
			fmt.Fprintf(c.page(), "%g %g m %g %g l S\n", n[0], n[1], n[2], n[3])
		case "scan":
			c.page().WriteString("q 600 0 0 800 0 0 cm /I Do Q 3 Tr\n")
		default:
			t.Fatalf("no command: %q", lines[i])
		}
	}
	return c.file()
}

func numbers(t *testing.T, s string, count int) (n []float64, rest string) {
	t.Helper()
	rest = s
	for range count {
		var word string
		word, rest, _ = strings.Cut(rest, " ")
		x, err := strconv.ParseFloat(word, 64)
		if err != nil {
			t.Fatal(err)
		}
		n = append(n, x)
	}
	return n, rest
}

func (c *canvas) page() *strings.Builder { return &c.pages[len(c.pages)-1] }

// text draws a line of text.
func (c *canvas) text(angle, x, y, size float64, text string) {
	sin, cos := math.Sincos(angle * math.Pi / 180)
	out := c.page()
	fmt.Fprintf(out, "BT /R %g Tf %.4f %.4f %.4f %.4f %g %g Tm\n", size, cos, sin, -sin, cos, x, y)
	font, raised, tab := "R", false, 0
	for len(text) > 0 {
		n := strings.IndexAny(text, "_#^|")
		if n < 0 {
			n = len(text)
		}
		fmt.Fprintf(out, "(%s) Tj\n", strings.NewReplacer("(", `\(`, ")", `\)`, `\`, `\\`).Replace(text[:n]))
		if text = text[n:]; text == "" {
			break
		}
		switch text[0] {
		case '_':
			font = map[string]string{"R": "I", "I": "R"}[font]
		case '#':
			font = map[string]string{"R": "B", "B": "R"}[font]
		case '^':
			raised = !raised
		case '|':
			fmt.Fprintf(out, "1 0 0 1 %g %g Tm\n", c.tabs[tab], y)
			tab++
		}
		text = text[1:]
		if raised {
			fmt.Fprintf(out, "/%s %g Tf %g Ts\n", font, 0.6*size, 0.33*size)
		} else {
			fmt.Fprintf(out, "/%s %g Tf 0 Ts\n", font, size)
		}
	}
	out.WriteString("0 Ts ET\n")
}

// file is the pages as a file.
func (c *canvas) file() []byte {
	objects := []string{
		"<< /Type /Catalog /Pages 2 0 R >>", "",
		"<< /Font << /R 4 0 R /I 5 0 R /B 6 0 R >> /XObject << /I 7 0 R >> >>",
		"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>",
		"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Italic /Encoding /WinAnsiEncoding >>",
		"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Bold /Encoding /WinAnsiEncoding >>",
		"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\nx\nendstream",
	}
	kids := ""
	for i := range c.pages {
		content := c.pages[i].String()
		kids += fmt.Sprintf("%d 0 R ", len(objects)+1)
		objects = append(objects,
			fmt.Sprintf("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources 3 0 R /Contents %d 0 R >>", len(objects)+2),
			fmt.Sprintf("<< /Length %d >>\nstream\n%s\nendstream", len(content), content))
	}
	objects[1] = fmt.Sprintf("<< /Type /Pages /Kids [%s] /Count %d >>", kids, len(c.pages))
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n")
	var places []int
	for i, o := range objects {
		places = append(places, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, at := range places {
		fmt.Fprintf(&b, "%010d 00000 n \n", at)
	}
	fmt.Fprintf(&b, "trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, start)
	return b.Bytes()
}

// TestKept holds that all of the text of a file is laid out once, however its glyphs are strewn over the
// page, and that nothing breaks.
func TestKept(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		c := &canvas{pages: make([]strings.Builder, 1)}
		for n := 1 + random.IntN(60); n > 0; n-- {
			x, y := float64(random.IntN(6)*90+30), float64(random.IntN(30)*25+20)
			text := []string{"gulls", "3", "of the harbour", "#Lamps#", "oil^2^", "^4^ See the log.", "(12 500)"}[random.IntN(7)]
			c.text([]float64{0, 0, 0, 0, 90, 45}[random.IntN(6)], x, y, []float64{8, 10, 10, 14}[random.IntN(4)], text)
			switch random.IntN(12) {
			case 0:
				c.pages = append(c.pages, strings.Builder{})
			case 1, 2:
				fmt.Fprintf(c.page(), "30 %g m 500 %g l S\n", y-4, y-4)
			}
		}
		holdKept(t, c.file())
	}
}

// holdKept holds that all of the text of a file is laid out once.
func holdKept(t *testing.T, file []byte) {
	t.Helper()
	d, err := Read(file, Options{IgnoreTags: true})
	if err != nil {
		return
	}
	taken := make([]bool, len(d.Text))
	for _, p := range d.Lines.Pieces {
		for i := p.Source.Start; i < p.Source.End; i++ {
			if taken[i] {
				t.Fatalf("%q is laid out twice", d.Text[p.Source.Start:p.Source.End])
			}
			taken[i] = true
		}
	}
	for i := range d.Text {
		if !taken[i] && !isSpace(d.Text[i:i+1]) {
			t.Fatalf("%q at %d is not laid out", d.Text[i], i)
		}
	}
}

// FuzzContent holds that nothing breaks and no text is lost, whatever a page draws.
func FuzzContent(f *testing.F) {
	f.Add("BT /R 10 Tf 100 700 Td (1.) Tj 30 0 Td (The lamps) Tj 0 -12 Td (of the harbour) Tj ET")
	f.Add("100 650 m 500 650 l S BT /R 9 Tf 100 640 Td (Gulls) Tj 200 0 Td (7) Tj ET 100 630 m 500 630 l S 100 610 m 500 610 l S")
	f.Add("BT /R 10 Tf 100 700 Td (the Log) Tj /R 6 Tf 3 Ts (1) Tj 0 -600 Td (1) Tj /R 8 Tf 0 Ts ( See the Log.) Tj ET")
	f.Add("BT /B 60 Tf 0.7 0.7 -0.7 0.7 100 100 Tm (COPY) Tj 0 1 -1 0 20 300 Tm /R 8 Tf (45-1) Tj ET")
	f.Add("q 600 0 0 800 0 0 cm /I Do Q BT 3 Tr /R 10 Tf 100 700 Td (gulls) Tj 1e9 1e-9 Td (far) Tj -3e38 0 Td (off) Tj ET")
	f.Fuzz(func(t *testing.T, content string) {
		c := &canvas{pages: make([]strings.Builder, 2)}
		c.pages[0].WriteString(content)
		c.pages[1].WriteString(content)
		holdKept(t, c.file())
	})
}
