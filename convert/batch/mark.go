package batch

import (
	"bytes"
	"io"
	"os"

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

// isOwn reports whether a file of a folder is a PDF that Plenary has made. A PDF is large and
// bears the mark in its midst, so that only those which end as Plenary's do are read.
func isOwn(path string) bool {
	file, err := openRegular(path)
	if err != nil {
		return false
	}
	defer file.Close()
	return endsAsOwn(file) && IsMarked(file, convert.PDF)
}

// endsAsOwn reports whether a file ends with a trailer as Plenary writes it.
func endsAsOwn(file *os.File) bool {
	const within = 512 // bytes; the trailer has about 200
	info, err := file.Stat()
	if err != nil {
		return false
	}
	tail, err := io.ReadAll(io.NewSectionReader(file, max(0, info.Size()-within), within))
	return err == nil && bytes.Contains(tail, []byte("trailer\n<</Size ")) && bytes.Contains(tail, []byte(" 0 R /ID [<"))
}

// Bears reports whether the first bytes of a file hold a mark, or nothing that
// anybody could lose: none, or zeros, as a loss of power leaves them. What cannot
// be read bears none.
func Bears(file io.Reader, within int64, mark string) bool {
	begins, err := io.ReadAll(io.LimitReader(file, within))
	return err == nil && (len(bytes.Trim(begins, "\x00")) == 0 || bytes.Contains(begins, []byte(mark)))
}
