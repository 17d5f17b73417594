// Package conservation proves of a conversion that it lost nothing and added
// nothing: by the account of what became of the source, and by the text of the
// document.
package conservation

import (
	"bytes"
	"cmp"
	"slices"
	"unicode/utf8"

	"plenary/convert/account"
	"plenary/diag"
	"plenary/internal/xmltree"
	"plenary/schema"
	"plenary/validate/report"
)

// Judge proves that a conversion lost nothing and added nothing. The
// entries of the account touch, cover source and answer for every byte of it;
// and the characters that they keep, in the order of the document, are those
// of the document's text in xml. White space does not count, and characters
// that are canonically equivalent are equal. What the account names deserves
// its name: furniture has the form of furniture, and no more of it than pages
// have.
//
// The document's text is all text outside meta, with the mark of each footnote
// where the note stands. The xml must be what the encoder wrote: of XML that is
// not well-formed the finding says so and nothing more.
func Judge(source []byte, entries account.Account, xml []byte) diag.List {
	var list diag.List
	checkCover(source, entries, &list)
	checkFates(source, entries, &list)
	text, err := documentText(xml)
	if err != nil {
		list.Add(schema.TextDiffers, diag.Span{}, "the XML cannot be compared with the source: %s", err.Message)
		return list
	}
	compareTexts(keptText(source, entries), text, xml, &list)
	checkNames(source, entries, text, &list)
	return list
}

// checkCover: the entries lie in order, touch, and cover source.
func checkCover(source []byte, entries account.Account, list *diag.List) {
	at := 0
	for _, e := range entries {
		if e.Span.Start != at || e.Span.End < at || e.Span.End > len(source) {
			list.Add(schema.TextLost, diag.Span{Start: min(at, e.Span.Start), End: max(at, e.Span.Start)},
				"the account goes from byte %d to byte %d", at, e.Span.Start)
			return
		}
		at = e.Span.End
	}
	if at < len(source) {
		list.Add(schema.TextLost, diag.Span{Start: at, End: len(source)}, "the account ends at byte %d of %d: %q", at, len(source), report.Excerpt(string(source[at:])))
	}
}

// checkFates: nothing is lost, white space is white space, and what was taken
// away has a name.
func checkFates(source []byte, entries account.Account, list *diag.List) {
	for _, e := range entries {
		text := slice(source, e.Span)
		switch e.Fate {
		case account.Lost:
			list.Add(schema.TextLost, e.Span, "%q is not in the document", report.Excerpt(string(text)))
		case account.Space:
			if len(bytes.TrimSpace(text)) > 0 {
				list.Add(schema.TextLost, e.Span, "%q was taken for white space", report.Excerpt(string(text)))
			}
		case account.Furniture, account.Label, account.Repair:
			if e.What == "" {
				list.Add(schema.AccountUnnamed, e.Span, "the %s %q has no name", e.Fate, report.Excerpt(string(text)))
			}
		}
	}
}

// keptText returns what the account keeps, in the order of the document. The
// text of a repair that has no rank in it comes behind the kept bytes before it in
// the source.
func keptText(source []byte, entries account.Account) []piece {
	pieces := make([]piece, 0, len(entries))
	pieces = appendRepairs(pieces, entries)
	kept := make([]int, 0, len(entries))
	for i, e := range entries {
		if e.InText() {
			kept = append(kept, i)
		}
	}
	byOrder := func(a, b int) int { return cmp.Compare(entries[a].Order, entries[b].Order) }
	if !slices.IsSortedFunc(kept, byOrder) {
		slices.SortStableFunc(kept, byOrder)
	}
	for _, i := range kept {
		text := slice(source, entries[i].Span)
		if entries[i].Ranked {
			text = []byte(entries[i].Text)
		}
		pieces = append(pieces, piece{text, entries[i].Span.Start})
		pieces = appendRepairs(pieces, entries[i+1:])
	}
	return pieces
}

// appendRepairs appends the texts of the repairs before the next kept entry.
func appendRepairs(pieces []piece, entries account.Account) []piece {
	for _, e := range entries {
		if e.InText() {
			break
		}
		if e.Fate == account.Repair && e.Text != "" {
			pieces = append(pieces, piece{[]byte(e.Text), e.Span.Start})
		}
	}
	return pieces
}

// documentText returns the text of an Akoma Ntoso document.
func documentText(xml []byte) ([]piece, *xmltree.Error) {
	s := xmltree.NewScanner(xml)
	pieces := make([]piece, 0, len(xml)/64)
	depth, meta := 0, 0 // meta is the depth of the open meta element
	for {
		t, err := s.Next()
		switch {
		case err != nil:
			return nil, err
		case t.Kind == xmltree.EndOfFile:
			return pieces, nil
		case t.Kind == xmltree.StartTag:
			if meta == 0 {
				pieces = appendMarker(pieces, t)
			}
			if t.Empty {
				continue
			}
			if depth++; meta == 0 && string(t.Name) == "meta" {
				meta = depth
				s.SkipContent()
			}
		case t.Kind == xmltree.EndTag:
			if depth == meta {
				meta = 0
			}
			depth--
		case meta > 0:
		case t.Kind == xmltree.CharData:
			pieces = appendText(pieces, t.Text, t.Span.Start)
		case t.Kind == xmltree.CDATA:
			pieces = append(pieces, piece{t.Text, t.Span.Start})
		}
	}
}

// appendMarker appends the mark of a note.
func appendMarker(pieces []piece, t *xmltree.Token) []piece {
	if name := string(t.Name); name != "authorialNote" && name != "noteRef" {
		return pieces
	}
	for _, a := range t.Attrs {
		if string(a.Name) == "marker" {
			return appendText(pieces, a.Value, a.ValueAt())
		}
	}
	return pieces
}

// appendText appends text with its references replaced, each piece with its
// own offset.
func appendText(pieces []piece, text []byte, at int) []piece {
	for len(text) > 0 {
		plain := bytes.IndexByte(text, '&')
		if plain < 0 {
			return append(pieces, piece{text, at})
		}
		r, size := xmltree.Reference(text[plain:])
		pieces = append(pieces, piece{text[:plain], at}, piece{utf8.AppendRune(nil, r), at + plain})
		text, at = text[plain+size:], at+plain+size
	}
	return pieces
}
