// Package schemaset reads the files of an XML Schema that a user names, and sees to
// it that neither the files nor what they say can cost more than a schema should.
//
//	path ──Read──▶ *Set (all within the limits and the budget) ──Source──▶ the library
package schemaset

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"plenary/internal/files"
)

// The limits of the files of a schema that a user names. The official schema has
// two, of 270 kB together.
const (
	maxFiles = 50
	maxBytes = 8 << 20 // of all together
)

// Read reads the file at path and what it includes and imports, in turn. All of it
// must lie beside the file or below, where no link leads elsewhere, and must be
// within the budget. A pipe is not waited for when ctx ends. Errors name the file,
// and the place in it where there is one.
func Read(ctx context.Context, name string) (*Set, error) {
	s := &Set{path: name, first: filepath.Base(name), documents: map[string]*document{}}
	data, err := files.Read(ctx, name, maxBytes)
	if err == nil {
		err = s.add(s.first, data)
	}
	if err != nil {
		return nil, err
	}
	folder, err := os.OpenRoot(filepath.Dir(name))
	if err != nil {
		return nil, err
	}
	defer folder.Close()
	left := maxBytes - int64(len(data))
	for i := 0; i < len(s.names); i++ { // which grows meanwhile
		d := s.documents[s.names[i]]
		for _, in := range d.inclusions {
			data, err := s.read(ctx, folder, d.name, in, left)
			if err != nil {
				return nil, s.errorAt(d, in.at, fmt.Errorf("%s of %s: %w", in.element, in.location, err))
			}
			left -= int64(len(data))
		}
	}
	return s, s.withinBudget()
}

// read reads what the document of that name includes, unless it has been read.
func (s *Set) read(ctx context.Context, folder *os.Root, from string, in inclusion, left int64) ([]byte, error) {
	name, err := beside(from, in.location)
	if err != nil || s.documents[name] != nil {
		return nil, err
	}
	if len(s.documents) == maxFiles {
		return nil, fmt.Errorf("the schema has more than %d files", maxFiles)
	}
	data, err := files.ReadIn(ctx, folder, filepath.FromSlash(name), left)
	var pathError *fs.PathError
	switch {
	case err == nil:
		return data, s.add(name, data)
	case errors.As(err, new(files.TooLarge)):
		return nil, fmt.Errorf("the files of the schema are larger than %s", files.Size(maxBytes))
	case errors.As(err, &pathError): // the location has told the path
		return nil, pathError.Err
	}
	return nil, err
}

// add takes in the document of that name.
func (s *Set) add(name string, data []byte) error {
	d := &document{name: name, data: data}
	s.documents[name] = d
	s.names = append(s.names, name)
	if at, err := d.read(); err != nil {
		return s.errorAt(d, at, err)
	}
	return nil
}
