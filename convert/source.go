package convert

import "plenary/convert/read"

// A Form is what a source is written as.
type Form string

// The forms. What is none of them has no form, "".
const (
	FormText Form = "text"
	FormPDF  Form = "pdf"
	FormDOCX Form = "docx"
)

// Forms returns all forms, those first that say most of a document.
func Forms() []Form { return []Form{FormDOCX, FormPDF, FormText} }

// FormOf returns what data is written as, by its bytes alone. What seems to be a text may still
// be none.
func FormOf(data []byte) Form {
	switch read.KindOf(data) {
	case read.Text:
		return FormText
	case read.PDF:
		return FormPDF
	case read.DOCX:
		return FormDOCX
	}
	return ""
}
