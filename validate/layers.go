package validate

import (
	"fmt"
	"strings"
)

// A Layer is one of the things that a document is judged by. The guard over
// the bytes and well-formedness belong to none: no other layer has anything to
// look at without them.
type Layer uint8

// The layers, in the order in which they run.
const (
	SchemaLayer       Layer = 1 << iota // a schema that the user names, or else the profile
	ProfileLayer                        // the embedded schema of the profile, beside another
	RulesLayer                          // the rules of the catalogue
	ConservationLayer                   // the text of a source

	everyLayer = SchemaLayer | ProfileLayer | RulesLayer | ConservationLayer
)

var layerNames = [...]struct {
	name  string
	layer Layer
}{
	{"schema", SchemaLayer}, {"profile", ProfileLayer}, {"rules", RulesLayer}, {"conservation", ConservationLayer},
}

// Type, String and Set make a set of layers a value of a flag: a list of names
// with commas between. The zero value stands for all that apply.
func (l *Layer) Type() string { return "LAYERS" }

// String returns the names of the layers in l.
func (l *Layer) String() string {
	var names []string
	for _, known := range layerNames {
		if *l&known.layer != 0 {
			names = append(names, known.name)
		}
	}
	return strings.Join(names, ",")
}

// Set reads a list of names. An unknown one is an error that names the known.
func (l *Layer) Set(list string) error {
	*l = 0
	for name := range strings.SplitSeq(list, ",") {
		layer := layerOf(strings.TrimSpace(name))
		if layer == 0 {
			all := everyLayer
			return fmt.Errorf("%q is no layer; there are %s", name, all.String())
		}
		*l |= layer
	}
	return nil
}

func layerOf(name string) Layer {
	for _, known := range layerNames {
		if known.name == name {
			return known.layer
		}
	}
	return 0
}

// has reports whether a layer is asked for.
func (l Layer) has(layer Layer) bool { return l == 0 || l&layer != 0 }
