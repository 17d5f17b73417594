// Package prose makes a manuscript of labelled lines: it joins lines to running text,
// mends what an extractor did to the words, and finds the places of the notes.
package prose

import (
	"slices"
	"strings"

	"plenary/convert/language"
	"plenary/convert/language/guess"
	"plenary/convert/manuscript"
	"plenary/convert/read/laid"
	"plenary/convert/read/lines/label"
	"plenary/convert/read/lines/sheet"
	"plenary/diag"
	"plenary/schema"
)

// Write writes the blocks and notes of a sheet as a manuscript. What it repaired and what was
// doubtful are findings, with places in the source.
func Write(sh *sheet.Sheet, blocks []label.Block, notes label.Apparatus) (*manuscript.Manuscript, diag.List) {
	s := newSpeller(sh.Src, sh.Lang)
	w := &writer{Sheet: sh, speller: s, lineEnds: make([]int, len(sh.Lines)), runs: make([]manuscript.Run, 0, len(sh.Lines))}
	w.text.Grow(len(sh.Src))
	var findings diag.List
	w.swallowed, w.findings = findSwallowed(sh, s)
	w.broken, findings = findBroken(sh, s)
	w.findings = append(w.findings, findings...)
	m := &manuscript.Manuscript{Flow: make([]manuscript.Block, len(blocks)), Notes: make([]manuscript.Note, len(notes.Notes))}
	written := w.flow(m, blocks)
	for k, note := range notes.Notes {
		m.Notes[k] = w.note(note)
		m.Notes[k].Masthead = k < notes.StarNotes()
	}
	lines := w.writeJobNumber(m)
	m.Text, m.Runs, m.Left = w.text.String(), w.runs, append(w.left, sheet.FurnitureEntries(lines)...)
	p := &placer{Sheet: sh, Apparatus: notes, text: m.Text, blocks: written, lineEnds: w.lineEnds, runs: w.runs}
	p.placeMarks()
	m.Marks = p.marks
	opening := make([]int, len(written))
	for k, b := range written {
		opening[k] = b.line
	}
	m.Heads = Heads(sh.Head, opening)
	findings = append(w.findings, warnOfForeign(m, sh.Lang)...)
	findings = append(findings, p.findings...)
	return m, append(findings, warnOfOthers(sh)...)
}

// Doubts says where a manuscript has text of another language, and where other resolutions stand
// on its sheet.
func Doubts(sh *sheet.Sheet, m *manuscript.Manuscript) diag.List {
	return append(warnOfForeign(m, sh.Lang), warnOfOthers(sh)...)
}

// flow writes the blocks, and returns their places in the text.
func (w *writer) flow(m *manuscript.Manuscript, blocks []label.Block) []writtenBlock {
	written := make([]writtenBlock, len(blocks))
	paragraphs := make([]manuscript.Paragraph, len(blocks)) // at once
	for k, b := range blocks {
		if b.Table != nil {
			t := w.table(b.Table)
			m.Flow[k], written[k] = t, writtenBlock{t.Span, b.Line}
			continue
		}
		p := &paragraphs[k]
		p.Span.Start = w.begin()
		for n, i := range b.Lines {
			if n > 0 {
				w.join(w.LineText(b.Lines[n-1]), w.LineText(i))
			}
			w.line(i, w.Lines[i].Start)
			w.lineEnds[i] = w.text.Len()
		}
		p.Span.End = w.text.Len()
		p.Rank.Heading = w.heading(b.Lines)
		if b.Line < len(w.Head.Roles) {
			p.Rank = manuscript.Rank{Masthead: true, Role: w.Head.Roles[b.Line]}
		}
		m.Flow[k], written[k] = p, writtenBlock{p.Span, b.Line}
	}
	return written
}

// heading is whether the lines of a block are a heading, where the source shows it.
func (w *writer) heading(lines []int) manuscript.Shown {
	if w.Shown.IsZero() {
		return manuscript.Unknown
	}
	shown := make([]laid.Line, len(lines))
	for k, i := range lines {
		shown[k] = w.Shown.LineAt(w.Lines[i].Start)
	}
	return laid.Heading(shown)
}

// note writes a note: its label and its text.
func (w *writer) note(n label.Note) manuscript.Note {
	written := manuscript.Note{Marker: n.Marker, Label: w.copy(n.Label)}
	written.Body.Start = w.begin()
	for i, p := range n.Lines {
		if i > 0 {
			w.join(w.LineText(n.Lines[i-1].Line), w.LineText(p.Line))
		}
		w.line(p.Line, p.From)
	}
	written.Body.End = w.text.Len()
	return written
}

// Heads returns the heads of the resolutions, in order, by the lines that the blocks of the flow
// open with.
func Heads(h sheet.Head, opening []int) []manuscript.Head {
	if !h.Formula.Known() && !h.Number.Known() {
		return nil
	}
	list := []manuscript.Head{head(h, opening)}
	for _, other := range h.Others {
		if below := head(other, opening); below.Number.Known() { // its number is not in a table
			list = append(list, below)
		}
	}
	return list
}

func head(h sheet.Head, opening []int) manuscript.Head {
	find := func(line sheet.Index) (k int, opens bool) {
		return slices.BinarySearch(opening, line.Line())
	}
	// from is the first block from a line on, and at the one that opens with it: a line
	// may have been taken for one of a table.
	from := func(line sheet.Index) manuscript.BlockIndex {
		if k, _ := find(line); line.Known() {
			return manuscript.At(k)
		}
		return manuscript.BlockIndex{}
	}
	at := func(line sheet.Index) manuscript.BlockIndex {
		if k, opens := find(line); opens {
			return manuscript.At(k)
		}
		return manuscript.BlockIndex{}
	}
	return manuscript.Head{
		Number: at(h.Number), Letter: at(h.Letter), Body: from(h.Body), Formula: from(h.Formula),
		Alone: h.Alone, Draft: h.Draft, States: h.States,
	}
}

// warnOfOthers says where other resolutions stand. They are kept: the end of
// one that is printed above as lines of the masthead, those that are printed
// below as resolutions with heads of their own.
func warnOfOthers(sh *sheet.Sheet) (findings diag.List) {
	const hint = "give each resolution as a text of its own, from its number to its closing lines"
	if sh.Head.Above > 0 {
		findings.Add(schema.SeveralResolutions, diag.SpanOf(sh.Lines[0].Start, sh.Lines[sh.Head.Above-1].End),
			"the end of another resolution stands above the number").Hint = hint
	}
	for _, other := range sh.Head.Others {
		findings.Add(schema.SeveralResolutions, sh.Lines[other.Number.Line()].Span(), "another resolution begins here").Hint = hint
	}
	return findings
}

// writeJobNumber writes the job number of the document, which stands at the foot of its first
// page. It is a fact of the document; where it is printed again, and the date of
// print behind it, belong to the page. It returns the lines without it. (AKN4UN, "docketNumber".)
func (w *writer) writeJobNumber(m *manuscript.Manuscript) []sheet.Line {
	for i, l := range w.Lines {
		if l.Class != sheet.Furniture || l.Form != sheet.JobNumber || !sheet.IsJobLine(w.LineText(i)) {
			continue
		}
		number := diag.SpanOf(l.Start, l.Start+sheet.JobLength(w.LineText(i)))
		m.Facts = append(m.Facts, manuscript.Fact{Kind: manuscript.JobNumber, Span: w.copy(number)})
		left := w.Copy().Lines
		left[i].Start = l.End - len(strings.TrimLeft(w.Src[number.End:l.End], " \t"))
		return left
	}
	return w.Lines
}

// warnOfForeign says where text of another language begins: the volumes of the
// first years print French beside English, and a scanner puts the one column
// below the other. The text is kept.
func warnOfForeign(m *manuscript.Manuscript, lang *language.Language) (findings diag.List) {
	if lang.KnowsForeign() && lang.ForeignWords(m.Text) < foreignWords {
		return nil
	}
	inside := false
	for _, b := range m.Flow {
		s := m.Of(b.Part())
		switch own, other := belongs(s, lang); {
		case !inside && other:
			inside = true
			findings.Add(schema.OtherLanguage, m.Hull(b.Part()), "text of another language begins here").
				Hint = "give the text of one language, or cut the other column out"
		case own:
			inside = false
		}
	}
	return findings
}

// belongs reports whether a block is in the own language, and whether it is in another.
func belongs(s string, lang *language.Language) (own, other bool) {
	if !lang.KnowsForeign() {
		if guess.Of([]byte(s)).Code == lang.Code { // nearly always
			return true, false
		}
		return false, guess.Passage([]byte(s), lang.Code) != ""
	}
	words, foreign := lang.OwnWords(s), lang.ForeignWords(s)
	return words >= foreignWords && words > foreign, foreign >= foreignWords && foreign > words
}

// foreignWords are the small words of another language in one paragraph that tell it: "la" and "des" stand in names (cases foreign-words-3 and -2).
const foreignWords = 3
