package text

import (
	"strconv"
	"strings"
	"testing"

	"plenary/convert/language"
	"plenary/convert/manuscript"
	"plenary/convert/read/clean"
	"plenary/convert/read/laid"
	"plenary/diag"
	_ "plenary/internal/update" // the flag -update
)

// A drawing is lines with what a source shows of them. In the text of a line {1} is the mark of note 1, and
// [1] stands before the text of cell 1.
type drawing struct {
	laid.Line
	text string
}

// layOut makes a text of lines.
func layOut(lines []drawing, notes []string, tables []laid.Table) *laid.Text {
	l := &laid.Layout{Notes: notes, Tables: tables}
	source := ""
	for _, line := range lines {
		space, shown, cell := "\n", &line.Line, 0
		for rest := line.text; rest != ""; {
			p := laid.Piece{Space: space, Line: shown}
			switch end := strings.IndexAny(rest, "}]"); {
			case rest[0] == '{':
				p.Note, _ = strconv.Atoi(rest[1:end])
				rest = rest[1:end] + "\x00" + rest[end+1:]
			case rest[0] == '[':
				cell, _ = strconv.Atoi(rest[1:end])
				if rest = rest[end+1:]; shown == nil {
					space = "    "
				}
				continue
			}
			n := strings.IndexAny(rest, "{[\x00")
			if n < 0 {
				n = len(rest)
			}
			p.Source, p.Cell = diag.SpanOf(len(source), len(source)+n), cell
			source += rest[:n]
			rest = strings.TrimPrefix(rest[n:], "\x00")
			l.Pieces = append(l.Pieces, p)
			space, shown = "", nil
		}
		source += "\n"
	}
	return laid.Of(l, clean.Shown([]byte(source)))
}

// TestShown holds that what a source shows is taken as it is, whatever the words say.
func TestShown(t *testing.T) {
	begins, goesOn := laid.Line{Begins: laid.Begins}, laid.Line{Begins: laid.GoesOn}
	note := func(n int) laid.Line { return laid.Line{Note: n} }
	lines := []drawing{
		{begins, "145/1. Lamps of the coast"},
		{begins, "The General Assembly,"},
		{begins, "Recalling the rules,{1} and Log 2 of the keepers, and"},
		{goesOn, "Noting that gulls are birds,"},
		{begins, "and that they sing;"},
		{laid.Line{What: "watermark"}, "COPY"},
		{laid.Line{Table: true}, "[1]Gulls[2]3 of the"},
		{laid.Line{Table: true}, "[2]harbour"},
		{begins, "1. Decides to count them.{2}"},
		{note(1), "{1} See the Log,"},
		{note(1), "2 volumes."},
		{note(2), "{2} Ibid."},
	}
	table := laid.Table{Rows: []laid.Row{{Cells: []laid.Cell{{Index: 0}, {Index: 1}}}}}
	text := layOut(lines, []string{"1", "2"}, []laid.Table{table})
	m, findings := ReadLaid(text, language.English)
	var got strings.Builder
	for _, b := range m.Flow {
		switch b := b.(type) {
		case *manuscript.Paragraph:
			got.WriteString(m.Text[b.Span.Start:b.Span.End] + "\n")
		case *manuscript.Table:
			for _, r := range b.Rows {
				for _, c := range r.Cells {
					got.WriteString("| " + m.Text[c.Span.Start:c.Span.End] + " ")
				}
				got.WriteString("\n")
			}
		}
	}
	for k, n := range m.Notes {
		got.WriteString("note " + n.Marker + ": " + m.Text[n.Body.Start:n.Body.End] + ", marked behind ")
		for _, mark := range m.Marks {
			if mark.Note == k {
				got.WriteString(strconv.Quote(m.Text[mark.Sign-7 : mark.Sign]))
			}
		}
		got.WriteString("\n")
	}
	for _, e := range m.Left {
		got.WriteString("left " + e.What + "\n")
	}
	want := `145/1. Lamps of the coast
The General Assembly,
Recalling the rules,1 and Log 2 of the keepers, and Noting that gulls are birds,
and that they sing;
| Gulls | 3 of the harbour 
1. Decides to count them.2
note 1: See the Log, 2 volumes., marked behind " rules,"
note 2: Ibid., marked behind "t them."
left watermark
`
	if got.String() != want || len(findings) > 0 {
		t.Errorf("got\n%s%v\nwant\n%s", got.String(), findings, want)
	}
}

// TestNothingShown holds that a text of which nothing is shown is read as extracted text is.
func TestNothingShown(t *testing.T) {
	const source = "145/1. Lamps of the coast\nThe General Assembly,\nRecalling the rules,1 and\nthe Log,\n1. Decides to count\nthem.\n\n1 See the Log.\n"
	var lines []drawing
	for line := range strings.Lines(source) {
		lines = append(lines, drawing{text: strings.TrimSuffix(line, "\n")})
	}
	got, _ := ReadLaid(layOut(lines, nil, nil), language.English)
	want, _ := Read(source, language.English, diag.Span{})
	if got.Text != want.Text || len(got.Notes) != len(want.Notes) || len(got.Marks) != len(want.Marks) {
		t.Errorf("got %q, want %q", got.Text, want.Text)
	}
}
