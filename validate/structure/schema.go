package structure

import (
	"bytes"
	"fmt"
	"sync"

	"github.com/jacoelho/xsd"

	"plenary/schema"
	"plenary/validate/report"
	"plenary/validate/schemaset"
)

// A Schema is a compiled XML Schema. It is safe for concurrent use.
type Schema struct {
	whole    func() *engine     // all that the schema says
	distinct *engine            // for documents in which no identifier stands twice
	own      bool               // the embedded schema of the profile
	read     func() *vocabulary // reads the schema document once, when there is something to report
}

func newSchema(whole func() *engine, distinct *engine, source []byte) *Schema {
	return &Schema{whole: whole, distinct: distinct, read: sync.OnceValue(func() *vocabulary { return readVocabulary(source) })}
}

// validate runs the library over a document. Distinct says that no identifier
// stands twice in it.
func (s *Schema) validate(body []byte, distinct bool) error {
	if distinct {
		return s.distinct.validate(body)
	}
	return s.whole().validate(body)
}

// An engine is the library with a compiled schema.
type engine struct {
	*xsd.Engine
	sessions sync.Pool // of *xsd.Session, which keep their buffers
}

func (e *engine) validate(body []byte) error {
	session, _ := e.sessions.Get().(*xsd.Session)
	if session == nil {
		var err error
		if session, err = e.NewSession(limits()); err != nil {
			return err
		}
	}
	err := session.Validate(bytes.NewReader(body))
	e.sessions.Put(session)
	return err
}

// profile returns the embedded schema, compiled once a process and only when
// it is needed.
var profile = sync.OnceValues(compileProfile)

// compileProfile compiles the embedded schema without the uniqueness of
// identifiers: to see to it, the library spends as much time as on all the rest.
// The whole schema is compiled when an identifier does stand twice somewhere.
func compileProfile() (*Schema, error) {
	distinct, err := compileDocument(withoutUniqueness(schema.Profile()))
	if err != nil {
		return nil, err
	}
	whole := sync.OnceValue(func() *engine {
		e, err := compileDocument(schema.Profile())
		if err != nil {
			panic(err) // a test compiles it
		}
		return e
	})
	s := newSchema(whole, distinct, schema.Profile())
	s.own = true
	return s, nil
}

func compileDocument(profile []byte) (*engine, error) {
	imports := xsd.ResolverFunc(func(_, location string) (xsd.SchemaSource, error) {
		return xsd.Bytes(location, schema.XMLAttributes()), nil
	})
	compiled, err := xsd.Compile(xsd.Bytes(schema.ProfileName, profile).WithResolver(imports))
	if err != nil {
		return nil, fmt.Errorf("compiling the embedded schema: %w", err)
	}
	return &engine{Engine: compiled}, nil
}

// withoutUniqueness returns the schema document of the profile without its
// identity constraints.
func withoutUniqueness(profile []byte) []byte {
	kept := make([]byte, 0, len(profile))
	for {
		before, constraint, found := bytes.Cut(profile, []byte("<xs:unique "))
		kept = append(kept, before...)
		if !found {
			return kept
		}
		_, profile, _ = bytes.Cut(constraint, []byte("</xs:unique>"))
	}
}

// Profile returns the embedded schema.
func Profile() *Schema {
	s, err := profile()
	if err != nil {
		panic(err) // a test compiles it
	}
	return s
}

// Preload starts to compile the embedded schema and returns at once. A pipeline
// calls it before it reads the text, so that the schema is ready when the XML
// is.
func Preload() { go func() { _, _ = profile() }() }

// Compile compiles the XML Schema whose files are in a set.
func Compile(set *schemaset.Set) (*Schema, error) {
	compiled, err := xsd.CompileWithOptions(xsd.CompileOptions{MaxContentModelStates: maxStates}, set.Source())
	if err != nil {
		return nil, fmt.Errorf("compiling the schema %s: %w", set.Path(), err)
	}
	e := &engine{Engine: compiled}
	return newSchema(func() *engine { return e }, e, set.First()), nil
}

// maxStates is the most states that the automaton of a content model may have; the
// largest of the official schema has some 200.
const maxStates = 2048

// limits are set one by one because the library's own default is none.
func limits() xsd.ValidateOptions {
	return xsd.ValidateOptions{
		MaxErrors:             report.Most,
		MaxIdentityScopes:     1 << 12,
		MaxIdentityEntries:    schema.MaxIdentifiers << 3, // they count in each document round them
		MaxIdentityTupleBytes: 1 << 16,
		MaxInstanceDepth:      schema.MaxDepth,
		MaxInstanceAttributes: schema.MaxAttributes + 1<<4, // namespace declarations count there
		MaxInstanceTextBytes:  schema.MaxFileBytes,
		MaxInstanceTokenBytes: schema.MaxTextBytes + 1<<10,
	}
}
