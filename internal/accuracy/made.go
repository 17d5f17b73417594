package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// The forms of documents: those that the kit makes of the gold and reads, in two runs,
// since a DOCX is made in a thirtieth of the time of a PDF.
var (
	wordForms = []string{"docx"}
	pdfForms  = []string{"pdf", "pdf-flat"}
)

// docxPerPDF is how many DOCX of a sample there are for each PDF.
const docxPerPDF = 3

// measureDocuments returns the figures of documents: of all of them, or of a sample of so many
// PDFs. made is where those that are made are kept; "": nowhere.
func (k kit) measureDocuments(ctx context.Context, limit int, made string) (figures, error) {
	words, err := k.run(ctx, wordForms, docxPerPDF*limit, made)
	if err != nil {
		return nil, err
	}
	pdfs, err := k.run(ctx, pdfForms, limit, made, "--real")
	if err != nil {
		return nil, err
	}
	return append(words, pdfs...), nil
}

// run measures forms of documents, a sample of so many, or all of them where limit is 0.
func (k kit) run(ctx context.Context, forms []string, limit int, made string, args ...string) (figures, error) {
	folder := filepath.Join(k.folder, forms[0])
	if made == "" {
		made = filepath.Join(folder, "made")
	}
	made, err := filepath.Abs(made)
	if err != nil {
		return nil, err
	}
	sampled, err := k.sample(filepath.Join(folder, "shared"), limit)
	if err != nil {
		return nil, err
	}
	args = append([]string{"--bin", k.program, "--langs", english, "--forms", strings.Join(forms, ","),
		"--made", made, "--out", filepath.Join(folder, "out")}, args...)
	var table bytes.Buffer
	if err := sampled.python(ctx, &table, "all.py", args...); err != nil {
		return nil, err
	}
	list, err := readTable(table.String())
	if err != nil {
		return nil, err
	}
	return list.of(forms), nil
}

// of returns the figures of the sets of some forms: the kit measures the texts of the real PDFs, too.
func (list figures) of(forms []string) (chosen figures) {
	for _, f := range list {
		for _, form := range forms {
			if strings.HasSuffix(f.set, "."+form) {
				chosen = append(chosen, f)
			}
		}
	}
	return chosen
}

// english is the language that documents are made in: fonts for all others are on few machines.
const english = "en"

// sample makes a folder in which the kit finds so many documents, taken evenly from all of
// them in the order of their names, or all where limit is 0.
func (k kit) sample(folder string, limit int) (kit, error) {
	shared, err := filepath.Abs(k.shared)
	if err != nil {
		return k, err
	}
	programs, err := filepath.Glob(filepath.Join(shared, "eval", "*.*")) // they look for the corpus beside the folder that they are in
	if err != nil || len(programs) == 0 {
		return k, fmt.Errorf("no evaluation kit in %s (%v)", k.shared, err)
	}
	parts := []string{"reference", "corpus/real"}
	for _, path := range programs {
		parts = append(parts, "eval/"+filepath.Base(path))
	}
	for _, part := range parts {
		if err := link(shared, folder, part); err != nil {
			return k, err
		}
	}
	gold := filepath.Join("corpus", "dev", "gold", english)
	all, err := filepath.Glob(filepath.Join(shared, gold, "*.xml"))
	if err != nil || len(all) == 0 {
		return k, fmt.Errorf("no gold of %s in %s (%v)", english, k.shared, err)
	}
	for _, path := range evenly(all, limit) {
		if err := link(shared, folder, filepath.Join(gold, filepath.Base(path))); err != nil {
			return k, err
		}
	}
	k.shared = folder
	return k, nil
}

// link makes a link in one folder to a part of another.
func link(from, to, part string) error {
	part = filepath.FromSlash(part)
	if err := os.MkdirAll(filepath.Dir(filepath.Join(to, part)), 0o777); err != nil {
		return err
	}
	return os.Symlink(filepath.Join(from, part), filepath.Join(to, part))
}

// evenly returns n of a list, or all of it where n is 0 or more than it has.
func evenly(list []string, n int) []string {
	if n <= 0 || n >= len(list) {
		return list
	}
	chosen := make([]string, n)
	for i := range chosen {
		chosen[i] = list[i*len(list)/n]
	}
	return chosen
}
