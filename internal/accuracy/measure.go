package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// The languages whose texts are compared with gold, and those whose texts are
// to be refused by the name of the language. One that is learnt moves from the
// second list to the first.
var (
	learnt    = []string{"en"}
	unlearned = []string{"fr", "es", "ru", "ar", "zh"}
)

// unsupported is the code of the rule that refuses a language by name.
const unsupported = "language-unsupported"

// The forms of text: those that lie in the corpus, and those that the kit makes
// of the gold.
var (
	storedForms = []string{"seed", "plain", "tika", "pdftotext", "layout"}
	madeForms   = []string{"mupdf", "pypdf", "pdfminer", "raw", "pdfjs", "word"}
)

// A kit runs the evaluation kit.
type kit struct {
	program, shared string
	folder          string // for outputs
	progress        io.Writer
}

// measure returns all figures.
func (k kit) measure(ctx context.Context) (figures, error) {
	var table bytes.Buffer
	err := k.python(ctx, &table, "all.py", "--bin", k.program, "--langs", strings.Join(learnt, ","), "--forms", "all", "--real", "--seed", "--out", k.folder)
	if err != nil {
		return nil, err
	}
	list, err := readTable(table.String())
	if err != nil {
		return nil, err
	}
	for _, language := range unlearned {
		refused, err := k.refused(ctx, language)
		if err != nil {
			return nil, err
		}
		list = append(list, refused...)
	}
	return list, nil
}

// python runs a program of the kit.
func (k kit) python(ctx context.Context, out io.Writer, name string, args ...string) error {
	cmd := exec.CommandContext(ctx, "python3", append([]string{filepath.Join(k.shared, "eval", name)}, args...)...)
	cmd.Stdout, cmd.Stderr = out, k.progress
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}

// refused converts the texts of a language that is not learnt yet, in all forms,
// and counts those that are refused by its name.
func (k kit) refused(ctx context.Context, language string) (figures, error) {
	gold, err := filepath.Glob(filepath.Join(k.shared, "corpus", "dev", "gold", language, "*.xml"))
	if err != nil || len(gold) == 0 {
		return nil, fmt.Errorf("no gold of %s in %s (%v)", language, k.shared, err)
	}
	made := filepath.Join(k.folder, language+".made")
	if err := os.Mkdir(made, 0o777); err != nil {
		return nil, err
	}
	args := append([]string{"--forms", strings.Join(madeForms, ","), "--out", made}, gold...)
	if err := k.python(ctx, io.Discard, "totext.py", args...); err != nil {
		return nil, err
	}
	tally := tally{}
	for _, texts := range []string{filepath.Join(k.shared, "corpus", "dev", language), made} {
		report, err := k.convert(ctx, texts, filepath.Join(k.folder, language+".out"))
		if err != nil {
			return nil, err
		}
		if err := tally.add(report); err != nil {
			return nil, err
		}
	}
	return tally.figures(language), nil
}

// convert converts a folder and returns the report. That texts are refused is
// what is wanted.
func (k kit) convert(ctx context.Context, texts, out string) ([]byte, error) {
	program, err := filepath.Abs(k.program)
	if err != nil {
		return nil, err
	}
	if err := os.RemoveAll(out); err != nil {
		return nil, err
	}
	cmd := exec.CommandContext(ctx, program, "convert", "--to", "xml", "--report", "json", "-o", out, texts)
	said, err := cmd.CombinedOutput()
	if cmd.ProcessState == nil || cmd.ProcessState.ExitCode() > 1 {
		return nil, fmt.Errorf("%s: %w\n%s", strings.Join(cmd.Args, " "), err, said)
	}
	return os.ReadFile(filepath.Join(out, "report.json"))
}

// A tally counts, for each form, the documents and those refused by name.
type tally map[string]*struct{ documents, refused int }

// add reads a report of a job.
func (t tally) add(data []byte) error {
	var report struct {
		Documents []struct {
			Input, Status string
			Findings      []struct{ Code string }
		}
	}
	if err := json.Unmarshal(data, &report); err != nil {
		return err
	}
	for _, document := range report.Documents {
		name := strings.TrimSuffix(document.Input, ".txt")
		form := name[strings.LastIndexByte(name, '.')+1:]
		if t[form] == nil {
			t[form] = new(struct{ documents, refused int })
		}
		t[form].documents++
		for _, finding := range document.Findings {
			if finding.Code == unsupported && document.Status == "failed" {
				t[form].refused++
				break
			}
		}
	}
	return nil
}

// figures returns the counts; a form without documents has none, which the
// thresholds see.
func (t tally) figures(language string) (list figures) {
	for _, form := range append(append([]string{}, storedForms...), madeForms...) {
		if count := t[form]; count != nil {
			set := language + "." + form
			list = append(list,
				figure{set: set, column: documents, value: float64(count.documents)},
				figure{set: set, column: byName, value: 100 * float64(count.refused) / float64(count.documents)})
		}
	}
	return list
}
