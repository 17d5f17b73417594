package diag

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"maps"
	"regexp"
	"slices"
	"strings"
	"sync"
)

// Sources are the files that were looked at, under the names that places give
// them. A file whose bytes are not at hand has none.
type Sources map[string][]byte

// A Report is what is written: findings, and what there is to know of them. The
// zero value of each field but Findings adds nothing.
type Report struct {
	Findings List     // that are shown; their places have been located (see [List.Locate])
	Sources  Sources  // the files that were looked at
	Omitted  Tally    // found, but more than are to be shown
	Known    Tally    // found, but in the baseline
	FailOn   Severity // the mildest that fails a run; 0 is Error
	Tool     Tool     // that found them
}

// A Tool is what a report says of the program that made it.
type Tool struct {
	Version string // as the program tells it; "" is unknown
	Rules   string // address of the page that has each rule under its code, such as https://lamps.example/rules; "" is none
}

// helpURI returns the address of what there is to read of a rule; "" for none.
func (t Tool) helpURI(r *Rule) string {
	if t.Rules == "" {
		return ""
	}
	return t.Rules + "#" + r.Code
}

// semantic returns the version as semver.org has it, without the v of Go; "" when
// it is none.
func (t Tool) semantic() string {
	if version, ok := strings.CutPrefix(t.Version, "v"); ok && semanticVersion().MatchString(version) {
		return version
	}
	return ""
}

// semanticVersion is the form of a version. (semver.org 2.0.0.)
var semanticVersion = sync.OnceValue(func() *regexp.Regexp {
	const number, names = `(0|[1-9][0-9]*)`, `[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*`
	return regexp.MustCompile(`^` + number + `\.` + number + `\.` + number + `(-` + names + `)?(\+` + names + `)?$`)
})

// A Writer writes a report in one format. What a place does not know is left
// out.
type Writer func(w io.Writer, r Report) error

// Formats are the writers by the names that the command line gives them.
var Formats = map[string]Writer{
	"text":   WriteText,
	"json":   WriteJSON,
	"sarif":  WriteSARIF,
	"junit":  WriteJUnit,
	"github": WriteGitHub,
	"gitlab": WriteGitLab,
}

// A Tally is a number of findings by [Severity]; its element 0 is not used.
type Tally [Note + 1]int

// Total returns the number of findings in t.
func (t Tally) Total() int { return t[Error] + t[Warning] + t[Note] }

// Plus returns the sum of t and u.
func (t Tally) Plus(u Tally) Tally {
	for severity, n := range u {
		t[severity] += n
	}
	return t
}

// String returns, for example, "1 error, 12 warnings"; "" for none.
func (t Tally) String() string {
	var parts []string
	for severity, n := range t {
		if n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s%s", n, Severity(severity), strings.Repeat("s", min(n-1, 1))))
		}
	}
	return strings.Join(parts, ", ")
}

// fails reports whether findings of severity s fail the run.
func (r Report) fails(s Severity) bool { return s <= max(r.FailOn, Error) }

// omitsFailure reports whether findings that are not shown fail the run.
func (r Report) omitsFailure() bool {
	for severity, n := range r.Omitted {
		if n > 0 && r.fails(Severity(severity)) {
			return true
		}
	}
	return false
}

// remarks returns what a report says besides its findings, a line each.
func (r Report) remarks() (lines []string) {
	if r.Omitted.Total() > 0 {
		lines = append(lines, "not shown: "+r.Omitted.String())
	}
	if r.Known.Total() > 0 {
		lines = append(lines, "known to the baseline: "+r.Known.String())
	}
	return lines
}

// files lists the files that were looked at or have findings, in order.
func (r Report) files() []string {
	files := slices.Collect(maps.Keys(r.Sources))
	for _, f := range r.Findings {
		files = append(files, f.Place.File)
	}
	slices.Sort(files)
	return slices.Compact(files)
}

// fileName returns the name of a file as it is shown.
func fileName(file string) string {
	if file == "" {
		return "-"
	}
	return file
}

// message returns what a finding has to say where there is one text for all of
// it.
func (f Finding) message() string {
	if f.Hint == "" {
		return f.Message
	}
	return f.Message + "\nhint: " + f.Hint
}

// messageWithin returns the same for where a place is shown by its line alone: what has none,
// but a page or a paragraph, begins with these.
func (f Finding) messageWithin() string {
	if f.Place.Start.Line > 0 || !f.Place.isOnPages() {
		return f.message()
	}
	return f.Place.Within() + ": " + f.message()
}

// fingerprints returns for each finding of l what tells it from the others
// whatever its line: a hash over its file, its [Known], and how many of the same
// came before it.
func (l List) fingerprints() []string {
	seen := map[string]int{}
	prints := make([]string, len(l))
	for i, f := range l {
		k := f.known(f.Place.File)
		name := strings.Join([]string{k.File, k.Code, k.At}, "\x00")
		sum := sha256.Sum256(fmt.Appendf(nil, "%s\x00%d", name, seen[name]))
		prints[i] = hex.EncodeToString(sum[:16])
		seen[name]++
	}
	return prints
}
