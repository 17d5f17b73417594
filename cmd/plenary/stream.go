package main

import (
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
