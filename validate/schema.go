package validate

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"sync"

	"github.com/jacoelho/xsd"

	"plenary/schema"
)

// A Schema is a compiled XML Schema. It is safe for concurrent use.
type Schema struct {
	engine   *xsd.Engine
	sessions sync.Pool          // of *xsd.Session, which keep their buffers
	own      bool               // the embedded schema of the profile
	read     func() *vocabulary // reads the schema document once, when there is something to report
}

func newSchema(engine *xsd.Engine, source []byte) *Schema {
	return &Schema{engine: engine, read: sync.OnceValue(func() *vocabulary { return readVocabulary(source) })}
}

// validate runs the library over a document.
func (s *Schema) validate(body []byte) error {
	session, _ := s.sessions.Get().(*xsd.Session)
	if session == nil {
		var err error
		if session, err = s.engine.NewSession(limits()); err != nil {
			return err
		}
	}
	err := session.Validate(bytes.NewReader(body))
	s.sessions.Put(session)
	return err
}

// profile returns the embedded schema, compiled once a process and only when
// it is needed.
var profile = sync.OnceValues(compileProfile)

func compileProfile() (*Schema, error) {
	imports := xsd.ResolverFunc(func(_, location string) (xsd.SchemaSource, error) {
		return xsd.Bytes(location, schema.XMLAttributes()), nil
	})
	engine, err := xsd.Compile(xsd.Bytes(schema.ProfileName, schema.Profile()).WithResolver(imports))
	if err != nil {
		return nil, fmt.Errorf("compiling the embedded schema: %w", err)
	}
	s := newSchema(engine, schema.Profile())
	s.own = true
	return s, nil
}

// Preload starts to compile the embedded schema and returns at once. A pipeline
// calls it before it reads the text, so that the schema is ready when the XML
// is.
func Preload() { go func() { _, _ = profile() }() }

// OpenSchema compiles the XML Schema in the file at path, with what it imports
// and includes from files beside it. Of this package's functions it alone reads
// files.
func OpenSchema(path string) (*Schema, error) {
	source, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("opening a schema: %w", err)
	}
	engine, err := xsd.Compile(xsd.File(filepath.Clean(path)))
	if err != nil {
		return nil, fmt.Errorf("compiling the schema %s: %w", path, err)
	}
	return newSchema(engine, source), nil
}

// limits are set one by one because the library's own default is none.
func limits() xsd.ValidateOptions {
	return xsd.ValidateOptions{
		MaxErrors:             maxFindings,
		MaxIdentityScopes:     1 << 12,
		MaxIdentityEntries:    maxIdentifiers << 3, // they count in each document round them
		MaxIdentityTupleBytes: 1 << 16,
		MaxInstanceDepth:      maxDepth,
		MaxInstanceAttributes: maxAttributes + 1<<4, // namespace declarations count there
		MaxInstanceTextBytes:  maxFileBytes,
		MaxInstanceTokenBytes: maxTextBytes + 1<<10,
	}
}
