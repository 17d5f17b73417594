package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// A corpus is a folder of texts.
type corpus struct {
	dir       string
	documents int
	bytes     int64
}

// survey counts the texts below a folder.
func survey(dir string) (corpus, error) {
	c := corpus{dir: dir}
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || filepath.Ext(path) != ".txt" {
			return err
		}
		info, err := entry.Info()
		if err != nil {
			return err
		}
		c.documents++
		c.bytes += info.Size()
		return nil
	})
	switch {
	case dir == "":
		return c, errors.New("there is no corpus: name a folder of texts with -corpus, or make bench-corpus CORPUS=DIR")
	case err != nil:
		return c, fmt.Errorf("there is no corpus: %w; name another folder with -corpus, or make bench-corpus CORPUS=DIR", err)
	case c.documents == 0:
		return c, fmt.Errorf("there is no corpus: no file *.txt lies below %s", dir)
	}
	return c, nil
}

// A measurement is what one conversion of the corpus took.
type measurement struct {
	wall      time.Duration
	processor time.Duration // of all processors, in the program and in the system for it
	memory    int64         // at its peak, in bytes; 0 where the system does not tell
}

// A row is one of the table: what is measured, and what was.
type row struct {
	to         string // the formats of the outputs
	processors int
	best       measurement // the fastest so far, with the largest peak of all
}

// take takes in one more measurement.
func (r *row) take(m measurement) {
	peak := max(r.best.memory, m.memory)
	if r.best.wall == 0 || m.wall < r.best.wall {
		r.best = m
	}
	r.best.memory = peak
}

// bench is the measuring of all rows.
type bench struct {
	program  string
	folder   string // of the outputs, which stay to the end: some file systems are slow where files have just been removed
	texts    corpus
	rows     []row
	progress io.Writer
}

// round measures each row once. All rows of a round come one after the other, so
// that none has all its rounds in a bad quarter of an hour.
func (b *bench) round(ctx context.Context) error {
	for i := range b.rows {
		r := &b.rows[i]
		m, err := b.measure(ctx, r)
		if err != nil {
			return err
		}
		r.take(m)
		fmt.Fprintf(b.progress, "  %-12s  -j %d  %6.2f s\n", r.to, r.processors, m.wall.Seconds())
	}
	return nil
}

// measure converts the corpus once.
func (b *bench) measure(ctx context.Context, r *row) (m measurement, err error) {
	dir, err := os.MkdirTemp(b.folder, "")
	if err != nil {
		return m, err
	}
	n := strconv.Itoa(r.processors)
	cmd := exec.CommandContext(ctx, b.program, "convert", "--quiet", "--to", r.to, "-j", n, "-o", dir, b.texts.dir)
	cmd.Env = append(os.Environ(), "GOMAXPROCS="+n)
	var said strings.Builder
	cmd.Stderr = &said
	begun := time.Now()
	err = cmd.Run()
	m.wall = time.Since(begun)
	if err != nil && cmd.ProcessState.ExitCode() != faulty {
		return m, fmt.Errorf("%s: %w\n%s", cmd, err, said.String())
	}
	m.processor = cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
	m.memory = peakMemory(cmd.ProcessState)
	return m, nil
}

// faulty is the exit status of plenary when some documents have errors: of a
// corpus some do, and to find that is work, too.
const faulty = 1
