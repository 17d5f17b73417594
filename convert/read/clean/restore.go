package clean

import (
	"cmp"
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"plenary/convert/account"
	"plenary/convert/printed"
	"plenary/diag"
)

// Changed reports whether anything was read as something else than it is.
func (t *Text) Changed() bool { return len(t.edits) > 0 }

// Source returns the range of the source that a range of the clean text was read
// from; what was left out at its ends is not part of it.
func (t *Text) Source(s diag.Span) diag.Span {
	switch {
	case s.IsZero():
		return s
	case s.Len() == 0:
		at := t.end(s.Start)
		return diag.Span{Start: at, End: at}
	}
	start := t.start(s.Start)
	return diag.Span{Start: start, End: max(start, t.end(s.End))}
}

// start returns the source offset of the character that begins at an offset of
// the clean text.
func (t *Text) start(at int) int {
	i := sort.Search(len(t.edits), func(i int) bool { return t.edits[i].at > at }) - 1
	if i < 0 {
		return at
	}
	switch e := t.edits[i]; {
	case at == e.at && e.size > 0:
		return e.start
	case at < e.at+e.size:
		return e.end
	default:
		return e.end + at - e.at - e.size
	}
}

// end returns the source offset behind the character that ends at an offset of
// the clean text.
func (t *Text) end(at int) int {
	i := sort.Search(len(t.edits), func(i int) bool { return t.edits[i].at >= at }) - 1
	if i < 0 {
		return at
	}
	e := t.edits[i]
	return e.end + max(0, at-e.at-e.size)
}

// Place returns the range of the clean text that was read from a range of the
// source.
func (t *Text) Place(source diag.Span) diag.Span {
	return diag.Span{Start: t.place(source.Start), End: t.place(source.End)}
}

// place returns the offset in the clean text of what stands at an offset of the
// source.
func (t *Text) place(at int) int {
	i := sort.Search(len(t.edits), func(i int) bool { return t.edits[i].start >= at }) - 1
	if i < 0 {
		return at
	}
	e := t.edits[i]
	return e.at + e.size + max(0, at-e.end)
}

// Leaf returns the value of a leaf of text, made from ranges of the clean text,
// with the no-break spaces of the source, and the ranges of the source that it was
// made from, without those that were read as something else.
func (t *Text) Leaf(value string, ranges []diag.Span) (string, []diag.Span) {
	value = t.noBreaks(value, ranges)
	restored := make([]diag.Span, 0, len(ranges))
	for _, s := range ranges {
		from := t.start(s.Start)
		for _, e := range t.within(s) {
			if e.what != white && e.start >= from {
				restored = appendRange(restored, from, e.start)
				from = e.end
			}
		}
		restored = appendRange(restored, from, t.end(s.End))
	}
	return value, restored
}

// Marker returns the number of the note whose mark is a range of the clean text as a
// document is to have it: in plain figures where the source has it in a style of its
// own. The account will say that these are what the mark was read as.
func (t *Text) Marker(marker string, s diag.Span) string {
	edits := t.within(s)
	for i := range edits {
		if e := &edits[i]; e.what == noteMark && e.size > 0 {
			digits := printed.RaisedDigits(e.put)
			figures := digits + e.put[len(printed.Superscript(digits)):]
			marker = strings.Replace(marker, e.put, figures, 1)
			e.put = figures
		}
	}
	return marker
}

// Unmarked returns the value of a leaf of text, made from ranges of the clean text, with the
// brackets of the source wherever they were read as those of a mark that marks nothing there.
// They are no repair then.
func (t *Text) Unmarked(value string, ranges []diag.Span) string {
	var b strings.Builder
	at, written := 0, 0 // in the value
	for _, s := range ranges {
		edits := t.within(s)
		for i := range edits {
			e := &edits[i]
			source := string(t.source[e.start:e.end])
			if e.what != noteMark || e.size == 0 || e.at+e.size > s.End || !bracketed(source) {
				continue
			}
			word := lastWord(t.Clean[s.Start:e.at])
			found := strings.Index(value[at:], word+e.put)
			if found < 0 || word == "" && found > 0 {
				continue
			}
			at += found + len(word)
			b.WriteString(value[written:at])
			at += len(e.put)
			written = at
			b.WriteString(source + e.put[len(strings.TrimRight(e.put, " ")):])
			e.what, e.put = white, source
		}
	}
	if written == 0 {
		return value
	}
	return b.String() + value[written:]
}

func appendRange(ranges []diag.Span, from, to int) []diag.Span {
	if from < to {
		ranges = append(ranges, diag.Span{Start: from, End: to})
	}
	return ranges
}

// within returns the edits that stand in a range of the clean text.
func (t *Text) within(s diag.Span) []edit {
	from := sort.Search(len(t.edits), func(i int) bool { return t.edits[i].at >= s.Start })
	to := sort.Search(len(t.edits), func(i int) bool { return t.edits[i].at >= s.End })
	return t.edits[from:to]
}

// noBreaks returns the value of a leaf with a no-break space wherever the source
// has one for its space.
func (t *Text) noBreaks(value string, ranges []diag.Span) string {
	const space = string(nbsp)
	var b strings.Builder
	at, written := 0, 0 // in the value
	for _, s := range ranges {
		for _, e := range t.within(s) {
			if e.put != space {
				continue
			}
			// The words before it, in the clean text and in the value, are the same.
			word := lastWord(t.Clean[s.Start:e.at])
			found := strings.Index(value[at:], word+" ")
			if word == "" || found < 0 {
				continue
			}
			at += found + len(word)
			b.WriteString(value[written:at])
			b.WriteString(space)
			at++
			written = at
		}
	}
	if written == 0 {
		return value
	}
	return b.String() + value[written:]
}

// lastWord returns what stands behind the last white space of s, which may be
// nothing.
func lastWord(s []byte) string {
	end := len(s)
	for end > 0 {
		r, size := utf8.DecodeLastRune(s[:end])
		if unicode.IsSpace(r) {
			break
		}
		end -= size
	}
	return string(s[end:])
}

// Account returns the account of the source, given that of the clean text. White space that stands
// for white space is no repair.
func (t *Text) Account(entries account.Account) account.Account {
	if !t.Changed() {
		return entries
	}
	a := accountant{text: t, entries: make(account.Account, 0, len(entries)+2*len(t.edits))}
	for _, e := range entries {
		a.add(e)
	}
	a.leftOut(len(t.Clean) + 1)
	a.rank()
	return a.entries
}

// An accountant writes the account of the source entry by entry.
type accountant struct {
	text    *Text
	entries account.Account
	at      int // in the source: it is accounted for up to here
	next    int // edit
}

// add appends an entry of the clean text. Text that is kept, and white space, are
// cut where a character was read as another.
func (a *accountant) add(e account.Entry) {
	a.leftOut(e.Span.Start + 1)
	if e.Span.Len() == 0 {
		e.Span = diag.Span{Start: a.at, End: a.at}
		a.entries = append(a.entries, e)
		return
	}
	cut := e.Fate == account.Kept || e.Fate == account.Space
	for ; a.next < len(a.text.edits) && a.text.edits[a.next].at < e.Span.End; a.next++ {
		edit := a.text.edits[a.next]
		if !cut || edit.what == white || edit.start < a.at {
			continue
		}
		a.upTo(edit.start, e)
		repair := edit.repair()
		repair.Order, repair.Ranked = e.Order, e.Fate == account.Kept
		a.upTo(edit.end, repair)
	}
	a.upTo(a.text.end(e.Span.End), e)
}

// leftOut appends the edits before an offset of the clean text that have left
// something out and stand between two entries.
func (a *accountant) leftOut(before int) {
	for ; a.next < len(a.text.edits); a.next++ {
		e := a.text.edits[a.next]
		if e.at >= before || e.size > 0 {
			return
		}
		a.upTo(e.end, e.repair())
	}
}

// upTo appends an entry from where the account stands to an offset of the source.
func (a *accountant) upTo(end int, e account.Entry) {
	if a.at >= end {
		return
	}
	e.Span = diag.Span{Start: a.at, End: end}
	a.entries = append(a.entries, e)
	a.at = end
}

func (e edit) repair() account.Entry {
	return account.Entry{Fate: account.Repair, Text: e.put, What: e.what.String()}
}

// rank numbers the entries of the text anew, as one of the clean text may now be
// several.
func (a *accountant) rank() {
	var ranked []*account.Entry
	for i := range a.entries {
		if e := &a.entries[i]; e.InText() {
			ranked = append(ranked, e)
		}
	}
	slices.SortStableFunc(ranked, func(a, b *account.Entry) int { return cmp.Compare(a.Order, b.Order) })
	for i, e := range ranked {
		e.Order = i
	}
}
