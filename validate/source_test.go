package validate_test

import (
	"strings"
	"testing"

	"plenary/schema"
	"plenary/validate"
)

// TestSourceOption sees that a source is one of the layers of XML.
func TestSourceOption(t *testing.T) {
	o := validate.Options{Layers: validate.ConservationLayer, Source: validate.Source{Text: []byte("Dear Keeper,")}}
	findings := validate.XML([]byte(schema.XMLDTD.Good), o)
	if !findings.HasErrors() {
		t.Error("another text passes for the source")
	}
	o.Layers = validate.RulesLayer
	for _, f := range validate.XML([]byte(schema.XMLDTD.Good), o) {
		if strings.HasPrefix(f.Rule.Code, "source-") {
			t.Errorf("the layer is off, and yet: %v", f)
		}
	}
}
