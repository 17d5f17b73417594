package files

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
)

// Read returns what is in the file at path, a regular file or a pipe, which must
// not have more than limit bytes. It ends when ctx does: a pipe may have nobody at
// its other end. Devices, folders and sockets are refused, but for the null
// device, which is an empty file. An error is a [fs.PathError] that has path; one
// of a file that is too large holds a [TooLarge].
func Read(ctx context.Context, path string, limit int64) ([]byte, error) {
	return read(ctx, everywhere{}, path, limit)
}

// ReadIn is [Read] of a file below a folder, which neither the name nor a link
// leads out of.
func ReadIn(ctx context.Context, folder *os.Root, name string, limit int64) ([]byte, error) {
	return read(ctx, folder, name, limit)
}

// ReadAll returns what is left of a stream, which must not be more than limit
// bytes. The error of one that is more is a [TooLarge].
func ReadAll(r io.Reader, limit int64) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, limit+1))
	if err == nil && int64(len(data)) > limit {
		return nil, TooLarge{limit}
	}
	return data, err
}

// ReadFile is [ReadAll] of an open file, into one piece of memory where its size is
// known.
func ReadFile(f fs.File, limit int64) ([]byte, error) {
	info, err := f.Stat()
	switch {
	case err != nil || !info.Mode().IsRegular():
		return ReadAll(f, limit)
	case info.Size() > limit:
		return nil, TooLarge{limit}
	}
	data := make([]byte, info.Size()+1) // a byte more, to see the end
	n, err := io.ReadFull(f, data)
	if errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, io.EOF) {
		return data[:n], nil
	}
	if err != nil {
		return nil, err
	}
	rest, err := ReadAll(f, limit-int64(n)) // it has grown
	switch {
	case errors.As(err, new(TooLarge)):
		return nil, TooLarge{limit}
	case err != nil:
		return nil, err
	}
	return append(data, rest...), nil
}

// TooLarge is the error that there are more bytes than Limit.
type TooLarge struct{ Limit int64 }

func (e TooLarge) Error() string { return "it is larger than " + Size(e.Limit) }

// Size returns a number of bytes as people write it: "64 MiB".
func Size(bytes int64) string {
	for _, unit := range []struct {
		bytes int64
		name  string
	}{{1 << 30, "GiB"}, {1 << 20, "MiB"}, {1 << 10, "KiB"}} {
		if bytes >= unit.bytes && bytes%unit.bytes == 0 {
			return fmt.Sprintf("%d %s", bytes/unit.bytes, unit.name)
		}
	}
	return fmt.Sprintf("%d bytes", bytes)
}

// A space is where names of files are looked up.
type space interface {
	Stat(name string) (fs.FileInfo, error)
	OpenFile(name string, flag int, perm fs.FileMode) (*os.File, error)
}

// everywhere is all that the system has.
type everywhere struct{}

func (everywhere) Stat(name string) (fs.FileInfo, error) { return os.Stat(name) }

func (everywhere) OpenFile(name string, flag int, perm fs.FileMode) (*os.File, error) {
	return os.OpenFile(name, flag, perm)
}

// read reads until ctx ends.
func read(ctx context.Context, in space, name string, limit int64) ([]byte, error) {
	data, err := WaitFor(ctx, func() ([]byte, error) { return open(ctx, in, name, limit) })
	if ctx.Err() != nil {
		err = context.Cause(ctx) // and not that the file was closed for it
	}
	if err != nil {
		return nil, &fs.PathError{Op: "read", Path: name, Err: Cause(err)}
	}
	return data, nil
}

// open reads what is no device: it looks before it opens, since to open a device
// may do something or never come back, and afterwards, since another file may have
// taken the name meanwhile.
func open(ctx context.Context, in space, name string, limit int64) ([]byte, error) {
	info, err := in.Stat(name)
	if err != nil {
		return nil, err
	}
	if isNull(info) {
		return []byte{}, nil
	}
	if err := readable(info); err != nil {
		return nil, err
	}
	flag := os.O_RDONLY
	if info.Mode().IsRegular() {
		flag |= nonblocking
	}
	f, err := in.OpenFile(name, flag, 0)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	defer context.AfterFunc(ctx, func() { _ = f.Close() })() // ends the read of a pipe
	if info, err = f.Stat(); err == nil {
		err = readable(info)
	}
	if err != nil {
		return nil, err
	}
	return ReadFile(f, limit)
}

// isNull reports whether a file is the null device.
func isNull(info fs.FileInfo) bool {
	if info.Mode()&fs.ModeDevice == 0 {
		return false
	}
	null, err := os.Stat(os.DevNull)
	return err == nil && os.SameFile(info, null)
}

// readable refuses what is neither a regular file nor a pipe.
func readable(info fs.FileInfo) error {
	if mode := info.Mode(); !mode.IsRegular() && mode&fs.ModeNamedPipe == 0 {
		return errors.New("it is " + Kind(mode) + ", not a file")
	}
	return nil
}
