package main

import (
	"io"
	"unicode/utf8"

	"plenary/diag"
)

// A stream remembers that writing failed: a full disk or a closed pipe must
// not pass for success.
type stream struct {
	w         io.Writer
	forPeople bool   // it is shown, so that nothing in it may steer a terminal
	begun     []byte // of a character that is not whole yet
	err       error
}

// Write writes p, or nothing more after the first failure.
func (s *stream) Write(p []byte) (int, error) {
	if s.err != nil {
		return 0, s.err
	}
	if !s.forPeople {
		n, err := s.w.Write(p)
		s.err = err
		return n, err
	}
	if _, s.err = io.WriteString(s.w, diag.Visible(s.whole(p))); s.err != nil {
		return 0, s.err
	}
	return len(p), nil
}

// whole returns what was kept back and p, but for a character at the end that is
// not whole, which it keeps back.
func (s *stream) whole(p []byte) string {
	text := append(s.begun, p...)
	end := len(text)
	for back := 1; back < min(utf8.UTFMax, len(text)+1); back++ {
		if at := len(text) - back; utf8.RuneStart(text[at]) {
			if !utf8.FullRune(text[at:]) {
				end = at
			}
			break
		}
	}
	s.begun = append([]byte(nil), text[end:]...)
	return string(text[:end])
}
