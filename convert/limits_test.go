package convert_test

import (
	"context"
	"strings"
	"testing"

	"plenary/convert"
	"plenary/diag"
	"plenary/schema"
	"plenary/validate"
)

// TestSameRefusals sees that all that reads XML refuses the same files, in the same
// words.
func TestSameRefusals(t *testing.T) {
	document := func(p string) string {
		return `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement name="resolution"><mainBody>` +
			`<paragraph><num>1.</num><content><p>` + p + `</p></content></paragraph></mainBody></statement></akomaNtoso>`
	}
	nested := func(depth int) string {
		return document(strings.Repeat("<i>", depth) + "Rests." + strings.Repeat("</i>", depth))
	}
	const outside = 6 // elements around what document is given
	for name, test := range map[string]struct {
		xml  string
		want *diag.Rule // nil: it is read
	}{
		"plain":               {document("Rests."), nil},
		"as deep as may be":   {nested(schema.MaxDepth - outside), nil},
		"too deep":            {nested(schema.MaxDepth - outside + 1), schema.XMLLimit},
		"long attribute":      {document(`<span title="` + strings.Repeat("a", schema.MaxTextBytes+1) + `">x</span>`), schema.XMLLimit},
		"long text":           {document(strings.Repeat("a", schema.MaxTextBytes+1)), schema.XMLLimit},
		"long name":           {document("<" + strings.Repeat("a", schema.MaxNameBytes+1) + "/>"), schema.XMLLimit},
		"many attributes":     {document("<b" + attributes(schema.MaxAttributes+1) + "/>"), schema.XMLLimit},
		"many elements":       {document(strings.Repeat("<b/>", schema.MaxElements)), schema.XMLLimit},
		"half a pair":         {document("&#xD800;"), schema.XMLMalformed},
		"no character of XML": {document("&#1;"), schema.XMLMalformed},
		"two roots":           {document("Rests.") + "<p/>", schema.XMLMalformed},
		"attribute twice":     {document(`<b title="a" title="b"/>`), schema.XMLMalformed},
		"type declaration":    {"<!DOCTYPE akomaNtoso>" + document("Rests."), schema.XMLDTD},
		"byte of Latin-1":     {document("\xe9"), schema.InputEncoding},
		"control character":   {document("\x01"), schema.InputBinary},
		"nothing":             {" ", schema.InputEmpty},
	} {
		t.Run(name, func(t *testing.T) {
			source := convert.Source{Name: "x.xml", Data: []byte(test.xml)}
			judged := convert.Validate(context.Background(), source, validate.Options{Layers: validate.RulesLayer}, convert.Reading{})
			result, rendered := convert.Render(context.Background(), source, convert.Options{})
			_, compared := convert.Compare(context.Background(), source, source)
			for reader, findings := range map[string]diag.List{"validate": judged, "render": rendered, "diff": compared[:(len(compared)+1)/2]} {
				if test.want == nil {
					if findings.HasErrors() {
						t.Errorf("%s refuses it: %v", reader, findings)
					}
					continue
				}
				if len(findings) != 1 || findings[0].Rule != test.want || findings[0].Message != judged[0].Message || findings[0].Place.Span != judged[0].Place.Span {
					t.Errorf("%s finds %v, want one of %s: %v", reader, findings, test.want.Code, judged)
				}
			}
			if test.want == nil && (result.XML == nil || result.JSON == nil || result.PDF == nil) {
				t.Error("an output is missing")
			}
		})
	}
}

func attributes(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(" a")
		b.WriteString(strings.Repeat("b", i%200))
		b.WriteString(strings.Repeat("c", i/200))
		b.WriteString(`="x"`)
	}
	return b.String()
}
