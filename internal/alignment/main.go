// Alignment learns from official files how much each evidence weighs by which
// package align pairs the passages of several languages, and writes the weights as data of that package:
//
//	go run ./internal/alignment -shared=../shared
//
// The same files give the same bytes. With -measure it tells instead how well works are paired, and how often
// their skeletons are equal, in folders that have one for each language:
//
//	go run ./internal/alignment -measure ../shared/corpus/dev/gold ../shared/corpus/train/gold
package main

import (
	"flag"
	"fmt"
	"log"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"plenary/convert/akn"
	"plenary/convert/align"
	"plenary/convert/passage"
	"plenary/convert/printed"
)

func main() {
	log.SetFlags(0)
	shared := flag.String("shared", "../shared", "the reference material")
	to := flag.String("to", "convert/align/weights.tsv", "where the weights are written")
	measuring := flag.Bool("measure", false, "measure, in the folders that are named")
	flag.Parse()
	if *measuring {
		if err := measure(flag.Args()); err != nil {
			log.Fatal(err)
		}
		return
	}
	works, err := worksIn(filepath.Join(*shared, "corpus/train/gold"))
	if err == nil {
		err = os.WriteFile(*to, []byte(learn(works).Table()), 0o644)
	}
	if err != nil {
		log.Fatal(err)
	}
}

// A work is its expressions, by language.
type work []align.Expression

// worksIn reads the works of which a folder has several expressions, in the order of their IRIs.
func worksIn(folders ...string) (works []work, err error) {
	byIRI := map[string]work{}
	for _, folder := range folders {
		files, err := filepath.Glob(filepath.Join(folder, "*", "*.xml"))
		if err != nil || len(files) == 0 {
			return nil, fmt.Errorf("no files in %s: %v", folder, err)
		}
		for _, file := range files {
			data, err := os.ReadFile(file)
			if err != nil {
				return nil, err
			}
			r, _ := akn.Decode(data)
			if r == nil {
				return nil, fmt.Errorf("%s: no document", file)
			}
			iri, language := akn.WorkIRI(r), r.Identity.Language
			if l, ok := printed.LanguageOf(filepath.Base(filepath.Dir(file))); ok {
				language = l.Code // the files of a few languages say that they are in another
			}
			if !slices.ContainsFunc(byIRI[iri], func(e align.Expression) bool { return e.Language == language }) {
				byIRI[iri] = append(byIRI[iri], align.Expression{Language: language, Passages: passage.Of(r)})
			}
		}
	}
	for _, iri := range slices.Sorted(maps.Keys(byIRI)) {
		if w := byIRI[iri]; len(w) > 1 {
			slices.SortFunc(w, func(a, b align.Expression) int { return strings.Compare(a.Language, b.Language) })
			works = append(works, w)
		}
	}
	return works, nil
}

// rounds is how often all evidence is learned anew by what was learned before.
const rounds = 2

// learn learns the weights. Expressions with the same skeleton tell what most evidence is worth, to begin with. Then each group of evidences is
// learned from what the others pair, so that nothing is learned from itself: how often a kind or a number is another in passages that say the same.
func learn(works []work) *align.Weights {
	var counts align.Count
	pairs, equal := 0, 0
	each(works, func(a, b align.Expression) {
		if pairs++; counts.AddSame(a, b) {
			equal++
		}
	})
	log.Printf("%d of %d pairs of expressions have the same skeleton", equal, pairs)
	weights := counts.Weights()
	for range rounds {
		var next align.Count
		each(works, func(a, b align.Expression) { next.AddPaired(weights, a, b) })
		for _, g := range align.Groups {
			var hidden align.Count
			blind := weights.Without(g)
			each(works, func(a, b align.Expression) { hidden.AddPaired(blind, a, b) })
			next.Take(g, &hidden)
		}
		weights = next.Weights()
	}
	return weights
}

// each calls do with every two expressions of a work.
func each(works []work, do func(a, b align.Expression)) {
	for _, w := range works {
		for i := range w {
			for j := range i {
				do(w[j], w[i])
			}
		}
	}
}

// measure tells how works are paired.
func measure(folders []string) error {
	works, err := worksIn(folders...)
	if err != nil {
		return err
	}
	var all tally
	byCount := map[int]int{}
	for _, w := range works {
		byCount[len(w)]++
		all.add(w)
	}
	for _, n := range slices.Sorted(maps.Keys(byCount)) {
		fmt.Printf("%d works in %d languages\n", byCount[n], n)
	}
	fmt.Printf("skeletons equal in %d of %d works (%.1f %%)\n", all.equal, len(works), percent(all.equal, len(works)))
	for i, fact := range skeleton {
		fmt.Printf("  %s: %.1f %%\n", fact.name, percent(all.facts[i], len(works)))
	}
	fmt.Printf("numbered passages that stand in two languages: %d, paired rightly %.2f %%, without the evidence of numbers %.2f %%\n",
		all.numbered, percent(all.right, all.numbered), percent(all.blind, all.numbered))
	fmt.Printf("passages that are in a unit of all languages: %.2f %%\n", percent(all.whole, all.passages))
	return nil
}

func percent(part, whole int) float64 { return 100 * float64(part) / float64(max(1, whole)) }

// skeleton is what the skeletons of expressions are held against each other by: for each fact what of the passages makes it.
var skeleton = [...]struct {
	name string
	of   func(p *passage.Passage) string
}{
	{"preambular paragraphs", ofKind(passage.Preambular, func(*passage.Passage) string { return "." })},
	{"numbers of paragraphs", ofKind(passage.Operative, func(p *passage.Passage) string { return fmt.Sprint(printed.LabelOf(p.Number).Value, " ") })},
	{"points", ofKind(passage.Point, func(*passage.Passage) string { return "." })},
	{"notes", ofKind(passage.Note, func(*passage.Passage) string { return "." })},
}

func ofKind(kind passage.Kind, of func(*passage.Passage) string) func(*passage.Passage) string {
	return func(p *passage.Passage) string {
		if p.Kind != kind {
			return ""
		}
		return of(p)
	}
}

// A tally counts what is right.
type tally struct {
	equal                  int
	facts                  [len(skeleton)]int
	numbered, right, blind int
	passages, whole        int
}

func (t *tally) add(w work) {
	equal := true
	for i, fact := range skeleton {
		said := map[string]bool{}
		for _, e := range w {
			var s strings.Builder
			for k := range e.Passages {
				s.WriteString(fact.of(&e.Passages[k]))
			}
			said[s.String()] = true
		}
		if len(said) == 1 {
			t.facts[i]++
		}
		equal = equal && len(said) == 1
	}
	if equal {
		t.equal++
	}
	units := align.Align(w)
	for _, u := range units {
		members, languages := 0, 0
		for _, list := range u {
			members += len(list)
			languages += min(1, len(list))
		}
		t.passages += members
		if languages == len(w) {
			t.whole += members
		}
	}
	numbered, right := judge(w, units)
	_, blind := judge(w, align.Learned().Without(align.Numbers).Align(w))
	t.numbered, t.right, t.blind = t.numbered+numbered, t.right+right, t.blind+blind
}

// judge counts the numbered passages that stand once in two languages, and those of them that are in one unit.
func judge(w work, units []align.Unit) (numbered, right int) {
	unitOf := map[*passage.Passage]int{}
	for i, u := range units {
		for _, list := range u {
			for _, p := range list {
				unitOf[p] = i
			}
		}
	}
	keys := make([]map[string]*passage.Passage, len(w))
	for i, e := range w {
		keys[i] = map[string]*passage.Passage{}
		for k := range e.Passages {
			p := &e.Passages[k]
			if key := keyOf(p); key != "" {
				if _, twice := keys[i][key]; twice {
					p = nil
				}
				keys[i][key] = p
			}
		}
	}
	for i := range keys {
		for key, p := range keys[i] {
			for j := range i {
				if q := keys[j][key]; p != nil && q != nil {
					numbered++
					if unitOf[p] == unitOf[q] {
						right++
					}
				}
			}
		}
	}
	return numbered, right
}

// keyOf returns the zone and the numbers of a paragraph, a point or a note, as they count in any language; "" for any other passage.
func keyOf(p *passage.Passage) string {
	if p.Kind == passage.Note {
		return p.Zone + " note " + p.Number
	}
	if p.Kind != passage.Operative && p.Kind != passage.Point {
		return ""
	}
	key := p.Zone
	for _, number := range append(slices.Clone(p.Within), p.Number) {
		l := printed.LabelOf(number)
		if l.Value == 0 {
			return ""
		}
		key += fmt.Sprint(" ", l.Value)
	}
	return key
}
