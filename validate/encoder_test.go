package validate_test

import (
	"testing"

	"plenary/convert/akn"
	"plenary/convert/resolution/specimen"
	"plenary/diag"
	"plenary/validate"
)

// What the encoder writes raises nothing, in any layer. The notes are of what
// the specimen has on purpose: a list with one point, for one.
func TestEncodedSpecimen(t *testing.T) {
	xml, list := akn.Encode(specimen.New())
	if list.HasErrors() {
		t.Fatal(list.Err())
	}
	for _, f := range validate.XML(xml, validate.Options{}) {
		if f.Severity != diag.Note {
			t.Errorf("%v", f)
		}
	}
}
