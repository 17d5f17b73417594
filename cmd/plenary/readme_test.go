package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"plenary/internal/oracle"
)

// readme returns README.md, and the blocks of code below a title.
func readme(t *testing.T) (text string, blocks func(title string) []string) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(oracle.Root(t), "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	text = string(data)
	return text, func(title string) (found []string) {
		t.Helper()
		_, section, ok := strings.Cut(text, "\n## "+title+"\n")
		if !ok {
			t.Fatalf("README.md has no section %q", title)
		}
		section, _, _ = strings.Cut(section, "\n## ")
		for _, block := range regexp.MustCompile("(?s)\n```[a-z]*\n(.*?\n)```\n").FindAllStringSubmatch(section, -1) {
			found = append(found, block[1])
		}
		return found
	}
}

// What "make demo" makes of the sample is what README.md shows.
func TestReadmeDemo(t *testing.T) {
	root, dir := oracle.Root(t), t.TempDir()
	for _, name := range []string{"cmd", "convert", "diag", "internal", "schema", "validate", "testdata/specimens"} {
		if err := os.CopyFS(filepath.Join(dir, name), os.DirFS(filepath.Join(root, name))); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{"go.mod", "go.sum", "Makefile"} {
		write(t, dir, name, readText(t, filepath.Join(root, name)))
	}
	demo := exec.Command(oracle.Tool(t, "make"), "demo")
	demo.Dir = dir
	said, err := demo.CombinedOutput()
	if err != nil {
		t.Fatalf("make demo: %v\n%s", err, said)
	}
	for _, name := range []string{"xml", "json", "pdf"} {
		if !bytes.Contains(said, []byte("out/lighthouses."+name)) {
			t.Errorf("make demo does not say where the %s lies:\n%s", name, said)
		}
	}
	_, blocks := readme(t)
	source := blocks("From this")
	result := blocks("To this")
	if len(source) != 1 || len(result) != 2 {
		t.Fatalf("there are %d blocks of the source and %d of the result", len(source), len(result))
	}
	shows(t, "the specimen", readText(t, filepath.Join(dir, "testdata/specimens/lighthouses.txt")), source[0])
	shows(t, "out/lighthouses.xml", readText(t, filepath.Join(dir, "out/lighthouses.xml")), result[0])
	shows(t, "make demo", string(said), result[1])
}

func readText(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// shows checks that the parts of an excerpt, with "..." between them, stand in a
// text in this order; line ends and indentation may differ.
func shows(t *testing.T, what, text, excerpt string) {
	t.Helper()
	text = strings.Join(strings.Fields(text), " ")
	for part := range strings.SplitSeq(excerpt, "\n...\n") {
		part = strings.Join(strings.Fields(part), " ")
		_, rest, ok := strings.Cut(text, part)
		if !ok {
			t.Errorf("%s has not, or not here:\n%s", what, part)
			return
		}
		text = rest
	}
}

// The commands and the flags that README.md names are there.
func TestReadmeCommands(t *testing.T) {
	text, _ := readme(t)
	root := new(command).root()
	flags := map[string]bool{"help": true, "check": true, "ignore-missing": true} // the last are those of sha256sum
	var gather func(*cobra.Command)
	gather = func(cmd *cobra.Command) {
		cmd.Flags().VisitAll(func(f *pflag.Flag) { flags[f.Name] = true })
		for _, sub := range cmd.Commands() {
			gather(sub)
		}
	}
	gather(root)
	for _, flag := range regexp.MustCompile("[ `(\\[]--([a-z][a-z-]+)").FindAllStringSubmatch(text, -1) {
		if !flags[flag[1]] {
			t.Errorf("README.md names --%s, which no command has", flag[1])
		}
	}
	for _, row := range regexp.MustCompile("(?m)^\\| `plenary ([a-z]+)([^`]*)`").FindAllStringSubmatch(text, -1) {
		cmd, rest, err := root.Find([]string{row[1]})
		if err != nil || len(rest) > 0 {
			t.Errorf("README.md names the command %s, which is not there", row[1])
			continue
		}
		for _, flag := range regexp.MustCompile(`(^|[ \[])--?([a-z][a-z-]*)`).FindAllStringSubmatch(row[2], -1) {
			if cmd.Flags().Lookup(flag[2]) == nil && (len(flag[2]) > 1 || cmd.Flags().ShorthandLookup(flag[2]) == nil) && cmd.Name() != "schema" {
				t.Errorf("README.md names %s of %s, which it has not", flag[0], row[1])
			}
		}
	}
	for _, sub := range root.Commands() {
		if !sub.Hidden && !strings.Contains(text, "\n| `plenary "+sub.Name()) {
			t.Errorf("README.md has no row for the command %s", sub.Name())
		}
	}
}

// The first steps that README.md shows are steps, on the specimens that are a PDF, a Word file and a text in French.
func TestReadmeSteps(t *testing.T) {
	text, _ := readme(t)
	_, steps, ok := strings.Cut(text, "with a document of your own:\n\n```\n")
	steps, _, ended := strings.Cut(steps, "```")
	if !ok || !ended {
		t.Fatal("README.md has no first steps")
	}
	dir := t.TempDir()
	const pdf, word, french = "A_RES_78_323", "n2414711", "phares"
	specimen := filepath.Join(oracle.Root(t), "testdata/specimens/lighthouses")
	write(t, dir, pdf+".pdf", readText(t, specimen+".pdf"))
	write(t, dir, word+".docx", readText(t, specimen+".docx"))
	write(t, dir, french+".txt", readText(t, filepath.Join(filepath.Dir(specimen), "languages", "fr.txt")))
	for line := range strings.Lines(steps) {
		line = strings.ReplaceAll(line, "bin/plenary", "plenary")
		step := exec.Command(oracle.Tool(t, "sh"), "-ec", line)
		step.Dir = dir
		if said, err := step.CombinedOutput(); err != nil {
			t.Errorf("%s: %v\n%s", line, err, said)
		}
	}
	for _, name := range []string{pdf, word, french} {
		for _, format := range []string{".xml", ".json", ".pdf"} {
			if _, err := os.Stat(filepath.Join(dir, "out", name+format)); err != nil {
				t.Error(err)
			}
		}
	}
}

// The command lines that README.md shows do what it says: the second job of two
// does nothing that the first has done.
func TestReadmeJobs(t *testing.T) {
	_, blocks := readme(t)
	dir := t.TempDir()
	lamps(t, filepath.Join(dir, "documents"), 4)
	jobs := blocks("Many documents")
	if len(jobs) != 1 {
		t.Fatalf("there are %d blocks", len(jobs))
	}
	for i, line := range strings.Split(strings.TrimSpace(jobs[0]), "\n") {
		line, _, _ = strings.Cut(line, "#")
		args := strings.Fields(line)
		if args[0] != "plenary" {
			t.Fatalf("%q is no line of plenary", line)
		}
		said := plenary(t, dir, faulty, args[1:]...) // one text is a letter
		if again := strings.Contains(said, "4 of them unchanged"); again != (i > 0) {
			t.Errorf("%s says %s", line, said)
		}
	}
	for _, name := range []string{"out/report.json", "out/report.html", "out/manifest.jsonl"} {
		if _, err := os.Stat(filepath.Join(dir, name)); err != nil {
			t.Error(err)
		}
	}
}

// The program that README.md shows compiles.
func TestReadmeProgram(t *testing.T) {
	_, blocks := readme(t)
	programs := blocks("From Go")
	if len(programs) != 1 {
		t.Fatalf("there are %d blocks", len(programs))
	}
	root, dir := oracle.Root(t), t.TempDir()
	body := strings.ReplaceAll(programs[0], "\n", "\n\t")
	write(t, dir, "readme.go", "package main\n\nimport (\n\t\"context\"\n\t\"fmt\"\n\n\t\"plenary/convert\"\n)\n\nfunc main() { _ = try(context.Background(), nil) }\n\n"+
		"func try(ctx context.Context, data []byte) error {\n\t"+body+"return nil\n}\n")
	write(t, dir, "overlay.json", `{"Replace": {"`+filepath.ToSlash(filepath.Join(root, "internal", "readme", "readme.go"))+`": "`+filepath.ToSlash(filepath.Join(dir, "readme.go"))+`"}}`)
	build := exec.Command("go", "build", "-overlay", filepath.Join(dir, "overlay.json"), "-o", filepath.Join(dir, "readme"), "./internal/readme")
	build.Dir = root
	if out, err := build.CombinedOutput(); err != nil {
		t.Errorf("the program of README.md does not compile: %v\n%s", err, out)
	}
}
