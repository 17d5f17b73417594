package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"

	"plenary/convert/batch"
	"plenary/diag"
	"plenary/internal/files"
)

// A jobLog is a log of a job as JSON Lines, one for each document, for whoever
// gathers logs. The zero jobLog writes nothing.
type jobLog struct {
	to     *slog.Logger
	stream *stream
	file   io.Closer // nil when there is nothing to be closed
}

// shownLines shows lines of JSON, each of which is written at once, so that they
// mean the same when all that must not be shown is escaped.
type shownLines struct{ w io.Writer }

// Write writes one line.
func (s shownLines) Write(line []byte) (int, error) {
	if _, err := s.w.Write(diag.VisibleJSON(line)); err != nil {
		return 0, err
	}
	return len(line), nil
}

// logMark is how a line of a log begins after its time.
const logMark = `"level":"INFO","msg":"job begun","inputs":`

// isLog reports whether a file is the log of a job.
func isLog(file io.Reader) bool { return batch.Bears(file, 4<<10, logMark) }

// newLog opens the log at path, to add to it: "" is none, "-" the standard error.
// What is there must be a log, unless force is set. The path of a file that the job
// itself keeps in its folder is refused: the one would replace the other.
func (c *command) newLog(path string, force bool, folder *batch.Folder) (jobLog, error) {
	switch path {
	case "":
		return jobLog{}, nil
	case "-":
		return jobLog{to: slog.New(slog.NewJSONHandler(shownLines{c.err}, nil)), stream: c.err}, nil
	}
	if folder.Keeps(path) {
		return jobLog{}, fmt.Errorf("--log: %s is the name of a file that the job itself keeps; name another file", path)
	}
	err := target{path, "--log", isLog}.check(force, nil)
	if err != nil {
		return jobLog{}, err
	}
	file, err := files.Append(c.ctx, path)
	if err != nil {
		return jobLog{}, fmt.Errorf("--log: %w", err)
	}
	out := &stream{w: file}
	return jobLog{slog.New(slog.NewJSONHandler(out, nil)), out, file}, nil
}

// close returns the error that the log could not be written.
func (l jobLog) close() error {
	if l.to == nil {
		return nil
	}
	err := l.stream.err
	if l.file != nil {
		err = errors.Join(err, l.file.Close())
	}
	if err != nil {
		err = fmt.Errorf("--log: %w", err)
	}
	return err
}

func (l jobLog) begun(inputs int, folder string) {
	if l.to != nil {
		l.to.Info("job begun", "inputs", inputs, "output", folder, "version", programVersion())
	}
}

// levelOf returns the level of an outcome, that of its worst finding.
func levelOf(found diag.Tally) slog.Level {
	switch {
	case found[diag.Error] > 0:
		return slog.LevelError
	case found[diag.Warning] > 0:
		return slog.LevelWarn
	}
	return slog.LevelInfo
}

func (l jobLog) document(o batch.Outcome) {
	if l.to == nil {
		return
	}
	attributes := []any{"input", o.Input.Name, "status", o.Status(), "unchanged", o.Unchanged, "ms", float64(o.Took.Microseconds()) / 1000}
	if r := o.Record; r != nil {
		attributes = append(attributes, "bytes", r.Source.Bytes, "errors", r.Tally.Errors, "warnings", r.Tally.Warnings, "notes", r.Tally.Notes)
	}
	if len(o.Findings) > 0 {
		attributes = append(attributes, "first", o.Findings[0].Error())
	}
	l.to.Log(context.Background(), levelOf(o.Findings.Tally()), "document", attributes...)
}

func (l jobLog) ended(s batch.Summary, err error) {
	if l.to == nil {
		return
	}
	attributes := []any{"documents", s.Documents, "unchanged", s.Unchanged, "left", s.Left}
	for _, status := range batch.Statuses() {
		attributes = append(attributes, string(status), s.By[status])
	}
	if s.Gone.Inputs > 0 {
		attributes = append(attributes, "gone", s.Gone.Inputs, "pruned", s.Gone.Removed)
	}
	if err != nil {
		l.to.Error("job broken off", append(attributes, "error", err.Error())...)
		return
	}
	l.to.Info("job done", attributes...)
}
