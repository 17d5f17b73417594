package convert

import (
	"plenary/convert/normalise"
	"plenary/convert/read"
	"plenary/diag"
)

// A document is what a reader of files made of a source: of a PDF or a Word file.
type document struct {
	text  string
	known normalise.Source // what it knows beside the text
	where diag.Pages       // in which page and paragraph a part of the text stands
}

// open makes of the bytes of a source what is read: its text, and what its reader knows beside.
func (j *job) open(how Reading) diag.List {
	text, d, findings := open(j.source, how)
	if !findings.HasErrors() {
		j.text, j.document = text, d
	}
	return findings
}

// open reads a source as what it is. Of extracted text there is no document.
func open(source Source, how Reading) (text []byte, d *document, findings diag.List) {
	switch read.KindOf(source.Data) {
	case read.PDF:
		d, findings = openPDF(source, how)
	case read.DOCX:
		d, findings = openDOCX(source)
	default:
		text, findings = read.Decode(source.Name, source.Data)
		return text, nil, findings
	}
	if d != nil {
		text = []byte(d.text)
	}
	return text, d, findings
}

// isText reports whether the source is extracted text.
func (j *job) isText() bool { return j.document == nil }

// given returns the source that is read, with a text.
func (j *job) given(text []byte) normalise.Source {
	var s normalise.Source
	if j.document != nil {
		s = j.document.known
	}
	s.Text = text
	return s
}

// pages returns the parts of the text that the source itself sets apart as belonging to its pages.
func (j *job) pages() (pages []diag.Span) {
	if j.isText() || j.document.known.Flow == nil {
		return nil
	}
	for _, f := range j.document.known.Flow.Furniture {
		pages = append(pages, f.Source)
	}
	return pages
}

// locate fills in the places of findings.
func (j *job) locate(findings diag.List) {
	if j.isText() {
		findings.Locate(j.source.Name, j.text)
		return
	}
	findings.LocateOn(j.source.Name, j.text, j.document.where)
}
