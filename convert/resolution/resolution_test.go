package resolution_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"plenary/convert/account"
	"plenary/convert/resolution"
	"plenary/convert/resolution/specimen"
	"plenary/diag"
	_ "plenary/internal/update" // the flag -update
)

func leaf(value string, spans ...diag.Span) *resolution.Text {
	return &resolution.Text{Value: value, Source: spans}
}

func paragraph(content ...resolution.Inline) *resolution.Paragraph {
	return &resolution.Paragraph{Content: []resolution.Block{&resolution.P{Content: content}}}
}

// TestWalk holds that Walk visits in document order, a note where its mark
// stands, and passes over the children of a refused node.
func TestWalk(t *testing.T) {
	r := &resolution.Resolution{MainBody: []resolution.Provision{
		&resolution.Paragraph{
			Num: resolution.Num{Value: "1."},
			Content: []resolution.Block{&resolution.P{Content: []resolution.Inline{
				leaf("before"), &resolution.Note{Marker: "1", Content: []resolution.Block{&resolution.P{Content: []resolution.Inline{leaf("note")}}}}, leaf("after"),
			}}},
			Points: []*resolution.Paragraph{paragraph(leaf("point"))},
			WrapUp: []resolution.Block{&resolution.P{Content: []resolution.Inline{leaf("wrap")}}},
		},
	}}
	var all, outside []string
	collect := func(to *[]string, notes bool) func(any) bool {
		return func(node any) bool {
			switch node := node.(type) {
			case *resolution.Num:
				*to = append(*to, node.Value)
			case *resolution.Text:
				*to = append(*to, node.Value)
			case *resolution.Note:
				return notes
			}
			return true
		}
	}
	resolution.Walk(r, collect(&all, true))
	resolution.Walk(r, collect(&outside, false))
	if got, want := strings.Join(all, " "), "1. before note after point wrap"; got != want {
		t.Errorf("Walk visits %q, want %q", got, want)
	}
	if got, want := strings.Join(outside, " "), "1. before after point wrap"; got != want {
		t.Errorf("Walk without notes visits %q, want %q", got, want)
	}
}

func TestNewAccount(t *testing.T) {
	source := []byte("ab  cd\n--\nef lost")
	r := &resolution.Resolution{MainBody: []resolution.Provision{
		paragraph(leaf("ef", diag.Span{Start: 10, End: 12})),
		paragraph(leaf("abcd", diag.Span{Start: 0, End: 2}, diag.Span{Start: 4, End: 6})),
	}}
	removed := []account.Entry{{Span: diag.Span{Start: 7, End: 9}, Fate: account.Furniture, What: "rule"}}
	var got []string
	for _, e := range resolution.NewAccount(source, r, removed) {
		got = append(got, fmt.Sprintf("%s %q %d", e.Fate, source[e.Span.Start:e.Span.End], e.Order))
	}
	want := []string{
		`kept "ab" 1`, `space "  " 0`, `kept "cd" 2`, `space "\n" 0`, `furniture "--" 0`, `space "\n" 0`,
		`kept "ef" 0`, `space " " 0`, `lost "lost" 0`,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("account (-want +got):\n%s", diff)
	}
}

func TestFacts(t *testing.T) {
	want := resolution.Facts{
		Symbol: "A/RES/199/12", ResolutionNumber: "199/12", Title: "Care of lighthouses", Session: "199", AdoptionMeeting: "61",
		AdoptionDate: "2145-03-14", IssuanceDate: "2145-03-20", OriginatingDocument: "A/199/L.3", Committee: "without reference to a Main Committee",
		AgendaItem: "41", AgendaItemName: "Lamps, horns and keepers", Distribution: "Distr.: General", JobNumber: "45-00012 (E)",
	}
	if diff := cmp.Diff(want, specimen.New().Facts()); diff != "" {
		t.Errorf("facts of the specimen (-want +got):\n%s", diff)
	}
	if got := (&resolution.Resolution{}).Facts(); got != (resolution.Facts{}) {
		t.Errorf("facts of nothing are %+v", got)
	}
}

func TestBlockText(t *testing.T) {
	blocks := []resolution.Block{
		&resolution.P{Content: []resolution.Inline{leaf("one"), &resolution.Break{}, &resolution.Emphasis{Content: []resolution.Inline{leaf("two")}}}},
		&resolution.BlockList{Intro: []resolution.Inline{leaf("intro:")}, Items: []*resolution.Item{{
			Num: resolution.Num{Value: "(a)"}, Content: []resolution.Block{&resolution.P{Content: []resolution.Inline{leaf("item")}}},
		}}},
		&resolution.Table{Rows: []*resolution.Row{{Cells: []*resolution.Cell{
			{Content: []resolution.Block{&resolution.P{Content: []resolution.Inline{leaf("x")}}}},
			{Content: []resolution.Block{&resolution.P{Content: []resolution.Inline{leaf("y")}}}},
		}}}},
	}
	if got, want := resolution.BlockText(blocks), "one two\nintro:\n(a) item\nx\ty"; got != want {
		t.Errorf("BlockText = %q, want %q", got, want)
	}
}

func TestLead(t *testing.T) {
	italic := &resolution.Emphasis{Style: resolution.Italic, Content: []resolution.Inline{leaf("Recalling also")}}
	tests := []struct {
		name    string
		content []resolution.Block
		want    string
	}{
		{"paragraph", []resolution.Block{&resolution.P{Content: []resolution.Inline{italic, leaf(" the fog,")}}}, "Recalling also"},
		{"list", []resolution.Block{&resolution.BlockList{Intro: []resolution.Inline{italic}}}, "Recalling also"},
		{"no italics", []resolution.Block{&resolution.P{Content: []resolution.Inline{leaf("Recalling")}}}, ""},
		{"nothing", nil, ""},
	}
	for _, test := range tests {
		if got := resolution.Lead(test.content); got != test.want {
			t.Errorf("%s: Lead = %q, want %q", test.name, got, test.want)
		}
	}
}
