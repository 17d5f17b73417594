package convert

import (
	"context"

	"plenary/convert/akn"
	"plenary/convert/resolution"
	"plenary/diag"
	"plenary/validate"
)

// Render reads a resolution from Akoma Ntoso XML and renders it. Its XML is
// the canonical form, the one that [Convert] writes, and is held against the
// embedded schema as there; the rules are for the file that was read, which
// [Validate] judges.
func Render(ctx context.Context, source Source, o Options) (Result, diag.List) {
	validate.Preload()
	j := newJob(ctx, source)
	var result Result
	result.Resolution, _ = j.decode()
	j.do("date", func() diag.List {
		if o.Date != "" {
			result.Resolution = marked(result.Resolution, o.Date)
		}
		return nil
	})
	j.together(stage{"akn", func() diag.List { return result.renderXML(o) }, XML})
	schema := stage{name: "schema", run: func() diag.List { return j.structure(result.XML) }}
	j.together(append([]stage{schema}, result.writers(o)...)...)
	if !o.Wants(XML) {
		result.XML = nil
	}
	return j.close(result)
}

// decode reads the source as Akoma Ntoso, if it may be read, and the eIds of its nodes.
func (j *job) decode() (r *resolution.Resolution, ids resolution.EIDs) {
	j.do("guard", func() diag.List { return validate.WellFormed(j.source.Data) })
	j.do("decode", func() (findings diag.List) {
		r, ids, findings = akn.DecodeNamed(j.source.Data)
		return findings
	})
	return r, ids
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

// structure holds XML that was written against the embedded schema, if any was.
func (j *job) structure(xml []byte) diag.List {
	if xml == nil {
		return nil
	}
	findings := validate.XML(xml, validate.Options{Layers: validate.SchemaLayer})
	findings.Locate(withExtension(j.source.Name, XML), xml)
	return findings
}
