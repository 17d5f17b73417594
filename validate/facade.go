package validate

import (
	"plenary/convert/account"
	"plenary/diag"
	"plenary/internal/xmltree"
	"plenary/validate/conservation"
	"plenary/validate/fidelity"
	"plenary/validate/json"
	"plenary/validate/schemaset"
	"plenary/validate/structure"
)

// A Schema is a compiled XML Schema. It is safe for concurrent use.
type Schema = structure.Schema

// A Source is the text that a document was made from, as an extractor gave it.
type Source = fidelity.Source

// CompileSchema compiles the XML Schema whose files are in a set.
func CompileSchema(set *schemaset.Set) (*Schema, error) { return structure.Compile(set) }

// Preload starts to compile the embedded schema and returns at once. A pipeline
// calls it before it reads the text, so that the schema is ready when the XML
// is.
func Preload() { structure.Preload() }

// WellFormed tells why a file is not well-formed XML, or beyond the limits of a
// document; it returns nothing for a file that may be read. Whatever reads a
// document from XML asks it first, so that all say the same of the same file.
func WellFormed(data []byte) diag.List {
	if _, err := xmltree.Parse(data); err != nil {
		return diag.List{err.Finding()}
	}
	return nil
}

// JSON judges a resolution in JSON against the JSON Schema of the profile. A
// finding points at the value with a JSON pointer and the bytes it stands at,
// and says what was expected there. Findings come in the order of their places,
// which are located in data.
func JSON(data []byte) diag.List { return json.Judge(data) }

// Conservation proves that a conversion lost nothing and added nothing, by the
// account of what became of each byte of the source and the text of the finished
// document. What the account names deserves its name.
func Conservation(source []byte, entries account.Account, xml []byte) diag.List {
	return conservation.Judge(source, entries, xml)
}

// Fidelity proves that an Akoma Ntoso document, whoever made it, holds the text
// of a source: nothing missing, nothing added, no word changed. Unlike
// [Conservation] it needs no account of the conversion. Findings have places in
// both files.
func Fidelity(source Source, xml []byte) diag.List {
	root, err := xmltree.Parse(xml)
	if err != nil {
		return diag.List{err.Finding()}
	}
	list := fidelity.Judge(source, xml, root)
	list.Sort()
	list.Locate("", xml)
	return list
}

// Holds proves the same as [Fidelity] and returns its errors alone, in a fraction
// of the time where there is none.
func Holds(source Source, xml []byte) diag.List { return fidelity.Holds(source, xml) }
