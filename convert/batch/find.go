package batch

import (
	"context"
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
// against the path below the folder that is searched, or at which the wildcards
// of an argument begin.
type Selection struct {
	Extensions []string // of the files that are taken where Include does not say which; of PDFs not those that Plenary has made
	Include    []string // patterns of the files that are taken
	Exclude    []string // patterns of the files and folders that are not
	Not        string   // folder that is not searched with those above it: the outputs'; "" is none

	// Passed counts the files that are not taken because of their extension, or
	// because Plenary has made them; nil counts none.
	Passed *PassedOver
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
// a list of files, folders and patterns, a line each. What cannot be read, or has
// a name that cannot be written, is an input too, one with a finding. Of an input
// that is named twice the first counts. The search ends when ctx does.
func (s Selection) Find(ctx context.Context, args []string, stdin io.Reader) []Input {
	f := finder{Selection: s, ctx: ctx, stdin: stdin, within: map[string]bool{}}
	if s.Not != "" {
		f.not, _ = os.Stat(s.Not) // what is not there is not met
	}
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
	ctx    context.Context
	stdin  io.Reader
	not    fs.FileInfo     // of the folder Not
	within map[string]bool // whether a folder that a pattern leads to is, or lies in, Not
	found  []Input
	passed PassedOver // of the folder that is searched
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
	if name == "" {
		f.add(Input{Name: `""`, Stem: "unnamed"}.unreadable(errors.New("an empty name names no file")))
		return
	}
	name = filepath.Clean(name)
	before := len(f.found)
	info, err := os.Stat(name)
	switch {
	case err == nil && info.IsDir():
		f.passed = PassedOver{}
		f.folder(name, name)
		err = f.nothingIn()
	case err != nil && strings.ContainsAny(name, "*?[{"):
		f.pattern(name)
		err = errors.New("no file matches")
	case err == nil:
		f.add(newInput(name, below(name)))
	}
	if len(f.found) == before {
		in := newInput(name, below(name)).unreadable(err)
		if f.passed.total() > 0 {
			in.finding.Hint = f.passed.wayOut()
		}
		f.add(in)
	}
}

// nothingIn is the error that the folder which was searched has none of what is
// wanted, but other files.
func (f *finder) nothingIn() error {
	has := ""
	if f.passed.total() > 0 {
		has = "; it has " + f.passed.list()
	}
	return fmt.Errorf("the folder holds no file %s%s", f.wanted(), has)
}

// pass tells of a file that is not taken, if nobody has said which ones are to be.
func (f *finder) pass(below string) {
	if len(f.Include) > 0 || matchesAny(f.Exclude, below) {
		return
	}
	f.passed.Add(below)
	if f.Passed != nil {
		f.Passed.Add(below)
	}
}

// isOwn reports whether a file that is found would be taken as a source, and is a PDF that
// Plenary has made: an output that lies among the inputs is none. One that is named is.
func (f *finder) isOwn(path string) bool {
	const pdf = ".pdf"
	return slices.Contains(f.Extensions, pdf) && strings.EqualFold(filepath.Ext(path), pdf) && isOwn(path)
}

// passOwn tells of one.
func (f *finder) passOwn() {
	f.passed.AddOwn()
	if f.Passed != nil {
		f.Passed.AddOwn()
	}
}

// pattern adds the files and folders that match a pattern. The outputs keep the
// structure below the folder at which its wildcards begin.
func (f *finder) pattern(pattern string) {
	base, _ := doublestar.SplitPattern(filepath.ToSlash(pattern))
	base = filepath.FromSlash(base)
	clear(f.within)
	for _, match := range f.matches(pattern) {
		below := relative(base, match)
		info, err := os.Stat(match)
		switch {
		case err == nil && info.IsDir():
			if !strings.Contains(pattern, "**") { // which matches what is in the folder, too
				f.folder(match, base)
			}
		case matchesAny(f.Exclude, filepath.ToSlash(below)), f.isWithin(filepath.Dir(match), base):
		case f.isOwn(match):
			f.passOwn()
		default:
			f.add(newInput(match, below))
		}
	}
}

// matches returns what matches a pattern, in order. Where a folder cannot be read
// that says a finding, and the others are matched all the same.
func (f *finder) matches(pattern string) []string {
	matches, err := doublestar.FilepathGlob(pattern, doublestar.WithNoFollow(), doublestar.WithFailOnIOErrors())
	if err != nil {
		f.add(newInput(pattern, pattern).unreadable(err))
		matches, _ = doublestar.FilepathGlob(pattern, doublestar.WithNoFollow())
	}
	slices.Sort(matches)
	return matches
}

// isWithin reports whether a folder is, or lies in, the folder Not, and base does
// not: who names what is in it means it.
func (f *finder) isWithin(folder, base string) bool {
	if f.not == nil || len(folder) <= len(base) && base != "." || folder == "." {
		return false
	}
	is, known := f.within[folder]
	if !known {
		info, err := os.Stat(folder)
		is = err == nil && os.SameFile(info, f.not) || f.isWithin(filepath.Dir(folder), base)
		f.within[folder] = is
	}
	return is
}

// folder adds the files in dir, and below, in the order of their names. The
// outputs keep the structure below base.
func (f *finder) folder(dir, base string) {
	_ = fs.WalkDir(os.DirFS(dir), ".", func(name string, entry fs.DirEntry, err error) error {
		file := filepath.Join(dir, filepath.FromSlash(name))
		below := relative(base, file)
		in := newInput(file, below)
		switch below := filepath.ToSlash(below); {
		case f.ctx.Err() != nil:
			return fs.SkipAll
		case err != nil:
			f.add(in.unreadable(err))
		case entry.IsDir():
			return f.enter(file, below)
		default:
			f.entry(in, below, entry)
		}
		return nil
	})
}

// enter tells whether a folder is searched. One that is named always is.
func (f *finder) enter(folder, below string) error {
	if below == "." {
		return nil
	}
	info, err := os.Stat(folder)
	if matchesAny(f.Exclude, below) || err == nil && os.SameFile(info, f.not) || path.Base(below) == scratch {
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
