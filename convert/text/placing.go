package text

import (
	"slices"
	"strconv"
	"strings"

	"plenary/convert/printed"
	"plenary/convert/read/lines/mark"
	"plenary/convert/read/lines/sheet"
	"plenary/schema"
)

// A path is one way of placing the marks of a page up to some point.
type path struct {
	at   int // end of the last mark placed
	cost int // less than that of leaving out all notes so far
	mark *placed
}

// A placed is a chain of marks, the last one first.
type placed struct {
	markPlace
	before *placed
}

// placeMarks finds for each note the place of its mark: the chain of places in
// the order of the notes that costs least, page by page.
func (n *normaliser) placeMarks() {
	from := n.titleStart()
	n.placeStars()
	for k := n.StarNotes(); k < len(n.Notes); {
		end := k + 1
		for end < len(n.Notes) && n.Notes[end].Foot == n.Notes[k].Foot {
			end++
		}
		to := max(from, n.bodyBefore(n.Notes[k].Foot))
		n.placePage(k, end, from, to)
		from, k = to, end
	}
	n.dropUnplaced()
}

// titleStart returns the place in the prose after the number of the preface,
// before which no note is marked.
func (n *normaliser) titleStart() int {
	if n.Head.Above > 0 { // the end of another resolution has notes too
		return 0
	}
	for _, b := range n.blocks {
		if b.line >= max(n.Head.Preface, 0) {
			return min(b.from+printed.WordEnd(n.textOf(b)), b.to)
		}
	}
	return 0
}

// bodyBefore returns the end in the prose of the body text above a line.
func (n *normaliser) bodyBefore(line int) int {
	for i := line - 1; i >= 0; i-- {
		if n.Lines[i].Class == sheet.Body {
			return n.lineEnds[i]
		}
	}
	return 0
}

// placePage places the marks of notes [k, end) in the prose [from, to).
func (n *normaliser) placePage(k, end, from, to int) {
	const mostAlike = 8 // notes of a page with the same number; more have no mark
	page := mark.NewFinder(n.Lang, n.prose[from:to], end-k)
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
				m := markPlace{from: at - n.spacesBefore(at), digits: at, to: at + c.Size, note: k}
				further = append(further, path{m.to, before.cost + c.Cost - mark.Missing, &placed{m, before.mark}})
			}
		}
		for _, p := range further {
			ways.add(p)
		}
	}
	for m := ways[len(ways)-1].mark; m != nil; m = m.before {
		n.marks = append(n.marks, m.markPlace)
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

func (n *normaliser) spacesBefore(at int) int {
	return at - len(strings.TrimRight(n.prose[:at], " "))
}

// dropUnplaced puts the notes that have no mark at the end of the text above
// them, with a finding, and sorts the marks.
func (n *normaliser) dropUnplaced() {
	has := make([]bool, len(n.Notes))
	for _, m := range n.marks {
		has[m.note] = true
	}
	foot, at := -1, 0 // of the note before
	for k, note := range n.Notes {
		if !has[k] {
			if note.Foot != foot {
				foot, at = note.Foot, n.textEnd(n.bodyBefore(note.Foot))
			}
			n.marks = append(n.marks, markPlace{from: at, to: at, digits: at, note: k})
			n.findings.Add(schema.NoteWithoutMark, note.Label, "note %s has no mark in the text above it", note.Marker).
				Hint = "the note was put at the end of the text above it; look for a digit " + strconv.Quote(note.Marker) + " that was lost or read as text"
		}
	}
	slices.SortStableFunc(n.marks, func(a, b markPlace) int { return a.from - b.from })
}
