package schemaset

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"path/filepath"
	"strings"

	"github.com/jacoelho/xsd"

	"plenary/diag"
)

// A Set is the files of a schema, all that it takes in from beside it, by their
// names: paths below the folder of the first, with slashes.
type Set struct {
	path      string // of the first, as the user names it
	first     string
	documents map[string]*document
	names     []string // in the order of reading
}

// Path returns the path of the file that was named.
func (s *Set) Path() string { return s.path }

// First returns the bytes of the file that was named.
func (s *Set) First() []byte { return s.documents[s.first].data }

// Source returns the schema for the library, which finds in the set what it takes
// in.
func (s *Set) Source() xsd.SchemaSource {
	included := xsd.ResolverFunc(func(from, location string) (xsd.SchemaSource, error) {
		name, err := beside(from, location)
		if err == nil && s.documents[name] == nil {
			err = fs.ErrNotExist
		}
		if err != nil {
			return xsd.SchemaSource{}, err
		}
		return xsd.Bytes(name, s.documents[name].data), nil
	})
	return xsd.Bytes(s.first, s.First()).WithResolver(included)
}

// errorAt adds to an error its place in a document.
func (s *Set) errorAt(d *document, at int, err error) error {
	place := diag.NewIndex(d.data).Position(at)
	return fmt.Errorf("%s:%d:%d: %w", filepath.Join(filepath.Dir(s.path), filepath.FromSlash(d.name)), place.Line, place.Column, err)
}

// beside returns the name of what a document includes from a location. Only what
// lies beside the first document or below has one.
func beside(from, location string) (string, error) {
	scheme, _, isURL := strings.Cut(location, ":")
	name := path.Join(path.Dir(from), location)
	if isURL && !strings.Contains(scheme, "/") || path.IsAbs(location) || !filepath.IsLocal(filepath.FromSlash(name)) {
		return "", errors.New("a schema takes in only files that lie beside it or below; put the file there")
	}
	return name, nil
}
