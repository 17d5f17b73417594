// Vocabulary learns from official files what package language knows of leading phrases and words, and writes it as data of
// that package:
//
//	go run ./internal/vocabulary -shared=../shared fra
//
// writes convert/language/fra.phrases: the first words of paragraphs, with how many of them are most often in italics, as far as that
// differs from what fewer first words say; and fra.words.gz: words with how common they are. Both are facts about texts, none of whose
// sentences stands there. The same files give the same bytes.
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

func learn(shared, to, code string) error {
	lang, known := language.Of(code)
	if !known {
		return fmt.Errorf("%s: no such language", code)
	}
	files, err := filepath.Glob(filepath.Join(shared, "corpus/train/gold", printed.Tag(code), "*.xml"))
	if err != nil || len(files) == 0 {
		return fmt.Errorf("no files of %s: %v", code, err)
	}
	p, w := phrases{}, words{}
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
	}
	if err := os.WriteFile(filepath.Join(to, code+".phrases"), []byte(p.list()), 0o644); err != nil {
		return err
	}
	packed, err := pack(w.list(lang))
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(to, code+".words.gz"), packed, 0o644)
}

// phrases are how often so many of the same first words of a paragraph were in italics, and in which kinds of paragraph.
type phrases map[string]*seen

type seen struct {
	kinds  language.ParagraphKind
	counts [language.LongestPhrase + 1]int
	all    int
}

func (p phrases) read(lang *language.Language, r *resolution.Resolution) {
	resolution.Walk(r, func(node any) bool {
		switch node := node.(type) {
		case *resolution.Container:
			p.paragraph(lang, language.Preambular, node.Content)
			return false
		case *resolution.Paragraph:
			if label := printed.LabelOf(node.Num.Value); label.Degree == printed.Arabic || node.Num.Value != "" && len(node.Points) > 0 {
				p.paragraph(lang, language.Operative, node.Content)
			}
		}
		return true
	})
}

func (p phrases) paragraph(lang *language.Language, kind language.ParagraphKind, content []resolution.Block) {
	lead := strings.TrimRight(resolution.Lead(content), " ")
	if lead == "" || len(content) == 0 {
		return
	}
	text := resolution.BlockText(content[:1])
	words, italics := lang.Phrased(text, len(lead))
	if italics == 0 || italics == language.LongestPhrase {
		return
	}
	for n := 1; n <= len(words); n++ {
		prefix := strings.Join(words[:n], " ")
		s := p[prefix]
		if s == nil {
			s = &seen{}
			p[prefix] = s
		}
		s.kinds |= kind
		s.counts[italics]++
		s.all++
	}
}

// list returns the first words that tell more than fewer of them do.
func (p phrases) list() string {
	const least = 2 // how often first words must be met
	told := map[string]decision{}
	var b strings.Builder
	for _, prefix := range slices.SortedFunc(maps.Keys(p), byLength) {
		s := p[prefix]
		before, _, _ := cutLast(prefix)
		d, inherited := told[before]
		if s.all < least {
			continue
		}
		now := decision{s.kinds, most(s.counts[:])}
		told[prefix] = now
		if !inherited || now != d {
			fmt.Fprintf(&b, "%s\t%d\t%d\n", prefix, now.kinds, now.words)
		}
	}
	return sorted(b.String())
}

type decision struct {
	kinds language.ParagraphKind
	words int
}

func byLength(a, b string) int { return cmp.Or(cmp.Compare(len(a), len(b)), strings.Compare(a, b)) }

func cutLast(s string) (before, last string, found bool) {
	i := strings.LastIndexByte(s, ' ')
	if i < 0 {
		return "", s, false
	}
	return s[:i], s[i+1:], true
}

// most returns the number with the highest count, the lowest such.
func most(counts []int) int {
	best := 0
	for n, c := range counts {
		if c > counts[best] {
			best = n
		}
	}
	return best
}

func sorted(list string) string {
	lines := slices.Collect(strings.Lines(list))
	slices.Sort(lines)
	return strings.Join(lines, "")
}

// words are how often words were met, and pairs of them side by side.
type words map[string]int

func (w words) read(r *resolution.Resolution) {
	resolution.Walk(r, func(node any) bool {
		if leaf, is := node.(*resolution.Text); is {
			w.count(leaf.Value)
		}
		return true
	})
}

// count counts the words of a text, compounds whole, and the pairs of plain words with a space between.
func (w words) count(s string) {
	last := ""
	for field := range strings.FieldsSeq(s) {
		parts := strings.FieldsFunc(field, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) && r != '-' && r != '\u2011' })
		for k, part := range parts {
			word := strings.ReplaceAll(strings.Trim(part, "-\u2011"), "\u2011", "-")
			if word == "" {
				continue
			}
			w[word]++
			if k == 0 && last != "" && strings.HasPrefix(field, part) {
				w[strings.ToLower(last+" "+word)]++
			}
		}
		last = ""
		if k := len(parts) - 1; k >= 0 && strings.HasSuffix(field, parts[k]) {
			last = parts[k]
		}
	}
}

func (w words) list(lang *language.Language) string {
	const least = 2 // how often a word must be met
	var b strings.Builder
	for _, word := range slices.Sorted(maps.Keys(w)) {
		if left, right, pair := strings.Cut(word, " "); pair {
			if w[left+right] >= least && !lang.StandsAlone(left) && !lang.StandsAlone(right) {
				fmt.Fprintf(&b, "%s\t%d\n", word, bits.Len(uint(w[word]))-1)
			}
			continue
		}
		if small := strings.ToLower(word); small != word && w[small] > 0 {
			continue
		}
		if w[word] >= least {
			fmt.Fprintf(&b, "%s\t%d\n", word, bits.Len(uint(w[word]))-1)
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
