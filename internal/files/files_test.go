package files

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	_ "plenary/internal/update" // the flag -update
)

// A den is a folder with something of every kind, opened.
func den(t *testing.T) *Folder {
	t.Helper()
	dir := t.TempDir()
	err := errors.Join(
		os.MkdirAll(filepath.Join(dir, "in", "sub"), 0o777),
		os.WriteFile(filepath.Join(dir, "in", "sub", "lamp"), []byte("oil"), 0o666),
		os.WriteFile(filepath.Join(dir, "victim"), []byte("precious"), 0o666),
	)
	for name, to := range map[string]string{
		"in/out": "../victim", "in/nowhere": "../made", "in/within": "sub/lamp", "in/way": "sub", "in/away": "..",
	} {
		err = errors.Join(err, os.Symlink(filepath.FromSlash(to), filepath.Join(dir, filepath.FromSlash(name))))
	}
	if err != nil {
		t.Skipf("missing here: %v", err) // links, on some systems
	}
	folder, err := OpenFolder(filepath.Join(dir, "in"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = folder.Close()
		if data, err := os.ReadFile(filepath.Join(dir, "victim")); string(data) != "precious" {
			t.Errorf("the victim is %q now: %v", data, err)
		}
		if _, err := os.Lstat(filepath.Join(dir, "made")); err == nil {
			t.Error("a file was made behind a link")
		}
	})
	return folder
}

// What is no regular file is refused by name, and so is what a link leads to.
func TestRefused(t *testing.T) {
	folder := den(t)
	for name, what := range map[string]string{
		"out": "out is a symbolic link", "nowhere": "nowhere is a symbolic link", "within": "within is a symbolic link",
		"way/lamp": "way is a symbolic link", "away/victim": "away is a symbolic link", "sub": "sub is a folder", "sub/lamp/x": "sub/lamp is a file",
	} {
		want := filepath.Join(folder.root.Name(), filepath.FromSlash(what))
		_, regular := folder.Regular(name)
		_, read := folder.Open(name, os.O_RDONLY)
		_, made := folder.Open(name, os.O_RDWR|os.O_CREATE)
		for _, err := range []error{regular, read, made, folder.Remove(name)} {
			if !errors.As(err, new(*KindError)) || err.Error() != want {
				t.Errorf("%s: got %v, want %s", name, err, want)
			}
		}
	}
	for _, name := range []string{"../victim", "sub/../../victim"} {
		if _, err := folder.Open(name, os.O_RDONLY); err == nil {
			t.Errorf("%s is opened", name)
		}
		if err := folder.Remove(name); err == nil {
			t.Errorf("%s is removed", name)
		}
	}
}

func TestOpen(t *testing.T) {
	folder := den(t)
	if _, err := folder.Open("new", os.O_RDWR); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("got %v", err)
	}
	for _, name := range []string{"new", "new", "sub/lamp"} { // made, and found
		file, err := folder.Open(name, os.O_RDWR|os.O_CREATE)
		if err != nil {
			t.Fatal(err)
		}
		_ = file.Close()
	}
	if data, _ := folder.root.ReadFile("sub/lamp"); string(data) != "oil" {
		t.Errorf("the file that was there is %q now", data)
	}
	if err := errors.Join(folder.Remove("sub/lamp"), folder.RemoveFolder("sub")); err != nil {
		t.Error(err)
	}
	if err := folder.RemoveFolder("way"); !errors.As(err, new(*KindError)) {
		t.Errorf("a link to a folder is removed: %v", err)
	}
}

// Folders are made, but not behind links.
func TestMakeFolder(t *testing.T) {
	folder := den(t)
	for name, want := range map[string]string{
		"sub": "", "sub/a/b": "", "x/y": "", "way/a": "way is a symbolic link", "nowhere": "nowhere is a symbolic link", "sub/lamp/a": "lamp is a file",
	} {
		if err := folder.MakeFolder(name); want == "" && err != nil || want != "" && (err == nil || !strings.HasSuffix(err.Error(), want)) {
			t.Errorf("%s: got %v, want %q", name, err, want)
		}
	}
	if info, err := folder.root.Lstat("sub/a/b"); err != nil || !info.IsDir() {
		t.Errorf("sub/a/b is not there: %v", err)
	}
}

// A file is written whole, and nothing is left beside it.
func TestWrite(t *testing.T) {
	folder := den(t)
	dir := folder.root.Name()
	taken := filepath.Join(dir, "a", ".plenary-"+strconv.Itoa(os.Getpid())+"-0.tmp")
	if err := os.MkdirAll(taken, 0o777); err != nil {
		t.Fatal(err)
	}
	for _, data := range []string{"one", "two"} {
		for _, name := range []string{"a/b", "way/c"} { // the user may name a folder by a link
			if err := Write(t.Context(), filepath.Join(dir, filepath.FromSlash(name)), []byte(data)); err != nil {
				t.Fatal(err)
			}
			if got, _ := os.ReadFile(filepath.Join(dir, filepath.FromSlash(name))); string(got) != data {
				t.Errorf("%s is %q, want %q", name, got, data)
			}
		}
	}
	for name, want := range map[string]string{
		"out": "is a symbolic link", "nowhere": "is a symbolic link", "sub": "is a folder", "new/": "is a folder", "sub/lamp/x": "not a directory",
	} {
		path := filepath.Join(dir, "") + "/" + name
		if err := Write(t.Context(), path, []byte("three")); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: got %v, want %s", name, err, want)
		}
	}
	left, _ := filepath.Glob(filepath.Join(dir, "*", ".plenary-*"))
	if !slices.Equal(left, []string{taken}) {
		t.Errorf("left behind: %q", left)
	}
}

// Append adds to a file, and only to one.
func TestAppend(t *testing.T) {
	folder := den(t)
	for range 2 {
		file, err := Append(t.Context(), filepath.Join(folder.root.Name(), "log"))
		if err != nil {
			t.Fatal(err)
		}
		_, _ = file.WriteString("line\n")
		_ = file.Close()
	}
	if data, _ := folder.root.ReadFile("log"); string(data) != "line\nline\n" {
		t.Errorf("the log is %q", data)
	}
	if _, err := Append(t.Context(), filepath.Join(folder.root.Name(), "out")); !errors.As(err, new(*KindError)) {
		t.Errorf("got %v", err)
	}
	if _, err := Append(context.Background(), filepath.Join(folder.root.Name(), "no", "log")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("got %v", err)
	}
}

// A write that is interrupted leaves nothing behind, and what was there stays.
func TestWriteInterrupted(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "lamp")
	if err := Write(t.Context(), path, []byte("oil")); err != nil {
		t.Fatal(err)
	}
	ctx, interrupt := context.WithCancelCause(t.Context())
	storm := errors.New("a storm")
	interrupt(storm)
	if err := Write(ctx, path, []byte("gas")); !errors.Is(err, storm) {
		t.Errorf("got %v", err)
	}
	if data, err := os.ReadFile(path); string(data) != "oil" {
		t.Errorf("the lamp has %q: %v", data, err)
	}
	if left, err := os.ReadDir(dir); len(left) != 1 {
		t.Errorf("the folder holds %v: %v", left, err)
	}
}

// A folder that is closed is not looked into again, nor waited for.
func TestClosed(t *testing.T) {
	folder := den(t)
	file, _, err := folder.Look("sub/lamp")
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(file.Close(), folder.Close()); err != nil {
		t.Fatal(err)
	}
	if _, _, err := folder.Look("sub/lamp"); !errors.Is(err, os.ErrClosed) {
		t.Errorf("got %v", err)
	}
}
