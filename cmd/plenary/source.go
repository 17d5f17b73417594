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

// A sourceText is the value of --source: the source whose text a document must
// hold, or a folder that has one for each document, under the document's name.
type sourceText string

// sourceOf returns the source of an input. A finding tells why there is none.
func (c *command) sourceOf(ctx context.Context, path sourceText, in batch.Input) (validate.Source, diag.List) {
	if path == "" {
		return validate.Source{}, nil
	}
	name := string(path)
	if info, err := os.Stat(name); err == nil && info.IsDir() {
		name = sourceIn(name, in.Stem)
	}
	from := batch.File(name, c.in)
	source, findings := from.Read(ctx, batch.DefaultSize)
	if source.Data == nil {
		source.Data = []byte{} // an empty text is one, too
	}
	return validate.Source{Name: from.Name, Text: source.Data}, findings
}

// sourceIn returns the path of the source of a document in a folder: that from
// which convert would have made it. Where there is none it names the text that is
// missing.
func sourceIn(folder, stem string) (path string) {
	for _, extension := range batch.Forms() {
		path = filepath.Join(folder, stem+extension)
		if _, err := os.Stat(path); err == nil {
			break
		}
	}
	return path
}

// textsOf returns the texts that findings about a document and its source have
// places in. Excerpts are shown of what is UTF-8.
func textsOf(document convert.Source, source validate.Source, how convert.Reading) diag.Sources {
	texts := diag.Sources{document.Name: document.Data}
	if source.Text != nil {
		if text := convert.Text(convert.Source{Name: source.Name, Data: source.Text}, how); utf8.Valid(text) {
			texts[source.Name] = text
		}
	}
	return texts
}
