package pdf

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"plenary/convert/resolution"
)

// tableOf returns a resolution that is one table of rows of cells; the first
// heads of them are heads.
func tableOf(heads int, rows ...[]string) *resolution.Resolution {
	t := new(resolution.Table)
	for i, texts := range rows {
		row := new(resolution.Row)
		for _, text := range texts {
			row.Cells = append(row.Cells, &resolution.Cell{Header: i < heads, Content: []resolution.Block{
				&resolution.P{Content: []resolution.Inline{&resolution.Text{Value: text}}},
			}})
		}
		t.Rows = append(t.Rows, row)
	}
	return &resolution.Resolution{MainBody: []resolution.Provision{&resolution.Paragraph{Content: []resolution.Block{t}}}}
}

// The heads of a table are repeated on each page that it goes over, as no part
// of the text.
func TestHeadsAreRepeated(t *testing.T) {
	rows := [][]string{{"Lamp", "Height"}, {"", "(metres)"}}
	for i := range 120 {
		rows = append(rows, []string{fmt.Sprintf("Lamp %d", i+1), fmt.Sprint(10 + i)})
	}
	b, _ := layOut(tableOf(2, rows...), Options{})
	if len(b.pages) < 3 {
		t.Fatalf("only %d pages", len(b.pages))
	}
	for n, p := range b.pages {
		var heads, first float64
		for _, l := range p.lines {
			switch text := strings.TrimSpace(lineText(l)); {
			case text == "Height":
				heads = l.y
				if (l.of > 0) != (n == 0) {
					t.Errorf("page %d: the heads belong to item %d", n+1, l.of)
				}
			case strings.HasPrefix(text, "Lamp ") && first == 0:
				first = l.y
			}
		}
		if heads == 0 || first-heads < 20 || first-heads > 40 {
			t.Errorf("page %d: heads at %.1f, the first row at %.1f", n+1, heads, first)
		}
	}
	text := strings.Join(strings.Fields(bodyText(b)), " ")
	if strings.Count(text, "Height") != 1 || !strings.HasSuffix(text, "Lamp 120 129") {
		t.Errorf("the text is %.80q ... %q", text, text[len(text)-40:])
	}
}

// A tall row goes over pages, with two lines or more on either, and nothing of
// it is lost; a short one is not divided.
func TestDividedRows(t *testing.T) {
	for lines := 3; lines < 200; lines += 7 {
		var rows [][]string
		for i := range 12 {
			rows = append(rows, []string{fmt.Sprint(i), strings.Repeat("gull ", 13*lines)})
		}
		b, _ := layOut(tableOf(0, rows...), Options{})
		counts := make([]int, len(b.pages))
		gulls := 0
		for n, p := range b.pages {
			for _, l := range p.lines {
				if l.of > 0 && strings.Contains(lineText(l), "gull") {
					counts[n]++
					gulls += strings.Count(lineText(l), "gull")
				}
				if l.of > 0 && l.y > b.sheet.height-footOfText+0.01 {
					t.Errorf("%d lines a row: a line at %.1f on page %d", lines, l.y, n+1)
				}
			}
		}
		if gulls != 12*13*lines {
			t.Errorf("%d lines a row: %d gulls of %d are left", lines, gulls, 12*13*lines)
		}
		for n, count := range counts[:len(counts)-1] {
			if lines > 12 && count < 45 && n > 0 {
				t.Errorf("%d lines a row: page %d has only %d lines", lines, n+1, count)
			}
			if count == 1 {
				t.Errorf("%d lines a row: page %d has one line", lines, n+1)
			}
		}
	}
}

// Columns of figures end at one edge; the first column and columns of words do
// not.
func TestFiguresAlign(t *testing.T) {
	b, _ := layOut(tableOf(1, []string{"Year", "Lamps", "Kind"}, []string{"2144", "9", "oil"}, []string{"2145", "1 024", "–"}), Options{})
	ends := make(map[string]float64)
	starts := make(map[string]float64)
	for _, l := range b.pages[0].lines {
		s := l.segments[len(l.segments)-1]
		ends[strings.TrimSpace(lineText(l))], starts[strings.TrimSpace(lineText(l))] = s.x+s.width, l.segments[0].x
	}
	if math.Abs(ends["9"]-ends["1 024"]) > 0.01 || math.Abs(ends["Lamps"]-ends["9"]) > 0.01 || ends["9"] == 0 {
		t.Errorf("figures end at %v", ends)
	}
	if starts["oil"] != starts["–"] || starts["Year"] != starts["2145"] {
		t.Errorf("words begin at %v", starts)
	}
}
