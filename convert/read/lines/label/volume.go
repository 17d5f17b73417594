package label

import (
	"slices"
	"strconv"
	"strings"

	"plenary/convert/language"
	"plenary/convert/printed"
	"plenary/convert/read/lines/mark"
	"plenary/convert/read/lines/sheet"
	"plenary/diag"
)

// isVolume reports whether the text is of pages of a volume: it has marks of
// pages, or holds more than one resolution.
func (n *lifter) isVolume() bool {
	return n.Head.Above > 0 || len(n.Head.Others) > 0 || n.HasPageMarks()
}

// liftVolumeNotes finds the notes of a volume, which are numbered through it:
// lines that stand together below a column or a page, each with a number that
// the text above has a mark for.
func (n *lifter) liftVolumeNotes() {
	top := 0
	for i := 0; i < len(n.Lines); i++ {
		end := n.volumeFoot(i)
		if end == i {
			continue
		}
		ruled := i > 0 && n.Lines[i-1].Form == sheet.FootnoteRule
		if f := n.readVolumeFoot(i, end); ruled || marksHalf(n.Lang, f, n.Src[n.Lines[top].Start:n.Lines[i].Start]) {
			n.sort(&f)
			n.take(&f)
			if end < len(n.Lines) {
				n.Lines[end].NewPage, top = true, end
			}
		}
		i = end - 1
	}
}

// volumeFoot returns the line below the notes of a volume that begin on line
// from; from when none do. A rule may stand among them.
func (n *lifter) volumeFoot(from int) int {
	end := from
	for i := from; i < len(n.Lines); i++ {
		switch {
		case n.Lines[i].Class == sheet.Body && n.Lines[i].Table == 0 && sheet.VolumeLabel(n.Lang, n.LineText(i)) > 0:
			end = i + 1
		case end == from || n.Lines[i].Form != sheet.FootnoteRule:
			return end
		}
	}
	return end
}

// readVolumeFoot reads the notes on the lines [from, end).
func (n *lifter) readVolumeFoot(from, end int) foot {
	f := foot{from: from, to: end}
	for i := from; i < end; i++ {
		l := n.Lines[i]
		if l.Class != sheet.Body {
			continue
		}
		value, digits, _ := printed.NoteNumber(n.LineText(i))
		f.numbers = append(f.numbers, value)
		f.notes = append(f.notes, Note{
			Marker: strconv.Itoa(value), Label: diag.SpanOf(l.Start, l.Start+digits), Foot: from,
			Lines: []NoteLine{{i, l.Start + digits}},
		})
	}
	return f
}

// marksHalf reports whether the text above a foot has marks for half of its
// notes or more: a scanner misreads some.
func marksHalf(l *language.Language, f foot, above string) bool {
	finder := mark.NewFinder(l, strings.ReplaceAll(above, "\n", " "), len(f.numbers))
	marked, has := 0, map[int]bool{}
	for _, value := range f.numbers {
		if _, known := has[value]; !known {
			has[value] = slices.ContainsFunc(finder.Candidates(strconv.Itoa(value), 0), func(c mark.Candidate) bool { return c.Cost <= mark.Free })
		}
		if has[value] {
			marked++
		}
	}
	return marked*2 >= len(f.numbers)
}
