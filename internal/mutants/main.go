// Mutants tells which numbers of the code no test knows: it moves each constant
// that decides by 30 % up and down, by at least one, and looks whether a test
// that needs no corpus fails. Such a mutant is killed; one that survives is a
// number without an owner.
//
//	go run ./internal/mutants [PACKAGE ...]
//	go run ./internal/mutants -into DIR [PACKAGE ...]
//
// Without a pattern of packages all packages that read texts are taken. A constant
// that decides is a number above 2 in a declaration or an expression; constants.go
// tells which numbers decide nothing. The module is copied to a folder beside
// which no corpus lies, and there each constant becomes a variable that has its
// value from the environment, so that the tests of these packages are built once and
// run for each mutant, those of its own package first. What cannot be a variable is built for each of its mutants. Tests that
// come to no end are killed as well.
//
// testdata/mutants.tsv lists constants that may wait, with the reason; they are
// counted by themselves. -into writes the copy to a folder, with the list of its
// constants, constants.tsv, and runs nothing: any program that is built there
// reads MUTANT=ID=VALUE.
//
// The exit status is 1 where less than 90 % are killed, and 2 when nothing can
// be tried.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
)

// wanted are the mutants in a hundred that are to be killed.
const wanted = 90

// errSurvive is that too many mutants survive, which has been told.
var errSurvive = errors.New("too many mutants survive")

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	switch err := run(ctx, os.Args[1:], os.Stdout, os.Stderr); {
	case errors.Is(err, errSurvive):
		fmt.Fprintln(os.Stderr, "mutants:", err)
		os.Exit(1)
	case err != nil:
		fmt.Fprintln(os.Stderr, "mutants:", err)
		os.Exit(2)
	}
}

func run(ctx context.Context, args []string, out, progress io.Writer) (err error) {
	flags := flag.NewFlagSet("mutants", flag.ContinueOnError)
	flags.SetOutput(progress)
	root := flags.String("root", ".", "folder of go.mod")
	also := flags.String("also", "", "further packages whose tests may kill, as ./convert, with commas")
	waiting := flags.String("waiting", "testdata/mutants.tsv", "file of the constants that may wait, below the root")
	into := flags.String("into", "", "write the module with constants that can be moved to this folder, and run nothing")
	if err := flags.Parse(args); err != nil {
		return err
	}
	reasons, err := readReasons(*root, *waiting)
	if err != nil {
		return err
	}
	dir := *into
	if inside, err := within(dir, *root); dir != "" && (inside || err != nil) {
		return errors.Join(err, fmt.Errorf("%s lies in the module", dir))
	}
	if dir == "" {
		if dir, err = os.MkdirTemp("", "mutants"); err != nil {
			return err
		}
		defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	}
	m, err := copyModule(ctx, *root, dir)
	if err != nil {
		return err
	}
	if err := m.load(ctx, flags.Args(), list(*also)); err != nil {
		return err
	}
	m.find()
	if err := m.except(reasons); err != nil {
		return err
	}
	if err := m.loosen(); err != nil {
		return err
	}
	if *into != "" {
		return m.writeList()
	}
	if err := m.try(ctx, progress); err != nil {
		return err
	}
	if !m.tell(out, len(flags.Args()) == 0) {
		return errSurvive
	}
	return nil
}

// within reports whether a path is a folder or lies below it.
func within(path, folder string) (bool, error) {
	from, err := filepath.Abs(folder)
	if err != nil {
		return false, err
	}
	to, err := filepath.Abs(path)
	if err != nil {
		return false, err
	}
	below, err := filepath.Rel(from, to)
	return err == nil && filepath.IsLocal(below), nil
}

// list splits what commas separate.
func list(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return r == ',' })
}
