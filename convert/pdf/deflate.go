package pdf

import (
	"bytes"
	"sync"

	"github.com/klauspost/compress/zlib" // in half the time of the standard library's
)

// A deflater compresses the streams of files, one after the other: to make its
// tables, a megabyte of memory, takes longer than to compress a page. What it
// makes of a stream does not depend on those before.
type deflater struct {
	writer *zlib.Writer
	out    bytes.Buffer
}

// deflaters keeps deflaters for the next file.
var deflaters = sync.Pool{New: func() any { return new(deflater) }}

// stream returns data as a compressed stream with entries in its dictionary.
func (d *deflater) stream(entries string, data []byte) []byte {
	d.out.Reset()
	if d.writer == nil {
		d.writer, _ = zlib.NewWriterLevel(&d.out, zlib.BestSpeed) // the level is one that there is
	} else {
		d.writer.Reset(&d.out)
	}
	_, _ = d.writer.Write(data) // a bytes.Buffer does not fail
	_ = d.writer.Close()
	return streamOf("/Filter /FlateDecode "+entries, d.out.Bytes())
}
