package prose

import (
	"strings"
	"unicode/utf8"

	"plenary/convert/account"
	"plenary/convert/manuscript"
	"plenary/convert/printed"
	"plenary/convert/read/lines/sheet"
	"plenary/convert/read/lines/table"
	"plenary/diag"
	"plenary/schema"
)

// A writer joins lines to running text, which knows the source of every run of
// characters. White space is folded to single spaces as it is written.
type writer struct {
	*sheet.Sheet
	speller   *speller
	swallowed []swallowed  // hyphens, in order
	broken    map[int]bool // the lines whose last word is broken

	text     strings.Builder
	runs     []manuscript.Run
	lineEnds []int // where the text of each line of the body ends
	left     []account.Entry
	findings diag.List

	end    byte      // the last byte written; 0 at the start of a paragraph
	within bool      // the last word goes on on the next line
	word   diag.Span // the last word written, in the source
	half   letters   // what it ends in, where it may be the first half of one
}

// write appends the characters of the source [from, to), white space folded.
func (w *writer) write(from, to int) {
	for from < to {
		word := from
		for word < to && !isSpaceAt(w.Src, word) {
			word++
		}
		if word > from {
			w.append(diag.SpanOf(from, word))
		}
		from = word
		for from < to && isSpaceAt(w.Src, from) {
			_, size := utf8.DecodeRuneInString(w.Src[from:])
			from += size
		}
		if from > word && from < to {
			w.space()
		}
	}
}

// append writes a word. A space that waits before it is written too, unless it is
// damage.
func (w *writer) append(word diag.Span) {
	spaced := w.end == ' ' && !w.closeUp(word)
	if spaced {
		w.text.WriteByte(' ')
	}
	from := word.Start
	for _, h := range swallowedIn(w.swallowed, word) {
		if from < h.at {
			w.run(from, h.at, spaced)
			w.left = append(w.left, account.Entry{Span: diag.SpanOf(h.at, h.at), Fate: account.Repair, Text: "-", What: lostHyphen})
		}
		w.text.WriteByte('-')
		if h.spaced {
			w.text.WriteByte(' ')
		}
		from, spaced = h.at, false
	}
	w.run(from, word.End, spaced)
	w.word = word
}

// lostHyphen is what a report calls a swallowed hyphen.
const lostHyphen = "lost hyphen"

// closeUp closes up a word with the one before it where the white space between them is damage
// of the extraction, puts the repair on record and reports whether it did.
func (w *writer) closeUp(word diag.Span) bool {
	if w.IsLiteral(w.word.Start) {
		return false
	}
	if _, swallowed := swallowedFrom(w.swallowed, word.Start); swallowed {
		w.repair(word, account.Entry{Text: "-", What: lostHyphen})
		return true
	}
	var j joint
	j, w.half = w.speller.between(w.word, word, w.half)
	switch l, r := w.Src[w.word.Start:w.word.End], w.Src[word.Start:word.End]; {
	case j.doubted:
		w.findings.Add(schema.WordUncertain, diag.SpanOf(j.left.end-len(j.left.word), j.right.end), "%q and %q may be one word: %q", j.left.word, j.right.word, j.left.word+j.right.word)
	case j.damage == splitWord:
		w.findings.Add(schema.WordJoined, w.word.Union(word), "%q and %q are one word: %q", l, r, l+r)
	}
	if j.damage == "" {
		return false
	}
	w.repair(word, account.Entry{What: j.damage})
	return true
}

// repair puts on record that the white space before a word is none of the
// text. Where the word before it stands on another page, the foot of the page lies between them,
// which has entries of its own: a repair covers white space only.
func (w *writer) repair(word diag.Span, e account.Entry) {
	end := w.word.End
	for end < word.Start && isSpaceAt(w.Src, end) {
		_, size := utf8.DecodeRuneInString(w.Src[end:])
		end += size
	}
	e.Span, e.Fate = diag.SpanOf(w.word.End, end), account.Repair
	w.left = append(w.left, e)
}

// run writes characters that stand together in the source. After one space,
// in the text and in the source, they lengthen the run before them.
func (w *writer) run(from, to int, spaced bool) {
	if last := len(w.runs) - 1; spaced && w.runs[last].Source.End+1 == from && w.Src[from-1] == ' ' {
		w.runs[last].Len += 1 + to - from
		w.runs[last].Source.End = to
	} else {
		w.runs = append(w.runs, manuscript.Run{At: w.text.Len(), Len: to - from, Source: diag.SpanOf(from, to)})
	}
	w.text.WriteString(w.Src[from:to])
	w.end = w.Src[to-1]
}

// space puts a space before the next word, unless the text is at a start.
func (w *writer) space() {
	if w.end != 0 {
		w.end = ' '
	}
}

// begin starts a new paragraph and returns where.
func (w *writer) begin() int {
	if w.text.Len() > 0 {
		w.text.WriteByte('\n')
	}
	w.end = 0
	return w.text.Len()
}

// copy writes a part of the source by itself, as it stands, and returns the part of
// the text that it is.
func (w *writer) copy(source diag.Span) diag.Span {
	from := w.begin()
	w.run(source.Start, source.End, false)
	return diag.SpanOf(from, w.text.Len())
}

// line writes line i from an offset on, without the hyphen of a word that
// is broken at its end.
func (w *writer) line(i, from int) {
	to := w.Lines[i].End
	w.within = w.broken[i]
	if w.within {
		to--
		w.left = append(w.left, account.Entry{Span: diag.SpanOf(to, to+1), Fate: account.Repair, What: "hyphen of a broken word"})
	}
	w.write(from, to)
}

// join puts what belongs between a line of a paragraph that is written and the next: a space, or
// nothing after a hyphen that it completes, and where no space parts two words.
func (w *writer) join(above, next string) {
	switch {
	case w.within:
	case w.end != ' ' && !w.Lang.PartsLines(above, next):
	case w.end == '-' && !w.Lang.Suspended(next) && !w.endsLabel():
	case strings.HasPrefix(next, "-") && len(next) > 1 && printed.IsLetter(next[1:]):
	default:
		w.space()
	}
}

// endsLabel reports whether the line that was written last is nothing but the number of a paragraph: "1 -".
func (w *writer) endsLabel() bool {
	line := w.Src[:w.word.End]
	line = strings.TrimLeft(line[strings.LastIndexByte(line, '\n')+1:], " \t\f")
	return printed.OpensNumbered(line) && printed.IsLabelAlone(line)
}

// table writes the cells of a table, row by row. Its text opens with a line feed,
// so that no rule for the opening of a paragraph takes it for one.
func (w *writer) table(t *table.Table) *manuscript.Table {
	written := &manuscript.Table{Rows: make([]manuscript.Row, len(t.Rows))}
	written.Span.Start = w.text.Len()
	for i, row := range t.Rows {
		written.Rows[i] = manuscript.Row{Cells: make([]manuscript.Cell, len(row.Cells)), Header: row.Header}
		for k, cell := range row.Cells {
			written.Rows[i].Cells[k] = w.cell(cell)
		}
	}
	written.Span.End = w.text.Len()
	return written
}

func (w *writer) cell(cell table.Cell) manuscript.Cell {
	from := w.begin()
	for k, p := range cell.Pieces {
		if k > 0 {
			w.joinPiece(cell.Pieces[k-1], p)
		}
		w.write(p.From, p.To)
		w.lineEnds[p.Line] = w.text.Len()
	}
	return manuscript.Cell{Span: diag.SpanOf(from, w.text.Len()), Columns: cell.Columns}
}

// joinPiece puts what belongs between two lines of a cell. Where other cells
// stand between them, no split word is looked for: it could not be named in the
// account.
func (w *writer) joinPiece(above, p table.Piece) {
	switch {
	case strings.TrimSpace(w.Src[above.To:p.From]) == "":
		w.join(w.Src[above.From:above.To], w.Src[p.From:p.To])
	case w.end == '-' && !w.Lang.Suspended(w.Src[p.From:p.To]):
	default:
		w.text.WriteByte(' ')
		w.end = 0
	}
}
