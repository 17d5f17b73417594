package batch

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"slices"
	"sync/atomic"
	"syscall"

	"plenary/internal/files"
)

// A Folder is the folder of a job's outputs, held by that job alone. Nobody ever
// sees half a file in it: each is written in the folder .plenary and renamed when
// it is whole.
//
// All that a job reads, writes and removes there it reaches through root, which no
// name and no link leads out of; and links within the folder are refused, too. (A
// link in the place of the folder itself is what the user has named.)
type Folder struct {
	root     *files.Folder
	dir      string
	absolute string
	share    Share
	manifest *manifest
	locks    []lock
	counter  atomic.Int64
}

// ErrInUse tells that another job is at work in a folder.
var ErrInUse = errors.New("another job is at work there")

// Open makes the folder dir, where there is none, and takes it for a share of a
// job. Shares of one job hold a folder side by side; everybody else is refused
// with [ErrInUse]. A share waits a moment for its siblings, but not when ctx ends.
func Open(ctx context.Context, dir string, share Share) (f *Folder, err error) {
	f = &Folder{dir: filepath.Clean(dir), absolute: absolute(dir), share: share}
	defer func() {
		if err == nil {
			return
		}
		f.leave()
		if errors.As(err, new(*files.KindError)) {
			err = fmt.Errorf("%w; remove it or choose another folder with -o", err)
		}
		err = fmt.Errorf("the folder %s: %w", f.dir, err)
	}()
	if err := os.MkdirAll(f.dir, 0o777); err != nil {
		return f, files.Cause(err)
	}
	if f.root, err = files.OpenFolder(f.dir); err != nil {
		return f, files.Cause(err)
	}
	if err := f.lock(ctx); err != nil {
		return f, err
	}
	f.sweep(share)
	f.manifest, err = openManifest(f.root, share)
	return f, err
}

// leave lets go of all that f holds.
func (f *Folder) leave() {
	if f.root != nil {
		f.unlock()
		_ = f.root.Close() // nothing is written through it any more
	}
}

// Dir returns the path of the folder.
func (f *Folder) Dir() string { return f.dir }

// pathOf returns the path of what has a name in the folder, for people.
func (f *Folder) pathOf(name string) string { return inFolder(f.dir, name) }

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
func (f *Folder) write(all ...file) (err error) {
	var temporary []string
	defer func() {
		for _, name := range temporary {
			_ = f.root.Remove(name) // fails, as it should, for those that were renamed
		}
	}()
	for _, file := range all {
		name, err := f.writeTemporary(file)
		if err != nil {
			return err
		}
		temporary = append(temporary, name)
	}
	for i, file := range all {
		if err := f.root.Rename(temporary[i], file.path); err != nil {
			for _, done := range all[:i] {
				_ = f.root.Remove(done.path)
			}
			return f.about(file.path, err)
		}
	}
	temporary = nil
	return nil
}

// writeTemporary writes a file where nobody looks, and returns its name. What
// could not take the place of the output is told now, and not when it is renamed.
func (f *Folder) writeTemporary(file file) (name string, err error) {
	if _, err := f.root.Regular(file.path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return "", f.about(file.path, err)
	}
	if folder := path.Dir(file.path); folder != "." {
		if err := f.root.MakeFolder(folder); err != nil {
			return "", f.about(folder, err)
		}
	}
	out, name, err := f.create()
	if err != nil {
		return "", err
	}
	_, err = out.Write(file.data)
	if err = errors.Join(err, out.Close()); err != nil {
		_ = f.root.Remove(name)
		return "", f.about(file.path, err)
	}
	return name, nil
}

// about returns an error, if there is one, as that of what has a name in the
// folder.
func (f *Folder) about(name string, err error) error {
	return files.About(f.pathOf(name), err)
}

// isWhole reports whether an output lies there as it was made.
func (f *Folder) isWhole(o Output) bool {
	file, info, err := f.root.Look(o.Path)
	if err != nil {
		return false
	}
	defer file.Close()
	if info.Size() != o.Bytes {
		return false
	}
	sum := sha256.New()
	_, err = io.CopyN(sum, file, o.Bytes)
	return err == nil && hex.EncodeToString(sum.Sum(nil)) == o.SHA256
}

// holds reports whether all the outputs lie there as they were made.
func (f *Folder) holds(outputs ...Output) bool {
	return !slices.ContainsFunc(outputs, func(o Output) bool { return !f.isWhole(o) })
}

// remove removes outputs that are no longer true. Only regular files are outputs.
func (f *Folder) remove(outputs []Output) error {
	for _, o := range outputs {
		if err := f.root.Remove(o.Path); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return f.about(o.Path, err)
		}
	}
	return nil
}

// noRoom reports whether err is about the disk as a whole, so that no other file
// could be written either.
func noRoom(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) || errors.Is(err, syscall.EROFS) ||
		runtime.GOOS == "windows" && errors.Is(err, errorDiskFull)
}

// errorDiskFull is ERROR_DISK_FULL of Windows.
const errorDiskFull = syscall.Errno(112)

// Close ends the job. When it was done to its end, the manifest is put into
// order, and that of the whole takes the place of those of shares.
func (f *Folder) Close(done bool) error {
	defer f.leave()
	defer f.sweep(f.share)
	if !done {
		f.manifest.close()
		return nil
	}
	name, err := f.writeInOrder()
	f.manifest.close()
	if err == nil {
		err = f.root.Rename(name, f.share.manifest())
	}
	if err != nil {
		return fmt.Errorf("writing the manifest: %w", err) // what is not whole is swept away
	}
	if f.share.IsWhole() {
		f.gather()
	}
	return nil
}

// writeInOrder writes the manifest anew, in order, and returns the name of the
// file.
func (f *Folder) writeInOrder() (name string, err error) {
	out, name, err := f.create()
	if err != nil {
		return "", err
	}
	return name, errors.Join(f.manifest.order(out), out.Sync(), out.Close()) // it replaces one that was whole
}

// gather removes the manifests and reports of shares, which the whole has taken
// in.
func (f *Folder) gather() {
	for _, left := range f.manifest.left {
		for _, form := range Reports() {
			_ = f.removeReport(left.share.report(form)) // what is none of ours stays
		}
		_ = f.root.Remove(left.share.manifest()) // what is left will be taken in once more
	}
}
