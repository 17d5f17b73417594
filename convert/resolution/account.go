package resolution

import (
	"plenary/convert/account"
	"plenary/diag"
)

// NewAccount returns the account of source: what r keeps of it, what removed
// says of the rest, and for what neither mentions Space where it is white
// space and Lost where it is not.
func NewAccount(source []byte, r *Resolution, removed []account.Entry) account.Account {
	const usual = 64 // bytes of a kept range
	return account.Of(source, append(kept(r, make([]account.Entry, 0, len(source)/usual+len(removed))), removed...))
}

// kept appends the source ranges of r's text in document order.
func kept(r *Resolution, entries []account.Entry) []account.Entry {
	keep := func(span diag.Span) {
		if span.Len() > 0 {
			entries = append(entries, account.Entry{Span: span, Fate: account.Kept, Order: len(entries)})
		}
	}
	Walk(r, func(node any) bool {
		switch node := node.(type) {
		case *Num:
			keep(node.Span)
		case *Text:
			for _, span := range node.Source {
				keep(span)
			}
		case *Note:
			keep(node.Mark)
		case *NoteRef:
			keep(node.Mark)
		}
		return true
	})
	return entries
}
