package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"

	"plenary/internal/files"
	"plenary/internal/oracle"
)

// What the tests read of the files for CI. The keys that they have besides are
// an error, so that a slip in one is found.
type (
	action struct {
		Name, Description string
		Inputs            map[string]struct {
			Description, Default string
			Required             bool
		}
		Runs struct {
			Using string
			Steps []actionStep
		}
	}
	actionStep struct {
		Name, Uses, If, Shell, Run string
		With, Env                  map[string]string
	}
	workflow struct {
		Name string
		On   []string
		Jobs map[string]struct {
			RunsOn      string `yaml:"runs-on"`
			Permissions map[string]string
			Steps       []actionStep
		}
	}
	gitlabJob struct {
		Image        string
		Variables    map[string]string
		BeforeScript []string `yaml:"before_script"`
		Script       []string
		Artifacts    struct {
			When    string
			Reports map[string]string
		}
	}
	hook struct {
		ID, Name, Description, Entry, Language, Files string
		Types                                         []string
		RequireSerial                                 bool `yaml:"require_serial"`
	}
)

// TestCI runs the action, the hook and the examples of the documents on a small
// repository, as far as that can be done without the services themselves.
func TestCI(t *testing.T) {
	a := readYAML[action](t, "action.yml")
	bin := t.TempDir()
	build := slices.IndexFunc(a.Runs.Steps, func(s actionStep) bool { return s.Name == "Build plenary" })
	if out, err := runStep(t, a.Runs.Steps[build], nil, bin, t.TempDir()); err != nil {
		t.Fatalf("the action cannot build plenary: %v\n%s", err, out)
	}
	t.Run("action", func(t *testing.T) { testAction(t, a, bin) })
	t.Run("hook", func(t *testing.T) { testHook(t, bin) })
	t.Run("guide", func(t *testing.T) { testGuide(t, a, bin) })
}

// repository returns a folder with resolutions of which one is bad.
func repository(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	good := filepath.Join(oracle.Root(t), "testdata", "specimens", "gulls.txt")
	var said bytes.Buffer
	if status := run([]string{"convert", "--to", "xml", "-o", filepath.Join(dir, "resolutions", "a b"), good}, nil, &said, &said, os.Getenv); status != clean {
		t.Fatalf("the specimen is not converted: %s", said.String())
	}
	bad := `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><lamp/></akomaNtoso>`
	for _, folder := range []string{"resolutions", "decisions"} {
		if err := files.Write(t.Context(), filepath.Join(dir, folder, "bad.xml"), []byte(bad)); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func testAction(t *testing.T, a action, bin string) {
	for name, input := range a.Inputs {
		if input.Description == "" {
			t.Errorf("the input %s is not described", name)
		}
	}
	validate := a.Runs.Steps[len(a.Runs.Steps)-1]
	for _, test := range []struct {
		name   string
		inputs map[string]string
		failed bool
		stdout string // a pattern
		report string // a file, and what it begins with
	}{
		{"annotations", map[string]string{"files": "resolutions/"}, true, `(?m)^::error file=resolutions/bad.xml,line=1,`, ""},
		{"good", map[string]string{"files": "resolutions/a b/\n"}, false, `^(::.*\n)*$`, ""},
		{"sarif", map[string]string{"files": "resolutions/", "format": "sarif", "report": "plenary.sarif"}, true, `^$`, "plenary.sarif"},
		{"lines", map[string]string{"files": "resolutions/a b/gulls.xml\nresolutions/bad.xml", "arguments": "--layers=rules\n--max=1\n"}, false, ``, ""},
		{"no script", map[string]string{"files": "$(touch gull)\n; touch gull"}, true, `(?m)^::error file=\$`, ""},
		{"no flag", map[string]string{"files": "--max=1"}, true, `(?m)^::error file=--max=1`, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			dir := repository(t)
			out, err := runStep(t, validate, withDefaults(a, test.inputs), bin, dir)
			if (err != nil) != test.failed || !regexp.MustCompile(test.stdout).MatchString(out) {
				t.Errorf("got %v and\n%s", err, out)
			}
			if test.report != "" {
				mustBeJSON(t, filepath.Join(dir, test.report))
				if log, _ := os.ReadFile(filepath.Join(dir, test.report)); !bytes.Contains(log, []byte(`"helpUri": "https://forge.example/keepers/plenary/blob/v1/docs/rules.md#xsd-`)) {
					t.Errorf("the report has no links to the rules:\n%s", log)
				}
			}
			if _, err := os.Stat(filepath.Join(dir, "gull")); err == nil {
				t.Error("an input was run as a script")
			}
		})
	}
}

func withDefaults(a action, inputs map[string]string) map[string]string {
	all := map[string]string{}
	for name, input := range a.Inputs {
		all[name] = input.Default
		if value, ok := inputs[name]; ok {
			all[name] = value
		}
	}
	return all
}

var expression = regexp.MustCompile(`\$\{\{ inputs\.([a-z-]+) \}\}`)

// runStep runs the script of a step as GitHub does, and returns what it says.
func runStep(t *testing.T, step actionStep, inputs map[string]string, temp, dir string) (string, error) {
	t.Helper()
	if step.Shell != "bash" || strings.Contains(step.Run, "${{") {
		t.Fatalf("the step %q has the shell %q and the script %q", step.Name, step.Shell, step.Run)
	}
	cmd := exec.Command(oracle.Tool(t, "bash"), "--noprofile", "--norc", "-eo", "pipefail", "-c", step.Run)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GITHUB_ACTION_PATH="+oracle.Root(t), "GITHUB_SERVER_URL=https://forge.example", "RUNNER_TEMP="+temp)
	for name, value := range step.Env {
		value = expression.ReplaceAllStringFunc(value, func(e string) string {
			input, ok := inputs[expression.FindStringSubmatch(e)[1]]
			if !ok {
				t.Errorf("%s: there is no such input", e)
			}
			return input
		})
		value = strings.NewReplacer("${{ github.action_repository }}", "keepers/plenary", "${{ github.action_ref }}", "v1").Replace(value)
		cmd.Env = append(cmd.Env, name+"="+value)
	}
	var errors bytes.Buffer
	cmd.Stderr = &errors
	out, err := cmd.Output()
	if err != nil {
		err = fmt.Errorf("%w: %s", err, errors.String())
	}
	return string(out), err
}

// testHook runs the hook as pre-commit does: with files that have the type.
func testHook(t *testing.T, bin string) {
	hooks := readYAML[[]hook](t, ".pre-commit-hooks.yaml")
	if len(hooks) != 1 || hooks[0].Language != "golang" || !slices.Equal(hooks[0].Types, []string{"xml"}) {
		t.Fatalf("the hooks are %+v", hooks)
	}
	dir := repository(t)
	for path, want := range map[string]int{"resolutions/a b/gulls.xml": clean, "resolutions/bad.xml": faulty} {
		got := shell(t, hooks[0].Entry+` "`+path+`"`, bin, dir)
		if got != want {
			t.Errorf("on %s the status is %d, want %d", path, got, want)
		}
	}
}

// shell runs a script with plenary on the PATH and returns its exit status.
func shell(t *testing.T, script, bin, dir string) int {
	t.Helper()
	cmd := exec.Command(oracle.Tool(t, "sh"), "-ec", script)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "PATH="+bin+string(os.PathListSeparator)+os.Getenv("PATH"))
	out, err := cmd.CombinedOutput()
	var exit *exec.ExitError
	switch {
	case err == nil:
		return clean
	case errors.As(err, &exit) && exit.ExitCode() != 127:
		return exit.ExitCode()
	}
	t.Fatalf("%s: %v\n%s", script, err, out)
	return failed
}

// testGuide tries the examples of the documents for users.
func testGuide(t *testing.T, a action, bin string) {
	var text []byte
	for _, name := range []string{"ci.md", "validation.md"} {
		document, err := os.ReadFile(filepath.Join(oracle.Root(t), "docs", name))
		if err != nil {
			t.Fatal(err)
		}
		text = append(text, document...)
	}
	tried := map[string]int{}
	for _, block := range regexp.MustCompile("(?s)\n```([a-z]+)\n(.*?)\n```\n").FindAllStringSubmatch(string(text), -1) {
		kind, example := block[1], block[2]
		if title, ok := strings.CutPrefix(strings.Split(example, "\n")[0], "# "); ok {
			kind = filepath.Base(title)
		}
		tried[kind]++
		dir := repository(t)
		switch kind {
		case "toml":
			tryConfig(t, example)
		case "sh":
			for line := range strings.Lines(example) {
				if status := shell(t, line, bin, dir); status > faulty {
					t.Errorf("%s has the status %d", line, status)
				}
			}
		case "resolutions.yml":
			tryWorkflow(t, parseYAML[workflow](t, example), a)
		case ".gitlab-ci.yml":
			for _, job := range parseYAML[map[string]gitlabJob](t, example) {
				tryGitLab(t, job, bin, dir)
			}
		case ".pre-commit-config.yaml":
			parseYAML[map[string]any](t, example)
		case "text", "xml", "json":
			// shows something
		default:
			t.Errorf("nobody tries an example of kind %s", kind)
		}
	}
	for _, kind := range []string{"toml", "sh", "resolutions.yml", ".gitlab-ci.yml", ".pre-commit-config.yaml"} {
		if tried[kind] == 0 {
			t.Errorf("there is no example of kind %s", kind)
		}
	}
}

func tryConfig(t *testing.T, example string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), configName)
	if err := os.WriteFile(path, []byte(example), 0o666); err != nil {
		t.Fatal(err)
	}
	settings, err := readConfig(t.Context(), path)
	if err == nil {
		err = settings.apply(new(command).validate().Flags())
	}
	if err != nil {
		t.Errorf("%v\n%s", err, example)
	}
}

// tryWorkflow sees that a workflow gives the action only inputs that it has.
func tryWorkflow(t *testing.T, w workflow, a action) {
	t.Helper()
	used := 0
	for _, step := range w.Jobs["validate"].Steps {
		if !strings.Contains(step.Uses, "/plenary@") {
			continue
		}
		used++
		for input := range step.With {
			if _, ok := a.Inputs[input]; !ok {
				t.Errorf("the action has no input %s", input)
			}
		}
	}
	if used != 1 {
		t.Errorf("the workflow uses the action %d times", used)
	}
}

// tryGitLab runs the script of a job and sees that its reports are there. What
// comes before needs a network.
func tryGitLab(t *testing.T, job gitlabJob, bin, dir string) {
	t.Helper()
	if status := shell(t, strings.Join(job.Script, "\n"), bin, dir); status != faulty {
		t.Errorf("%v has the status %d", job.Script, status)
	}
	for _, report := range job.Artifacts.Reports {
		mustBeJSON(t, filepath.Join(dir, report))
	}
}

func mustBeJSON(t *testing.T, path string) {
	t.Helper()
	if data, err := os.ReadFile(path); err != nil || !json.Valid(data) {
		t.Errorf("%s is no JSON: %v\n%s", path, err, data)
	}
}

// A workflow runs nothing of others that can be changed under its name: actions
// are named by commit, with the version for those who read it.
func TestActionsArePinned(t *testing.T) {
	uses := regexp.MustCompile(`(?m)^[ -]*uses: *(.*)$`)
	pinned := regexp.MustCompile(`^[\w-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$`)
	const ours = "OWNER/plenary@v1" // stands for a copy of this repository
	found := 0
	for _, pattern := range []string{"action.yml", "*.md", "docs/*.md", ".github/workflows/*"} {
		files, err := filepath.Glob(filepath.Join(oracle.Root(t), filepath.FromSlash(pattern)))
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			for _, match := range uses.FindAllStringSubmatch(string(text), -1) {
				found++
				if action := match[1]; action != ours && !pinned.MatchString(action) {
					t.Errorf("%s uses %s, which is not pinned", filepath.Base(file), action)
				}
			}
		}
	}
	if found < 6 {
		t.Errorf("only %d uses of actions were found", found)
	}
}

// readYAML reads a file of the repository into a T that knows all its keys.
func readYAML[T any](t *testing.T, name string) T {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(oracle.Root(t), name))
	if err != nil {
		t.Fatal(err)
	}
	return parseYAML[T](t, string(data))
}

func parseYAML[T any](t *testing.T, text string) (value T) {
	t.Helper()
	decoder := yaml.NewDecoder(strings.NewReader(text))
	decoder.KnownFields(true)
	if err := decoder.Decode(&value); err != nil {
		t.Fatalf("%v in\n%s", err, text)
	}
	return value
}
