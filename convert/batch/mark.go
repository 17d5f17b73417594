package batch

import (
	"bytes"
	"io"

	"plenary/convert"
)

// A mark is what a file holds that Plenary has made, and where.
type mark struct {
	text   string
	within int64 // so many bytes from the beginning
}

// marks are those of the outputs: what their metadata say of who made them.
var marks = map[convert.Format]mark{
	convert.XML:  {`<identification source="#converter">`, 64 << 10},
	convert.JSON: {`"format": "plenary-resolution/`, 4 << 10},
	convert.PDF:  {"/Producer (Plenary)", DefaultSize},
}

// IsMarked reports whether a file [Bears] the mark of Plenary's outputs in a format.
func IsMarked(file io.Reader, format convert.Format) bool {
	m := marks[format]
	return Bears(file, m.within, m.text)
}

// Bears reports whether the first bytes of a file hold a mark, or nothing that
// anybody could lose: none, or zeros, as a loss of power leaves them. What cannot
// be read bears none.
func Bears(file io.Reader, within int64, mark string) bool {
	begins, err := io.ReadAll(io.LimitReader(file, within))
	return err == nil && (len(bytes.Trim(begins, "\x00")) == 0 || bytes.Contains(begins, []byte(mark)))
}
