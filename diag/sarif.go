package diag

import (
	"io"
	"net/url"
	"path"
	"strings"
)

// The parts of SARIF that are written. (OASIS, Static Analysis Results
// Interchange Format, version 2.1.0, section 3.)
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool       sarifTool       `json:"tool"`
		Artifacts  []sarifArtifact `json:"artifacts,omitempty"`
		ColumnKind string          `json:"columnKind"`
		Results    []sarifResult   `json:"results"`
	}
	sarifTool struct {
		Driver sarifDriver `json:"driver"`
	}
	sarifDriver struct {
		Name  string      `json:"name"`
		Rules []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID            string       `json:"id"`
		Short         sarifText    `json:"shortDescription"`
		Full          *sarifText   `json:"fullDescription,omitempty"`
		Help          *sarifText   `json:"help,omitempty"`
		Configuration sarifDefault `json:"defaultConfiguration"`
	}
	sarifDefault struct {
		Level Severity `json:"level"`
	}
	sarifText struct {
		Text string `json:"text"`
	}
	sarifArtifact struct {
		Location sarifURI `json:"location"`
	}
	sarifURI struct {
		URI string `json:"uri"`
	}
	sarifResult struct {
		RuleID    string          `json:"ruleId"`
		RuleIndex int             `json:"ruleIndex"`
		Level     Severity        `json:"level"` // its words are those of SARIF
		Message   sarifText       `json:"message"`
		Locations []sarifLocation `json:"locations,omitempty"`
		Related   []sarifLocation `json:"relatedLocations,omitempty"`
	}
	sarifLocation struct {
		Physical *sarifPhysical `json:"physicalLocation,omitempty"`
		Logical  []sarifLogical `json:"logicalLocations,omitempty"`
		Message  *sarifText     `json:"message,omitempty"`
	}
	sarifPhysical struct {
		Artifact sarifURI     `json:"artifactLocation"`
		Region   *sarifRegion `json:"region,omitempty"`
	}
	sarifRegion struct {
		StartLine   int `json:"startLine"`
		StartColumn int `json:"startColumn"`
		EndLine     int `json:"endLine"`
		EndColumn   int `json:"endColumn"` // of the character after the region
		ByteOffset  int `json:"byteOffset"`
		ByteLength  int `json:"byteLength"`
	}
	sarifLogical struct {
		Name string `json:"fullyQualifiedName"`
	}
)

// WriteSARIF writes findings as a SARIF 2.1.0 log with one run, which describes
// the rules that spoke.
func WriteSARIF(w io.Writer, list List, sources Sources) error {
	run := sarifRun{
		Tool:       sarifTool{sarifDriver{Name: "plenary", Rules: []sarifRule{}}},
		ColumnKind: "unicodeCodePoints",
		Results:    make([]sarifResult, len(list)),
	}
	for _, file := range filesOf(list, sources) {
		if file != "" {
			run.Artifacts = append(run.Artifacts, sarifArtifact{sarifURI{fileURI(file)}})
		}
	}
	indexes := map[*Rule]int{}
	for i, f := range list {
		index, ok := indexes[f.Rule]
		if !ok {
			index = len(indexes)
			indexes[f.Rule] = index
			run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, f.Rule.sarif())
		}
		run.Results[i] = f.sarif(index)
	}
	return writeJSON(w, sarifLog{
		Schema:  "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
		Version: "2.1.0",
		Runs:    []sarifRun{run},
	})
}

func (r *Rule) sarif() sarifRule {
	return sarifRule{
		ID:            r.Code,
		Short:         sarifText{r.Title},
		Full:          sarifMessage(r.What),
		Help:          sarifMessage(r.Why),
		Configuration: sarifDefault{r.Severity},
	}
}

func sarifMessage(text string) *sarifText {
	if text == "" {
		return nil
	}
	return &sarifText{text}
}

func (f Finding) sarif(ruleIndex int) sarifResult {
	result := sarifResult{RuleID: f.Rule.Code, RuleIndex: ruleIndex, Level: f.Severity, Message: sarifText{f.message()}}
	if location, ok := f.Place.sarif(); ok {
		result.Locations = []sarifLocation{location}
	}
	for _, r := range f.Related {
		location, _ := r.Place.sarif()
		location.Message = sarifMessage(r.Message)
		result.Related = append(result.Related, location)
	}
	return result
}

// sarif returns the place as a location, and whether anything is known of it.
func (p Place) sarif() (location sarifLocation, known bool) {
	if p.File != "" {
		location.Physical = &sarifPhysical{Artifact: sarifURI{fileURI(p.File)}, Region: p.region()}
	}
	if p.Path != "" {
		location.Logical = []sarifLogical{{p.Path}}
	}
	return location, p.File != "" || p.Path != ""
}

func (p Place) region() *sarifRegion {
	if p.Start.Line == 0 {
		return nil
	}
	return &sarifRegion{p.Start.Line, p.Start.Column, p.End.Line, p.End.Column, p.Span.Start, p.Span.Len()}
}

// fileURI returns the name of a file as a URI, relative when the name is.
func fileURI(file string) string {
	file = strings.ReplaceAll(file, `\`, "/")
	u := url.URL{Path: file}
	if path.IsAbs(file) {
		u.Scheme = "file"
	}
	return u.String()
}
