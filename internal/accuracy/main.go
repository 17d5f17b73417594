// Accuracy is the gate of accuracy: it measures a build of plenary with the
// evaluation kit over the development corpus and holds the figures against
// thresholds that only go up.
//
//	go run ./internal/accuracy [-bin bin/plenary] [-shared ../shared] [-raise]
//	go run ./internal/accuracy -documents [-limit N] [-made FOLDER] [-raise]
//
// It measures texts, or with -documents the documents themselves: DOCX and PDFs that the
// kit makes of the gold, PDFs of them with their structure trees left aside, and the real
// PDFs. -made keeps those that are made, which takes minutes. With -limit there are so many
// PDFs of them, taken evenly from the whole, and three times as many DOCX; such a sample has
// thresholds of its own and writes no tables. The real PDFs are always all of them.
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
	ofDocuments := flags.Bool("documents", false, "measure DOCX and PDFs, not texts")
	limit := flags.Int("limit", 0, "number of PDFs that are made; 0: all")
	made := flags.String("made", "", "folder where the documents that are made are kept")
	thresholds := flags.String("thresholds", "", "file of the thresholds (default: that of testdata)")
	g := gate{out: out}
	flags.StringVar(&g.document, "document", "docs/accuracy.md", "document whose tables are written")
	flags.BoolVar(&g.raise, "raise", false, "write the higher figures to the thresholds")
	if err := flags.Parse(args); err != nil {
		return err
	}
	g.subject = subjectOf(*ofDocuments, *limit)
	g.thresholds = cmp.Or(*thresholds, g.thresholds)
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
	var measured figures
	if *ofDocuments {
		measured, err = k.measureDocuments(ctx, *limit, *made)
	} else {
		measured, err = k.measure(ctx)
	}
	if err != nil {
		return err
	}
	return g.hold(measured)
}

// A subject is what is measured, and where its figures are held and shown.
type subject struct {
	target, variables string // of make, that measure it
	thresholds        string
	tables            *tables // nil: it has none
}

func subjectOf(documents bool, limit int) subject {
	switch {
	case !documents:
		return subject{"accuracy", "", "testdata/accuracy.tsv", &tablesOfTexts}
	case limit == 0:
		return subject{"documents", "", "testdata/documents.tsv", &tablesOfDocuments}
	}
	return subject{"documents", fmt.Sprintf(" LIMIT=%d", limit), "testdata/documents-sample.tsv", nil}
}

// command is what holds the figures.
func (s subject) command() string { return "make " + s.target + s.variables }

// raising is what writes those that rose.
func (s subject) raising() string { return "make " + s.target + "-raise" + s.variables }

// A gate is where figures are held against thresholds and written.
type gate struct {
	subject
	document string
	raise    bool
	out      io.Writer
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
	if g.tables != nil {
		if err := g.tables.rewrite(g.document, measured); err != nil {
			return err
		}
	}
	if g.raise {
		if err := os.WriteFile(g.thresholds, []byte(raised(held, measured).file(g.subject)), 0o666); err != nil {
			return err
		}
	} else if len(rises) > 0 {
		fmt.Fprintf(g.out, "%s writes what rose to %s\n", g.raising(), g.thresholds)
	}
	if len(falls) > 0 {
		return errFall
	}
	return nil
}
