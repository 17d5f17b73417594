package text

import (
	"slices"
	"strings"

	"plenary/convert/printed"
	"plenary/convert/read/lines/mark"
	"plenary/convert/read/lines/sheet"
	"plenary/diag"
)

// liftEndnotes finds the footnotes of a text that was cut out of a volume: they
// stand below its closing line, where nothing else does, and their numbers go
// on from the page before. "1/", "1." and "*" are marks as well as "1".
func (n *normaliser) liftEndnotes() {
	stars := n.starNotes()
	if len(n.notes) > stars {
		return
	}
	first := n.belowAdoption()
	for i := first; i < len(n.Lines); i++ {
		l := &n.Lines[i]
		marker, label := endnoteLabel(n.LineText(i))
		switch {
		case l.Class != sheet.Body || i >= n.Head.Next(first, len(n.Lines)):
			return
		case label > 0 && (len(n.notes) == stars || follows(marker, n.notes[len(n.notes)-1].marker, printed.IsUpper(strings.TrimLeft(n.Src[l.Start+label:l.End], " ")))):
			l.Class = sheet.Footnote
			n.notes = append(n.notes, note{
				marker: marker, label: diag.SpanOf(l.Start, l.Start+label), foot: first,
				parts: []part{{i, l.Start + label}},
			})
		case len(n.notes) == stars:
			return
		default:
			n.addToNote(i)
		}
	}
}

// belowAdoption returns the first line below the closing line of the Security
// Council, and after a blank line; the end of the text when there is none.
func (n *normaliser) belowAdoption() int {
	adopted := false
	for i := max(n.Head.Formula+1, 0); i < len(n.Lines); i++ {
		if n.Lines[i].Class != sheet.Body {
			continue
		}
		switch {
		case adopted && n.Lines[i].Gap > 0 && !n.Lang.IsMeeting(n.LineText(i)):
			return i
		case !adopted && strings.HasPrefix(n.LineText(i), n.Lang.Adopted+" "):
			adopted = n.Lang.IsAdoption(n.paragraphFrom(i))
		}
	}
	return len(n.Lines)
}

// paragraphFrom returns the text of the lines from i on to the next blank one.
func (n *normaliser) paragraphFrom(i int) string {
	const longest = 12
	end := i + 1
	for end < len(n.Lines) && end < i+longest && n.Lines[end].Gap == 0 {
		end++
	}
	if end < len(n.Lines) && n.Lang.IsMeeting(n.LineText(end)) && !printed.EndsClause(n.LineText(end-1)) {
		end++ // the meeting, below a blank line
	}
	return strings.ReplaceAll(n.Src[n.Lines[i].Start:n.Lines[end-1].End], "\n", " ")
}

// endnoteLabel reads the mark that opens the first line of a note, and the
// length of what is printed for it. An extractor may glue it to the text.
func endnoteLabel(s string) (marker string, length int) {
	if stars := len(s) - len(strings.TrimLeft(s, "*")); 0 < stars && stars < min(len(s), mark.MaxChars+1) {
		return s[:stars], stars
	}
	m := openingMark(s)
	if m.length == 0 || m.value >= 1000 || s[0] == '0' || m.length == len(s) {
		return "", 0
	}
	switch rest := s[m.length:]; {
	case m.raised, m.slashed(), rest[0] == ' ', printed.IsUpper(rest):
		return m.marker, m.length
	case strings.HasPrefix(rest, ". "):
		return m.marker, m.length + 1
	}
	return "", 0
}

// follows reports whether marker is that of the note after the one marked last,
// or of one soon after when its text begins as a sentence does.
func follows(marker, last string, sentence bool) bool {
	const skipped = 3
	value, digits := printed.Number(marker)
	before, _ := printed.Number(last)
	switch {
	case digits == 0:
		return len(marker) == len(last)+1
	case sentence:
		return before < value && value <= before+1+skipped
	}
	return value == before+1
}

// textEnd returns the end of the last block up to the place at of the prose
// that has text, and not a number alone; where there is none, of the first one.
func (n *normaliser) textEnd(at int) int {
	k, _ := slices.BinarySearchFunc(n.blocks, at+1, func(b block, at int) int { return b.from - at })
	for i := k - 1; i >= 0; i-- {
		if !n.hasText(n.blocks[i]) {
			continue
		}
		if at = min(at, n.blocks[i].to); n.inLabel(at) {
			return n.blocks[i].to
		}
		return at
	}
	for _, b := range n.blocks[k:] {
		if n.hasText(b) {
			return b.to
		}
	}
	return at
}

// hasText reports whether b has text besides its number.
func (n *normaliser) hasText(b block) bool {
	s := n.textOf(b)
	o, numbered := n.Lang.Opening(s)
	return !printed.IsHeadingNumber(s) && !printed.IsLabelAlone(s) && (!numbered || o.From > 0 || o.Rest < len(s))
}

// inLabel reports whether the place at of the prose is inside the number of a
// paragraph or of the resolution, or right after it, where no mark stands.
func (n *normaliser) inLabel(at int) bool {
	k, found := slices.BinarySearchFunc(n.blocks, at, func(b block, at int) int { return b.from - at })
	if !found {
		k--
	}
	if k < 0 {
		return false
	}
	s, within := n.textOf(n.blocks[k]), at-n.blocks[k].from
	if o, numbered := n.Lang.Opening(s); numbered && o.From == 0 {
		return within <= o.Rest
	}
	label := printed.LabelLength(s)
	return label > 0 && within <= label+1
}

// adoptionGoesOn reports whether line i goes on with the closing line of the
// Security Council that the open block begins with: its lines are short.
func (n *normaliser) adoptionGoesOn(i int) bool {
	if len(n.blocks) == 0 || n.Lang.Adopted == "" {
		return false
	}
	s := n.written.text.String()[n.openBlock().from:]
	const start = 160 // the meeting is named so early
	s = s[:min(len(s), start)]
	if !strings.HasPrefix(s, n.Lang.Adopted+" ") || n.Lines[i].Gap > 0 && (printed.EndsClause(s) || n.Lang.IsAdoption(s)) {
		return false
	}
	return n.Lang.IsAdoption(s + " " + n.LineText(i))
}

// opensAdoption reports whether the closing line of the Security Council begins
// on line i, which stands apart.
func (n *normaliser) opensAdoption(i int) bool {
	return n.Lang.Adopted != "" && n.Lines[i].Gap > n.Shape.Gap && strings.HasPrefix(n.LineText(i), n.Lang.Adopted+" ") && n.Lang.IsAdoption(n.paragraphFrom(i))
}
