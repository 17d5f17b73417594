package main

import (
	"bytes"
	"context"
	"io"
	"slices"

	"plenary/convert"
	"plenary/convert/akn"
	"plenary/convert/compare"
	"plenary/convert/json"
	"plenary/convert/pdf"
	"plenary/diag"
	"plenary/validate"
)

// A stage is what is measured, and the documents that are hard for it.
type stage struct {
	name       string
	constructs []construct
	damaged    bool // the documents are texts, which an extractor may have damaged
	// ready makes of a document what the stage begins with, and returns the work.
	ready func(document []byte) func() diag.List
}

// A construct is a document in which one thing is repeated.
type construct struct {
	name string
	make func(n int) []byte
}

// repetitions returns how often the thing is repeated in size bytes.
func (c construct) repetitions(size int) int {
	const sample = 64
	one := max(1, (len(c.make(2*sample))-len(c.make(sample)))/sample)
	return max(1, size/one)
}

// stages lists all that is measured.
var stages = []stage{
	{name: "normalise", constructs: slices.Concat(texts, layouts, words), damaged: true, ready: normalise},
	{name: "read", constructs: slices.Concat(texts, layouts, words), ready: read},
	{name: "read-pdf", constructs: taggedPDFs, ready: readPDF(convert.StructureAuto)},
	{name: "read-pdf-flat", constructs: taggedPDFs, ready: readPDF(convert.StructureIgnore)},
	{name: "validate", constructs: constructs(ours, slices.Concat(documents, wanting)), ready: judge},
	{name: "decode", constructs: constructs(ours, documents), ready: decode},
	{name: "decode-un", constructs: constructs(theirs, documents), ready: decode},
	{name: "encode", constructs: constructs(ours, documents), ready: encode},
	{name: "pdf", constructs: constructs(ours, documents), ready: render},
	{name: "json", constructs: constructs(ours, documents), ready: judgeJSON},
	{name: "diff", constructs: constructs(ours, documents), ready: diff},
	{name: "report", constructs: constructs(ours, wanting), ready: report},
}

// normalise turns a text into XML and holds the XML against the text.
func normalise(text []byte) func() diag.List {
	return func() diag.List {
		_, findings := convert.Normalise(context.Background(), convert.Source{Name: "text", Data: text}, convert.Options{})
		return findings
	}
}

// read makes the manuscript of a text and prints it.
func read(text []byte) func() diag.List {
	return func() diag.List {
		pages, findings := convert.Read(context.Background(), convert.Source{Name: "text", Data: text}, convert.RouteAuto, convert.Reading{})
		_, _ = io.Discard.Write(pages.Print())
		return findings
	}
}

func judge(document []byte) func() diag.List {
	return func() diag.List { return validate.XML(document, validate.Options{}) }
}

func decode(document []byte) func() diag.List {
	return func() diag.List {
		_, findings := akn.Decode(document)
		return findings
	}
}

func encode(document []byte) func() diag.List {
	r, findings := akn.Decode(document)
	return func() diag.List {
		_, more := akn.Encode(r)
		return append(findings, more...)
	}
}

func render(document []byte) func() diag.List {
	r, findings := akn.Decode(document)
	xml, ids, _ := akn.EncodeNamed(r)
	return func() diag.List {
		_, more := pdf.Render(r, pdf.Options{XML: xml, EIDs: ids, AllowMissingGlyphs: true})
		return append(findings, more...)
	}
}

// judgeJSON writes a document as JSON, reads it, and holds it against its schema.
func judgeJSON(document []byte) func() diag.List {
	r, findings := akn.Decode(document)
	return func() diag.List {
		data, _ := json.Encode(r)
		_, more := json.Decode(data)
		return slices.Concat(findings, more, validate.JSON(data))
	}
}

// report writes what is found in a document, in every format.
func report(document []byte) func() diag.List {
	const name = "lamp.xml"
	sources := diag.Sources{name: document}
	findings := judge(document)()
	findings.Locate(name, document)
	return func() diag.List {
		for _, write := range diag.Formats {
			if err := write(io.Discard, diag.Report{Findings: findings, Sources: sources}); err != nil {
				panic(err) // a writer that keeps nothing does not fail
			}
		}
		return findings
	}
}

// diff compares a document with one of which a paragraph in the middle ends otherwise.
func diff(document []byte) func() diag.List {
	r, findings := akn.Decode(document)
	other, _ := akn.Decode(changed(document))
	return func() diag.List {
		compare.Resolutions(r, other)
		return findings
	}
}

// changed returns a document in which a paragraph in the middle ends otherwise.
func changed(document []byte) []byte {
	end := []byte("</p>")
	at := len(document) / 2
	at += max(bytes.Index(document[at:], end), 0)
	return slices.Concat(document[:at], bytes.Replace(document[at:], end, []byte(" lamps</p>"), 1))
}
