package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"plenary/convert/language"
	"plenary/convert/printed"
	"plenary/convert/read/clean"
	"plenary/convert/read/lines/label"
	"plenary/convert/read/lines/sheet"
	"plenary/convert/read/lines/table"
	"plenary/diag"
)

// An example is a text whose right labels are known.
type example struct {
	form  string
	lines *label.Lines
	right []label.Label
	sum   label.Sums // of the right labels
}

// A kind is that of a mark in a rendered text (render.py).
type kind rune

const (
	text     kind = 0xe010 + iota // a paragraph begins
	numbered                      // one with a number before it
	row
	end // of a paragraph or row
	note
	noteEnd
	kinds
)

// A mark stands before a byte of the clean text.
type mark struct {
	at int
	kind
}

// unmarked takes the marks out of a text.
func unmarked(source string) (plain string, marks []mark) {
	var b strings.Builder
	for _, r := range source {
		if text <= kind(r) && kind(r) < kinds {
			marks = append(marks, mark{b.Len(), kind(r)})
			continue
		}
		b.WriteRune(r)
	}
	return b.String(), marks
}

// read reads the texts of files in forms. What cannot be an example is left out.
func read(texts string, files, forms []string) ([]*example, error) {
	var examples []*example
	left, strange, lines := map[string]int{}, map[string]int{}, map[string]int{}
	for _, file := range files {
		for _, form := range forms {
			stem := strings.TrimSuffix(filepath.Base(file), ".xml")
			x, err := readExample(filepath.Join(texts, stem+"."+form+".txt"))
			if err != nil {
				return nil, err
			}
			if x == nil {
				left[form]++
				continue
			}
			var odd int
			x.form = form
			x.sum, odd = x.lines.Sum(x.right)
			strange[form] += odd
			lines[form] += len(x.right)
			examples = append(examples, x)
		}
	}
	for _, form := range forms {
		fmt.Fprintf(os.Stderr, "%-10s %d texts left out, %d of %d labels put right\n", form, left[form], strange[form], lines[form])
	}
	return examples, nil
}

// readExample reads a rendered text, or returns nil where it is no example.
func readExample(path string) (*example, error) {
	content, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	source, marks := unmarked(string(clean.Of(content).Clean))
	if !utf8.ValidString(source) {
		return nil, fmt.Errorf("%s is not UTF-8", path)
	}
	english, _ := language.Of("eng")
	sh, _ := label.FindStarNotes(sheet.Read(source, english, diag.Span{}))
	sh = table.Find(sh, label.BesideNotes(sh), nil).Sheet.Copy()
	x := &example{right: rightLabels(sh, marks)}
	x.lines = label.Prepare(sh.Measured())
	if !x.lines.TakeFeet(x.right) {
		return nil, nil
	}
	return x, nil
}

// A cursor goes along the marks of a text.
type cursor struct {
	marks []mark // that are left
	begun bool
	open
}

// Open says what is open where a cursor is.
type open struct{ text, row, note bool }

// take takes the marks of a line of the source, and returns the last that opens something.
func (c *cursor) take(l *sheet.Line) (opened mark) {
	for len(c.marks) > 0 && c.marks[0].at < l.Start {
		c.marks = c.marks[1:]
	}
	for ; len(c.marks) > 0 && c.marks[0].at <= l.End; c.marks = c.marks[1:] {
		m := c.marks[0]
		if m.at == l.End && m.kind != end && m.kind != noteEnd {
			break
		}
		c.begun = true
		switch m.kind {
		case text, numbered:
			c.text, opened = true, m
		case row:
			c.row, opened = true, m
		case note:
			c.note, opened = true, m
		case end:
			c.text, c.row = false, false
		case noteEnd:
			c.note = false
		}
	}
	return opened
}

// rightLabels returns the labels of the lines of a sheet by the marks of the text. Lines of the page that the sheet
// has not told from text, and rows of tables that were not found, are marked in it as what they are.
func rightLabels(sh *sheet.Sheet, marks []mark) []label.Label {
	labels := make([]label.Label, len(sh.Lines))
	c := cursor{marks: marks}
	above := -1 // the line of text above
	for _, i := range sourceOrder(sh) {
		l := &sh.Lines[i]
		if l.Class != sheet.Body {
			continue
		}
		_, head := sh.Head.BeginsBlock(i)
		was := c.open
		opened := c.take(l)
		alone := opened.kind != 0 && opened.at == l.Start && above >= 0 && above == i-1
		switch {
		case l.Table > 0:
			continue
		case head:
			labels[i] = label.GoesOn // put right where it opens
		case opened.kind == row || was.row:
			l.Table = 1
			continue
		case opened.kind == note && alone && sh.IsNumber(above):
			labels[above], labels[i] = label.OpensNote, label.NoteGoesOn
			sh.Lines[above].Class = sheet.Body
		case opened.kind == note && opened.at == l.Start:
			labels[i] = label.InFoot
		case opened.kind == note:
			labels[i] = label.OpensNote
		case was.note:
			labels[i] = label.NoteGoesOn
		case opened.kind == numbered && alone && isLabel(sh.LineText(above)) && labels[above] != label.OpensNote:
			sh.Lines[above].Class = sheet.Body
			labels[above], labels[i] = label.Opens, label.GoesOn
			if !printed.IsLabelAlone(sh.LineText(above)) {
				labels[i] = label.Opens
			}
		case opened.kind == text || opened.kind == numbered:
			labels[i] = label.Opens
		case was.text && sh.IsNumber(i) && i+1 < len(sh.Lines) && startsNote(sh, c.marks, i):
			labels[i] = label.InFoot
		case was.text:
			labels[i] = label.GoesOn
		case c.begun || i >= sh.Head.End():
			if !isLabel(sh.LineText(i)) && !sh.IsNumber(i) {
				l.Class = sheet.Furniture
				continue
			}
			labels[i] = label.InFoot // until it is known for the number of something
		}
		above = i
	}
	return labels
}

// sourceOrder returns the lines of a sheet as they stand in the source: those of a masthead that stands below text were raised.
func sourceOrder(sh *sheet.Sheet) []int {
	order := make([]int, len(sh.Lines))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return sh.Lines[a].Start - sh.Lines[b].Start })
	return order
}

// isLabel reports whether a line is the number of a paragraph, a point or a heading, and nothing else.
func isLabel(s string) bool { return printed.IsLabelAlone(s) || printed.IsHeadingNumber(s) }

// startsNote reports whether a note's text begins below line i, with nothing but numbers between.
func startsNote(sh *sheet.Sheet, marks []mark, i int) bool {
	for k := i + 1; k < len(sh.Lines); k++ {
		l := sh.Lines[k]
		if len(marks) > 0 && marks[0].at <= l.End {
			return marks[0].kind == note && marks[0].at == l.Start
		}
		if !sh.IsNumber(k) {
			return false
		}
	}
	return false
}

// show prints the lines of a text that are labelled wrongly.
func (x *example) show(w io.Writer, name string, weights *label.Weights, got []label.Label) {
	fmt.Fprintf(w, "== %s\n", name)
	for i, right := range x.right {
		if !x.counts(i) || right == got[i] {
			continue
		}
		for k := max(0, i-3); k <= min(len(got)-1, i+2); k++ {
			fmt.Fprintf(w, "%s %s %s gap %d | %s\n", map[bool]string{true: "!", false: " "}[k == i], names[x.right[k]], names[got[k]], x.lines.Lines[k].Gap, x.lines.LineText(k))
		}
		fmt.Fprintln(w, x.lines.Explain(weights, got, i))
	}
}

// names are short names of the labels.
var names = [label.Labels]string{"-   ", "OPEN", "goes", "NOTE", "note", "foot"}
