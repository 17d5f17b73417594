package batch

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
)

// A manifestLine is what is known of a line of a manifest without reading it as a
// whole.
type manifestLine struct {
	key     key // of its record; the zero key when it is lost
	length  int
	foreign bool // it is nothing that a job has written
}

// readLine reads a line. One that is lost holds zeros, as a loss of power leaves
// them; a last one without its end comes with [io.EOF].
func readLine(lines *bufio.Reader) (l manifestLine, err error) {
	line, err := lines.ReadSlice('\n')
	k, ok := keyOf(line)
	lost := bytes.IndexByte(line, 0) >= 0
	torn := errors.Is(err, io.EOF) && isTorn(line)
	l = manifestLine{length: len(line), foreign: !ok && !lost && !torn}
	for errors.Is(err, bufio.ErrBufferFull) {
		line, err = lines.ReadSlice('\n')
		l.length += len(line)
	}
	if ok {
		l.key = k
		l.foreign = err == nil && !bytes.HasSuffix(line, []byte("}\n")) && bytes.IndexByte(line, 0) < 0
	}
	return l, err
}

// How a record begins: with what makes its key.
const (
	stemMember    = `{"stem":`
	commandMember = `,"command":`
)

// isTorn reports whether a line without its end can be the beginning of a record.
func isTorn(line []byte) bool {
	return bytes.HasPrefix(line, []byte(stemMember)) || bytes.HasPrefix([]byte(stemMember), line)
}

// keyOf returns the key of the record that a line begins with. A stem that does
// not lie below the folder is none.
func keyOf(line []byte) (k key, ok bool) {
	stem, rest, ok := cutString(line, stemMember)
	if !ok || !fs.ValidPath(stem) || stem == "." {
		return key{}, false
	}
	command, _, ok := cutString(rest, commandMember)
	return key{stem, command}, ok
}

// cutString returns the string that follows a prefix, and what follows it.
func cutString(line []byte, prefix string) (value string, rest []byte, ok bool) {
	quoted, ok := bytes.CutPrefix(line, []byte(prefix))
	if !ok || !bytes.HasPrefix(quoted, []byte{'"'}) {
		return "", nil, false
	}
	if plain, rest, ok := bytes.Cut(quoted[1:], []byte{'"'}); ok && bytes.IndexByte(plain, '\\') < 0 {
		return string(plain), rest, true
	}
	d := json.NewDecoder(bytes.NewReader(quoted))
	err := d.Decode(&value)
	return value, quoted[d.InputOffset():], err == nil
}
