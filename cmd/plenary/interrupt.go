package main

import (
	"context"
	"errors"
	"io"
	"time"
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
func patiently[T any](ctx context.Context, work func() (T, error)) (made T, err error) {
	type result struct {
		made T
		err  error
	}
	done := make(chan result, 1)
	go func() {
		var r result
		defer func() {
			if v := recover(); v != nil {
				r.err = mistake(v)
			}
			done <- r
		}()
		r.made, r.err = work()
	}()
	select {
	case r := <-done:
		return r.made, r.err
	case <-ctx.Done():
		return made, context.Cause(ctx)
	}
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
	type part struct {
		data []byte
		err  error
	}
	read := make(chan part, 1)
	go func() {
		data := make([]byte, min(len(p), 64<<10))
		n, err := i.r.Read(data)
		read <- part{data[:n], err}
	}()
	select {
	case got := <-read:
		return copy(p, got.data), got.err
	case <-i.ctx.Done():
		return 0, errInterrupted
	}
}
