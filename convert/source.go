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

// A Reading is the choices of how a source is read. All but the language are about PDFs and Word files. Its
// zero value reads all of a file that is whole and has no password, in the language that it shows.
type Reading struct {
	// Language is the code of the language that the source is in, by ISO 639-2/T; "" where its words tell.
	Language string
	// Structure is whether the tags of a PDF are believed.
	Structure Structure
	// Pages are those of a PDF that are read. A Word file has no pages.
	Pages PageRange
	// Password opens an encrypted file. It is no part of what is written down of the
	// choices.
	Password string `json:"-"`
	// AllowRepaired lets a damaged file be read of which pages may be missing, with a
	// warning instead of an error.
	AllowRepaired bool
}

// A Structure is what is made of the structure tree of a tagged PDF. (ISO 32000-1, 14.7.) The
// zero Structure is [StructureAuto].
type Structure string

// The choices of a structure.
const (
	StructureAuto   Structure = "auto"   // it is believed where it holds what the pages show
	StructureIgnore Structure = "ignore" // it is not used: the pages are read by where their glyphs stand
)

// Structures returns all choices of a structure.
func Structures() []Structure { return []Structure{StructureAuto, StructureIgnore} }
