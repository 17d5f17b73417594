package batch

import (
	"bufio"
	"bytes"
	"cmp"
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
// A share of a job has a manifest of its own, but takes notice of those that
// others have left, for its part of them. It leaves alone the manifests of the
// other shares of the same job: they are of other inputs, and perhaps being
// written.
type manifest struct {
	path  string // of the one that is written
	share Share
	own   records
	end   int64 // of what is written of own
	left  []records

	mu sync.Mutex // over own.places
}

// records is the records of one file.
type records struct {
	file   *os.File
	places map[key]place
}

// A key is what tells the records of a file from each other.
type key struct{ stem, command string }

func (a key) compare(b key) int {
	return cmp.Or(cmp.Compare(a.stem, b.stem), cmp.Compare(a.command, b.command))
}

// A place is that of a line in a file.
type place struct {
	offset int64
	length int
}

// openManifest opens the manifest of a share in a folder.
func openManifest(dir string, share Share) (m *manifest, err error) {
	m = &manifest{path: filepath.Join(dir, share.manifest()), share: share}
	defer func() {
		if err != nil {
			m.close()
		}
	}()
	there, err := manifestsIn(dir)
	if err != nil {
		return m, err
	}
	for _, s := range there {
		if s.Count == share.Count {
			continue // its own, or a sibling's
		}
		if err := m.openLeft(filepath.Join(dir, s.manifest())); err != nil {
			return m, err
		}
	}
	return m, m.openOwn()
}

// manifestsIn returns the shares that have a manifest in a folder, in the order
// of its name.
func manifestsIn(dir string) (shares []Share, err error) {
	folder, err := os.Open(dir)
	if err != nil {
		return nil, err
	}
	defer folder.Close()
	for err == nil {
		var names []string
		names, err = folder.Readdirnames(1000) // of perhaps millions
		for _, name := range names {
			if s, ok := shareOfManifest(name); ok {
				shares = append(shares, s)
			}
		}
	}
	if !errors.Is(err, io.EOF) {
		return nil, err
	}
	slices.SortFunc(shares, func(a, b Share) int { return strings.Compare(a.suffix(), b.suffix()) })
	return shares, nil
}

func (m *manifest) openLeft(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	left := records{f, map[key]place{}}
	m.left = append(m.left, left)
	_, err = m.read(left)
	return err
}

// openOwn opens the manifest that is written, and cuts off a line that was left
// without its end.
func (m *manifest) openOwn() error {
	f, err := os.OpenFile(m.path, os.O_RDWR|os.O_CREATE, 0o666)
	if err != nil {
		return err
	}
	m.own = records{f, map[key]place{}}
	if m.end, err = m.read(m.own); err != nil {
		return err
	}
	if err := f.Truncate(m.end); err != nil {
		return err
	}
	if m.end == 0 {
		return m.write([]byte(manifestHeader))
	}
	return nil
}

// read takes in the lines of a manifest that are of m's share, and returns the
// end of the last whole one.
func (m *manifest) read(from records) (end int64, err error) {
	lines := bufio.NewReaderSize(from.file, 64<<10)
	header, err := lines.Peek(len(manifestHeader))
	if err != nil && !errors.Is(err, io.EOF) {
		return 0, err
	}
	if strings.Trim(string(header), "\x00") == "" {
		return 0, nil // as a loss of power leaves a file
	}
	if !strings.HasPrefix(manifestHeader, string(header)) {
		return 0, fmt.Errorf("%s is no manifest of Plenary; choose another folder with -o", from.file.Name())
	}
	for {
		k, length, err := readLine(lines)
		if errors.Is(err, io.EOF) {
			return end, nil
		}
		if err != nil {
			return end, err
		}
		if k.stem != "" && m.share.holds(k.stem) {
			from.places[k] = place{end, length}
		}
		end += int64(length)
	}
}

// readLine reads a line and returns the key of its record, the zero key when it
// has none, and its length. A last line without its end is none.
func readLine(lines *bufio.Reader) (k key, length int, err error) {
	line, err := lines.ReadSlice('\n')
	k = keyOf(line)
	length = len(line)
	for errors.Is(err, bufio.ErrBufferFull) {
		line, err = lines.ReadSlice('\n')
		length += len(line)
	}
	return k, length, err
}

// keyOf returns the key of the record that a line begins with.
func keyOf(line []byte) (k key) {
	stem, rest := cutString(line, `{"stem":`)
	command, _ := cutString(rest, `,"command":`)
	return key{stem, command}
}

// cutString returns the string that follows a prefix, and what follows it; ""
// when there is none.
func cutString(line []byte, prefix string) (value string, rest []byte) {
	quoted, ok := bytes.CutPrefix(line, []byte(prefix))
	if !ok || !bytes.HasPrefix(quoted, []byte{'"'}) {
		return "", nil
	}
	if plain, rest, ok := bytes.Cut(quoted[1:], []byte{'"'}); ok && bytes.IndexByte(plain, '\\') < 0 {
		return string(plain), rest
	}
	d := json.NewDecoder(bytes.NewReader(quoted))
	_ = d.Decode(&value) // an error leaves it ""
	return value, quoted[d.InputOffset():]
}

// lookup returns the records of a key that can be read, m's own first. There
// are several where jobs were cut off: which of them is still true, the outputs
// tell.
func (m *manifest) lookup(k key) (found []*Record) {
	m.mu.Lock()
	at, ok := m.own.places[k]
	m.mu.Unlock()
	if ok {
		found = m.own.appendTo(found, k, at)
	}
	for _, r := range found {
		r.kept = true
	}
	for _, left := range m.left {
		if at, ok := left.places[k]; ok {
			found = left.appendTo(found, k, at)
		}
	}
	return found
}

// appendTo appends the record at a place to found, if it can be read.
func (r records) appendTo(found []*Record, k key, at place) []*Record {
	record := new(Record)
	if line, err := r.line(at); err != nil || json.Unmarshal(line, record) != nil || !record.isWhole(k) {
		return found
	}
	return append(found, record)
}

func (r records) line(at place) ([]byte, error) {
	line := make([]byte, at.length)
	_, err := r.file.ReadAt(line, at.offset)
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
	m.own.places[r.key()] = place{at, len(line)}
	return nil
}

// write adds to the file. What was written of a line that could not be written
// whole is overwritten by the next, or cut off when the manifest is opened again.
func (m *manifest) write(line []byte) error {
	if _, err := m.own.file.WriteAt(line, m.end); err != nil {
		return err
	}
	m.end += int64(len(line))
	return nil
}

// order writes the manifest anew in the order of the keys: of the whole all
// records, of a share its own.
func (m *manifest) order(w io.Writer) error {
	all := []records{m.own}
	if m.share.IsWhole() {
		all = append(all, m.left...)
	}
	var keys []key
	for _, r := range all {
		keys = slices.AppendSeq(keys, maps.Keys(r.places))
	}
	slices.SortFunc(keys, key.compare)
	out := bufio.NewWriterSize(w, 64<<10)
	_, _ = out.WriteString(manifestHeader) // Flush tells the error
	for _, k := range slices.Compact(keys) {
		line, err := first(all, k)
		if err != nil {
			return err
		}
		if json.Valid(line) {
			_, _ = out.Write(line)
		}
	}
	return out.Flush()
}

// first returns the line of a key in the first file that has one.
func first(all []records, k key) ([]byte, error) {
	for _, r := range all {
		if at, ok := r.places[k]; ok {
			return r.line(at)
		}
	}
	return nil, nil
}

func (m *manifest) close() {
	for _, r := range slices.Concat(m.left, []records{m.own}) {
		_ = r.file.Close() // nothing is written that has not been
	}
}
