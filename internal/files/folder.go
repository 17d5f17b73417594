package files

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path"
	"path/filepath"
	"sync"
)

// A Folder is an open folder, and all that is reached through it lies below it.
// Names below it have slashes. Its methods may be called by several at once.
type Folder struct {
	root *os.Root

	mu    sync.Mutex
	known map[string]bool // folders below it that have been seen to be no links
	last  struct {        // the folder that was looked into last
		name string
		root *os.Root
	}
}

// OpenFolder opens the folder at path, which may be reached by links.
func OpenFolder(path string) (*Folder, error) {
	root, err := os.OpenRoot(path)
	if err != nil {
		return nil, err
	}
	return &Folder{root: root, known: map[string]bool{}}, nil
}

// Close closes f. Files that were opened through it stay open.
func (f *Folder) Close() error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.last.root != nil {
		_ = f.last.root.Close() // nothing is written through it
		f.last.root = nil
	}
	return f.root.Close()
}

// pathOf returns the path by which people know what has a name.
func (f *Folder) pathOf(name string) string {
	return filepath.Join(f.root.Name(), filepath.FromSlash(name))
}

// Names yields the names of what lies in a folder, in no order, and perhaps an
// error as the last.
func (f *Folder) Names(folder string) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		if err := f.eachName(folder, func(name string) bool { return yield(name, nil) }); err != nil {
			yield("", err)
		}
	}
}

// eachName calls do for what lies in a folder, until it returns false.
func (f *Folder) eachName(folder string, do func(name string) bool) error {
	if err := f.check(folder); err != nil {
		return err
	}
	open, err := f.root.Open(folder)
	if err != nil {
		return err
	}
	defer open.Close()
	for {
		names, err := open.Readdirnames(1000) // of perhaps millions
		for _, name := range names {
			if !do(name) {
				return nil
			}
		}
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

// Regular tells of the regular file that has a name, and of no other: a link, pipe
// or device, or a link on the way to it, is a [KindError]. Where nothing has the
// name the error is [fs.ErrNotExist].
func (f *Folder) Regular(name string) (fs.FileInfo, error) {
	if err := f.check(path.Dir(name)); err != nil {
		return nil, err
	}
	info, err := f.root.Lstat(name)
	if err == nil && !info.Mode().IsRegular() {
		err = &KindError{f.pathOf(name), info.Mode()}
	}
	return info, err
}

// check reports as a [KindError] what is no folder, of a folder and those on the
// way to it. Those that it has seen it does not look at again: who makes links of
// them meanwhile is still held within f.
func (f *Folder) check(folder string) error {
	if folder == path.Dir(folder) || f.knows(folder) { // f itself, or a root, which os.Root refuses
		return nil
	}
	if err := f.check(path.Dir(folder)); err != nil {
		return err
	}
	info, err := f.root.Lstat(folder)
	if err != nil {
		return err
	}
	if !info.IsDir() {
		return &KindError{f.pathOf(folder), info.Mode()}
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	f.known[folder] = true
	return nil
}

func (f *Folder) knows(folder string) bool {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.known[folder]
}

// MakeFolder makes a folder, and those on the way to it, where they are not there,
// be it since a moment ago. A link in their place is a [KindError].
func (f *Folder) MakeFolder(name string) error {
	for range attempts { // which another makes or removes meanwhile
		f.forget(name)
		err := f.check(name)
		if !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		if err := f.MakeFolder(path.Dir(name)); err != nil {
			return err
		}
		if err := f.root.Mkdir(name, 0o777); err != nil && !errors.Is(err, fs.ErrExist) && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return fmt.Errorf("%s comes and goes", f.pathOf(name))
}

// attempts bounds how often something is tried that others can undo meanwhile.
const attempts = 100

// Open opens the regular file that has a name, as flag says, and nothing else: what
// [Folder.Regular] refuses it does not open. With os.O_CREATE it makes the file
// where there is none.
func (f *Folder) Open(name string, flag int) (*os.File, error) {
	create := flag&os.O_CREATE != 0
	for range attempts {
		info, err := f.Regular(name)
		if create && errors.Is(err, fs.ErrNotExist) {
			file, err := f.root.OpenFile(name, flag|os.O_EXCL, 0o666)
			if errors.Is(err, fs.ErrExist) {
				continue
			}
			return file, err
		}
		if err != nil {
			return nil, err
		}
		file, err := f.root.OpenFile(name, flag&^os.O_CREATE|nonblocking, 0)
		if create && errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return nil, err
		}
		if opened, err := file.Stat(); err == nil && os.SameFile(info, opened) {
			return file, nil
		}
		_ = file.Close() // it has taken the place of the one that was looked at
	}
	return nil, fmt.Errorf("%s is replaced again and again", f.pathOf(name))
}

// Look opens a regular file to be read, and tells of it. It is quicker than
// [Folder.Open] where many files of one folder are looked at, but follows a link to
// another file of the folder: for what is only compared.
func (f *Folder) Look(name string) (*os.File, fs.FileInfo, error) {
	folder, base := path.Split(name)
	file, err := f.openIn(path.Clean(folder), base)
	if err != nil {
		return nil, nil, err
	}
	info, err := file.Stat()
	if err == nil && !info.Mode().IsRegular() {
		err = &KindError{f.pathOf(name), info.Mode()}
	}
	if err != nil {
		_ = file.Close()
		return nil, nil, err
	}
	return file, info, nil
}

// openIn opens a file of a folder to be read.
func (f *Folder) openIn(folder, name string) (*os.File, error) {
	for {
		root, err := f.into(folder)
		if err != nil {
			return nil, err
		}
		file, err := root.OpenFile(name, os.O_RDONLY|nonblocking, 0)
		if root == f.root || !errors.Is(err, os.ErrClosed) { // by who looked into another folder meanwhile
			return file, err
		}
	}
}

// into returns an open folder below f, and leaves the one that it returned before.
func (f *Folder) into(folder string) (*os.Root, error) {
	if folder == "." {
		return f.root, nil
	}
	if err := f.check(folder); err != nil {
		return nil, err
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.last.root != nil && f.last.name == folder {
		return f.last.root, nil
	}
	root, err := f.root.OpenRoot(folder)
	if err != nil {
		return nil, err
	}
	if f.last.root != nil {
		_ = f.last.root.Close() // nothing is written through it
	}
	f.last.name, f.last.root = folder, root
	return root, nil
}

// Create makes a file that is not there yet, for writing.
func (f *Folder) Create(name string) (*os.File, error) {
	return f.root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
}

// Rename gives a file another name, and replaces the file that has it.
func (f *Folder) Rename(from, to string) error { return f.root.Rename(from, to) }

// Remove removes the regular file that has a name, and nothing else: what
// [Folder.Regular] refuses stays.
func (f *Folder) Remove(name string) error {
	if _, err := f.Regular(name); err != nil {
		return err
	}
	return f.root.Remove(name)
}

// RemoveFolder removes a folder that is empty, and nothing else.
func (f *Folder) RemoveFolder(name string) error {
	f.forget(name)
	if err := f.check(name); err != nil {
		return err
	}
	defer f.forget(name)
	return f.root.Remove(name)
}

// forget lets a folder be looked at again.
func (f *Folder) forget(name string) {
	f.mu.Lock()
	defer f.mu.Unlock()
	delete(f.known, name)
}
