package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"

	"plenary/convert"
	"plenary/diag"
)

// folders are the parts of the corpus whose texts are changed.
var folders = []string{"seed", "dev/en", "real", "real/no-gold", "old/ga", "old/cr-unsc"}

// corpus returns the names of the texts.
func corpus(shared string, every int) ([]string, error) {
	var names []string
	for _, folder := range folders {
		paths, err := filepath.Glob(filepath.Join(shared, "corpus", filepath.FromSlash(folder), "*.txt"))
		if err != nil || len(paths) == 0 {
			return nil, fmt.Errorf("no texts in %s/corpus/%s (%v)", shared, folder, err)
		}
		for i := 0; i < len(paths); i += every {
			names = append(names, folder+"/"+filepath.Base(paths[i]))
		}
	}
	return names, nil
}

// A result is what became of one variant.
type result struct {
	name, kind string
	same       bool   // the change changed nothing: there is no variant
	refused    string // the first error
	code       string // its code
	broken     bool   // a stage broke off
	lost       []string
}

// A survey converts the variants of texts.
type survey struct {
	shared  string
	seed    uint64
	second  int
	folder  string // for lost.py
	keep    string
	known   map[string]bool // files that lost.py is wrong about
	results []result
}

// convert makes the variants of all texts and converts them, on all processors.
func (s *survey) convert(ctx context.Context, names []string) error {
	list := kinds()
	s.results = make([]result, len(names)*len(list))
	errs := make([]error, len(names))
	work := make(chan int)
	var workers sync.WaitGroup
	for range runtime.NumCPU() {
		workers.Go(func() {
			for i := range work {
				errs[i] = s.vary(ctx, names[i], list, s.results[i*len(list):(i+1)*len(list)])
			}
		})
	}
	for i := range names {
		work <- i
	}
	close(work)
	workers.Wait()
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return ctx.Err()
}

// vary makes one variant of each kind.
func (s *survey) vary(ctx context.Context, name string, list []kind, results []result) error {
	data, err := os.ReadFile(filepath.Join(s.shared, "corpus", filepath.FromSlash(name)))
	if err != nil {
		return err
	}
	for i, k := range list {
		r := &results[i]
		text, output := try(ctx, name, string(data), k, s.seed, r)
		if output == nil {
			continue
		}
		if err := s.put(r, i, text, output); err != nil {
			return err
		}
	}
	return ctx.Err()
}

// try converts one variant of a text and judges the output, nil if there is
// none.
func try(ctx context.Context, name, original string, k kind, seed uint64, r *result) (text string, output []byte) {
	r.name, r.kind = name, k.name
	text = k.vary(random(name, k.name, seed), original)
	if r.same = text == original && k.name != kinds()[0].name; r.same {
		return text, nil
	}
	converted, findings := convert.Convert(ctx, convert.Source{Name: name, Data: []byte(text)}, convert.Options{To: []convert.Format{convert.XML}})
	if findings.HasErrors() {
		first := findings[slices.IndexFunc(findings, func(f diag.Finding) bool { return f.Severity == diag.Error })]
		r.refused, r.code = first.Error(), first.Rule.Code
		r.broken = slices.ContainsFunc(findings, func(f diag.Finding) bool { return f.Rule.Code == "internal-error" })
		return text, nil
	}
	lost, err := judge(text, converted.XML)
	if err != nil {
		lost = []string{err.Error()}
	}
	r.lost = lost
	return text, converted.XML
}

// put writes a variant for lost.py, and one with losses for whoever looks into
// it.
func (s *survey) put(r *result, number int, text string, output []byte) error {
	file := fileOf(r)
	var into []string
	if s.keep != "" && len(r.lost) > 0 {
		into = append(into, s.keep)
	}
	if s.second > 0 && (int(random(r.name, "", 0).Uint64()>>40)+number)%s.second == 0 {
		into = append(into, s.folder)
	}
	for _, folder := range into {
		for path, data := range map[string]string{filepath.Join(folder, "in", file+".txt"): text, filepath.Join(folder, "xml", file+".xml"): string(output)} {
			if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
				return err
			}
			if err := os.WriteFile(path, []byte(data), 0o666); err != nil {
				return err
			}
		}
	}
	return nil
}

// judgeAgain has the variants that were put aside judged by lost.py, and adds
// what it finds to those results that have no losses yet.
func (s *survey) judgeAgain(ctx context.Context) error {
	in := filepath.Join(s.folder, "in")
	if err := os.MkdirAll(in, 0o777); err != nil {
		return err
	}
	cmd := exec.CommandContext(ctx, "python3", filepath.Join(s.shared, "eval", "lost.py"), "--dir", in, filepath.Join(s.folder, "xml"), "--runs", "1000")
	var said bytes.Buffer
	cmd.Stdout, cmd.Stderr = &said, &said
	if err := cmd.Run(); err != nil && (cmd.ProcessState == nil || cmd.ProcessState.ExitCode() != 1) {
		return fmt.Errorf("lost.py: %w\n%s", err, said.String())
	}
	return s.readAgain(said.String(), in)
}

// readAgain reads what lost.py said: a line for each text with losses, and the
// runs of words indented below. The running heads of volumes, which it takes for
// text, are no losses.
func (s *survey) readAgain(said, in string) error {
	named := map[string]*result{}
	for i := range s.results {
		named[fileOf(&s.results[i])] = &s.results[i]
	}
	var of *result
	for text := range strings.Lines(said) {
		text = strings.TrimRight(text, "\r\n")
		file, isHead := strings.CutPrefix(text, filepath.ToSlash(in)+"/")
		run, isRun := strings.CutPrefix(text, "    ")
		switch {
		case isHead:
			file, _, _ = strings.Cut(file, ".txt: ")
			if of = named[file]; of == nil {
				return fmt.Errorf("lost.py tells of %s, which it was not given", file)
			}
			if strings.Contains(text, ": not compared: ") {
				of.lost = append(of.lost, "by lost.py: "+text)
			}
		case isRun && of != nil && !volumeHead().MatchString(run) && !s.known[fileOf(of)]:
			of.lost = append(of.lost, "by lost.py: "+run)
		}
	}
	return nil
}

// fileOf returns the name of the files of a variant, without ending.
func fileOf(r *result) string {
	return strings.ReplaceAll(strings.TrimSuffix(r.name, ".txt"), "/", "+") + "+" + strings.ReplaceAll(r.kind, " ", "-")
}

// tell prints the table of the kinds and the first losses of each, and reports
// whether there are any.
func (s *survey) tell(out io.Writer) (found bool) {
	fmt.Fprintf(out, "| change | variants | refused | broken off | with losses | why refused |\n|---|--:|--:|--:|--:|---|\n")
	for _, k := range kinds() {
		var variants, refused, broken, losing int
		codes := map[string]int{}
		for _, r := range s.results {
			if r.kind != k.name || r.same {
				continue
			}
			variants++
			if r.refused != "" {
				refused++
				codes[r.code]++
			}
			if r.broken {
				broken++
			}
			if len(r.lost) > 0 {
				losing++
			}
		}
		fmt.Fprintf(out, "| %s | %d | %d | %d | %d | %s |\n", k.name, variants, refused, broken, losing, reasons(codes))
		found = found || broken+losing > 0
	}
	const most = 5 // of a kind
	told := map[string]int{}
	for _, r := range s.results {
		if (len(r.lost) > 0 || r.broken) && told[r.kind] < most {
			told[r.kind]++
			fmt.Fprintf(out, "\n%s, %s:\n%s%s\n", r.name, r.kind, r.refused, beginning(strings.Join(r.lost, "\n--\n")))
		}
	}
	return found
}

// reasons prints how often each code was the first error.
func reasons(codes map[string]int) string {
	var parts []string
	for _, code := range slices.Sorted(maps.Keys(codes)) {
		parts = append(parts, fmt.Sprintf("%s %d", code, codes[code]))
	}
	return strings.Join(parts, ", ")
}

func beginning(s string) string {
	const most = 300
	if len(s) <= most {
		return s
	}
	return strings.ToValidUTF8(s[:most], "") + " ..."
}
