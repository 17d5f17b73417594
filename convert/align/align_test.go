package align_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"plenary/convert/align"
	"plenary/convert/passage"
	"plenary/convert/resolution"
	_ "plenary/internal/update" // the flag -update
)

// passages makes those of lines "kind|number|text" in a zone that "zone:" lines open.
func passages(lines string) (list []passage.Passage) {
	zone := "main body"
	for line := range strings.Lines(strings.TrimSpace(lines)) {
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		if name, ok := strings.CutSuffix(line, ":"); ok && !strings.Contains(line, "|") {
			zone = name
			continue
		}
		part := strings.SplitN(line, "|", 3)
		list = append(list, passage.Passage{Kind: passage.Kind(part[0]), Number: part[1], Zone: zone, Content: []resolution.Inline{&resolution.Text{Value: part[2]}}})
	}
	return list
}

func expressions(texts ...string) (list []align.Expression) {
	for i, lines := range texts {
		list = append(list, align.Expression{Language: []string{"eng", "fra", "rus"}[i], Passages: passages(lines)})
	}
	return list
}

// shown writes units as the first words of their members.
func shown(units []align.Unit) string {
	var s strings.Builder
	for _, u := range units {
		for i, members := range u {
			if i > 0 {
				s.WriteString(" = ")
			}
			var names []string
			for _, p := range members {
				first, _, _ := strings.Cut(p.Text(), " ")
				names = append(names, strings.TrimSpace(p.Number+" "+first))
			}
			s.WriteString(strings.Join(names, " + "))
		}
		s.WriteString("\n")
	}
	return s.String()
}

const lamps = `
preamble:
title|199/12.|Care of lamps
formula||The General Assembly,
preambular||Recalling its resolution 198/7 of 3 May 2144 on fog,
note|1|See A/198/PV.12.
preambular||Noting that lamps burn,
main body:
paragraph|1.|Welcomes the new perches of the northern coast and of the isles;
paragraph|2.|Requests the keepers:
point|(a)|To count the gulls every winter;
point|(b)|To report in 2146.`

const lampes = `
preamble:
title|199/12.|Entretien des lampes
formula||L’Assemblée générale,
preambular||Rappelant sa résolution 198/7 du 3 mai 2144 sur la brume,
note|1|Voir A/198/PV.12.
preambular||Notant que les lampes brûlent,
main body:
paragraph|1.|Accueille les nouveaux perchoirs de la côte du nord et des îles ;
paragraph|2.|Prie les gardiens :
point|a)|De compter les mouettes chaque hiver ;
point|b)|De faire rapport en 2146.`

func TestAlign(t *testing.T) {
	without := func(text string, lines ...string) string {
		for _, line := range lines {
			if !strings.Contains(text, line) {
				t.Fatalf("no %q", line)
			}
			text = strings.Replace(text, line, "", 1)
		}
		return text
	}
	tests := map[string]struct {
		texts []string
		want  []string // the units that are not one to one and alike
		part  []string
	}{
		"the same": {texts: []string{lamps, lampes}},
		"a paragraph is missing": {
			texts: []string{lamps, without(lampes, "preambular||Rappelant sa résolution 198/7 du 3 mai 2144 sur la brume,", "note|1|Voir A/198/PV.12.")},
			want:  []string{"Recalling = ", "1 See = "},
			part:  []string{"preamble: missing: 1 preambular in eng; 0 preambular in fra", "preamble > 1: missing: 1 note in eng; 0 note in fra"},
		},
		"a number is skipped": {
			texts: []string{lamps, strings.Replace(lampes, "point|b)", "point|c)", 1)},
			part:  []string{"main body > (b): number: (b) in eng; c) in fra"},
		},
		"three languages, each of which lacks something": {
			texts: []string{lamps, without(lampes, "preambular||Notant que les lampes brûlent,"), without(lampes, "point|a)|De compter les mouettes chaque hiver ;")},
			want:  []string{"Noting =  = Notant", "(a) To = a) De = "},
			part:  []string{"preamble: missing: 1 preambular in eng, rus; 0 preambular in fra", "main body > (a): missing: 1 point in eng, fra; 0 point in rus"},
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			list := expressions(test.texts...)
			units := align.Align(list)
			counts := make([]int, len(list))
			for _, u := range units {
				for i, members := range u {
					counts[i] += len(members)
				}
			}
			for i, e := range list {
				if counts[i] != len(e.Passages) {
					t.Errorf("%s: %d of %d passages are in units", e.Language, counts[i], len(e.Passages))
				}
			}
			all := shown(units)
			var odd []string
			for line := range strings.Lines(all) {
				if parts := strings.Split(strings.TrimSuffix(line, "\n"), " = "); slices.Contains(parts, "") {
					odd = append(odd, strings.TrimSuffix(line, "\n"))
				}
			}
			if diff := cmp.Diff(test.want, odd); diff != "" {
				t.Errorf("the units that lack a language (-want +got)\n%s\nof\n%s", diff, all)
			}
			var part []string
			for _, p := range align.Partings(units) {
				part = append(part, fmt.Sprintf("%s: %s: %s", p.Unit.Lead().Path(), p.What, p.Describe(list)))
			}
			if diff := cmp.Diff(test.part, part); diff != "" {
				t.Errorf("partings (-want +got)\n%s", diff)
			}
		})
	}
}

// What one language has as one paragraph, and the other as two, is one unit.
func TestJoined(t *testing.T) {
	list := expressions(`
paragraph|1.|Welcomes the 12 new perches of 2144, and calls upon the keepers of the northern coast and of the isles to paint all of them white before the 30th of June;
paragraph|2.|Requests oil.`, `
paragraph|1.|Accueille les 12 nouveaux perchoirs de 2144,
text||et engage les gardiens de la côte du nord et des îles à les peindre tous en blanc avant le 30 juin ;
paragraph|2.|Demande de l’huile.`)
	units := align.Align(list)
	if got, want := shown(units), "1. Welcomes = 1. Accueille + et\n2. Requests = 2. Demande\n"; got != want {
		t.Errorf("got\n%s, want\n%s", got, want)
	}
	partings := align.Partings(units)
	if len(partings) != 1 || partings[0].What != align.Joined || partings[0].Describe(list) != "1 paragraph in eng; 2 paragraph in fra" {
		t.Errorf("the partings are %v", partings)
	}
}

// Numbers of all scripts count the same: their values are held against each other, not their print.
func TestNumbers(t *testing.T) {
	list := expressions(`
point|(a)|Of lamps and of all that burns in them
point|(b)|Of rocks and of all that lies on them
point|(c)|Of gulls and of all that flies with them`, `
point|(أ)|المصابيح وكل ما يشتعل فيها
point|(ب)|الصخور وكل ما يستقر عليها
point|(ج)|النوارس وكل ما يطير معها`)
	units := align.Align(list)
	if len(units) != 3 || len(align.Partings(units)) != 0 {
		t.Errorf("got\n%s", shown(units))
	}
}

// Two texts that have nothing in common, and are long, are paired in little memory, and all of both is in units.
func TestLong(t *testing.T) {
	var a, b strings.Builder
	for i := range 4000 {
		fmt.Fprintf(&a, "row||lamp %d\n", i)
		if i%100 == 0 {
			fmt.Fprintf(&b, "text||between\n")
		}
		fmt.Fprintf(&b, "row||lampe %d\n", i)
	}
	units := align.Align(expressions(a.String(), b.String()))
	paired := 0
	for _, u := range units {
		if len(u[0]) > 0 && len(u[1]) > 0 && strings.TrimPrefix(u[0][0].Text(), "lamp ") == strings.TrimPrefix(u[1][0].Text(), "lampe ") {
			paired++
		}
	}
	if paired < 3990 {
		t.Errorf("%d of 4000 rows are paired", paired)
	}
}

func TestWorks(t *testing.T) {
	const a, b, undated = "/akn/un/statement/deliberation/un-ga/2145-03-14/199-12", "/akn/un/statement/deliberation/un-ga/2145-03-15/199-12", "/akn/un/statement/deliberation/un-ga/1900-01-01/199-12"
	const other = "/akn/un/statement/deliberation/un-sc/2145-03-14/199-12"
	for name, test := range map[string]struct {
		iris []string
		want [][]int
	}{
		"by IRI":             {[]string{a, other, a}, [][]int{{0, 2}, {1}}},
		"a day is missing":   {[]string{undated, a, other}, [][]int{{0, 1}, {2}}},
		"nobody has a day":   {[]string{undated, undated}, [][]int{{0, 1}}},
		"two days to choose": {[]string{undated, a, b}, [][]int{{0}, {1}, {2}}},
		"what is no IRI":     {[]string{"", "x", ""}, [][]int{{0, 2}, {1}}},
		"none":               {nil, nil},
	} {
		if diff := cmp.Diff(test.want, align.Works(test.iris)); diff != "" {
			t.Errorf("%s (-want +got)\n%s", name, diff)
		}
	}
}

func TestFormats(t *testing.T) {
	list := expressions(lamps, lampes)
	for i := range list {
		list[i].IDs = resolution.EIDs{}
	}
	list[0].Passages[2].Node, list[0].IDs["first"] = "first", "preamble__container_1"
	w := &align.Work{IRI: "/akn/un/statement/deliberation/un-ga/2145-03-14/199-12", Expressions: list, Units: align.Align(list)}
	jsonl, tmx := &align.Formats[0], &align.Formats[1]
	lines := strings.Split(strings.TrimSpace(string(jsonl.Work(w))), "\n")
	var third struct {
		Work, Kind, Path string
		Unit             int
		Text             map[string]string
		EID              map[string][]string `json:"eId"`
	}
	if err := json.Unmarshal([]byte(lines[2]), &third); err != nil {
		t.Fatal(err)
	}
	if third.Unit != 3 || third.Kind != "preambular" || third.Path != "preamble" || third.Text["fra"] != "Rappelant sa résolution 198/7 du 3 mai 2144 sur la brume," || third.EID["eng"][0] != "preamble__container_1" || third.EID["fra"] != nil {
		t.Errorf("line 3 is %s", lines[2])
	}
	if !strings.HasPrefix(lines[0], jsonl.Mark) {
		t.Errorf("%q is not how a file begins: %s", jsonl.Mark, lines[0])
	}
	memory := tmx.Head(`1"<`) + string(tmx.Work(w)) + tmx.Tail
	for _, want := range []string{tmx.Mark, `creationtoolversion="1&#34;&lt;"`, `<tuv xml:lang="fr"><seg>Prie les gardiens :</seg></tuv>`, `<prop type="x-eId">preamble__container_1</prop>`, "</body>\n</tmx>\n"} {
		if !strings.Contains(memory, want) {
			t.Errorf("the memory has no %s:\n%s", want, memory)
		}
	}
}

func TestWeights(t *testing.T) {
	w := align.Learned()
	if back, err := align.ReadWeights(w.Table()); err != nil || *back != *w {
		t.Errorf("the table does not come back: %v", err)
	}
	for _, table := range []string{"", strings.Replace(w.Table(), "same kind", "kind", 1), strings.Replace(w.Table(), "\t", "\tx", 1), w.Table() + "more\t1\n"} {
		if _, err := align.ReadWeights(table); err == nil {
			t.Errorf("a wrong table is read:\n%.40s", table)
		}
	}
}
