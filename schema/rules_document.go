package schema

import "plenary/diag"

// The rules of what a PDF or Word file is, before anyone reads its text.
var (
	DocumentEncrypted = &diag.Rule{
		Code: "document-encrypted", Severity: diag.Error,
		Title:     "The file needs a password",
		What:      "Speaks when a PDF or Word file is encrypted and opens neither without a password nor with the one that was given, or is encrypted in a way that is not known.",
		Why:       "Nothing of the text can be read.",
		Authority: "ISO 32000-1, 7.6; [MS-OFFCRYPTO]",
	}
	DocumentDamaged = &diag.Rule{
		Code: "document-damaged", Severity: diag.Error,
		Title:     "The file cannot be read",
		What:      "Speaks when a PDF or Word file is so damaged that no document can be had of it, and says where it breaks off, or when it asks for more work or memory than a document does.",
		Why:       "Part of a document must not pass for the whole.",
		Bad:       "%PDF-1.7\n%%EOF\n",
		Authority: "Plenary, promises 1 and 5",
	}
	DocumentRepaired = &diag.Rule{
		Code: "document-repaired", Severity: diag.Error,
		Title:     "The file is damaged, and pages may be missing",
		What:      "Speaks when a PDF can be read only by searching it for what its table of objects should have told, or is cut off, and says what was wrong. With --allow-repaired it is a warning. Where nothing can be missing it is a note.",
		Why:       "What a damaged file has lost cannot be known from the file.",
		Authority: "Plenary, promise 1",
	}
	PDFNoText = &diag.Rule{
		Code: "pdf-no-text", Severity: diag.Error,
		Title:     "The PDF is a scan without text",
		What:      "Speaks when no page of a PDF shows a character: its pages are pictures, or --pages names none of them.",
		Why:       "Letters in pictures have to be recognised first; Plenary does not guess them.",
		Authority: "Plenary, promise 6",
	}
	PDFPageNoText = &diag.Rule{
		Code: "pdf-page-without-text", Severity: diag.Warning,
		Title:     "Pages of the PDF are pictures without text",
		What:      "Speaks when some pages of a PDF have text and others are filled by a picture, and names these.",
		Why:       "What stands in the pictures is not in the result.",
		Authority: "Plenary, promise 6",
	}
	GlyphUnread = &diag.Rule{
		Code: "glyph-unread", Severity: diag.Error,
		Title:     "Characters of the PDF cannot be read",
		What:      "Speaks when a font of a PDF says of some of its glyphs neither by a table nor by their names which characters they are, and names the font and the pages.",
		Why:       "What cannot be read would be lost without a trace.",
		Authority: "ISO 32000-1, 9.10.2; Plenary, promise 1",
	}
	PDFStructureDistrusted = &diag.Rule{
		Code: "pdf-structure-distrusted", Severity: diag.Note,
		Title:     "The tags of the PDF are not believed",
		What:      "Speaks when the structure tree of a tagged PDF leaves text of a page out, or runs against its order, and names the pages: they are read by where their glyphs stand.",
		Why:       "Whoever checks the result can see how the pages were read.",
		Authority: "ISO 32000-1, 14.7 and 14.8",
	}
	PagesLeftOut = &diag.Rule{
		Code: "pages-left-out", Severity: diag.Note,
		Title:     "Only some pages are read",
		What:      "Speaks when --pages leaves out pages of a PDF, and says how many.",
		Why:       "The result is not the whole document.",
		Authority: "Plenary, promise 1",
	}
	TextHidden = &diag.Rule{
		Code: "text-hidden", Severity: diag.Warning,
		Title:     "Text that the document does not show is left out",
		What:      "Speaks when a Word file has text that is hidden, covered or on no page, or a PDF has text that is invisible or outside the page; it says how much, and quotes the first of it.",
		Why:       "The print does not show it either; but whoever checks the result must know that it is in the file.",
		Authority: "ISO/IEC 29500-1, 17.3.2.41; ISO 32000-1, 9.3.6",
	}
	ChangesAccepted = &diag.Rule{
		Code: "changes-accepted", Severity: diag.Warning,
		Title:     "Tracked changes are accepted",
		What:      "Speaks when a Word file has changes that were tracked and neither accepted nor rejected, and says how many: what was put in is read, and what was deleted is left out.",
		Why:       "Which text was meant cannot be known from the file.",
		Authority: "ISO/IEC 29500-1, 17.13.5",
	}
	ReadingUncertain = &diag.Rule{
		Code: "reading-uncertain", Severity: diag.Warning,
		Title:     "Part of the file may be shown otherwise by another program",
		What:      "Speaks when a Word file has automatic numbers in a format that is not known, characters of an unknown symbol font, marks without notes, notes that are counted anew on each page, or elements that are not known, and says how they were read.",
		Why:       "Whoever checks the result knows where to compare it with the print.",
		Authority: "ISO/IEC 29500-1; Plenary, promise 6",
	}
	PartUnread = &diag.Rule{
		Code: "part-unread", Severity: diag.Note,
		Title:     "Parts of the file are not read",
		What:      "Speaks when a file has comments, annotations, form fields, pictures or embedded objects, and says how many: they are no text of the document.",
		Why:       "Whoever checks the result can look whether anything in them belongs to the text.",
		Authority: "Plenary, promise 6",
	}
	TextApart = &diag.Rule{
		Code: "text-apart", Severity: diag.Warning,
		Title:     "Text stands outside the flow of the text",
		What:      "Speaks when a file has text in text boxes, turned on its side or across the page, and says where it was put.",
		Why:       "Where such text belongs cannot be known from the file.",
		Authority: "Plenary, promise 4",
	}
	LinesTurned = &diag.Rule{
		Code: "lines-turned", Severity: diag.Note,
		Title:     "Lines of a PDF are put into the order of reading",
		What:      "Speaks once when a PDF draws lines that are read from right to left otherwise, as most programs do: the letters are put into the order of reading, and numbers and words of other scripts in them stay as they are. It also says how many strokes that only fill lines between Arabic letters are left out.",
		Why:       "Whoever checks the result can see what was changed.",
		Authority: "Unicode Standard Annex 9; Plenary, promise 1",
	}
)

var documentRules = []*diag.Rule{
	DocumentEncrypted, DocumentDamaged, DocumentRepaired, PDFNoText, PDFPageNoText, GlyphUnread, PDFStructureDistrusted, PagesLeftOut, TextHidden, ChangesAccepted, ReadingUncertain, PartUnread, TextApart, LinesTurned,
}
