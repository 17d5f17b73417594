package schema

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"plenary/diag"
	"plenary/internal/oracle"
	"plenary/internal/update"
)

// TestRules holds what every entry of the catalogue owes its reader.
func TestRules(t *testing.T) {
	kebab := regexp.MustCompile(`^[a-z][a-z0-9]*(-[a-z0-9]+)*$`)
	seen := map[string]bool{}
	for _, r := range Rules() {
		switch {
		case !kebab.MatchString(r.Code):
			t.Errorf("code %q is not kebab-case", r.Code)
		case seen[r.Code]:
			t.Errorf("code %q stands twice", r.Code)
		case r.Severity < diag.Error || r.Severity > diag.Note:
			t.Errorf("%s: severity %v", r.Code, r.Severity)
		case r.Title == "" || r.What == "" || r.Why == "" || r.Authority == "":
			t.Errorf("%s: title, what, why or authority is missing", r.Code)
		case Rule(r.Code) != r:
			t.Errorf("%s: Rule does not find it", r.Code)
		}
		seen[r.Code] = true
	}
	if Rule("no-such-rule") != nil {
		t.Error("Rule finds a rule that does not exist")
	}
}

// TestDocument holds that docs/rules.md is what the catalogue says.
func TestDocument(t *testing.T) {
	path := filepath.Join(oracle.Root(t), "docs", "rules.md")
	want := document()
	if *update.Golden {
		if err := os.WriteFile(path, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, string(got)); diff != "" {
		t.Errorf("docs/rules.md is not up to date (-catalogue +file):\n%s\nrun go test ./schema -update", diff)
	}
}

// document prints the catalogue as Markdown.
func document() string {
	var b strings.Builder
	b.WriteString("# The rules\n\nGenerated from the catalogue in `schema` by `go test ./schema -update`. `plenary explain CODE` prints one of them.\n" +
		"In the examples `<meta>...</meta>` stands for the metadata of a small document, whole and right, which they have in common.\n\n" +
		"| code | severity | title |\n|---|---|---|\n")
	for _, r := range Rules() {
		fmt.Fprintf(&b, "| [%s](#%s) | %s | %s |\n", r.Code, r.Code, r.Severity, r.Title)
	}
	for _, r := range Rules() {
		fmt.Fprintf(&b, "\n## %s\n\n*%s.* %s.\n\n%s\n\n%s\n", r.Code, r.Severity, r.Title, r.What, r.Why)
		bad, good := Examples(r)
		example(&b, "Raises it", bad)
		example(&b, "Put right", good)
		fmt.Fprintf(&b, "\nAuthority: %s.\n", strings.TrimSuffix(r.Authority, "."))
	}
	return b.String()
}

func example(b *strings.Builder, title, text string) {
	if text != "" {
		fmt.Fprintf(b, "\n%s:\n\n```\n%s\n```\n", title, strings.TrimRight(printable(text), "\n"))
	}
}

// printable shows bytes that are no text as Go writes them.
func printable(s string) string {
	var b strings.Builder
	for _, r := range strings.ToValidUTF8(s, "\uFFFD") {
		if r < ' ' && r != '\n' && r != '\t' {
			fmt.Fprintf(&b, "\\x%02x", r)
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}
