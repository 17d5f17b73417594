package validate

import (
	"fmt"

	"plenary/diag"
	"plenary/schema"
)

// Off is the severity of a rule that does not run.
const Off diag.Severity = 0xff

// Settings say of rules with what severity they speak, or that they are [Off].
// A rule that is not in the map speaks as the catalogue has it. Make them with
// [Settings.Set], which keeps the promise that errors stay errors.
type Settings map[*diag.Rule]diag.Severity

// Set gives the rule of a code a severity: "error", "warning", "note" or "off".
// What the catalogue calls an error stays one: such a document is wrong, and
// whoever must not be told can leave out the layer.
func (s Settings) Set(code, severity string) error {
	rule := schema.Rule(code)
	if rule == nil {
		return fmt.Errorf("there is no rule %q", code)
	}
	level, ok := diag.SeverityOf(severity)
	if severity == "off" {
		level, ok = Off, true
	}
	switch {
	case !ok:
		return fmt.Errorf("%q is no severity; there are error, warning, note and off", severity)
	case rule.Severity == diag.Error && level != diag.Error:
		return fmt.Errorf("%s is an error and stays one", code)
	}
	s[rule] = level
	return nil
}

// apply gives the findings of a list their severities and takes out those of
// rules that are off.
func (s Settings) apply(list diag.List) diag.List {
	if len(s) == 0 {
		return list
	}
	kept := list[:0]
	for _, f := range list {
		if level, set := s[f.Rule]; set {
			f.Severity = level
		}
		if f.Severity != Off {
			kept = append(kept, f)
		}
	}
	return kept
}
