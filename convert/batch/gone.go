package batch

import (
	"errors"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"syscall"

	"github.com/bmatcuk/doublestar/v4"

	"plenary/schema"
)

// A Reach is where a job has looked for inputs: what it would have found, were it
// there. Outputs of what is not are those of inputs that are gone.
type Reach struct {
	folders []string // absolute: all below them is within reach
	whole   bool     // all that was named is there
}

// Reach returns how far the search for args reached that found these inputs: over
// the folders that they name, and over those of the files, where these are several.
// (One file that is named says nothing about others.)
func (s Selection) Reach(args []string, found []Input) Reach {
	r := Reach{whole: true}
	searched := map[string]bool{} // there may be millions of inputs, in few folders
	for _, arg := range args {
		if folder, ok := folderOf(arg); ok {
			searched[folder] = true
		}
	}
	for _, in := range found {
		if in.Path != "" && len(found) > 1 {
			searched[filepath.Dir(in.Path)] = true
		}
		if in.finding != nil && in.finding.Rule == schema.ReadFailed {
			r.whole = false
		}
	}
	for folder := range searched {
		r.folders = append(r.folders, absolute(folder))
	}
	slices.Sort(r.folders)
	return r
}

// folderOf returns the folder that an argument has searched.
func folderOf(arg string) (folder string, ok bool) {
	info, err := os.Stat(arg)
	switch {
	case err == nil:
		return arg, info.IsDir()
	case strings.HasPrefix(arg, "@") || !strings.ContainsAny(arg, "*?[{"):
		return "", false
	}
	base, _ := doublestar.SplitPattern(filepath.ToSlash(arg))
	folder = filepath.FromSlash(base)
	info, err = os.Stat(folder)
	return folder, err == nil && info.IsDir()
}

// holds reports whether an absolute path lies within reach.
func (r Reach) holds(path string) bool {
	for folder := filepath.Dir(path); ; folder = filepath.Dir(folder) {
		if _, ok := slices.BinarySearch(r.folders, folder); ok {
			return true
		}
		if folder == filepath.Dir(folder) {
			return false
		}
	}
}

// Gone tells of outputs whose inputs are gone.
type Gone struct {
	Inputs  int      // that are gone, and have outputs
	First   []string // the names of the first of them
	Removed int      // outputs that were removed, which Job.Prune does
	Changed int      // outputs that were not, since they are no longer as they were made
	Refused bool     // Job.Prune removed nothing, since something that was named is not there
}

// mostGone is how many inputs that are gone are named.
const mostGone = 3

// gone looks for outputs whose inputs are gone, and removes them where that is
// asked for: what a record of this command names and lies there as it was made.
// A record that has none there is forgotten. When the job is killed meanwhile the next one goes on, since a record stays as
// long as one of its outputs does.
func (r *run) gone() (g Gone, err error) {
	if len(r.Reach.folders) == 0 {
		return g, nil
	}
	g.Refused = r.Prune && !r.Reach.whole
	keys, others := r.out.manifest.keysBut(r.Command, r.Inputs)
	for _, k := range keys {
		record := r.newest(k)
		if record == nil || !r.isGone(record) {
			continue
		}
		there := slices.DeleteFunc(slices.Clone(record.Outputs), func(o Output) bool { return !r.out.has(o) || r.isOfAnother(others, k.stem, o) })
		if len(there) > 0 {
			if g.Inputs++; g.Inputs <= mostGone {
				g.First = append(g.First, record.Input)
			}
		}
		switch {
		case len(there) == 0 && r.Reach.whole:
			r.out.manifest.drop(k) // it has nothing to tell
			continue
		case !r.Prune || g.Refused:
			continue
		}
		changed, err := r.out.prune(there)
		g.Removed += len(there) - changed
		g.Changed += changed
		if err != nil {
			return g, err
		}
		if changed == 0 {
			r.out.manifest.drop(k)
		}
	}
	return g, nil
}

// newest returns the record of a key that counts, nil where there is none.
func (r *run) newest(k key) *Record {
	if found := r.out.manifest.lookup(k); len(found) > 0 {
		return found[0]
	}
	return nil
}

// isGone reports whether the input of a record would have been found, and is not
// there.
func (r *run) isGone(record *Record) bool {
	if record.From == "" {
		return false
	}
	from := inFolder(r.out.absolute, record.From)
	if !r.Reach.holds(from) {
		return false
	}
	_, err := os.Lstat(from)
	return errors.Is(err, fs.ErrNotExist) || errors.Is(err, syscall.ENOTDIR)
}

// isOfAnother reports whether one of other commands has made the same output of an
// input that is there.
func (r *run) isOfAnother(commands []string, stem string, o Output) bool {
	for _, command := range commands {
		other := r.newest(key{stem, command})
		if other != nil && !r.isGone(other) && slices.Contains(other.Outputs, o) {
			return true
		}
	}
	return false
}

// has reports whether a file lies where an output was made.
func (f *Folder) has(o Output) bool {
	_, err := f.root.Regular(o.Path)
	return err == nil
}

// prune removes outputs, but for those that have changed since they were made,
// which it counts. The whole removes folders, too, that are empty then; a share
// does not, since another may be about to write there.
func (f *Folder) prune(outputs []Output) (changed int, err error) {
	for _, o := range outputs {
		if !f.holds(o) {
			changed++
			continue
		}
		if err := f.remove([]Output{o}); err != nil {
			return changed, err
		}
		for folder := path.Dir(o.Path); f.share.IsWhole() && folder != "."; folder = path.Dir(folder) {
			if f.root.RemoveFolder(folder) != nil {
				break // it is not empty
			}
		}
	}
	return changed, nil
}

// keysBut returns the keys of a command's records, in order, but for those of
// inputs that were found; and which other commands have records.
func (m *manifest) keysBut(command string, found []Input) (keys []key, others []string) {
	here := make(map[string]bool, len(found))
	for _, in := range found {
		here[in.Stem] = here[in.Stem] || in.finding == nil
	}
	commands := map[string]bool{}
	m.mu.Lock()
	defer m.mu.Unlock()
	for _, from := range m.all() {
		for k := range from.places {
			if k.command != command {
				commands[k.command] = true
			} else if !here[k.stem] {
				keys = append(keys, k)
			}
		}
	}
	slices.SortFunc(keys, key.compare)
	return slices.Compact(keys), slices.Sorted(maps.Keys(commands))
}

// drop forgets the records of a key.
func (m *manifest) drop(k key) {
	m.mu.Lock()
	defer m.mu.Unlock()
	for _, from := range m.all() {
		delete(from.places, k)
	}
}

// all returns the records of all files, m's own first.
func (m *manifest) all() []records { return append([]records{m.own}, m.left...) }
