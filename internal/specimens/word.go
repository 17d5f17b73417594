package main

import (
	"fmt"
	"strings"
)

// An entry is a file of the archive.
type entry struct{ name, content string }

const (
	declaration = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	namespaces  = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`
	relations   = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	contentType = "application/vnd.openxmlformats-officedocument.wordprocessingml."
	packaged    = "http://schemas.openxmlformats.org/package/2006/"
)

// entries returns the files of the archive. (ECMA-376, part 2.)
func entries() []entry {
	parts := []struct{ id, kind, root, content string }{
		{"rId1", "styles", "styles", styles},
		{"rId2", "settings", "settings", `<w:evenAndOddHeaders/><w:defaultTabStop w:val="475"/><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>`},
		{"rId3", "footnotes", "footnotes", footnotes()},
		{"rId4", "header", "hdr", masthead()},
		{"rId5", "header", "hdr", runningHead(symbol, title)},
		{"rId6", "header", "hdr", runningHead(title, symbol)},
		{"rId7", "footer", "ftr", element("p", pStyle("Footer"), run("", jobNumber+" (E)"))},
		{"rId8", "footer", "ftr", runningFoot("", jobNumber)},
		{"rId9", "footer", "ftr", runningFoot(jobNumber, "")},
	}
	var types, rels strings.Builder
	list := []entry{
		{"[Content_Types].xml", ""},
		{"_rels/.rels", declaration + `<Relationships xmlns="` + packaged + `relationships"><Relationship Id="rId1" Type="` + relations + `officeDocument" Target="word/document.xml"/></Relationships>`},
		{"word/document.xml", part("document", element("body", document()))},
		{"word/_rels/document.xml.rels", ""},
	}
	fmt.Fprintf(&types, `<Override PartName="/word/document.xml" ContentType="%sdocument.main+xml"/>`, contentType)
	for i, p := range parts {
		file := p.kind + ".xml"
		if p.kind == "header" || p.kind == "footer" {
			file = fmt.Sprintf("%s%d.xml", p.kind, i)
		}
		list = append(list, entry{"word/" + file, part(p.root, p.content)})
		fmt.Fprintf(&types, `<Override PartName="/word/%s" ContentType="%s%s+xml"/>`, file, contentType, p.kind)
		fmt.Fprintf(&rels, `<Relationship Id="%s" Type="%s%s" Target="%s"/>`, p.id, relations, p.kind, file)
	}
	list[0].content = declaration + `<Types xmlns="` + packaged + `content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` + types.String() + `</Types>`
	list[3].content = declaration + `<Relationships xmlns="` + packaged + `relationships">` + rels.String() + `</Relationships>`
	return list
}

func part(root, content string) string {
	return declaration + "<w:" + root + " " + namespaces + ">" + content + "</w:" + root + ">"
}

// element returns an element of WordprocessingML with its content.
func element(name string, content ...string) string {
	return "<w:" + name + ">" + strings.Join(content, "") + "</w:" + name + ">"
}

func pStyle(id string) string { return `<w:pPr><w:pStyle w:val="` + id + `"/></w:pPr>` }

var escape = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")

// run returns a run with its properties; a tab in its text is one.
func run(properties, text string) string {
	var b strings.Builder
	b.WriteString("<w:r>")
	if properties != "" {
		b.WriteString(element("rPr", properties))
	}
	for i, s := range strings.Split(text, "\t") {
		if i > 0 {
			b.WriteString("<w:tab/>")
		}
		if s != "" {
			b.WriteString(`<w:t xml:space="preserve">` + escape.Replace(s) + "</w:t>")
		}
	}
	b.WriteString("</w:r>")
	return b.String()
}

// xml returns a paragraph as Word writes it.
func (p paragraph) xml() string {
	content := []string{pStyle(p.style)}
	for i, s := range strings.Split(p.text, "*") {
		properties := ""
		if i%2 == 1 {
			properties = "<w:i/>"
		}
		for s != "" {
			at := strings.IndexByte(s, '[')
			if at < 0 || at+1 == len(s) || s[at+1] < '0' || s[at+1] > '9' {
				content = append(content, run(properties, s))
				break
			}
			content = append(content, run(properties, s[:at]), noteMark(s[at+1:at+2]))
			s = s[at+3:]
		}
	}
	return element("p", content...)
}

func noteMark(number string) string {
	return `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="` + number + `"/></w:r>`
}

func document() string {
	var b strings.Builder
	for _, p := range body {
		b.WriteString(p.xml())
	}
	b.WriteString(`<w:sectPr>` +
		`<w:headerReference w:type="first" r:id="rId4"/><w:headerReference w:type="even" r:id="rId5"/><w:headerReference w:type="default" r:id="rId6"/>` +
		`<w:footerReference w:type="first" r:id="rId7"/><w:footerReference w:type="even" r:id="rId8"/><w:footerReference w:type="default" r:id="rId9"/>` +
		`<w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1440" w:right="1200" w:bottom="1440" w:left="1200" w:header="576" w:footer="576" w:gutter="0"/><w:titlePg/></w:sectPr>`)
	return b.String()
}

func footnotes() string {
	var b strings.Builder
	b.WriteString(`<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>`)
	b.WriteString(`<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>`)
	for i, text := range notes {
		mark := `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>`
		fmt.Fprintf(&b, `<w:footnote w:id="%d">%s</w:footnote>`, i+1, element("p", pStyle("FootnoteText"), mark, run("", "\t"+text)))
	}
	return b.String()
}

// A cell is a cell of the masthead: its width in twentieths of a point, how many columns it takes, and its
// paragraphs.
type cell struct {
	width, columns int
	paragraphs     []string
}

// mastLine returns a line of the masthead, which is as high as its letters.
func mastLine(properties string, runs ...string) string {
	return element("p", `<w:pPr><w:spacing w:line="240" w:lineRule="auto"/>`+properties+"</w:pPr>", strings.Join(runs, ""))
}

// masthead returns the table in the head of the first page.
func masthead() string {
	empty := cell{1267, 1, []string{"<w:p/>"}}
	rows := []struct {
		height int // at least, in twentieths of a point
		rule   int // eighths of a point of that below it
		cells  []cell
	}{
		{560, 4, []cell{empty,
			{2347, 1, []string{mastLine("", run(`<w:sz w:val="28"/>`, "United Nations"))}},
			{6226, 2, []string{mastLine(`<w:jc w:val="right"/>`, run(`<w:sz w:val="40"/>`, symbol[:1]), run("", symbol[1:]))}}}},
		{2400, 12, []cell{empty,
			{5227, 2, []string{mastLine("", run(`<w:b/><w:sz w:val="40"/>`, "General Assembly"))}},
			{3346, 1, []string{mastLine("", run("", "Distr.: General")), mastLine("", run("", "20 March 2145"))}}}},
	}
	var b strings.Builder
	b.WriteString(`<w:tbl><w:tblPr><w:tblW w:w="9840" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="1267"/><w:gridCol w:w="2347"/><w:gridCol w:w="2880"/><w:gridCol w:w="3346"/></w:tblGrid>`)
	for _, r := range rows {
		b.WriteString("<w:tr>" + fmt.Sprintf(`<w:trPr><w:trHeight w:val="%d"/></w:trPr>`, r.height))
		for _, c := range r.cells {
			span := ""
			if c.columns > 1 {
				span = fmt.Sprintf(`<w:gridSpan w:val="%d"/>`, c.columns)
			}
			fmt.Fprintf(&b, `<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/>%s<w:tcBorders><w:bottom w:val="single" w:sz="%d" w:space="0" w:color="auto"/></w:tcBorders></w:tcPr>`, c.width, span, r.rule)
			b.WriteString(strings.Join(c.paragraphs, "") + "</w:tc>")
		}
		b.WriteString("</w:tr>")
	}
	b.WriteString("</w:tbl>" + element("p", pStyle("Header")))
	return b.String()
}

// runningHead returns the head of the pages that follow.
func runningHead(left, right string) string {
	return element("p", pStyle("Header"), run("<w:b/>", left), run("", "\t"), run("<w:b/>", right))
}

// runningFoot returns the foot of the pages that follow: the number of the page at the outer edge, and how many
// there are.
func runningFoot(left, right string) string {
	number := field("PAGE", "2") + run("<w:b/>", "/") + field("NUMPAGES", "2")
	if left == "" {
		return element("p", pStyle("Footer"), number, run("", "\t"+right))
	}
	return element("p", pStyle("Footer"), run("", left+"\t"), number)
}

// field returns a field with its result.
func field(instruction, result string) string {
	return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ` + instruction + ` </w:instrText></w:r>` +
		`<w:r><w:fldChar w:fldCharType="separate"/></w:r>` + run("<w:b/>", result) + `<w:r><w:fldChar w:fldCharType="end"/></w:r>`
}

// styles are those of the templates that the document uses. Measures are in twentieths of a point, sizes
// of letters in halves.
const styles = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:spacing w:val="4"/><w:w w:val="103"/><w:kern w:val="14"/><w:sz w:val="20"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults>` +
	`<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr><w:spacing w:line="240" w:lineRule="exact"/></w:pPr></w:style>` +
	`<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>` +
	`<w:style w:type="paragraph" w:styleId="FootnoteText"><w:name w:val="footnote text"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:line="210" w:lineRule="exact"/><w:ind w:left="1267" w:right="1267" w:hanging="200"/></w:pPr><w:rPr><w:sz w:val="17"/></w:rPr></w:style>` +
	`<w:style w:type="paragraph" w:styleId="Header"><w:name w:val="header"/><w:basedOn w:val="Normal"/><w:pPr><w:tabs><w:tab w:val="right" w:pos="9840"/></w:tabs><w:spacing w:line="240" w:lineRule="auto"/></w:pPr><w:rPr><w:sz w:val="17"/></w:rPr></w:style>` +
	`<w:style w:type="paragraph" w:styleId="Footer"><w:name w:val="footer"/><w:basedOn w:val="Header"/></w:style>` +
	`<w:style w:type="paragraph" w:customStyle="1" w:styleId="Session"><w:name w:val="Session"/><w:basedOn w:val="Normal"/><w:rPr><w:b/></w:rPr></w:style>` +
	`<w:style w:type="paragraph" w:customStyle="1" w:styleId="AgendaItemNormal"><w:name w:val="Agenda_Item_Normal"/><w:basedOn w:val="Normal"/></w:style>` +
	`<w:style w:type="paragraph" w:customStyle="1" w:styleId="AgendaTitleH2"><w:name w:val="Agenda_Title_H2"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="360"/><w:ind w:right="4620"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>` +
	`<w:style w:type="paragraph" w:customStyle="1" w:styleId="TitleH1"><w:name w:val="Title_H1"/><w:basedOn w:val="Normal"/><w:pPr><w:keepNext/><w:tabs><w:tab w:val="right" w:pos="1022"/><w:tab w:val="left" w:pos="1267"/></w:tabs><w:spacing w:after="240" w:line="300" w:lineRule="exact"/><w:ind w:left="1267" w:right="1267" w:hanging="1267"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:spacing w:val="-2"/><w:w w:val="100"/><w:sz w:val="28"/></w:rPr></w:style>` +
	`<w:style w:type="paragraph" w:customStyle="1" w:styleId="H1"><w:name w:val="_ H_1"/><w:basedOn w:val="Normal"/><w:pPr><w:keepNext/><w:tabs><w:tab w:val="right" w:pos="1022"/><w:tab w:val="left" w:pos="1267"/></w:tabs><w:spacing w:after="240" w:line="270" w:lineRule="exact"/><w:ind w:left="1267" w:right="1267" w:hanging="1267"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="24"/></w:rPr></w:style>` +
	`<w:style w:type="paragraph" w:customStyle="1" w:styleId="H4"><w:name w:val="_ H_4"/><w:basedOn w:val="Normal"/><w:pPr><w:keepNext/><w:tabs><w:tab w:val="right" w:pos="1022"/><w:tab w:val="left" w:pos="1267"/></w:tabs><w:spacing w:after="240"/><w:ind w:left="1267" w:right="1267" w:hanging="1267"/><w:outlineLvl w:val="3"/></w:pPr></w:style>` +
	`<w:style w:type="paragraph" w:customStyle="1" w:styleId="SingleTxt"><w:name w:val="__Single Txt"/><w:basedOn w:val="Normal"/><w:pPr><w:tabs><w:tab w:val="left" w:pos="1742"/><w:tab w:val="left" w:pos="2218"/><w:tab w:val="left" w:pos="2693"/></w:tabs><w:spacing w:after="120"/><w:ind w:left="1267" w:right="1267"/><w:jc w:val="both"/></w:pPr></w:style>` +
	`<w:style w:type="paragraph" w:customStyle="1" w:styleId="Meeting"><w:name w:val="Meeting"/><w:basedOn w:val="Normal"/><w:pPr><w:keepLines/><w:ind w:left="7200"/><w:jc w:val="right"/></w:pPr></w:style>`
