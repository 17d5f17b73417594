package validate

import (
	"strconv"

	"plenary/diag"
	"plenary/internal/xmltree"
	"plenary/validate/markup"
)

// A report gathers the findings of the rules. Of one rule it keeps no more
// than people read, and what a file does again and again it says once.
type report struct {
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

func newReport() *report {
	return &report{count: map[*diag.Rule]int{}, habits: map[habit]*repeated{}}
}

// add appends a finding about n at span.
func (r *report) add(rule *diag.Rule, n *xmltree.Node, span diag.Span, format string, args ...any) *diag.Finding {
	if r.count[rule]++; r.count[rule] > maxFindings {
		return &diag.Finding{}
	}
	f := r.list.Add(rule, span, format, args...)
	f.Place.Path = markup.Path(n)
	return f
}

// full reports whether the list has as many findings of a rule as people read.
func (r *report) full(rule *diag.Rule) bool { return r.count[rule] >= maxFindings }

// once appends a finding if it is the first of its rule and key in the file;
// of the others it keeps the count.
func (r *report) once(key string, rule *diag.Rule, n *xmltree.Node, span diag.Span, format string, args ...any) {
	h := habit{rule, key}
	if again := r.habits[h]; again != nil {
		again.times++
		return
	}
	r.habits[h] = &repeated{at: -1}
	if !r.full(rule) {
		r.habits[h].at = len(r.list)
	}
	r.add(rule, n, span, format, args...)
}

// findings returns what was gathered.
func (r *report) findings() diag.List {
	for _, again := range r.habits {
		if again.times > 0 && again.at >= 0 {
			r.list[again.at].Hint = "and " + strconv.Itoa(again.times) + " more" + " in the file"
		}
	}
	return r.list
}
