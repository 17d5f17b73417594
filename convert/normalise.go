package convert

import (
	"cmp"

	"plenary/convert/akn"
	"plenary/convert/resolution"
	"plenary/convert/text"
	"plenary/diag"
	"plenary/validate"
)

// normalise runs the stages from text to XML.
func (j *job) normalise(o Options) (result Result) {
	j.do("decode", func() (findings diag.List) {
		clean, findings := text.Decode(j.source.Data)
		if !findings.HasErrors() {
			j.text = clean
		}
		return findings
	})
	j.do("text", func() (findings diag.List) {
		result.Resolution, result.Account, findings = text.Normalise(j.text)
		return findings
	})
	j.do("akn", func() (findings diag.List) {
		result.Resolution = marked(result.Resolution, o.Date)
		result.XML, result.EIDs, findings = akn.EncodeNamed(result.Resolution)
		return findings
	})
	j.do("conservation", func() diag.List {
		return validate.Conservation(j.text, result.Account, result.XML)
	})
	return result
}

// marked returns r with the day of its markup, in its parts too: the day that
// was asked for, or else the document's own.
func marked(r *resolution.Resolution, day resolution.Date) *resolution.Resolution {
	day = cmp.Or(day, r.Identity.Issuance, r.Identity.Adoption)
	copied := *r
	copied.Identity.Markup = day
	copied.Parts = nil
	for _, part := range r.Parts {
		copied.Parts = append(copied.Parts, marked(part, day))
	}
	return &copied
}
