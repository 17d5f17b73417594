package batch

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/bmatcuk/doublestar/v4"
)

// A Selection says which files a search takes. A pattern is one of
// github.com/bmatcuk/doublestar: "**" stands for any folders. One without a
// slash is held against the names of files and folders, and one with a slash
// against the path below the folder that is searched.
type Selection struct {
	Extensions []string // of the files that are taken where Include does not say which
	Include    []string // patterns of the files that are taken
	Exclude    []string // patterns of the files and folders that are not
	Not        string   // folder that is not searched: the outputs'; "" is none
}

// takes reports whether the file at a path below a folder is taken.
func (s Selection) takes(below string) bool {
	if matchesAny(s.Exclude, below) {
		return false
	}
	if len(s.Include) > 0 {
		return matchesAny(s.Include, below)
	}
	return slices.Contains(s.Extensions, strings.ToLower(path.Ext(below)))
}

func matchesAny(patterns []string, below string) bool {
	return slices.ContainsFunc(patterns, func(pattern string) bool {
		name := below
		if !strings.Contains(pattern, "/") {
			name = path.Base(below)
		}
		return doublestar.MatchUnvalidated(pattern, name)
	})
}

// Find returns the inputs that args name, in this order: files; folders, which
// are searched with all below them; patterns; "-", which is stdin; and "@FILE",
// a list of such arguments, a line each. What cannot be read, has a name that
// cannot be written, or would overwrite something is an input too, one with a
// finding. Of an input that is named twice the first counts.
func (s Selection) Find(args []string, stdin io.Reader) []Input {
	f := finder{Selection: s, stdin: stdin}
	for _, arg := range args {
		f.argument(arg)
	}
	return named(distinct(f.found))
}

// distinct removes the inputs that were there before.
func distinct(found []Input) []Input {
	seen := make(map[[2]string]bool, len(found))
	return slices.DeleteFunc(found, func(in Input) bool {
		key := [2]string{in.Path, in.Stem}
		again := seen[key]
		seen[key] = true
		return again
	})
}

// A finder gathers the inputs of arguments.
type finder struct {
	Selection
	stdin io.Reader
	found []Input
}

func (f *finder) add(in Input) { f.found = append(f.found, in) }

func (f *finder) argument(arg string) {
	list, isList := strings.CutPrefix(arg, "@")
	switch {
	case arg == "-":
		f.add(File(arg, f.stdin))
	case isList:
		f.list(list)
	default:
		f.path(arg, func(path string) string { return filepath.Base(path) })
	}
}

// path adds what a path or a pattern names. below tells the relative path that
// the outputs of a file keep.
func (f *finder) path(name string, below func(string) string) {
	name = filepath.Clean(name)
	info, err := os.Stat(name)
	switch {
	case err == nil && info.IsDir():
		f.folder(name, name)
	case err != nil && strings.ContainsAny(name, "*?[{"):
		f.pattern(name)
	case err != nil:
		f.add(newInput(name, below(name)).unreadable(err))
	default:
		f.add(newInput(name, below(name)))
	}
}

// pattern adds the files and folders that match a pattern. The outputs keep the
// structure below the folder at which its wildcards begin.
func (f *finder) pattern(pattern string) {
	matches, err := doublestar.FilepathGlob(pattern)
	if err == nil && len(matches) == 0 {
		err = errors.New("no file matches")
	}
	if err != nil {
		f.add(newInput(pattern, pattern).unreadable(err))
		return
	}
	slices.Sort(matches)
	base, _ := doublestar.SplitPattern(filepath.ToSlash(pattern))
	base = filepath.FromSlash(base)
	for _, match := range matches {
		if info, err := os.Stat(match); err == nil && info.IsDir() {
			if !strings.Contains(pattern, "**") { // which matches what is in the folder, too
				f.folder(match, base)
			}
			continue
		}
		if below := relative(base, match); !matchesAny(f.Exclude, filepath.ToSlash(below)) {
			f.add(newInput(match, below))
		}
	}
}

// folder adds the files below dir in the order of their names. The outputs keep
// the structure below base.
func (f *finder) folder(dir, base string) {
	before := len(f.found)
	_ = fs.WalkDir(os.DirFS(dir), ".", func(below string, entry fs.DirEntry, err error) error {
		path := filepath.Join(dir, filepath.FromSlash(below))
		in := newInput(path, relative(base, path))
		switch {
		case err != nil:
			f.add(in.unreadable(err))
		case entry.IsDir():
			return f.enter(path, below)
		default:
			f.entry(in, below, entry)
		}
		return nil
	})
	if len(f.found) == before {
		err := fmt.Errorf("the folder holds no file %s", f.wanted())
		f.add(newInput(dir, dir).unreadable(err))
	}
}

// enter tells whether a folder is searched.
func (f *finder) enter(path, below string) error {
	if below != "." && matchesAny(f.Exclude, below) || f.Not != "" && absolute(path) == absolute(f.Not) {
		return fs.SkipDir
	}
	return nil
}

// wanted returns what Selection takes, in words.
func (f *finder) wanted() string {
	if len(f.Include) > 0 {
		return strings.Join(f.Include, " or ")
	}
	return "*" + strings.Join(f.Extensions, " or *")
}

func relative(base, path string) string {
	if below, err := filepath.Rel(base, path); err == nil {
		return below
	}
	return path
}

func absolute(path string) string {
	if abs, err := filepath.Abs(path); err == nil {
		return abs
	}
	return path
}
