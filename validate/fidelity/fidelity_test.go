package fidelity

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"plenary/diag"
	"plenary/internal/oracle"
	"plenary/internal/xmltree"
)

// lighthouse is a document with a note in it, and what an extractor might give
// of its two pages.
const (
	lighthouse = `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement name="resolution"><meta>metadata</meta>
<preface><p><docNumber>199/12.</docNumber> <docTitle>Care of gulls and of their perches</docTitle></p></preface>
<preamble><formula><p><i>The General Assembly</i>,</p></formula>
<container name="Recalling"><p><i>Recalling</i> its resolution 198/7 on fog,<authorialNote marker="1"><p>See A/198/PV.12, para. 4.</p></authorialNote> and the well-known report of the Keeper-General on lamps &amp; horns,</p></container></preamble>
<mainBody><paragraph><num>1.</num><content><p><i>Welcomes</i> the new perches on the northern coast;</p></content></paragraph>
<paragraph><num>2.</num><content><p><i>Requests</i> the keepers to count the gulls every winter;</p></content></paragraph></mainBody></statement></akomaNtoso>`
	lighthousePages = `199/12. Care of gulls and of their perches

The General Assembly,
   Recalling its resolution 198/7 on fog,1 and the well-
known report of the Keeper-General on lamps & horns,
__________________
1 See A/198/PV.12, para. 4.
45-12345 (E)
*4512345*
https://docs.example.org/en/A/RES/198/7
A/RES/199/12 Care of gulls and of their perches
2/2
   1. Welcomes the new perches on the nor thern coast;
   2. Requests the keepers to count the gulls every winter;
`
)

// judge judges a file as package validate does: parsed, with places in order and
// located.
func judge(source Source, xml []byte) diag.List {
	root, err := xmltree.Parse(xml)
	if err != nil {
		return diag.List{err.Finding()}
	}
	list := Judge(source, xml, root)
	list.Sort()
	list.Locate("", xml)
	return list
}

// TestFidelity changes one thing of the source or the document at a time.
func TestFidelity(t *testing.T) {
	tests := map[string]struct {
		source, document [2]string // what is replaced by what
		want             []string
	}{
		"whole": {want: []string{
			`6:1 source-furniture "__________________", a rule, is not in the document`,
			`7:1 source-note-moved the note "1 See A/198/PV.12, para. 4." stands at its mark in the document`,
			`8:1 source-furniture "45-12345 (E) *4512345* https://docs.example.org/en/A/RES/198/7 A/RES/199/12 Care of gulls and of their perches 2/2", a running head, is not in the document`,
		}},
		"missing words":     {document: [2]string{" on the northern coast", ""}, want: []string{`13:32 source-text-missing "on the nor thern coast" is not in the document`}},
		"missing paragraph": {source: [2]string{"   2. Req", "Notes the fog;\n   2. Req"}, want: []string{`14:1 source-text-missing "Notes the fog;" is not in the document`}},
		"missing number":    {document: [2]string{"<num>2.</num>", ""}, want: []string{`14:4 source-text-missing "2." is not in the document`}},
		"missing figure":    {document: [2]string{"198/7 ", ""}, want: []string{`4:29 source-text-missing "198/7" is not in the document`}},
		"added words":       {document: [2]string{"every winter", "and terns every winter"}, want: []string{`6:84 source-text-added "and terns" is not in the source`}},
		"other word":        {document: [2]string{"every winter", "every summer"}, want: []string{`14:53 source-text-changed the source has "winter;", the document "summer;"`}},
		"other letter":      {document: [2]string{"northern", "northerm"}, want: []string{`13:39 source-text-changed the source has "nor thern", the document "northerm"`}},
		"punctuation":       {document: [2]string{"coast;", "coast"}, want: []string{`13:54 source-punctuation the source has ";", the document ""`}},
		"hyphen swallowed":  {source: [2]string{"Keeper-General", "KeeperGeneral"}, want: []string{`4:191 source-hyphen a hyphen was put into "Keeper-General"`}},
		"hyphen of a line":  {document: [2]string{"well-known", "wellknown"}, want: []string{`4:56 source-hyphen the hyphen of "well-" is another in the document`}},
		"moved": {source: [2]string{"   1. Welcomes the new perches on the nor thern coast;\n   2. Requests the keepers to count the gulls every winter;\n",
			"   2. Requests the keepers to count the gulls every winter;\n   1. Welcomes the new perches on the nor thern coast;\n"},
			want: []string{`14:4 source-text-moved "1. Welcomes the new perches on the nor thern coast;" stands elsewhere in the document`}},
		"combining mark at a line's start": {source: [2]string{"winter", "\n\u0301winter"}, document: [2]string{"winter", "\u0301winter"}},
		"ligature, quotes":                 {source: [2]string{"winter", "ﬁrst “night”"}, document: [2]string{"winter", "first &quot;night&quot;"}},
		"masthead":                         {document: [2]string{"<preface>", "<coverPage><p>United Nations</p></coverPage><preface>"}, want: []string{`2:15 source-furniture "United Nations", of the masthead, is not in the source`}},
		"page mark, head of a volume": {source: [2]string{"2/2\n", "2/2\n<!-- Page 2 -->\n\n182 General Assembly—Two hundred and first Session\n"}, want: []string{
			`8:1 source-furniture "45-12345 (E) *4512345* https://docs.example.org/en/A/RES/198/7 A/RES/1 … l Assembly-Two hundred and first Session", a running head, is not in the document`}},
		"day of printing":               {source: [2]string{"(E)\n", "(E)\n240745\n"}, want: []string{`8:1 source-furniture "45-12345 (E) 240745 *4512345* https://docs.example.org/en/A/RES/198/7  … 2 Care of gulls and of their perches 2/2", a running head, is not in the document`}},
		"note of the number of another": {document: [2]string{"<num>1.</num>", ""}, want: []string{`13:4 source-text-missing "1." is not in the document`}},
		"sentence by a page":            {source: [2]string{"2/2\n", "2/2\nNo keeper sleeps at night.\n"}, want: []string{`13:1 source-text-missing "No keeper sleeps at night." is not in the document`}},
		"symbol of another":             {source: [2]string{"2/2\n", "2/2\nA/198/PV.13\n"}, want: []string{`13:1 source-text-missing "A/198/PV.13" is not in the document`}},
		"tags about what is high":       {source: [2]string{"winter", "win<sup>te</sup>r, a < b"}, document: [2]string{"winter", "winter, a &lt; b"}},
		"entity, soft hyphen, BOM":      {source: [2]string{"winter", "\ufeffwin\u00adter&nbsp;&ldquo;now&rdquo;"}, document: [2]string{"winter", "winter &quot;now&quot;"}},
		"short note in brackets": {source: [2]string{"1 See A/198/PV.12, para. 4.", "(1) A/198."}, document: [2]string{"See A/198/PV.12, para. 4.", "A/198."}, want: []string{
			`6:1 source-punctuation the source has "__________________ (", the document ""`, `7:2 source-text-moved "1" stands elsewhere in the document`,
			`7:3 source-punctuation the source has ")", the document ""`, `7:5 source-note-moved the note "A/198." stands at its mark in the document`}},
		"lost mark":  {source: [2]string{"fog,1", "fog,"}},
		"note twice": {document: [2]string{"coast;", `coast;<authorialNote marker="1"><p>See A/198/PV.12, para. 4.</p></authorialNote>`}, want: []string{`5:130 source-text-repeated "See A/198/PV.12, para. 4." stands once more in the document than in the source`}},
	}
	always := finding(t, lighthousePages, lighthouse)
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			source := strings.Replace(lighthousePages, test.source[0], test.source[1], 1)
			document := strings.Replace(lighthouse, test.document[0], test.document[1], 1)
			var got []string
			for line, of := range finding(t, source, document) {
				if _, usual := always[line]; !usual || name == "whole" {
					got = append(got, of)
				}
			}
			if diff := cmp.Diff(sorted(test.want), sorted(got)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// TestTitleBelowTitle holds that the title of an annex is told from the running title above it, which
// begins alike.
func TestTitleBelowTitle(t *testing.T) {
	const annex = `<attachments><attachment><doc name="annex"><preface><p><docTitle>Care of gulls and of their perches in 2145</docTitle></p></preface>
<mainBody><p>Gulls rest.</p></mainBody></doc></attachment></attachments>`
	document := strings.Replace(lighthouse, "</statement>", "</statement>"+annex, 1)
	for name, title := range map[string]string{
		"a line":      "Care of gulls and of their perches in 2145\n",
		"two lines":   "Care of gulls and of\ntheir perches in 2145\n",
		"three lines": "Care of gulls and of\ntheir perches\nin 2145\n",
	} {
		for _, running := range []string{"Care of gulls and of\ntheir perches\n", "Care of gulls and of their perches\n", "Care of gulls and of\n"} {
			source := lighthousePages + "\fA/RES/199/12\n" + running + title + "Gulls rest.\n"
			if list := Holds(Source{Name: "pages.txt", Text: []byte(source)}, []byte(document)); list.HasErrors() {
				t.Errorf("%s below %q:\n%v", name, running, list.Err())
			}
		}
	}
}

// TestTitleOnResolution holds that the number of a resolution in a running title does not tell how many pages there are.
func TestTitleOnResolution(t *testing.T) {
	const title = "Care of gulls and of their perches pursuant to resolution 198/240"
	document := strings.Replace(lighthouse, "Care of gulls and of their perches", title, 1)
	pages := strings.Replace(lighthousePages, "Care of gulls and of their perches", title, 1)
	for _, running := range []string{
		title + "\n2/2\n",
		title + "\n45-12345\n2/2\n",
		"Care of gulls and of their perches\npursuant to resolution 198/240\n2/2\n45-12345\n",
	} {
		source := strings.Replace(pages, "Care of gulls and of their perches\n2/2\n", running, 1)
		if list := Holds(Source{Name: "pages.txt", Text: []byte(source)}, []byte(document)); list.HasErrors() {
			t.Errorf("%q:\n%v", running, list.Err())
		}
	}
}

// TestLinks holds what is a link that an extractor writes below a page, and what is text.
func TestLinks(t *testing.T) {
	for line, isText := range map[string]bool{
		"https://docs.example.org/en/A/198/7 (vol. I)":                      false,
		"https://docs.example.org/en/A/RES/198 A (XXI)":                     false,
		"https://docs.example.org/en/A/198/7 (Parts I and II) (SUPP)":       false,
		"https://docs.example.org/en/A/198/7 b":                             false,
		"https://docs.example.org/en/A/198/7..":                             false,
		"https://docs.example.org/en/A/198/7.":                              true,
		"https://docs.example.org/en/A/198/7 (vol. I) on terns":             true,
		"https://docs.example.org/en/A/198/7 (the keepers count the terns;": true,
	} {
		source := strings.Replace(lighthousePages, "A/RES/199/12 Care", line+"\nA/RES/199/12 Care", 1)
		if list := Holds(Source{Name: "pages.txt", Text: []byte(source)}, []byte(lighthouse)); list.HasErrors() != isText {
			t.Errorf("%q: text %v, want %v:\n%v", line, list.HasErrors(), isText, list.Err())
		}
	}
}

// TestColumnOfNumbers holds that the numbers of notes may stand below the texts of a long foot.
func TestColumnOfNumbers(t *testing.T) {
	const notes = 12
	words := [notes]string{"gulls", "terns", "lamps", "horns", "bells", "boats", "ropes", "wicks", "fog", "tides", "rocks", "isles"}
	var text, foot, document strings.Builder
	for i, word := range words {
		paragraph := "Recalling the " + word + strings.Repeat(" of the isle of "+word, 9) + ","
		note := "Report of the keepers of the " + word + " on the " + word + " of the coast, part " + word + "."
		fmt.Fprintf(&text, "%s%d\n", paragraph, i+1)
		fmt.Fprintf(&document, `<p>%s<authorialNote marker="%d"><p>%s</p></authorialNote></p>`, paragraph, i+1, note)
		if i >= 2 {
			fmt.Fprintf(&foot, "%d\n", i+1)
		}
		foot.WriteString(note + "\n")
	}
	xml := []byte(strings.Replace(lighthouse, "</container>", "</container>"+document.String(), 1))
	source := strings.Replace(lighthousePages, "__________________\n", text.String()+"__________________\n"+foot.String()+"1\n2\n", 1)
	root, err := xmltree.Parse(xml)
	if err != nil {
		t.Fatal(err)
	}
	c := collate(readSource([]byte(source)), readDocument(xml, root), facts{})
	at := func(text string) int {
		return slices.IndexFunc(c.source.chars, func(g character) bool { return int(g.at) == strings.Index(source, text)+1 })
	}
	for _, m := range c.document.zones() {
		if g := c.document.chars[m.from]; g.zone != markerZone || !g.label || c.document.text(m) != "2" {
			continue
		}
		mark := spareMark{"2", m.from}
		for text, want := range map[string]bool{"\n2\n": true, "\nRecalling the lamps": false, "\n45-12345": true, " Welcomes": false} {
			if c.inFootOf(mark, at(text), c.runningText()) != want {
				t.Errorf("%q in the foot of note 2: want %v", text, want)
			}
		}
	}
}

// TestNumberBelowNotes tells the number of a page that stands with the numbers of its notes from these: apart below them, or, of two
// that are equal, either.
func TestNumberBelowNotes(t *testing.T) {
	for text, want := range map[string][2]bool{
		"isles,\n\n2\n3\n\n[4]\n\nA/98/2.\n": {true, false},
		"isles,\n\n2\n\n[2]\n\nA/98/2.\n":    {true, false},
		"isles,\n\n[2]\n\n2\n\nA/98/2.\n":    {false, true},
		"isles,\n\n[2]\n3\n\n2\n\nA/98/2.\n": {false, true},
		"isles,\n\n(2)\n\n[3]\n\nA/98/2.\n":  {true, false},
		"isles,\n\n2\n[3]\n\nA/98/2.\n":      {false, false},
		"isles,\n\n2\n\n[3]\nA/98/2.\n":      {false, false},
		"isles,\n\n[2]\n\nA/98/2.\n\n2\n\n":  {false, false},
		"isles of 2\n\n[2]\n\nA/98/2.\n":     {false, false},
	} {
		from, to := strings.Index(text, "["), strings.Index(text, "]")-1
		p := page{text: []byte(strings.NewReplacer("[", "", "]", "").Replace(text))}
		span := diag.Span{Start: from, End: to}
		if got := [2]bool{p.belowNumbers(span), p.aboveItself(span)}; got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}

// TestBracketedColumn holds that the number of a page among the numbers of its notes, in brackets and in a column, is none of these.
func TestBracketedColumn(t *testing.T) {
	document := strings.Replace(lighthouse, "horns,", `horns<authorialNote marker="2"><p>See A/197/2.</p></authorialNote>,`, 1)
	for foot, feeds := range map[string]string{"(1)\n(2)\n\n3\n\n": "\f\f", "(1)\n\n(2)\n\n3\n\n": "\f\f", "(1)\n(2)\n\n2\n\n": "\f"} {
		source := strings.NewReplacer("The General", feeds+"The General", "horns,", "horns(2),", "fog,1", "fog,(1)", "1 See A/198/PV.12, para. 4.", foot+"See A/198/PV.12, para. 4.\nSee A/197/2.\n\n\n\f").Replace(lighthousePages)
		if list := onlyErrors(judge(Source{Name: "pages", Text: []byte(source)}, []byte(document))); len(list) > 0 {
			t.Errorf("%q: %v", foot, list)
		}
	}
}

// TestWholeNumbers holds that text which has moved takes no figure of another number with it.
func TestWholeNumbers(t *testing.T) {
	for text, want := range map[[2]string]string{
		{"the keepers 34 of the lamps", "the keepers 39 of the lamps"}:       "thekeepers",
		{"14 of the keepers of the lamps", "24 of the keepers of the ropes"}: "ofthekeepersofthe",
		{"the keepers 34 of the lamps", "the keepers 34"}:                    "thekeepers34",
		{"the keepers 34", "the keepers 3 4"}:                                "thekeepers34",
	} {
		c := &collation{source: readSource([]byte(text[0])), document: readSource([]byte(text[1]))}
		c.inDocument, c.inSource = unmatched(c.source), unmatched(c.document)
		a, b := c.leftovers(nil)
		got := ""
		for _, m := range align(a.text, b.text) {
			if m = c.wholeNumbers(a, b, m); m.n > len(got) {
				got = string(a.text[m.a : m.a+m.n])
			}
		}
		if got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// TestPageNumberIsNoMark holds that the number of a page leaves the mark of a note to the number that is one.
func TestPageNumberIsNoMark(t *testing.T) {
	p := page{facts: facts{isMark: func(diag.Span, []string) bool { t.Error("asked for a mark"); return true }}}
	p.parts = [][]part{{{text: "4", whole: true, letters: true, lineForm: lineForm{lone: 4}, page: true}}}
	if what := p.furniture(0); what != "a page number" {
		t.Errorf("%q", what)
	}
}

// finding returns the findings of a comparison, as lines by their messages.
func finding(t *testing.T, source, document string) map[string]string {
	lines := map[string]string{}
	for _, f := range judge(Source{Name: "pages.txt", Text: []byte(source)}, []byte(document)) {
		if len(f.Related) != 1 || f.Place.Start.Line == 0 || (f.Place.File == "pages.txt") == (f.Related[0].Place.File == "pages.txt") {
			t.Errorf("%v has not a place on both sides", f)
		}
		lines[f.Message] = fmt.Sprintf("%d:%d %s %s", f.Place.Start.Line, f.Place.Start.Column, f.Rule.Code, f.Message)
	}
	return lines
}

func sorted(lines []string) string {
	lines = append([]string{}, lines...)
	for i := range lines {
		for j := range i {
			if lines[i] < lines[j] {
				lines[i], lines[j] = lines[j], lines[i]
			}
		}
	}
	return strings.Join(lines, "\n")
}

// TestFidelityLong sees that time does not grow without bound: texts that are
// long, and nothing but repetition, or wholly unlike.
func TestFidelityLong(t *testing.T) {
	wrap := func(text string) []byte {
		return []byte(strings.Replace(lighthouse, "winter", text, 1))
	}
	same := strings.Repeat("the gulls of the north and the gulls of the south, ", 10_000)
	head := "<table><tr><th>Rock</th></tr>" + strings.Repeat("<tr><td>rock of gulls</td></tr>", 2000) + "</table>"
	for name, texts := range map[string][2]string{
		"pages":      {strings.Repeat("\fA/RES/199/12\nRock\nrock of gulls\n", 20_000), head},
		"heads":      {strings.Repeat("\fRock\n", 100_000), strings.Repeat(head, 10)},
		"repetition": {same, same[:len(same)/2]},
		"unlike":     {same, strings.Repeat("0123456789 ", 40_000)},
		"letters":    {strings.Repeat("ab", 150_000), strings.Repeat("ba", 150_001)},
	} {
		t.Run(name, func(t *testing.T) {
			judge(Source{Text: []byte(texts[0])}, wrap(texts[1]))
		})
	}
}

// TestFidelityGold holds the files that the United Nations publishes against the
// texts that extractors would give of them. Of three documents the file says the
// numbers of headings twice.
func TestFidelityGold(t *testing.T) {
	gold := oracle.Shared(t, "corpus/dev/gold/en")
	texts := oracle.Shared(t, "corpus/dev/en")
	files, err := filepath.Glob(filepath.Join(gold, "*.xml"))
	if err != nil {
		t.Fatal(err)
	}
	for form, least := range map[string]int{"seed": 93, "plain": 93, "layout": 93, "pdftotext": 93, "tika": 93} {
		whole, total := 0, 0
		for i := 0; i < len(files); i += 20 {
			name := strings.TrimSuffix(filepath.Base(files[i]), ".xml") + "." + form + ".txt"
			xml, err := os.ReadFile(files[i])
			if err != nil {
				t.Fatal(err)
			}
			source, err := os.ReadFile(filepath.Join(texts, name))
			if err != nil {
				t.Fatal(err)
			}
			total++
			findings := judge(Source{Name: name, Text: source}, xml)
			if !findings.HasErrors() {
				whole++
			} else {
				t.Logf("%v", findings.Err())
			}
		}
		if 100*whole < least*total {
			t.Errorf("%s: only %d of %d documents are whole", form, whole, total)
		}
	}
}

// FuzzFidelity sees that nothing panics and every place lies in its file.
func FuzzFidelity(f *testing.F) {
	f.Add([]byte(lighthousePages), []byte(lighthouse))
	f.Add([]byte("\ufeff2\x00\xff ﬁ"), []byte(strings.Replace(lighthouse, "winter", "<![CDATA[a & b]]>&#x301;e&#769;", 1)))
	f.Fuzz(func(t *testing.T, source, document []byte) {
		for _, found := range judge(Source{Name: "pages.txt", Text: source}, document) {
			if strings.HasPrefix(found.Rule.Code, "xml-") {
				return // which points behind the end of a file that is cut off
			}
			places := []diag.Place{found.Place}
			for _, r := range found.Related {
				places = append(places, r.Place)
			}
			for _, p := range places {
				in := document
				if p.File == "pages.txt" {
					in = source
				}
				if p.Span.Start < 0 || p.Span.End < p.Span.Start || p.Span.End > len(in) {
					t.Fatalf("%v: the span %v is not in the file of %d bytes", found, p.Span, len(in))
				}
			}
		}
	})
}

// FuzzPages sees that nothing panics whatever a source sets apart.
func FuzzPages(f *testing.F) {
	f.Add([]byte(rocksPages), []byte(rocks), 10, 40, 300)
	f.Add([]byte(strings.ReplaceAll(rocksPages, "\f", "\f\f")), []byte(rocks), 0, 1<<20, 7)
	f.Add([]byte(lighthousePages), []byte(lighthouse), -1, 3, 5)
	f.Fuzz(func(t *testing.T, text, document []byte, at, size, step int) {
		source := Source{Name: "pages.txt", Text: text}
		for range 100 {
			source.Pages = append(source.Pages, diag.SpanOf(at, at+size))
			at += step
		}
		for _, line := range source.edges() {
			if line.Start < 0 || line.End <= line.Start || line.End > len(text) {
				t.Errorf("the line %v is not in the text of %d bytes", line, len(text))
			}
		}
		Holds(source, document)
	})
}

// BenchmarkFidelity holds a document of 300 KB against its text.
func BenchmarkFidelity(b *testing.B) {
	var text, paragraphs strings.Builder
	for i := range 2000 {
		fmt.Fprintf(&text, "   %d. Requests keeper %d to count the gulls of rock %d every winter;\n", i+1, i*7, i*13)
		fmt.Fprintf(&paragraphs, "<paragraph><num>%d.</num><content><p>Requests keeper %d to count the gulls of rock %d every winter;</p></content></paragraph>", i+1, i*7, i*13)
	}
	xml := []byte(`<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement><mainBody>` + paragraphs.String() + `</mainBody></statement></akomaNtoso>`)
	source := Source{Text: []byte(text.String())}
	b.SetBytes(int64(len(xml)))
	for b.Loop() {
		if findings := judge(source, xml); len(findings) > 0 {
			b.Fatal(findings)
		}
	}
}
