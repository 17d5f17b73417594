package main

import (
	"context"
	"errors"
	"io"

	"plenary/diag"
)

// A stream remembers that writing failed: a full disk or a closed pipe must
// not pass for success.
type stream struct {
	w      io.Writer
	screen *diag.Screen // that shows it to people; nil where it is as it is
	err    error
}

// Write writes p, or nothing more after the first failure.
func (s *stream) Write(p []byte) (int, error) {
	if s.err != nil {
		return 0, s.err
	}
	if s.screen == nil {
		n, err := s.w.Write(p)
		s.err = err
		return n, err
	}
	if _, s.err = io.WriteString(s.w, s.screen.Show(p)); s.err != nil {
		return 0, s.err
	}
	return len(p), nil
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
		return 0, errors.New("interrupted")
	}
}
