// Accuracy is the gate of accuracy: it measures a build of plenary with the
// evaluation kit over the development corpus and holds the figures against
// thresholds that only go up.
//
//	go run ./internal/accuracy [-bin bin/plenary] [-shared ../shared] [-raise]
//
// A figure below its threshold is a fall, and so is a lost word, a document
// that was not compared and a figure that is missing: the exit status is 1. A
// rise is told, and written to the thresholds with -raise; -raise never writes
// a lower figure, which is done by hand, with a reason in the commit. The tables
// between the marks of docs/accuracy.md are written in every case. The exit
// status is 2 when there is nothing to measure.
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
)

// errFall is that figures fell, which have been told.
var errFall = errors.New("figures fell")

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	switch err := run(ctx, os.Args[1:], os.Stdout, os.Stderr); {
	case errors.Is(err, errFall):
		fmt.Fprintln(os.Stderr, "accuracy:", err)
		os.Exit(1)
	case err != nil:
		fmt.Fprintln(os.Stderr, "accuracy:", err)
		os.Exit(2)
	}
}

// run measures what args say and holds it against the thresholds.
func run(ctx context.Context, args []string, out, progress io.Writer) (err error) {
	flags := flag.NewFlagSet("accuracy", flag.ContinueOnError)
	flags.SetOutput(progress)
	program := flags.String("bin", "bin/plenary", "the program that is measured")
	shared := flags.String("shared", "../shared", "folder of the evaluation kit and the corpus")
	g := gate{out: out}
	flags.StringVar(&g.thresholds, "thresholds", "testdata/accuracy.tsv", "file of the thresholds")
	flags.StringVar(&g.document, "document", "docs/accuracy.md", "document whose tables are written")
	flags.BoolVar(&g.raise, "raise", false, "write the higher figures to the thresholds")
	if err := flags.Parse(args); err != nil {
		return err
	}
	folder, err := os.MkdirTemp("", "accuracy")
	if err != nil {
		return err
	}
	defer func() {
		if errors.Is(err, errFall) {
			fmt.Fprintf(progress, "the outputs and the differences, SET/details.tsv, are in %s\n", folder)
			return
		}
		err = cmp.Or(err, os.RemoveAll(folder))
	}()
	k := kit{program: *program, shared: *shared, folder: folder, progress: progress}
	measured, err := k.measure(ctx)
	if err != nil {
		return err
	}
	return g.hold(measured)
}

// A gate is where figures are held against thresholds and written.
type gate struct {
	thresholds, document string
	raise                bool
	out                  io.Writer
}

// hold compares what was measured with the thresholds, tells falls and rises,
// and writes the document and, where that is asked for, what rose.
func (g gate) hold(measured figures) error {
	data, err := os.ReadFile(g.thresholds)
	if err != nil && !(g.raise && errors.Is(err, os.ErrNotExist)) {
		return err
	}
	held, err := readFigures(string(data))
	if err != nil {
		return fmt.Errorf("%s: %w", g.thresholds, err)
	}
	falls, rises := compare(held, measured)
	for _, rise := range rises {
		fmt.Fprintln(g.out, "rise:", rise)
	}
	for _, fall := range falls {
		fmt.Fprintln(g.out, "FALL:", fall)
	}
	fmt.Fprintf(g.out, "%d figures measured, %d fell, %d rose\n", len(measured), len(falls), len(rises))
	if err := rewrite(g.document, measured); err != nil {
		return err
	}
	if g.raise {
		if err := os.WriteFile(g.thresholds, []byte(raised(held, measured).String()), 0o666); err != nil {
			return err
		}
	} else if len(rises) > 0 {
		fmt.Fprintln(g.out, "make accuracy-raise writes what rose to", g.thresholds)
	}
	if len(falls) > 0 {
		return errFall
	}
	return nil
}
