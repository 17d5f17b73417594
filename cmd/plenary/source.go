package main

import (
	"context"
	"os"
	"path/filepath"
	"unicode/utf8"

	"plenary/convert"
	"plenary/convert/batch"
	"plenary/diag"
	"plenary/validate"
)

// A sourceText is the value of --source: the text that a document must hold, or
// a folder that has one for each document, under the document's name.
type sourceText string

// sourceOf returns the source of an input. A finding tells why there is none.
func (c *command) sourceOf(ctx context.Context, path sourceText, in batch.Input) (validate.Source, diag.List) {
	if path == "" {
		return validate.Source{}, nil
	}
	name := string(path)
	if info, err := os.Stat(name); err == nil && info.IsDir() {
		name = filepath.Join(name, in.Stem+".txt")
	}
	from := batch.File(name, c.in)
	source, findings := from.Read(ctx, batch.DefaultSize)
	if source.Data == nil {
		source.Data = []byte{} // an empty text is one, too
	}
	return validate.Source{Name: from.Name, Text: source.Data}, findings
}

// textsOf returns the texts that findings about a document and its source have
// places in. Excerpts are shown of what is UTF-8.
func textsOf(document convert.Source, source validate.Source) diag.Sources {
	texts := diag.Sources{document.Name: document.Data}
	if utf8.Valid(source.Text) && source.Text != nil {
		texts[source.Name] = source.Text
	}
	return texts
}
