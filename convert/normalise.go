package convert

import (
	"cmp"

	"plenary/convert/account"
	"plenary/convert/akn"
	"plenary/convert/language/guess"
	"plenary/convert/normalise"
	"plenary/convert/read"
	"plenary/convert/resolution"
	"plenary/diag"
	"plenary/schema"
	"plenary/validate"
)

// normalise runs the stages from the source to XML.
func (j *job) normalise(o Options) (result Result) {
	shown := j.admit(o.Reading)
	if j.failed {
		return result
	}
	result, findings := j.proved(func(source []byte, literal diag.Span) (*resolution.Resolution, account.Account, diag.List) {
		return normalise.Resolution(j.given(source), readAs(shown), literal)
	}, o)
	j.take(append(findings, untold(shown, result.Resolution)...))
	j.do("fidelity", func() diag.List { return j.fidelity(result.XML) })
	return result
}

// admit runs the stages that open the source and say whether its text is read, and returns what
// language that shows.
func (j *job) admit(how Reading) (shown guess.Guess) {
	j.do("decode", func() diag.List { return j.open(how) })
	if j.isText() {
		j.do("markup", func() diag.List { return read.Markup(j.source.Name, j.text) })
	}
	j.do("language", func() diag.List {
		shown = how.shown(j.text)
		return unread(shown)
	})
	return shown
}

// A reader builds the document that a text holds, and takes a part of the text
// as it is.
type reader func(source []byte, literal diag.Span) (*resolution.Resolution, account.Account, diag.List)

// proved reads the text and proves that the XML holds all of it. Where the proof
// fails, what was repaired there is undone, and if that is not enough, all
// repairs are: one bad spot does not cost the document.
func (j *job) proved(read reader, o Options) (Result, diag.List) {
	result, findings := j.attempt(read, diag.Span{}, o)
	place, failed := unproved(findings)
	if !failed || !j.isText() { // what a file shows is not mended
		return result, findings
	}
	const around = 4096 // bytes; a repair and the place where it shows may be on two pages
	near := diag.Span{Start: max(0, place.Start-around), End: min(len(j.text), place.End+around)}
	for _, literal := range []diag.Span{near, {Start: 0, End: len(j.text)}} {
		if again, found := j.attempt(read, literal, o); !found.HasErrors() {
			found.Add(schema.RepairUndone, place, "what was mended in lines about here could not be proved, and is left as the source has it").
				Hint = "read these lines for split words, and compare their tables with the print; please report it with the input"
			return again, found
		}
	}
	return result, findings
}

// attempt runs the stages from text to proof once, with a part of the text
// taken as it is.
func (j *job) attempt(read reader, literal diag.Span, o Options) (result Result, findings diag.List) {
	a := &job{ctx: j.ctx, source: j.source, text: j.text}
	a.do("text", func() (findings diag.List) {
		result.Resolution, result.Account, findings = read(a.text, literal)
		return findings
	})
	a.do("akn", func() (findings diag.List) {
		result.Resolution = marked(result.Resolution, o.Date)
		result.XML, result.EIDs, findings = akn.EncodeNamed(result.Resolution)
		return findings
	})
	a.do("conservation", func() diag.List {
		return validate.Conservation(a.text, result.Account, result.XML)
	})
	return result, a.findings
}

// unproved returns the place where a proof failed.
func unproved(findings diag.List) (place diag.Span, failed bool) {
	for _, f := range findings {
		if f.Rule == schema.TextDiffers || f.Rule == schema.TextLost {
			return f.Place.Span, true
		}
	}
	return diag.Span{}, false
}

// fidelity holds the XML against the text, as somebody who knows nothing of the
// conversion would. Its findings have places in both.
func (j *job) fidelity(xml []byte) diag.List {
	findings := validate.Holds(validate.Source{Name: j.source.Name, Text: j.text, Pages: j.pages()}, xml)
	findings.Locate(withExtension(j.source.Name, XML), xml)
	return findings
}

// lastDay returns the document's own day: of its issuance, else of its adoption; and no
// part of it was adopted later.
func lastDay(r *resolution.Resolution) resolution.Date {
	day := cmp.Or(r.Identity.Issuance, r.Identity.Adoption)
	for _, part := range r.Parts {
		day = max(day, lastDay(part))
	}
	return day
}

// marked returns r with the day of its markup, in its parts too: the day that
// was asked for, or else the document's own.
func marked(r *resolution.Resolution, day resolution.Date) *resolution.Resolution {
	day = cmp.Or(day, lastDay(r))
	copied := *r
	copied.Identity.Markup = day
	copied.Parts = nil
	for _, part := range r.Parts {
		copied.Parts = append(copied.Parts, marked(part, day))
	}
	return &copied
}
