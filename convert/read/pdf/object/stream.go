package object

import (
	"fmt"
	"slices"
	"strings"
)

// raw returns the data of a stream as it is in the file. Where the length is wrong, the data
// ends at the next keyword; with tell, that is noted.
func (f *File) raw(s *Stream, tell bool) (string, error) {
	if s.start > len(f.src) || s.start == 0 {
		return "", fmt.Errorf("%w: a stream has no data", ErrDamaged)
	}
	if s.end == 0 {
		length, ok := f.Int(s.Dict["Length"])
		if ok && length >= 0 && length <= len(f.src)-s.start && isEnd(f.src, s.start+length) {
			s.end = s.start + length
		} else {
			s.end = f.endOf(s.start)
			if tell {
				lacks := s.end == len(f.src)
				f.mend(BadLength, lacks, fmt.Sprintf("the length of stream %d is wrong", s.number))
			}
		}
	}
	return f.src[s.start:s.end], nil
}

// isEnd reports whether a keyword that ends a stream is at a place, after white space.
func isEnd(src string, at int) bool {
	at = skipWhite(src, at)
	return strings.HasPrefix(src[at:], "endstream") || strings.HasPrefix(src[at:], "endobj")
}

// endOf returns where the data ends that begins at a place: before the next keyword and the
// end of line before that, or at the end of the file.
func (f *File) endOf(start int) int {
	if f.ends == nil {
		f.ends = findEnds(f.src)
	}
	i, _ := slices.BinarySearch(f.ends, start)
	end := f.ends[i]
	if end > start && f.src[end-1] == '\n' {
		end--
	}
	if end > start && f.src[end-1] == '\r' {
		end--
	}
	return end
}

// findEnds returns the places of all keywords that end streams, and the end of the file.
func findEnds(src string) (ends []int) {
	for at := 0; ; {
		i := strings.Index(src[at:], "end")
		if i < 0 {
			return append(ends, len(src))
		}
		at += i
		if strings.HasPrefix(src[at:], "endstream") || strings.HasPrefix(src[at:], "endobj") {
			ends = append(ends, at)
		}
		at += len("end")
	}
}
