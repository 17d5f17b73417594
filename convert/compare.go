package convert

import (
	"context"

	"plenary/convert/compare"
	"plenary/convert/resolution"
	"plenary/diag"
)

// Compare returns the differences of two Akoma Ntoso documents, whatever their
// profiles, but those of the kinds that are ignored. Findings of severity error
// tell that one of them could not be read.
func Compare(ctx context.Context, a, b Source, ignore ...compare.Kind) ([]compare.Difference, diag.List) {
	x, _, findings := decode(ctx, a)
	y, _, more := decode(ctx, b)
	if findings = append(findings, more...); findings.HasErrors() {
		return nil, findings
	}
	return compare.Resolutions(x, y, ignore...), findings
}

// decode reads one document, with the eIds of its nodes. What has no place in the model is a warning, and
// not told: the comparison is of what has.
func decode(ctx context.Context, source Source) (r *resolution.Resolution, ids resolution.EIDs, findings diag.List) {
	j := newJob(ctx, source)
	r, ids = j.decode()
	_, all := j.close(Result{})
	for _, f := range all {
		if f.Severity == diag.Error {
			findings = append(findings, f)
		}
	}
	return r, ids, findings
}
