package files

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// Target tells what stands where the user wants a file to be written: a regular
// file, a pipe or a device like /dev/null; nil where there is nothing. Whatever
// else it is, it is a [KindError].
func Target(path string) (fs.FileInfo, error) {
	info, err := os.Lstat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	if led, err := os.Stat(path); err == nil && IsStream(led) { // as /dev/stdout leads to a pipe
		info = led
	}
	if !info.Mode().IsRegular() && !IsStream(info) {
		return nil, &KindError{path, info.Mode()}
	}
	return info, nil
}

// IsStream reports whether what was found takes bytes as they come, so that it can
// be written to but not replaced: a pipe, or a device of characters.
func IsStream(info fs.FileInfo) bool {
	return info.Mode()&(fs.ModeNamedPipe|fs.ModeCharDevice) != 0
}

// Write writes a file whole or not at all, under another name until all lies
// there, in a folder that it makes where there is none. It replaces a regular
// file; into a pipe or a device that the user has named it writes straight. It
// gives up when ctx ends. What [Target] refuses it refuses. An error names path.
func Write(ctx context.Context, path string, data []byte) error {
	o, err := Create(ctx, path)
	if err != nil {
		return err
	}
	_, err = o.Write(data)
	return About(path, o.Close(err))
}

// openFolderOf opens the folder of a file, and returns the file's name in it.
func openFolderOf(path string) (folder *Folder, base string, err error) {
	dir, base := filepath.Split(path)
	if dir = filepath.Clean(dir); base == "" {
		return nil, "", &KindError{dir, fs.ModeDir}
	}
	folder, err = OpenFolder(dir)
	return folder, base, err
}

// Append opens the file at path to be added to, which it makes where there is none;
// or a pipe or a device that the user has named, for which it waits until ctx ends.
// What [Target] refuses it refuses. An error names path.
func Append(ctx context.Context, path string) (file *os.File, err error) {
	info, err := Target(path)
	switch {
	case err != nil:
	case info != nil && IsStream(info):
		file, err = openStream(ctx, path)
	default:
		file, err = OpenPath(path, os.O_WRONLY|os.O_CREATE|os.O_APPEND)
	}
	return file, About(path, err)
}

// OpenPath opens the regular file at path as [Folder.Open] does. Its folder may be
// reached by links.
func OpenPath(path string, flag int) (*os.File, error) {
	folder, base, err := openFolderOf(path)
	if err != nil {
		return nil, err
	}
	defer folder.Close()
	return folder.Open(base, flag)
}

// An Output is a file that is written piece by piece. It is whole or not there at all: until it is closed it has another name.
type Output struct {
	ctx             context.Context
	file            *os.File
	folder          *Folder // nil where the file is a pipe or a device
	temporary, name string
	lasts           func() bool // stops what takes the file back when ctx ends
}

// Create begins a file, in a folder that it makes where there is none; or opens a pipe or a device that the user has named,
// for which it waits until ctx ends. What [Target] refuses it refuses. An error names path.
func Create(ctx context.Context, path string) (o *Output, err error) {
	info, err := Target(path)
	switch {
	case err != nil:
	case info != nil && IsStream(info):
		o = &Output{ctx: ctx}
		o.file, err = openStream(ctx, path)
	default:
		o, err = create(ctx, path)
	}
	return o, About(path, err)
}

// create begins a file in a folder that it makes where there is none.
func create(ctx context.Context, path string) (*Output, error) {
	if dir, _ := filepath.Split(path); dir != path { // else it names a folder
		if err := os.MkdirAll(filepath.Clean(dir), 0o777); err != nil {
			return nil, err
		}
	}
	folder, base, err := openFolderOf(path)
	if err != nil {
		return nil, err
	}
	o, err := folder.begin(ctx, base)
	if err != nil {
		return nil, errors.Join(err, folder.Close())
	}
	return o, nil
}

// begin begins a file that is to have a name. When ctx ends it takes
// back what is there at once: the program may end before a write does.
func (f *Folder) begin(ctx context.Context, name string) (*Output, error) {
	file, temporary, err := f.createTemporary()
	if err != nil {
		return nil, err
	}
	return &Output{ctx, file, f, temporary, name, context.AfterFunc(ctx, func() { _ = f.Remove(temporary) })}, nil
}

// Write adds to the file. Into a pipe or a device it waits until ctx ends.
func (o *Output) Write(p []byte) (int, error) {
	if o.folder != nil {
		return o.file.Write(p)
	}
	return WaitFor(o.ctx, func() (int, error) { return o.file.Write(p) })
}

// Close ends the file and gives it its name, in the place of what had it. Where failed is an error, or ctx has ended, there is no file.
// It returns failed, or what kept the file from being written.
func (o *Output) Close(failed error) error {
	if o.folder == nil {
		if o.ctx.Err() != nil {
			return failed // whoever writes still has the file
		}
		return errors.Join(failed, o.file.Close())
	}
	return errors.Join(o.end(failed), o.folder.Close())
}

// end ends a file in its folder.
func (o *Output) end(failed error) error {
	err := errors.Join(failed, o.file.Close())
	if !o.lasts() {
		err = errors.Join(failed, context.Cause(o.ctx))
	}
	if err == nil {
		err = o.folder.Rename(o.temporary, o.name)
	}
	if err != nil {
		_ = o.folder.Remove(o.temporary)
	}
	return err
}

// createTemporary makes a file of a name that nothing has. (Those of
// [os.CreateTemp] are for the user alone; outputs are to have the permissions of
// any other file.)
func (f *Folder) createTemporary() (file *os.File, name string, err error) {
	for n := range attempts {
		name = fmt.Sprintf(".plenary-%d-%d.tmp", os.Getpid(), n)
		if file, err = f.Create(name); !errors.Is(err, fs.ErrExist) {
			break
		}
	}
	return file, name, err
}

// openStream opens what takes bytes as they come.
func openStream(ctx context.Context, path string) (*os.File, error) {
	return WaitFor(ctx, func() (*os.File, error) { return os.OpenFile(path, os.O_WRONLY, 0) })
}
