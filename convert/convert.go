// Package convert is the pipeline: a resolution, in PDF, in Word or as text, becomes
// Akoma Ntoso XML, is proved to be whole and valid, and is rendered.
//
//	PDF, DOCX, text ──Normalise──▶ resolution.Resolution ──▶ AKN XML ──Validate──▶ findings
//	                                                           │
//	                                                           └──Render──▶ PDF, JSON, canonical XML
//
// What a source is tell its bytes ([FormOf]). A text is read as it is. A PDF or a Word
// file has a plain text, which its reader makes: all that it shows, in the order of the file.
// Spans, the account and the proof count in the bytes of that text ([Text]), and findings
// tell its pages and paragraphs. [Reading] says how such a file is read.
//
// [Convert] runs all stages; [Normalise], [Validate] and [Render] run one part
// each, and [Read] the beginning of Normalise, for who looks for a mistake of a
// reader. Every function is pure: it reads no file, clock or environment, prints
// nothing, and gives the same bytes for the same source and options. A PDF in a script that no built-in font
// has depends on the fonts that the library of the options finds besides, which the result names. What is
// wrong is told in findings. Where a source or a document has an error there is
// no output; where one output cannot be made of it, that one is missing, with an
// error that says why, and the others are there.
package convert

import (
	"context"

	"plenary/convert/account"
	"plenary/convert/json"
	"plenary/convert/pdf"
	"plenary/convert/resolution"
	"plenary/diag"
	"plenary/validate"
)

// A Source is the bytes of one document with the name that findings call it by.
type Source struct {
	Name string
	Data []byte
}

// Options say what to make. The zero value makes every format, with the dates
// of the document itself.
type Options struct {
	// To lists the formats of the outputs; none means all of them.
	To []Format
	// Date is the day of the markup, the date of the Manifestation. "" takes
	// the day on which the document was issued or else adopted, or the last part of it, so that an
	// output does not depend on the day of its making. (AKN Naming Convention,
	// clause 4.4; AKN4UN guidelines, Part 1, "FRBRManifestation".)
	Date resolution.Date
	// Reading is the choices of how a source is read.
	Reading Reading
	// PDF is the choices of the print edition.
	PDF pdf.Options
}

// A Result is what became of one source. An output is nil when it was not asked
// for, or could not be made: an error of the findings then says why. All are nil
// when the error is one of the source or of the document.
type Result struct {
	Text       []byte // the source as UTF-8, of a PDF or a Word file its plain text: what spans and the account are offsets into
	Resolution *resolution.Resolution
	Account    account.Account // of the bytes of Text; nil when the source was XML
	EIDs       resolution.EIDs // of the nodes of Resolution, in XML
	XML        []byte
	JSON       []byte
	PDF        []byte
	Fonts      []Font // that were found on this machine for PDF
}

// A Font is a font that was found for the script of a document, and makes a PDF another than one with another font.
type Font = pdf.Font

// Convert runs all stages on a resolution. The findings are in the
// order of their places; those that are about the XML name it as the source
// with the ending .xml.
func Convert(ctx context.Context, source Source, o Options) (Result, diag.List) {
	validate.Preload()
	j := newJob(ctx, source)
	result := j.normalise(o)
	schema := stage{name: "schema", run: func() diag.List { return j.schema(result.XML) }}
	j.together(append([]stage{schema}, result.writers(o)...)...)
	if !o.Wants(XML) {
		result.XML = nil
	}
	return j.close(result)
}

// Normalise turns a resolution into XML and proves that nothing was lost. It does not hold the XML against the schema: that is for
// [Validate].
func Normalise(ctx context.Context, source Source, o Options) (Result, diag.List) {
	j := newJob(ctx, source)
	return j.close(j.normalise(o))
}

// Text returns the text of a source as UTF-8: that which findings of [Convert] and
// [Normalise] have places in. how says how it is read when it is no text; what is not
// read is returned as it is.
func Text(source Source, how Reading) []byte {
	text, _, findings := open(source, how)
	if findings.HasErrors() {
		return source.Data
	}
	return text
}

// schema holds the XML against the embedded schema and the rules of the
// profile.
func (j *job) schema(xml []byte) diag.List {
	findings := validate.XML(xml, validate.Options{})
	findings.Locate(withExtension(j.source.Name, XML), xml)
	return findings
}

// writers returns the stages that make an output each of the finished document.
func (r *Result) writers(o Options) []stage {
	return []stage{
		{"pdf", func() diag.List { return r.renderPDF(o) }, PDF},
		{"json", func() diag.List { return r.renderJSON(o) }, JSON},
	}
}

func (r *Result) renderJSON(o Options) (findings diag.List) {
	if o.Wants(JSON) {
		r.JSON, findings = json.Encode(r.Resolution)
	}
	return findings
}

func (r *Result) renderPDF(o Options) (findings diag.List) {
	if o.Wants(PDF) {
		edition := o.PDF
		edition.XML, edition.EIDs = r.XML, r.EIDs
		if r.PDF, findings = pdf.Render(r.Resolution, edition); r.PDF != nil {
			r.Fonts = edition.FontsOf(r.Resolution)
		}
	}
	return findings
}
