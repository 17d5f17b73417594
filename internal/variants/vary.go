package main

import (
	"hash/fnv"
	"math/rand/v2"
	"regexp"
	"strings"
	"sync"
)

// A kind is one way in which a text is changed as extractors, editors and
// people change texts. A change takes nothing away but what its name says.
type kind struct {
	name string
	vary func(r *rand.Rand, text string) string
}

// kinds returns all kinds of change, the mixture of them last.
func kinds() []kind {
	list := []kind{
		{"as it is", func(_ *rand.Rand, text string) string { return text }},
		{"form feeds removed", formFeedsRemoved},
		{"blank lines added", blankLinesAdded},
		{"blank lines removed", blankLinesRemoved},
		{"spaces doubled", func(r *rand.Rand, text string) string { return spacesTo(r, text, "  ") }},
		{"TAB for spaces", func(r *rand.Rand, text string) string { return spacesTo(r, text, "\t") }},
		{"U+00A0 for spaces", func(r *rand.Rand, text string) string { return spacesTo(r, text, "\u00a0") }},
		{"lines re-wrapped", rewrapped},
		{"lines joined and broken", joinedAndBroken},
		{"heads moved", headsMoved},
		{"pages dropped", pagesDropped},
		{"paragraph pasted twice", pastedTwice},
	}
	single := list[1:]
	return append(list, kind{"mixed", func(r *rand.Rand, text string) string {
		for range 2 + r.IntN(2) {
			text = single[r.IntN(len(single))].vary(r, text)
		}
		return text
	}})
}

// random returns the source of chance for a text and a kind, the same every time.
func random(name, kind string, seed uint64) *rand.Rand {
	h := fnv.New64a()
	h.Write([]byte(name + "\x00" + kind))
	return rand.New(rand.NewPCG(h.Sum64(), seed))
}

// often returns one of the shares, so that a text is changed here and there, in
// many places, or everywhere.
func often(r *rand.Rand, shares ...float64) func() bool {
	share := shares[r.IntN(len(shares))]
	return func() bool { return r.Float64() < share }
}

func formFeedsRemoved(_ *rand.Rand, text string) string {
	return strings.ReplaceAll(text, "\f", "")
}

func blank(line string) bool { return strings.Trim(line, " \t\r\u00a0") == "" }

func blankLinesAdded(r *rand.Rand, text string) string {
	here := often(r, 0.05, 0.3, 1)
	var lines []string
	for line := range strings.SplitSeq(text, "\n") {
		lines = append(lines, line)
		for here() && len(lines) < 1e6 {
			lines = append(lines, "")
			if r.IntN(2) == 0 {
				break
			}
		}
	}
	return strings.Join(lines, "\n")
}

func blankLinesRemoved(r *rand.Rand, text string) string {
	here := often(r, 0.3, 1)
	var lines []string
	for line := range strings.SplitSeq(text, "\n") {
		if !blank(line) || !here() {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, "\n")
}

func spacesTo(r *rand.Rand, text, to string) string {
	here := often(r, 0.02, 0.2, 1)
	var b strings.Builder
	for i := range len(text) {
		if text[i] == ' ' && here() {
			b.WriteString(to)
			continue
		}
		b.WriteByte(text[i])
	}
	return b.String()
}

// rewrapped fills the lines of each block anew, in another width. A form feed
// stays where it is.
func rewrapped(r *rand.Rand, text string) string {
	width := 40 + r.IntN(80)
	var lines, words []string
	length := 0
	flush := func() {
		if len(words) > 0 {
			lines = append(lines, strings.Join(words, " "))
		}
		words, length = nil, 0
	}
	for line := range strings.SplitSeq(text, "\n") {
		if blank(line) || strings.Contains(line, "\f") {
			flush()
			lines = append(lines, line)
			continue
		}
		for _, word := range strings.Fields(line) {
			if length+1+len(word) > width {
				flush()
			}
			words, length = append(words, word), length+1+len(word)
		}
	}
	flush()
	return strings.Join(lines, "\n")
}

// joinedAndBroken joins lines with the next and breaks others at a space.
func joinedAndBroken(r *rand.Rand, text string) string {
	join, cut := often(r, 0, 0.1, 0.5), often(r, 0.05, 0.3)
	var b strings.Builder
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		if cut() {
			if spaces := regexp.MustCompile(`\pL \pL`).FindAllStringIndex(line, -1); len(spaces) > 0 {
				at := spaces[r.IntN(len(spaces))][1]
				for line[at-1] != ' ' {
					at--
				}
				line = line[:at-1] + "\n" + line[at:]
			}
		}
		b.WriteString(line)
		switch {
		case i == len(lines)-1:
		case !blank(line) && !blank(lines[i+1]) && !strings.Contains(lines[i+1], "\f") && join():
			b.WriteString(" ")
		default:
			b.WriteString("\n")
		}
	}
	return b.String()
}

// symbolLine finds lines that are little more than the symbol of a document,
// as the first of a running head is.
var symbolLine = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^.{0,30}\b[ASE]/(RES|DEC|HRC|PV|PRST|[0-9]+/)[^ ]*.{0,30}$`)
})

// headsMoved moves the running heads: to the foot of the page above, into the
// text below, or some lines up or down where no form feed parts pages.
func headsMoved(r *rand.Rand, text string) string {
	pages := strings.Split(text, "\f")
	if len(pages) == 1 {
		return linesMoved(r, text)
	}
	for i := 1; i < len(pages); i++ {
		lines := strings.Split(pages[i], "\n")
		n := 0
		for n < len(lines) && n < 4 && !blank(lines[n]) {
			n++
		}
		head, body := lines[:n], lines[n:]
		switch r.IntN(3) {
		case 0: // directly below the text of the page above
			pages[i-1] = strings.TrimRight(pages[i-1], "\n") + "\n" + strings.Join(head, "\n") + "\n"
			pages[i] = strings.Join(body, "\n")
		case 1: // some lines down
			at := min(r.IntN(6), len(body))
			pages[i] = strings.Join(body[:at], "\n") + "\n" + strings.Join(head, "\n") + "\n" + strings.Join(body[at:], "\n")
		case 2: // to the foot
			pages[i] = strings.TrimRight(strings.Join(body, "\n"), "\n") + "\n" + strings.Join(head, "\n") + "\n"
		}
	}
	return strings.Join(pages, "\f")
}

func linesMoved(r *rand.Rand, text string) string {
	lines := strings.Split(text, "\n")
	for i := range lines {
		if !symbolLine().MatchString(lines[i]) {
			continue
		}
		for at, to := i, i+r.IntN(13)-6; at != to; {
			next := at + 1
			if to < at {
				next = at - 1
			}
			if next < 0 || next >= len(lines) {
				break
			}
			lines[at], lines[next] = lines[next], lines[at]
			at = next
		}
	}
	return strings.Join(lines, "\n")
}

// pagesDropped takes pages out, or a run of lines where no form feed parts pages.
func pagesDropped(r *rand.Rand, text string) string {
	if pages := strings.Split(text, "\f"); len(pages) > 2 {
		at := r.IntN(len(pages) - 1)
		to := min(len(pages)-1, at+1+r.IntN(2))
		return strings.Join(append(pages[:at:at], pages[to:]...), "\f")
	}
	lines := strings.Split(text, "\n")
	at := r.IntN(len(lines))
	to := min(len(lines), at+10+r.IntN(50))
	return strings.Join(append(lines[:at:at], lines[to:]...), "\n")
}

// pastedTwice repeats a paragraph, below itself or elsewhere.
func pastedTwice(r *rand.Rand, text string) string {
	blocks := strings.Split(text, "\n\n")
	if len(blocks) < 3 {
		blocks = strings.Split(text, "\n")
	}
	for range 20 {
		at := r.IntN(len(blocks))
		if len(strings.Fields(blocks[at])) < 8 || strings.Contains(blocks[at], "\f") {
			continue
		}
		to := at + 1
		if r.IntN(2) == 0 {
			to = 1 + r.IntN(len(blocks))
		}
		parted := "\n\n"
		if !strings.Contains(text, "\n\n") || strings.Count(text, "\n\n") < 2 {
			parted = "\n"
		}
		twice := append(blocks[:to:to], blocks[at])
		return strings.Join(append(twice, blocks[to:]...), parted)
	}
	return text
}
