package pdf

import (
	"fmt"
	"strconv"
	"strings"
	"testing"
)

// A maker makes a tagged PDF of an outline: an element of the structure tree, or a kind of content, a
// line, and what is in it indented below. Lines of content begin with a place or a quote.
//
//	P /A << /TextAlign /Center >>     an element, with entries of its dictionary
//	P #lamp                           an element that others can name
//	    72,700 "The <i>keepers</i>"   marked content at a place of the page, with letters in another style: i, b, r (raised), c (bar code)
//	    "of the lamp"                 marked content right behind
//	    72,688@8 "and oil"            marked content of another size than 10
//	    72,676 "fi" /ActualText (f)   marked content with properties
//	    kid 99                        any kid of the element; &lamp, &page1 and &root are references
//	    form                          a form XObject; its content has numbers of its own
//	        72,600 "shown in it"
//	    around                        marked content around a form XObject, of whose content no number is named
//	    whole                         a form XObject that is a content item as a whole
//	artifact /Type /Pagination        content that is an artifact
//	loose                             content that has no mark at all
//	page 2                            what follows is drawn on that page
type maker struct {
	objects []string // from number 1
	names   map[string]int
	pages   []*madePage
	page    int // index of the page that is drawn on
	roleMap string
}

// A madePage is the content of a page, or of a form XObject.
type madePage struct {
	object, contents int
	content          strings.Builder
	marks            int    // numbers of marked content
	xobjects         string // its resources
}

// The objects that each file has.
const (
	catalogObject = 1 + iota
	pagesObject
	fontsObject
	rootObject
	madeObjects = rootObject
)

const madeFonts = `<< /R << /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>
/I << /Type /Font /Subtype /Type1 /BaseFont /Times-Italic /Encoding /WinAnsiEncoding >>
/B << /Type /Font /Subtype /Type1 /BaseFont /Times-Bold /Encoding /WinAnsiEncoding >>
/C << /Type /Font /Subtype /TrueType /BaseFont /Barcode#203#20of#209,BoldItalic /Encoding /WinAnsiEncoding >> >>`

// made returns the PDF of an outline; roleMap is entries of the role map.
func made(t testing.TB, outline, roleMap string) []byte {
	t.Helper()
	data, err := makePDF(outline, roleMap)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// makePDF returns the same, or an error.
func makePDF(outline, roleMap string) ([]byte, error) {
	m := &maker{objects: make([]string, madeObjects), names: map[string]int{"root": rootObject}, page: -1, roleMap: roleMap}
	m.turn(1)
	lines := strings.Split(strings.TrimRight(outline, "\n"), "\n")
	for _, line := range lines {
		if _, name, found := strings.Cut(line, " #"); found {
			name, _, _ = strings.Cut(name, " ")
			m.names[name] = m.object("")
		}
	}
	kids, rest := m.kids(lines, 0, rootObject, nil)
	if len(rest) > 0 {
		return nil, fmt.Errorf("the outline has a line that is indented wrongly: %q", rest[0])
	}
	m.set(rootObject, "<< /Type /StructTreeRoot /K ["+kids+"] /RoleMap << "+roleMap+" >> >>")
	return m.bytes(), nil
}

func (m *maker) object(text string) (number int) {
	m.objects = append(m.objects, text)
	return len(m.objects)
}

func (m *maker) set(number int, text string) { m.objects[number-1] = text }

// turn turns to a page.
func (m *maker) turn(number int) {
	for len(m.pages) < number {
		p := &madePage{object: m.object(""), contents: m.object("")}
		m.pages = append(m.pages, p)
		m.names["page"+strconv.Itoa(len(m.pages))] = p.object
	}
	m.page = number - 1
}

func depthOf(line string) int { return len(line) - len(strings.TrimLeft(line, "\t ")) }

// kids makes what the lines at a depth say, with what is in it, and returns the kids of their parent. What
// is drawn goes to the form, or to the page.
func (m *maker) kids(lines []string, depth, parent int, form *madePage) (kids string, rest []string) {
	on := m.page
	var body strings.Builder
	for len(lines) > 0 && depthOf(lines[0]) == depth {
		line := strings.TrimSpace(lines[0])
		lines = lines[1:]
		inner := depth + 1
		if len(lines) > 0 {
			inner = max(inner, depthOf(lines[0]))
		}
		word, more, _ := strings.Cut(line, " ")
		p := m.pages[m.page]
		if form != nil {
			p = form
		}
		switch {
		case word == "":
		case word[0] == '"' || word[0] >= '0' && word[0] <= '9':
			fmt.Fprintf(&p.content, "/Span << /MCID %d %s >> BDC\n%sEMC\n", p.marks, line[strings.LastIndex(line, `"`)+1:], drawn(line))
			switch {
			case form != nil:
				fmt.Fprintf(&body, "<< /Type /MCR /Pg %d 0 R /Stm %d 0 R /MCID %d >> ", m.pages[m.page].object, form.object, p.marks)
			case on != m.page:
				fmt.Fprintf(&body, "<< /Type /MCR /Pg %d 0 R /MCID %d >> ", p.object, p.marks)
			default:
				fmt.Fprintf(&body, "%d ", p.marks)
			}
			p.marks++
		case word == "page":
			if n, err := strconv.Atoi(more); err == nil && n > 0 && n < 1000 {
				m.turn(n)
			}
		case word == "kid":
			body.WriteString(m.named(more) + " ")
		case word == "artifact", word == "loose":
			if word == "artifact" {
				p.content.WriteString("/Artifact << " + more + " >> BDC\n")
			}
			for len(lines) > 0 && depthOf(lines[0]) > depth {
				p.content.WriteString(drawn(strings.TrimSpace(lines[0])))
				lines = lines[1:]
			}
			if word == "artifact" {
				p.content.WriteString("EMC\n")
			}
		case word == "form", word == "whole", word == "around":
			f := &madePage{object: m.object("")}
			var items string
			if word != "whole" {
				items, lines = m.kids(lines, inner, parent, f)
			} else {
				for len(lines) > 0 && depthOf(lines[0]) > depth {
					f.content.WriteString(drawn(strings.TrimSpace(lines[0])))
					lines = lines[1:]
				}
				items = fmt.Sprintf("<< /Type /OBJR /Obj %d 0 R >> ", f.object)
			}
			m.set(f.object, madeStream("/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /Font "+ref(fontsObject)+" >>", "BT\n"+f.content.String()+"ET"))
			if word == "around" {
				items = strconv.Itoa(p.marks) + " "
				fmt.Fprintf(&p.content, "/P << /MCID %d >> BDC\n", p.marks)
				p.marks++
			}
			fmt.Fprintf(&p.content, "ET /X%d Do BT\n", f.object)
			if word == "around" {
				p.content.WriteString("EMC\n")
			}
			p.xobjects += fmt.Sprintf("/X%d %s ", f.object, ref(f.object))
			body.WriteString(items)
		default:
			number := 0
			if name, after, found := strings.Cut(more, "#"); found && name == "" {
				name, more, _ = strings.Cut(after, " ")
				number = m.names[name]
			} else {
				number = m.object("")
			}
			page := ref(p.object)
			if form != nil {
				page = ref(m.pages[m.page].object)
			}
			if strings.Contains(more, "/Pg ") {
				page = ""
			} else {
				page = "/Pg " + page
			}
			var items string
			items, lines = m.kids(lines, inner, number, form)
			m.set(number, fmt.Sprintf("<< /Type /StructElem /S /%s /P %s %s %s /K [%s] >>", word, ref(parent), page, m.named(more), items))
			body.WriteString(ref(number) + " ")
		}
	}
	return body.String(), lines
}

func ref(number int) string { return strconv.Itoa(number) + " 0 R" }

// named puts references where objects are named.
func (m *maker) named(s string) string {
	words := strings.Split(s, " ")
	for i, w := range words {
		if number := m.names[strings.TrimPrefix(w, "&")]; strings.HasPrefix(w, "&") && number > 0 {
			words[i] = ref(number)
		}
	}
	return strings.Join(words, " ")
}

// drawn returns the operators that draw a line of content.
func drawn(line string) string {
	place, text, _ := strings.Cut(line, `"`)
	text = text[:max(0, strings.LastIndex(text, `"`))]
	place, size, sized := strings.Cut(strings.TrimSpace(place), "@")
	if !sized {
		size = "10"
	}
	points, err := strconv.ParseFloat(size, 64)
	if err != nil {
		points = 10
	}
	var b strings.Builder
	if x, y, found := strings.Cut(place, ","); found {
		fmt.Fprintf(&b, "1 0 0 1 %s %s Tm\n", x, y)
	}
	font, raised := "R", false
	show := func(s string) {
		if s == "" {
			return
		}
		size, rise := points, 0.0
		if raised {
			size, rise = 0.65*points, 0.35*points
		}
		fmt.Fprintf(&b, "/%s %.4g Tf %.4g Ts (%s) Tj\n", font, size, rise, strings.NewReplacer(`\`, `\\`, "(", `\(`, ")", `\)`, "†", `\206`, "‡", `\207`).Replace(s))
	}
	for {
		before, tag, found := strings.Cut(text, "<")
		show(before)
		if !found {
			return b.String()
		}
		tag, text, _ = strings.Cut(tag, ">")
		switch tag {
		case "r":
			raised = true
		case "/r":
			raised = false
		case "i", "b", "c":
			font = strings.ToUpper(tag)
		default:
			font = "R"
		}
	}
}

func madeStream(dict, data string) string {
	return fmt.Sprintf("<< %s /Length %d >>\nstream\n%s\nendstream", dict, len(data), data)
}

// bytes returns the file.
func (m *maker) bytes() []byte {
	kids := ""
	for _, p := range m.pages {
		kids += ref(p.object) + " "
		m.set(p.object, fmt.Sprintf("<< /Type /Page /Parent %s /MediaBox [0 0 612 792] /Contents %s /Resources << /Font %s /XObject << %s >> >> >>",
			ref(pagesObject), ref(p.contents), ref(fontsObject), p.xobjects))
		m.set(p.contents, madeStream("", "BT\n"+p.content.String()+"ET"))
	}
	m.set(catalogObject, "<< /Type /Catalog /Pages "+ref(pagesObject)+" /MarkInfo << /Marked true >> /StructTreeRoot "+ref(rootObject)+" >>")
	m.set(pagesObject, fmt.Sprintf("<< /Type /Pages /Count %d /Kids [%s] >>", len(m.pages), kids))
	m.set(fontsObject, madeFonts)
	var b strings.Builder
	b.WriteString("%PDF-1.7\n")
	table := fmt.Sprintf("xref\n0 %d\n0000000000 65535 f \n", len(m.objects)+1)
	for i, o := range m.objects {
		if o == "" {
			o = "null"
		}
		table += fmt.Sprintf("%010d 00000 n \n", b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	start := b.Len()
	fmt.Fprintf(&b, "%strailer\n<< /Size %d /Root %s >>\nstartxref\n%d\n%%%%EOF\n", table, len(m.objects)+1, ref(catalogObject), start)
	return []byte(b.String())
}
