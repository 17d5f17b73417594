//go:build unix

package files

import (
	"context"
	"errors"
	"io"
	"net"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// What would never end, or be no text, is not opened.
func TestReadNoFile(t *testing.T) {
	socket := filepath.Join(t.TempDir(), "s")
	listener, err := net.Listen("unix", socket)
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	for path, want := range map[string]string{"/dev/zero": "it is a device, not a file", socket: "it is a socket, not a file"} {
		if _, err := Read(t.Context(), path, 1<<40); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: got %v", path, err)
		}
	}
}

// A pipe is read to its end, and not waited for when the context ends, whether
// nobody writes to it or somebody does not stop.
func TestReadPipe(t *testing.T) {
	ill := errors.New("the keeper is ill")
	for name, write := range map[string]func(w io.Writer, interrupt func()) error{
		"written": func(w io.Writer, _ func()) error {
			_, err := io.WriteString(w, "bright")
			return err
		},
		"silent": func(_ io.Writer, interrupt func()) error {
			interrupt()
			return nil
		},
	} {
		path := newPipe(t)
		ctx, interrupt := context.WithCancelCause(t.Context())
		held := make(chan struct{})
		go func() {
			w, err := os.OpenFile(path, os.O_WRONLY, 0) // when it is opened for reading
			if err == nil {
				err = write(w, func() { interrupt(ill); <-held })
			}
			if err := errors.Join(err, w.Close()); err != nil {
				t.Error(err)
			}
		}()
		data, err := Read(ctx, path, 10)
		close(held)
		switch {
		case name == "written" && (string(data) != "bright" || err != nil):
			t.Errorf("got %q, %v", data, err)
		case name == "silent" && !errors.Is(err, ill):
			t.Errorf("got %q, %v", data, err)
		}
	}
	path := newPipe(t)
	ctx, interrupt := context.WithCancelCause(t.Context())
	defer context.AfterFunc(ctx, func() { // lets go of who waits
		if w, err := os.OpenFile(path, os.O_WRONLY|syscall.O_NONBLOCK, 0); err == nil {
			_ = w.Close()
		}
	})()
	interrupt(ill)
	if _, err := Read(ctx, path, 10); !errors.Is(err, ill) {
		t.Errorf("got %v", err)
	}
}

func newPipe(t *testing.T) (path string) {
	t.Helper()
	path = filepath.Join(t.TempDir(), "pipe")
	if err := syscall.Mkfifo(path, 0o666); err != nil {
		t.Fatal(err)
	}
	return path
}
