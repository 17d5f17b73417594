// Hashes proves that a change which should change nothing changes nothing: it
// converts the corpus and tells outputs apart by their hashes.
//
//	go run ./internal/hashes [-shared ../shared] [-sums testdata/hashes.tsv] [-update]
//	go run ./internal/hashes -list FILE
//	go run ./internal/hashes -compare BASE HERE
//
// Without a flag the sums of each set of texts are held against the file of the
// repository, which -update writes: a commit that leaves the file alone has
// left every output alone. Texts are converted, and PDFs, with their structure trees and
// without, and DOCX. -list writes the hashes of every text to a file, and
// -compare tells what differs between two such files: make same BASE=REV does
// both for another revision. What is hashed are XML, JSON and PDF, the findings,
// and the account of the source bytes. The exit status is 1 where something
// differs, and 2 when there is nothing to convert.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
)

// errDiffers is that outputs differ, which has been told.
var errDiffers = errors.New("outputs differ")

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	switch err := run(ctx, os.Args[1:], os.Stdout); {
	case errors.Is(err, errDiffers):
		fmt.Fprintln(os.Stderr, "hashes:", err)
		os.Exit(1)
	case err != nil:
		fmt.Fprintln(os.Stderr, "hashes:", err)
		os.Exit(2)
	}
}

func run(ctx context.Context, args []string, out io.Writer) error {
	flags := flag.NewFlagSet("hashes", flag.ContinueOnError)
	flags.SetOutput(out)
	shared := flags.String("shared", "../shared", "folder of the corpus")
	list := flags.String("list", "", "write the hashes of every text to this file")
	differ := flags.Bool("compare", false, "tell what differs between two lists")
	sums := flags.String("sums", "testdata/hashes.tsv", "file of the sums")
	update := flags.Bool("update", false, "write the file of the sums")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if *differ {
		if flags.NArg() != 2 {
			return errors.New("-compare wants two lists")
		}
		return compareLists(out, flags.Arg(0), flags.Arg(1))
	}
	rows, err := corpus(ctx, *shared)
	if err != nil {
		return err
	}
	if *list != "" {
		return os.WriteFile(*list, []byte(print(rows)), 0o666)
	}
	return hold(out, *sums, *update, total(rows))
}

// hold compares the sums of the sets with those of the file, or writes it.
func hold(out io.Writer, path string, update bool, sums []row) error {
	text := "# What make hashes holds: set, texts, and the sums of their outputs. make hashes-update writes it; a commit that leaves it alone changes no output.\n" + print(sums)
	if update {
		return os.WriteFile(path, []byte(text), 0o666)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	held, err := read(string(data))
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	if n := tell(out, held, sums); n > 0 {
		fmt.Fprintf(out, "outputs of %d sets are not those of %s: make same BASE=REV names the texts, make hashes-update writes the sums\n", n, path)
		return errDiffers
	}
	fmt.Fprintf(out, "the outputs of %d sets are those of %s\n", len(sums), path)
	return nil
}

// compareLists tells what differs between two lists.
func compareLists(out io.Writer, base, here string) error {
	var rows [2][]row
	for i, path := range []string{base, here} {
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		if rows[i], err = read(string(data)); err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
	}
	if n := tell(out, rows[0], rows[1]); n > 0 {
		fmt.Fprintf(out, "%d of %d texts differ\n", n, len(rows[1]))
		return errDiffers
	}
	fmt.Fprintf(out, "the outputs of all %d texts are the same\n", len(rows[1]))
	return nil
}
