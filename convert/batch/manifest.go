package batch

import (
	"bufio"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"strings"
	"sync"

	"plenary/internal/files"
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
	share Share
	own   records
	end   int64 // of what is written of own
	left  []records

	commands map[string]bool // that have records, as it was opened

	mu sync.Mutex // over own.places
}

// records is the records of one file, the manifest of a share.
type records struct {
	share  Share
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
func openManifest(folder *files.Folder, share Share) (m *manifest, err error) {
	m = &manifest{share: share, commands: map[string]bool{}}
	defer func() {
		if err != nil {
			m.close()
		}
	}()
	there, err := manifestsIn(folder)
	if err != nil {
		return m, err
	}
	for _, s := range there {
		if s.Count == share.Count {
			continue // its own, or a sibling's
		}
		left, _, err := m.open(folder, s, os.O_RDONLY)
		if err != nil {
			return m, err
		}
		m.left = append(m.left, left)
	}
	return m, m.openOwn(folder)
}

// manifestsIn returns the shares that have a manifest in a folder, in the order
// of its name.
func manifestsIn(folder *files.Folder) (shares []Share, err error) {
	for name, err := range folder.Names(".") {
		if err != nil {
			return nil, err
		}
		if s, ok := shareOfManifest(name); ok {
			shares = append(shares, s)
		}
	}
	slices.SortFunc(shares, func(a, b Share) int { return strings.Compare(a.suffix(), b.suffix()) })
	return shares, nil
}

// open opens the manifest of a share, takes in its records, and returns the end of
// the last whole line.
func (m *manifest) open(folder *files.Folder, share Share, flag int) (r records, end int64, err error) {
	file, err := folder.Open(share.manifest(), flag)
	if err != nil {
		return r, 0, err
	}
	r = records{share, file, map[key]place{}}
	if end, err = m.read(r); err != nil {
		_ = file.Close()
	}
	return r, end, err
}

// openOwn opens the manifest that is written, and cuts off a line that was left
// without its end.
func (m *manifest) openOwn(folder *files.Folder) (err error) {
	if m.own, m.end, err = m.open(folder, m.share, os.O_RDWR|os.O_CREATE); err != nil {
		return err
	}
	if err := m.own.file.Truncate(m.end); err != nil {
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
	if len(header) < len(manifestHeader) {
		return 0, nil // it was left without its end
	}
	length, _ := lines.Discard(len(header)) // which has been seen
	end = int64(length)
	for number := 2; ; number++ {
		l, err := readLine(lines)
		if l.foreign {
			return end, fmt.Errorf("line %d of %s is no record of Plenary; take it out or choose another folder with -o", number, from.file.Name())
		}
		if errors.Is(err, io.EOF) {
			return end, nil
		}
		if err != nil {
			return end, err
		}
		if l.key.stem != "" && m.share.holds(l.key.stem) {
			from.places[l.key] = place{end, l.length}
			m.commands[l.key.command] = true
		}
		end += int64(l.length)
	}
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

// names reports whether a record of any command names an output of a stem.
func (m *manifest) names(stem, path string) bool {
	for command := range m.commands {
		if slices.ContainsFunc(m.lookup(key{stem, command}), func(r *Record) bool { return r.names(path) }) {
			return true
		}
	}
	return false
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
