package main

import (
	"cmp"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"

	"plenary/convert"
	"plenary/convert/account"
	"plenary/diag"
)

// parts are the parts of the corpus that are converted: the files of a form in a folder, whatever
// text it is a form of.
var parts = []part{
	{folder: "seed"},
	{folder: "dev/en"}, {folder: "dev/fr"}, {folder: "dev/es"}, {folder: "dev/ru"}, {folder: "dev/ar"}, {folder: "dev/zh"},
	{folder: "real"}, {folder: "real/no-gold"},
	{folder: "old/ga"}, {folder: "old/cr-unsc"},
	{folder: "real", ending: ".pdf"}, {folder: "real/no-gold", ending: ".pdf"}, {folder: "real/drafts", ending: ".pdf"},
	{folder: "real", ending: ".pdf", flat: true}, {folder: "real/no-gold", ending: ".pdf", flat: true}, {folder: "real/drafts", ending: ".pdf", flat: true},
	{folder: "twins", ending: ".pdf"}, {folder: "twins", ending: ".docx"}, // reports, of which findings tell
}

// A part is the files of a folder that have an ending; "" is that of texts.
type part struct {
	folder, ending string
	flat           bool // the structure trees of PDFs are left aside
}

// flat ends the names of documents whose structure trees are left aside.
const flat = "-flat"

// A source is a file that is converted.
type source struct {
	name, path string
	how        convert.Reading
}

// sources returns the files of a part.
func (p part) sources(shared string) (sources []source, err error) {
	ending := cmp.Or(p.ending, ".txt")
	paths, err := filepath.Glob(filepath.Join(shared, "corpus", filepath.FromSlash(p.folder), "*"+ending))
	if err != nil || len(paths) == 0 {
		return nil, fmt.Errorf("no %s in %s/corpus/%s (%v)", ending, shared, p.folder, err)
	}
	for _, path := range paths {
		s := source{name: p.folder + "/" + filepath.Base(path), path: path}
		if p.flat {
			s.name += flat
			s.how.Structure = convert.StructureIgnore
		}
		sources = append(sources, s)
	}
	return sources, nil
}

// corpus converts all sources and returns their hashes, a set after the other.
func corpus(ctx context.Context, shared string) ([]row, error) {
	var all []source
	for _, p := range parts {
		sources, err := p.sources(shared)
		if err != nil {
			return nil, err
		}
		all = append(all, sources...)
	}
	slices.SortStableFunc(all, func(a, b source) int {
		return strings.Compare(setOf(a.name), setOf(b.name))
	})
	rows := make([]row, len(all))
	errs := make([]error, len(rows))
	work := make(chan int)
	var workers sync.WaitGroup
	for range runtime.NumCPU() {
		workers.Go(func() {
			for i := range work {
				rows[i], errs[i] = all[i].convert(ctx)
			}
		})
	}
	for i := range rows {
		work <- i
	}
	close(work)
	workers.Wait()
	for _, err := range errs {
		if err != nil {
			return nil, err
		}
	}
	return rows, ctx.Err()
}

// convert converts a source and returns its hashes. One that is refused has findings and no outputs.
func (s source) convert(ctx context.Context) (row, error) {
	r := row{name: s.name, texts: 1}
	data, err := os.ReadFile(s.path)
	if err != nil {
		return r, err
	}
	result, findings := convert.Convert(ctx, convert.Source{Name: s.name, Data: data}, convert.Options{Reading: s.how})
	for k, output := range [...][]byte{result.XML, result.JSON, result.PDF, told(findings), accounted(result.Account)} {
		r.hashes[k] = hash(output)
	}
	return r, nil
}

// told prints findings with all that they say.
func told(findings diag.List) []byte {
	var b strings.Builder
	for _, f := range findings {
		fmt.Fprintf(&b, "%s %v %s %s\n", f.Error(), f.Place.Span, f.Place.Path, f.Hint)
		for _, related := range f.Related {
			fmt.Fprintf(&b, "\t%s %v %s\n", related.Place, related.Place.Span, related.Message)
		}
	}
	return []byte(b.String())
}

// accounted prints what became of every byte.
func accounted(account account.Account) []byte {
	var b strings.Builder
	for _, e := range account {
		fmt.Fprintf(&b, "%v %s %d %q %s\n", e.Span, e.Fate, e.Order, e.Text, e.What)
	}
	return []byte(b.String())
}
