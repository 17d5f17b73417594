package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"plenary/convert"
	"plenary/diag"
	"plenary/schema"
)

// sizeLimit is the most that is read of an input: far more than any
// resolution, and a bound on the memory of a job.
const sizeLimit = 64 << 20

// An input is one document to be read.
type input struct {
	path string // "" is the standard input
	name string // that findings call it by
	stem string // of its outputs: the path below the output folder, without extension
	err  error  // why there is nothing to be read
}

// inputs finds the documents that args name: files, folders (every file below
// them with one of the extensions), patterns, and "-" for the standard input.
// What does not exist is an input too, one with an error.
func inputs(args []string, extensions ...string) (found []input) {
	for _, arg := range args {
		found = append(found, expand(arg, extensions)...)
	}
	seen := map[[2]string]bool{}
	return slices.DeleteFunc(found, func(in input) bool {
		key := [2]string{in.path, in.stem}
		again := seen[key]
		seen[key] = true
		return again
	})
}

func expand(arg string, extensions []string) []input {
	info, err := os.Stat(arg)
	switch {
	case arg == "-":
		return []input{single(arg)}
	case err == nil && info.IsDir():
		return folder(arg, extensions)
	case err != nil && strings.ContainsAny(arg, "*?["):
		return matches(arg, extensions)
	}
	in := single(arg)
	in.err = err
	return []input{in}
}

// single returns the input of an argument that is a file or "-".
func single(arg string) input {
	if arg == "-" {
		return input{name: "stdin", stem: "stdin"}
	}
	path := filepath.Clean(arg)
	return input{path: path, name: path, stem: stem(filepath.Base(path))}
}

// matches returns the inputs of a pattern that the shell left as it was.
func matches(pattern string, extensions []string) (found []input) {
	paths, err := filepath.Glob(pattern)
	if err == nil && len(paths) == 0 {
		err = errors.New("no file matches")
	}
	if err != nil {
		return []input{{path: pattern, name: pattern, err: err}}
	}
	for _, path := range paths {
		found = append(found, expand(path, extensions)...)
	}
	return found
}

// folder returns the files below dir in the order of their names. Their stems
// keep the structure of the folder.
func folder(dir string, extensions []string) (found []input) {
	dir = filepath.Clean(dir)
	_ = filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			found = append(found, input{path: path, name: path, err: err})
		case !entry.IsDir() && slices.Contains(extensions, strings.ToLower(filepath.Ext(path))):
			below, _ := filepath.Rel(dir, path) // cannot fail: path begins with dir
			found = append(found, input{path: path, name: path, stem: stem(below)})
		}
		return nil
	})
	if len(found) == 0 {
		err := fmt.Errorf("the folder holds no file *%s", strings.Join(extensions, " or *"))
		return []input{{path: dir, name: dir, err: err}}
	}
	return found
}

// stem returns a path without its extension.
func stem(path string) string { return strings.TrimSuffix(path, filepath.Ext(path)) }

// read returns the document of in. A finding tells why there is none.
func (c *command) read(in input) (convert.Source, diag.List) {
	source := convert.Source{Name: in.name}
	var findings diag.List
	data, err := c.bytes(in)
	switch {
	case err != nil:
		findings.Add(schema.ReadFailed, diag.Span{}, "cannot be read: %v", cause(err))
	case len(data) > sizeLimit:
		findings.Add(schema.InputTooLarge, diag.Span{}, "the input is larger than %d MiB", sizeLimit>>20)
	default:
		source.Data = data
	}
	findings.Locate(in.name, nil)
	return source, findings
}

// bytes reads up to one byte more than the limit, by which it shows that an
// input is over it.
func (c *command) bytes(in input) ([]byte, error) {
	if in.err != nil {
		return nil, in.err
	}
	if in.path == "" {
		return io.ReadAll(io.LimitReader(c.in, sizeLimit+1))
	}
	f, err := os.Open(in.path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, sizeLimit+1))
}

// readFile returns a file that must not be larger than limit bytes.
func readFile(path string, limit int64) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return readAtMost(f, limit)
}

// readAtMost reads all of r, which must not be more than limit bytes.
func readAtMost(r io.Reader, limit int64) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, limit+1))
	if err == nil && int64(len(data)) > limit {
		return nil, fmt.Errorf("it is larger than %d bytes", limit)
	}
	return data, err
}

// cause returns err without the path, which the finding names already.
func cause(err error) error {
	var pathError *fs.PathError
	if errors.As(err, &pathError) {
		return pathError.Err
	}
	return err
}
