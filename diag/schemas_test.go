package diag_test

import (
	"bytes"
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"
	"github.com/santhosh-tekuri/jsonschema/v5"

	"plenary/diag"
	"plenary/schema"
)

// reports are what the schemas of the formats are held against: everything, and
// nothing.
func reports() map[string]diag.Report {
	list, sources := fixture()
	return map[string]diag.Report{
		"nothing": {},
		"clean":   {Sources: sources},
		"all":     {Findings: list, Sources: sources},
		"tool":    {Findings: list, Sources: sources, Tool: tool},
		"devel":   {Findings: list, Sources: sources, Tool: diag.Tool{Version: "(devel)"}},
		"some":    {Findings: list[:3], Sources: sources, Omitted: list[3:].Tally(), Known: diag.Tally{diag.Error: 7}},
	}
}

// TestJSONSchema holds what is written as JSON, and the golden file, against the
// JSON Schema that users are given.
func TestJSONSchema(t *testing.T) {
	compiled := compile(t, schema.Findings)
	for name, r := range reports() {
		if err := compiled.Validate(decoded(t, renderReport(t, "json", r))); err != nil {
			t.Errorf("%s: %#v", name, err)
		}
	}
	golden, err := os.ReadFile(filepath.Join("testdata", "golden.json"))
	if err != nil {
		t.Fatal(err)
	}
	if err := compiled.Validate(decoded(t, golden)); err != nil {
		t.Errorf("the golden file: %#v", err)
	}
	for _, wrong := range []string{
		`{"findings": []}`,
		strings.Replace(string(golden), `"severity": "error"`, `"severity": "fatal"`, 1),
		strings.Replace(string(golden), `"hint":`, `"advice":`, 1),
		strings.Replace(string(golden), `"line": 2`, `"line": 0`, 1),
		strings.Replace(string(golden), `"page": 2`, `"page": 0`, 1),
		strings.Replace(string(golden), `"page": 2`, `"leaf": 2`, 1),
		strings.Replace(string(golden), `"top":`, `"roof":`, 1),
		strings.Replace(string(golden), `"code": "spelling"`, `"code": "Spelling"`, 1),
	} {
		if compiled.Validate(decoded(t, []byte(wrong))) == nil {
			t.Errorf("the schema accepts %.80q", wrong)
		}
	}
}

// TestSARIFSchema holds what is written as SARIF against the schema of OASIS,
// byte for byte as it is written, and has another implementation read it.
func TestSARIFSchema(t *testing.T) {
	compiled := compile(t, sarifSchema(t))
	for name, r := range reports() {
		written := renderReport(t, "sarif", r)
		if err := compiled.Validate(decoded(t, written)); err != nil {
			t.Errorf("%s: %#v", name, err)
		}
		log, err := sarif.FromBytes(written)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		checkSARIF(t, r, log)
	}
	all := renderReport(t, "sarif", reports()["all"])
	for _, wrong := range []string{
		`{"version": "2.1.0"}`,
		strings.Replace(string(all), `"level": "error"`, `"level": "fatal"`, 1),
		strings.Replace(string(all), `"ruleIndex"`, `"ruleindex"`, 1),
	} {
		if compiled.Validate(decoded(t, []byte(wrong))) == nil {
			t.Errorf("the schema accepts %.80q", wrong)
		}
	}
}

// checkSARIF holds a log against the report that it was made from.
func checkSARIF(t *testing.T, r diag.Report, log *sarif.Report) {
	t.Helper()
	if len(log.Runs) != 1 || len(log.Runs[0].Results) != len(r.Findings) || *log.Runs[0].ColumnKind != "unicodeCodePoints" {
		t.Fatalf("%d runs, the first %+v", len(log.Runs), log.Runs[0])
	}
	rules := log.Runs[0].Tool.Driver.Rules
	for i, result := range log.Runs[0].Results {
		want := r.Findings[i]
		if *result.RuleID != want.Rule.Code || *rules[result.RuleIndex].ID != want.Rule.Code {
			t.Errorf("result %d is of rule %q, at %d in the table", i, *result.RuleID, result.RuleIndex)
		}
		if result.Level != want.Severity.String() || !strings.HasPrefix(*result.Message.Text, want.Message) {
			t.Errorf("result %d has level %q, message %q", i, result.Level, *result.Message.Text)
		}
		if len(result.PartialFingerprints) != 1 || len(result.RelatedLocations) != len(want.Related) {
			t.Errorf("result %d has the fingerprints %v and %d related locations", i, result.PartialFingerprints, len(result.RelatedLocations))
		}
		for _, location := range result.Locations {
			checkRegion(t, want.Place, location.PhysicalLocation)
		}
	}
}

func checkRegion(t *testing.T, want diag.Place, got *sarif.PhysicalLocation) {
	t.Helper()
	if uri := *got.ArtifactLocation.URI; uri == "" || strings.Contains(uri, " ") {
		t.Errorf("the URI of %s is %q", want, uri)
	}
	if got.Region == nil {
		return
	}
	start := diag.Position{Line: *got.Region.StartLine, Column: *got.Region.StartColumn}
	end := diag.Position{Line: *got.Region.EndLine, Column: *got.Region.EndColumn}
	if start != want.Start || end != want.End || got.Region.ByteOffset != want.Span.Start || *got.Region.ByteLength != want.Span.Len() {
		t.Errorf("the region of %s is %+v", want, *got.Region)
	}
}

// TestSARIFTool sees that a log names the version of the program, also as
// semver.org has it where it is one, and has a link to each rule.
func TestSARIFTool(t *testing.T) {
	for _, test := range []struct {
		tool                    diag.Tool
		version, semantic, help string
	}{
		{diag.Tool{}, "", "", ""},
		{diag.Tool{Version: "(devel)"}, "(devel)", "", ""},
		{diag.Tool{Version: "v1.2"}, "v1.2", "", ""},
		{diag.Tool{Version: "1.2.3"}, "1.2.3", "", ""},
		{tool, "v1.2.3", "1.2.3", "https://lamps.example/docs/rules.md#xml-dtd"},
		{diag.Tool{Version: "v0.0.0-20451230-abcdef+dirty"}, "v0.0.0-20451230-abcdef+dirty", "0.0.0-20451230-abcdef+dirty", ""},
	} {
		var list diag.List
		list.Add(schema.XMLDTD, diag.Span{}, "gull")
		log, err := sarif.FromBytes(renderReport(t, "sarif", diag.Report{Findings: list, Tool: test.tool}))
		if err != nil {
			t.Fatal(err)
		}
		driver := log.Runs[0].Tool.Driver
		if said(driver.Version) != test.version || said(driver.SemanticVersion) != test.semantic || said(driver.Rules[0].HelpURI) != test.help {
			t.Errorf("%+v is version %q, semantic version %q, help %q", test.tool, said(driver.Version), said(driver.SemanticVersion), said(driver.Rules[0].HelpURI))
		}
	}
}

// said returns a member of a log, "" where it is not there.
func said(member *string) string {
	if member == nil {
		return ""
	}
	return *member
}

// TestSARIFHelp sees that a rule's entry in the catalogue is its help.
func TestSARIFHelp(t *testing.T) {
	var list diag.List
	list.Add(schema.XMLDTD, diag.Span{}, "gull")
	log, err := sarif.FromBytes(renderReport(t, "sarif", diag.Report{Findings: list}))
	if err != nil {
		t.Fatal(err)
	}
	rule := log.Runs[0].Tool.Driver.Rules[0]
	if *rule.ShortDescription.Text != schema.XMLDTD.Title || *rule.FullDescription.Text != schema.XMLDTD.What || rule.DefaultConfiguration.Level != "error" {
		t.Errorf("the rule is %+v", rule)
	}
	for _, part := range []string{schema.XMLDTD.Why, strings.TrimSpace(schema.XMLDTD.Bad), schema.XMLDTD.Authority} {
		if !strings.Contains(*rule.Help.Text, part) || !strings.Contains(*rule.Help.Markdown, part) {
			t.Errorf("the help lacks %q", part)
		}
	}
}

func compile(t *testing.T, text string) *jsonschema.Schema {
	t.Helper()
	compiler := jsonschema.NewCompiler()
	compiler.AssertFormat = true
	if err := compiler.AddResource("schema.json", strings.NewReader(text)); err != nil {
		t.Fatal(err)
	}
	compiled, err := compiler.Compile("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return compiled
}

func decoded(t *testing.T, data []byte) (value any) {
	t.Helper()
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.UseNumber()
	if err := decoder.Decode(&value); err != nil {
		t.Fatal(err)
	}
	return value
}

// sarifSchema returns the schema of OASIS, which the package sarif of this
// test's dependencies holds in a constant of its own. (Its method Validate would
// not do: it holds the schema against what the package has read, without the
// properties that it does not know.)
func sarifSchema(t *testing.T) string {
	t.Helper()
	dir, err := exec.Command("go", "list", "-f", "{{.Dir}}", "github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif").Output()
	if err != nil {
		t.Fatalf("the package of the SARIF schema is not to be found: %v", err)
	}
	file, err := parser.ParseFile(token.NewFileSet(), filepath.Join(strings.TrimSpace(string(dir)), "schema.go"), nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var text string
	ast.Inspect(file, func(node ast.Node) bool {
		if literal, ok := node.(*ast.BasicLit); ok && text == "" {
			text, err = strconv.Unquote(literal.Value)
		}
		return err == nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return text
}
