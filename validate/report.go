package validate

import (
	"plenary/diag"
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
	at    int // in list
	times int // beyond the first
}

func newReport() *report {
	return &report{count: map[*diag.Rule]int{}, habits: map[habit]*repeated{}}
}

// add appends a finding about n at span.
func (r *report) add(rule *diag.Rule, n *node, span diag.Span, format string, args ...any) *diag.Finding {
	if r.count[rule]++; r.count[rule] > maxFindings {
		return &diag.Finding{}
	}
	f := r.list.Add(rule, span, format, args...)
	f.Place.Path = n.path()
	return f
}

// once appends a finding if it is the first of its rule and key in the file;
// of the others it keeps the count.
func (r *report) once(key string, rule *diag.Rule, n *node, span diag.Span, format string, args ...any) {
	h := habit{rule, key}
	if again := r.habits[h]; again != nil {
		again.times++
		return
	}
	r.habits[h] = &repeated{at: len(r.list)}
	r.add(rule, n, span, format, args...)
}

// findings returns what was gathered.
func (r *report) findings() diag.List {
	for _, again := range r.habits {
		if again.times > 0 && again.at < len(r.list) {
			r.list[again.at].Hint = "so do " + plural(again.times, "other place", "other places") + " of the file"
		}
	}
	return r.list
}
