//go:build unix

package files

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

func pipe(t *testing.T) (folder *Folder, path string) {
	t.Helper()
	folder = den(t)
	path = filepath.Join(folder.root.Name(), "pipe")
	if err := syscall.Mkfifo(path, 0o666); err != nil {
		t.Fatal(err)
	}
	return folder, path
}

// A pipe that was not asked for is never opened.
func TestPipeIsRefused(t *testing.T) {
	folder, _ := pipe(t)
	for _, flag := range []int{os.O_RDONLY, os.O_RDWR | os.O_CREATE, os.O_WRONLY} {
		if _, err := folder.Open("pipe", flag); !errors.As(err, new(*KindError)) {
			t.Errorf("got %v", err)
		}
	}
	if err := folder.Remove("pipe"); !errors.As(err, new(*KindError)) {
		t.Errorf("got %v", err)
	}
}

// Into a pipe that the user has named bytes go straight, and nobody waits for its
// other end when ctx ends.
func TestWriteToPipe(t *testing.T) {
	_, path := pipe(t)
	read := make(chan string)
	go func() {
		file, err := os.Open(path)
		if err != nil {
			t.Error(err)
		}
		data, _ := io.ReadAll(file)
		read <- string(data)
	}()
	if err := Write(t.Context(), path, []byte("light")); err != nil {
		t.Error(err)
	}
	if got := <-read; got != "light" {
		t.Errorf("through the pipe came %q", got)
	}
	if info, err := os.Lstat(path); err != nil || info.Mode().Type() != os.ModeNamedPipe {
		t.Errorf("the pipe is %v now, %v", info, err)
	}
	ctx, stop := context.WithCancelCause(t.Context())
	enough := errors.New("enough")
	stop(enough)
	if err := Write(ctx, path, []byte("light")); !errors.Is(err, enough) {
		t.Errorf("got %v", err)
	}
	if _, err := Append(ctx, path); !errors.Is(err, enough) {
		t.Errorf("got %v", err)
	}
}

// What takes bytes as they come is not replaced, whatever leads to it.
func TestWriteToDevice(t *testing.T) {
	folder := den(t)
	path := filepath.Join(folder.root.Name(), "null")
	if err := os.Symlink(os.DevNull, path); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{os.DevNull, path} {
		if err := Write(t.Context(), path, []byte("light")); err != nil {
			t.Errorf("%s: %v", path, err)
		}
	}
	if info, err := os.Lstat(path); err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Errorf("the link is %v now, %v", info, err)
	}
}
