package main

import (
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

// folders are the parts of the corpus that are converted: the texts below them,
// whatever their form.
var folders = []string{"seed", "dev/en", "dev/fr", "dev/es", "dev/ru", "dev/ar", "dev/zh", "real", "real/no-gold", "old/ga", "old/cr-unsc"}

// corpus converts all texts and returns their hashes, a set after the other.
func corpus(ctx context.Context, shared string) ([]row, error) {
	var rows []row
	for _, folder := range folders {
		paths, err := filepath.Glob(filepath.Join(shared, "corpus", filepath.FromSlash(folder), "*.txt"))
		if err != nil || len(paths) == 0 {
			return nil, fmt.Errorf("no texts in %s/corpus/%s (%v)", shared, folder, err)
		}
		for _, path := range paths {
			rows = append(rows, row{name: folder + "/" + filepath.Base(path), texts: 1})
		}
	}
	slices.SortStableFunc(rows, func(a, b row) int {
		return strings.Compare(setOf(a.name), setOf(b.name))
	})
	errs := make([]error, len(rows))
	work := make(chan int)
	var workers sync.WaitGroup
	for range runtime.NumCPU() {
		workers.Go(func() {
			for i := range work {
				errs[i] = rows[i].fill(ctx, shared)
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

// fill converts the text of r. One that is refused has findings and no outputs.
func (r *row) fill(ctx context.Context, shared string) error {
	data, err := os.ReadFile(filepath.Join(shared, "corpus", filepath.FromSlash(r.name)))
	if err != nil {
		return err
	}
	result, findings := convert.Convert(ctx, convert.Source{Name: r.name, Data: data}, convert.Options{})
	for k, output := range [...][]byte{result.XML, result.JSON, result.PDF, told(findings), accounted(result.Account)} {
		r.hashes[k] = hash(output)
	}
	return nil
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
