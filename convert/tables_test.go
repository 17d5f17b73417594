package convert

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"plenary/convert/resolution"
	"plenary/schema"
)

// A layout is how an extractor sets the cells of a row on a line.
type layout struct {
	name  string
	exact bool // the lines leave no doubt about the rows and cells
	row   func(cells []string, widths []int, gap int) string
}

var layouts = []layout{
	{"equal gaps", true, func(cells []string, _ []int, gap int) string {
		return strings.Join(cells, strings.Repeat(" ", gap))
	}},
	{"left", true, func(cells []string, widths []int, gap int) string { return set(cells, widths, gap, 0, false) }},
	{"right", true, func(cells []string, widths []int, gap int) string { return set(cells, widths, gap, 0, true) }},
	{"first column too narrow", true, func(cells []string, widths []int, gap int) string {
		return set(cells, widths, gap, 4, false)
	}},
	{"tabs", true, func(cells []string, _ []int, _ int) string { return strings.Join(cells, "\t") }},
	{"bars", true, func(cells []string, _ []int, _ int) string { return "| " + strings.Join(cells, " | ") + " |" }},
	{"spaces", false, func(cells []string, _ []int, _ int) string { return strings.Join(cells, " ") }},
	{"lines", false, func(cells []string, _ []int, _ int) string { return strings.Join(cells, "\n") + "\n" }},
}

// set sets cells into columns of their widths, the first so much narrower. What
// is too long for its column moves the cells after it.
func set(cells []string, widths []int, gap, narrow int, right bool) string {
	line, at := "", 0
	for k, cell := range cells {
		to := at
		if right {
			to = at + widths[k] - len(cell)
		}
		least := 0
		if k > 0 {
			least = len("   ")
		}
		line += strings.Repeat(" ", max(least, to-len(line))) + cell
		if at += widths[k] + gap; k == 0 {
			at -= narrow
		}
	}
	return line
}

// stations returns a table of words and figures, whose figures have more digits
// from row to row.
func stations(r *rand.Rand) (rows [][]string) {
	places := strings.Fields("North South Harbour Cape Reefs Narrows Sound Isles")
	columns, lamps := 2+r.IntN(6), 1+r.IntN(120)
	for k := range 2 + r.IntN(12) {
		lamps += r.IntN(30)
		row := []string{places[r.IntN(len(places))]}
		for range r.IntN(3) {
			row[0] += " " + strings.ToLower(places[r.IntN(len(places))])
		}
		if r.IntN(2) == 0 {
			row[0] += fmt.Sprint(" ", k+20)
		}
		for c := 1; c < columns; c++ {
			row = append(row, fmt.Sprint(lamps*(c+1)+k))
		}
		rows = append(rows, row)
	}
	return rows
}

// TestTableLayouts holds that a table is read row by row, whatever keeps its cells
// apart, and that none has to be undone for a row that is in two tables or in
// another order than the source's.
func TestTableLayouts(t *testing.T) {
	const tables = 120
	for k, l := range layouts {
		t.Run(l.name, func(t *testing.T) {
			r := rand.New(rand.NewPCG(uint64(k), 12))
			for range tables {
				rows := stations(r)
				text := tabled(l, rows, 3+r.IntN(4))
				got := tableRows(t, text)
				if l.exact && !cmp.Equal(got, [][][]string{rows}) {
					t.Fatalf("of\n%sthe tables are (-want +got)\n%s", text, cmp.Diff([][][]string{rows}, got))
				}
			}
		})
	}
}

// TestTableDamage holds the same of tables that lost cells, rows and their
// layout on the way, but for what the rows are.
func TestTableDamage(t *testing.T) {
	const tables = 600
	r := rand.New(rand.NewPCG(7, 12))
	for range tables {
		rows := stations(r)
		words := r.IntN(2) == 0
		for _, row := range rows {
			for c := range row {
				switch n := r.IntN(12); {
				case n == 0:
					row[c] = ""
				case n < 5 && words:
					row[c] = rows[r.IntN(len(rows))][0]
				}
			}
		}
		above, table, _ := strings.Cut(tabled(layouts[r.IntN(len(layouts))], rows, 2+r.IntN(5)), "of lamps\n\n")
		lines := strings.SplitAfter(table, "\n")
		for range r.IntN(3) {
			lines = slices.Insert(lines, 1+r.IntN(len(rows)), []string{"\n", "\f", "      and the others\n", "a\n", "(lamps)\n"}[r.IntN(5)])
		}
		tableRows(t, above+"of lamps\n\n"+strings.Join(lines, ""))
	}
}

// tabled returns a text with a table.
func tabled(l layout, rows [][]string, gap int) string {
	widths := make([]int, len(rows[0]))
	for _, row := range rows {
		for c, cell := range row {
			widths[c] = max(widths[c], len(cell))
		}
	}
	const counts = " Requests the Keeper-General to count the lamps of every station each spring,\nand to publish the count in the Almanac of Lights;\n\n"
	text := "199/12. Care of the lighthouses\n\nThe General Assembly,\n\nRecalling its resolution 198/7 of 9 January 2144,\n\n"
	for k := range 8 {
		text += fmt.Sprint(k+1, ".", counts)
	}
	text += "9. Decides as follows:\n\nTable 1\nNumber of lamps\n\n"
	for _, row := range rows {
		text += l.row(row, widths, gap) + "\n"
	}
	return text + "\n\n61st plenary meeting\n14 March 2145\n"
}

// tableRows returns the cells of the tables of a text, which is to be proved
// without anything undone.
func tableRows(t *testing.T, text string) (tables [][][]string) {
	t.Helper()
	result, findings := Normalise(t.Context(), Source{Name: "stations.txt", Data: []byte(text)}, Options{})
	for _, f := range findings {
		if f.Rule == schema.RepairUndone || findings.HasErrors() {
			t.Fatalf("of\n%s%v: %s", text, f.Place.Span, f.Message)
		}
	}
	resolution.Walk(result.Resolution, func(node any) bool {
		table, ok := node.(*resolution.Table)
		if !ok {
			return true
		}
		var rows [][]string
		for _, row := range table.Rows {
			var cells []string
			for _, cell := range row.Cells {
				cells = append(cells, resolution.BlockText(cell.Content))
			}
			rows = append(rows, cells)
		}
		tables = append(tables, rows)
		return false
	})
	return tables
}
