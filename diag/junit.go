package diag

import (
	"encoding/xml"
	"fmt"
	"io"
	"maps"
	"slices"
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
// a test case for each finding. An error is a failure; a warning or note is a
// case that passed and has output. A file without findings is one case that
// passed.
func WriteJUnit(w io.Writer, list List, sources Sources) error {
	byFile := map[string]List{}
	for _, f := range list {
		byFile[f.Place.File] = append(byFile[f.Place.File], f)
	}
	report := junitReport{Name: "plenary"}
	for _, file := range filesOf(list, sources) {
		suite := junitSuite{Name: fileName(file)}
		for _, f := range byFile[file] {
			suite.add(f)
		}
		if len(suite.Cases) == 0 {
			suite.Cases = []junitCase{{Name: "no findings", Class: suite.Name}}
		}
		suite.Tests = len(suite.Cases)
		report.Tests += suite.Tests
		report.Failures += suite.Failures
		report.Suites = append(report.Suites, suite)
	}
	return writeXML(w, report)
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

func (s *junitSuite) add(f Finding) {
	c := junitCase{Name: f.Rule.Code, Class: s.Name}
	if f.Place.Start.Line > 0 {
		c.Name = fmt.Sprintf("%s at %d:%d", f.Rule.Code, f.Place.Start.Line, f.Place.Start.Column)
	}
	text := f.Error()
	if f.Hint != "" {
		text += "\nhint: " + f.Hint
	}
	if f.Severity == Error {
		c.Failure = &junitFailure{f.Rule.Code, f.Message, text}
		s.Failures++
	} else {
		c.Output = text
	}
	s.Cases = append(s.Cases, c)
}

// filesOf lists the files that were looked at or have findings, in order.
func filesOf(list List, sources Sources) []string {
	files := slices.Collect(maps.Keys(sources))
	for _, f := range list {
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
