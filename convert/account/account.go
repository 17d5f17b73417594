// Package account tells of every byte of a source where it went. It is what
// readers and the grammar answer with for what they were given, and what the judge
// holds against the source.
package account

import (
	"cmp"
	"slices"
	"unicode"
	"unicode/utf8"

	"plenary/diag"
)

// An Account tells of every byte of a source where it went. Its entries lie in
// the order of the source, touch each other and cover it from the first byte
// to the last: promise 1, "nothing is lost", in a form that can be checked.
type Account []Entry

// An Entry is the fate of one range of source bytes.
type Entry struct {
	Span diag.Span
	Fate Fate
	// Order is the rank of a Kept entry in the order of the document, which
	// differs from that of the source where a note was lifted out.
	Order int
	// Ranked says that a Repair has such a rank too: its bytes are part of the
	// text, and Text is what they are read as.
	Ranked bool
	// Text is what a Repair put in the place of the bytes, which may be none:
	// a lost hyphen; "" when it only took them away.
	Text string
	// What names the furniture or the repair: "running head", "split word".
	What string
}

// InText reports whether the entry is part of the document's text and has a rank
// in it.
func (e Entry) InText() bool { return e.Fate == Kept || e.Ranked }

// A Fate is what became of source bytes.
type Fate uint8

// The fates. Lost is the one that must not be; it is what an account gives to
// bytes without an entry.
const (
	Lost      Fate = iota
	Kept           // text, number or mark of the document
	Space          // white space between words, lines and pages
	Furniture      // of the page: running head, page number, rule, bar code, link line
	Label          // the number printed before a footnote, kept as its marker
	Repair         // damage of the extraction undone: a split word joined
)

var fateNames = [...]string{"lost", "kept", "space", "furniture", "label", "repair"}

// String returns the fate's name in lower case.
func (f Fate) String() string { return fateNames[f] }

// Of returns the account of source by what is claimed of its ranges. What no claim covers is
// Space where it is white space and Lost where it is not. Entries that overlap are
// cut at the end of the one that comes first.
func Of(source []byte, claims []Entry) Account {
	sorted := make([]*Entry, len(claims)) // entries are large to move
	for i := range claims {
		sorted[i] = &claims[i]
	}
	slices.SortFunc(sorted, func(a, b *Entry) int {
		if c := cmp.Compare(a.Span.Start, b.Span.Start); c != 0 {
			return c
		}
		return cmp.Compare(a.Order, b.Order)
	})
	entries := make(Account, 0, 2*len(claims)+1)
	at := 0
	for _, claim := range sorted {
		e := *claim
		entries = appendGap(entries, source, diag.Span{Start: at, End: e.Span.Start})
		e.Span.Start = max(e.Span.Start, at)
		if e.Span.Start < e.Span.End || e.Span.Start == e.Span.End && e.Text != "" {
			entries = append(entries, e)
			at = e.Span.End
		}
	}
	return appendGap(entries, source, diag.Span{Start: at, End: len(source)})
}

// appendGap accounts for bytes that no claim covers, white space apart from
// the rest.
func appendGap(account Account, source []byte, gap diag.Span) Account {
	for at := gap.Start; at < gap.End; {
		end, fate := run(source[:gap.End], at)
		account = append(account, Entry{Span: diag.Span{Start: at, End: end}, Fate: fate})
		at = end
	}
	return account
}

// run returns the end of the run of white space, or of anything else, that
// begins at.
func run(source []byte, at int) (end int, fate Fate) {
	fate = Lost
	if c, _ := utf8.DecodeRune(source[at:]); unicode.IsSpace(c) {
		fate = Space
	}
	for end = at; end < len(source); {
		c, size := utf8.DecodeRune(source[end:])
		if unicode.IsSpace(c) != (fate == Space) {
			break
		}
		end += size
	}
	return end, fate
}
