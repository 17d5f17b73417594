package main

import (
	"encoding/xml"
	"errors"
	"io"
	"regexp"
	"strings"
	"sync"
	"unicode"
)

// The judge knows nothing of how plenary reads a text: it has the lines of the
// source and the text of the XML, and asks for each line where its letters are.
// Only what is plainly of the page may be nowhere: symbols, numbers, links, bar
// codes, a line that repeats the document's own head, and lines that stand at
// the border of a page again and again.

// A line of the source, with what is asked of it.
type line struct {
	text    string
	letters string
	words   []string
	border  bool // near the end of a page
	head    bool // little more than the symbol of a resolution
}

// judge returns the lines of source whose words are not in the output, as runs
// of lines. A run of fewer than three words is not told.
func judge(source string, output []byte) (lost []string, err error) {
	out, err := readOutput(output)
	if err != nil {
		return nil, err
	}
	lines := linesOf(source)
	gone := absent(lines, out)
	scattered(lines, gone, excuse(lines, gone, out), out)
	for i := 0; i < len(lines); i++ {
		if !gone[i] {
			continue
		}
		var run []string
		words := 0
		for ; i < len(lines) && gone[i]; i++ {
			run = append(run, lines[i].text)
			words += len(lines[i].words)
		}
		if words >= 3 {
			lost = append(lost, strings.Join(run, "\n"))
		}
	}
	return lost, nil
}

// An output is the text of an XML as letters, with the notes behind the rest,
// how often it has each word, and the text of its head.
type output struct {
	letters string
	words   map[string]int

	head      string
	headWords []string
}

// inline lists the elements that part no words.
var inline = map[string]bool{
	"i": true, "b": true, "u": true, "sup": true, "sub": true, "a": true, "ref": true, "span": true, "inline": true, "term": true,
	"organization": true, "location": true, "role": true, "date": true, "docDate": true, "docNumber": true, "docTitle": true, "quantity": true,
	"person": true, "entity": true, "session": true, "docType": true, "docStage": true, "docProponent": true, "noteRef": true,
}

func readOutput(data []byte) (output, error) {
	var all, notes, head strings.Builder
	decoder := xml.NewDecoder(strings.NewReader(string(data)))
	inMeta, inNote, inHead := 0, 0, 0
	count := func(name string, by int) {
		switch name {
		case "meta":
			inMeta += by
		case "authorialNote":
			inNote += by
		case "coverPage", "preface":
			inHead += by
		}
	}
	write := func(text string) {
		switch {
		case inMeta > 0:
		case inNote > 0:
			notes.WriteString(text)
		default:
			all.WriteString(text)
			if inHead > 0 {
				head.WriteString(text)
			}
		}
	}
	for {
		token, err := decoder.Token()
		switch token := token.(type) {
		case xml.StartElement:
			count(token.Name.Local, 1)
		case xml.EndElement:
			if !inline[token.Name.Local] && token.Name.Local != "authorialNote" {
				write("\n")
			}
			count(token.Name.Local, -1)
		case xml.CharData:
			write(string(token))
		}
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return output{}, err
		}
	}
	text := ofNoPage(plainSpaces(all.String())) + " \x00 " + ofNoPage(plainSpaces(notes.String()))
	out := output{letters: letters(text), words: map[string]int{}, head: letters(ofNoPage(plainSpaces(head.String()))), headWords: wordsOf(ofNoPage(plainSpaces(head.String())))}
	for _, word := range wordsOf(text) {
		out.words[word]++
	}
	return out, nil
}

// letters returns the letters of s in lower case, and NUL, which parts the notes.
func letters(s string) string {
	return strings.Map(func(c rune) rune {
		if unicode.IsLetter(c) || c == 0 {
			return unicode.ToLower(c)
		}
		return -1
	}, s)
}

// wordsOf returns the words of s by their letters; those of one letter do not
// count.
func wordsOf(s string) (words []string) {
	for field := range strings.FieldsFuncSeq(s, func(c rune) bool { return !unicode.IsLetter(c) && c != '\'' && c != '’' }) {
		if word := letters(field); len(word) > 1 {
			words = append(words, word)
		}
	}
	return words
}

// ofThePage finds what a page prints of itself and of where it lies; it is
// taken out of both sides.
var ofThePage = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`https?://\S+|\bundocs\.org\S*|\b[ASE]/[A-Z0-9][^\s,;]*|\bGE\.\S+|\b\d\d-\d{5}( ?\*)?( ?\([A-Z]\))?|\*\S+\*|<!--\s*Page\s+\d+\s*-->|\bmailto:\S+`)
})

// plainSpaces returns text with the space that regular expressions take for none.
func plainSpaces(text string) string { return strings.ReplaceAll(text, "\u00a0", " ") }

// ofNoPage returns text without what is of the page.
func ofNoPage(text string) string {
	var b strings.Builder
	for part := range strings.Lines(text) {
		if strings.ContainsAny(part, "/*<") || strings.Contains(part, "GE.") || strings.Contains(part, "mailto:") || strings.Contains(part, "-") && strings.ContainsAny(part, "0123456789") {
			part = ofThePage().ReplaceAllString(part, " ")
		}
		b.WriteString(part)
	}
	return b.String()
}

// volumeHead finds the running heads of the volumes of old resolutions, of which
// a text of one page has each once.
var volumeHead = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^\W*\d*\s*((Resolutions|Decisions)\s+adopted\s|(General\s+Assembly|Economic\s+and\s+Social\s+Council)\P{L}+\pL+(-\pL+)?\s+Session)`)
})

// headLine finds the symbol of a resolution at either end of a line, where the
// running title of its pages has it. The title has so many words at most.
var headLine = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^\s*[ASE]/(HRC/)?(RES|DEC)/\S+(\s[A-Z](-[A-Z])?)?(\s|$)|\s[ASE]/(HRC/)?(RES|DEC)/\S+(\s[A-Z](-[A-Z])?)?\s*$`)
})

const longestTitle = 10

// brokenSymbol is a symbol up to a stroke with a space behind it, "A/HRC/ RES/ 4/5": pypdf and scanners print such.
var brokenSymbol = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(\b[A-Z]{1,8}/(?:[A-Z0-9.]+/)*) \b`)
})

// linesOf returns the lines of source that have letters.
func linesOf(source string) []line {
	var lines []line
	var borders []int
	for i, page := range strings.Split(source, "\f") {
		if i > 0 {
			borders = append(borders, len(lines))
		}
		for text := range strings.SplitSeq(page, "\n") {
			text = brokenSymbol().ReplaceAllString(plainSpaces(text), "$1")
			l := line{text: text}
			rest := ofNoPage(text)
			l.letters, l.words = letters(rest), wordsOf(rest)
			l.head = rest != text && len(l.words) <= longestTitle && headLine().MatchString(text)
			if rest != text && len(l.words) < 3 || len(l.words) == 0 && strings.ContainsAny(text, "0123456789") {
				borders = append(borders, len(lines)) // a symbol or a number by itself stands at the border
			}
			if l.letters != "" {
				lines = append(lines, l)
			}
		}
	}
	const near = 4
	borders = append(borders, 0, len(lines))
	for _, at := range borders {
		for i := max(0, at-near); i < min(len(lines), at+near); i++ {
			lines[i].border = true
		}
	}
	return lines
}

// absent tells the lines that the output does not have together, or not as often
// as the source does.
func absent(lines []line, out output) []bool {
	const window = 4 << 10 // most lines stand not far behind the one before
	gone := make([]bool, len(lines))
	uses := map[string]int{}
	cursor := 0
	for i, l := range lines {
		uses[l.letters]++
		if at := strings.Index(out.letters[cursor:min(len(out.letters), cursor+window)], l.letters); at >= 0 {
			cursor += at + len(l.letters)
			continue
		}
		gone[i] = strings.Count(out.letters, l.letters) < uses[l.letters]
		if at := strings.Index(out.letters, l.letters); at >= 0 && !gone[i] && len(l.words) > 3 {
			cursor = at + len(l.letters)
		}
	}
	return gone
}

// scattered takes out of gone the lines whose words are in the output all the
// same, though not together: those of a row of a table, of a line with a note in
// it, or with a word that was split. Words of lines that are excused do not
// count.
func scattered(lines []line, gone, excused []bool, out output) {
	surplus, without := map[string]int{}, map[string]int{}
	for i, l := range lines {
		for _, word := range l.words {
			if excused[i] {
				without[word]++
			} else {
				surplus[word]++
			}
		}
	}
	for word, n := range out.words {
		surplus[word] -= n
	}
	for _, word := range out.headWords {
		if without[word] > 0 { // the lines of the head are excused, but where they go on with others
			without[word]--
			surplus[word]++
		}
	}
	half := func(words []string, i int) bool {
		return i > 0 && surplus[words[i-1]+words[i]] < 0 || i+1 < len(words) && surplus[words[i]+words[i+1]] < 0
	}
	for i, l := range lines {
		missing, run, longest := 0, 0, 0
		for k, word := range l.words {
			run++
			if surplus[word] <= 0 || half(l.words, k) {
				run = 0
				continue
			}
			missing++
			longest = max(longest, run)
		}
		const phrase = 5 // words in a row that are lost in a line of which the rest is there
		gone[i] = gone[i] && missing > 0 && (longest >= phrase || 5*missing >= 3*len(l.words))
	}
}

// excuse returns which lines may be nowhere, and takes them out of gone: running
// heads, whether or not the output has their words elsewhere, lines of the
// document's own head, and lines at the border of pages that repeat another.
func excuse(lines []line, gone []bool, out output) []bool {
	excused := make([]bool, len(lines))
	times := map[string]int{}
	for _, l := range lines {
		times[l.letters]++
	}
	const most = 4 // lines of a running head
	for i := 0; i < len(lines); i++ {
		end := i
		for end < len(lines) && gone[end] {
			end++
		}
		for j := i; j < end; j++ {
			repeated := times[lines[j].letters] > 1 || volumeHead().MatchString(lines[j].text)
			excused[j] = end-i <= most && lines[j].border && repeated
		}
		i = end
	}
	for i, l := range lines {
		alone := !gone[i] || (i == 0 || !gone[i-1] || excused[i-1]) && (i+1 == len(gone) || !gone[i+1] || excused[i+1])
		excused[i] = excused[i] || strings.Contains(out.head, l.letters) || l.head && alone
	}
	for i := range gone {
		gone[i] = gone[i] && !excused[i]
	}
	return excused
}
