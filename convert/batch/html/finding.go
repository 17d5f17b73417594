package html

import "plenary/diag"

// A finding is one of a document's, for the scripts.
type finding struct {
	Rule     int           `json:"rule"` // index of the table of rules
	Severity diag.Severity `json:"severity"`
	Message  string        `json:"message"`
	Hint     string        `json:"hint,omitempty"`
	Where    string        `json:"where,omitempty"` // its place in words
	At       []int         `json:"at,omitempty"`    // in the text
	Node     *int          `json:"node,omitempty"`  // in the structure, when it is about the XML
	Related  []related     `json:"related,omitempty"`
}

// A related is another place of a finding.
type related struct {
	Message string `json:"message"`
	Where   string `json:"where,omitempty"`
}

// findings returns those of d with their places in v.
func (v view) findings(d Document, rules *ruleTable) []finding {
	out := make([]finding, len(d.Findings))
	for i, f := range d.Findings {
		out[i] = finding{
			Rule: rules.index(f.Rule), Severity: f.Severity, Message: visible(f.Message), Hint: visible(f.Hint),
			Where: where(f.Place, d.Name), At: v.at(f.Place, d.Name),
		}
		if out[i].At == nil && f.Place.Path != "" {
			out[i].Node = v.root.find(f.Place.Path)
		}
		for _, r := range f.Related {
			out[i].Related = append(out[i].Related, related{visible(r.Message), where(r.Place, d.Name)})
		}
	}
	return out
}

// at returns the place of p in the text, nil when it has none.
func (v view) at(p diag.Place, name string) []int {
	if p.Span.IsZero() || p.File != name && p.File != "" {
		return nil
	}
	return v.units.appendSpan(nil, p.Span)
}
