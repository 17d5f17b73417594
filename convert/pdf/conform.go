package pdf

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
)

// conform makes a file of what the library has drawn: it adds what the library
// cannot write and the standards ask for. (ISO 19005-3; ISO 14289-1.)
func conform(drawn []byte, b *book, m *marking, used *usage, o Options) ([]byte, error) {
	list, err := readObjects(drawn)
	if err != nil {
		return nil, err
	}
	if o.Standard == "" {
		o.Standard = A3aUA1
	}
	c := conformer{
		objects: list, deflater: deflaters.Get().(*deflater), book: b, marking: m, used: used, options: o,
		elements: make(map[*element]int), annotations: make(map[*link]int),
	}
	defer deflaters.Put(c.deflater)
	catalog, info := len(list)-1, len(list)-2 // so the library numbers them
	c.contents()
	if err := c.fonts(); err != nil {
		return nil, err
	}
	c.structure()
	c.links()
	if err := c.pages(); err != nil {
		return nil, err
	}
	c.objects[info] = []byte(c.information())
	c.objects[catalog] = []byte(c.catalog())
	return c.file(catalog, info), nil
}

// A conformer changes the objects of a file, and adds others.
type conformer struct {
	objects
	*deflater
	book        *book
	marking     *marking
	used        *usage
	options     Options
	elements    map[*element]int // the numbers of their objects
	annotations map[*link]int
	tree        int // the number of the object of the structure tree
}

// pageObject returns the number of the object of a page: the library gives them
// every second one from 3 on.
func pageObject(page int) int { return 1 + 2*page }

// contents compresses what is drawn on the pages, which the library would do
// with new tables for each of them.
func (c *conformer) contents() {
	for page := range c.book.pages {
		n := pageObject(page+1) + 1
		if at := bytes.Index(c.objects[n], []byte("stream\n")); at >= 0 {
			drawn, _ := bytes.CutSuffix(c.objects[n][at+len("stream\n"):], []byte("\nendstream\n"))
			c.objects[n] = c.stream("", drawn)
		}
	}
}

// structure writes the structure tree. (ISO 32000-1, 14.7.2.)
func (c *conformer) structure() {
	c.tree = c.add(nil)
	for _, l := range c.marking.links {
		c.annotations[l] = c.add(nil)
	}
	root := c.element(c.marking.root, c.tree)
	var notes []string
	for e, n := range c.elements {
		if e.id != "" {
			notes = append(notes, byteString(e.id)+" "+reference(n))
		}
	}
	slices.Sort(notes)
	c.objects[c.tree] = fmt.Appendf(nil, "<</Type /StructTreeRoot /K %d 0 R /ParentTree %d 0 R /ParentTreeNextKey %d /IDTree <</Names [%s]>>>>",
		root, c.parentTree(), len(c.book.pages)+len(c.marking.links), strings.Join(notes, "\n"))
}

// element writes an element and what it holds, and returns its object.
func (c *conformer) element(e *element, parent int) int {
	n := c.add(nil)
	c.elements[e] = n
	var kids []byte
	page := 0
	for _, k := range c.marking.within(e) {
		switch k := k.(type) {
		case *element:
			kids = appendReference(kids, c.element(k, n))
		case *sequence:
			if page == 0 {
				page = k.page
			}
			if k.page == page {
				kids = strconv.AppendInt(kids, int64(k.number), 10)
			} else {
				kids = fmt.Appendf(kids, "<</Type /MCR /Pg %d 0 R /MCID %d>>", pageObject(k.page), k.number)
			}
		case *link:
			kids = fmt.Appendf(kids, "<</Type /OBJR /Pg %d 0 R /Obj %d 0 R>>", pageObject(k.page), c.annotations[k])
		}
		kids = append(kids, ' ')
	}
	out := fmt.Appendf(make([]byte, 0, 96+len(kids)), "<</Type /StructElem /S /%s /P %d 0 R", e.kind, parent)
	if page > 0 {
		out = appendReference(append(out, " /Pg "...), pageObject(page))
	}
	out = append(append(out, e.attributes()...), " /K ["...)
	c.objects[n] = append(append(out, bytes.TrimSuffix(kids, []byte(" "))...), "]>>"...)
	return n
}

// attributes returns the entries of an element that say more of it. (ISO
// 32000-1, 14.8.5.)
func (e *element) attributes() string {
	var b strings.Builder
	if e.id != "" {
		b.WriteString(" /ID " + byteString(e.id))
	}
	if e.language != "" {
		b.WriteString(" /Lang " + byteString(e.language))
	}
	if e.numbering != "" {
		fmt.Fprintf(&b, " /A <</O /List /ListNumbering /%s>>", e.numbering)
	}
	if e.leftwards {
		b.WriteString(" /A <</O /Layout /WritingMode /RlTb>>")
	}
	table := ""
	if e.scope != "" {
		table += " /Scope /" + string(e.scope)
	}
	if e.columns > 1 {
		table += fmt.Sprintf(" /ColSpan %d", e.columns)
	}
	if e.rows > 1 {
		table += fmt.Sprintf(" /RowSpan %d", e.rows)
	}
	if table != "" {
		b.WriteString(" /A <</O /Table" + table + ">>")
	}
	return b.String()
}

// parentTree writes the way back from the sequences of each page and from the
// annotations to the elements that hold them. (ISO 32000-1, 14.7.4.4.)
func (c *conformer) parentTree() int {
	b := []byte("<</Nums [\n")
	for i, page := range c.marking.pages {
		b = fmt.Appendf(b, "%d [", i)
		for _, s := range page {
			if s.of != nil {
				b = append(appendReference(b, c.elements[s.of]), ' ')
			}
		}
		b = append(b, "]\n"...)
	}
	for i, l := range c.marking.links {
		b = fmt.Appendf(b, "%d %d 0 R\n", len(c.marking.pages)+i, c.elements[l.of])
	}
	return c.add(append(b, "]>>"...))
}

// links writes the annotations. (ISO 32000-1, 12.5.6.5; ISO 14289-1, 7.18.)
func (c *conformer) links() {
	for i, l := range c.marking.links {
		target := "/A <</S /URI /URI " + byteString(l.href) + ">>"
		if l.href == "" {
			target = "/Dest " + c.destination(l.to.at)
		}
		c.objects[c.annotations[l]] = fmt.Appendf(nil,
			"<</Type /Annot /Subtype /Link /Rect [%.2f %.2f %.2f %.2f] /Border [0 0 0] /F 4 /StructParent %d /Contents %s %s>>",
			l.left, c.up(l.bottom), l.right, c.up(l.top), len(c.marking.pages)+i, textString(l.contents()), target)
	}
}

// contents says in words where a link leads. (ISO 14289-1, 7.18.5.)
func (l *link) contents() string {
	if l.href == "" {
		return "Note " + l.text
	}
	return l.text + ": " + l.href
}

// destination returns a place of a page as what a view opens at.
func (c *conformer) destination(at anchor) string {
	return fmt.Sprintf("[%d 0 R /XYZ 0 %.2f null]", pageObject(at.page), c.up(at.y))
}

// up returns the distance of y from the lower edge of the page.
func (c *conformer) up(y float64) float64 { return c.book.sheet.height - y }

// pages adds to each page its annotations, and the way to its elements.
func (c *conformer) pages() error {
	on := make(map[int][]string)
	for _, l := range c.marking.links {
		on[l.page] = append(on[l.page], reference(c.annotations[l]))
	}
	for i := range c.marking.pages {
		n := pageObject(i + 1)
		if n >= len(c.objects) {
			return fmt.Errorf("page %d has no object", i+1)
		}
		rest, ok := bytes.CutPrefix(c.objects[n], []byte("<</Type /Page\n"))
		if !ok {
			return fmt.Errorf("object %d is not page %d", n, i+1)
		}
		page := fmt.Appendf(nil, "<</Type /Page /StructParents %d /Tabs /S\n", i)
		if links := on[i+1]; len(links) > 0 {
			page = fmt.Appendf(page, "/Annots [%s]\n", strings.Join(links, " "))
		}
		c.objects[n] = append(page, rest...)
	}
	return nil
}

// information returns the document information, which says what the metadata
// says. (ISO 32000-1, 14.3.3.)
func (c *conformer) information() string {
	i := c.book.info
	var b strings.Builder
	b.WriteString("<<")
	for _, entry := range []struct{ key, text string }{
		{"Title", i.title}, {"Author", i.author}, {"Subject", i.subject}, {"Keywords", i.keywords},
		{"Creator", maker}, {"Producer", maker},
	} {
		if entry.text != "" {
			b.WriteString("/" + entry.key + " " + textString(entry.text) + "\n")
		}
	}
	date := pdfDate(i.date)
	b.WriteString("/CreationDate " + date + "\n/ModDate " + date + ">>")
	return b.String()
}

// pdfDate returns a day as a date of PDF. (ISO 32000-1, 7.9.4.)
func pdfDate(day time.Time) string { return day.UTC().Format("(D:20060102150405+00'00')") }

// catalog returns the root of the file. (ISO 32000-1, 7.7.2.)
func (c *conformer) catalog() string {
	claim := claims[c.options.Standard]
	metadata := c.add(streamOf("/Type /Metadata /Subtype /XML", xmp(c.book.info, c.options.Standard)))
	var b strings.Builder
	fmt.Fprintf(&b, "<</Type /Catalog /Pages 1 0 R /Lang %s /MarkInfo <</Marked true>> /StructTreeRoot %d 0 R /Metadata %d 0 R\n",
		byteString(c.book.info.language), c.tree, metadata)
	direction := ""
	if c.book.sheet.leftwards {
		direction = " /Direction /R2L"
	}
	b.WriteString("/ViewerPreferences <</DisplayDocTitle true" + direction + ">>\n")
	if outline := c.find("<</Type /Outlines"); outline > 0 {
		fmt.Fprintf(&b, "/Outlines %d 0 R /PageMode /UseOutlines\n", outline)
	}
	if claim.part != "" {
		intent := c.add(c.stream("/N 3", srgbProfile()))
		fmt.Fprintf(&b, "/OutputIntents [<</Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) /Info (sRGB IEC61966-2.1) /DestOutputProfile %d 0 R>>]\n", intent)
	}
	names := c.destinations()
	if claim.attaches && c.options.XML != nil {
		file := c.attachment()
		fmt.Fprintf(&b, "/AF [%d 0 R]\n", file)
		names += fmt.Sprintf("/EmbeddedFiles <</Names [%s %d 0 R]>>", textString(c.fileName()), file)
	}
	if names != "" {
		fmt.Fprintf(&b, "/Names <<%s>>\n", names)
	}
	b.WriteString(">>")
	return b.String()
}

// destinations returns the names of places: the eIds. (ISO 32000-1, 12.3.2.3.)
func (c *conformer) destinations() string {
	if len(c.book.places) == 0 {
		return ""
	}
	places := slices.SortedFunc(slices.Values(c.book.places), func(a, b place) int { return strings.Compare(a.id, b.id) })
	var b strings.Builder
	b.WriteString("/Dests <</Names [\n")
	for _, p := range places {
		b.WriteString(byteString(p.id) + " " + c.destination(p.at) + "\n")
	}
	b.WriteString("]>>\n")
	return b.String()
}

// attachment writes the XML as the source of the document. (ISO 19005-3, 6.8
// and annex E.)
func (c *conformer) attachment() int {
	data := c.add(c.stream(fmt.Sprintf("/Type /EmbeddedFile /Subtype /application#2Fxml /Params <</Size %d /ModDate %s>>",
		len(c.options.XML), pdfDate(c.book.info.date)), c.options.XML))
	name := textString(c.fileName())
	return c.add(fmt.Appendf(nil, "<</Type /Filespec /F %s /UF %s /Desc (The document in Akoma Ntoso XML) /AFRelationship /Source /EF <</F %d 0 R /UF %d 0 R>>>>",
		name, name, data, data))
}

// fileName returns the name of the attached XML: the symbol of the document.
func (c *conformer) fileName() string {
	name := strings.Map(func(r rune) rune {
		switch {
		case r >= 'A' && r <= 'Z', r >= 'a' && r <= 'z', r >= '0' && r <= '9', r == '.', r == '-':
			return r
		}
		return '_'
	}, c.book.info.symbol)
	if strings.Trim(name, "_.") == "" {
		name = "document"
	}
	return name + ".xml"
}
