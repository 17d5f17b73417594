package diag

import "io"

// The parts of a GitLab code quality report that are written, a subset of the
// Code Climate format. (GitLab Docs, "Code Quality", "Code Quality report
// format".)
type (
	gitlabIssue struct {
		Description string         `json:"description"`
		Check       string         `json:"check_name"`
		Fingerprint string         `json:"fingerprint"`
		Severity    string         `json:"severity"`
		Location    gitlabLocation `json:"location"`
	}
	gitlabLocation struct {
		Path  string      `json:"path"`
		Lines gitlabLines `json:"lines"`
	}
	gitlabLines struct {
		Begin int `json:"begin"`
		End   int `json:"end"`
	}
)

// gitlabSeverities are GitLab's words by severity.
var gitlabSeverities = [...]string{"", "major", "minor", "info"}

// WriteGitLab writes findings as a code quality report of GitLab, which shows in
// a merge request the findings that its changes add. It has no room for what a
// report says besides.
func WriteGitLab(w io.Writer, r Report) error {
	prints := r.Findings.fingerprints()
	issues := make([]gitlabIssue, len(r.Findings)) // an empty array, not null
	for i, f := range r.Findings {
		begin := max(f.Place.Start.Line, 1) // GitLab leaves out an issue without a line
		issues[i] = gitlabIssue{
			Description: f.messageWithin(),
			Check:       f.Rule.Code,
			Fingerprint: prints[i],
			Severity:    gitlabSeverities[f.Severity],
			Location:    gitlabLocation{fileName(f.Place.File), gitlabLines{begin, max(f.Place.End.Line, begin)}},
		}
	}
	return writeJSON(w, issues)
}
