// Package validate judges documents: Akoma Ntoso XML against a schema and the
// rules of the catalogue, JSON against its schema, and a conversion against the
// promise that nothing is lost. All of it returns findings and nothing else.
//
// XML is judged in layers, each of which presupposes the one before: a guard
// over the bytes, well-formedness, the schema, the rules. A finding of the
// first two ends the work, since there is nothing for the others to look at.
//
// The judging is done in rooms below this folder, of which none knows another:
// structure, rules, conservation, fidelity and json. This package says which of them
// a document is brought before, and with what severity their findings count.
package validate

import (
	"plenary/diag"
	"plenary/internal/xmltree"
	"plenary/validate/fidelity"
	"plenary/validate/rules"
	"plenary/validate/structure"
)

// Options are the choices of [XML].
type Options struct {
	Schema *Schema  // nil is the embedded schema of the profile
	Layers Layer    // 0 is all that apply
	Rules  Settings // severities that differ from the catalogue's
	Source Source   // the text that the document must hold; without Text there is none
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
	root, err := xmltree.Parse(data)
	if err != nil {
		return diag.List{err.Finding()}
	}
	var list diag.List
	ruled := o.Layers.has(RulesLayer)
	if o.Schema != nil && o.Layers.has(SchemaLayer) {
		list = append(list, o.Schema.Judge(data, root, ruled)...)
	}
	if o.judgesProfile() {
		list = append(list, structure.Profile().Judge(data, root, ruled)...)
	}
	if ruled {
		list = append(list, rules.Judge(root)...)
	}
	if o.Source.Text != nil && o.Layers.has(ConservationLayer) {
		list = append(list, fidelity.Judge(o.Source, data, root)...)
	}
	return o.Rules.apply(list)
}

// judgesProfile reports whether the embedded schema is asked for: by its name,
// or because the schema is and there is no other. Beside another schema it runs
// only when it is named.
func (o Options) judgesProfile() bool {
	if o.Schema == nil {
		return o.Layers.has(SchemaLayer) || o.Layers.has(ProfileLayer)
	}
	return o.Layers&ProfileLayer != 0
}
