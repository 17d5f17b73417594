// Package diag is the language in which every stage of Plenary speaks about
// problems: a [Finding] has a rule with a stable code, a place, a message and a
// hint. Stages return findings beside their value; nothing in Plenary logs.
package diag

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"sync"
)

// A Severity tells how bad a finding is. The zero value is invalid.
type Severity uint8

// The severities. An Error means that the result is wrong or missing; a Warning
// that the text left a doubt or departs from good practice; a Note that
// something was done which a careful reader may want to know.
const (
	_ Severity = iota
	Error
	Warning
	Note
)

var severityNames = [...]string{"invalid", "error", "warning", "note"}

// String returns "error", "warning" or "note".
func (s Severity) String() string { return severityNames[min(int(s), len(severityNames)-1)] }

// SeverityOf returns the severity with a name, and whether there is one.
func SeverityOf(name string) (s Severity, ok bool) {
	i := slices.Index(severityNames[Error:], name)
	return Error + Severity(i), i >= 0
}

// MarshalText writes the severity's name.
func (s Severity) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads the severity's name.
func (s *Severity) UnmarshalText(name []byte) error {
	severity, ok := SeverityOf(string(name))
	if !ok {
		return fmt.Errorf("there is no severity %q", name)
	}
	*s = severity
	return nil
}

// A Rule is one entry of the catalogue: a kind of finding with its stable code.
// A finding can only be made from a rule, so a code that is not in the
// catalogue does not compile.
type Rule struct {
	Code      string   // stable, kebab-case; never renamed, never used again for something else
	Severity  Severity // of the findings of this rule, where nobody has set another
	Title     string   // what is wrong, in a few words
	What      string   // what the rule looks at and when it speaks
	Why       string   // why it matters
	Bad       string   // a whole example that raises the rule
	Good      string   // the example put right: it does not raise the rule
	Authority string   // the clause it rests on
}

// A Place says where a finding is: in which file, at which bytes, and for XML
// and JSON at which node. A file that is no text, a PDF or a DOCX, has bytes that
// nobody reads: its spans are those of its plain text, and its places are known by
// page and paragraph instead of line and column.
type Place struct {
	File      string   // as the user named it; "" when there is none
	Span      Span     // byte offsets, into the file or into its plain text
	Start     Position // of Span.Start; filled by [List.Locate]
	End       Position // of Span.End; filled by [List.Locate]
	Page      int      // of the file, from 1; 0 is unknown; filled by [List.LocateOn]
	Paragraph int      // of the page, or of a file without pages, from 1; 0 is unknown; filled by [List.LocateOn]
	Box       Box      // on the page; filled by [List.LocateOn]
	Path      string   // an eId, an XPath or a JSON pointer; "" for text
	Text      string   // what stands at Span, its beginning, with white space made one space; filled by either
}

// String returns "file:line:column", or "file: page 3, paragraph 12", leaving out
// what is unknown.
func (p Place) String() string {
	s := fileName(p.File)
	switch {
	case p.Start.Line > 0:
		s += ":" + p.Within()
	case p.isOnPages():
		s += ": " + p.Within()
	}
	return s
}

// A Related is another place that helps to understand a finding.
type Related struct {
	Place   Place
	Message string
}

// A Finding is one problem at one place.
type Finding struct {
	Rule     *Rule
	Severity Severity // of the rule, unless whoever asked has set another
	Place    Place
	Message  string // one sentence, lower case, without full stop, code or position
	Hint     string // what to do about it; "" when there is nothing to say
	Related  []Related
}

// Error returns the finding as one line: place, severity, message, code.
func (f Finding) Error() string {
	return fmt.Sprintf("%s: %s: %s [%s]", f.Place, f.Severity, f.Message, f.Rule.Code)
}

// WithHint returns f with a hint.
func (f Finding) WithHint(hint string) Finding {
	f.Hint = hint
	return f
}

// New returns a finding of rule at span; the message is formatted as by
// fmt.Sprintf.
func New(rule *Rule, span Span, format string, args ...any) Finding {
	return Finding{Rule: rule, Severity: rule.Severity, Place: Place{Span: span}, Message: fmt.Sprintf(format, args...)}
}

// A List is findings in the order of their places. As a value it is usable
// when empty; [List.Err] turns it into an error.
type List []Finding

// Add appends a finding of rule at span and returns a pointer to it, so that a
// hint or a related place can be set. The pointer is valid until the next Add.
func (l *List) Add(rule *Rule, span Span, format string, args ...any) *Finding {
	*l = append(*l, New(rule, span, format, args...))
	return &(*l)[len(*l)-1]
}

// HasErrors reports whether l holds a finding of severity Error.
func (l List) HasErrors() bool {
	return slices.ContainsFunc(l, func(f Finding) bool { return f.Severity == Error })
}

// Count returns the number of findings of severity s.
func (l List) Count(s Severity) int { return l.Tally()[s] }

// Tally counts l.
func (l List) Tally() (t Tally) {
	for _, f := range l {
		t[f.Severity]++
	}
	return t
}

// Err returns nil when l holds no error, and otherwise an error whose text is
// the list's errors, one a line.
func (l List) Err() error {
	if !l.HasErrors() {
		return nil
	}
	return listError(l)
}

type listError List

func (e listError) Error() string {
	var lines []string
	for _, f := range e {
		if f.Severity == Error {
			lines = append(lines, f.Error())
		}
	}
	return strings.Join(lines, "\n")
}

// Sort puts l into the order of files, then places, then codes. It is stable:
// findings of one rule at one place keep their order.
func (l List) Sort() {
	slices.SortStableFunc(l, func(a, b Finding) int {
		return cmp.Or(
			cmp.Compare(a.Place.File, b.Place.File),
			cmp.Compare(a.Place.Span.Start, b.Place.Span.Start),
			cmp.Compare(a.Rule.Code, b.Rule.Code),
		)
	})
}

// Locate names the file of every place that has none, and fills in the
// positions and the text of the spans that have none from source, the file's
// bytes. What is no text has [List.LocateOn].
func (l List) Locate(file string, source []byte) {
	index := sync.OnceValue(func() *Index { return NewIndex(source) })
	for i := range l {
		l[i].Place.locate(file, index)
		for j := range l[i].Related {
			l[i].Related[j].Place.locate(file, index)
		}
	}
}

func (p *Place) locate(file string, index func() *Index) {
	if p.File == "" {
		p.File = file
	}
	if p.File != file || p.Start.Line > 0 || p.isOnPages() || p.Span.IsZero() {
		return
	}
	p.Start, p.End = index().Position(p.Span.Start), index().Position(p.Span.End)
	p.Text = index().beginning(p.Span)
}
