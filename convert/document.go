package convert

import (
	"errors"

	"plenary/convert/normalise"
	"plenary/convert/read"
	"plenary/convert/read/pdf"
	"plenary/convert/read/pdf/object"
	"plenary/diag"
	"plenary/schema"
)

// open makes of the bytes of a source what is read: its text, and what its reader knows beside.
func (j *job) open() diag.List {
	switch read.KindOf(j.source.Data) {
	case read.PDF:
		return j.openPDF()
	}
	decoded, findings := read.Decode(j.source.Name, j.source.Data)
	if !findings.HasErrors() {
		j.text = decoded
	}
	return findings
}

// openPDF reads a PDF.
func (j *job) openPDF() (findings diag.List) {
	d, err := pdf.Read(j.source.Data, pdf.Options{})
	switch {
	case errors.Is(err, pdf.ErrNoText):
		findings.Add(schema.PDFNoText, diag.Span{}, "no page of the PDF shows any text: it is a scan").
			Hint = "recognise its text first, for example: ocrmypdf FILE OUT.pdf"
	case errors.Is(err, object.ErrPassword):
		findings.Add(schema.DocumentEncrypted, diag.Span{}, "%v", err).
			Hint = "give it with --password-file, or save the file without one"
	case err != nil:
		findings.Add(schema.DocumentDamaged, diag.Span{}, "%v", err)
	}
	if err != nil {
		return findings
	}
	j.text, j.known = []byte(d.Text), normalise.Source{Flow: d.Flow, Lines: d.Lines}
	return findings
}
