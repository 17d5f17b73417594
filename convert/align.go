package convert

import (
	"cmp"
	"context"
	"slices"

	"plenary/convert/akn"
	"plenary/convert/align"
	"plenary/convert/passage"
	"plenary/diag"
	"plenary/schema"
)

// WorkOf returns the IRI of the Work that an Akoma Ntoso document is an expression of. Findings of
// severity error tell that it could not be read.
func WorkOf(ctx context.Context, source Source) (iri string, findings diag.List) {
	r, _, findings := decode(ctx, source)
	if findings.HasErrors() {
		return "", findings
	}
	return akn.WorkIRI(r), findings
}

// Align pairs the passages of Akoma Ntoso documents, which are taken for the expressions of one work. Of two in one
// language the first counts. The work is nil where fewer than two are left.
func Align(ctx context.Context, sources []Source) (*align.Work, diag.List) {
	w := &align.Work{}
	dated := false // the first IRI with a day is that of the work
	var findings diag.List
	for _, source := range sources {
		r, ids, found := decode(ctx, source)
		if findings = append(findings, found...); found.HasErrors() {
			continue
		}
		e := align.Expression{Name: source.Name, Language: cmp.Or(r.Identity.Language, "und"), Passages: passage.Of(r), IDs: ids}
		if i := slices.IndexFunc(w.Expressions, func(other align.Expression) bool { return other.Language == e.Language }); i >= 0 {
			findings = append(findings, about(e, schema.ExpressionTwice, "%s is in %s, too; this one is left out", w.Expressions[i].Name, e.Language))
			continue
		}
		if w.IRI == "" || r.Identity.Adoption != "" && !dated {
			w.IRI, dated = akn.WorkIRI(r), r.Identity.Adoption != ""
		}
		w.Expressions = append(w.Expressions, e)
	}
	if len(w.Expressions) == 1 {
		findings = append(findings, about(w.Expressions[0], schema.ExpressionAlone, "%s is there in one language alone, %s", w.IRI, w.Expressions[0].Language))
	}
	if len(w.Expressions) < 2 {
		return nil, findings
	}
	slices.SortFunc(w.Expressions, func(a, b align.Expression) int { return cmp.Compare(a.Language, b.Language) })
	w.Units = align.Align(w.Expressions)
	return w, findings
}

// Partings returns as findings where the skeletons of a work's expressions part, at the first that has the passage.
func Partings(w *align.Work) (findings diag.List) {
	for _, p := range align.Partings(w.Units) {
		first := slices.IndexFunc(p.Unit, func(members []*passage.Passage) bool { return len(members) > 0 })
		findings = append(findings, about(w.Expressions[first], schema.SkeletonsPart, "%s: %s", p.Unit.Lead().Path(), p.Describe(w.Expressions)))
	}
	return findings
}

// about returns a finding about the file of an expression as a whole.
func about(e align.Expression, rule *diag.Rule, format string, args ...any) diag.Finding {
	f := diag.New(rule, diag.Span{}, format, args...)
	f.Place.File = e.Name
	return f
}
