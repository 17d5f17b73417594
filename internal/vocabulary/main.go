// Vocabulary learns from official files what package language knows of leading phrases and words, and writes it as data of
// that package:
//
//	go run ./internal/vocabulary -shared=../shared fra
//
// writes convert/language/fra.phrases: the first words of paragraphs, with how many of them are most often in italics, as far as that
// differs from what fewer first words say; and fra.words.gz: words with how common they are. Of a language whose script has no spaces
// between words it writes zho.letters in the place of these: the letters that no block of text begins with, and those that none ends with.
// All are facts about texts, none of whose sentences stands there. The same files give the same bytes.
package main

import (
	"bytes"
	"cmp"
	"compress/gzip"
	"flag"
	"fmt"
	"log"
	"maps"
	"math/bits"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"plenary/convert/akn"
	"plenary/convert/language"
	"plenary/convert/printed"
	"plenary/convert/resolution"
)

func main() {
	log.SetFlags(0)
	shared := flag.String("shared", "../shared", "the reference material")
	to := flag.String("to", "convert/language", "where the data is written")
	flag.Parse()
	for _, code := range flag.Args() {
		if err := learn(*shared, *to, code); err != nil {
			log.Fatal(err)
		}
	}
}

// metOnce are the languages whose words have so many forms that one that was met once is a word; in others it may be a slip.
var metOnce = []string{"rus"}

func learn(shared, to, code string) error {
	lang, known := language.Of(code)
	if !known {
		return fmt.Errorf("%s: no such language", code)
	}
	files, err := filepath.Glob(filepath.Join(shared, "corpus/train/gold", printed.Tag(code), "*.xml"))
	if err != nil || len(files) == 0 {
		return fmt.Errorf("no files of %s: %v", code, err)
	}
	var p paragraphs
	w := words{map[string]int{}, map[string]int{}}
	ends := letters{}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		r, _ := akn.Decode(data)
		if r == nil {
			return fmt.Errorf("%s: no document", file)
		}
		p.read(lang, r)
		w.read(r)
		ends.read(r)
	}
	for _, x := range []struct {
		kind language.ParagraphKind
		name string
	}{{language.Preambular, "preambular"}, {language.Operative, "operative"}} {
		list, err := os.ReadFile(filepath.Join(shared, "reference/lexicon", x.name+"_phrases."+printed.Tag(code)+".tsv"))
		if err != nil {
			return err
		}
		p.weigh(lang, x.kind, string(list))
	}
	if err := os.WriteFile(filepath.Join(to, code+".phrases"), []byte(p.list(lang)), 0o644); err != nil {
		return err
	}
	if !lang.Spaced() {
		return os.WriteFile(filepath.Join(to, code+".letters"), []byte(ends.list()), 0o644)
	}
	least := 2
	if slices.Contains(metOnce, code) {
		least = 1
	}
	packed, err := pack(w.list(least))
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(to, code+".words.gz"), packed, 0o644)
}

// A paragraph is the first words of one, and how many of them are in italics. It weighs as much as there are paragraphs of
// its phrase in all texts, of which these files are some.
type paragraph struct {
	kind    language.ParagraphKind
	words   []string
	italics int
	met     int // how often
	weight  float64
}

type paragraphs []*paragraph

func (p *paragraphs) read(lang *language.Language, r *resolution.Resolution) {
	resolution.Walk(r, func(node any) bool {
		switch node := node.(type) {
		case *resolution.Container:
			p.add(lang, language.Preambular, node.Content)
			return false
		case *resolution.Paragraph:
			if label := printed.LabelOf(node.Num.Value); label.Degree == printed.Arabic {
				p.add(lang, language.Operative, node.Content)
			}
		}
		return true
	})
}

func (p *paragraphs) add(lang *language.Language, kind language.ParagraphKind, content []resolution.Block) {
	lead := strings.TrimRight(resolution.Lead(content), " ")
	if lead == "" {
		return
	}
	text := resolution.BlockText(content[:1])
	p.addInside(lang, text)
	words, italics := lang.Phrased(text, len(lead))
	if 0 < italics && italics < language.LongestPhrase {
		*p = append(*p, &paragraph{kind, words, italics, 1, 1})
	}
}

// addInside adds the clauses of a paragraph but the first, in a language in which no capital tells them from the opening of a paragraph.
func (p *paragraphs) addInside(lang *language.Language, text string) {
	if lang.Cased() && !lang.LeadsSmall() {
		return
	}
	for at, r := range text {
		if lang.IsPause(r) {
			words, _ := lang.Phrased(strings.TrimLeft(text[at+utf8.RuneLen(r):], " "), 0)
			*p = append(*p, &paragraph{kind: language.Inside, words: words, met: 1})
		}
	}
}

// weigh has paragraphs weigh what a list of phrases counts, and adds those of the list that no paragraph has. The list
// (../shared/reference/lexicon) has a count, the organs and the phrase on each line, below a head.
func (p *paragraphs) weigh(lang *language.Language, kind language.ParagraphKind, list string) {
	found := map[string][]*paragraph{}
	for _, x := range *p {
		if x.kind == kind {
			lead := strings.Join(x.words[:x.italics], " ")
			found[lead] = append(found[lead], x)
		}
	}
	for n, line := range slices.Collect(strings.Lines(list)) {
		fields := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if n == 0 || len(fields) != 3 {
			continue
		}
		count, _ := printed.Number(fields[0])
		words, italics := lang.Phrased(fields[2], len(fields[2]))
		if same := found[strings.Join(words, " ")]; len(same) > 0 {
			for _, x := range same {
				x.weight = max(x.weight, float64(count)/float64(len(same)))
			}
		} else if 0 < italics && italics < language.LongestPhrase {
			*p = append(*p, &paragraph{kind, words, italics, count, float64(count)})
		}
	}
}

// A phrases is what was seen of paragraphs that have first words in common.
type phrases map[string]*seen

type seen struct {
	kinds   [language.Preambular | language.Operative + 1]float64 // how much each weighs
	weights [language.LongestPhrase + 1]float64                   // by the number of words in italics
	met     int
	inside  int      // met behind a comma
	next    []string // the words that come next
}

// take counts a paragraph for its first words, and for fewer of them.
func (p phrases) take(kind language.ParagraphKind, before string, words []string, italics, met int, weight float64) {
	prefix := before
	for k, word := range words {
		prefix += word
		s := p[prefix]
		if s == nil {
			s = &seen{}
			p[prefix] = s
			if k > 0 {
				shorter := p[withoutLast(prefix)]
				shorter.next = append(shorter.next, word)
			}
		}
		s.kinds[kind] += weight
		s.weights[italics] += weight
		s.met += met
		prefix += " "
	}
}

// kind returns the kinds of paragraph that have such first words, but for one that has them by a slip.
func (s *seen) kind() (kinds language.ParagraphKind) {
	const slip = 0.02 // of all
	sum := 0.0
	for _, w := range s.kinds {
		sum += w
	}
	for kind, w := range s.kinds {
		if w > slip*sum {
			kinds |= language.ParagraphKind(kind)
		}
	}
	return kinds
}

// meetInside counts a clause inside a paragraph for its first words, as far as paragraphs open with them.
func (p phrases) meetInside(words []string) {
	prefix := ""
	for _, word := range words {
		prefix += word
		s := p[prefix]
		if s == nil {
			return
		}
		s.inside++
		prefix += " "
	}
}

// A decision is what first words tell: the kinds of paragraph, and how many words are in italics.
type decision struct {
	kinds language.ParagraphKind
	words int
}

// decisions returns what first words tell that were met often enough, and those of them that tell more than fewer words do.
//
// Fewer words than shortest are no evidence of a phrase, and nothing is said of more words by them.
func (p phrases) decisions(shortest int) (all map[string]decision, listed []string) {
	const least = 2 // how often first words must be met
	all = map[string]decision{}
	for _, prefix := range slices.SortedFunc(maps.Keys(p), byLength) {
		s := p[prefix]
		if s.met < least {
			continue
		}
		d, inherited := all[withoutLast(prefix)]
		weights := s.weights[:]
		if shortest > 1 {
			weights = p.rest(prefix, least)
		}
		now := decision{s.kind(), most(weights)}
		if s.inside > s.met {
			now.kinds |= language.Inside
		}
		begun := strings.Count(prefix, " ")
		if inherited = inherited && begun >= shortest; inherited && d.words <= begun {
			now.kinds = d.kinds&^language.Inside | now.kinds&language.Inside // the phrase is told already
		}
		all[prefix] = now
		if !inherited || now != d {
			listed = append(listed, prefix)
		}
	}
	return all, listed
}

// rest returns the weights of the paragraphs with these first words that no more of them tell of, or of all where there are no such. A
// letter of Han is less than a word: those that go on otherwise say nothing of the others.
func (p phrases) rest(prefix string, least int) []float64 {
	s := p[prefix]
	rest, sum := s.weights, 0.0
	for _, next := range s.next {
		if longer := p[prefix+" "+next]; longer.met >= least {
			for n, w := range longer.weights {
				rest[n] -= w
			}
		}
	}
	for _, w := range rest {
		sum += w
	}
	if sum <= 0.5 {
		return s.weights[:]
	}
	return rest[:]
}

// list returns the phrases as package language reads them: first words, and what follows the shortest phrase that
// any paragraph has, behind a star.
func (p paragraphs) list(lang *language.Language) string {
	whole, tails := phrases{}, phrases{}
	for _, x := range p {
		if x.kind != language.Inside {
			whole.take(x.kind, "", x.words, x.italics, x.met, x.weight)
		}
	}
	for _, x := range p {
		if x.kind == language.Inside {
			whole.meetInside(x.words)
		}
	}
	told, listed := whole.decisions(lang.LeastPhrase())
	lines := make([]string, 0, 2*len(listed))
	for _, prefix := range listed {
		lines = append(lines, fmt.Sprintf("%s\t%d\t%d\n", prefix, told[prefix].kinds, told[prefix].words))
	}
	for _, x := range p {
		if n := shortest(told, x.words); 0 < n && n <= x.italics {
			tails.take(language.Preambular|language.Operative, language.AnyPhrase+" ", x.words[n:], x.italics-n, x.met, x.weight)
		}
	}
	told, listed = tails.decisions(0)
	for _, tail := range listed {
		if d, inherited := told[withoutLast(tail)]; told[tail].words == 0 && (!inherited || d.words == 0) {
			continue // nothing more is in italics
		}
		lines = append(lines, fmt.Sprintf("%s\t%d\t%d\n", tail, told[tail].kinds, told[tail].words))
	}
	slices.Sort(lines)
	return strings.Join(lines, "")
}

// shortest returns the number of the first words that make a phrase by themselves, or 0.
func shortest(told map[string]decision, words []string) int {
	for n := 1; n <= len(words); n++ {
		d, is := told[strings.Join(words[:n], " ")]
		if !is {
			return 0
		}
		if d.words <= n {
			return n
		}
	}
	return 0
}

func byLength(a, b string) int { return cmp.Or(cmp.Compare(len(a), len(b)), strings.Compare(a, b)) }

func withoutLast(s string) string { return s[:max(0, strings.LastIndexByte(s, ' '))] }

// most returns the number with the greatest weight, the lowest such.
func most(weights []float64) int {
	best := 0
	for n, w := range weights {
		if w > weights[best] {
			best = n
		}
	}
	return best
}

// Letters are how often letters stand in blocks of text, and how often at the beginning and at the end of one.
type letters map[rune]*struct{ all, first, last int }

func (l letters) read(r *resolution.Resolution) {
	resolution.Walk(r, func(node any) bool {
		switch node := node.(type) {
		case *resolution.P:
			l.block(node.Content)
		case *resolution.CrossHeading:
			l.block(node.Content)
		case *resolution.Division:
			l.block(node.Heading)
		case *resolution.Preface:
			l.block(node.Title)
		case *resolution.MastheadLine:
			l.block(node.Content)
		}
		return true
	})
}

func (l letters) block(content []resolution.Inline) {
	runes := []rune(strings.TrimSpace(resolution.PlainText(content)))
	for k, r := range runes {
		if !unicode.IsLetter(r) || r < utf8.RuneSelf {
			continue
		}
		if l[r] == nil {
			l[r] = &struct{ all, first, last int }{}
		}
		l[r].all++
		if k == 0 {
			l[r].first++
		}
		if k == len(runes)-1 {
			l[r].last++
		}
	}
}

// list returns the letters that no block begins with on one line, and those that none ends with on another, the commonest first. One
// block in so many letters is a slip.
func (l letters) list() string {
	const least, slip = 500, 2000 // how often a letter must be met, and at the edge of a block
	var first, last strings.Builder
	for _, r := range slices.SortedFunc(maps.Keys(l), func(a, b rune) int { return cmp.Or(cmp.Compare(l[b].all, l[a].all), cmp.Compare(a, b)) }) {
		if n := l[r]; n.all >= least {
			if n.first*slip <= n.all {
				first.WriteRune(r)
			}
			if n.last*slip <= n.all {
				last.WriteRune(r)
			}
		}
	}
	return first.String() + "\n" + last.String() + "\n"
}

// Words are how often words were met, and two words side by side.
type words struct{ one, two map[string]int }

func (w words) read(r *resolution.Resolution) {
	resolution.Walk(r, func(node any) bool {
		if leaf, is := node.(*resolution.Text); is {
			last := ""
			for word := range strings.FieldsSeq(strings.ReplaceAll(leaf.Value, "\u2011", "-")) {
				bare := strings.Trim(word, "-")
				if strings.ContainsFunc(bare, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) && r != '-' }) {
					for part := range strings.FieldsFuncSeq(bare, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) && r != '-' }) {
						if part = strings.Trim(part, "-"); utf8.RuneCountInString(part) > 1 {
							w.one[part]++ // a letter there is a label, or was cut short: "s’est"
						}
					}
					last = ""
					continue
				}
				if bare != "" {
					w.one[bare]++
				}
				if last != "" && bare != "" {
					w.two[last+" "+bare]++
				}
				last = bare
			}
		}
		return true
	})
}

// list returns the words that were met so often, and the pairs that would make a third. A letter alone is met by chance.
func (w words) list(least int) string {
	const often = 2
	var b strings.Builder
	add := func(word string, count int) { fmt.Fprintf(&b, "%s\t%d\n", word, bits.Len(uint(count))-1) }
	for _, word := range slices.Sorted(maps.Keys(w.one)) {
		if small := strings.ToLower(word); w.one[word] >= max(least, often+1-utf8.RuneCountInString(word)) && (small == word || w.one[small] == 0) {
			add(word, w.one[word])
		}
	}
	for _, pair := range slices.Sorted(maps.Keys(w.two)) {
		if first, second, _ := strings.Cut(pair, " "); w.two[pair] >= often && w.one[first+second] >= least {
			add(pair, w.two[pair])
		}
	}
	return b.String()
}

func pack(list string) ([]byte, error) {
	var b bytes.Buffer
	z, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	if _, err := z.Write([]byte(list)); err != nil {
		return nil, err
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}
