package convert

import (
	"errors"

	"plenary/convert/normalise"
	"plenary/convert/read/docx"
	"plenary/diag"
	"plenary/schema"
)

// openDOCX reads a Word file.
func openDOCX(source Source) (*document, diag.List) {
	d, err := docx.Read(source.Data, docx.Options{})
	if err != nil {
		return nil, diag.List{refusedDOCX(err)}
	}
	var findings diag.List
	for _, f := range d.Facts {
		if told, ok := tellings[f.Kind]; ok {
			message := counted(f.Count, told.noun) + told.what
			if f.Sample != "" {
				message += ": " + f.Sample
			}
			findings.Add(told.rule, f.First, "%s", message)
		}
	}
	where := func(s diag.Span) (page, paragraph int, box diag.Box) {
		if p := d.Place(s.Start); p.Story == docx.Body {
			paragraph = p.Number
		}
		return 0, paragraph, diag.Box{}
	}
	return &document{text: d.Flow.Text, known: normalise.Source{Flow: &d.Flow}, where: where}, findings
}

// refusedDOCX tells why a Word file is not read.
func refusedDOCX(err error) diag.Finding {
	var fault *docx.Error
	if errors.As(err, &fault) && fault.Kind == docx.Encrypted {
		return diag.New(schema.DocumentEncrypted, diag.Span{}, "the Word file is encrypted").
			WithHint("open it with its password, and save it without one")
	}
	return diag.New(schema.DocumentDamaged, diag.Span{}, "the Word file cannot be read: %v", err).
		WithHint("get the file once more; a word processor that still opens it can save it as a new DOCX")
}

// A telling is how a fact of a Word file is told.
type telling struct {
	rule       *diag.Rule
	noun, what string
}

// tellings are the facts that people should know.
var tellings = map[docx.FactKind]telling{
	docx.Inserted:      {schema.ChangesAccepted, "tracked insertion", " read as text"},
	docx.Deleted:       {schema.ChangesAccepted, "tracked deletion", " left out"},
	docx.Hidden:        {schema.TextHidden, "stretch", " of hidden text left out"},
	docx.Ignored:       {schema.TextHidden, "stretch", " of text in elements that other programs may ignore left out"},
	docx.Misplaced:     {schema.TextHidden, "stretch", " of text where the format has none left out"},
	docx.Covered:       {schema.TextHidden, "cell", " that a merged cell covers left out"},
	docx.Unlinked:      {schema.TextHidden, "head", " or foot that no page shows left out"},
	docx.Comment:       {schema.PartUnread, "comment", " not read"},
	docx.Object:        {schema.PartUnread, "embedded object", " not read"},
	docx.Picture:       {schema.PartUnread, "picture", " not read"},
	docx.Unread:        {schema.PartUnread, "part", " with text not read"},
	docx.External:      {schema.PartUnread, "reference", " to what lies outside the file not followed"},
	docx.Formula:       {schema.PartUnread, "formula", " of which the letters alone are read"},
	docx.TextBox:       {schema.TextApart, "text box", " whose text stands behind the paragraph that it is tied to"},
	docx.WordArt:       {schema.TextApart, "text", " drawn as a picture"},
	docx.Nested:        {schema.TextApart, "table", " inside a cell, whose text is text of the cell"},
	docx.Unknown:       {schema.ReadingUncertain, "element", " that is not known, whose text is kept"},
	docx.MustKnow:      {schema.ReadingUncertain, "namespace", " that a reader must know, and this one does not"},
	docx.UnknownSymbol: {schema.ReadingUncertain, "character", " of a symbol font that is not known"},
	docx.NumberFormat:  {schema.ReadingUncertain, "automatic number", " in a format that is not known, read as figures"},
	docx.NoResult:      {schema.ReadingUncertain, "field", " whose result is not in the file"},
	docx.PageNotes:     {schema.ReadingUncertain, "note", " counted anew on each page, counted through"},
	docx.MissingNote:   {schema.ReadingUncertain, "mark", " without a note"},
}
