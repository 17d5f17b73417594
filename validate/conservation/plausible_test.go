package conservation

import (
	"strings"
	"testing"

	"plenary/convert/account"
	"plenary/schema"
)

//nolint:revive // accounts read best in the model's own words

// A name of the account must be deserved: what each name may be, and where that
// stops.
func TestNames(t *testing.T) {
	const (
		title     = "Lamps of the coast and of the isles of fog"
		statement = "Decides that the keepers light their lamps before the fog comes in."
	)
	for _, c := range []struct {
		fate       account.Fate
		what, text string
		times      int
		plausible  bool
	}{
		{account.Furniture, "footnote rule", "__________", 1, true},
		{account.Furniture, "footnote rule", "__________", 9, false},
		{account.Furniture, "footnote rule", "____ lamps ____", 1, false},
		{account.Furniture, "footnote rule", strings.Repeat("_", 201), 1, false},
		{account.Furniture, "rule of a table", "|---|:--|", 1, true},
		{account.Furniture, "rule of a table", "|---|lamps|", 1, false},
		{account.Furniture, "border of a cell", "|", 30, true},
		{account.Furniture, "border of a cell", "1|", 1, false},
		{account.Furniture, "link line", "https://docs.example.org/en/S/RES/9001 (2145)", 1, true},
		{account.Furniture, "link line", "https://docs.example.org/en/A/199/49 (vol. I)", 1, true},
		{account.Furniture, "link line", "https://docs.example.org/en/A/RES/9 A (Parts I and II) (II)", 1, true},
		{account.Furniture, "link line", "https://docs.example.org/en/S/RES/9001\t(2145)", 1, true},
		{account.Furniture, "link line", "https://docs.example.org/en/A/199/49 (vol. I) on lamps", 1, false},
		{account.Furniture, "link line", "https://safe.example.org/?url=" + strings.Repeat("lamp%2F", 60), 1, true},
		{account.Furniture, "link line", "https://safe.example.org/?url=" + strings.Repeat("lamp%2F", 60) + " lamps", 1, false},
		{account.Furniture, "link line", "see https://docs.example.org/ for lamps", 1, false},
		{account.Furniture, "link line", "lamps", 1, false},
		{account.Furniture, "bar code", "*4512077*", 1, true},
		{account.Furniture, "bar code", "*lamps*", 1, false},
		{account.Furniture, "job number", "45-12077* (E) 280545", 1, true},
		{account.Furniture, "job number", "45-12077 lamps", 1, false},
		{account.Furniture, "job number", "45-12077", 13, false},
		{account.Furniture, "page number", "2/12     45-12077", 1, true},
		{account.Furniture, "page number", "2 lamps", 1, false},
		{account.Furniture, "page number", "Page 2 of 4", 1, true},
		{account.Furniture, "page number", "2/12", 9, false},
		{account.Furniture, "page mark", "<!-- Page 12 -->", 1, true},
		{account.Furniture, "page mark", "<!-- the keepers light their lamps -->", 1, false},
		{account.Furniture, "running head", "A/RES/199/12", 1, true},
		{account.Furniture, "running head", "A/RES/199/12  " + title, 1, true},
		{account.Furniture, "running head", title[:20], 3, true},
		{account.Furniture, "running head", "182 General Assembly—Two hundred and first Session", 1, true},
		{account.Furniture, "running head", statement, 1, false},
		{account.Furniture, "running head", statement, 2, false},
		{account.Furniture, "running head", strings.TrimSuffix(statement, "."), 2, true},
		{account.Furniture, "running head", "and that the keepers light them", 1, false},
		{account.Furniture, "running head", strings.TrimSuffix(statement, ".") + " and before the gulls come home", 1, false},
		{account.Furniture, "running head", "A/RES/199/12", 17, false},
		{account.Furniture, "ornament", "*", 1, false},
		{account.Label, "note number", "12", 1, true},
		{account.Label, "note number", "12 lamps and 3", 1, false},
		{account.Repair, "split word", " ", 1, true},
		{account.Repair, "character", "&nbsp;", 1, true},
		{account.Repair, "split word", "\n__________\n1 See fog.\n", 1, false},
	} {
		a := &accountant{}
		a.add(account.Kept, title, "", "")
		for range c.times {
			a.add(account.Space, "\n", "", "")
			a.add(c.fate, c.text, c.what, "")
		}
		list := Judge([]byte(a.source.String()), a.account, statementOf(title))
		if got := !raises(list, schema.FurnitureImplausible); got != c.plausible || c.plausible && len(list) > 0 {
			t.Errorf("%d times %q as %s: plausible %t, want %t; findings:\n%s", c.times, c.text, c.what, got, c.plausible, list.Err())
		}
	}
}

// A document of many pages has more furniture than one of a few.
func TestNamesOfManyPages(t *testing.T) {
	a := &accountant{}
	text := strings.Repeat("The keepers light their lamps. ", 1000)
	a.add(account.Kept, text, "", "")
	for range 30 {
		a.add(account.Furniture, "2/12", "page number", "")
		a.add(account.Space, "\n", "", "")
	}
	if list := Judge([]byte(a.source.String()), a.account, statementOf(text)); len(list) > 0 {
		t.Errorf("findings:\n%s", list.Err())
	}
}

func statementOf(text string) []byte { return statement("<p>" + text + "</p>") }
