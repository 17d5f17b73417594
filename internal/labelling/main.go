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

func main() {
	log.SetFlags(0)
	shared := flag.String("shared", "../shared", "the reference material")
	table := flag.String("table", "convert/read/lines/label/weights.tsv", "where the weights are written")
	texts := flag.String("texts", "", "where rendered texts are kept; a folder of its own if it is empty")
	without := flag.String("without", "", "a form to be left out")
	half := flag.Int("half", 0, "learn of the first or the second half of the files alone: 1 or 2")
	gold := flag.String("gold", "corpus/train/gold/en", "the official files, in the reference material")
	every := flag.Int("every", 1, "take one file in so many")
	rounds := flag.Int("rounds", 8, "how often all texts are gone through")
	look := flag.Bool("judge", false, "say how many texts the weights of the table label rightly, and learn nothing")
	telling := flag.Bool("evidence", false, "say of each evidence how often it is there and right, and learn nothing")
	sampled := flag.String("sample", "", "show lines that this evidence speaks wrongly of, and learn nothing")
	only := flag.String("form", "", "take texts of this form alone")
	show := flag.String("show", "", "show what is labelled wrongly in texts whose names hold this, and learn nothing")
	flag.Parse()

	files, err := filepath.Glob(filepath.Join(*shared, *gold, "*.xml"))
	if err != nil || len(files) == 0 {
		log.Fatalf("no files in %s/%s: %v", *shared, *gold, err)
	}
	files = choose(files, *half, *every)
	if *texts == "" {
		folder, err := os.MkdirTemp("", "labelling")
		if err != nil {
			log.Fatal(err)
		}
		defer os.RemoveAll(folder)
		*texts = folder
	}
	if err := render(*shared, *texts, files); err != nil {
		log.Fatal(err)
	}
	if *show != "" {
		showWrong(*table, *texts, files, *show)
		return
	}
	used := slices.DeleteFunc(slices.Clone(forms), func(form string) bool { return form == *without || *only != "" && form != *only })
	examples, err := read(*texts, files, used)
	if err != nil {
		log.Fatal(err)
	}
	if *sampled != "" {
		sample(os.Stdout, examples, *sampled, false)
		return
	}
	if *telling {
		tell(os.Stdout, examples)
		return
	}
	if *look {
		w, err := tableOf(*table)
		if err != nil {
			log.Fatal(err)
		}
		judge(os.Stdout, examples, w)
		return
	}
	w := rounded(learn(examples, *rounds), 1)
	judge(os.Stdout, examples, w)
	if err := os.WriteFile(*table, []byte(w.Table()), 0o644); err != nil {
		log.Fatal(err)
	}
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
func showWrong(table, texts string, files []string, name string) {
	w, err := tableOf(table)
	if err != nil {
		log.Fatal(err)
	}
	for _, file := range files {
		for _, form := range forms {
			stem := strings.TrimSuffix(filepath.Base(file), ".xml")
			if path := filepath.Join(texts, stem+"."+form+".txt"); strings.Contains(path, name) {
				x, err := readExample(path)
				if err != nil {
					log.Fatal(err)
				}
				if x == nil {
					fmt.Printf("== %s: no example\n", path)
					continue
				}
				x.show(os.Stdout, path, w, x.lines.Best(w, nil))
			}
		}
	}
}

func tableOf(path string) (*label.Weights, error) {
	content, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	return label.ReadWeights(string(content))
}
