package pdf

import (
	"encoding/xml"
	"fmt"
	"strings"
	"time"
)

// xmp returns the metadata of the file: what the document information says, and
// the standards that the file claims. (ISO 19005-3, 6.6.)
func xmp(i info, s Standard) []byte {
	var w strings.Builder
	w.WriteString("<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" +
		"<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n" +
		"<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n")
	describe(&w, "dc", "http://purl.org/dc/elements/1.1/",
		property{"dc:format", "application/pdf"},
		property{"dc:title", alternative(i.title)},
		property{"dc:creator", sequenceOf(i.author)},
		property{"dc:description", alternative(i.subject)},
		property{"dc:language", bag(i.language)},
	)
	date := i.date.Format(time.RFC3339)
	describe(&w, "xmp", "http://ns.adobe.com/xap/1.0/",
		property{"xmp:CreatorTool", maker},
		property{"xmp:CreateDate", date},
		property{"xmp:ModifyDate", date},
		property{"xmp:MetadataDate", date},
	)
	describe(&w, "pdf", "http://ns.adobe.com/pdf/1.3/",
		property{"pdf:Producer", maker},
		property{"pdf:Keywords", escaped(i.keywords)},
	)
	c := claims[s]
	if c.part != "" {
		describe(&w, "pdfaid", "http://www.aiim.org/pdfa/ns/id/",
			property{"pdfaid:part", c.part},
			property{"pdfaid:conformance", c.conformance},
		)
	}
	if c.accessible {
		describe(&w, "pdfuaid", accessibility, property{"pdfuaid:part", "1"})
		w.WriteString(extensionSchema)
	}
	w.WriteString("</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>")
	return []byte(w.String())
}

// claims says what a file says of itself.
var claims = map[Standard]struct {
	part, conformance string // of PDF/A
	accessible        bool   // PDF/UA-1
	attaches          bool   // the XML
}{
	A3aUA1: {"3", "A", true, true},
	A2b:    {"2", "B", false, false},
}

// maker names the program that makes the files.
const maker = "Plenary"

// A property is one statement of the metadata, its value in RDF/XML.
type property struct{ name, value string }

func describe(w *strings.Builder, prefix, namespace string, properties ...property) {
	fmt.Fprintf(w, "<rdf:Description rdf:about=\"\" xmlns:%s=\"%s\">\n", prefix, namespace)
	for _, p := range properties {
		if p.value != "" {
			fmt.Fprintf(w, "<%[1]s>%[2]s</%[1]s>\n", p.name, p.value)
		}
	}
	w.WriteString("</rdf:Description>\n")
}

func alternative(text string) string {
	return array("Alt", `<rdf:li xml:lang="x-default">`, text)
}

func sequenceOf(text string) string { return array("Seq", "<rdf:li>", text) }

func bag(text string) string { return array("Bag", "<rdf:li>", text) }

func array(kind, begin, text string) string {
	if text == "" {
		return ""
	}
	return "<rdf:" + kind + ">" + begin + escaped(text) + "</rdf:li></rdf:" + kind + ">"
}

// escaped returns text as character data of XML; what XML cannot hold is
// replaced.
func escaped(text string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(text)) // a strings.Builder does not fail
	return b.String()
}

// accessibility is the namespace of the claim of PDF/UA. (ISO 14289-1, 5.)
const accessibility = "http://www.aiim.org/pdfua/ns/id/"

// extensionSchema describes the properties of PDF/UA to PDF/A, which does not
// know them. (ISO 19005-3, 6.6.2.3.)
const extensionSchema = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>` + accessibility + `</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of the standard of PDF/UA that the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
`
