package diag

import (
	"io"
	"net/url"
	"path"
	"strings"

	"github.com/owenrumney/go-sarif/v2/sarif"
)

// The names that are fixed in a SARIF log.
const (
	sarifSchema      = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
	sarifColumns     = "unicodeCodePoints" // as [Position] counts
	sarifFingerprint = "plenaryFinding/v1" // of the hash; one that is made in another way gets a new number
)

// WriteSARIF writes findings as a SARIF log with one run, which describes the
// rules that spoke. (OASIS, Static Analysis Results Interchange Format, version
// 2.1.0.)
func WriteSARIF(w io.Writer, r Report) error {
	run := sarif.NewRun(sarif.Tool{Driver: r.Tool.sarif()}).WithColumnKind(sarifColumns)
	for _, file := range r.files() {
		if file != "" {
			location := sarif.NewSimpleArtifactLocation(fileURI(file))
			run.Artifacts = append(run.Artifacts, &sarif.Artifact{Location: location, Length: -1}) // -1 is unknown (section 3.24.9)
		}
	}
	rules := map[*Rule]int{}
	prints := r.Findings.fingerprints()
	for i, f := range r.Findings {
		index, ok := rules[f.Rule]
		if !ok {
			index = len(rules)
			rules[f.Rule] = index
			run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, f.Rule.sarif(r.Tool))
		}
		run.Results = append(run.Results, f.sarif(index, prints[i]))
	}
	if invocation := r.sarif(); invocation != nil {
		run.Invocations = append(run.Invocations, invocation)
	}
	return writeJSON(w, sarif.Report{Schema: sarifSchema, Version: string(sarif.Version210), Runs: []*sarif.Run{run}})
}

// sarif returns what the report says besides its findings, nil for nothing.
func (r Report) sarif() *sarif.Invocation {
	remarks := r.remarks()
	if len(remarks) == 0 {
		return nil
	}
	invocation := sarif.NewInvocation().WithExecutionSuccess(true)
	for _, remark := range remarks {
		invocation.ToolExecutionNotifications = append(invocation.ToolExecutionNotifications,
			sarif.NewNotification().WithLevel(Note.String()).WithTextMessage(remark))
	}
	return invocation
}

// sarif returns the tool as the driver of a run.
func (t Tool) sarif() *sarif.ToolComponent {
	driver := sarif.NewDriver("plenary")
	if t.Version != "" {
		driver.WithVersion(t.Version)
	}
	if version := t.semantic(); version != "" {
		driver.SemanticVersion = &version
	}
	if t.Rules != "" {
		driver.InformationURI = &t.Rules
	}
	return driver
}

func (r *Rule) sarif(tool Tool) *sarif.ReportingDescriptor {
	descriptor := sarif.NewRule(r.Code).
		WithDescription(r.Title).
		WithDefaultConfiguration(&sarif.ReportingConfiguration{Level: r.Severity.String()})
	if uri := tool.helpURI(r); uri != "" {
		descriptor.WithHelpURI(uri)
	}
	if r.What != "" {
		descriptor.WithFullDescription(sarif.NewMultiformatMessageString(r.What))
	}
	if plain, markdown := r.help(); plain != "" {
		descriptor.WithHelp(sarif.NewMultiformatMessageString(plain).WithMarkdown(markdown))
	}
	return descriptor
}

// help returns the catalogue's entry as text and as Markdown; "" when there is
// nothing but a title.
func (r *Rule) help() (plain, markdown string) {
	var plains, markdowns []string
	add := func(title, part, markdown string) {
		if part = strings.TrimSpace(part); part != "" {
			plains = append(plains, title+": "+part)
			markdowns = append(markdowns, "**"+title+"** "+strings.ReplaceAll(markdown, "%", part))
		}
	}
	const prose, code = "%", "\n```\n%\n```"
	add("Why", r.Why, prose)
	add("Raises it", r.Bad, code)
	add("Put right", r.Good, code)
	add("Authority", r.Authority, prose)
	return strings.Join(plains, "\n\n"), strings.Join(markdowns, "\n\n")
}

func (f Finding) sarif(ruleIndex int, fingerprint string) *sarif.Result {
	result := sarif.NewRuleResult(f.Rule.Code).
		WithRuleIndex(ruleIndex).
		WithLevel(f.Severity.String()). // its words are those of SARIF
		WithMessage(sarif.NewTextMessage(f.message())).
		WithPartialFingerPrints(map[string]any{sarifFingerprint: fingerprint})
	if location, known := f.Place.sarif(); known {
		result.AddLocation(location)
	}
	for _, related := range f.Related {
		location, _ := related.Place.sarif()
		if related.Message != "" {
			location.WithMessage(sarif.NewTextMessage(related.Message))
		}
		result.RelatedLocations = append(result.RelatedLocations, location)
	}
	return result
}

// sarif returns the place as a location, and whether anything is known of it.
func (p Place) sarif() (location *sarif.Location, known bool) {
	location = sarif.NewLocation()
	if p.File != "" {
		artifact := sarif.NewSimpleArtifactLocation(fileURI(p.File))
		location.PhysicalLocation = &sarif.PhysicalLocation{ArtifactLocation: artifact, Region: p.region()}
	}
	if p.Path != "" {
		location.AddLogicalLocations(sarif.NewLogicalLocation().WithFullyQualifiedName(p.Path))
	}
	if p.isOnPages() {
		p.onPagesSARIF(location)
	}
	return location, p.File != "" || p.Path != ""
}

// onPagesSARIF says in a location where on the pages it is. There is no region: one counts lines
// of a text, or bytes of the artifact (section 3.30), and the offsets of a span are neither. A
// logical location may be of any kind that a tool names (3.33.7), and what machines want to
// know stands in the property bag (3.8).
func (p Place) onPagesSARIF(location *sarif.Location) {
	kind := "page"
	if p.Paragraph > 0 {
		kind = "paragraph"
	}
	location.AddLogicalLocations(sarif.NewLogicalLocation().WithFullyQualifiedName(p.onPages()).WithKind(kind))
	location.Properties = sarif.Properties{}
	if p.Page > 0 {
		location.Properties["page"] = p.Page
	}
	if p.Paragraph > 0 {
		location.Properties["paragraph"] = p.Paragraph
	}
	if box := p.Box.json(); box != nil {
		location.Properties["box"] = box
	}
	if p.Text != "" {
		location.Properties["text"] = p.Text
	}
}

// region returns the place as a region; its end column is that of the character
// after it.
func (p Place) region() *sarif.Region {
	if p.Start.Line == 0 {
		return nil
	}
	return sarif.NewSimpleRegion(p.Start.Line, p.End.Line).
		WithStartColumn(p.Start.Column).WithEndColumn(p.End.Column).
		WithByteOffset(p.Span.Start).WithByteLength(p.Span.Len())
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
