package fidelity

import (
	"bytes"
	"flag"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"plenary/internal/oracle"
	"plenary/internal/xmltree"
	"plenary/validate/markup"
)

// judged is a folder with one of each FORM/in/NAME.txt and FORM/xml/NAME.xml, as
// ../shared/eval/all.py makes it (make judge).
var judged = flag.String("judged", "", "a folder of texts and what was made of them, for TestPlanted and TestWhole")

// A pair is a text and the document that the product made of it. The tests read
// both from files: they know no reader.
type pair struct {
	name, form  string
	source, xml []byte
}

// fixedPairs returns the fictional resolutions of testdata/judged, one as eleven
// extractors would give it and one as a PDF and a Word file show it, and the documents that the
// product makes of them.
func fixedPairs(t testing.TB) (pairs []pair) {
	folder := filepath.Join(oracle.Root(t), "testdata", "judged")
	texts, _ := filepath.Glob(filepath.Join(folder, "*.txt"))
	if len(texts) == 0 {
		t.Fatal("no texts in", folder)
	}
	for _, path := range texts {
		name := strings.TrimSuffix(filepath.Base(path), ".txt")
		pairs = append(pairs, pair{name, strings.TrimPrefix(filepath.Ext(name), "."), readFile(t, path), readFile(t, strings.TrimSuffix(path, ".txt")+".xml")})
	}
	return pairs
}

func readFile(t testing.TB, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// corpusPairs returns those of the folder of the flag, or none: make judge gives one.
func corpusPairs(t testing.TB) (pairs []pair) {
	if *judged == "" {
		return nil
	}
	files, _ := filepath.Glob(filepath.Join(*judged, "*", "xml", "*.xml"))
	if len(files) == 0 {
		t.Fatal("no documents in", *judged)
	}
	for _, path := range files {
		form := filepath.Dir(filepath.Dir(path))
		name := strings.TrimSuffix(filepath.Base(path), ".xml")
		pairs = append(pairs, pair{name, filepath.Base(form), readFile(t, filepath.Join(form, "in", name+".txt")), readFile(t, path)})
	}
	return pairs
}

// TestWhole sees that what nobody has damaged raises no error.
func TestWhole(t *testing.T) { whole(t, fixedPairs(t), 0) }

// TestWholeCorpus sees that fewer than one document in a thousand raises one, true or
// false: those of which there is no document for that reason are counted too.
func TestWholeCorpus(t *testing.T) {
	pairs := corpusPairs(t)
	if len(pairs) == 0 {
		return
	}
	refused := 0
	logs, _ := filepath.Glob(filepath.Join(*judged, "*", "convert.log"))
	for _, log := range logs {
		seen := map[string]bool{}
		for line := range strings.Lines(string(readFile(t, log))) {
			if name, _, ok := strings.Cut(line, ":"); ok && strings.Contains(line, "error:") && strings.Contains(line, "[source-text-") && !seen[name] {
				seen[name] = true
				refused++
				t.Logf("%s %s", filepath.Base(filepath.Dir(log)), strings.TrimSpace(line))
			}
		}
	}
	whole(t, pairs, max(0, len(pairs)/1000-refused))
}

func whole(t *testing.T, pairs []pair, most int) {
	wrong, collated := 0, 0
	for _, p := range pairs {
		if missing, added, err := suspects(Source{Text: p.source}, p.xml); err != nil || len(missing)+len(added) > 0 {
			collated++
			if list := Holds(Source{Name: p.name, Text: p.source}, p.xml); list.HasErrors() {
				wrong++
				t.Logf("%s %s: %v", p.form, p.name, list.Err())
			}
		}
	}
	t.Logf("%d documents: %d were collated, %d raised an error", len(pairs), collated, wrong)
	if wrong > most {
		t.Errorf("%d of %d documents raise an error; %d may", wrong, len(pairs), most)
	}
}

// TestPlanted deletes pieces from documents, as a converter that loses them would,
// and sees that the pass over both files finds each of them, and the judge too.
func TestPlanted(t *testing.T) { planted(t, fixedPairs(t), 3) }

// TestPlantedCorpus does so in the documents of a corpus, in 20 places of each kind in
// each form.
func TestPlantedCorpus(t *testing.T) { planted(t, corpusPairs(t), 20) }

func planted(t *testing.T, pairs []pair, places int) {
	forms := map[string][]pair{}
	for _, p := range pairs {
		forms[p.form] = append(forms[p.form], p)
	}
	for _, form := range slices.Sorted(maps.Keys(forms)) {
		for _, kind := range plantKinds {
			random := rand.New(rand.NewPCG(199, uint64(len(form))))
			found, swept, total := 0, 0, 0
			for try := 0; total < places && try < 40*places; try++ {
				p := forms[form][random.IntN(len(forms[form]))]
				damaged, lost := plant(kind, p, random)
				if lost == "" {
					continue
				}
				total++
				missing, added, err := suspects(Source{Text: p.source}, damaged)
				if err != nil {
					t.Fatal(err)
				}
				if len(missing)+len(added) > 0 {
					swept++
				} else {
					t.Errorf("%s %s: the pass does not see that this %s is lost: %q", form, p.name, kind, clipText(lost))
					continue
				}
				if Holds(Source{Name: p.name, Text: p.source}, damaged).HasErrors() {
					found++
				} else {
					t.Errorf("%s %s: the judge does not see that this %s is lost: %q", form, p.name, kind, clipText(lost))
				}
			}
			t.Logf("%-15s %-9s %2d planted, %2d seen by the pass, %2d by the judge", form, kind, total, swept, found)
		}
	}
}

func clipText(s string) string {
	if len(s) > 160 {
		return s[:120] + " ... " + s[len(s)-30:]
	}
	return s
}

// An edge is what stands in the first or the last lines of a page, where furniture stands too; a head
// is the first row of a table, which pages may repeat.
var plantKinds = []string{"sentence", "paragraph", "page", "note", "cell", "number", "edge", "head", "row", "table"}

// plant deletes one thing from the text of a document and returns what it was, or ""
// where there is none.
func plant(kind string, p pair, random *rand.Rand) (damaged []byte, lost string) {
	xml := p.xml
	root, err := xmltree.Parse(xml)
	if err != nil {
		panic(err)
	}
	texts := textNodes(root, kind)
	switch kind {
	case "edge":
		texts = atEdges(p.source, texts)
	case "head":
		texts = slices.DeleteFunc(texts, func(n *xmltree.Node) bool { return !inFirstRow(n) })
	}
	if len(texts) == 0 {
		return nil, ""
	}
	at := random.IntN(len(texts))
	n := texts[at]
	switch kind {
	case "sentence":
		return deleteSentence(xml, n, random)
	case "number":
		return deleteNumber(xml, n, random)
	case "page":
		end := at
		for size := 0; end < len(texts) && size < 2500; end++ {
			size += texts[end].Span.Len()
		}
		return deleteNodes(xml, texts[at:end])
	case "note":
		return deleteNodes(xml, within(n, "authorialNote"))
	case "cell":
		return deleteNodes(xml, within(n, "td", "th"))
	case "head", "row":
		return deleteElement(xml, enclosing(n, "tr"))
	case "table":
		return deleteElement(xml, enclosing(n, "table"))
	}
	return deleteNodes(xml, within(n, "p"))
}

// textNodes returns the runs of text that a kind of loss may begin in.
func textNodes(n *xmltree.Node, kind string) (texts []*xmltree.Node) {
	note, table := within(n, "authorialNote") != nil, within(n, "td", "th") != nil
	switch {
	case markup.Is(n, "meta"), markup.Is(n, "coverPage"), markup.Is(n, "preface"):
		return nil
	case n.Name != "":
		for _, c := range n.Children {
			texts = append(texts, textNodes(c, kind)...)
		}
		return texts
	case !hasLetters([]byte(n.Text)):
		return nil
	case kind == "note" && !note, slices.Contains(ofTables, kind) && (!table || note), kind == "page" && note, kind == "paragraph" && (note || table):
		return nil
	case kind == "paragraph" && len(strings.Fields(n.Text)) < 4:
		return nil
	}
	return []*xmltree.Node{n}
}

// ofTables are the kinds of losses that only tables have.
var ofTables = []string{"cell", "head", "row", "table"}

// inFirstRow reports whether a node stands in the first row of a table.
func inFirstRow(n *xmltree.Node) bool {
	row := enclosing(n, "tr")
	first := row
	for _, c := range row.Parent.Children {
		if c.Name == "tr" {
			first = c
			break
		}
	}
	return row == first
}

// atEdges returns the runs of text that stand in the first or the last lines of a page of the
// source, as far as they can be told by how they begin.
func atEdges(source []byte, texts []*xmltree.Node) (edges []*xmltree.Node) {
	const lines, told = 8, 24
	near := ""
	pages := bytes.Split(source, []byte("\f"))
	for i, page := range pages {
		all := bytes.Split(page, []byte("\n"))
		if i > 0 {
			near += spelled(string(bytes.Join(all[:min(len(all), lines)], []byte("\n")))) + "\n"
		}
		if i+1 < len(pages) {
			near += spelled(string(bytes.Join(all[max(0, len(all)-lines):], []byte("\n")))) + "\n"
		}
	}
	for _, n := range texts {
		letters := spelled(n.Text)
		if letters != "" && strings.Contains(near, letters[:min(len(letters), told)]) {
			edges = append(edges, n)
		}
	}
	return edges
}

// enclosing returns the nearest element of a name about a node, nil for none.
func enclosing(n *xmltree.Node, name string) *xmltree.Node {
	for ; n != nil && n.Name != name; n = n.Parent {
	}
	return n
}

// deleteElement deletes an element with all that is in it.
func deleteElement(xml []byte, n *xmltree.Node) (damaged []byte, lost string) {
	for _, text := range allTexts(n) {
		lost += text.Text + " "
	}
	if !hasLetters([]byte(lost)) {
		return nil, ""
	}
	return slices.Concat(xml[:n.Span.Start], xml[n.Span.End:]), strings.TrimSpace(lost)
}

// within returns the runs of text of the nearest element with one of the names about a
// node, nil for none.
func within(n *xmltree.Node, names ...string) (texts []*xmltree.Node) {
	for ; n != nil; n = n.Parent {
		if slices.Contains(names, n.Name) {
			return allTexts(n)
		}
	}
	return nil
}

func allTexts(n *xmltree.Node) (texts []*xmltree.Node) {
	if n.Name == "" {
		return []*xmltree.Node{n}
	}
	for _, c := range n.Children {
		texts = append(texts, allTexts(c)...)
	}
	return texts
}

// deleteNodes deletes runs of text.
func deleteNodes(xml []byte, nodes []*xmltree.Node) (damaged []byte, lost string) {
	at := 0
	for _, n := range nodes {
		damaged = append(damaged, xml[at:n.Span.Start]...)
		lost += string(xml[n.Span.Start:n.Span.End]) + " "
		at = n.Span.End
	}
	if !hasLetters([]byte(lost)) {
		return nil, ""
	}
	return append(damaged, xml[at:]...), strings.TrimSpace(lost)
}

// deleteSentence deletes a piece of text between two marks of punctuation.
func deleteSentence(xml []byte, n *xmltree.Node, random *rand.Rand) (damaged []byte, lost string) {
	text := xml[n.Span.Start:n.Span.End]
	if bytes.ContainsAny(text, "&") {
		return nil, ""
	}
	var ends []int
	for i := range text {
		if i+1 == len(text) || strings.IndexByte(".;,", text[i]) >= 0 && text[i+1] == ' ' {
			ends = append(ends, i+1)
		}
	}
	last := random.IntN(len(ends))
	from := 0
	if last > 0 {
		from = ends[last-1]
	}
	piece := text[from:ends[last]]
	if len(bytes.Fields(piece)) < 4 {
		return nil, ""
	}
	return slices.Concat(xml[:n.Span.Start+from], xml[n.Span.Start+ends[last]:]), string(piece)
}

// deleteNumber deletes a number with what belongs to it: "198/7", "(2145)", "12.".
func deleteNumber(xml []byte, n *xmltree.Node, random *rand.Rand) (damaged []byte, lost string) {
	text := xml[n.Span.Start:n.Span.End]
	var numbers [][2]int
	for i := 0; i < len(text); {
		end := i
		for end < len(text) && (text[end]-'0' < 10 || end > i && strings.IndexByte("/,.-", text[end]) >= 0) {
			end++
		}
		if end > i && (i == 0 || !asciiLetter(text[i-1]) && text[i-1] != '/' && text[i-1] != '#' && text[i-1] != '&') && (end == len(text) || !asciiLetter(text[end])) {
			numbers = append(numbers, [2]int{i, end})
		}
		i = max(end, i+1)
	}
	if len(numbers) == 0 {
		return nil, ""
	}
	at := numbers[random.IntN(len(numbers))]
	return slices.Concat(xml[:n.Span.Start+at[0]], xml[n.Span.Start+at[1]:]), fmt.Sprintf("%s in %s", text[at[0]:at[1]], text)
}
