// Work counts the work that a stage does for documents in which one thing is
// repeated, at one size and at twice that size. It fails where twice the document
// is more than 2.3 times the work, and so it goes on for four, eight and sixteen
// times. It asks no clock: work is the blocks of code that ran, here and in the
// libraries that loop over texts, and the bytes that were allocated.
//
//	go run ./internal/work [-size BYTES] [-damage NAME] [-print] [STAGE [CONSTRUCT]]
//
// It builds itself anew with the counters of a test of coverage, which it reads.
// The exit status is 1 when something grew too fast, and 2 when nothing could be
// measured.
package main

import (
	"cmp"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"runtime/coverage"
	"runtime/debug"
	"slices"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	args := os.Args[1:]
	var err error
	if coverage.ClearCounters() == nil {
		err = run(args, os.Stdout)
	} else {
		err = rebuilt(ctx, args)
	}
	var ended *exec.ExitError
	switch {
	case err == nil:
	case errors.Is(err, errGrew):
		os.Exit(1)
	case errors.As(err, &ended):
		os.Exit(ended.ExitCode())
	default:
		fmt.Fprintln(os.Stderr, "work:", err)
		os.Exit(2)
	}
}

// errGrew says that the work for some document grew too fast.
var errGrew = errors.New("the work grew too fast")

// run measures what args say and writes a line for each document to out.
func run(args []string, out io.Writer) error {
	flags := flag.NewFlagSet("work", flag.ContinueOnError)
	size := flags.Int("size", 16<<10, "bytes of the smaller document")
	damage := flags.String("damage", "", "what an extractor did to the texts: one of the names in damage.go, all of them, or another for each construct in turn")
	write := flags.Bool("print", false, "print the documents, and count nothing")
	if err := flags.Parse(args); err != nil {
		return err
	}
	debug.SetGCPercent(-1) // or what a pool keeps would depend on when garbage is collected
	debug.SetMemoryLimit(2 << 30)
	measured, grew := 0, false
	for _, s := range stages {
		for i, c := range s.constructs {
			if !named(flags.Arg(0), s.name) || !named(flags.Arg(1), c.name) {
				continue
			}
			chosen, err := choose(*damage, i)
			if err != nil {
				return err
			}
			if !s.damaged {
				chosen = damages[:1]
			}
			for _, d := range chosen {
				if *write {
					out.Write(d.done(c.make(c.repetitions(*size))))
					measured++
					continue
				}
				g, err := measure(s, c, d, *size)
				if err != nil {
					return err
				}
				fmt.Fprintf(out, "%-10s %-22s %-14s %s\n", s.name, c.name, d.name, g)
				measured, grew = measured+1, grew || g.tooFast()
			}
		}
	}
	switch {
	case measured == 0:
		return fmt.Errorf("nothing is named %q", flags.Args())
	case grew:
		return errGrew
	}
	return nil
}

// named reports whether a name is the one that was asked for, if one was.
func named(asked, name string) bool { return asked == "" || asked == name }

// inTurn gives each construct no damage, and one of the damages.
const inTurn = "turn"

// choose returns the damages of a name that construct number i has.
func choose(name string, i int) ([]damage, error) {
	named := slices.IndexFunc(damages, func(d damage) bool { return d.name == cmp.Or(name, "none") })
	switch {
	case name == "all":
		return damages, nil
	case name == inTurn:
		return []damage{damages[0], damages[1+i%(len(damages)-1)]}, nil
	case named < 0:
		return nil, fmt.Errorf("no damage %q", name)
	}
	return damages[named : named+1], nil
}
