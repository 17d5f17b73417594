// Variants holds the first promise on texts that nobody has seen: every text of
// the corpus is changed at random in each of a dozen ways, and converted; of a
// text that is converted without an error, no word may be lost.
//
//	go run ./internal/variants [-shared ../shared] [-every N] [-lost N] [-update]
//
// The changes are drawn from the name of the text, so that every run is the
// same. Losses are judged by the lines of the text and the text of the XML, by
// code that shares nothing with plenary; every -lost'th variant is judged by
// lost.py of the evaluation kit too. To refuse a text is no loss, but
// testdata/variants.tsv holds how many may be refused of each kind; -update
// writes lower numbers, never higher ones. The exit status is 1 for a loss, a
// stage that broke off, or more refusals than are held, and 2 when there is
// nothing to convert.
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

// errFound is that something was found, which has been told.
var errFound = errors.New("texts lose words, or are refused without need")

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	switch err := run(ctx, os.Args[1:], os.Stdout, os.Stderr); {
	case errors.Is(err, errFound):
		fmt.Fprintln(os.Stderr, "variants:", err)
		os.Exit(1)
	case err != nil:
		fmt.Fprintln(os.Stderr, "variants:", err)
		os.Exit(2)
	}
}

func run(ctx context.Context, args []string, out, progress io.Writer) (err error) {
	flags := flag.NewFlagSet("variants", flag.ContinueOnError)
	flags.SetOutput(progress)
	shared := flags.String("shared", "../shared", "folder of the evaluation kit and the corpus")
	every := flags.Int("every", 1, "take every Nth text")
	second := flags.Int("lost", 8, "judge every Nth variant by lost.py too; 0 for none")
	seed := flags.Uint64("seed", 0, "other changes")
	held := flags.String("refusals", "testdata/variants.tsv", "file of the refusals that are held")
	known := flags.String("known", "testdata/variants-known.tsv", "file of the variants that lost.py is wrong about")
	update := flags.Bool("update", false, "write the refusals that are fewer")
	keep := flags.String("keep", "", "folder that keeps the variants with losses")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if *every < 1 {
		return errors.New("-every must be a number from 1")
	}
	names, err := corpus(*shared, *every)
	if err != nil {
		return err
	}
	s := survey{shared: *shared, seed: *seed, second: *second, keep: *keep}
	if *second > 0 {
		if s.known, err = readKnown(*known); err != nil {
			return err
		}
		if s.folder, err = os.MkdirTemp("", "variants"); err != nil {
			return err
		}
		defer func() { err = errors.Join(err, os.RemoveAll(s.folder)) }()
	}
	if err := s.convert(ctx, names); err != nil {
		return err
	}
	if *second > 0 {
		if err := s.judgeAgain(ctx); err != nil {
			return err
		}
	}
	found := s.tell(out)
	if *every == 1 && *seed == 0 {
		more, err := holdRefusals(out, *held, *update, s.results)
		if err != nil {
			return err
		}
		found = found || more
	}
	if found {
		return errFound
	}
	return nil
}
