package validate_test

import (
	"testing"

	"plenary/convert/akn"
	"plenary/convert/resolution/specimen"
	"plenary/validate"
)

// What the encoder writes raises nothing, in any layer.
func TestEncodedSpecimen(t *testing.T) {
	xml, list := akn.Encode(specimen.New())
	if list.HasErrors() {
		t.Fatal(list.Err())
	}
	for _, f := range validate.XML(xml, validate.Options{}) {
		t.Errorf("%v", f)
	}
}
