package convert

import (
	"path/filepath"
	"slices"
	"strings"
)

// A Format is a form of output. Its value is the ending of its files, without
// the dot.
type Format string

// The formats.
const (
	XML  Format = "xml"  // Akoma Ntoso, the pivot on disk
	JSON Format = "json" // the document model and the facts that a catalogue wants
	PDF  Format = "pdf"  // for print: PDF/A and PDF/UA
)

// Formats returns all formats, in the order of the stages.
func Formats() []Format { return []Format{XML, JSON, PDF} }

// Wants reports whether the outputs are to have one of format f.
func (o Options) Wants(f Format) bool { return len(o.To) == 0 || slices.Contains(o.To, f) }

// Output returns the output of format f, nil when there is none.
func (r Result) Output(f Format) []byte {
	switch f {
	case XML:
		return r.XML
	case JSON:
		return r.JSON
	case PDF:
		return r.PDF
	}
	return nil
}

// drop takes the output of format f away.
func (r *Result) drop(f Format) {
	switch f {
	case XML:
		r.XML = nil
	case JSON:
		r.JSON = nil
	case PDF:
		r.PDF = nil
	}
}

// withExtension returns name with the ending of format f in the place of its
// own.
func withExtension(name string, f Format) string {
	return strings.TrimSuffix(name, filepath.Ext(name)) + "." + string(f)
}
