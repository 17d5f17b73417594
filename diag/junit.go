package diag

import (
	"encoding/xml"
	"io"
	"strings"
)

// The parts of the JUnit report format that are written.
type (
	junitReport struct {
		XMLName  xml.Name     `xml:"testsuites"`
		Name     string       `xml:"name,attr"`
		Tests    int          `xml:"tests,attr"`
		Failures int          `xml:"failures,attr"`
		Suites   []junitSuite `xml:"testsuite"`
	}
	junitSuite struct {
		Name     string      `xml:"name,attr"`
		Tests    int         `xml:"tests,attr"`
		Failures int         `xml:"failures,attr"`
		Errors   int         `xml:"errors,attr"`
		Skipped  int         `xml:"skipped,attr"`
		Cases    []junitCase `xml:"testcase"`
	}
	junitCase struct {
		Name    string        `xml:"name,attr"`
		Class   string        `xml:"classname,attr"`
		Failure *junitFailure `xml:"failure"`
		Output  string        `xml:"system-out,omitempty"`
	}
	junitFailure struct {
		Type    string `xml:"type,attr"`
		Message string `xml:"message,attr"`
		Text    string `xml:",chardata"`
	}
)

// WriteJUnit writes findings as a JUnit report: a suite for each file, and in it
// a test case for each finding. A finding that fails the run (see Report.FailOn)
// is a failure; others are cases that passed and have output. A file without
// findings is one case that passed. What the report says besides is a suite of
// its own.
func WriteJUnit(w io.Writer, r Report) error {
	byFile := map[string]List{}
	for _, f := range r.Findings {
		byFile[f.Place.File] = append(byFile[f.Place.File], f)
	}
	report := junitReport{Name: "plenary"}
	for _, file := range r.files() {
		suite := junitSuite{Name: Visible(fileName(file))}
		for _, f := range byFile[file] {
			suite.add(f, r.fails(f.Severity))
		}
		if len(suite.Cases) == 0 {
			suite.Cases = []junitCase{{Name: "no findings", Class: suite.Name}}
		}
		report.add(suite)
	}
	if remarks := r.remarks(); len(remarks) > 0 {
		report.add(r.junitRemarks(remarks))
	}
	return writeXML(w, report)
}

func (report *junitReport) add(suite junitSuite) {
	suite.Tests = len(suite.Cases)
	report.Tests += suite.Tests
	report.Failures += suite.Failures
	report.Suites = append(report.Suites, suite)
}

// junitRemarks returns the suite of the remarks: a failure where findings that
// fail the run are among those that are not shown, since whoever reads the
// report must not take it for a good one.
func (r Report) junitRemarks(remarks []string) junitSuite {
	suite := junitSuite{Name: "plenary"}
	c := junitCase{Name: "all findings are shown", Class: suite.Name, Output: strings.Join(remarks, "\n")}
	if r.omitsFailure() {
		c.Failure, c.Output = &junitFailure{"omitted", remarks[0], c.Output}, ""
		suite.Failures = 1
	}
	suite.Cases = []junitCase{c}
	return suite
}

func writeXML(w io.Writer, value any) error {
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	e := xml.NewEncoder(w)
	e.Indent("", "  ")
	if err := e.Encode(value); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}

func (s *junitSuite) add(f Finding, fails bool) {
	c := junitCase{Name: f.Rule.Code, Class: s.Name}
	if within := f.Place.Within(); within != "" {
		c.Name += " at " + within
	}
	text := f.Error()
	if f.Hint != "" {
		text += "\nhint: " + f.Hint
	}
	text = Visible(text)
	if fails {
		c.Failure = &junitFailure{f.Rule.Code, Visible(f.Message), text}
		s.Failures++
	} else {
		c.Output = text
	}
	s.Cases = append(s.Cases, c)
}
