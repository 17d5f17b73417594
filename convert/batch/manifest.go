package batch

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
)

// manifestHeader is the first line of a manifest. Another format would have
// another number.
const manifestHeader = `{"format":"plenary-manifest/1"}` + "\n"

// A manifest is the records of a folder of outputs, one a line. Of two records
// of one input the later counts. It is only ever added to while a job is at work,
// and put into order at the end; so whenever a job is killed, all that is wrong
// with it is perhaps a last line without its end. In memory are only the places
// of the lines.
//
// A share of a job has a manifest of its own, but takes notice of those of all
// others.
type manifest struct {
	path  string // of the one that is written
	own   *os.File
	end   int64 // of what is written of own
	files []*os.File

	mu      sync.Mutex
	entries map[string]entry // by stem
}

// An entry is the place of a record.
type entry struct {
	file   *os.File
	offset int64
	length int
}

// openManifest opens the manifest of a share in a folder.
func openManifest(dir string, share Share) (m *manifest, err error) {
	m = &manifest{path: filepath.Join(dir, share.manifest()), entries: map[string]entry{}}
	defer func() {
		if err != nil {
			m.close()
		}
	}()
	others, err := filepath.Glob(filepath.Join(globQuoted(dir), "manifest*.jsonl"))
	if err != nil {
		return m, err
	}
	for _, path := range others {
		if path != m.path {
			if err := m.openOther(path); err != nil {
				return m, err
			}
		}
	}
	return m, m.openOwn()
}

func (m *manifest) openOther(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	m.files = append(m.files, f)
	_, err = m.read(f)
	return err
}

// openOwn opens the manifest that is written, and cuts off a line that was left
// without its end.
func (m *manifest) openOwn() error {
	var err error
	if m.own, err = os.OpenFile(m.path, os.O_RDWR|os.O_CREATE, 0o666); err != nil {
		return err
	}
	m.files = append(m.files, m.own)
	if m.end, err = m.read(m.own); err != nil {
		return err
	}
	if err := m.own.Truncate(m.end); err != nil {
		return err
	}
	if m.end == 0 {
		return m.write([]byte(manifestHeader))
	}
	return nil
}

// read takes in the lines of a manifest and returns the end of the last whole
// one.
func (m *manifest) read(f *os.File) (end int64, err error) {
	lines := bufio.NewReaderSize(f, 64<<10)
	header, err := lines.Peek(len(manifestHeader))
	if err != nil && !errors.Is(err, io.EOF) {
		return 0, err
	}
	if !strings.HasPrefix(manifestHeader, string(header)) {
		return 0, fmt.Errorf("%s is no manifest of Plenary; choose another folder with -o", f.Name())
	}
	for {
		stem, length, err := readLine(lines)
		if errors.Is(err, io.EOF) {
			return end, nil
		}
		if err != nil {
			return end, err
		}
		if stem != "" {
			m.entries[stem] = entry{f, end, length}
		}
		end += int64(length)
	}
}

// readLine reads a line and returns the stem of its record, "" when it has none,
// and its length. A last line without its end is none.
func readLine(lines *bufio.Reader) (stem string, length int, err error) {
	line, err := lines.ReadSlice('\n')
	stem = stemOf(line)
	length = len(line)
	for errors.Is(err, bufio.ErrBufferFull) {
		line, err = lines.ReadSlice('\n')
		length += len(line)
	}
	return stem, length, err
}

// stemOf returns the stem of the record that a line begins with.
func stemOf(line []byte) (stem string) {
	value, ok := bytes.CutPrefix(line, []byte(`{"stem":`))
	if !ok {
		return ""
	}
	_ = json.NewDecoder(bytes.NewReader(value)).Decode(&stem) // an error leaves it ""
	return stem
}

// lookup returns the record of a stem, nil when there is none that can be read.
func (m *manifest) lookup(stem string) (r *Record, own bool) {
	m.mu.Lock()
	e, ok := m.entries[stem]
	m.mu.Unlock()
	if !ok {
		return nil, false
	}
	line, err := e.line()
	if err != nil || json.Unmarshal(line, &r) != nil {
		return nil, false
	}
	return r, e.file == m.own
}

func (e entry) line() ([]byte, error) {
	line := make([]byte, e.length)
	_, err := e.file.ReadAt(line, e.offset)
	return line, err
}

// add writes a record.
func (m *manifest) add(r *Record) error {
	line, err := jsonLine(r)
	if err != nil {
		return err
	}
	at := m.end
	if err := m.write(line); err != nil {
		return err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	m.entries[r.Stem] = entry{m.own, at, len(line)}
	return nil
}

// write adds to the file. What was written of a line that could not be written
// whole is overwritten by the next, or cut off when the manifest is opened again.
func (m *manifest) write(line []byte) error {
	if _, err := m.own.WriteAt(line, m.end); err != nil {
		return err
	}
	m.end += int64(len(line))
	return nil
}

// order writes the manifest anew in the order of the stems: of the whole all
// records, of a share its own.
func (m *manifest) order(share Share, w io.Writer) error {
	out := bufio.NewWriterSize(w, 64<<10)
	_, _ = out.WriteString(manifestHeader) // Flush tells the error
	for _, stem := range slices.Sorted(maps.Keys(m.entries)) {
		e := m.entries[stem]
		if !share.IsWhole() && e.file != m.own {
			continue
		}
		line, err := e.line()
		if err != nil {
			return err
		}
		if json.Valid(line) {
			_, _ = out.Write(line)
		}
	}
	return out.Flush()
}

func (m *manifest) close() {
	for _, f := range m.files {
		_ = f.Close() // nothing is written that has not been
	}
}

// globQuoted returns a path as a pattern that matches nothing else.
func globQuoted(path string) string {
	if filepath.Separator == '\\' {
		return path // there is no quoting
	}
	return strings.NewReplacer(`\`, `\\`, `*`, `\*`, `?`, `\?`, `[`, `\[`).Replace(path)
}
