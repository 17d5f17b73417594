package pdf

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"plenary/convert/resolution"
	"plenary/convert/resolution/specimen"
	"plenary/internal/oracle"
)

// The structure tree of the specimens, with the text of its elements.
func TestTags(t *testing.T) {
	for name, r := range map[string]*resolution.Resolution{"specimen": specimen.New(), "security-council": councilResolution()} {
		t.Run(name, func(t *testing.T) {
			b, _ := layOut(r, Options{})
			var out strings.Builder
			m := mark(b)
			dumpElement(&out, m, m.root, "")
			golden(t, name+"-tags.txt", out.String())
		})
	}
}

func dumpElement(out *strings.Builder, m *marking, e *element, indent string) {
	fmt.Fprintf(out, "%s%s%s\n", indent, e.kind, e.attributes())
	indent += "  "
	for _, k := range m.within(e) {
		switch k := k.(type) {
		case *element:
			dumpElement(out, m, k, indent)
		case *sequence:
			fmt.Fprintf(out, "%s%q %d.%d\n", indent, sequenceText(k), k.page, k.number)
		case *link:
			fmt.Fprintf(out, "%s-> %s (page %d)\n", indent, k.contents(), k.page)
		}
	}
}

func sequenceText(s *sequence) (text string) {
	for _, f := range s.fragments {
		for _, part := range f.segments {
			text += part.text
		}
	}
	return text
}

// Every text of the pages but furniture has an element, every element its place
// in the tree, and every note an identifier of its own.
func TestEveryTextHasAnElement(t *testing.T) {
	for name, make := range samples {
		t.Run(name, func(t *testing.T) {
			b, _ := layOut(make(), Options{})
			m := mark(b)
			var inTree, onPages int
			ids := map[string]bool{}
			var count func(e *element)
			count = func(e *element) {
				if e.kind == tagNote && (e.id == "" || ids[e.id]) {
					t.Errorf("the identifier %q of a note is missing or stands twice", e.id)
				}
				ids[e.id] = true
				for _, k := range m.within(e) {
					switch k := k.(type) {
					case *element:
						count(k)
					case *sequence:
						inTree++
					}
				}
			}
			count(m.root)
			for i, p := range m.pages {
				for _, s := range p {
					switch {
					case s.of != nil:
						onPages++
					case strings.Contains(sequenceText(s), "Recalling"):
						t.Errorf("page %d: %q is an artifact", i+1, sequenceText(s))
					}
				}
			}
			if inTree != onPages {
				t.Errorf("%d sequences in the tree, %d on the pages", inTree, onPages)
			}
		})
	}
}

// No level of headings is left out, and the first is 1. (ISO 14289-1, 7.4.2.)
func TestHeadingLevels(t *testing.T) {
	type (
		D  = resolution.Division
		R  = resolution.Resolution
		Pr = []resolution.Provision
	)
	text := func(s string) []resolution.Inline { return []resolution.Inline{&resolution.Text{Value: s}} }
	titled := &resolution.Preface{Number: resolution.Num{Value: "1."}, Title: text("Lamps")}
	deep := Pr{&D{Heading: text("a"), Content: Pr{&D{Content: Pr{&D{Heading: text("b")}}}}}, &D{Heading: text("\u200b"), Content: Pr{&D{Heading: text("c")}}}}
	for _, c := range []struct {
		name string
		of   *R
		want string
	}{
		{"title, sections, annex", &R{Preface: titled, MainBody: deep, Attachments: []*resolution.Attachment{{Heading: text("Annex"), Body: deep}}}, "H1 H2 H3 H2 H2 H3 H4 H3"},
		{"no title", &R{MainBody: deep}, "H1 H2 H1"},
		{"an empty title", &R{Preface: &resolution.Preface{}, MainBody: deep}, "H1 H2 H1"},
		{"a title on the cover", &R{CoverPage: &resolution.CoverPage{Lines: []*resolution.MastheadLine{{Role: resolution.RoleResolutionTitle, Content: text("Resolution 9 (2145)")}}}, MainBody: deep}, "H1 H2 H3 H2"},
		{"parts", &R{Preface: titled, Parts: []*R{{Preface: titled, MainBody: deep}, {Preface: titled}}}, "H1 H2 H2 H3 H4 H3 H2 H2"},
	} {
		t.Run(c.name, func(t *testing.T) {
			b, _ := layOut(c.of, Options{})
			m := mark(b)
			var got []string
			var visit func(e *element)
			visit = func(e *element) {
				if slices.Contains(headings[:], e.kind) {
					got = append(got, string(e.kind))
				}
				for _, k := range m.within(e) {
					if inner, ok := k.(*element); ok {
						visit(inner)
					}
				}
			}
			visit(m.root)
			if s := strings.Join(got, " "); s != c.want {
				t.Errorf("headings %s, not %s", s, c.want)
			}
		})
	}
}

// attached is what the tests attach, and what it names.
func attached(r *resolution.Resolution) Options {
	return Options{
		XML: []byte("<akomaNtoso>\r\n\x00 lamps \xc3\xa9 </akomaNtoso>\n"),
		EIDs: resolution.EIDs{
			r.MainBody[0]: "para_1", r.Preface: "preface", r.Preamble: "preamble",
			r.Preamble.Containers[0]: "preamble__container_(1)",
		},
	}
}

func writeFile(t *testing.T, data []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "resolution.pdf")
	if err := os.WriteFile(path, data, 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

// Checks that know the standards find nothing, with every choice.
func TestConforms(t *testing.T) {
	check := oracle.Shared(t, "eval/pdfcheck.py")
	python := systemPython(t)
	for _, c := range []struct {
		standard Standard
		claims   string
		breaks   []string // rules of what is not claimed
	}{
		{"", "A-3a UA-1", nil},
		{A3aUA1, "A-3a UA-1", nil},
		{A2b, "A-2b ", []string{"UA5-1"}},
		{NoStandard, "", []string{"UA5-1", "A6.6.4-1", "A6.2.4.3-2", "A6.2.4.3-4"}},
	} {
		for name, make := range samples {
			t.Run(name+" "+string(c.standard), func(t *testing.T) {
				r := make()
				o := attached(r)
				o.Standard = c.standard
				data, _ := Render(r, o)
				out, _ := exec.Command(python, check, writeFile(t, data)).CombinedOutput()
				if !bytes.Contains(out, []byte("claims ["+c.claims+"]")) {
					t.Errorf("it does not claim %s: %s", c.claims, out)
				}
				for _, broken := range regexp.MustCompile(`\d+x (\S+)`).FindAllSubmatch(out, -1) {
					if !slices.Contains(c.breaks, string(broken[1])) {
						t.Errorf("%s: %s", broken[1], out)
					}
				}
			})
		}
	}
}

// systemPython returns the Python that has pikepdf, or skips the test.
func systemPython(t *testing.T) string {
	t.Helper()
	const python = "/usr/bin/python3"
	if err := exec.Command(python, "-c", "import pikepdf, fontTools").Run(); err != nil {
		t.Skip("missing tool: python3-pikepdf or python3-fonttools")
	}
	return python
}

// Programs that draw pages have no complaint.
func TestDraws(t *testing.T) {
	for name, make := range samples {
		for _, c := range []struct {
			tool string
			args []string
			any  *regexp.Regexp
		}{
			{"mutool", []string{"draw", "-o", os.DevNull, "-F", "png", "-r", "30"}, regexp.MustCompile(`(?i)error|warning: [^I]`)},
			{"gs", []string{"-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=nullpage"}, regexp.MustCompile(`\S`)},
			{"pdfinfo", []string{"-struct-text"}, regexp.MustCompile(`Error|Warning`)},
		} {
			t.Run(name+" "+c.tool, func(t *testing.T) {
				r := make()
				data, _ := Render(r, attached(r))
				if out := run(t, c.tool, append(c.args, writeFile(t, data))...); c.any.MatchString(out) {
					t.Error(out)
				}
			})
		}
	}
}

// The XML comes out of the file as it went in.
func TestAttachment(t *testing.T) {
	r := specimen.New()
	o := attached(r)
	data, _ := Render(r, o)
	out := filepath.Join(t.TempDir(), "out.xml")
	run(t, "pdfdetach", "-savefile", "A_RES_199_12.xml", "-o", out, writeFile(t, data))
	got, err := os.ReadFile(out)
	if err != nil || !bytes.Equal(got, o.XML) {
		t.Errorf("%q, %v; want %q", got, err, o.XML)
	}
	for _, s := range []Standard{A2b, NoStandard} {
		o.Standard = s
		if data, _ := Render(r, o); bytes.Contains(data, []byte("EmbeddedFile")) {
			t.Errorf("%s: a file is attached", s)
		}
	}
}

// The names of places are eIds, in order, and lead to pages.
func TestDestinations(t *testing.T) {
	r := specimen.New()
	data, _ := Render(r, attached(r))
	found := regexp.MustCompile(`(?m)^\((\S+)\) \[3 0 R /XYZ 0 ([\d.]+) null\]$`).FindAllSubmatch(data, -1)
	var names []string
	for _, f := range found {
		names = append(names, string(f[1]))
	}
	want := []string{"para_1", "preamble", `preamble__container_\(1\)`, "preface"}
	if !slices.Equal(names, want) {
		t.Errorf("names %q, not %q", names, want)
	}
}

// The metadata is well-formed whatever the title, and says what the document
// information says.
func TestMetadata(t *testing.T) {
	i := info{title: "Lamps <&> \"oil\" \x01 é", author: "Keepers", language: "en", date: dateOf(resolution.Identity{Adoption: "2145-03-14"})}
	for _, s := range Standards() {
		var any struct {
			Title string `xml:"RDF>Description>title>Alt>li"`
			Date  string `xml:"RDF>Description>CreateDate"`
		}
		if err := xml.Unmarshal(xmp(i, s), &any); err != nil {
			t.Fatalf("%s: %v", s, err)
		}
		if any.Title != "Lamps <&> \"oil\" \uFFFD é" || any.Date != "2145-03-14T00:00:00Z" {
			t.Errorf("%s: %+v", s, any)
		}
	}
}

// The profile is as large as it says, its tables lie in it, and its primaries
// add up to its white.
func TestProfile(t *testing.T) {
	p := srgbProfile()
	if len(p) != long(p, 0) || len(p) > 600 || string(p[36:40]) != "acsp" {
		t.Fatalf("%d bytes, said to be %d", len(p), long(p, 0))
	}
	tags := map[string][]byte{}
	for i := range long(p, 128) {
		at := 132 + 12*i
		from := long(p, at+4)
		if from%4 != 0 || from+long(p, at+8) > len(p) {
			t.Errorf("tag %s lies at %d", p[at:at+4], from)
		}
		tags[string(p[at:at+4])] = p[from : from+long(p, at+8)]
	}
	for axis := range 3 {
		sum := 0
		for _, primary := range []string{"rXYZ", "gXYZ", "bXYZ"} {
			sum += long(tags[primary], 8+4*axis)
		}
		if white := long(tags["wtpt"], 8+4*axis); sum < white-20 || sum > white+20 {
			t.Errorf("axis %d: the primaries add up to %d, the white is %d", axis, sum, white)
		}
	}
}

// What is not a file of the library is refused, and no cut makes a panic.
func TestReadObjects(t *testing.T) {
	var drawn []byte
	data, _ := Render(specimen.New(), Options{})
	if list, err := readObjects(data); err != nil || len(list) < 20 {
		t.Fatalf("%d objects, %v", len(list), err)
	}
	for _, cut := range []int{0, 1, len(data) / 2, len(data) - 200, len(data) - 2000} {
		if _, err := readObjects(data[:cut]); err == nil {
			t.Errorf("cut at %d: no error", cut)
		}
	}
	if _, err := readObjects(drawn); err == nil {
		t.Error("nothing is a file")
	}
	broken := bytes.Replace(data, []byte("\n5 0 obj"), []byte("\n6 0 obj"), 1)
	if _, err := readObjects(broken); err == nil {
		t.Error("a wrong number is right")
	}
}

func TestTextString(t *testing.T) {
	for in, want := range map[string]string{
		"":             "()",
		`(a) \ b`:      `(\(a\) \\ b)`,
		"é":            "<FEFF00E9>",
		"\U0001F4A1":   "<FEFFD83DDCA1>",
		"line\nbroken": "<FEFF006C0069006E0065000A00620072006F006B0065006E>",
	} {
		if got := textString(in); got != want {
			t.Errorf("%q: %s, not %s", in, got, want)
		}
	}
}

func TestRanges(t *testing.T) {
	f := fonts[regular]()
	got := ranges(latin(f, []rune{'a', 'b', 'd', 0xFE, 0xFF, 0x100, 0x101}))
	want := []codeRange{{'a', 'b', "a"}, {'d', 'd', "d"}, {0xFE, 0xFF, "þ"}, {0x100, 0x101, "Ā"}}
	if !slices.Equal(got, want) {
		t.Errorf("%v, not %v", got, want)
	}
	got = ranges(coded(1, "大", "天", "太", "夫", "ffi", "j"))
	want = []codeRange{{1, 1, "大"}, {2, 4, "天"}, {5, 5, "ffi"}, {6, 6, "j"}}
	if !slices.Equal(got, want) {
		t.Errorf("%v, not %v", got, want)
	}
}

// coded returns characters of codes from one on.
func coded(first int, texts ...string) (list repertoire) {
	for i, text := range texts {
		list = append(list, character{first + i, shown{text: text}})
	}
	return list
}

// The widths of characters stand under the first of each run, in thousandths.
func TestWidths(t *testing.T) {
	f := fonts[regular]()
	if got, want := string(f.widths(latin(f, []rune(" !AB–")))), "32 [250 333]\n65 [722 667]\n8211 [500]"; got != want {
		t.Errorf("%q, not %q", got, want)
	}
	if got, want := glyphMap(append(coded(1, "a"), coded(3, "b")...), []int{258, 7}), []byte{0, 0, 1, 2, 0, 0, 0, 7}; !bytes.Equal(got, want) {
		t.Errorf("glyphs %v, not %v", got, want)
	}
}

// A stream is compressed as if it were the first.
func TestDeflater(t *testing.T) {
	var used deflater
	for _, text := range []string{strings.Repeat("lamps and horns ", 9999), "", "gulls", strings.Repeat("gulls", 99)} {
		var fresh deflater
		if got, want := used.stream("", []byte(text)), fresh.stream("", []byte(text)); !bytes.Equal(got, want) {
			t.Errorf("%d bytes are compressed to %q, not %q", len(text), got, want)
		}
	}
}

func TestCharacters(t *testing.T) {
	var c characters
	if !c.empty() {
		t.Error("no character is one")
	}
	for _, r := range []rune{0xFFFF, 'b', 'a', 'a', 0x1F4A1, -1, 0, 63, 64} {
		c.add(r)
	}
	if got, want := c.list(), []rune{0, 63, 64, 'a', 'b', 0xFFFF}; c.empty() || !slices.Equal(got, want) {
		t.Errorf("%v, not %v", got, want)
	}
}

func TestNumbering(t *testing.T) {
	for label, want := range map[string]numbering{"1.": decimal, "(a)": lowerAlpha, "(i)": lowerRoman, "A.": upperAlpha, "II": upperRoman, "•": decimal, "": decimal} {
		if got := numberingOf(label); got != want {
			t.Errorf("%q: %s, not %s", label, got, want)
		}
	}
}

// All rows of a table have as many columns, spans counted. (ISO 14289-1, 7.5.)
func TestRowsAreFull(t *testing.T) {
	text := func(s string, columns, rows int) *resolution.Cell {
		return &resolution.Cell{ColSpan: columns, RowSpan: rows, Content: []resolution.Block{&resolution.P{Content: []resolution.Inline{&resolution.Text{Value: s}}}}}
	}
	c := newComposer(&resolution.Resolution{}, Options{})
	c.inside(c.in.add(tagTable), func() {
		c.table(&resolution.Table{Rows: []*resolution.Row{
			{Cells: []*resolution.Cell{text("lamp", 1, 3), text("oil", 2, 1), text("wick", 1, 9)}},
			{Cells: []*resolution.Cell{text("one", 1, 1)}},
			{Cells: []*resolution.Cell{text("two", 1, 1), text("three", 1, 1)}},
		}})
	})
	var got []string
	for _, tr := range c.root.kids[0].kids {
		for _, td := range tr.kids {
			got = append(got, fmt.Sprintf("%s %d×%d", td.kind, max(td.columns, 1), max(td.rows, 1)))
		}
	}
	want := []string{"TD 1×3", "TD 2×1", "TD 1×3", "TD 1×1", "TD 1×1", "TD 1×1", "TD 1×1"}
	if !slices.Equal(got, want) {
		t.Errorf("cells %q, not %q", got, want)
	}
}

// A hyphen that holds a line together is printed as any other, and read as
// itself.
func TestActualText(t *testing.T) {
	data, _ := Render(textOnly("The keepers’ non‑interference"), Options{})
	out := run(t, "pdftotext", writeFile(t, data), "-")
	if !strings.Contains(out, "The keepers’ non‑interference") {
		t.Error(out)
	}
}
