package batch

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
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
				f, err := Open(t.Context(), dir, Share{index + 1, shares})
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
				f, err := Open(t.Context(), dir, Share{})
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
	dir := t.TempDir()
	f := &Folder{root: folderAt(t, dir)}
	got := f.take(t.Context(), lockName, func(context.Context, *os.File) (bool, error) { return false, syscall.ENOSYS })
	if want := "its file system cannot lock files: function not implemented"; got == nil || got.Error() != want {
		t.Errorf("got %v, want %s", got, want)
	}
	if err := os.Mkdir(filepath.Join(dir, scratch, "lock.1-of-2"), 0o777); err != nil {
		t.Fatal(err)
	}
	got = f.take(t.Context(), "lock.1-of-2", alone)
	if got == nil || !strings.HasSuffix(got.Error(), "lock.1-of-2 is a folder") {
		t.Errorf("got %v", got)
	}
}
