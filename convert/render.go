package convert

import (
	"context"

	"plenary/convert/akn"
	"plenary/diag"
)

// Render reads a resolution from Akoma Ntoso XML and renders it. Its XML is
// the canonical form: the one that [Convert] writes.
func Render(ctx context.Context, source Source, o Options) (Result, diag.List) {
	j := newJob(ctx, source)
	var result Result
	j.do("decode", func() (findings diag.List) {
		result.Resolution, findings = akn.Decode(source.Data)
		return findings
	})
	j.do("date", func() diag.List {
		if o.Date != "" {
			result.Resolution = marked(result.Resolution, o.Date)
		}
		return nil
	})
	j.together(
		stage{"pdf", func() diag.List { return result.renderPDF(o) }},
		stage{"json", func() diag.List { return result.renderJSON(o) }},
		stage{"akn", func() diag.List { return result.renderXML(o) }},
	)
	return j.close(result)
}

func (r *Result) renderXML(o Options) (findings diag.List) {
	if o.wants(XML) {
		r.XML, findings = akn.Encode(r.Resolution)
	}
	return findings
}
