// Package validate judges documents: Akoma Ntoso XML against a schema and the
// rules of the catalogue, JSON against its schema, and a conversion against the
// promise that nothing is lost. All of it returns findings and nothing else.
//
// XML is judged in layers, each of which presupposes the one before: a guard
// over the bytes, well-formedness, the schema, the rules. A finding of the
// first two ends the work, since there is nothing for the others to look at.
package validate

import "plenary/diag"

// Options are the choices of [XML].
type Options struct {
	Schema *Schema // nil is the embedded schema of the profile
}

// A document is a well-formed file.
type document struct {
	data []byte
	root *node
}

// XML judges an Akoma Ntoso document. Findings come in the order of their
// places, which are located in data; of one rule there are at most a hundred.
func XML(data []byte, o Options) diag.List {
	list := judge(data, o)
	list.Sort()
	list.Locate("", data)
	return list
}

func judge(data []byte, o Options) diag.List {
	if list := guard(data); len(list) > 0 {
		return list
	}
	root, err := parse(data)
	if err != nil {
		return diag.List{diag.New(err.rule, err.span, "%s", err.message)}
	}
	d := &document{data, root}
	list := structure(d, o.Schema)
	return append(list, d.rules()...)
}

// structure is the layer of the schema.
func structure(d *document, s *Schema) diag.List {
	if s == nil {
		var err error
		if s, err = profile(); err != nil {
			panic(err) // a test compiles the embedded schema
		}
	}
	return s.structure(d)
}
