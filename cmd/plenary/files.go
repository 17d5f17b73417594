package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// cause returns err without the path, which the message names already.
func cause(err error) error {
	var pathError *fs.PathError
	if errors.As(err, &pathError) {
		return pathError.Err
	}
	return err
}

func absolute(path string) string {
	if abs, err := filepath.Abs(path); err == nil {
		return abs
	}
	return path
}

// writeFile writes a file of its own, whole or not at all: under a temporary name
// in its folder, which it gives up for its own when all lies there.
func writeFile(path string, data []byte) error {
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return fmt.Errorf("%s is a folder", path) // which the renaming would not tell
	}
	dir, base := filepath.Split(path)
	if err := os.MkdirAll(filepath.Clean(dir), 0o777); err != nil {
		return fmt.Errorf("%s: %w", path, cause(err))
	}
	temporary := filepath.Join(dir, fmt.Sprintf(".%s.%d.tmp", base, os.Getpid()))
	_ = os.Remove(temporary) // of a program that was killed and had the same number
	err := createFile(temporary, data)
	if err == nil {
		err = os.Rename(temporary, path)
	}
	if err != nil {
		_ = os.Remove(temporary)
		err = fmt.Errorf("%s: %w", path, cause(err)) // not the temporary name
	}
	return err
}

// createFile writes a file that is not there yet. os.CreateTemp would not do: its
// files are for the user alone, and outputs are to have the permissions of any
// other file.
func createFile(path string, data []byte) error {
	out, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	_, err = out.Write(data)
	return errors.Join(err, out.Close())
}
