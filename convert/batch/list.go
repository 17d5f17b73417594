package batch

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
)

// listLimit is the most bytes that a list of inputs may have.
const listLimit = 1 << 30

// errListTooLong tells that a list has more.
var errListTooLong = fmt.Errorf("the list is larger than %s", size(listLimit))

// list adds what a list names: a file, or stdin for "-". Its lines are files,
// folders and patterns, whatever they begin with; where it has NUL bytes, as
// "find -print0" writes them, these separate them. The outputs of its files keep
// the paths of the list.
func (f *finder) list(name string) {
	data, err := f.readList(name)
	if err != nil {
		f.add(newInput("@"+name, name).unreadable(err))
		return
	}
	before := len(f.found)
	separator := "\n"
	if bytes.IndexByte(data, 0) >= 0 {
		separator = "\x00"
	}
	for line := range strings.SplitSeq(string(data), separator) {
		if separator == "\n" {
			line = strings.TrimSuffix(line, "\r")
		}
		if strings.TrimSpace(line) != "" {
			f.path(line, withoutRoot)
		}
	}
	if len(f.found) == before {
		f.add(newInput("@"+name, name).unreadable(errors.New("the list is empty")))
	}
}

func (f *finder) readList(name string) ([]byte, error) {
	data, err := File(name, f.stdin).bytes(listLimit + 1)
	if len(data) > listLimit {
		return nil, errListTooLong
	}
	return data, err
}
