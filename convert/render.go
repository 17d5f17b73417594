package convert

import (
	"context"

	"plenary/convert/akn"
	"plenary/convert/resolution"
	"plenary/diag"
	"plenary/validate"
)

// Render reads a resolution from Akoma Ntoso XML and renders it. Its XML is
// the canonical form: the one that [Convert] writes.
func Render(ctx context.Context, source Source, o Options) (Result, diag.List) {
	j := newJob(ctx, source)
	var result Result
	result.Resolution = j.decode()
	j.do("date", func() diag.List {
		if o.Date != "" {
			result.Resolution = marked(result.Resolution, o.Date)
		}
		return nil
	})
	j.together(stage{"akn", func() diag.List { return result.renderXML(o) }, XML})
	j.together(result.writers(o)...)
	if !o.Wants(XML) {
		result.XML = nil
	}
	return j.close(result)
}

// decode reads the source as Akoma Ntoso XML, if it may be read.
func (j *job) decode() (r *resolution.Resolution) {
	j.do("guard", func() diag.List { return validate.WellFormed(j.source.Data) })
	j.do("decode", func() (findings diag.List) {
		r, findings = akn.Decode(j.source.Data)
		return findings
	})
	return r
}

// renderXML writes the XML, which the PDF holds too. A document that cannot be
// written leaves the PDF without.
func (r *Result) renderXML(o Options) (findings diag.List) {
	if o.Wants(XML) || o.Wants(PDF) {
		r.XML, r.EIDs, findings = akn.EncodeNamed(r.Resolution)
	}
	if !o.Wants(XML) {
		return nil
	}
	return findings
}
