package pdf

import (
	"strings"
	"testing"

	. "plenary/convert/resolution" //nolint:revive // a tree reads best in the model's own words
)

func words(s string) []Inline { return []Inline{&Text{Value: s}} }

// TestLongMarkCallsItsNoteOnce sees that a mark that goes on over several lines has one
// note, where it begins.
func TestLongMarkCallsItsNoteOnce(t *testing.T) {
	note := &Note{Marker: strings.Repeat("1", 1000), Content: []Block{&P{Content: words("Rests.")}}}
	b, _ := layOut(&Resolution{MainBody: []Provision{&Paragraph{Content: []Block{&P{Content: []Inline{&Text{Value: "lamp"}, note}}}}}}, Options{})
	calls := 0
	for _, p := range b.pages {
		for _, l := range p.lines {
			for _, s := range l.segments {
				if s.cite {
					calls++
				}
			}
		}
	}
	if calls != 1 {
		t.Errorf("the note is called %d times", calls)
	}
}

// TestNotesOverleaf sees that the lines of a note that fills many pages come in their
// order, each once, with text beside them where there is room.
func TestNotesOverleaf(t *testing.T) {
	const lines = 400
	var long []Block
	for range lines {
		long = append(long, &P{Content: words("See the Almanac.")})
	}
	body := []Provision{&Paragraph{Content: []Block{&P{Content: []Inline{&Text{Value: "Rests,"}, &Note{Marker: "1", Content: long}}}}}}
	for range 100 {
		body = append(body, &Paragraph{Content: []Block{&P{Content: words("Keeps the light.")}}})
	}
	b, _ := layOut(&Resolution{MainBody: body}, Options{})
	noted, kept := 0, 0
	for i, p := range b.pages {
		var text strings.Builder
		for _, l := range p.lines {
			for _, s := range l.segments {
				text.WriteString(s.text)
			}
		}
		n := strings.Count(text.String(), "See the Almanac.")
		if noted += n; n > 70 {
			t.Errorf("page %d has %d lines of the note", i+1, n)
		}
		kept += strings.Count(text.String(), "Keeps the light.")
	}
	if noted != lines || kept != 100 {
		t.Errorf("%d lines of the note, %d paragraphs", noted, kept)
	}
}

// TestTallRowOverleaf sees that the lines of a row that fills many pages come each
// once, with their notes, and that what follows the table follows it.
func TestTallRowOverleaf(t *testing.T) {
	const lines = 300
	cell := &Cell{}
	for range lines {
		cell.Content = append(cell.Content, &P{Content: []Inline{&Text{Value: "East"}, &Note{Marker: "1", Content: []Block{&P{Content: words("West.")}}}}})
	}
	table := &Table{Rows: []*Row{{Cells: []*Cell{cell, {Content: []Block{&P{Content: words("North")}}}}}, {Cells: []*Cell{{}, {Content: []Block{&P{Content: words("South")}}}}}}}
	b, _ := layOut(&Resolution{MainBody: []Provision{&Paragraph{Content: []Block{&P{Content: words("Decides:")}, table, &P{Content: words("Done.")}}}}}, Options{})
	var text strings.Builder
	for _, p := range b.pages {
		for _, l := range p.lines {
			for _, s := range l.segments {
				text.WriteString(s.text)
			}
		}
	}
	for word, want := range map[string]int{"East": lines, "West.": lines, "North": 1, "South": 1, "Done.": 1} {
		if got := strings.Count(text.String(), word); got != want {
			t.Errorf("%q stands %d times, not %d", word, got, want)
		}
	}
	if at := strings.Index(text.String(), "South"); strings.Contains(text.String()[at:], "East") || !strings.Contains(text.String()[at:], "Done.") {
		t.Error("what follows a tall row does not follow it")
	}
}

// TestReachingRows sees that cells keep their columns from the rows below, and no more.
func TestReachingRows(t *testing.T) {
	var r reaching
	r.take(1, 2, 3)
	r.take(2, 1, 2)
	for y, want := range []string{"011", "011", "011", "000"} {
		taken, got := r.at(y), ""
		for x := range 3 {
			got += map[bool]string{false: "0", true: "1"}[taken[x]]
		}
		if got != want {
			t.Errorf("row %d has %s, want %s", y, got, want)
		}
	}
}
