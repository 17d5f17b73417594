package files

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	_ "plenary/internal/update" // the flag -update
)

func TestRead(t *testing.T) {
	dir := t.TempDir()
	lamp := filepath.Join(dir, "lamp.txt")
	if err := os.WriteFile(lamp, []byte("bright"), 0o666); err != nil {
		t.Fatal(err)
	}
	if data, err := Read(t.Context(), lamp, 6); string(data) != "bright" || err != nil {
		t.Errorf("got %q, %v", data, err)
	}
	if data, err := Read(t.Context(), os.DevNull, 6); len(data) != 0 || data == nil || err != nil {
		t.Errorf("the null device: got %v, %v", data, err)
	}
	for path, want := range map[string]string{
		lamp:                     "it is larger than 5 bytes",
		dir:                      "it is a folder, not a file",
		filepath.Join(dir, "no"): "no such file",
	} {
		data, err := Read(t.Context(), path, 5)
		var pathError *fs.PathError
		if data != nil || !errors.As(err, &pathError) || pathError.Path != path || !strings.Contains(pathError.Err.Error(), want) {
			t.Errorf("%s: got %q, %v, want %q", path, data, err, want)
		}
	}
	ctx, cancel := context.WithCancelCause(t.Context())
	cancel(errors.New("the keeper is ill"))
	if _, err := Read(ctx, lamp, 6); err == nil || !strings.Contains(err.Error(), "the keeper is ill") {
		t.Errorf("after the end of its context: %v", err)
	}
}

// A file that grows while it is read is still read no further than its limit.
func TestReadFileThatGrows(t *testing.T) {
	path := filepath.Join(t.TempDir(), "lamp.txt")
	if err := os.WriteFile(path, []byte("bright"), 0o666); err != nil {
		t.Fatal(err)
	}
	for limit, want := range map[int64]string{12: "bright light", 11: ""} {
		f, err := os.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		grown := growing{f, func() error { return os.WriteFile(path, []byte("bright light"), 0o666) }}
		data, err := ReadFile(grown, limit)
		if string(data) != want || errors.As(err, new(TooLarge)) != (want == "") {
			t.Errorf("limit %d: got %q, %v", limit, data, err)
		}
		if err := errors.Join(f.Close(), os.WriteFile(path, []byte("bright"), 0o666)); err != nil {
			t.Fatal(err)
		}
	}
}

// A growing file is longer when it is read than when it was looked at.
type growing struct {
	*os.File
	grow func() error
}

func (g growing) Stat() (fs.FileInfo, error) {
	info, err := g.File.Stat()
	return info, errors.Join(err, g.grow())
}

// What is read in a folder lies there.
func TestReadIn(t *testing.T) {
	dir := t.TempDir()
	err := errors.Join(
		os.MkdirAll(filepath.Join(dir, "in", "deep"), 0o777),
		os.WriteFile(filepath.Join(dir, "secret.txt"), []byte("oil"), 0o666),
		os.WriteFile(filepath.Join(dir, "in", "deep", "lamp.txt"), []byte("bright"), 0o666),
		os.Symlink("../secret.txt", filepath.Join(dir, "in", "out.txt")),
		os.Symlink("deep/lamp.txt", filepath.Join(dir, "in", "link.txt")),
	)
	if err != nil {
		t.Fatal(err)
	}
	folder, err := os.OpenRoot(filepath.Join(dir, "in"))
	if err != nil {
		t.Fatal(err)
	}
	defer folder.Close()
	for name, want := range map[string]string{
		"deep/lamp.txt": "bright", "link.txt": "bright", "out.txt": "", "../secret.txt": "", filepath.Join(dir, "secret.txt"): "",
	} {
		if data, err := ReadIn(t.Context(), folder, name, 10); string(data) != want || (err == nil) != (want != "") {
			t.Errorf("%s: got %q, %v", name, data, err)
		}
	}
}

func TestReadAll(t *testing.T) {
	if data, err := ReadAll(strings.NewReader("bright"), 6); string(data) != "bright" || err != nil {
		t.Errorf("got %q, %v", data, err)
	}
	if data, err := ReadAll(strings.NewReader("bright"), 5); data != nil || err != (TooLarge{5}) {
		t.Errorf("got %q, %v", data, err)
	}
}

func TestSize(t *testing.T) {
	for bytes, want := range map[int64]string{0: "0 bytes", 1000: "1000 bytes", 1 << 10: "1 KiB", 64 << 20: "64 MiB", 3 << 30: "3 GiB", 1<<20 + 1: "1048577 bytes"} {
		if got := Size(bytes); got != want {
			t.Errorf("%d: got %q, want %q", bytes, got, want)
		}
	}
}
