package diag

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"
)

// githubCommands are the workflow commands by severity.
var githubCommands = [...]string{"", "error", "warning", "notice"}

// githubLimit is how many annotations of each kind GitHub shows for one step; of
// the others it keeps only the lines in the log. (github.com/actions/toolkit,
// docs/problem-matchers.md, "Limitations".)
const githubLimit = 10

// WriteGitHub writes findings as workflow commands of GitHub Actions, which
// show them beside the lines of a change. (GitHub Docs, "Workflow commands for
// GitHub Actions", "Setting an error message".) Where there are more than GitHub
// shows, the last line, a plain one, says so.
func WriteGitHub(w io.Writer, r Report) error {
	b := bufio.NewWriter(w)
	for _, f := range r.Findings {
		fmt.Fprintf(b, "::%s %s::%s\n", githubCommands[f.Severity], f.githubProperties(), githubData(f.messageWithin()))
	}
	for _, remark := range append(r.remarks(), r.githubRemarks()...) {
		fmt.Fprintln(b, remark)
	}
	return b.Flush()
}

func (r Report) githubRemarks() []string {
	if tally := r.Findings.Tally(); slices.Max(tally[:]) > githubLimit {
		return []string{fmt.Sprintf("%s; of each kind GitHub shows %d beside the lines", tally, githubLimit)}
	}
	return nil
}

func (f Finding) githubProperties() string {
	var list []string
	add := func(name, value string) { list = append(list, name+"="+githubProperty(value)) }
	p := f.Place
	if p.File != "" {
		add("file", p.File)
	}
	if p.Start.Line > 0 {
		add("line", fmt.Sprint(p.Start.Line))
		add("endLine", fmt.Sprint(p.End.Line))
		add("col", fmt.Sprint(p.Start.Column))
	}
	if p.Start.Line > 0 && p.Start.Line == p.End.Line { // else the end column is refused
		add("endColumn", fmt.Sprint(p.End.Column))
	}
	add("title", f.Rule.Code)
	return strings.Join(list, ",")
}

var (
	githubDataEscaper     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	githubPropertyEscaper = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)

func githubData(s string) string     { return githubDataEscaper.Replace(visibleWithin(s)) }
func githubProperty(s string) string { return githubPropertyEscaper.Replace(visibleWithin(s)) }
