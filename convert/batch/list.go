package batch

import (
	"bytes"
	"errors"
	"os"
)

// listLimit is the most bytes that a list of inputs may have: room for a million
// paths.
const listLimit = 256 << 20

// list adds what a list names: a file, or stdin for "-". Its lines are files,
// folders and patterns, whatever they begin with; where it has NUL bytes, as
// "find -print0" writes them, these separate them. The outputs of its files keep
// the paths of the list.
func (f *finder) list(name string) {
	data, err := File(name, f.stdin).bytes(f.ctx, listLimit)
	if err != nil {
		f.add(f.noList(name, err))
		return
	}
	before := len(f.found)
	separator := []byte("\n")
	if bytes.IndexByte(data, 0) >= 0 {
		separator = []byte{0}
	}
	for line := range bytes.SplitSeq(data, separator) {
		if separator[0] == '\n' {
			line = bytes.TrimSuffix(line, []byte("\r"))
		}
		if len(bytes.TrimSpace(line)) > 0 {
			f.path(string(line), withoutRoot)
		}
	}
	if len(f.found) == before {
		f.add(f.noList(name, errors.New("the list is empty")))
	}
}

// noList returns the input that stands for a list which cannot be read. Perhaps
// it was none that was meant, but a file whose name begins so.
func (f *finder) noList(name string, err error) Input {
	in := newInput("@"+name, name).unreadable(err)
	if _, err := os.Lstat("@" + name); err == nil {
		in.finding.Hint = "@ begins the name of a list; the file itself is ./@" + name
	}
	return in
}
