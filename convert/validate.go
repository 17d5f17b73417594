package convert

import (
	"bytes"
	"context"

	"plenary/diag"
	"plenary/validate"
)

// Validate holds a document against its schema and the rules: JSON when it
// begins with a brace or a bracket, and otherwise Akoma Ntoso XML. The source
// that the options may name is in any encoding that [Convert] reads; how says how
// it is read when it is no text.
func Validate(ctx context.Context, source Source, o validate.Options, how Reading) diag.List {
	j := newJob(ctx, source)
	held := newJob(ctx, Source{Name: o.Source.Name, Data: o.Source.Text})
	if o.Source.Text != nil {
		j.do("decode", func() diag.List {
			findings := held.open(how)
			o.Source.Text, o.Source.Pages = held.text, held.pages()
			held.locate(findings)
			return findings
		})
	}
	j.do("validate", func() diag.List {
		if isJSON(source.Data) {
			return validate.JSON(source.Data)
		}
		findings := validate.XML(source.Data, o)
		if !held.isText() {
			findings.Locate(source.Name, source.Data) // what has no name is of the document, and not of its source
			held.locate(findings)
		}
		return findings
	})
	_, findings := j.close(Result{})
	return findings
}

// isJSON reports whether data begins as JSON does, after the byte order mark
// and the white space that it may have. (RFC 8259, section 2.)
func isJSON(data []byte) bool {
	data = bytes.TrimLeft(bytes.TrimPrefix(data, []byte("\ufeff")), " \t\r\n")
	return len(data) > 0 && (data[0] == '{' || data[0] == '[')
}
