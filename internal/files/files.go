// Package files reads and writes files where others may have laid something in the
// way: a symbolic link that leads elsewhere, a pipe that nobody reads or writes, a
// device without end, a folder, a file that is not ours. Each read has a limit and
// ends with its context. What is no regular file is refused by its name before it
// is opened, so nobody waits for it and nothing is written behind it; only what a
// user names himself may be a pipe, too.
//
// What lies below a folder is reached through a [Folder], which no name and no link
// leads out of.
package files

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
)

// Cause returns err without the paths that it has, for a message that names what it
// is about.
func Cause(err error) error {
	var ofPath *fs.PathError
	var ofLink *os.LinkError
	switch {
	case errors.As(err, &ofPath):
		return ofPath.Err
	case errors.As(err, &ofLink):
		return ofLink.Err
	}
	return err
}

// About returns an error, if there is one, as that of a path, and of no other that
// it was about. A [KindError] names its own.
func About(path string, err error) error {
	if err == nil || errors.As(err, new(*KindError)) {
		return err
	}
	return fmt.Errorf("%s: %w", path, Cause(err))
}

// A KindError tells that something is not of the kind that is wanted.
type KindError struct {
	Path string
	Mode fs.FileMode
}

// Error names the path and what lies there: "out/lock is a symbolic link".
func (e *KindError) Error() string { return e.Path + " is " + Kind(e.Mode) }

// kinds are the words for modes, the first that fits.
var kinds = []struct {
	mode fs.FileMode
	word string
}{
	{fs.ModeSymlink, "a symbolic link"},
	{fs.ModeDir, "a folder"},
	{fs.ModeNamedPipe, "a pipe"},
	{fs.ModeSocket, "a socket"},
	{fs.ModeDevice, "a device"},
	{fs.ModeType, "of an unknown kind"},
}

// Kind names what lies at a path, by its mode: "a device".
func Kind(mode fs.FileMode) string {
	for _, k := range kinds {
		if mode&k.mode != 0 {
			return k.word
		}
	}
	return "a file"
}
