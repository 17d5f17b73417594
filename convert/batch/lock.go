package batch

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"runtime"
	"strings"
	"time"

	"plenary/internal/files"
)

// lockName is the name of the lock of a folder; those of shares have more.
const lockName = "lock"

// A lock is one that the system keeps on a file of the scratch folder.
type lock struct {
	name string
	file *os.File
}

// A hold takes the lock of an open file, and reports whether it has it.
type hold func(ctx context.Context, file *os.File) (bool, error)

// lock takes the folder: the whole for itself alone; a share with others of the
// same job, and its own part for itself alone. The system lets go of the locks of
// a process that ends, however it ends.
func (f *Folder) lock(ctx context.Context) error {
	if f.share.IsWhole() {
		return f.take(ctx, lockName, alone)
	}
	if err := f.take(ctx, lockName, beside); err != nil {
		return err
	}
	if err := f.take(ctx, lockName+f.share.suffix(), alone); err != nil {
		return err
	}
	return f.aloneWithSiblings()
}

// alone takes a lock that nobody else may have.
func alone(_ context.Context, file *os.File) (bool, error) { return tryLock(file, false) }

// patience is how long a share waits for the folder: a sibling that ends at the
// same time has it for itself for a moment, to clean up.
const patience = 3 * time.Second

// beside takes a lock that others may have, too.
func beside(ctx context.Context, file *os.File) (bool, error) {
	enough := time.NewTimer(patience)
	defer enough.Stop()
	again := time.NewTicker(20 * time.Millisecond)
	defer again.Stop()
	for {
		if ok, err := tryLock(file, true); ok || err != nil {
			return ok, err
		}
		select {
		case <-again.C:
		case <-enough.C:
			return false, nil
		case <-ctx.Done():
			return false, context.Cause(ctx)
		}
	}
}

// aloneWithSiblings reports with [ErrInUse] that a share of another number of
// shares is at work: its part would overlap with f's. Of two that begin at the
// same time at least one sees the other.
func (f *Folder) aloneWithSiblings() error {
	for name, err := range f.root.Names(scratch) {
		if err != nil {
			return files.Cause(err)
		}
		suffix, isLock := strings.CutPrefix(name, lockName)
		other, ok := shareOfSuffix(suffix)
		if !isLock || !ok || other.IsWhole() || other.Count == f.share.Count {
			continue
		}
		file, err := f.openLock(name)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return err
		}
		free, err := tryLock(file, true)
		_ = file.Close() // it is that of a share that was killed
		if err != nil || !free {
			return ErrInUse
		}
	}
	return nil
}

// openLock opens the file of a lock, which whoever may write into the folder can
// take. (Over NFS only who may write to a file can lock it for himself alone.)
func (f *Folder) openLock(name string) (*os.File, error) {
	file, err := f.root.Open(inScratch(name), os.O_RDWR|os.O_CREATE)
	if errors.Is(err, fs.ErrPermission) {
		file, err = f.root.Open(inScratch(name), os.O_RDONLY) // another user's
	}
	return file, err
}

// attempts bounds how often a lock is tried whose file others take away.
const attempts = 100

// take takes one lock. Whoever had it before may have removed its file between
// our opening and locking it; then there is another by that name.
func (f *Folder) take(ctx context.Context, name string, try hold) error {
	for range attempts {
		if err := f.root.MakeFolder(scratch); err != nil {
			return files.Cause(err)
		}
		file, err := f.openLock(name)
		if errors.Is(err, fs.ErrNotExist) {
			continue // another has just removed the folder
		}
		if err != nil {
			return files.Cause(err)
		}
		ok, err := try(ctx, file)
		if err == nil && ok && f.isThere(name, file) {
			f.locks = append(f.locks, lock{name, file})
			return nil
		}
		_ = file.Close()
		switch {
		case err != nil && ctx.Err() != nil:
			return err
		case err != nil:
			return fmt.Errorf("its file system cannot lock files: %w", err)
		case !ok:
			return ErrInUse
		}
	}
	return ErrInUse
}

// isThere reports whether the file of a lock is the one that has its name. (It
// is opened since a client of NFS asks the server then, and not always when the
// name is looked up.)
func (f *Folder) isThere(name string, held *os.File) bool {
	file, err := f.root.Open(inScratch(name), os.O_RDONLY)
	if err != nil {
		return false
	}
	defer file.Close()
	here, errHeld := held.Stat()
	named, errNamed := file.Stat()
	return errHeld == nil && errNamed == nil && os.SameFile(here, named)
}

// unlock lets go of the folder. The last one that holds it takes away the locks'
// files, also those of shares that were killed.
func (f *Folder) unlock() {
	if len(f.locks) == 0 {
		return
	}
	if !f.share.IsWhole() {
		f.release(f.locks[1:])
		_ = f.locks[0].file.Close() // not its file: others may hold it
		f.locks = nil
		if f.take(context.Background(), lockName, alone) != nil {
			return
		}
	}
	f.sweep(Share{})
	f.release(f.locks)
	f.locks = nil
	_ = f.root.RemoveFolder(scratch) // fails, as it should, when it is not empty
}

// release removes the files of locks and lets go of them, in this order, so that
// nobody's file is removed but our own. On Windows nobody can remove a file that
// another has open, and the order is the other way round.
func (f *Folder) release(locks []lock) {
	for _, lock := range locks {
		if runtime.GOOS == "windows" {
			_ = lock.file.Close()
		}
		_ = f.root.Remove(inScratch(lock.name))
		_ = lock.file.Close()
	}
}
