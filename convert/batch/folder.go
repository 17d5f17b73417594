package batch

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync/atomic"
	"syscall"

	"github.com/gofrs/flock"

	"plenary/internal/files"
)

// scratch is the folder, below that of the outputs, where a job that is at work
// keeps its locks and the files that are not whole yet.
const scratch = ".plenary"

// A Folder is the folder of a job's outputs, held by that job alone. Nobody ever
// sees half a file in it: each is written in the folder .plenary and renamed when
// it is whole.
type Folder struct {
	dir      string
	absolute string
	share    Share
	manifest *manifest
	locks    []*flock.Flock
	counter  atomic.Int64
}

// ErrInUse tells that another job is at work in a folder.
var ErrInUse = errors.New("another job is at work there")

// Open makes the folder dir, where there is none, and takes it for a share of a
// job. Shares of one job hold a folder side by side; everybody else is refused
// with [ErrInUse].
func Open(dir string, share Share) (f *Folder, err error) {
	f = &Folder{dir: filepath.Clean(dir), absolute: absolute(dir), share: share}
	defer func() {
		if err != nil {
			f.unlock()
			err = fmt.Errorf("the folder %s: %w", f.dir, err)
		}
	}()
	if err := os.MkdirAll(f.dir, 0o777); err != nil {
		return f, cause(err)
	}
	if err := f.lock(); err != nil {
		return f, err
	}
	f.sweep(share)
	f.manifest, err = openManifest(f.dir, share)
	return f, err
}

// Dir returns the path of the folder.
func (f *Folder) Dir() string { return f.dir }

// from returns where an input lies, as seen from f: so both may be moved
// together, and the working directory may be another.
func (f *Folder) from(in Input) string {
	if in.Path == "" {
		return ""
	}
	from, err := filepath.Rel(f.absolute, absolute(in.Path))
	if err != nil {
		return "" // it lies on another volume
	}
	return filepath.ToSlash(from)
}

// A file is what is to be written under a path below a folder, with slashes.
type file struct {
	path string
	data []byte
}

// write writes the files of one document, all of them or none.
func (f *Folder) write(files ...file) (err error) {
	var temporary []string
	defer func() {
		for _, name := range temporary {
			_ = os.Remove(name) // fails, as it should, for those that were renamed
		}
	}()
	for _, file := range files {
		name, err := f.writeTemporary(file)
		if err != nil {
			return err
		}
		temporary = append(temporary, name)
	}
	for i, file := range files {
		if err := os.Rename(temporary[i], inFolder(f.dir, file.path)); err != nil {
			for _, done := range files[:i] {
				_ = os.Remove(inFolder(f.dir, done.path))
			}
			return err
		}
	}
	temporary = nil
	return nil
}

// writeTemporary writes a file where nobody looks, and returns its path.
func (f *Folder) writeTemporary(file file) (name string, err error) {
	path := inFolder(f.dir, file.path)
	info, err := os.Stat(path) // since the renaming would find it late
	switch {
	case err == nil && info.IsDir():
		return "", fmt.Errorf("%s is a folder", path)
	case errors.Is(err, syscall.ENAMETOOLONG):
		return "", err
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		return "", err
	}
	name = f.temporary()
	if err := os.WriteFile(name, file.data, 0o666); err != nil {
		_ = os.Remove(name)
		return "", err
	}
	return name, nil
}

// temporary returns the path of a file that is still to be made.
func (f *Folder) temporary() string {
	return filepath.Join(f.dir, scratch, fmt.Sprintf("%d%s.tmp", f.counter.Add(1), f.share.suffix()))
}

// sweep removes what killed jobs have left: of a share its files that are not
// whole, and of the whole those of all shares, and their locks.
func (f *Folder) sweep(share Share) {
	folder := filepath.Join(f.dir, scratch)
	left, _ := os.ReadDir(folder) // what cannot be read cannot be removed
	for _, entry := range left {
		name := entry.Name()
		if name != lockName && (share.IsWhole() || strings.HasSuffix(name, share.suffix()+".tmp")) {
			_ = os.Remove(filepath.Join(folder, name))
		}
	}
}

// noRoom reports whether err is about the disk as a whole, so that no other file
// could be written either.
func noRoom(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) || errors.Is(err, syscall.EROFS) ||
		runtime.GOOS == "windows" && errors.Is(err, errorDiskFull)
}

// errorDiskFull is ERROR_DISK_FULL of Windows.
const errorDiskFull = syscall.Errno(112)

// remove removes outputs that are no longer true.
func (f *Folder) remove(outputs []Output) error {
	for _, o := range outputs {
		if err := os.Remove(inFolder(f.dir, o.Path)); err != nil && !errors.Is(err, os.ErrNotExist) {
			return err
		}
	}
	return nil
}

// holds reports whether all the outputs lie there as they were made.
func (f *Folder) holds(outputs ...Output) bool {
	return !slices.ContainsFunc(outputs, func(o Output) bool { return !f.isWhole(o) })
}

func (f *Folder) isWhole(o Output) bool {
	file, err := openRegular(inFolder(f.dir, o.Path))
	if err != nil {
		return false
	}
	defer file.Close()
	data, err := files.ReadFile(file, o.Bytes)
	return err == nil && digest(data) == o.Digest
}

// openRegular opens a file that is one: a pipe would keep us waiting.
func openRegular(path string) (*os.File, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, fmt.Errorf("%s is no file", path)
	}
	return os.Open(path)
}

// Close ends the job. When it was done to its end, the manifest is put into
// order, and that of the whole takes the place of those of shares.
func (f *Folder) Close(done bool) error {
	defer f.unlock()
	defer f.sweep(f.share)
	if !done {
		f.manifest.close()
		return nil
	}
	name := f.temporary()
	err := f.writeManifest(name)
	f.manifest.close()
	if err == nil {
		err = os.Rename(name, f.manifest.path)
	}
	if err != nil {
		_ = os.Remove(name)
		return fmt.Errorf("writing the manifest: %w", err)
	}
	if f.share.IsWhole() {
		f.gather()
	}
	return nil
}

func (f *Folder) writeManifest(name string) error {
	out, err := os.Create(name)
	if err != nil {
		return err
	}
	return errors.Join(f.manifest.order(out), out.Sync(), out.Close()) // it replaces one that was whole
}

// gather removes the manifests and reports of shares, which the whole has taken
// in.
func (f *Folder) gather() {
	shares, _ := manifestsIn(f.dir) // what is left will be taken in once more
	for _, share := range shares {
		if share.IsWhole() {
			continue
		}
		for _, form := range Reports() {
			_ = os.Remove(filepath.Join(f.dir, share.report(form)))
		}
		_ = os.Remove(filepath.Join(f.dir, share.manifest()))
	}
}
