package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"plenary/internal/files"
	"plenary/internal/oracle"
)

// lamp returns the text of a small fictional resolution.
func lamp(n int) string {
	return fmt.Sprintf(`199/%[1]d. Care of lamp %[1]d

The General Assembly,

Recalling its resolution 198/%[1]d of 9 January 2144 on lamps,

1. Welcomes the report of the keeper of lamp %[1]d;%[2]s

2. Decides to remain seized of the matter.

61st plenary meeting
14 March 2145
`, n, strings.Repeat(" Takes note of the gulls;", n%7))
}

// lamps writes so many texts below a folder, in folders of ten, and among them
// one letter, which is no resolution.
func lamps(t *testing.T, dir string, count int) {
	t.Helper()
	for n := range count {
		path := filepath.Join(dir, fmt.Sprint(n/10), fmt.Sprintf("lamp-%d.txt", n))
		text := lamp(n + 1)
		if n == count/2 {
			text = "Dear Keeper,\n\nThank you for the oil.\n\nA gull\n"
		}
		if err := files.Write(t.Context(), path, []byte(text)); err != nil {
			t.Fatal(err)
		}
	}
}

// millis is what the manifest tells of times.
var millis = regexp.MustCompile(`"ms":[0-9.e+-]+`)

// tree returns the files below a folder. Times are made one.
func tree(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := fs.WalkDir(os.DirFS(dir), ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := os.ReadFile(filepath.Join(dir, path))
		files[path] = string(millis.ReplaceAll(data, []byte(`"ms":0`)))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// plenary runs the program in a folder. Its exit status must be as wanted.
func plenary(t *testing.T, dir string, want int, args ...string) (stderr string) {
	t.Helper()
	cmd := exec.Command("plenary", args...)
	cmd.Dir = dir
	out, err := cmd.CombinedOutput()
	if got := exitStatus(err); got != want {
		t.Fatalf("plenary %s: exit status %d, want %d\n%s", strings.Join(args, " "), got, want, out)
	}
	return string(out)
}

func exitStatus(err error) int {
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		return exit.ExitCode()
	}
	return 0
}

// kills is at how many moments a job is killed.
const kills = 50

// A job that is killed at any moment leaves only whole files, and a manifest from
// which the next goes on, to the same end as a job that nobody disturbs.
func TestKilled(t *testing.T) {
	dir := t.TempDir()
	lamps(t, filepath.Join(dir, "texts"), 24)
	begun := time.Now()
	plenary(t, dir, faulty, "convert", "-o", "calm", "texts")
	whole := time.Since(begun)
	want := tree(t, filepath.Join(dir, "calm"))

	random := rand.New(rand.NewPCG(8, 24))
	for killed := 0; killed < kills; {
		out := filepath.Join(dir, fmt.Sprintf("out-%d", killed))
		for rounds := 0; rounds < 4 && killed < kills; rounds++ {
			moment := time.Duration(random.Int64N(int64(whole)))
			if !killedAt(t, dir, moment, "convert", "-q", "-o", out, "texts") {
				break
			}
			killed++
			inspectKilled(t, out, want)
		}
		plenary(t, dir, faulty, "convert", "-q", "-o", out, "texts")
		if diff := cmp.Diff(want, tree(t, out)); diff != "" {
			t.Fatalf("the job has come to another end (-undisturbed +killed):\n%s", diff)
		}
		if err := os.RemoveAll(out); err != nil {
			t.Fatal(err)
		}
	}
}

// killedAt runs the program and kills it after some time; it tells whether it
// was still running.
func killedAt(t *testing.T, dir string, moment time.Duration, args ...string) bool {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), moment)
	defer cancel()
	cmd := exec.CommandContext(ctx, "plenary", args...)
	cmd.Dir = dir
	err := cmd.Run()
	if errors.Is(err, context.DeadlineExceeded) && cmd.Process == nil {
		return false // it was not begun
	}
	return exitStatus(err) == -1
}

// inspectKilled looks at what a killed job has left: outputs are those of an
// undisturbed job, to the byte, and what is on record is there.
func inspectKilled(t *testing.T, out string, want map[string]string) {
	t.Helper()
	if _, err := os.Stat(out); errors.Is(err, fs.ErrNotExist) {
		return // killed before it had begun
	}
	got := tree(t, out)
	for path, data := range got {
		switch {
		case strings.HasPrefix(path, ".plenary/"):
		case path == "manifest.jsonl":
			inspectManifest(t, data, got)
		case want[path] != data:
			t.Fatalf("%s is torn: it has %d bytes, not %d", path, len(data), len(want[path]))
		}
	}
}

// inspectManifest checks that every whole line is a record, and that its outputs
// are there.
func inspectManifest(t *testing.T, manifest string, files map[string]string) {
	t.Helper()
	lines := strings.SplitAfter(manifest, "\n")
	for _, line := range lines[:len(lines)-1] { // the last has no end, and perhaps nothing at all
		var record struct{ Outputs []struct{ Path string } }
		if err := json.Unmarshal([]byte(line), &record); err != nil {
			t.Fatalf("a line of the manifest is no record: %v\n%s", err, line)
		}
		for _, o := range record.Outputs {
			if files[o.Path] == "" {
				t.Fatalf("%s is on record, but not there", o.Path)
			}
		}
	}
}

// A job that waits for its input has begun when its log says so.
func waiting(t *testing.T, dir string, args ...string) (cmd *exec.Cmd, stdin io.WriteCloser, stderr *bufio.Reader) {
	t.Helper()
	cmd = exec.Command("plenary", args...)
	cmd.Dir = dir
	stdin, errIn := cmd.StdinPipe()
	pipe, errErr := cmd.StderrPipe()
	if err := errors.Join(errIn, errErr, cmd.Start()); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = cmd.Process.Kill() })
	return cmd, stdin, bufio.NewReader(pipe)
}

// until reads lines up to one that holds a text.
func until(t *testing.T, r *bufio.Reader, text string) {
	t.Helper()
	for {
		line, err := r.ReadString('\n')
		if strings.Contains(line, text) {
			return
		}
		if err != nil {
			t.Fatalf("there is no %q: %v", text, err)
		}
	}
}

// Of two jobs on one folder the second says so and stops; the first is not hurt.
func TestSecondJob(t *testing.T) {
	dir := t.TempDir()
	cmd, stdin, stderr := waiting(t, dir, "convert", "--to", "xml", "-o", "out", "--log", "-", "-")
	until(t, stderr, "job begun")

	lamps(t, filepath.Join(dir, "texts"), 1)
	if told := plenary(t, dir, failed, "convert", "-o", "out", "texts"); !strings.Contains(told, "the folder out: another job is at work there") {
		t.Errorf("the second job says %q", told)
	}

	_, _ = io.WriteString(stdin, lamp(1))
	_ = stdin.Close()
	until(t, stderr, "job done")
	if err := cmd.Wait(); err != nil {
		t.Error(err)
	}
	if got := len(tree(t, filepath.Join(dir, "out"))); got != 3 {
		t.Errorf("out holds %d files, not XML, manifest and report", got)
	}
}

// Whoever interrupts a job is told how far it was, and can go on from there.
func TestInterrupted(t *testing.T) {
	dir := t.TempDir()
	lamps(t, filepath.Join(dir, "texts"), 3)
	cmd, _, stderr := waiting(t, dir, "convert", "--to", "xml", "-j", "1", "-o", "out", "--log", "-", "texts", "-")
	for range 3 {
		until(t, stderr, `"msg":"document"`)
	}
	if err := cmd.Process.Signal(syscall.SIGINT); err != nil {
		t.Fatal(err)
	}
	until(t, stderr, "interrupted: 3 done, 1 left undone; the same command goes on from there")
	if got := exitStatus(cmd.Wait()); got != failed {
		t.Errorf("exit status %d, want %d", got, failed)
	}
	if _, err := os.Stat(filepath.Join(dir, "out", "report.json")); err == nil {
		t.Error("a job that was interrupted has left a report")
	}
	cmd = exec.Command("plenary", "convert", "--to", "xml", "-o", "out", "texts", "-")
	cmd.Dir, cmd.Stdin = dir, strings.NewReader(lamp(9))
	told, err := cmd.CombinedOutput()
	if exitStatus(err) != faulty || !bytes.Contains(told, []byte("4 inputs: 3 clean, 1 failed; 3 of them unchanged")) {
		t.Errorf("the next job says %q", told)
	}
}

// On a full disk a job ends with an error, and leaves only whole files; when
// there is room, it goes on.
func TestFullDisk(t *testing.T) {
	unshare := oracle.Tool(t, "unshare")
	mount := "mount -t tmpfs -o size=400k tmpfs disk"
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "disk"), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := mounting(dir, unshare, mount).Run(); err != nil {
		t.Skip("missing tool: nobody may mount a file system here")
	}
	lamps(t, filepath.Join(dir, "texts"), 20)
	plenary(t, dir, faulty, "convert", "-q", "-o", "calm", "texts")
	script := mount + `
		plenary convert -o disk texts; test $? = 2 || exit 9
		cp -R disk full
		mount -o remount,size=10m disk
		plenary convert -q -o disk texts; test $? = 1 || exit 8
		cp -R disk out`
	out, err := mounting(dir, unshare, script).CombinedOutput()
	if err != nil || !bytes.Contains(out, []byte("no space left on device")) {
		t.Fatalf("%v\n%s", err, out)
	}
	want := tree(t, filepath.Join(dir, "calm"))
	inspectKilled(t, filepath.Join(dir, "full"), want)
	if diff := cmp.Diff(want, tree(t, filepath.Join(dir, "out"))); diff != "" {
		t.Errorf("the job has come to another end (-undisturbed +full):\n%s", diff)
	}
}

// mounting returns a script that is run with mounts of its own.
func mounting(dir, unshare, script string) *exec.Cmd {
	cmd := exec.Command(unshare, "-rm", "sh", "-c", script)
	cmd.Dir = dir
	return cmd
}

// Nobody has to wait for a standard input through which nothing comes.
func TestInterruptible(t *testing.T) {
	silent, writer := io.Pipe()
	defer writer.Close()
	ctx, interrupt := context.WithCancel(t.Context())
	in := interruptible{ctx, silent}
	go func() { _, _ = io.WriteString(writer, "lamp") }()
	data := make([]byte, 4)
	if _, err := io.ReadFull(in, data); err != nil || string(data) != "lamp" {
		t.Errorf("got %q, %v", data, err)
	}
	interrupt()
	if n, err := in.Read(data); n != 0 || err == nil || err.Error() != "interrupted" {
		t.Errorf("got %d bytes, %v", n, err)
	}
	if n, err := (interruptible{t.Context(), strings.NewReader("")}).Read(make([]byte, 8)); n != 0 || !errors.Is(err, io.EOF) {
		t.Errorf("at the end: %d, %v", n, err)
	}
}
