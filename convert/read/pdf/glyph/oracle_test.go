package glyph_test

import (
	"bytes"
	"fmt"
	"html"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"plenary/convert/read/pdf/glyph"
	"plenary/convert/read/pdf/object"
	"plenary/internal/oracle"
)

// real returns the real PDFs of a folder of the corpus.
func real(t testing.TB, folder string) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(oracle.Shared(t, folder), "*.pdf"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no PDF in %s: %v", folder, err)
	}
	return files
}

func readFile(t testing.TB, path string) *glyph.Document {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	file, err := object.Open(data, object.Options{})
	if err != nil {
		t.Fatal(err)
	}
	d, err := glyph.Read(file, glyph.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// characters counts the characters of a text that are not blank. Programs differ in whether a hyphen is a soft one.
func characters(counts map[rune]int, text string, n int) {
	for _, r := range text {
		if r == '\u00AD' {
			r = '-'
		}
		if !unicode.IsSpace(r) {
			counts[r] += n
		}
	}
}

func differences(counts map[rune]int) (n int) {
	for _, c := range counts {
		n += max(c, -c)
	}
	return n
}

// TestPoppler holds the characters of each page against those that pdftotext finds.
func TestPoppler(t *testing.T) {
	pdftotext := oracle.Tool(t, "pdftotext")
	total := 0
	for _, folder := range []string{"corpus/real", "corpus/real/no-gold", "corpus/real/drafts"} {
		for _, path := range real(t, folder) {
			text, err := exec.Command(pdftotext, "-raw", path, "-").Output()
			if err != nil {
				t.Fatal(err)
			}
			d := readFile(t, path)
			check(t, d)
			pages := strings.Split(strings.TrimSuffix(string(text), "\f"), "\f")
			if len(pages) != len(d.Pages) {
				t.Errorf("%s: %d pages, pdftotext has %d", path, len(d.Pages), len(pages))
				continue
			}
			for i := range pages {
				counts := map[rune]int{}
				own := d.Text[d.Pages[i].Start:d.Pages[i].End]
				characters(counts, own, 1)
				total += len(own)
				characters(counts, pages[i], -1)
				if differences(counts) > 0 {
					t.Errorf("%s: page %d: %v", path, i+1, counts)
				}
			}
			if len(d.Problems) > 0 {
				t.Errorf("%s: %+v", path, d.Problems)
			}
		}
	}
	t.Logf("%d bytes of text", total)
}

// A shown is a character as mutool tells it, from the top of the page.
type shown struct {
	x, y, width float64
	font        string
}

// structured returns the characters of a file that mutool finds, by page and character.
func structured(t *testing.T, path string) map[string][]shown {
	t.Helper()
	out, err := exec.Command(oracle.Tool(t, "mutool"), "draw", "-q", "-F", "stext", "-o", "-", path).Output()
	if err != nil {
		t.Fatal(err)
	}
	face := regexp.MustCompile(`^<font name="([^"]*)"`)
	char := regexp.MustCompile(`^<char quad="([^"]*)" x="([^"]*)" y="([^"]*)".* c="([^"]*)"`)
	found := map[string][]shown{}
	page, font := 0, ""
	for line := range bytes.Lines(out) {
		switch {
		case bytes.HasPrefix(line, []byte("<page")):
			page++
		case bytes.HasPrefix(line, []byte("<font")):
			font = string(face.FindSubmatch(line)[1])
		case bytes.HasPrefix(line, []byte("<char")):
			m := char.FindStringSubmatch(string(line))
			quad := strings.Fields(m[1])
			key := fmt.Sprint(page, html.UnescapeString(m[4]))
			found[key] = append(found[key], shown{decimal(t, m[2]), decimal(t, m[3]), decimal(t, quad[2]) - decimal(t, quad[0]), font})
		}
	}
	return found
}

func decimal(t *testing.T, s string) float64 {
	t.Helper()
	f, err := strconv.ParseFloat(s, 64)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// hold reports the glyphs that mutool does not find, or not there, or not so wide, or not in italics.
func hold(t *testing.T, name string, d *glyph.Document, found map[string][]shown) (held int) {
	t.Helper()
	const tolerance = 0.5 // points
	wrong := 0
	for i := range d.Pages {
		page := &d.Pages[i]
		for j := range page.Glyphs {
			g := &page.Glyphs[j]
			if g.Fate != glyph.Placed || g.Blank || g.Angle != 0 || len([]rune(g.Text)) != 1 {
				continue
			}
			held++
			near, ok := nearest(found[fmt.Sprint(i+1, strings.ReplaceAll(g.Text, "\u00AD", "-"))], float64(g.X), page.Height-float64(g.Y))
			switch italic := strings.Contains(strings.ToLower(near.font), "italic") || strings.Contains(strings.ToLower(near.font), "oblique"); {
			case !ok || math.Abs(near.x-float64(g.X)) > tolerance || math.Abs(near.y-page.Height+float64(g.Y)) > tolerance,
				math.Abs(near.width-float64(g.Width)) > tolerance, italic != g.Italic() && !g.Font.BarCode:
				if wrong++; wrong < 10 {
					t.Errorf("%s: page %d: %q of %s at %.2f %.2f, %.2f wide, italic %v; mutool has %+v", name, i+1, g.Text, g.Font.Name, g.X, page.Height-float64(g.Y), g.Width, g.Italic(), near)
				}
			}
		}
	}
	return held
}

func nearest(all []shown, x, y float64) (best shown, ok bool) {
	least := math.Inf(1)
	for _, s := range all {
		if distance := math.Hypot(s.x-x, s.y-y); distance < least {
			best, least, ok = s, distance, true
		}
	}
	return best, ok
}

// TestMuPDF holds places, widths and italics of glyphs against those that mutool finds.
func TestMuPDF(t *testing.T) {
	oracle.Tool(t, "mutool")
	files := real(t, "corpus/real")
	if testing.Short() {
		files = files[:2]
	}
	held := 0
	for _, path := range append(files, real(t, "corpus/real/no-gold")...) {
		held += hold(t, filepath.Base(path), readFile(t, path), structured(t, path))
	}
	t.Logf("%d glyphs", held)
}

// TestStandardFonts holds the widths of the 14 standard fonts against those of mutool: each code of WinAnsiEncoding, one
// line a font, so that a wrong width moves what follows.
func TestStandardFonts(t *testing.T) {
	oracle.Tool(t, "mutool")
	fonts := []string{
		"Courier", "Courier-Bold", "Courier-Oblique", "Courier-BoldOblique", "Helvetica", "Helvetica-Bold", "Helvetica-Oblique", "Helvetica-BoldOblique",
		"Times-Roman", "Times-Bold", "Times-Italic", "Times-BoldItalic", "Symbol", "ZapfDingbats",
	}
	var resources, content strings.Builder
	resources.WriteString("<< /Font << ")
	for i, font := range fonts {
		encoding := "/Encoding /WinAnsiEncoding"
		if i >= 12 {
			encoding = ""
		}
		fmt.Fprintf(&resources, "/S%d << /Type /Font /Subtype /Type1 /BaseFont /%s %s >> ", i, font, encoding)
		fmt.Fprintf(&content, "BT /S%d 5 Tf 10 %d Td <", i, 190-12*i)
		for code := 0x21; code < 0xFF; code++ {
			if undefined := 0x7F <= code && code < 0xA1 || i >= 12 && code == 0xF0; !undefined {
				fmt.Fprintf(&content, "%02X", code)
			}
		}
		content.WriteString("> Tj ET\n")
	}
	resources.WriteString(">> >>")
	f := fixture{content: content.String(), page: "/MediaBox [0 0 1000 200] /Resources " + resources.String()}
	data := f.bytes()
	path := filepath.Join(t.TempDir(), "fonts.pdf")
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	var all []shown // by place alone: both have names of their own for some signs of Symbol
	for _, found := range structured(t, path) {
		all = append(all, found...)
	}
	d := readBytes(t, data)
	page := &d.Pages[0]
	if len(all) < 2000 {
		t.Errorf("mutool finds %d glyphs", len(all))
	}
	for i := range page.Glyphs {
		g := &page.Glyphs[i]
		near, _ := nearest(all, float64(g.X), page.Height-float64(g.Y))
		const tolerance = 0.1 // points
		if g.Fate == glyph.Placed && !g.Blank && (math.Abs(near.x-float64(g.X)) > tolerance || math.Abs(near.width-float64(g.Width)) > tolerance) {
			t.Errorf("%q of %s at %.2f, %.2f wide; mutool has %+v", g.Text, g.Font.Name, g.X, g.Width, near)
		}
	}
}
