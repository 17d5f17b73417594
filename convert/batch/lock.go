package batch

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"github.com/gofrs/flock"
)

// lockName is the name of the lock of a folder; those of shares have more.
const lockName = "lock"

// lock takes the folder: the whole for itself alone; a share with others of the
// same job, and its own part for itself alone. The system lets go of the locks of
// a process that ends, however it ends.
func (f *Folder) lock() error {
	if f.share.IsWhole() {
		return f.take(lockName, (*flock.Flock).TryLock)
	}
	if err := f.take(lockName, tryShared); err != nil {
		return err
	}
	if err := f.take(lockName+f.share.suffix(), (*flock.Flock).TryLock); err != nil {
		return err
	}
	return f.aloneWithSiblings()
}

// patience is how long a share waits for the folder: a sibling that ends at the
// same time has it for itself for a moment, to clean up.
const patience = 3 * time.Second

// tryShared takes a lock that others may have, too.
func tryShared(lock *flock.Flock) (bool, error) {
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	ok, err := lock.TryRLockContext(ctx, 20*time.Millisecond)
	if errors.Is(err, context.DeadlineExceeded) {
		err = nil
	}
	return ok, err
}

// aloneWithSiblings reports with [ErrInUse] that a share of another number of
// shares is at work: its part would overlap with f's. Of two that begin at the
// same time at least one sees the other.
func (f *Folder) aloneWithSiblings() error {
	folder := filepath.Join(f.dir, scratch)
	entries, err := os.ReadDir(folder)
	if err != nil {
		return cause(err)
	}
	for _, entry := range entries {
		suffix, isLock := strings.CutPrefix(entry.Name(), lockName)
		other, ok := shareOfSuffix(suffix)
		if !isLock || !ok || other.IsWhole() || other.Count == f.share.Count {
			continue
		}
		lock := newLock(filepath.Join(folder, entry.Name()))
		if ok, err := lock.TryRLock(); err != nil || !ok {
			return ErrInUse
		}
		_ = lock.Close() // it is that of a share that was killed
	}
	return nil
}

// newLock returns a lock that whoever may write into the folder can take.
func newLock(path string) *flock.Flock { return flock.New(path, flock.SetPermissions(0o666)) }

// attempts bounds how often a lock is tried whose file others take away.
const attempts = 100

// take takes one lock. Whoever had it before may have removed its file between
// our opening and locking it; then there is another by that name.
func (f *Folder) take(name string, try func(*flock.Flock) (bool, error)) error {
	path := filepath.Join(f.dir, scratch, name)
	for range attempts {
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil && !errors.Is(err, os.ErrExist) { // which another has just removed
			return cause(err)
		}
		lock := newLock(path)
		ok, err := try(lock)
		switch {
		case errors.Is(err, os.ErrNotExist):
			continue
		case err != nil:
			return lockError(err)
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

// lockError tells a lock's file that cannot be opened from a file system that
// has no locks.
func lockError(err error) error {
	var opening *fs.PathError
	if errors.As(err, &opening) {
		return opening.Err
	}
	return fmt.Errorf("its file system cannot lock files: %w", err)
}

// isThere reports whether the file of a lock is the one that has its name. (It
// is opened since a client of NFS asks the server then, and not always for
// os.Stat.)
func isThere(lock *flock.Flock) bool {
	file, err := os.Open(lock.Path())
	if err != nil {
		return false
	}
	defer file.Close()
	held, errHeld := lock.Stat()
	named, errNamed := file.Stat()
	return errHeld == nil && errNamed == nil && os.SameFile(held, named)
}

// unlock lets go of the folder. The last one that holds it takes away the locks'
// files, also those of shares that were killed.
func (f *Folder) unlock() {
	if len(f.locks) == 0 {
		return
	}
	if !f.share.IsWhole() {
		releaseAll(f.locks[1:])
		_ = f.locks[0].Close() // not its file: others may hold it
		f.locks = nil
		if f.take(lockName, (*flock.Flock).TryLock) != nil {
			return
		}
	}
	f.sweep(Share{})
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
