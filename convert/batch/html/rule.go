package html

import (
	"cmp"
	"slices"
	"strconv"

	"plenary/diag"
)

// A ruleTable gathers what is to be said of each rule that has spoken.
type ruleTable struct {
	all     []*ruleFacts // in the order in which they first spoke
	indexes map[*diag.Rule]int
}

// A ruleFacts is what the page says of one rule.
type ruleFacts struct {
	Rule      *diag.Rule
	Severity  diag.Severity // the worst of its findings
	Findings  int
	Documents int
	Places    []place // of its first findings
	last      int     // document that it has spoken of, from 1
}

// A place is where the page shows a finding.
type place struct {
	Document, Where, Message, Href string
}

// More returns the number of findings whose places are not kept.
func (r *ruleFacts) More() int { return r.Findings - len(r.Places) }

// placesOfRule is how many findings of a rule are told without scripts.
const placesOfRule = 50

// index returns the index of a rule, which may be new.
func (t *ruleTable) index(rule *diag.Rule) int {
	i, ok := t.indexes[rule]
	if !ok {
		i = len(t.all)
		t.indexes[rule] = i
		t.all = append(t.all, &ruleFacts{Rule: rule})
	}
	return i
}

// add counts the finding with an index among those of a document, the nth of
// the job, and returns the index of its rule.
func (t *ruleTable) add(d Document, nth, index int) int {
	f := d.Findings[index]
	i := t.index(f.Rule)
	r := t.all[i]
	if r.Severity == 0 || f.Severity < r.Severity {
		r.Severity = f.Severity
	}
	if r.last != nth {
		r.Documents++
		r.last = nth
	}
	if r.Findings++; len(r.Places) < placesOfRule {
		r.Places = append(r.Places, place{
			visible(d.Name), where(f.Place, d.Name), visible(f.Message), fragment(d.Name) + "&f=" + strconv.Itoa(index+1),
		})
	}
	return i
}

// sorted returns the rules with the worst and most frequent first.
func (t *ruleTable) sorted() []*ruleFacts {
	return slices.SortedFunc(slices.Values(t.all), func(a, b *ruleFacts) int {
		return cmp.Or(cmp.Compare(a.Severity, b.Severity), cmp.Compare(b.Findings, a.Findings), cmp.Compare(a.Rule.Code, b.Rule.Code))
	})
}

// A ruleData is a rule as the scripts know it.
type ruleData struct {
	Code     string        `json:"code"`
	Severity diag.Severity `json:"severity"`
	Title    string        `json:"title"`
	Why      string        `json:"why,omitempty"`
}

func (t *ruleTable) data() []ruleData {
	out := make([]ruleData, len(t.all))
	for i, r := range t.all {
		out[i] = ruleData{r.Rule.Code, r.Severity, r.Rule.Title, r.Rule.Why}
	}
	return out
}
