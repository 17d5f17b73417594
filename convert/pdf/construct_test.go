package pdf

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"plenary/convert/resolution"
	"plenary/convert/resolution/specimen"
)

// Each construct, by the left edge and the text of its lines; italics are in
// asterisks.
func TestConstructs(t *testing.T) {
	type (
		R = resolution.Resolution
		P = resolution.Paragraph
	)
	words := func(s string) []resolution.Inline { return []resolution.Inline{&resolution.Text{Value: s}} }
	text := func(s string) []resolution.Block { return []resolution.Block{&resolution.P{Content: words(s)}} }
	num := func(s string) resolution.Num { return resolution.Num{Value: s} }
	body := func(list ...resolution.Provision) *R {
		return &R{Identity: resolution.Identity{Symbol: "X"}, MainBody: list}
	}
	for _, c := range []struct {
		name string
		r    *R
		want []string
	}{
		{"a single paragraph has no number", body(&P{Content: text("Decides.")}), []string{"147.1 Decides."}},
		{"second paragraphs are indented", body(&P{Num: num("1."), Content: append(text("One."), text("Two.")...)}),
			[]string{"147.1 1. One.", "147.1 Two."}},
		{"a heading runs in", body(&P{Num: num("1."), Points: []*P{{Num: num("(b)"), Heading: words("Oil"), Content: text("To store it;")}}}),
			[]string{"147.1 1.", "147.1 (*b*) *Oil *To store it;"}},
		{"points hang a tab further in at each degree", body(&P{Num: num("1."), Content: text("To:"), Points: []*P{
			{Num: num("(a)"), Content: text("A:"), WrapUp: text("so;"), Points: []*P{
				{Num: num("(i)"), Content: text("B:"), WrapUp: text("thus;"), Points: []*P{{Num: num("a."), Content: text("C;")}}}}}}}),
			[]string{"147.1 1. To:", "147.1 (*a*) A:", "147.1 (i) B:", "170.8 a. C;", "170.8 thus;", "123.3 so;"}},
		{"a wide number moves the text to the next tab", body(&P{Num: num("1."), Points: []*P{{Num: num("(xxxviii)"), Content: text("Oil;")}}}),
			[]string{"147.1 1.", "147.1 (xxxviii) Oil;"}},
		{"the Security Council has upright letters", &R{Identity: resolution.Identity{Symbol: "X", Organ: resolution.SecurityCouncil}, MainBody: []resolution.Provision{
			&P{Num: num("1."), Points: []*P{{Num: num("(a)"), Content: text("Oil;")}}}}},
			[]string{"147.1 1.", "147.1 (a) Oil;"}},
		{"a list may have words after it", body(&P{Num: num("1."), Content: []resolution.Block{&resolution.BlockList{
			Intro: words("Notes:"), Items: []*resolution.Item{{Num: num("(a)"), Content: text("oil,")}}, WrapUp: words("and rests."),
		}}}), []string{"147.1 1. Notes:", "147.1 (*a*) oil,", "123.3 and rests."}},
		{"a line ends at a break", body(&P{Content: []resolution.Block{&resolution.P{Content: []resolution.Inline{
			&resolution.Text{Value: "One"}, &resolution.Break{}, &resolution.Text{Value: "two"}}}}}), []string{"147.1 One", "123.3 two"}},
		{"articles have their number above", body(&resolution.Division{Level: resolution.LevelArticle, Num: num("Article 1"), Heading: words("Use")}),
			[]string{"282.5 Article 1", "296.2 Use"}},
		{"chapters have it before", body(&resolution.Division{Level: resolution.LevelChapter, Num: num("1."), Heading: words("Use")}),
			[]string{"123.3 1. Use"}},
		{"a date does not stick to the word before it", body(&P{Content: []resolution.Block{&resolution.P{Content: []resolution.Inline{
			&resolution.Text{Value: "on"}, &resolution.Term{Element: "docDate", Content: words("13 May")}}}}}), []string{"147.1 on 13 May"}},
		{"what has a name of its own is printed as any words", specimen.Foreign(),
			[]string{"123.3 [*on the report of the Committee on Fog (A/199/3)*]", "147.1 1. *Thanks *the masters of the Tern and the Auk, and recalls its thanks;", "147.1 2. Not adopted by 1 vote to 2."}},
		{"other words may go on", body(&P{Content: []resolution.Block{&resolution.P{Content: []resolution.Inline{
			&resolution.Text{Value: "A/"}, &resolution.Term{Element: "date", Content: words("13")}, &resolution.Term{Element: "quantity", Content: words("4")}}}}}), []string{"147.1 A/134"}},
		{"the record of a vote is in lists", &R{
			Identity: resolution.Identity{Symbol: "X"},
			Conclusions: &resolution.Conclusions{Other: []resolution.Block{
				&resolution.P{Content: words("[Adopted by a vote of 1 to 1. The voting was: In favour:")},
				&resolution.P{Content: words("Gull RockAgainst:")},
				&resolution.P{Content: []resolution.Inline{&resolution.Text{Value: "Marigold "}, &resolution.Text{Value: "Abstaining:"}, &resolution.Break{}, &resolution.Text{Value: "None]"}}},
			}},
		}, []string{"147.1 [Adopted by a vote of 1 to 1. The voting was:", "170.8 *In favour: *", "170.8 Gull Rock", "170.8 *Against: *", "170.8 Marigold", "170.8 *Abstaining: *", "170.8 None]"}},
		{"other closing text is not", &R{
			Identity:    resolution.Identity{Symbol: "X"},
			Conclusions: &resolution.Conclusions{Other: text("Adopted without a vote.")},
		}, []string{"147.1 Adopted without a vote."}},
		{"the parts of a composite have centred letters", &R{
			Identity: resolution.Identity{Symbol: "X"},
			Preface:  &resolution.Preface{Number: num("9/1."), Title: words("Lamps")},
			Parts:    []*R{{Preface: &resolution.Preface{Number: num("A"), Title: words("Oil")}, MainBody: []resolution.Provision{&P{Content: text("Decides.")}}}},
		}, []string{"91.4 9/1. Lamps", "300.8 A", "298.8 Oil", "147.1 Decides."}},
	} {
		t.Run(c.name, func(t *testing.T) {
			b, _ := layOut(c.r, Options{})
			var got []string
			for _, p := range b.pages {
				for _, l := range p.lines {
					if l.of > 0 {
						got = append(got, fmt.Sprintf("%.1f %s", l.segments[0].x, marked(l)))
					}
				}
			}
			if d := cmp.Diff(c.want, got); d != "" {
				t.Errorf("lines (-want +got):\n%s", d)
			}
		})
	}
}

// marked returns the text of a line with italics in asterisks.
func marked(l line) string {
	var out strings.Builder
	for _, s := range l.segments {
		if s.look.face&italic != 0 {
			s.text = "*" + s.text + "*"
		}
		out.WriteString(s.text)
	}
	return strings.TrimSpace(out.String())
}

// The first page of a Security Council resolution has its name and adoption
// under the masthead, and no title.
func TestSecurityCouncil(t *testing.T) {
	b, _ := layOut(councilResolution(), Options{})
	golden(t, "security-council.txt", dump(b))
}

func councilResolution() *resolution.Resolution {
	line := func(role resolution.Role, s string) *resolution.MastheadLine {
		return &resolution.MastheadLine{Role: role, Content: []resolution.Inline{&resolution.Text{Value: s}}}
	}
	return &resolution.Resolution{
		Identity: resolution.Identity{Organ: resolution.SecurityCouncil, Symbol: "S/RES/9773 (2145)", Adoption: "2145-02-21"},
		CoverPage: &resolution.CoverPage{Lines: []*resolution.MastheadLine{
			line(resolution.RoleDistribution, "Distr.: General"),
			line(resolution.RoleIssuance, "21 February 2145"),
			line(resolution.RoleOriginal, "Original: English"),
			line(resolution.RoleResolutionTitle, "Resolution 9773 (2145)"),
			line(resolution.RoleAdoption, "Adopted by the Security Council at its 19865th meeting, on 21 February 2145"),
		}},
		Preamble: &resolution.Preamble{Formula: &resolution.Formula{Content: []resolution.Inline{
			&resolution.Emphasis{Style: resolution.Italic, Content: []resolution.Inline{&resolution.Text{Value: "The Security Council"}}},
			&resolution.Text{Value: ","},
		}}},
	}
}

// Running heads and feet change sides, and the title stands at the inner edge
// when it has two lines or fewer.
func TestRunningHeads(t *testing.T) {
	for _, c := range []struct {
		title string
		want  []string
	}{
		{"Lamps", []string{"60.0 59.0 A/RES/199/12", "527.0 59.0 Lamps", "525.2 753.8 45-00012", "60.0 755.3 2/4", "501.0 59.0 A/RES/199/12", "60.0 59.0 Lamps", "60.0 753.8 45-00012", "541.1 755.3 3/4"}},
		{strings.Repeat("Lamps and horns ", 30), []string{"60.0 59.0 A/RES/199/12", "525.2 753.8 45-00012", "60.0 755.3 2/4", "501.0 59.0 A/RES/199/12", "60.0 753.8 45-00012", "541.1 755.3 3/4"}},
	} {
		r := longResolution(9)
		r.Preface.Title = []resolution.Inline{&resolution.Text{Value: c.title}}
		r.Attachments = nil
		b, _ := layOut(r, Options{})
		var got []string
		for _, p := range b.pages[1:3] {
			for _, l := range p.lines {
				if l.y < headRuleY || l.y > 740 {
					got = append(got, fmt.Sprintf("%.1f %.1f %s", l.segments[0].x, l.y, marked(l)))
				}
			}
		}
		for i := range got {
			got[i] = strings.ReplaceAll(got[i], fmt.Sprintf("/%d", len(b.pages)), "/4")
		}
		if d := cmp.Diff(c.want, got); d != "" {
			t.Errorf("%s: heads and feet (-want +got):\n%s", c.title, d)
		}
	}
}
