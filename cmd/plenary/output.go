package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"plenary/convert"
)

// A file is an output that is still to be written.
type file struct {
	path string
	data []byte
}

// write writes the files of one document, all of them or none: each under a
// temporary name in its own folder, and only when all lie there do they get
// their names. Nobody sees half a file, whenever the program ends.
func write(files ...file) (err error) {
	var temporary []string
	defer func() {
		for _, name := range temporary {
			_ = os.Remove(name) // fails, as it should, for those that were renamed
		}
	}()
	for _, f := range files {
		name, err := f.writeTemporary()
		if err != nil {
			return err
		}
		temporary = append(temporary, name)
	}
	for i, f := range files {
		if err := os.Rename(temporary[i], f.path); err != nil {
			return err
		}
	}
	return nil
}

// writeTemporary writes f under a name that no other running program uses, and
// returns the name. os.CreateTemp would not do: its files are for the user
// alone, and outputs are to have the permissions of any other file.
func (f file) writeTemporary() (name string, err error) {
	if info, err := os.Stat(f.path); err == nil && info.IsDir() {
		return "", fmt.Errorf("%s is a folder", f.path) // which the renaming would find too late
	}
	dir, base := filepath.Split(f.path)
	if err := os.MkdirAll(filepath.Clean(dir), 0o777); err != nil {
		return "", err
	}
	name = filepath.Join(dir, fmt.Sprintf(".%s.%d.tmp", base, os.Getpid()))
	_ = os.Remove(name) // of a program that was killed and had the same number
	out, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return "", err
	}
	_, err = out.Write(f.data)
	if err = errors.Join(err, out.Close()); err != nil {
		_ = os.Remove(name)
		return "", err
	}
	return name, nil
}

// outputPath returns where an input's output of format f lies.
func (in input) outputPath(dir string, f convert.Format) string {
	return filepath.Join(dir, in.stem+"."+string(f))
}

// checkOutputs refuses inputs whose outputs would overwrite each other or an
// input, before anything is written.
func checkOutputs(found []input, dir string, formats []convert.Format) error {
	owner := map[string]string{}
	for _, f := range formats {
		if in := overwritten(found, dir, f); in != nil {
			return fmt.Errorf("%s: the output would overwrite an input; choose another folder with -o or other formats with --to", in.outputPath(dir, f))
		}
		for _, in := range found {
			path := in.outputPath(dir, f)
			if other, taken := owner[path]; taken && in.err == nil {
				return fmt.Errorf("%s: both %s and %s would be written there; convert them into different folders", path, other, in.name)
			}
			owner[path] = in.name
		}
	}
	return nil
}

// overwritten returns the first input whose output of format f has the place
// of an input, nil when there is none.
func overwritten(found []input, dir string, f convert.Format) *input {
	sources := map[string]bool{}
	for _, in := range found {
		sources[absolute(in.path)] = in.path != ""
	}
	for i, in := range found {
		if in.err == nil && sources[absolute(in.outputPath(dir, f))] {
			return &found[i]
		}
	}
	return nil
}

func absolute(path string) string {
	if abs, err := filepath.Abs(path); err == nil {
		return abs
	}
	return path
}
