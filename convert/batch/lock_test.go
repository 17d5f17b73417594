package batch

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"syscall"
	"testing"

	"github.com/gofrs/flock"
)

// Shares that begin while their siblings end are not turned away, and the last
// one takes the locks with it.
func TestSharesComeAndGo(t *testing.T) {
	dir := t.TempDir()
	const shares = 2
	var all sync.WaitGroup
	for index := range shares {
		all.Go(func() {
			for range 300 {
				f, err := Open(dir, Share{index + 1, shares})
				if err != nil {
					t.Errorf("share %d: %v", index+1, err)
					return
				}
				if err := f.Close(false); err != nil {
					t.Errorf("share %d: %v", index+1, err)
				}
			}
		})
	}
	all.Wait()
	if _, err := os.Stat(filepath.Join(dir, scratch)); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the locks are left: %v", err)
	}
}

// Of jobs that want one folder at the same time one has it, whoever was there
// before.
func TestOneJobHasTheFolder(t *testing.T) {
	dir := t.TempDir()
	for range 40 {
		var mu sync.Mutex
		var all sync.WaitGroup
		var holders []*Folder
		for range 4 {
			all.Go(func() {
				f, err := Open(dir, Share{})
				if err != nil && !errors.Is(err, ErrInUse) {
					t.Error(err)
				}
				if err == nil {
					mu.Lock()
					defer mu.Unlock()
					holders = append(holders, f)
				}
			})
		}
		all.Wait()
		if len(holders) != 1 {
			t.Errorf("%d jobs hold the folder", len(holders))
		}
		for _, f := range holders {
			if err := f.Close(false); err != nil {
				t.Error(err)
			}
		}
	}
}

// A file system without locks is told from a folder that may not be written to.
func TestLockErrors(t *testing.T) {
	for want, err := range map[string]error{
		"its file system cannot lock files: function not implemented": syscall.ENOSYS,
		"permission denied": &fs.PathError{Op: "open", Path: "lock", Err: syscall.EACCES},
	} {
		f := &Folder{dir: t.TempDir()}
		got := f.take(lockName, func(*flock.Flock) (bool, error) { return false, err })
		if got == nil || got.Error() != want {
			t.Errorf("%v is told as %v, want %s", err, got, want)
		}
	}
}
