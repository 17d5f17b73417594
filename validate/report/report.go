// Package report gathers findings about a document in XML, no more of them than
// people read.
package report

import (
	"strconv"
	"strings"

	"plenary/diag"
	"plenary/internal/xmltree"
	"plenary/validate/markup"
)

// Most is how many findings of one rule a report keeps.
const Most = 100

// A Report gathers findings. Of one rule it keeps [Most], and what a file does again
// and again it says once.
type Report struct {
	list   diag.List
	count  map[*diag.Rule]int
	habits map[habit]*repeated
}

// A habit is one thing that a file may do more than once.
type habit struct {
	rule *diag.Rule
	key  string
}

type repeated struct {
	at    int // in list; -1 when the list had enough of the rule
	times int // beyond the first
}

// New returns an empty report.
func New() *Report {
	return &Report{count: map[*diag.Rule]int{}, habits: map[habit]*repeated{}}
}

// Add appends a finding about n, which may be nil, at span. The result is for a hint
// or another place; it is of no use where the report has enough of the rule.
func (r *Report) Add(rule *diag.Rule, n *xmltree.Node, span diag.Span, format string, args ...any) *diag.Finding {
	if r.count[rule]++; r.count[rule] > Most {
		return &diag.Finding{}
	}
	f := r.list.Add(rule, span, format, args...)
	f.Place.Path = markup.Path(n)
	return f
}

// Full reports whether the report has as many findings of a rule as it keeps.
func (r *Report) Full(rule *diag.Rule) bool { return r.count[rule] >= Most }

// Once appends a finding if it is the first of its rule and key in the file; of the
// others it keeps the count.
func (r *Report) Once(key string, rule *diag.Rule, n *xmltree.Node, span diag.Span, format string, args ...any) {
	h := habit{rule, key}
	if again := r.habits[h]; again != nil {
		again.times++
		return
	}
	r.habits[h] = &repeated{at: -1}
	if !r.Full(rule) {
		r.habits[h].at = len(r.list)
	}
	r.Add(rule, n, span, format, args...)
}

// Findings returns what was gathered, in the order of gathering.
func (r *Report) Findings() diag.List {
	for _, again := range r.habits {
		if again.times > 0 && again.at >= 0 {
			r.list[again.at].Hint = "and " + strconv.Itoa(again.times) + " more in the file"
		}
	}
	return r.list
}

// Excerpt shortens text for a message. It does not read on where it has enough.
func Excerpt(text string) string {
	const most, read = 60, 1 << 10
	short := strings.Join(strings.Fields(text[:min(len(text), read)]), " ")
	if len(short) <= most && len(text) <= read {
		return short
	}
	return strings.ToValidUTF8(short[:min(len(short), most)], "") + "..."
}
