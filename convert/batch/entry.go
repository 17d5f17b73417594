package batch

import (
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"plenary/internal/files"
	"plenary/schema"
)

// entry adds what a folder holds under a name and is no folder itself.
func (f *finder) entry(in Input, below string, entry fs.DirEntry) {
	mode := entry.Type()
	if mode&fs.ModeSymlink != 0 {
		info, err := os.Stat(in.Path)
		switch {
		case err != nil && f.takes(below):
			f.add(in.unreadable(err))
			return
		case err != nil:
			return
		case info.IsDir() && !matchesAny(f.Exclude, below):
			f.add(in.skipped("a link to a folder, which is not followed"))
			return
		}
		mode = info.Mode().Type()
	}
	switch {
	case isShadow(below):
	case !f.takes(below):
		f.pass(below)
	case isReport(in.Path):
	case f.isOwn(in.Path):
		f.passOwn()
	case mode.IsRegular():
		f.add(in)
	default:
		f.add(in.skipped(files.Kind(mode) + ", not a file"))
	}
}

// isShadow reports whether a file has the name of one that a program keeps beside a document
// while it is open (Word: "~$") or on a disk of another system (macOS: "._"), with the
// document's extension.
func isShadow(below string) bool {
	name := path.Base(below)
	return strings.HasPrefix(name, "~$") || strings.HasPrefix(name, "._")
}

// skipped returns in with the finding that it was passed over.
func (in Input) skipped(what string) Input {
	in = in.bad(schema.InputSkipped, "passed over: it is %s", what)
	in.finding.Hint = "name it on the command line to have it read"
	return in
}

// withoutRoot returns a path as one that can lie below any folder: without
// volume, root and steps upwards.
func withoutRoot(path string) string {
	path = filepath.Join(string(filepath.Separator), path[len(filepath.VolumeName(path)):])
	return path[1:]
}
