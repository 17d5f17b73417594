package normalise

import (
	"fmt"
	"strings"
	"testing"
)

// TestBorders holds the bounds of what is looked for, in texts that are too long
// for a file: just inside, and just outside.
func TestBorders(t *testing.T) {
	for _, c := range []struct {
		name, text string
		what       string // of the tree, the account or the findings
		count      int
	}{
		{"an address that the page above has", farLink(5900), "furniture link line", 1},
		{"an address far above", farLink(6100), "furniture link line", 0},
		{"401 notes that end the text", lastFoot(401), "[[", 401},
		{"cells up to column 319", wideCells(319), "| 1 barrel", 1},
		{"cells up to column 320", wideCells(320), "| 1 barrel", 0},
		{"the title of a report on line 100", strings.Repeat("Keepers of the isles.\n\n", 99) + "Report of the Keepers\n", "a report", 1},
		{"the title of a report on line 101", strings.Repeat("Keepers of the isles.\n\n", 100) + "Report of the Keepers\n", "a report", 0},
	} {
		r, entries, findings := Text([]byte(c.text))
		got := tree(c.text, r) + fates(c.text, entries) + told(c.text, findings)
		if count := strings.Count(got, c.what); count != c.count {
			t.Errorf("%s: %q stands there %d times, want %d", c.name, c.what, count, c.count)
		}
	}
}

const (
	opening199 = "199/1. Lamps of the coast\n\nThe General Assembly,\n\n"
	closing199 = "\n3rd plenary meeting\n4 May 2145\n"
)

// farLink is a text whose page ends in an address that begins so many bytes above.
func farLink(bytes int) string {
	const address = "https://keepers.example/lamps"
	text := "1. Recalls " + address + " of the coast"
	for n := 2; len(text)-len("1. Recalls ") < bytes-40; n++ {
		text += fmt.Sprintf(";\n%d. Decides to keep the lamps", n)
	}
	return opening199 + text + strings.Repeat("s", bytes-len(text)+len("1. Recalls ")-len(";\n")) + ";\n" + address + "\n\f99. Rests.\n" + closing199
}

// lastFoot is a text with so many notes below its closing lines.
func lastFoot(notes int) string {
	body, foot := "", ""
	for n := 1; n <= notes; n++ {
		body += fmt.Sprintf(" lamps%d and", n)
		foot += fmt.Sprintf("%d See A/%d.\n", n, n)
	}
	return opening199 + "1. Decides to keep the" + body + " bells.\n" + closing199 + "\nAnnex\n\nLamps of the coast\n\nAll of the lamps are to be kept.\n" + foot
}

// wideCells is a text with a table whose last column ends so far right.
func wideCells(right int) string {
	text := opening199
	for n := 1; n < 80; n++ {
		text += fmt.Sprintf("%d. Decides to keep them;\n\n", n)
	}
	row := func(last string) string {
		return "Lamps" + strings.Repeat(" ", right-len("Lamps")-len(last)) + last + "\n"
	}
	return text + row("1 barrel of oil") + row("2 barrels of oil") + row("3 barrels of oil") + "\n80. Rests.\n" + closing199
}
