package printed

import "testing"

// TestLabelOf holds what opens a paragraph or a point, and what only seems to.
func TestLabelOf(t *testing.T) {
	for s, want := range map[string]Label{
		"1. Calls upon":     {Text: "1.", Degree: Arabic, Value: 1},
		"112. Calls upon":   {Text: "112.", Degree: Arabic, Value: 112},
		"(a) Lamps;":        {Text: "(a)", Degree: Alpha, Value: 1},
		"a) Lamps;":         {Text: "a)", Degree: Alpha, Value: 1},
		"с) огни;":          {Text: "с)", Degree: Alpha, Value: 3}, // a letter of Cyrillic
		"б) огни;":          {},
		"(aa) Lamps;":       {Text: "(aa)", Degree: Alpha, Value: 27},
		"(i) Lamps;":        {Text: "(i)", Degree: Roman, Value: 1, Other: 9},
		"(xiv) Lamps;":      {Text: "(xiv)", Degree: Roman, Value: 14},
		"(1) Lamps;":        {Text: "(1)", Degree: Numeral, Value: 1},
		"a. Lamps;":         {Text: "a.", Degree: AlphaDot, Value: 1},
		"v. Lamps;":         {Text: "v.", Degree: RomanDot, Value: 5, Other: 22},
		"1.2 Lamps":         {Text: "1.2", Degree: Dotted, Value: 2},
		"12.3.4. Lamps":     {Text: "12.3.4.", Degree: Dotted, Value: 4},
		"1.a “Lamps”":       {Text: "1.a", Degree: Dotted, Value: 1},
		"– lamps":           {Text: "–", Degree: Bullet},
		"● lamps":           {Text: "●", Degree: Bullet},
		"2A. Calls upon":    {Text: "2A.", Degree: Arabic, Value: 2, Insert: "A"},
		"2 bis. Calls upon": {Text: "2 bis.", Degree: Arabic, Value: 2, Insert: "bis"},
		"(a bis) Lamps;":    {Text: "(a bis)", Degree: Alpha, Value: 1, Insert: "bis"},
		"㈠ 灯塔；":             {Text: "㈠", Degree: Roman, Value: 1},
		"(十一) 灯塔；":          {Text: "(十一)", Degree: Roman, Value: 11},
		"(二十) 灯塔；":          {Text: "(二十)", Degree: Roman, Value: 20},
		"㈠灯塔；":              {Text: "㈠", Degree: Roman, Value: 1, Clung: true},
		"㈠号决议":              {},
		"100.灯塔看守人；":        {Text: "100.", Degree: Arabic, Value: 100, Slipped: true},
		"1000.灯塔看守人；":       {},
		"1.5亿":              {},
		"(a)灯塔(附件一)":        {Text: "(a)", Degree: Alpha, Value: 1, Clung: true},
		"(a)段和(b)段":         {},
		"(a)灯塔；(b)灯油；":      {},
		"(十一)灯塔；":           {Text: "(十一)", Degree: Roman, Value: 11, Clung: true},
		"(a)To":             {Text: "(a)", Degree: Alpha, Value: 1, Clung: true},
		"xviii)Contar":      {Text: "xviii)", Degree: Roman, Value: 18, Clung: true},
		"a)L’huile":         {Text: "a)", Degree: Alpha, Value: 1, Clung: true},
		"a)las":             {},
		"lamps)To":          {},
		"(灯) 灯塔；":           {},
		"2 .Decides":        {Text: "2 .", Degree: Arabic, Value: 2, Slipped: true},
		"2.Decides":         {Text: "2.", Degree: Arabic, Value: 2, Slipped: true},
		"1 - تقرر":          {Text: "1 -", Degree: Arabic, Value: 1},
		"12- تقرر":          {Text: "12-", Degree: Arabic, Value: 12},
		"1 – (أ) تقرر":      {Text: "1 –", Degree: Arabic, Value: 1},
		"٩ - تقرر":          {Text: "٩ -", Degree: Arabic, Value: 9},
		"1 -":               {Text: "1 -", Degree: Arabic, Value: 1},
		"(ج) مصابيح":        {Text: "(ج)", Degree: Alpha, Value: 3},
		"(هـ) مصابيح":       {Text: "(هـ)", Degree: Alpha, Value: 5},
		"(ب ب) مصابيح":      {Text: "(ب ب)", Degree: Alpha, Value: 30},
		"’2‘ مصابيح":        {Text: "’2‘", Degree: Roman, Value: 2},
		"أ - مصابيح":        {Text: "أ -", Degree: AlphaDot, Value: 1},
		"1 - lamps":         {},
		"1 -تقرر":           {},
		"(مصابيح) تقرر":     {},
		"’مصابيح‘":          {},
		"’123‘ مصابيح":      {},
		"1234. Lamps":       {},
		"1.2 lamps a day":   {},
		"(ab) Lamps;":       {},
		"(A) Lamps;":        {},
		"(123) Lamps;":      {},
		"2 lamps":           {},
		"lamps":             {},
		"":                  {},
	} {
		if got := LabelOf(s); got != want {
			t.Errorf("LabelOf(%q) = %+v, not %+v", s, got, want)
		}
	}
}

// TestFollows holds what may come next in a list.
func TestFollows(t *testing.T) {
	follows := func(last, next string) bool { return LabelOf(next + " Lamps").Follows(LabelOf(last + " Lamps")) }
	for _, pair := range [][2]string{{"1.", "2."}, {"(a)", "(b)"}, {"(z)", "(aa)"}, {"(i)", "(ii)"}, {"–", "–"}, {"2.", "2A."}, {"2 bis.", "2 ter."}} {
		if !follows(pair[0], pair[1]) {
			t.Errorf("%s does not follow %s", pair[1], pair[0])
		}
	}
	for _, pair := range [][2]string{{"1.", "3."}, {"1.", "(b)"}, {"(h)", "(j)"}, {"–", "•"}, {"2A.", "2A."}, {"2.", "1."}} {
		if follows(pair[0], pair[1]) {
			t.Errorf("%s follows %s", pair[1], pair[0])
		}
	}
}

// TestReadings holds that a letter that is a roman number too is read as both.
func TestReadings(t *testing.T) {
	for s, want := range map[string]int{"(i)": 2, "(v)": 2, "(ii)": 2, "(iii)": 1, "(a)": 1, "i.": 2, "1.": 1} {
		if got := LabelOf(s + " Lamps").Readings(); len(got) != want {
			t.Errorf("%s has the readings %+v", s, got)
		}
	}
}

// TestComesAfter holds the order of labels of several parts.
func TestComesAfter(t *testing.T) {
	after := func(last, next string) bool {
		return LabelOf(next + " Lamps").ComesAfter(LabelOf(last + " Lamps").Path())
	}
	for _, pair := range [][2]string{{"1.1", "1.2"}, {"1.9", "1.10"}, {"1.2", "1.2.1"}, {"1.2.3", "1.3"}, {"1.3", "1.a"}, {"1.a", "1.b"}} {
		if !after(pair[0], pair[1]) {
			t.Errorf("%s does not come after %s", pair[1], pair[0])
		}
	}
	for _, pair := range [][2]string{{"1.1", "1.3"}, {"1.2", "1.2.2"}, {"1.2", "2.1"}, {"1.a", "1.c"}, {"1.2", "1.2"}} {
		if after(pair[0], pair[1]) {
			t.Errorf("%s comes after %s", pair[1], pair[0])
		}
	}
}
