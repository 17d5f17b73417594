package batch

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
)

// scratch is the folder, below that of the outputs, where a job that is at work
// keeps its locks and the files that are not whole yet.
const scratch = ".plenary"

// inScratch returns the name that something in the scratch folder has in the
// folder of the outputs.
func inScratch(name string) string { return scratch + "/" + name }

// unfinished is the end of the names of files that are not whole yet.
const unfinished = ".tmp"

// mostTaken is how many names that something else has are passed over at a time.
const mostTaken = 10_000

// create makes a file for what is not whole yet, and returns its name. A name that
// something has already, whatever it is, is passed over.
func (f *Folder) create() (file *os.File, name string, err error) {
	for range mostTaken {
		name = inScratch(fmt.Sprintf("%d%s%s", f.counter.Add(1), f.share.suffix(), unfinished))
		if file, err = f.root.Create(name); !errors.Is(err, fs.ErrExist) {
			break
		}
	}
	if err != nil {
		err = f.about(name, err)
	}
	return file, name, err
}

// sweep removes what killed jobs have left: of a share its files that are not
// whole, and of the whole those of all shares, and their locks. What has no name
// that a job gives, and what is no file, is somebody else's and stays.
func (f *Folder) sweep(share Share) {
	for name := range f.root.Names(scratch) { // what cannot be read holds nothing of ours
		if of, ok := shareOfLeftover(name); ok && (share.IsWhole() || share == of && strings.HasSuffix(name, unfinished)) {
			_ = f.root.Remove(inScratch(name)) // what is no file stays
		}
	}
}

// shareOfLeftover returns the share that has given a name to a file that is not
// whole, such as 7.2-of-8.tmp, or to its lock. The lock of the whole is nothing
// that is left over.
func shareOfLeftover(name string) (s Share, ok bool) {
	if suffix, isLock := strings.CutPrefix(name, lockName); isLock {
		s, ok = shareOfSuffix(suffix)
		return s, ok && !s.IsWhole()
	}
	rest, ok := strings.CutSuffix(name, unfinished)
	suffix := strings.TrimLeft(rest, "0123456789")
	if !ok || len(suffix) == len(rest) {
		return s, false
	}
	return shareOfSuffix(suffix)
}
