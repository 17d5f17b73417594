package batch

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"

	"github.com/gofrs/flock"
)

// lock takes the folder: the whole for itself alone; a share with others, and
// its own part for itself alone. The system lets go of the locks of a process
// that ends, however it ends.
func (f *Folder) lock() error {
	if f.share.IsWhole() {
		return f.take("lock", (*flock.Flock).TryLock)
	}
	if err := f.take("lock", (*flock.Flock).TryRLock); err != nil {
		return err
	}
	return f.take("lock"+f.share.suffix(), (*flock.Flock).TryLock)
}

// attempts bounds how often a lock is tried whose file others take away.
const attempts = 100

// take takes one lock. Whoever had it before may have removed its file between
// our opening and locking it; then there is another by that name.
func (f *Folder) take(name string, try func(*flock.Flock) (bool, error)) error {
	path := filepath.Join(f.dir, scratch, name)
	for range attempts {
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			return cause(err)
		}
		lock := flock.New(path)
		ok, err := try(lock)
		switch {
		case errors.Is(err, os.ErrNotExist):
			continue
		case err != nil:
			return cause(err)
		case !ok:
			return ErrInUse
		case isThere(lock):
			f.locks = append(f.locks, lock)
			return nil
		}
		_ = lock.Close()
	}
	return ErrInUse
}

// isThere reports whether the file of a lock is the one that has its name.
func isThere(lock *flock.Flock) bool {
	held, errHeld := lock.Stat()
	named, errNamed := os.Stat(lock.Path())
	return errHeld == nil && errNamed == nil && os.SameFile(held, named)
}

// unlock lets go of the folder. The last one that holds it takes away the locks'
// files.
func (f *Folder) unlock() {
	if len(f.locks) == 0 {
		return
	}
	if !f.share.IsWhole() {
		releaseAll(f.locks[1:])
		_ = f.locks[0].Close() // not its file: others may hold it
		f.locks = nil
		if f.take("lock", (*flock.Flock).TryLock) != nil {
			return
		}
	}
	releaseAll(f.locks)
	f.locks = nil
	_ = os.Remove(filepath.Join(f.dir, scratch)) // fails, as it should, when it is not empty
}

// releaseAll removes the files of locks and lets go of them, in this order, so
// that nobody's file is removed but our own. On Windows nobody can remove a file
// that another has open, and the order is the other way round.
func releaseAll(locks []*flock.Flock) {
	for _, lock := range locks {
		if runtime.GOOS == "windows" {
			_ = lock.Close()
		}
		_ = os.Remove(lock.Path())
		_ = lock.Close()
	}
}
