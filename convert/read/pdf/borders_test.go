package pdf

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"plenary/convert/read/flow"
	"plenary/diag"
	"plenary/internal/outline"
)

// TestBorders holds the bounds of what decides: just inside, and just outside. "lamps" is 23.89 points wide.
func TestBorders(t *testing.T) {
	behind := func(x float64) string { // a sign behind lamps, whose text is not next to it in the file
		return fmt.Sprintf("P\n\t72,700 \"lamps\"\n\tartifact\n\t\t72,40 \"9\"\n\t%.2f,700 \"!\"\n", x)
	}
	furniture := func(x float64) string {
		return fmt.Sprintf("artifact\n\t72,40 \"lamps\"\n\t%.2f,40 \"fog\"\nP\n\t72,700 \"Oil.\"\n", x)
	}
	nextPage := func(x float64) string {
		return fmt.Sprintf("P\n\t96,110 \"The keepers\"\n\t72,98 \"trim\"\npage 2\nP\n\t%.1f,700 \"lamps\"\n", x)
	}
	for _, c := range []struct {
		name, outline string
		want          string // in the print
	}{
		{"a sign of 0.79 of the size", "P\n\t72,700 \"lamps\"\n\t96,703@7.9 \"1\"\n", `"lamps" r"1"`},
		{"a sign of 0.81 of the size", "P\n\t72,700 \"lamps\"\n\t96,703@8.1 \"1\"\n", `"lamps1"`},
		{"a sign 0.69 of the size above", "P\n\t72,700 \"lamps\"\n\t96,706.9@5 \"1\"\n", `r"1"`},
		{"a sign 0.71 of the size above", "P\n\t72,700 \"lamps\"\n\t96,707.1@5 \"1\"\n", `"lamps\n1"`},
		{"a small sign 0.21 of the size above", "P\n\t72,700 \"lamps\"\n\t96,702.1@5 \"1\"\n", `r"1"`},
		{"a small sign 0.19 of the size above", "P\n\t72,700 \"lamps\"\n\t96,701.9@5 \"1\"\n", `"lamps1"`},
		{"a small sign 0.19 of the size below, and one that is raised", "P\n\t72,700 \"lamps\"\n\t96,698.1@5 \"1\"\n\t99,703@5 \"2\"\n", `"lamps1" /r"2"`},
		{"a small sign 0.21 of the size below, and one that is raised", "P\n\t72,700 \"lamps\"\n\t96,697.9@5 \"1\"\n\t99,702.1@5 \"2\"\n", `"lamps1\n2"`},
		{"letters of 0.79 of the size before", "P\n\t72,703@7.9 \"1\"\n\t80,700 \"lamps\"\n", `r"1" +"lamps"`},
		{"letters of 0.81 of the size before", "P\n\t72,703@8.1 \"1\"\n\t80,700 \"lamps\"\n", `"1 lamps"`},
		{"a sign before, 0.69 of the size above", "P\n\t72,706.9@5 \"1\"\n\t80,700 \"lamps\"\n", `r"1"`},
		{"a sign before, 0.71 of the size above", "P\n\t72,707.1@5 \"1\"\n\t80,700 \"lamps\"\n", `paragraph "1`},
		{"four raised letters before", "P\n\t72,703@5 \"(12)\"\n\t84,700 \"lamps\"\n", `r"(12)"`},
		{"five raised letters before", "P\n\t72,703@5 \"(123)\"\n\t88,700 \"lamps\"\n", `paragraph "(123)`},
		{"a gap of 0.14 of the size", behind(95.89 + 1.4), `"lamps" "!"`},
		{"a gap of 0.16 of the size", behind(95.89 + 1.6), `"lamps" /"!"`},
		{"furniture 1.49 sizes apart", furniture(95.89 + 14.9), `furniture "lamps fog"`},
		{"furniture 1.51 sizes apart", furniture(95.89 + 15.1), "furniture \"lamps\"\nfurniture \"fog\""},
		{"a line 3.9 points from the margin", nextPage(75.9), `"The keepers\ntrim" is cut`},
		{"a line 4.1 points from the margin", nextPage(76.1), "\"The keepers\\ntrim\"\n"},
		{"a line 3.9 points before the margin", nextPage(68.1), `is cut`},
		{"a line 4.1 points before the margin", nextPage(67.9), "trim\"\n"},
		{"a page whose lines run 1.01 sizes against it", "P\n\t72,700 \"lamps\"\nP\n\t60,710.1 \"fog\"\n", "fact: distrusted"},
		{"a page without text half of which is a picture", "P\n\t72,700 \"lamps\"\npage 2\nimage 612 397\n", "fact: picture 1 pages [2]"},
		{"a page without text half of which is none", "P\n\t72,700 \"lamps\"\npage 2\nimage 612 395\nP\n\tkid 1\n", "paragraph \"lamps\"\n"},
		{"a picture beside text of 0.11 of the page", "image 612 88\nP\n\t72,700 \"lamps\"\n", "fact: image 1 pages [1]"},
		{"a picture beside text of 0.09 of the page", "image 612 71\nP\n\t72,700 \"lamps\"\n", "paragraph \"lamps\"\n"},
		{"a cell whose attributes are the 32nd", attributes(31), "cell 3"},
		{"a cell whose attributes are the 33rd", attributes(32), "cell\n"},
		{"99 elements in one another", nested(99), `"lamps"`},
		{"100 elements in one another", nested(100), "fact: distrusted"},
	} {
		got := printed(t, c.outline, "")
		if !strings.Contains(got, c.want) || strings.Contains(got, "fact: ") != strings.Contains(c.want, "fact: ") {
			t.Errorf("%s: no %s in\n%s", c.name, c.want, got)
		}
	}
}

// attributes is the outline of a cell with so many attribute objects before those of a table.
func attributes(before int) string {
	return "Table\n\tTR\n\t\tTD /A [" + strings.Repeat("<< /O /Layout >> ", before) + "<< /O /Table /ColSpan 3 >>]\n\t\t\t72,700 \"lamps\"\n"
}

// nested is the outline of so many elements in one another.
func nested(depth int) string {
	var b strings.Builder
	for k := range depth {
		b.WriteString(strings.Repeat("\t", k) + "P\n")
	}
	return b.String() + strings.Repeat("\t", depth) + "72,700 \"lamps\"\n"
}

func printed(t *testing.T, text, roleMap string) string {
	t.Helper()
	d := read(t, text, roleMap)
	return print(d)
}

// read reads the PDF of an outline.
func read(t *testing.T, text, roleMap string) *Document {
	t.Helper()
	data, err := outline.PDF(text, roleMap)
	if err != nil {
		t.Fatal(err)
	}
	d, err := Read(data, Options{})
	if err != nil {
		t.Fatal(err)
	}
	checkAll(t, d)
	return d
}

// TestRoleChain follows a type that is mapped seven times, and not one that is mapped eight times.
func TestRoleChain(t *testing.T) {
	roleMap := "/T1 /H1"
	for k := 2; k < 9; k++ {
		roleMap += fmt.Sprintf(" /T%d /T%d", k, k-1)
	}
	for times, want := range map[int]string{7: "paragraph heading", 8: "paragraph text"} {
		if got := printed(t, fmt.Sprintf("T%d\n\t72,700 \"lamps\"\n", times), roleMap); !strings.HasPrefix(got, want) {
			t.Errorf("mapped %d times: %s", times, got)
		}
	}
}

// TestCovered holds how many places of cells that reach down are made: by one cell, and in all.
func TestCovered(t *testing.T) {
	tall := "\t\tTD /A << /O /Table /RowSpan 2000 >>\n\t\t\t72,700 \"1\"\n"
	row := "\tTR\n\t\tTD\n\t\t\t72,700 \"2\"\n"
	for _, c := range []struct{ tall, rows, cells int }{
		{1, 1100, 1 + 999 + 1100},
		{1000, 120, 1000 + 100*1000 + 120},
	} {
		d := read(t, "Table\n\tTR\n"+strings.Repeat(tall, c.tall)+strings.Repeat(row, c.rows), "")
		cells := 0
		for _, r := range d.Flow.Body[0].(*flow.Table).Rows {
			cells += len(r.Cells)
		}
		if cells != c.cells {
			t.Errorf("%d tall cells and %d rows: %d cells, want %d", c.tall, c.rows, cells, c.cells)
		}
	}
}

// near reports whether two rectangles are the same but for what numbers are rounded by.
func near(a, b diag.Box) bool {
	for _, difference := range []float64{a.Left - b.Left, a.Bottom - b.Bottom, a.Right - b.Right, a.Top - b.Top} {
		if math.Abs(difference) > 0.01 {
			return false
		}
	}
	return true
}

// TestPlace tells where parts of the text stand.
func TestPlace(t *testing.T) {
	d := read(t, "P\n\t72,700 \"The lamps\"\nP\n\t72,680 \"of the\"\n\tpage 2\n\t72,700 \"coast.\"\nTable\n\tTR\n\t\tTD\n\t\t\t72,680 \"gulls\"\nP\n\t72,660@20 \"Oil.\"\n", "")
	for _, c := range []struct {
		text            string
		page, paragraph int
		box             diag.Box
	}{
		{"The", 1, 1, diag.Box{Left: 72, Bottom: 697.5, Right: 87.55, Top: 707.5}},
		{"he", 1, 1, diag.Box{Left: 72, Bottom: 697.5, Right: 87.55, Top: 707.5}},
		{"The lamps", 1, 1, diag.Box{Left: 72, Bottom: 697.5, Right: 113.94, Top: 707.5}},
		{"of", 1, 2, diag.Box{Left: 72, Bottom: 677.5, Right: 80.33, Top: 687.5}},
		{"coast", 2, 1, diag.Box{Left: 72, Bottom: 697.5, Right: 95.05, Top: 707.5}},
		{"gulls", 2, 0, diag.Box{Left: 72, Bottom: 677.5, Right: 91.45, Top: 687.5}},
		{"Oil.", 2, 2, diag.Box{Left: 72, Bottom: 655, Right: 102.56, Top: 675}},
	} {
		at := strings.Index(d.Text, c.text)
		page, paragraph, box := d.Place(diag.SpanOf(at, at+len(c.text)))
		if page != c.page || paragraph != c.paragraph || !near(box, c.box) {
			t.Errorf("%q: page %d, paragraph %d, %.2f; want %d, %d, %.2f", c.text, page, paragraph, box, c.page, c.paragraph, c.box)
		}
	}
	if page, paragraph, box := d.Place(diag.SpanOf(9999, 9999)); page != 0 || paragraph != 0 || !box.IsZero() {
		t.Error("beyond the text is a page")
	}
}
