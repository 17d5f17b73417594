package sheet

import (
	"plenary/convert/language"
	"plenary/convert/read/laid"
	"plenary/diag"
)

// Read makes the sheet of a text: its lines, without those that belong to the
// page, the way in which it is set, and its head. Nothing will be repaired at the places
// of the source that are literal. Where its paragraphs run on in the lines, its lines are others.
func Read(src string, lang *language.Language, literal diag.Span) *Sheet {
	of := func(text string) *Sheet {
		return (&Sheet{Src: text, Lang: lang, Literal: literal, Lines: splitLines(text)}).read()
	}
	text, most := parted(src, lang)
	if most {
		return of(text)
	}
	sh := of(src)
	if text != "" && !sh.Head.Body.Known() {
		return of(text)
	}
	return sh
}

// OfLaid makes the sheet of a text that a reader laid out, as [Read] does, with what the source
// shows of its lines.
func OfLaid(t *laid.Text, lang *language.Language) *Sheet {
	src := string(t.Laid)
	sh := &Sheet{Src: src, Lang: lang, Lines: splitLines(src), Shown: t.Shown}
	sh.markShown()
	return sh.read()
}

func (sh *Sheet) read() *Sheet {
	sh.markFurniture()
	sh.freeTables()
	sh.setMargins()
	sh.Shape = shapeOf(sh.Src, sh.Lines, sh.Lang)
	sh.Head = sh.readHead()
	return sh
}

// OfParagraphs makes the sheet of a text that has a paragraph on each line, as a source has
// them that knows its paragraphs, and none that belong to a page.
func OfParagraphs(src string, lang *language.Language) *Sheet {
	sh := &Sheet{Src: src, Lang: lang, Literal: diag.SpanOf(0, len(src)), Lines: splitLines(src), whole: true}
	sh.Shape = Shape{Geometry: Unwrapped, Chars: 1, Parted: true}
	for i := range sh.Lines {
		sh.Lines[i].Gap = 1
	}
	sh.Head = sh.readHead()
	return sh
}
