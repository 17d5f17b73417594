package passage_test

import (
	"fmt"
	"strings"
	"testing"

	"plenary/convert/passage"
	. "plenary/convert/resolution" //nolint:revive // trees read best in the model's own words
	_ "plenary/internal/update"    // the flag -update
)

func text(s string) []Inline { return []Inline{&Text{Value: s}} }

func p(s string) []Block { return []Block{&P{Content: text(s)}} }

// Each construct yields its passages: kind, path and words, and whether the
// node is the one that has an eId.
func TestOf(t *testing.T) {
	note := &Note{Marker: "1", Content: p("See A/198/PV.12.")}
	list := &BlockList{Intro: text("Noting"), Items: []*Item{{Num: Num{Value: "(a)"}, Content: p("lamps;")}}, WrapUp: text("and fog,")}
	point := &Paragraph{Num: Num{Value: "(a)"}, Content: append(p("To count gulls:"), p("every winter;")...), Points: []*Paragraph{{Num: Num{Value: "(i)"}, Content: p("On rocks;")}}}
	table := &Table{Caption: text("Lamps"), Rows: []*Row{{Cells: []*Cell{{Content: p("Cape")}, {Content: p("12")}}}}}
	r := &Resolution{
		Preface:  &Preface{Number: Num{Value: "199/12."}, Title: text("Care of gulls")},
		Preamble: &Preamble{Formula: &Formula{Content: text("The General Assembly,")}, Containers: []*Container{{Content: []Block{list}}}},
		MainBody: []Provision{
			&Division{Num: Num{Value: "I"}, Heading: text("Rocks"), Content: []Provision{
				&CrossHeading{Content: text("Recalling fog,")},
				&Paragraph{Num: Num{Value: "1."}, Heading: text("Perches"), Content: []Block{&P{Content: []Inline{&Emphasis{Style: Italic, Content: []Inline{&Text{Value: "Requests"}, note}}}}}, Points: []*Paragraph{point}, WrapUp: p("before dusk;")},
				&Paragraph{Num: Num{Value: "2."}},
				&Paragraph{Content: []Block{table}},
			}},
		},
		Conclusions: &Conclusions{Meeting: &Meeting{Content: text("3rd meeting")}, Other: append(p("[Adopted"), p("without a vote.]")...)},
		Attachments: []*Attachment{{Heading: text("Annex"), Body: []Provision{&Paragraph{Content: p("Of lamps")}}}},
		Parts:       []*Resolution{{MainBody: []Provision{&Paragraph{Content: p("Decides.")}}, Parts: []*Resolution{{MainBody: []Provision{&Paragraph{Content: p("Inner.")}}}}}},
	}
	want := []string{
		"title|preamble > 199/12.|Care of gulls",
		"formula|preamble|The General Assembly,",
		"preambular|preamble|Noting",
		"point|preamble > (a)|lamps;",
		"preambular|preamble|and fog,",
		"heading|main body > I|Rocks",
		"preambular|main body|Recalling fog,",
		"heading|main body|Perches",
		"paragraph|main body > 1.|Requests",
		"note|main body > 1|See A/198/PV.12.",
		"point|main body > 1. > (a)|To count gulls:",
		"text|main body > 1. > (a)|every winter;",
		"point|main body > 1. > (a) > (i)|On rocks;",
		"text|main body > 1.|before dusk;",
		"paragraph|main body > 2.|",
		"heading|main body|Lamps",
		"row|main body|Cape 12",
		"closing|conclusions|3rd meeting",
		"closing|conclusions|[Adopted without a vote.]",
		"heading|annex 1|Annex",
		"text|annex 1|Of lamps",
		"text|part 1 > main body|Decides.",
		"text|part 1 > part 1 > main body|Inner.",
	}
	nodes := map[string]any{"note": note, "preamble > (a)": list.Items[0], "main body > 1. > (a)": point, "main body > 1. > (a) > (i)": point.Points[0], "Cape": table}
	var got []string
	for _, q := range passage.Of(r) {
		got = append(got, fmt.Sprintf("%s|%s|%s", q.Kind, q.Path(), q.Text()))
		for _, key := range []string{string(q.Kind), q.Path(), strings.Join(q.Cells[:min(1, len(q.Cells))], "")} {
			if node := nodes[key]; node != nil && q.Node != node {
				t.Errorf("%s: the node is a %T, want a %T", q.Path(), q.Node, node)
			}
		}
	}
	if g, w := strings.Join(got, "\n"), strings.Join(want, "\n"); g != w {
		t.Errorf("got\n%s\nwant\n%s", g, w)
	}
}

// No step of a path is longer than two hundred bytes.
func TestLongNumber(t *testing.T) {
	for length, want := range map[int]int{200: 200, 201: 200 + len("…")} {
		q := passage.Passage{Number: strings.Repeat("1", length)}
		if got := len(q.Path()) - len(" > "); got != want {
			t.Errorf("a number of %d bytes is a step of %d", length, got)
		}
	}
}
