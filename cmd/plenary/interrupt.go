package main

import (
	"context"
	"errors"
	"io"
	"time"

	"plenary/internal/files"
)

// errInterrupted tells that a signal has ended the run.
var errInterrupted = errors.New("interrupted")

// grace is how long a run may take after the first signal to come to its end by
// itself.
const grace = 300 * time.Millisecond

// endsInTime does work and reports whether it comes to its end: when ctx ends, it
// has no more than the grace. What reads and what does documents looks at ctx, and
// is done sooner; but a stage at work does not, nor a write that nobody reads. Such
// work is left behind, and the program is to end: all files are whole or not
// there, and what lies in the scratch folder of a job the next job removes.
func endsInTime(ctx context.Context, work func()) bool {
	done := make(chan struct{})
	go func() {
		defer close(done)
		work()
	}()
	select {
	case <-done:
		return true
	case <-ctx.Done():
	}
	select {
	case <-done:
		return true
	case <-time.After(grace):
		return false
	}
}

// patiently does work that knows no context, and leaves it behind when ctx ends. A
// panic is an error.
func patiently[T any](ctx context.Context, work func() (T, error)) (T, error) {
	return files.WaitFor(ctx, func() (made T, err error) {
		defer func() {
			if v := recover(); v != nil {
				err = mistake(v)
			}
		}()
		return work()
	})
}

// An interruptible is a stream that ends with an error when ctx ends, though
// nothing may come through it.
type interruptible struct {
	ctx context.Context
	r   io.Reader
}

// Read reads as r does. What comes after ctx has ended is nobody's, so it is not
// read into p.
func (i interruptible) Read(p []byte) (int, error) {
	data, err := files.WaitFor(i.ctx, func() ([]byte, error) {
		data := make([]byte, min(len(p), 64<<10))
		n, err := i.r.Read(data)
		return data[:n], err
	})
	if data == nil {
		return 0, errInterrupted
	}
	return copy(p, data), err
}
