package diag

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"
)

// WriteText writes findings for people: place, severity, message and code on
// one line, then the source line with the span marked, the hint, and the
// related places.
func WriteText(w io.Writer, r Report) error {
	t := textWriter{bufio.NewWriter(w), r.Sources, map[string]*Index{}}
	for _, f := range r.Findings {
		t.finding(f)
	}
	for _, remark := range r.remarks() {
		t.line("", remark)
	}
	return t.w.Flush() // which has the first error of all that was written
}

type textWriter struct {
	w       *bufio.Writer
	sources Sources
	indexes map[string]*Index
}

func (t *textWriter) finding(f Finding) {
	t.line("", fmt.Sprintf("%s: %s: %s [%s]", f.Place, f.Severity, f.Message, f.Rule.Code))
	if !t.excerpt("", f.Place) && f.Place.Path != "" {
		t.line("  ", "at: "+f.Place.Path)
	}
	if f.Hint != "" {
		t.line("  ", "hint: "+f.Hint)
	}
	for _, r := range f.Related {
		t.line("  ", fmt.Sprintf("%s: %s", r.Place, r.Message))
		t.excerpt("  ", r.Place)
	}
}

// line writes one line. Nothing in it can steer a terminal or the runner of a job.
func (t *textWriter) line(indent, text string) {
	t.w.WriteString(visibleLine(indent + text))
	t.w.WriteByte('\n')
}

// excerpt writes the source line of a place with its span marked, and reports
// whether it could. Of a place on pages it is the line of the plain text, and
// where that is not at hand the text of the place.
func (t *textWriter) excerpt(indent string, p Place) bool {
	line, known := t.lineOf(p)
	e := excerpt{}
	if known {
		e = t.index(p.File).excerptAt(line, p.Span)
	}
	switch {
	case known && e.isText():
	case p.isOnPages() && p.Text != "":
		t.line(indent+"    ", p.Text)
		return true
	default:
		return false
	}
	text, marks := e.mark()
	t.line(indent+"    ", text)
	t.line(indent+"    ", marks)
	return true
}

// lineOf returns the line of its source that a place begins on, where the source
// is at hand. A line of what has pages ends with its page, too.
func (t *textWriter) lineOf(p Place) (line Span, known bool) {
	index := t.index(p.File)
	switch {
	case index == nil || p.Span.IsZero() && p.Start.Line == 0 || p.Start.Line > len(index.starts):
		return line, false
	case p.Start.Line > 0:
		return index.line(p.Start.Line), true
	case p.isOnPages():
		return index.onPage(p.Span.Start), true
	}
	return line, false
}

// onPage returns the span of the line with the byte at offset, without what lies on another
// page: form feeds part these.
func (x *Index) onPage(offset int) Span {
	line := x.line(x.Position(offset).Line)
	at := max(line.Start, min(offset, line.End))
	line.Start += bytes.LastIndexByte(x.source[line.Start:at], '\f') + 1
	if end := bytes.IndexByte(x.source[at:line.End], '\f'); end >= 0 {
		line.End = at + end
	}
	return line
}

// An excerpt is the part of a line around a span.
type excerpt struct {
	line        []rune
	start, end  int  // of the span, in line
	left, right bool // the line goes on there
}

// isText reports whether there is something to read in e: it is not blank, and not
// more than a quarter of it is what cannot be shown.
func (e excerpt) isText() bool {
	blank, hidden := true, 0
	for _, r := range e.line {
		if isPlain(r) {
			blank = blank && r == ' '
			continue
		}
		blank = blank && unicode.IsSpace(r)
		if r == utf8.RuneError || r != '\t' && steers(r) {
			hidden++
		}
	}
	return !blank && 4*hidden <= len(e.line)
}

// reach is how many bytes of a line are looked at on each side of where a span
// begins: enough for the widest of terminals, however long the line is.
const reach = 8 * terminalWidth

// excerptAt returns the part of a line around the beginning of span.
func (x *Index) excerptAt(line, span Span) excerpt {
	at := max(line.Start, min(span.Start, line.End))
	from, to := line.Start, line.End
	if at-from > reach {
		from = x.boundary(at - reach)
	}
	if to-at > reach {
		to = x.boundary(at + reach)
	}
	end := max(at, min(span.End, to))
	part := bytes.TrimSuffix(x.source[from:to], []byte("\r"))
	return excerpt{
		line:  []rune(string(part)),
		start: utf8.RuneCount(x.source[from:at]),
		end:   utf8.RuneCount(x.source[from:end]),
		left:  from > line.Start,
		right: to < line.End,
	}
}

func (t *textWriter) index(file string) *Index {
	source, ok := t.sources[file]
	if !ok || source == nil {
		return nil
	}
	if t.indexes[file] == nil {
		t.indexes[file] = NewIndex(source)
	}
	return t.indexes[file]
}

// A terminal is taken to be so wide. What lies left of a span gets at most
// contextWidth of it.
const (
	terminalWidth = 96 // with the indentation 100
	contextWidth  = 32
)

// mark returns what of a line fits the terminal and the line of marks to be set
// below it.
func (e excerpt) mark() (text, marks string) {
	start := min(e.start, len(e.line))
	end := min(e.end, len(e.line))
	from, to := e.window(start)
	var above, below strings.Builder
	if from > 0 || e.left {
		above.WriteRune('…')
		below.WriteByte(' ')
	}
	for i := from; i < to; i++ {
		above.WriteString(visible(e.line[i]))
		below.WriteString(markOf(e.line[i], i, start, end))
	}
	if to < len(e.line) || e.right {
		above.WriteRune('…')
	}
	if start == to {
		below.WriteByte('^')
	}
	return strings.TrimRight(above.String(), " "), strings.TrimRight(below.String(), " ")
}

// markOf returns what stands below character i of a line, as wide as it is.
func markOf(r rune, i, start, end int) string {
	switch {
	case i == start:
		return "^" + strings.Repeat("~", max(width(r), 1)-1)
	case i > start && i < end:
		return strings.Repeat("~", width(r))
	}
	return strings.Repeat(" ", width(r))
}

// window returns the range of characters to be shown, so that it fits the
// terminal and shows the character at with something on its left.
func (e excerpt) window(at int) (from, to int) {
	line, room := e.line, terminalWidth
	if !e.left && !e.right && fits(line, room) {
		return 0, len(line)
	}
	room -= 2 // for the ellipses
	from = at
	for left := 0; from > 0 && left+width(line[from-1]) <= contextWidth; from-- {
		left += width(line[from-1])
		room -= width(line[from-1])
	}
	for to = at; to < len(line) && width(line[to]) <= room; to++ {
		room -= width(line[to])
	}
	for from > 0 && width(line[from-1]) <= room {
		from--
		room -= width(line[from])
	}
	return from, to
}

// fits reports whether a line is no wider than room. It looks no further than it
// must: the same long line may be asked about for each of many findings.
func fits(line []rune, room int) bool {
	for _, r := range line {
		if room -= width(r); room < 0 {
			return false
		}
	}
	return true
}

// width returns how many columns a terminal gives to what visible returns.
func width(r rune) int {
	switch {
	case isPlain(r):
		return 1
	case r == '\t':
		return 4
	case steers(r):
		return 1 // U+FFFD
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		return 0
	case isWide(r):
		return 2
	}
	return 1
}

// isWide tells of the blocks of East Asian and pictorial characters, roughly.
// (Unicode Standard Annex 11.)
func isWide(r rune) bool {
	return r >= 0x1100 && (r <= 0x115F || 0x2E80 <= r && r <= 0xA4CF && r != 0x303F || 0xAC00 <= r && r <= 0xD7A3 ||
		0xF900 <= r && r <= 0xFAFF || 0xFE30 <= r && r <= 0xFE6F || 0xFF00 <= r && r <= 0xFF60 || 0xFFE0 <= r && r <= 0xFFE6 ||
		0x1F300 <= r && r <= 0x1FAFF || 0x20000 <= r && r <= 0x3FFFD)
}
