package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"plenary/convert/batch"
	"plenary/internal/files"
)

// begun starts plenary in a folder, as a process of its own.
func begun(t *testing.T, dir string, args ...string) *exec.Cmd {
	t.Helper()
	cmd := exec.Command("plenary", args...)
	cmd.Dir = dir
	cmd.Stderr = new(bytes.Buffer)
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	return cmd
}

// ended waits for a process and returns its exit status and what it said.
func ended(cmd *exec.Cmd) (status int, stderr string) {
	return exitStatus(cmd.Wait()), cmd.Stderr.(*bytes.Buffer).String()
}

// sideBySide runs so many shares at the same time.
func sideBySide(t *testing.T, dir string, count int, args ...string) {
	t.Helper()
	var shares []*exec.Cmd
	for i := range count {
		shares = append(shares, begun(t, dir, append(args, "--shard", fmt.Sprintf("%d/%d", i+1, count))...))
	}
	for i, share := range shares {
		if status, said := ended(share); status == failed {
			t.Errorf("share %d of %d: %s", i+1, count, said)
		}
	}
}

// write writes a text below a folder.
func write(t *testing.T, dir, name, text string) {
	t.Helper()
	if err := files.Write(t.Context(), filepath.Join(dir, filepath.FromSlash(name)), []byte(text)); err != nil {
		t.Fatal(err)
	}
}

// Shares that run side by side on one folder, and one run of all that gathers
// them, give what one undisturbed run gives; so they do again when texts have
// changed, with another number of shares.
func TestShards(t *testing.T) {
	const documents = 36
	dir := t.TempDir()
	lamps(t, filepath.Join(dir, "texts"), documents-2)
	for i, name := range []string{"letter", "coast/letter"} {
		write(t, dir, "texts/"+name+".txt", fmt.Sprintf("Dear Keeper,\n\nThank you for %d lamps.\n\nA gull\n", i))
	}
	convert := []string{"convert", "-o", "out", "--to", "xml,json", "--report", "json,html,junit,sarif", "texts"}
	for round, count := range []int{4, 4, 3} {
		sideBySide(t, dir, count, convert...)
		if got := ofShares(t, filepath.Join(dir, "out"), count); got != 5*count {
			t.Errorf("round %d: %d shares have %d manifests and reports", round, count, got)
		}
		said := plenary(t, dir, faulty, convert...)
		if want := fmt.Sprintf("%d inputs: 33 clean, 3 failed; %[1]d of them unchanged since the last job", documents); !strings.Contains(said, want) {
			t.Errorf("round %d: the gathering run says %s", round, said)
		}
		rename(t, dir, "out", "shares")
		plenary(t, dir, faulty, convert...)
		if diff := cmp.Diff(tree(t, filepath.Join(dir, "out")), tree(t, filepath.Join(dir, "shares"))); diff != "" {
			t.Errorf("round %d: the shares have come to another end (-alone +shares):\n%s", round, diff)
		}
		rename(t, dir, "out", fmt.Sprintf("alone%d", round))
		rename(t, dir, "shares", "out")
		write(t, dir, fmt.Sprintf("texts/0/lamp-%d.txt", round), lamp(100+round))
	}
}

// rename gives another name to a folder.
func rename(t *testing.T, dir, from, to string) {
	t.Helper()
	if err := os.Rename(filepath.Join(dir, from), filepath.Join(dir, to)); err != nil {
		t.Fatal(err)
	}
}

// ofShares counts the files of shares in a folder.
func ofShares(t *testing.T, dir string, count int) (files int) {
	t.Helper()
	for path := range tree(t, dir) {
		if strings.Contains(path, fmt.Sprintf("-of-%d.", count)) {
			files++
		}
	}
	return files
}

// While a share is at work, its siblings may be too, and nobody else.
func TestShardsKeepApart(t *testing.T) {
	dir := t.TempDir()
	lamps(t, filepath.Join(dir, "texts"), 8)
	held, err := batch.Open(t.Context(), filepath.Join(dir, "out"), batch.Share{Index: 2, Count: 4})
	if err != nil {
		t.Fatal(err)
	}
	defer held.Close(false)
	for _, test := range []struct {
		args    []string
		refused bool
	}{
		{[]string{"--shard", "2/4"}, true},
		{[]string{"--shard", "1/3"}, true},
		{nil, true},
		{[]string{"--shard", "1/4"}, false},
		{[]string{"--shard", "3/4"}, false},
	} {
		status, said := ended(begun(t, dir, append([]string{"convert", "-o", "out", "--to", "xml", "texts"}, test.args...)...))
		refused := strings.Contains(said, "plenary: the folder out: another job is at work there")
		if refused != test.refused || refused != (status == failed) {
			t.Errorf("%v has the status %d and says %s", test.args, status, said)
		}
	}
	if _, err := os.Stat(filepath.Join(dir, "out", "report.json")); err == nil {
		t.Error("a job that was refused has left a report")
	}
}

// When all shares are killed at work, the run that gathers does what they have
// not, and comes to the end of one run.
func TestShardsKilledAtWork(t *testing.T) {
	dir := t.TempDir()
	lamps(t, filepath.Join(dir, "texts"), 24)
	var shares []*exec.Cmd
	for i := range 3 {
		cmd, _, stderr := waiting(t, dir, "convert", "-q", "-o", "out", "--log", "-", "--shard", fmt.Sprintf("%d/3", i+1), "texts")
		until(t, stderr, `"msg":"document"`)
		shares = append(shares, cmd)
	}
	for _, share := range shares {
		_ = share.Process.Kill() // it may be done
		_ = share.Wait()
	}
	plenary(t, dir, faulty, "convert", "-o", "out", "texts")
	plenary(t, dir, faulty, "convert", "-o", "alone", "texts")
	if diff := cmp.Diff(tree(t, filepath.Join(dir, "alone")), tree(t, filepath.Join(dir, "out"))); diff != "" {
		t.Errorf("the shares have come to another end (-alone +shares):\n%s", diff)
	}
}

// Locks and unfinished files of a share that was killed do not outlive the last
// share, nor the run that gathers.
func TestShardKilled(t *testing.T) {
	dir := t.TempDir()
	lamps(t, filepath.Join(dir, "texts"), 8)
	for _, args := range [][]string{{"--shard", "3/5"}, nil} {
		for _, name := range []string{"lock", "lock.1-of-4", "7.1-of-4.tmp", "9.2-of-5.tmp"} {
			write(t, dir, "out/.plenary/"+name, "")
		}
		if status, said := ended(begun(t, dir, append([]string{"convert", "-o", "out", "--to", "xml", "texts"}, args...)...)); status == failed {
			t.Fatal(said)
		}
		if entries, err := os.ReadDir(filepath.Join(dir, "out", ".plenary")); err == nil {
			t.Errorf("%v has left %v", args, entries)
		}
	}
}
