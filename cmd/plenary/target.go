package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"slices"

	"github.com/spf13/pflag"

	"plenary/convert/batch"
	"plenary/internal/files"
)

// A target is the one file that a command writes, under a name that the user has
// given.
type target struct {
	path   string                    // "" is none, "-" a stream
	flag   string                    // that names it
	isOurs func(file io.Reader) bool // whether a file is one that such a command has written
}

// check refuses, before any work is done, to write over an input or over a file
// that Plenary has not made, unless that is forced; and over what is no file.
// (Pipes and devices that the user names take what is written.)
func (t target) check(force bool, inputs []batch.Input) error {
	if t.path == "" || t.path == "-" {
		return nil
	}
	there, err := files.Target(t.path)
	switch {
	case errors.As(err, new(*files.KindError)):
		return fmt.Errorf("%s: %w; remove it or name another file", t.flag, err)
	case err != nil || there == nil || files.IsStream(there) || force:
		return nil // that it cannot be written is told when it is written
	case slices.ContainsFunc(inputs, func(in batch.Input) bool { return in.Is(there) }):
		return fmt.Errorf("%s: %s is an input; name another file, or say --force", t.flag, t.path)
	case !t.isOursThere():
		return fmt.Errorf("%s: Plenary has not made %s; remove it, name another file, or say --force", t.flag, t.path)
	}
	return nil
}

// isOursThere reports whether the file that is there is one that such a command
// has written.
func (t target) isOursThere() bool {
	file, err := files.OpenPath(t.path, os.O_RDONLY)
	if err != nil {
		return false
	}
	defer file.Close()
	return t.isOurs(file)
}

// addForce adds --force to a command that writes one file.
func addForce(flags *pflag.FlagSet, force *bool) {
	flags.BoolVar(force, "force", false, "write over a file that Plenary has not made, or an input")
}
