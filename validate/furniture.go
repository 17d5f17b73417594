package validate

import (
	"bytes"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"unicode"
)

// A line is one line of the source, with the characters that it holds.
type line struct {
	run
	text string // words with one space between
}

// A page knows what the pages of a source have beside the text: what is printed
// on every one of them, or belongs to paper.
type page struct {
	*collation
	lines   []line
	lineOf  []int           // by character
	repeats map[string]int  // how often a line stands in the source, its figures left out
	marks   map[string]bool // of the notes of the document
	titles  string          // the characters of the document's titles
	notes   map[string]bool // those of its notes
	number  int             // of the last page that had nothing but a number
	texts   [2]string       // all characters of the source and of the document
}

func newPage(c *collation) *page {
	p := &page{collation: c, lineOf: make([]int, len(c.source.glyphs)), repeats: map[string]int{}, marks: map[string]bool{}, notes: map[string]bool{}}
	p.lines = c.source.lines()
	for i, l := range p.lines {
		for at := l.from; at < l.to; at++ {
			p.lineOf[at] = i
		}
		p.repeats[key(l.text)]++
	}
	p.titles = c.document.characters(titleZone)
	p.texts = [2]string{c.source.characters(anyZone), c.document.characters(anyZone)}
	for i := 0; i < len(c.document.glyphs); {
		m := run{i, i + 1}
		for !c.document.zoneStart(m.to) {
			m.to++
		}
		switch c.document.glyphs[i].zone {
		case markerZone:
			p.marks[c.document.text(m)] = true
		case noteZone:
			p.notes[c.document.text(m)] = true
		}
		i = m.to
	}
	return p
}

// lines returns the lines of a text that hold characters.
func (r *reading) lines() (lines []line) {
	for i := 0; i < len(r.glyphs); {
		rest := r.data[r.glyphs[i].at:]
		length := bytes.IndexAny(rest, "\n\f\r")
		if length < 0 {
			length = len(rest)
		}
		end := int(r.glyphs[i].at) + length
		l := line{run: run{i, i}}
		for l.to < len(r.glyphs) && int(r.glyphs[l.to].at) < end {
			l.to++
		}
		l.text = r.words(l.from, l.to)
		lines = append(lines, l)
		i = l.to
	}
	return lines
}

// key returns a line with its figures alike, as those of running heads are.
func key(line string) string {
	return strings.Map(func(c rune) rune {
		if unicode.IsDigit(c) {
			return '0'
		}
		return c
	}, line)
}

// furniture returns what kind of furniture a run of the source is, "" for
// text. A line that is none by its form, such as the title in a running head, is
// one when it stands beside lines that are and repeats what the document has.
func (p *page) furniture(m run) string {
	if p.isMark(m) {
		return "the mark of a note"
	}
	what, doubtful := "", false
	number := p.number
	for l := p.lineOf[m.from]; l < len(p.lines) && p.lines[l].from < m.to; l++ {
		part := p.part(l, m)
		switch kind := lineKind(part.text); {
		case kind != "" && part.run == p.lines[l].run:
			what = kind
		case pageNumber(part.text) > 0:
			doubtful, number = true, pageNumber(part.text)
		case p.repeated(part.text):
			doubtful = true
		case p.isHead(part.text) && part.run == p.lines[l].run:
			what = "a running head"
		default:
			return ""
		}
	}
	switch {
	case !doubtful:
		return what
	case what != "":
		p.number = number
		return "a running head"
	case p.wholeLines(m) && (number == p.number+1 || p.number == 0 && number == 2):
		p.number = number
		return "a page number" // other lone figures may be those of a table
	}
	return ""
}

// pageNumber returns the number of a page that a line may be, or 0.
func pageNumber(line string) int {
	number, err := strconv.Atoi(strings.Trim(line, "- "))
	if err != nil || number > 9999 {
		return 0
	}
	return number
}

// part returns what of line l lies in a run.
func (p *page) part(l int, m run) line {
	part := p.lines[l]
	part.from, part.to = max(part.from, m.from), min(part.to, m.to)
	if part.run != p.lines[l].run {
		part.text = p.source.words(part.from, part.to)
	}
	return part
}

// repeated reports whether a line stands in the source again, or is in the
// document: a piece of its title, or long enough not to be chance.
func (p *page) repeated(line string) bool {
	text := strings.ReplaceAll(line, " ", "")
	return p.repeats[key(line)] > 1 || strings.Contains(p.titles, text) ||
		len(text) >= movedRun && strings.Contains(p.texts[1], text)
}

// isHead reports whether a line is a title with a symbol or the number of the
// page beside it.
func (p *page) isHead(line string) bool {
	rest := furnitureEnds().ReplaceAllString(line, "")
	return rest != line && p.repeated(rest)
}

// titleOrNote reports whether a run of the source is a title, or a whole note,
// that the document has beside its counterpart.
func (p *page) titleOrNote(m run) bool {
	text := p.source.text(m)
	return p.wholeLines(m) && strings.Contains(p.titles, text) || p.notes[text] || p.notes[strings.TrimLeft(text, "0123456789*")]
}

// wholeLines reports whether a run is lines of the source and nothing else.
func (p *page) wholeLines(m run) bool {
	return p.lines[p.lineOf[m.from]].from == m.from && p.lines[p.lineOf[m.to-1]].to == m.to
}

// inSourceToo reports whether the source has a run of the document somewhere.
func (p *page) inSourceToo(m run) bool { return strings.Contains(p.texts[0], p.document.text(m)) }

// isMark reports whether a run is the mark of a note, or marks with what stands
// between them.
func (p *page) isMark(m run) bool {
	text := p.source.words(m.from, m.to)
	for _, mark := range strings.FieldsFunc(text, func(c rune) bool { return strings.ContainsRune(" ,()[].", c) }) {
		if !p.marks[mark] {
			return false
		}
	}
	return strings.ContainsFunc(text, func(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) || c == '*' })
}

// The pieces of furniture.
const (
	symbolForm = `[A-Z]{1,4}(?:/[\p{L}\d().*-]+)+(?:\s?\([IVXLC\d]+\))?(?:\s[A-Z](?:-[A-Z])?)?`
	numberForm = `\d{1,4}(?:\s*/\s*\d{1,4})?`
	jobForm    = `\d{2}-\d{4,6}(?:\s?\*?\s?\([A-Z]\))?`
	linkForm   = `\S*(?:https?:\s?//|mailto:|www\.|undocs\.org)\S*(?:\s?\([\p{L}\d-]+\))?`
)

// furnitureForms are the lines that no text has.
var furnitureForms = sync.OnceValue(func() []furnitureForm {
	return []furnitureForm{
		{"a rule", regexp.MustCompile(`^[\p{P}\p{S}]{3,}$`)},
		{"a page number", regexp.MustCompile(`^(?i:-?\s?(?:page\s)?\d{1,4}\s?(?:/|of)\s?\d{1,4}\s?-?)$`)},
		{"a running head", regexp.MustCompile(`^(?:` + numberForm + `\s)?` + symbolForm + `(?:\s` + numberForm + `)?$`)},
		{"a job number", regexp.MustCompile(`^(?:` + numberForm + `\s)?` + jobForm + `(?:\s\d{6})?(?:\s` + numberForm + `)?$`)},
		{"a job number", regexp.MustCompile(`^(?:` + numberForm + `\s)?(?:` + jobForm + `\s)?\*\d{6,}[A-Z]?\*(?:\s` + jobForm + `)?$`)},
		{"a link", regexp.MustCompile(`^(?:` + linkForm + `\s?)+$`)},
	}
})

// paperForm is the lines that no document has: job numbers, pages of how many,
// links.
var paperForm = sync.OnceValue(func() *regexp.Regexp {
	const ofPages = `\d{1,4}\s*/\s*\d{1,4}`
	return regexp.MustCompile(`^(?:(?:` + ofPages + `|` + jobForm + `|\*\d{6,}[A-Z]?\*|\d{6})(?:\s|$))+$|^(?:` + linkForm + `\s?)+$`)
})

// furnitureEnds are what stands before or behind the title in a running head.
var furnitureEnds = sync.OnceValue(func() *regexp.Regexp {
	const end = `(?:` + symbolForm + `|` + jobForm + `|` + numberForm + `)`
	return regexp.MustCompile(`^(?:` + end + `\s)+|(?:\s` + end + `)+$`)
})

type furnitureForm struct {
	what string
	form *regexp.Regexp
}

// lineKind returns what kind of furniture a line is by its form, "" for text.
func lineKind(text string) string {
	for _, f := range furnitureForms() {
		if f.form.MatchString(text) {
			return f.what
		}
	}
	return ""
}

// trim takes lines of furniture from both ends of a run.
func (p *page) trim(m run) run {
	for l := p.lineOf[m.from]; p.lines[l].run.inside(m) && lineKind(p.lines[l].text) != "" && p.lines[l].to < m.to; l++ {
		m.from = p.lines[l].to
	}
	for l := p.lineOf[m.to-1]; p.lines[l].run.inside(m) && lineKind(p.lines[l].text) != "" && p.lines[l].from > m.from; l-- {
		m.to = p.lines[l].from
	}
	return m
}

func (r run) inside(m run) bool { return m.from <= r.from && r.to <= m.to }
