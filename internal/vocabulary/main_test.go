package main

import (
	"slices"
	"strings"
	"testing"

	"plenary/convert/language"
	"plenary/convert/resolution"
	_ "plenary/internal/update" // the flag -update
)

const either = language.Preambular | language.Operative

func languageOf(t *testing.T, code string) *language.Language {
	l, known := language.Of(code)
	if !known {
		t.Fatalf("no %s", code)
	}
	return l
}

// met returns paragraphs that open so, each met so often, with so many words in italics.
func met(kind language.ParagraphKind, opening string, italics, times int) paragraphs {
	return paragraphs{{kind, strings.Fields(opening), italics, times, float64(times)}}
}

// TestWeigh holds that paragraphs weigh together what the list counts of their phrase, and that what no paragraph has is added.
func TestWeigh(t *testing.T) {
	p := slices.Concat(
		met(language.Operative, "prie les gardiens", 1, 1), met(language.Operative, "prie les mouettes", 1, 1),
		met(language.Preambular, "notant la brume", 1, 1), met(language.Operative, "notant la brume", 1, 1),
	)
	p.weigh(languageOf(t, "fra"), language.Operative, "count\torgans\tphrase\n10\tGA\tPrie\n7\tGA\tNotant\n5\tSC\tCompte les lampes\nx\n4\tGA\t\n3\tGA\tun deux trois quatre cinq six sept huit neuf dix onze douze treize\n")
	var got []string
	for _, x := range p {
		got = append(got, strings.Join(x.words[:x.italics], " "))
	}
	if want := []string{"prie", "prie", "notant", "notant", "compte les lampes"}; !slices.Equal(got, want) {
		t.Fatalf("paragraphs %q, want %q", got, want)
	}
	for n, want := range []float64{5, 5, 1, 7, 5} {
		if p[n].weight != want {
			t.Errorf("paragraph %d weighs %g, want %g", n, p[n].weight, want)
		}
	}
	if p[4].met != 5 || p[0].met != 1 {
		t.Errorf("met %d and %d times", p[4].met, p[0].met)
	}
}

// TestKind holds that a kind that is a fiftieth of all or less is a slip.
func TestKind(t *testing.T) {
	for _, c := range []struct {
		preambular, operative float64
		want                  language.ParagraphKind
	}{
		{1, 0, language.Preambular}, {0, 1, language.Operative}, {1, 1, either},
		{98, 2, language.Preambular}, {97, 3, either}, {2, 98, language.Operative},
	} {
		s := &seen{}
		s.kinds[language.Preambular], s.kinds[language.Operative] = c.preambular, c.operative
		if got := s.kind(); got != c.want {
			t.Errorf("%g and %g: %d, want %d", c.preambular, c.operative, got, c.want)
		}
	}
}

// TestList holds which first words are listed: those that were met twice, as far as they tell more than fewer words do, and what follows
// the shortest phrases.
func TestList(t *testing.T) {
	for _, c := range []struct {
		name, code string
		of         paragraphs
		want       []string
	}{
		{"met once", "fra", met(language.Operative, "prie les gardiens", 1, 1), nil},
		{"met twice, and more words tell no more", "fra", met(language.Operative, "prie les gardiens", 1, 2), []string{"prie 2 1"}},
		{"more words tell more", "fra",
			slices.Concat(met(language.Operative, "prend note des lampes", 2, 3), met(language.Operative, "prend acte de la brume", 4, 2)),
			[]string{"prend 2 2", "prend acte 2 4"}},
		{"of two numbers of words the lower", "fra",
			slices.Concat(met(language.Operative, "prend note", 2, 2), met(language.Operative, "prend acte", 1, 2)),
			[]string{"* note 3 1", "prend 2 1", "prend note 2 2"}},
		{"the kinds are told with the phrase", "fra",
			slices.Concat(met(language.Operative, "prie les lampes", 1, 9), met(language.Preambular, "prie la mer", 1, 9)),
			[]string{"prie 3 1"}},
		{"a tail", "fra",
			slices.Concat(met(language.Operative, "prie les gardiens", 1, 9), met(language.Operative, "prie aussi les gardiens", 2, 2), met(language.Operative, "invite aussi les gardiens", 2, 1), met(language.Operative, "invite les mouettes", 1, 3)),
			[]string{"* aussi 3 1", "invite 2 1", "prie 2 1", "prie aussi 2 2"}},
		{"behind a comma more often than at the beginning", "ara",
			slices.Concat(met(language.Operative, "تقرر أن", 1, 2), met(language.Inside, "تقرر أن", 0, 1), met(language.Inside, "تقرر أن", 0, 1), met(language.Inside, "تقرر أن", 0, 1)),
			[]string{"تقرر 6 1"}},
		{"not more often", "ara",
			slices.Concat(met(language.Operative, "تقرر أن", 1, 2), met(language.Inside, "تقرر أن", 0, 1), met(language.Inside, "تقرر أن", 0, 1)),
			[]string{"تقرر 2 1"}},
		{"letters of Han that go on otherwise", "zho",
			slices.Concat(met(language.Operative, "请 守 灯 人", 1, 2), met(language.Operative, "请 求 灯 人", 2, 3)),
			[]string{"请 2 2", "请 守 2 1", "请 求 2 2"}},
		{"letters that go on otherwise say nothing of the others", "zho",
			slices.Concat(met(language.Operative, "关 切 地 注", 4, 5), met(language.Operative, "关 切 灯", 2, 1), met(language.Operative, "关 切 海", 2, 1)),
			[]string{"* 地 3 2", "关 2 4", "关 切 2 2", "关 切 地 2 4"}},
	} {
		var got []string
		for line := range strings.Lines(c.of.list(languageOf(t, c.code))) {
			got = append(got, strings.ReplaceAll(strings.TrimRight(line, "\n"), "\t", " "))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// text returns a resolution of paragraphs.
func text(paragraphs ...string) *resolution.Resolution {
	r := &resolution.Resolution{}
	for _, p := range paragraphs {
		r.MainBody = append(r.MainBody, &resolution.Paragraph{Content: []resolution.Block{&resolution.P{Content: []resolution.Inline{&resolution.Text{Value: p}}}}})
	}
	return r
}

// TestAdd holds that the words of a paragraph are taken that has a lead in italics, and its clauses where no capital tells them.
func TestAdd(t *testing.T) {
	content := func(lead, rest string) []resolution.Block {
		return []resolution.Block{&resolution.P{Content: []resolution.Inline{&resolution.Emphasis{Style: resolution.Italic, Content: []resolution.Inline{&resolution.Text{Value: lead}}}, &resolution.Text{Value: rest}}}}
	}
	for _, c := range []struct {
		code, lead, rest string
		want             []string // the words of paragraphs and clauses
	}{
		{"fra", "Prie", " les gardiens, notant la mer", []string{"prie les gardiens , notant la mer"}},
		{"fra", "", "Prie les gardiens", nil},
		{"ara", "تقرر", " أن، تلاحظ", []string{"تلاحظ", "تقرر أن ، تلاحظ"}},
	} {
		var p paragraphs
		lead := content(c.lead, c.rest)
		if c.lead == "" {
			lead[0].(*resolution.P).Content = lead[0].(*resolution.P).Content[1:]
		}
		p.add(languageOf(t, c.code), language.Operative, lead)
		var got []string
		for _, x := range p {
			got = append(got, strings.Join(x.words, " "))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.rest, got, c.want)
		}
	}
}

// TestWords holds which words and pairs are listed, and with which rank.
func TestWords(t *testing.T) {
	w := words{map[string]int{}, map[string]int{}}
	w.read(text("lampe lampe lampe lampe mouette z x x y y y", "Lampe Phare Phare pré-lampe pré-lampe", "al ler al ler aller aller, l’huile l’huile 12 hui le 12 so le"))
	for least, want := range map[int]string{
		2: "Phare 1|al 1|aller 1|huile 1|lampe 2|le 1|ler 1|pré-lampe 1|x 1|y 1|al ler 1",
		1: "Phare 1|al 1|aller 1|hui 0|huile 1|lampe 2|le 1|ler 1|mouette 0|pré-lampe 1|so 0|x 1|y 1|al ler 1",
	} {
		got := strings.ReplaceAll(strings.ReplaceAll(strings.TrimRight(w.list(least), "\n"), "\t", " "), "\n", "|")
		if got != want {
			t.Errorf("met %d times: %s, want %s", least, got, want)
		}
	}
}

// TestLetters holds which letters no block of text begins and ends with.
func TestLetters(t *testing.T) {
	l := letters{}
	l.read(text("灯" + strings.Repeat("塔的", 1000) + "人"))
	if got, want := l.list(), "塔的\n塔的\n"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	few := letters{}
	few.read(text("灯"+strings.Repeat("塔的", 2000)+"人", "塔人")) // one in two thousand is
	if got, want := few.list(), "塔的\n塔的\n"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	l.read(text("塔人", "人的")) // one in a thousand is no slip
	if got, want := l.list(), "的\n塔\n"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
