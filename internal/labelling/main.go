// Labelling learns how much each evidence counts with which package label says what lines are
// part of, and writes the table of weights:
//
//	go run ./internal/labelling -shared=../shared
//
// It takes official files whose paragraphs, rows and notes are known (corpus/train), has eval/totext.py render
// them as eleven extractors would, with marks where each begins and ends (render.py), and labels the lines of all these
// texts, again and again: where a text is labelled wrongly, what there is for the right labels counts
// more afterwards, and what there is for the wrong ones less (a structured perceptron, averaged). The same files give
// the same weights. With -half or -without, part of the texts is left out, to see what the weights are worth on them.
package main

import (
	_ "embed"
	"flag"
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"plenary/convert/read/lines/label"
)

//go:embed render.py
var renderer string

var forms = []string{"seed", "tika", "pdftotext", "layout", "plain", "mupdf", "pypdf", "pdfminer", "raw", "pdfjs", "word"}

// Options are what the program is asked for.
type options struct {
	shared, gold, table, texts   string
	without, only, sampled, show string
	half, every, rounds          int
	judged, told                 bool
}

func main() {
	log.SetFlags(0)
	var o options
	flag.StringVar(&o.shared, "shared", "../shared", "the reference material")
	flag.StringVar(&o.table, "table", "convert/read/lines/label/weights.tsv", "where the weights are written")
	flag.StringVar(&o.texts, "texts", "", "where rendered texts are kept; a folder of its own if it is empty")
	flag.StringVar(&o.without, "without", "", "a form to be left out")
	flag.IntVar(&o.half, "half", 0, "learn of the first or the second half of the files alone: 1 or 2")
	flag.StringVar(&o.gold, "gold", "corpus/train/gold/en", "the official files, in the reference material")
	flag.IntVar(&o.every, "every", 1, "take one file in so many")
	flag.IntVar(&o.rounds, "rounds", 8, "how often all texts are gone through")
	flag.BoolVar(&o.judged, "judge", false, "say how many texts the weights of the table label rightly, and learn nothing")
	flag.BoolVar(&o.told, "evidence", false, "say of each evidence how often it is there and right, and learn nothing")
	flag.StringVar(&o.sampled, "sample", "", "show lines that this evidence speaks wrongly of, and learn nothing")
	flag.StringVar(&o.only, "form", "", "take texts of this form alone")
	flag.StringVar(&o.show, "show", "", "show what is labelled wrongly in texts whose names hold this, and learn nothing")
	flag.Parse()
	if err := o.run(); err != nil {
		log.Fatal(err)
	}
}

// run renders the texts, and does with them what is asked for.
func (o *options) run() error {
	files, err := filepath.Glob(filepath.Join(o.shared, o.gold, "*.xml"))
	if err != nil || len(files) == 0 {
		return fmt.Errorf("no files in %s/%s: %v", o.shared, o.gold, err)
	}
	files = choose(files, o.half, o.every)
	if o.texts == "" {
		if o.texts, err = os.MkdirTemp("", "labelling"); err != nil {
			return err
		}
		defer os.RemoveAll(o.texts)
	}
	if err := render(o.shared, o.texts, files); err != nil {
		return err
	}
	if o.show != "" {
		return showWrong(o.table, o.texts, files, o.show)
	}
	used := slices.DeleteFunc(slices.Clone(forms), func(form string) bool { return form == o.without || o.only != "" && form != o.only })
	examples, err := read(o.texts, files, used)
	if err != nil {
		return err
	}
	switch {
	case o.sampled != "":
		sample(os.Stdout, examples, o.sampled, false)
	case o.told:
		tell(os.Stdout, examples)
	case o.judged:
		w, err := tableOf(o.table)
		if err != nil {
			return err
		}
		judge(os.Stdout, examples, w)
	default:
		w := rounded(learn(examples, o.rounds), 1)
		judge(os.Stdout, examples, w)
		return os.WriteFile(o.table, []byte(w.Table()), 0o644)
	}
	return nil
}

// choose returns the files of one half, one in so many of them.
func choose(files []string, half, every int) (chosen []string) {
	slices.Sort(files)
	for k, file := range files {
		if (half == 0 || k%2 == half-1) && k/2%every == 0 {
			chosen = append(chosen, file)
		}
	}
	return chosen
}

// render has the texts of the files rendered that are not there.
func render(shared, texts string, files []string) error {
	script := filepath.Join(texts, "render.py")
	if err := os.WriteFile(script, []byte(renderer), 0o644); err != nil {
		return err
	}
	args := append([]string{script, filepath.Join(shared, "eval"), texts, strings.Join(forms, ",")}, files...)
	out, err := exec.Command("python3", args...).CombinedOutput()
	if err != nil {
		return fmt.Errorf("render.py: %w\n%s", err, out)
	}
	return nil
}

// showWrong prints the lines that are labelled wrongly.
func showWrong(table, texts string, files []string, name string) error {
	w, err := tableOf(table)
	if err != nil {
		return err
	}
	for _, file := range files {
		for _, form := range forms {
			stem := strings.TrimSuffix(filepath.Base(file), ".xml")
			if path := filepath.Join(texts, stem+"."+form+".txt"); strings.Contains(path, name) {
				x, err := readExample(path)
				if err != nil {
					return err
				}
				if x == nil {
					fmt.Printf("== %s: no example\n", path)
					continue
				}
				x.show(os.Stdout, path, w, x.lines.Best(w, nil))
			}
		}
	}
	return nil
}

func tableOf(path string) (*label.Weights, error) {
	content, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	return label.ReadWeights(string(content))
}
