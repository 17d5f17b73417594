package compare_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"plenary/convert/compare"
	. "plenary/convert/resolution" //nolint:revive // trees read best in the model's own words
	"plenary/convert/resolution/specimen"
	_ "plenary/internal/update" // the flag -update
)

func text(s string) []Inline { return []Inline{&Text{Value: s}} }

func p(s string) []Block { return []Block{&P{Content: text(s)}} }

// gulls returns a small resolution for a test to change.
func gulls() *Resolution {
	note := &Note{Marker: "1", Content: p("See A/198/PV.12.")}
	recalling := []Inline{&Emphasis{Style: Italic, Content: text("Recalling")}, &Text{Value: " its resolution 198/7,"}, note, &Text{Value: " on fog,"}}
	return &Resolution{
		Identity: Identity{Organ: GeneralAssembly, Number: "199/12", Language: "eng", Adoption: "2145-03-14"},
		Preface:  &Preface{Number: Num{Value: "199/12."}, Title: text("Care of gulls")},
		Preamble: &Preamble{Formula: &Formula{Content: text("The General Assembly,")}, Containers: []*Container{{Name: "Recalling", Content: []Block{&P{Content: recalling}}}}},
		MainBody: []Provision{
			&Paragraph{Num: Num{Value: "1."}, Content: p("Welcomes the new perches on the northern coast;")},
			&Paragraph{Num: Num{Value: "2."}, Content: p("Requests the keepers:"), Points: []*Paragraph{{Num: Num{Value: "(a)"}, Content: p("To count the gulls every winter;")}}},
			&Paragraph{Content: []Block{&Table{Rows: []*Row{{Cells: []*Cell{{Content: p("Gulls")}, {Content: p("12")}}}}}}},
		},
	}
}

func second(r *Resolution) *Paragraph { return r.MainBody[1].(*Paragraph) }

func TestResolutions(t *testing.T) {
	tests := map[string]struct {
		change func(*Resolution)
		want   []string
	}{
		"equal":       {change: func(*Resolution) {}},
		"punctuation": {change: func(r *Resolution) { r.Preamble.Formula.Content = text(" The  General Assembly , ") }},
		"title":       {func(r *Resolution) { r.Preface.Title = text("Care of terns") }, []string{`metadata||title|Care of gulls|Care of terns`}},
		"date":        {func(r *Resolution) { r.Identity.Adoption = "2145-03-15" }, []string{`metadata||adoption|2145-03-14|2145-03-15`}},
		"word": {func(r *Resolution) { second(r).Points[0].Content = p("To count the terns every winter;") },
			[]string{`text|main body > 2. > (a)|provision|To count the gulls every winter;|To count the terns every winter;`}},
		"split word": {func(r *Resolution) { second(r).Points[0].Content = p("To count the gulls every win ter;") },
			[]string{`text|main body > 2. > (a)|provision|To count the gulls every winter;|To count the gulls every win ter;`}},
		"number": {func(r *Resolution) { second(r).Points[0].Num.Value = "(b)" }, []string{`number|main body > 2. > (a)|provision|(a)|(b)`}},
		"nesting": {func(r *Resolution) {
			point := second(r).Points[0]
			second(r).Points = nil
			r.MainBody = append(r.MainBody[:2:2], point, r.MainBody[2])
		},
			[]string{`nesting|main body > 2. > (a)|provision|2.|`}},
		"lost": {func(r *Resolution) { second(r).Points = nil }, []string{`block|main body > 2. > (a)|provision|(a) To count the gulls every winter;|`}},
		"added": {func(r *Resolution) {
			r.MainBody = append(r.MainBody, &Paragraph{Num: Num{Value: "3."}, Content: p("Thanks all.")})
		}, []string{`block|main body > 3.|provision||3. Thanks all.`}},
		"form": {func(r *Resolution) { r.MainBody[0].(*Paragraph).Num.Value = "" }, []string{`form|main body > 1.|provision|provision|text`, `number|main body > 1.|provision|1.|`}},
		"lead": {func(r *Resolution) { r.Preamble.Containers[0].Content[0].(*P).Content[0] = &Text{Value: "Recalling"} },
			[]string{`lead|preamble|preambular|Recalling|`}},
		"cell": {func(r *Resolution) {
			r.MainBody[2].(*Paragraph).Content[0].(*Table).Rows[0].Cells[1].Content = p("13")
		}, []string{`table|main body|row|Gulls | 12|Gulls | 13`}},
		"reference": {func(r *Resolution) {
			r.MainBody[0].(*Paragraph).Content = []Block{&P{Content: []Inline{&Reference{Symbol: "A/RES/198/7", Content: text("Welcomes the new perches on the northern coast;")}}}}
		}, []string{`reference|main body > 1.|provision||A/RES/198/7`}},
		"note": {func(r *Resolution) {
			r.Preamble.Containers[0].Content[0].(*P).Content[2].(*Note).Content = p("See A/198/PV.13.")
		},
			[]string{`note|preamble|1|See A/198/PV.12.|See A/198/PV.13.`}},
		"anchor": {func(r *Resolution) {
			c := r.Preamble.Containers[0].Content[0].(*P).Content
			c[2], c[3] = c[3], c[2]
		}, []string{`anchor|preamble|1|Recalling its resolution 198/7,|Recalling its resolution 198/7, on fog,`}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			b := gulls()
			test.change(b)
			var got []string
			for _, d := range compare.Resolutions(gulls(), b) {
				got = append(got, fmt.Sprintf("%s|%s|%s|%s|%s", d.Kind, d.Path, d.What, d.Old, d.New))
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
			if back := compare.Resolutions(b, gulls()); (len(back) == 0) != (len(got) == 0) {
				t.Errorf("the other way round there are %d differences", len(back))
			}
			if rest := compare.Resolutions(gulls(), b, compare.Kinds()...); len(rest) > 0 {
				t.Errorf("ignored, and yet there: %v", rest)
			}
		})
	}
}

func TestSpecimen(t *testing.T) {
	if got := compare.Resolutions(specimen.New(), specimen.New()); len(got) > 0 {
		t.Errorf("a tree differs from itself: %v", got)
	}
}

func TestMarked(t *testing.T) {
	for _, test := range [][3]string{
		{"count the gulls", "count the gulls", "count the gulls"},
		{"count the gulls now", "count two terns now", "count [-the gulls-] {+two terns+} now"},
		{"", "gulls", "{+gulls+}"},
		{"a b c d", "a c d e", "a [-b-] c d {+e+}"},
	} {
		if got := compare.Marked(test[0], test[1]); got != test[2] {
			t.Errorf("%q, %q: got %q, want %q", test[0], test[1], got, test[2])
		}
	}
}

// Of two long texts that have nothing in common each block is told, and soon;
// one block that they share is found all the same.
func TestNothingInCommon(t *testing.T) {
	const many = 3000
	long := func(word string) *Resolution {
		r := &Resolution{}
		for i := range many {
			s := fmt.Sprintf("%s %d %s %d", word, i, word, -i)
			if i == many/2 {
				s = "Thanks the gulls of the northern coast."
			}
			r.MainBody = append(r.MainBody, &Paragraph{Content: p(s)})
		}
		return r
	}
	if got := len(compare.Resolutions(long("fog"), long("rain"))); got != 2*(many-1) {
		t.Errorf("%d differences, want %d", got, 2*(many-1))
	}
}
