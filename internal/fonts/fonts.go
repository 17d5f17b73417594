// Package fonts finds fonts by the names of their families, in the folders of the system and in others.
//
// Nothing is looked for before the first question. Then the folders are walked once, and of each file the directory and
// the table of names are read, of collections that of each face. Of a face that is asked for the tables are read that pages need,
// and no other face of its collection.
package fonts

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/font/opentype/tables"
)

// A Face is one font, whatever file it stands in.
type Face struct {
	Name   string // of its file, without folders
	Data   []byte // the face as a file by itself
	Bytes  int64  // the size of its file
	SHA256 string // of its file
}

// A Collection is the fonts of some folders. It is safe for use by many at once.
type Collection struct {
	folders  []string
	families func() map[string][]place
}

// A place is where a face stands: in a file, alone or among others.
type place struct {
	path  string
	index int
}

// In returns the fonts in folders and below them. Of a family that is in several, the first has it.
func In(folders ...string) *Collection {
	c := &Collection{folders: folders}
	c.families = sync.OnceValue(c.index)
	return c
}

// Has reports whether there is a face of a family.
func (c *Collection) Has(family string) bool { return len(c.families()[folded(family)]) > 0 }

// Family returns the faces of a family in the order of their files, none of a family that is not there.
func (c *Collection) Family(name string) (faces []Face, err error) {
	for _, p := range c.families()[folded(name)] {
		face, err := p.read()
		if err != nil {
			return nil, fmt.Errorf("the font %s: %w", p.path, err)
		}
		faces = append(faces, face)
	}
	return faces, nil
}

// folded returns a name of a family as it is compared.
func folded(name string) string { return strings.ToLower(strings.Join(strings.Fields(name), " ")) }

// index walks the folders. What cannot be read there is not there: nobody has asked for it.
func (c *Collection) index() map[string][]place {
	all := make(map[string][]place)
	for _, folder := range c.folders {
		here := make(map[string][]place)
		if to, err := filepath.EvalSymlinks(folder); err == nil {
			folder = to
		}
		_ = filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
			if err == nil && !entry.IsDir() && isFont(path) {
				for index, family := range familiesOf(path) {
					here[family] = append(here[family], place{path, index})
				}
			}
			return nil
		})
		for family, places := range here {
			if all[family] == nil {
				all[family] = places
			}
		}
	}
	return all
}

// isFont reports whether a file has the name of a font or of a collection.
func isFont(path string) bool {
	return slices.Contains([]string{".ttf", ".ttc", ".otf", ".otc"}, strings.ToLower(filepath.Ext(path)))
}

// FamiliesIn returns the families of the faces of a file, none of a file that is no font.
func FamiliesIn(file []byte) (names []string) {
	loaders, _ := opentype.NewLoaders(bytes.NewReader(file))
	for _, l := range loaders {
		names = append(names, familyOf(l))
	}
	return names
}

// familiesOf returns the families of the faces of a file, as they are compared.
func familiesOf(path string) (names []string) {
	file, loaders, err := open(path)
	if err != nil {
		return nil
	}
	defer file.Close()
	for _, l := range loaders {
		names = append(names, folded(familyOf(l)))
	}
	return names
}

// familyOf returns the family that a face is of, which has a regular face, an italic, a bold, and a bold italic one, and no other. (OpenType
// specification, name, ID 1.)
func familyOf(l *opentype.Loader) string {
	const family tables.NameID = 1
	data, err := l.RawTable(opentype.MustNewTag("name"))
	if err != nil {
		return ""
	}
	names, _, err := tables.ParseName(data)
	if err != nil {
		return ""
	}
	return names.Name(family)
}

// open opens a regular file and reads the directories of its faces.
func open(path string) (*os.File, []*opentype.Loader, error) {
	if info, err := os.Stat(path); err != nil || !info.Mode().IsRegular() {
		return nil, nil, cmp.Or(err, fs.ErrInvalid)
	}
	file, err := os.Open(path)
	if err != nil {
		return nil, nil, err
	}
	loaders, err := opentype.NewLoaders(file)
	if err != nil {
		_ = file.Close() // nothing was written
		return nil, nil, err
	}
	return file, loaders, nil
}

// needed are the tables that pages need, in the order of a file: what shows glyphs, and what shapes letters that join. Pictures of
// glyphs for old screens, which can be more than all else, are not among them.
var needed = []string{"CFF ", "GDEF", "GPOS", "GSUB", "OS/2", "cmap", "fvar", "glyf", "head", "hhea", "hmtx", "kern", "loca", "maxp", "name", "post"}

// read reads a face, and hashes the file that it stands in.
func (p place) read() (f Face, err error) {
	file, loaders, err := open(p.path)
	if err != nil {
		return f, err
	}
	defer file.Close()
	if p.index >= len(loaders) {
		return f, fmt.Errorf("the file has changed: it has %d faces", len(loaders))
	}
	var whole []opentype.Table
	for _, name := range needed {
		tag := opentype.MustNewTag(name)
		if !loaders[p.index].HasTable(tag) {
			continue
		}
		table, err := loaders[p.index].RawTable(tag)
		if err != nil {
			return f, fmt.Errorf("the table %q: %w", name, err)
		}
		whole = append(whole, opentype.Table{Tag: tag, Content: table})
	}
	hash := sha256.New()
	if _, err := file.Seek(0, io.SeekStart); err != nil {
		return f, err
	}
	size, err := io.Copy(hash, file)
	return Face{filepath.Base(p.path), opentype.WriteTTF(whole), size, hex.EncodeToString(hash.Sum(nil))}, err
}
