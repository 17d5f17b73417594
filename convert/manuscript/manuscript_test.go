package manuscript

import (
	"slices"
	"strings"
	"testing"

	"plenary/convert/account"
	"plenary/convert/printed"
	"plenary/diag"
	_ "plenary/internal/update" // every package knows the flag
)

func TestBlockIndex(t *testing.T) {
	none, first, third := BlockIndex{}, At(0), At(2)
	for _, c := range []struct {
		what      string
		got, want bool
	}{
		{"none is known", none.Known(), false},
		{"none is the first", none.Is(0), false},
		{"none is below the first", none.Below(0), false},
		{"the first is known", first.Known(), true},
		{"the first is the first", first.Is(0), true},
		{"the first is the second", first.Is(1), false},
		{"the first is below the first", first.Below(0), false},
		{"the third is below the second", third.Below(1), true},
		{"the third is below the third", third.Below(2), false},
		{"the third is the third", third.Is(2), true},
	} {
		if c.got != c.want {
			t.Errorf("%s: %v", c.what, c.got)
		}
	}
}

func TestSourcesAndHull(t *testing.T) {
	// The words were printed the other way round: "oil" before "lamps and".
	m := &Manuscript{Text: "lamps and oil\nfog", Runs: []Run{
		{At: 0, Len: 9, Source: diag.SpanOf(20, 29)},
		{At: 10, Len: 3, Source: diag.SpanOf(4, 7)},
		{At: 14, Len: 3, Source: diag.SpanOf(40, 43)},
	}}
	for _, c := range []struct {
		part    diag.Span
		sources []diag.Span
		hull    diag.Span
	}{
		{diag.SpanOf(0, 9), []diag.Span{{Start: 20, End: 29}}, diag.SpanOf(20, 29)},
		{diag.SpanOf(0, 13), []diag.Span{{Start: 20, End: 29}, {Start: 4, End: 7}}, diag.SpanOf(4, 29)},
		{diag.SpanOf(2, 12), []diag.Span{{Start: 22, End: 29}, {Start: 4, End: 6}}, diag.SpanOf(4, 29)},
		{diag.SpanOf(9, 10), nil, diag.Span{}},                                                                                // the space between two runs
		{diag.SpanOf(9, 9), nil, diag.Span{}},                                                                                 // nothing, between two runs
		{diag.SpanOf(10, 10), nil, diag.Span{}},                                                                               // nothing, where a run begins
		{diag.SpanOf(5, 5), []diag.Span{{Start: 25, End: 25}}, diag.SpanOf(25, 25)},                                           // nothing, within a run
		{diag.SpanOf(13, 17), []diag.Span{{Start: 40, End: 43}}, diag.SpanOf(40, 43)},                                         // with the line feed before it
		{diag.SpanOf(16, 17), []diag.Span{{Start: 42, End: 43}}, diag.SpanOf(42, 43)},                                         // the last byte
		{diag.SpanOf(17, 17), nil, diag.Span{}},                                                                               // nothing, at the end
		{diag.SpanOf(0, 17), []diag.Span{{Start: 20, End: 29}, {Start: 4, End: 7}, {Start: 40, End: 43}}, diag.SpanOf(4, 43)}, // all
	} {
		if got := m.Sources(nil, c.part); !slices.Equal(got, c.sources) {
			t.Errorf("%v comes from %v, want %v", c.part, got, c.sources)
		}
		if got := m.Hull(c.part); got != c.hull {
			t.Errorf("%v lies in %v, want %v", c.part, got, c.hull)
		}
	}
	before := []diag.Span{{Start: 1, End: 2}}
	if got := m.Sources(before, diag.SpanOf(14, 17)); !slices.Equal(got, []diag.Span{{Start: 1, End: 2}, {Start: 40, End: 43}}) {
		t.Errorf("appended: %v", got)
	}
}

// coast is the source of lamps. Its furniture is in brackets, and so is a hyphen that a
// scanner lost.
const coast = "A/RES/199/1 [2/3] 199/1 Lamps* I light north[-]east lamps1 Lamp Oil [a rule] Horn 4 Sum 1 See fog. * Again. 45-03579 (E)"

// lamps is a manuscript with everything that there can be in one. Its source shows styles.
func lamps() *Manuscript {
	m := &Manuscript{}
	at := 0 // in the source
	write := func(style Style, words ...string) diag.Span {
		if m.Text != "" {
			m.Text += "\n"
		}
		start := len(m.Text)
		for i, w := range words {
			put, w, _ := strings.Cut(w, "|") // what is put in, and what is printed
			if i > 0 {
				m.Text += put
			}
			at = strings.Index(coast[at:], w) + at
			m.Runs = append(m.Runs, Run{At: len(m.Text), Len: len(w), Source: diag.SpanOf(at, at+len(w)), Style: style})
			m.Text += w
			at += len(w)
		}
		return diag.SpanOf(start, len(m.Text))
	}
	text := Style{Italic: No, Bold: No, Raised: No}
	paragraph := func(rank Rank, s diag.Span) { m.Flow = append(m.Flow, &Paragraph{Span: s, Rank: rank}) }
	paragraph(Rank{Masthead: true, Role: printed.RoleSymbol}, write(Style{Bold: Yes}, "|A/RES/199/1"))
	title := write(Style{Bold: Yes}, "|199/1", " |Lamps*")
	paragraph(Rank{}, title)
	m.Marks = append(m.Marks, Mark{Span: diag.SpanOf(title.End-1, title.End), Sign: title.End - 1, Note: 0})
	paragraph(Rank{}, write(text, "|I", " |light"))
	body := write(text, "|north", "-|east", " |lamps", "|1")
	m.Runs[len(m.Runs)-1].Style = Style{Italic: No, Bold: No, Raised: Yes}
	m.Runs[len(m.Runs)-2].Style = Style{Italic: Yes, Bold: No, Raised: No}
	paragraph(Rank{}, body)
	m.Marks = append(m.Marks, Mark{Span: diag.SpanOf(body.End-1, body.End), Sign: body.End - 1, Note: 1})
	start := len(m.Text)
	table := &Table{Rows: []Row{
		{Header: true, Cells: []Cell{{Span: write(Style{}, "|Lamp")}, {Span: write(Style{}, "|Oil")}}},
		{Cells: []Cell{{Span: write(Style{}, "|Horn")}, {Span: write(Style{}, "|4")}}},
		{Cells: []Cell{{Span: write(Style{}, "|Sum"), Columns: 2}}},
		{Cells: []Cell{{Span: write(Style{})}}},
	}}
	table.Span = diag.SpanOf(start, len(m.Text))
	m.Flow = append(m.Flow, table)
	m.Notes = []Note{{Marker: "*", Masthead: true}, {Marker: "1"}, {Marker: "2"}}
	m.Marks = append(m.Marks, Mark{Span: diag.SpanOf(table.Span.End, table.Span.End), Sign: table.Span.End, Note: 2})
	see := at
	at = strings.Index(coast, "* Again")
	m.Notes[0].Label, m.Notes[0].Body = write(text, "|*"), write(text, "|Again.")
	at = see
	m.Notes[1].Label, m.Notes[1].Body = write(text, "|1"), write(text, "|See", " |fog.")
	m.Notes[2].Label, m.Notes[2].Body = write(text), write(text)
	at = strings.Index(coast, "45-")
	m.Facts = []Fact{{JobNumber, write(Style{}, "|45-03579 (E)")}}
	leave := func(what, printed string, e account.Entry) {
		e.Span.Start = strings.Index(coast, printed)
		e.Span.End, e.What = e.Span.Start+len(printed), what
		m.Left = append(m.Left, e)
	}
	leave("lost hyphen", "[-]", account.Entry{Fate: account.Repair, Text: "-"})
	leave("page number", "[2/3]", account.Entry{Fate: account.Furniture})
	leave("rule", "[a rule]", account.Entry{Fate: account.Furniture})
	m.Heads = []Head{{Number: At(1), Letter: At(2), Body: At(3), Formula: At(3), Alone: true, Draft: printed.KindDraft, States: printed.SecurityCouncil}}
	return m
}

func TestCheck(t *testing.T) {
	if err := Check(lamps()); err != nil {
		t.Fatal(err)
	}
	if err := Check(&Manuscript{}); err != nil {
		t.Error(err)
	}
	for _, c := range []struct {
		what  string
		spoil func(m *Manuscript)
		fault string
	}{
		{"a run is missing", func(m *Manuscript) { m.Runs = slices.Delete(m.Runs, 3, 4) }, `stands in no run, and repairs put in "-"`},
		{"a run twice", func(m *Manuscript) { m.Runs = slices.Insert(m.Runs, 3, m.Runs[3]) }, "run 4 is bytes"},
		{"a run of nothing", func(m *Manuscript) { m.Runs[0].Len = 0 }, "run 0 is bytes"},
		{"a run beyond the text", func(m *Manuscript) { m.Runs[len(m.Runs)-1].Len++ }, "is bytes"},
		{"a run of fewer bytes", func(m *Manuscript) { m.Runs[2].Source.End-- }, "run 2 has 6 bytes of the text and 5 of the source"},
		{"a repair that is not there", func(m *Manuscript) { m.Left[0].Text = "--" }, `"-" stands in no run, and repairs put in "--"`},
		{"a repair that nobody tells of", func(m *Manuscript) { m.Left = m.Left[1:] }, `"-" stands in no run, and repairs put in ""`},
		{"blocks in the wrong order", func(m *Manuscript) { m.Flow[1], m.Flow[2] = m.Flow[2], m.Flow[1] }, "block 1 is bytes"},
		{"a block is missing", func(m *Manuscript) { m.Flow = slices.Delete(m.Flow, 2, 3) }, "block 2 is bytes"},
		{"a block too long", func(m *Manuscript) { m.Flow[2].(*Paragraph).Span.End++ }, "is not a line of the text"},
		{"a table too short", func(m *Manuscript) { m.Flow[4].(*Table).Span.Start++ }, "and its cells are"},
		{"a cell twice", func(m *Manuscript) { r := m.Flow[4].(*Table).Rows; r[1] = r[0] }, "cell 0 in row 1 of block 4"},
		{"a note is missing", func(m *Manuscript) { m.Notes = m.Notes[:2] }, "mark 2 is of note 2 of 2"},
		{"a fact is missing", func(m *Manuscript) { m.Facts = nil }, "the text goes on to"},
		{"a head without its block", func(m *Manuscript) { m.Heads[0].Body = At(5) }, "head 0 opens with block 5 of 5"},
		{"heads in the wrong order", func(m *Manuscript) { m.Heads = append(m.Heads, m.Heads[0]) }, "head 1 opens with block 1, and the one before it with block 1"},
		{"marks in the wrong order", func(m *Manuscript) { m.Marks[0], m.Marks[1] = m.Marks[1], m.Marks[0] }, "mark 1 is bytes"},
		{"a mark in a note", func(m *Manuscript) { m.Marks[2].Span = m.Notes[1].Body }, "mark 2 is bytes"},
		{"a mark with a word", func(m *Manuscript) { m.Marks[1].Span.Start-- }, `mark 1 is "s1", and its sign begins at byte 1`},
		{"a note without a mark", func(m *Manuscript) { m.Marks = m.Marks[1:] }, "note 0 has 0 marks that are its first"},
		{"a note with two", func(m *Manuscript) { m.Marks[2].Note = 1 }, "note 1 has 2 marks that are its first"},
		{"a fate that is none", func(m *Manuscript) { m.Left[1].Fate = account.Kept }, "entry 1 was left out as kept"},
		{"no name", func(m *Manuscript) { m.Left[1].What = "" }, "entry 1 was left out without a name"},
		{"nothing left out", func(m *Manuscript) { m.Left[1].Span.End = m.Left[1].Span.Start }, "entry 1 was left out from byte"},
		{"no text", func(m *Manuscript) { m.Text = m.Text[:5] + "\xff" + m.Text[6:] }, "the text is not UTF-8"},
	} {
		m := lamps()
		c.spoil(m)
		if err := Check(m); err == nil || !strings.Contains(err.Error(), c.fault) {
			t.Errorf("%s: %v, want %q", c.what, err, c.fault)
		}
	}
}
