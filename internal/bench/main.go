// Bench measures how fast plenary converts a corpus, and at what cost, and
// prints a table in Markdown: for XML alone, XML and JSON, and all outputs, with
// one processor and with all.
//
//	go run ./internal/bench [-bin bin/plenary] [-corpus DIR] [-rounds N]
//
// The corpus is a folder of texts. Every round converts it anew, in another
// process into an empty folder; of the rounds the fastest counts, for what else a
// machine does can only slow one down. The exit status is 2 when there is
// nothing to measure.
package main

import (
	"cmp"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx, os.Args[1:], os.Stdout, os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(2)
	}
}

// run measures what args say and writes the table to out, and how far it is to
// progress.
func run(ctx context.Context, args []string, out, progress io.Writer) (err error) {
	flags := flag.NewFlagSet("bench", flag.ContinueOnError)
	flags.SetOutput(progress)
	program := flags.String("bin", "bin/plenary", "the program that is measured")
	dir := flags.String("corpus", "", "folder of texts that are converted")
	rounds := flags.Int("rounds", 3, "how often each row of the table is measured")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if *rounds < 1 {
		return errors.New("-rounds must be a number from 1")
	}
	texts, err := survey(*dir)
	if err != nil {
		return err
	}
	folder, err := os.MkdirTemp("", "bench")
	if err != nil {
		return err
	}
	defer func() { err = cmp.Or(err, os.RemoveAll(folder)) }()
	b := bench{program: *program, folder: folder, texts: texts, rows: rows(runtime.NumCPU()), progress: progress}
	for round := range *rounds {
		fmt.Fprintf(progress, "round %d of %d\n", round+1, *rounds)
		if err := b.round(ctx); err != nil {
			return err
		}
	}
	_, err = io.WriteString(out, table(texts, b.rows))
	return err
}

// rows returns the rows of the table, still without measurements.
func rows(processors int) (rows []row) {
	counts := []int{1, processors}
	if processors == 1 {
		counts = counts[:1]
	}
	for _, to := range []string{"xml", "xml,json", "xml,json,pdf"} {
		for _, n := range counts {
			rows = append(rows, row{to: to, processors: n})
		}
	}
	return rows
}
