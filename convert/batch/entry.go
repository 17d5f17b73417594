package batch

import (
	"io/fs"
	"os"
	"path/filepath"

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
	case !f.takes(below):
		f.pass(below)
	case isReport(in.Path):
	case mode.IsRegular():
		f.add(in)
	default:
		f.add(in.skipped(irregular(mode) + ", not a file"))
	}
}

// skipped returns in with the finding that it was passed over.
func (in Input) skipped(what string) Input {
	in = in.bad(schema.InputSkipped, "passed over: it is %s", what)
	in.finding.Hint = "name it on the command line to have it read"
	return in
}

// irregular names what is neither file, folder nor link.
func irregular(mode fs.FileMode) string {
	switch {
	case mode&fs.ModeNamedPipe != 0:
		return "a pipe"
	case mode&fs.ModeSocket != 0:
		return "a socket"
	case mode&fs.ModeDevice != 0:
		return "a device"
	}
	return "of an unknown kind"
}

// withoutRoot returns a path as one that can lie below any folder: without
// volume, root and steps upwards.
func withoutRoot(path string) string {
	path = filepath.Join(string(filepath.Separator), path[len(filepath.VolumeName(path)):])
	return path[1:]
}
