// Package outline makes small tagged PDFs of outlines, for tests.
//
// An outline is lines: elements of the structure tree, what the pages show, and references. What is in an element
// is indented below it, by a tab for each level.
//
//	P /A << /TextAlign /Center >>     an element, with entries of its dictionary
//	P #lamp                           an element that others can name
//	    72,700 "The <i>keepers</i>"   marked content at a place of the page, in letters of Times, or in i, b, r (raised), c (a bar code)
//	    72,700 "<a>نور</a>"           in Arabic letters, 0.5 of the size wide, or in ai (italic), drawn from left to right: the last one first
//	    "of the lamp"                 marked content right behind
//	    72,688@8 "and oil"            marked content of another size than 10
//	    72,676 "fi" /ActualText (f)   marked content with properties
//	    kid 99                        any kid of the element; &lamp, &page1 and &root are references
//	    form                          a form XObject, whose content has numbers of its own
//	        72,600 "shown in it"
//	    around                        marked content around such a form XObject, no number of which is named
//	    whole                         a form XObject that is content as a whole
//	artifact /Type /Pagination        content that is an artifact
//	loose                             content without a mark
//	image 306 396                     an image of this size at the lower left corner of the page
//	page 2                            what follows is drawn on that page
package outline

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// PDF returns a file with the structure tree and the pages of an outline, and with a role map of these entries.
func PDF(outline, roleMap string) ([]byte, error) {
	m := &maker{objects: make([]string, root), names: map[string]int{"root": root}}
	if err := m.turn("1"); err != nil {
		return nil, err
	}
	lines := linesOf(outline)
	for _, l := range lines {
		if l.name != "" {
			m.names[l.name] = m.object("")
		}
	}
	kids, err := m.kids(lines, root, nil)
	if err != nil {
		return nil, err
	}
	m.set(root, "<< /Type /StructTreeRoot /K ["+kids+"] /RoleMap << "+roleMap+" >> >>")
	return m.file(), nil
}

// The objects that each file has.
const (
	catalog = 1 + iota
	pageTree
	fonts
	picture
	root
)

const fontResources = `<< /R << /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>
/I << /Type /Font /Subtype /Type1 /BaseFont /Times-Italic /Encoding /WinAnsiEncoding >>
/B << /Type /Font /Subtype /Type1 /BaseFont /Times-Bold /Encoding /WinAnsiEncoding >>
/C << /Type /Font /Subtype /TrueType /BaseFont /Barcode#203#20of#209,BoldItalic /Encoding /WinAnsiEncoding >>
/A << /Type /Font /Subtype /Type0 /BaseFont /Fog /Encoding /UniGB-UCS2-H
  /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Fog /DW 500 >>] >>
/AI << /Type /Font /Subtype /Type0 /BaseFont /Fog-Italic /Encoding /UniGB-UCS2-H
  /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Fog-Italic /DW 500 >>] >> >>`

// A line is a line of an outline.
type line struct {
	depth      int
	text       string // without the indentation
	word, rest string // its first word, and what stands behind it and the name
	name       string // "lamp" of "P #lamp"
}

func (l line) isContent() bool { return l.text[0] == '"' || '0' <= l.text[0] && l.text[0] <= '9' }

// linesOf returns the lines of an outline that are not blank.
func linesOf(outline string) (list []line) {
	for s := range strings.Lines(outline) {
		text := strings.TrimSpace(s)
		if text == "" {
			continue
		}
		l := line{depth: len(s) - len(strings.TrimLeft(s, "\t")), text: text}
		l.word, l.rest, _ = strings.Cut(text, " ")
		if after, named := strings.CutPrefix(l.rest, "#"); named && !l.isContent() {
			l.name, l.rest, _ = strings.Cut(after, " ")
		}
		list = append(list, l)
	}
	return list
}

// A maker makes a file.
type maker struct {
	objects []string // from number 1
	names   map[string]int
	pages   []*canvas
	page    *canvas // that is drawn on
}

// A canvas is a page or a form XObject.
type canvas struct {
	object, contents int
	content          strings.Builder
	marks            int    // how many numbers of marked content it has
	forms            string // the entries of its resources
}

func (m *maker) object(text string) (number int) {
	m.objects = append(m.objects, text)
	return len(m.objects)
}

func (m *maker) set(number int, text string) { m.objects[number-1] = text }

// turn turns to a page.
func (m *maker) turn(number string) error {
	const most = 10_000
	n, err := strconv.Atoi(number)
	if err != nil || n < 1 || n > most {
		return fmt.Errorf("there is no page %q", number)
	}
	for len(m.pages) < n {
		m.pages = append(m.pages, &canvas{object: m.object(""), contents: m.object("")})
		m.names["page"+strconv.Itoa(len(m.pages))] = m.pages[len(m.pages)-1].object
	}
	m.page = m.pages[n-1]
	return nil
}

// kids draws what lines show, on a form or else on the pages, makes the elements that they are, and returns these as kids
// of a parent.
func (m *maker) kids(lines []line, parent int, form *canvas) (kids string, err error) {
	first := m.page
	for len(lines) > 0 && err == nil {
		l := lines[0]
		inner := lines[1:]
		if end := slices.IndexFunc(inner, func(other line) bool { return other.depth <= l.depth }); end >= 0 {
			inner = inner[:end]
		}
		lines = lines[1+len(inner):]
		on := m.page
		if form != nil {
			on = form
		}
		kid := ""
		switch {
		case len(inner) > 0 && (l.isContent() || l.word == "page" || l.word == "kid" || l.word == "image"):
			err = fmt.Errorf("nothing can be in %q", l.text)
		case l.isContent():
			kid = m.content(l, on, first, form)
		case l.word == "page":
			err = m.turn(l.rest)
		case l.word == "kid":
			kid = m.named(l.rest)
		case l.word == "artifact":
			on.content.WriteString("/Artifact << " + l.rest + " >> BDC\n" + drawn(inner) + "EMC\n")
		case l.word == "image":
			width, height, _ := strings.Cut(l.rest, " ")
			fmt.Fprintf(&on.content, "ET q %s 0 0 %s 0 0 cm /P Do Q BT\n", width, height)
		case l.word == "loose":
			on.content.WriteString(drawn(inner))
		case l.word == "form", l.word == "around", l.word == "whole":
			kid, err = m.form(l.word, inner, on, parent)
		default:
			kid, err = m.element(l, inner, parent, form)
		}
		kids += kid + " "
	}
	return kids, err
}

// content draws marked content.
func (m *maker) content(l line, on, first, form *canvas) (kid string) {
	properties := l.text[strings.LastIndex(l.text, `"`)+1:]
	fmt.Fprintf(&on.content, "/Span << /MCID %d %s >> BDC\n%sEMC\n", on.marks, properties, drawn([]line{l}))
	on.marks++
	switch {
	case form != nil:
		return fmt.Sprintf("<< /Type /MCR /Pg %s /Stm %s /MCID %d >>", ref(m.page.object), ref(form.object), on.marks-1)
	case on != first:
		return fmt.Sprintf("<< /Type /MCR /Pg %s /MCID %d >>", ref(on.object), on.marks-1)
	}
	return strconv.Itoa(on.marks - 1)
}

// form draws a form XObject.
func (m *maker) form(kind string, inner []line, on *canvas, parent int) (kid string, err error) {
	f := &canvas{object: m.object("")}
	draw := fmt.Sprintf("ET /X%d Do BT\n", f.object)
	switch kind {
	case "whole":
		f.content.WriteString(drawn(inner))
		kid = "<< /Type /OBJR /Pg " + ref(m.page.object) + " /Obj " + ref(f.object) + " >>"
	case "around":
		_, err = m.kids(inner, parent, f)
		kid = strconv.Itoa(on.marks)
		draw = fmt.Sprintf("/P << /MCID %d >> BDC\n%sEMC\n", on.marks, draw)
		on.marks++
	default:
		kid, err = m.kids(inner, parent, f)
	}
	on.content.WriteString(draw)
	on.forms += fmt.Sprintf("/X%d %s ", f.object, ref(f.object))
	m.set(f.object, stream("/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /Font "+ref(fonts)+" /XObject << "+f.forms+" >> >>", "BT\n"+f.content.String()+"ET"))
	return kid, err
}

// element makes an element.
func (m *maker) element(l line, inner []line, parent int, form *canvas) (kid string, err error) {
	number, named := m.names[l.name]
	if !named {
		number = m.object("")
	}
	page := ""
	if !strings.Contains(l.rest, "/Pg ") {
		page = "/Pg " + ref(m.page.object)
	}
	kids, err := m.kids(inner, number, form)
	m.set(number, fmt.Sprintf("<< /Type /StructElem /S /%s /P %s %s %s /K [%s] >>", l.word, ref(parent), page, m.named(l.rest), kids))
	return ref(number), err
}

func ref(number int) string { return strconv.Itoa(number) + " 0 R" }

// named puts references where objects are named.
func (m *maker) named(s string) string {
	words := strings.Split(s, " ")
	for i, w := range words {
		if name, isName := strings.CutPrefix(w, "&"); isName && m.names[name] > 0 {
			words[i] = ref(m.names[name])
		}
	}
	return strings.Join(words, " ")
}

// drawn returns the operators that draw lines of content.
func drawn(lines []line) string {
	var b strings.Builder
	for _, l := range lines {
		place, text, _ := strings.Cut(l.text, `"`)
		text = text[:max(0, strings.LastIndex(text, `"`))]
		place, points, _ := strings.Cut(strings.TrimSpace(place), "@")
		size, err := strconv.ParseFloat(points, 64)
		if err != nil {
			size = 10
		}
		if x, y, found := strings.Cut(place, ","); found {
			fmt.Fprintf(&b, "1 0 0 1 %s %s Tm\n", x, y)
		}
		show(&b, text, size)
	}
	return b.String()
}

// encoded are characters that stand otherwise in a string of a file.
var encoded = strings.NewReplacer(`\`, `\\`, "(", `\(`, ")", `\)`, "†", `\206`, "‡", `\207`)

// stringOf returns a text as a string of a file in the encoding of a font.
func stringOf(text, font string) string {
	if font[0] != 'A' {
		return "(" + encoded.Replace(text) + ")"
	}
	codes := ""
	for _, r := range text {
		codes = fmt.Sprintf("%04X", r) + codes
	}
	return "<" + codes + ">"
}

// show writes the operators that show text with letters in styles.
func show(b *strings.Builder, text string, size float64) {
	font, raised := "R", false
	for more := true; more; {
		var before, style string
		before, text, more = strings.Cut(text, "<")
		switch {
		case before == "":
		case raised:
			fmt.Fprintf(b, "/%s %.4g Tf %.4g Ts %s Tj\n", font, 0.65*size, 0.35*size, stringOf(before, font))
		default:
			fmt.Fprintf(b, "/%s %.4g Tf 0 Ts %s Tj\n", font, size, stringOf(before, font))
		}
		style, text, _ = strings.Cut(text, ">")
		switch style {
		case "r", "/r":
			raised = style == "r"
		case "i", "b", "c", "a", "ai":
			font = strings.ToUpper(style)
		default:
			font = "R"
		}
	}
}

func stream(dict, data string) string {
	return fmt.Sprintf("<< %s /Length %d >>\nstream\n%s\nendstream", dict, len(data), data)
}

// file returns the file.
func (m *maker) file() []byte {
	kids := ""
	for _, p := range m.pages {
		kids += ref(p.object) + " "
		m.set(p.object, fmt.Sprintf("<< /Type /Page /Parent %s /MediaBox [0 0 612 792] /Contents %s /Resources << /Font %s /XObject << /P %s %s >> >> >>",
			ref(pageTree), ref(p.contents), ref(fonts), ref(picture), p.forms))
		m.set(p.contents, stream("", "BT\n"+p.content.String()+"ET"))
	}
	m.set(catalog, "<< /Type /Catalog /Pages "+ref(pageTree)+" /MarkInfo << /Marked true >> /StructTreeRoot "+ref(root)+" >>")
	m.set(pageTree, fmt.Sprintf("<< /Type /Pages /Count %d /Kids [%s] >>", len(m.pages), kids))
	m.set(fonts, fontResources)
	m.set(picture, stream("/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray", "0"))
	var b, table strings.Builder
	b.WriteString("%PDF-1.7\n")
	fmt.Fprintf(&table, "xref\n0 %d\n0000000000 65535 f \n", len(m.objects)+1)
	for i, o := range m.objects {
		if o == "" {
			o = "null"
		}
		fmt.Fprintf(&table, "%010d 00000 n \n", b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	start := b.Len()
	fmt.Fprintf(&b, "%strailer\n<< /Size %d /Root %s >>\nstartxref\n%d\n%%%%EOF\n", table.String(), len(m.objects)+1, ref(catalog), start)
	return []byte(b.String())
}
