package prose

import (
	"slices"
	"strconv"
	"strings"

	"plenary/convert/manuscript"
	"plenary/convert/printed"
	"plenary/convert/read/lines/label"
	"plenary/convert/read/lines/mark"
	"plenary/convert/read/lines/sheet"
	"plenary/diag"
	"plenary/schema"
)

// A placer finds for each note the place of its mark in the text.
type placer struct {
	*sheet.Sheet
	label.Apparatus
	text     string
	blocks   []writtenBlock
	lineEnds []int // where the text of each line of the body ends
	runs     []manuscript.Run
	alone    map[int]int       // the figures of numbers alone on a line, by where their text ends
	marks    []manuscript.Mark // those that were placed
	findings diag.List
}

// A writtenBlock is a block of the flow, with its first line.
type writtenBlock struct {
	diag.Span
	line int
}

// A path is one way of placing the marks of a page up to some point.
type path struct {
	at   int // end of the last mark placed
	cost int // less than that of leaving out all notes so far
	mark *chain
}

// A chain is a chain of marks, the last one first.
type chain struct {
	manuscript.Mark
	before *chain
}

// placeMarks finds for each note the place of its mark: the chain of places in
// the order of the notes that costs least, page by page.
func (n *placer) placeMarks() {
	from := n.titleStart()
	n.placeStars()
	if len(n.Shown.Notes) > 0 {
		n.placeShown()
		n.placeUnmarked()
		return
	}
	n.findAlone()
	for k := n.StarNotes(); k < len(n.Notes); {
		end := k + 1
		for end < len(n.Notes) && n.Notes[end].Foot == n.Notes[k].Foot {
			end++
		}
		to := max(from, n.bodyBefore(n.Notes[k].Foot))
		n.placePage(k, end, from, to)
		from, k = to, end
	}
	n.placeUnmarked()
}

// findAlone finds the numbers that stand alone on a line close below the text, as an extractor puts marks: that of
// a page stands apart.
func (n *placer) findAlone() {
	n.alone = map[int]int{}
	for i, l := range n.Lines {
		if l.Class == sheet.Body && l.Table == 0 && l.Gap <= n.Shape.Gap && !l.NewPage && n.IsNumber(i) {
			n.alone[n.lineEnds[i]] = l.End - l.Start
		}
	}
}

// titleStart returns the place in the prose after the number of the preface,
// before which no note is marked.
func (n *placer) titleStart() int {
	if n.Head.Above > 0 { // the end of another resolution has notes too
		return 0
	}
	for _, b := range n.blocks {
		if b.line >= max(n.Head.Number.Line(), 0) {
			return min(b.Start+n.Lang.WordEnd(n.text[b.Start:b.End]), b.End)
		}
	}
	return 0
}

// bodyBefore returns the end in the prose of the body text above a line.
func (n *placer) bodyBefore(line int) int {
	for i := line - 1; i >= 0; i-- {
		if n.Lines[i].Class == sheet.Body {
			return n.lineEnds[i]
		}
	}
	return 0
}

// placePage places the marks of notes [k, end) in the prose [from, to).
func (n *placer) placePage(k, end, from, to int) {
	const mostAlike = 8 // notes of a page with the same number; more have no mark (case volume-notes-alike)
	page := mark.NewFinder(n.Lang, n.text[from:to], end-k)
	ways := append(make(paths, 0, 8), path{at: from})
	var further []path
	var alike map[string]int
	if end-k > mostAlike {
		alike = map[string]int{}
	}
	for ; k < end; k++ {
		marker := n.Notes[k].Marker
		if alike != nil {
			if alike[marker]++; alike[marker] > mostAlike {
				continue
			}
		}
		further = further[:0]
		for _, c := range page.Candidates(marker, 0) {
			at := from + c.At
			if before, ok := ways.before(at); ok && !n.inLabel(at) {
				m := manuscript.Mark{Span: diag.SpanOf(at-n.spacesBefore(at), at+c.Size), Sign: at, Note: k}
				if n.alone[m.Span.End] == c.Size {
					c.Cost = 0
				}
				further = append(further, path{m.Span.End, before.cost + c.Cost - mark.Missing, &chain{m, before.mark}})
			}
		}
		for _, p := range further {
			ways.add(p)
		}
	}
	for m := ways[len(ways)-1].mark; m != nil; m = m.before {
		n.marks = append(n.marks, m.Mark)
	}
}

// paths are ways of placing the same marks, by place, none of which another
// beats in both place and cost: the last costs least. To leave out a note costs
// all of them the same, which is why their costs leave it out.
type paths []path

// before returns the way that costs least of those that end at a place or before.
func (p paths) before(at int) (path, bool) {
	i, _ := slices.BinarySearchFunc(p, at+1, func(p path, at int) int { return p.at - at })
	if i == 0 {
		return path{}, false
	}
	return p[i-1], true
}

// mostPaths is how many ways are kept at most: those that have come farthest. Those
// of a page of real notes are a few dozen.
const mostPaths = 1024

// add adds a way where none beats it, and drops those that it beats.
func (p *paths) add(way path) {
	if before, ok := p.before(way.at); ok && before.cost <= way.cost {
		return
	}
	from, _ := slices.BinarySearchFunc(*p, way.at, func(p path, at int) int { return p.at - at })
	to := from
	for to < len(*p) && (*p)[to].cost >= way.cost {
		to++
	}
	*p = slices.Replace(*p, from, to, way)
	if len(*p) > mostPaths {
		*p = (*p)[1:]
	}
}

func (n *placer) spacesBefore(at int) int {
	return at - len(strings.TrimRight(n.text[:at], " "))
}

// placeUnmarked puts the notes that have no mark at the end of the text above
// them, with a finding, and sorts the marks.
func (n *placer) placeUnmarked() {
	has := make([]bool, len(n.Notes))
	for _, m := range n.marks {
		has[m.Note] = true
	}
	foot, at := -1, 0 // of the note before
	for k, note := range n.Notes {
		if !has[k] {
			if note.Foot != foot {
				foot, at = note.Foot, n.textEnd(n.bodyBefore(note.Foot))
			}
			n.marks = append(n.marks, manuscript.Mark{Span: diag.SpanOf(at, at), Sign: at, Note: k})
			n.findings.Add(schema.NoteWithoutMark, note.Label, "note %s has no mark in the text above it", note.Marker).
				Hint = "the note was put at the end of the text above it; look for a digit " + strconv.Quote(note.Marker) + " that was lost or read as text"
		}
	}
	slices.SortStableFunc(n.marks, func(a, b manuscript.Mark) int { return a.Span.Start - b.Span.Start })
}

// textEnd returns the end of the last block up to the place at of the prose
// that has text, and not a number alone; where there is none, of the first one.
func (n *placer) textEnd(at int) int {
	k, _ := slices.BinarySearchFunc(n.blocks, at+1, func(b writtenBlock, at int) int { return b.Start - at })
	for i := k - 1; i >= 0; i-- {
		if !n.hasText(n.blocks[i]) {
			continue
		}
		if at = min(at, n.blocks[i].End); n.inLabel(at) {
			return n.blocks[i].End
		}
		return at
	}
	for _, b := range n.blocks[k:] {
		if n.hasText(b) {
			return b.End
		}
	}
	return at
}

// hasText reports whether b has text besides its number.
func (n *placer) hasText(b writtenBlock) bool {
	s := n.text[b.Start:b.End]
	o, numbered := n.Lang.Opening(s)
	return !printed.IsHeadingNumber(s) && !printed.IsLabelAlone(s) && (!numbered || o.From > 0 || o.Rest < len(s))
}

// inLabel reports whether the place at of the prose is inside the number of a
// paragraph or of the resolution, or right after it, where no mark stands.
func (n *placer) inLabel(at int) bool {
	k, found := slices.BinarySearchFunc(n.blocks, at, func(b writtenBlock, at int) int { return b.Start - at })
	if !found {
		k--
	}
	if k < 0 {
		return false
	}
	s, within := n.text[n.blocks[k].Start:n.blocks[k].End], at-n.blocks[k].Start
	if o, numbered := n.Lang.Opening(s); numbered && o.From == 0 {
		return within <= o.Rest
	}
	label := printed.LabelLength(s)
	return label > 0 && within <= label+1
}

// placeStars places the marks of the masthead's notes: the first star of each,
// and those that repeat it.
func (n *placer) placeStars() {
	if len(n.Stars) == 0 {
		return
	}
	notes := map[string]int{}
	for k := range n.StarNotes() {
		notes[n.Notes[k].Marker] = k
	}
	runs, marked := bySource(n.runs), map[int]bool{}
	for _, s := range n.Stars {
		k, noted := notes[s.Marker]
		at, known := placeOf(runs, s.At)
		if !noted || !known {
			continue
		}
		n.marks = append(n.marks, manuscript.Mark{Span: diag.SpanOf(at-n.spacesBefore(at), at+len(s.Marker)), Sign: at, Note: k, Again: marked[k]})
		marked[k] = true
	}
}

// placeShown places the marks that the source shows.
func (n *placer) placeShown() {
	runs, marked := bySource(n.runs), make([]bool, len(n.Notes))
	for _, m := range n.Marks {
		if at, known := placeOf(runs, m.Start); known && strings.HasPrefix(n.text[at:], n.Src[m.Start:m.End]) {
			n.marks = append(n.marks, manuscript.Mark{Span: diag.SpanOf(at-n.spacesBefore(at), at+m.Len()), Sign: at, Note: m.Note, Again: marked[m.Note]})
			marked[m.Note] = true
		}
	}
}

// bySource returns runs in the order of the source.
func bySource(runs []manuscript.Run) []manuscript.Run {
	runs = slices.Clone(runs)
	slices.SortFunc(runs, func(a, b manuscript.Run) int { return a.Source.Start - b.Source.Start })
	return runs
}

// placeOf returns where a byte of the source stands in the text, if it does, by runs in
// the order of the source.
func placeOf(runs []manuscript.Run, source int) (at int, ok bool) {
	i, _ := slices.BinarySearchFunc(runs, source+1, func(r manuscript.Run, source int) int { return r.Source.Start - source })
	if i == 0 || source >= runs[i-1].Source.End {
		return 0, false
	}
	return runs[i-1].At + source - runs[i-1].Source.Start, true
}
