package conservation

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"plenary/diag"
	"plenary/schema"
)

// compareTexts reports the first difference between what the source keeps and
// what the document says.
func compareTexts(kept, written []piece, xml []byte, list *diag.List) {
	a, b := cursor{pieces: kept}, cursor{pieces: written}
	for {
		a.skipCommon(&b)
		x, xok := a.next()
		y, yok := b.next()
		if !xok && !yok {
			return
		}
		if x != y || xok != yok {
			break
		}
	}
	compareNormal(kept, written, xml, list)
}

// A cursor gives the characters of pieces that are no white space.
type cursor struct {
	pieces []piece
	index  int // of the current piece
	at     int // in its text
}

func (r *cursor) next() (rune, bool) {
	for r.index < len(r.pieces) {
		text := r.pieces[r.index].text
		for r.at < len(text) {
			if c := text[r.at]; c < utf8.RuneSelf {
				r.at++
				if c > ' ' {
					return rune(c), true
				}
				continue
			}
			c, size := utf8.DecodeRune(text[r.at:])
			r.at += size
			if !unicode.IsSpace(c) {
				return c, true
			}
		}
		r.index, r.at = r.index+1, 0
	}
	return 0, false
}

// skipCommon goes over the bytes that the pieces which r and other are in have
// in common from there: most often nearly all that the shorter has.
func (r *cursor) skipCommon(other *cursor) {
	if r.index == len(r.pieces) || other.index == len(other.pieces) {
		return
	}
	a, b := r.pieces[r.index].text[r.at:], other.pieces[other.index].text[other.at:]
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	for n > 0 && n < len(a) && !utf8.RuneStart(a[n]) {
		n--
	}
	r.at, other.at = r.at+n, other.at+n
}

// compareNormal compares after normalisation to NFC. It is slower than
// [compareTexts], which goes through first and most often finds no difference.
func compareNormal(kept, written []piece, xml []byte, list *diag.List) {
	a, b := flat(kept), flat(written)
	var x, y norm.Iter
	x.Init(norm.NFC, a.text)
	y.Init(norm.NFC, b.text)
	for !x.Done() || !y.Done() {
		i, j := x.Pos(), y.Pos()
		var left, right []byte
		if !x.Done() {
			left = x.Next()
		}
		if !y.Done() {
			right = y.Next()
		}
		if !bytes.Equal(left, right) {
			reportDifference(a, b, i, j, xml, list)
			return
		}
	}
}

// A flatText is the characters of pieces that are no white space, and where
// they came from.
type flatText struct {
	text []byte
	at   []int // by byte of text
}

func flat(pieces []piece) flatText {
	var f flatText
	for _, p := range pieces {
		for i := 0; i < len(p.text); {
			c, size := utf8.DecodeRune(p.text[i:])
			if !unicode.IsSpace(c) && c > ' ' {
				f.text = append(f.text, p.text[i:i+size]...)
				for range size {
					f.at = append(f.at, p.at+i)
				}
			}
			i += size
		}
	}
	return f
}

// span returns the place of the character at i.
func (f flatText) span(i int) diag.Span {
	switch {
	case i < len(f.at):
		_, size := utf8.DecodeRune(f.text[i:])
		return diag.Span{Start: f.at[i], End: f.at[i] + size}
	case len(f.at) > 0:
		end := f.at[len(f.at)-1] + 1
		return diag.Span{Start: end, End: end}
	}
	return diag.Span{}
}

// from returns some characters from i, for a message.
func (f flatText) from(i int) string {
	const most = 24
	if i >= len(f.text) {
		return "(the end)"
	}
	return strings.ToValidUTF8(string(f.text[i:min(i+most, len(f.text))]), "")
}

func reportDifference(a, b flatText, i, j int, xml []byte, list *diag.List) {
	f := list.Add(schema.TextDiffers, a.span(i), "the source goes on with %q, the document with %q (white space left out)", a.from(i), b.from(j))
	place := diag.Place{File: "XML", Span: b.span(j)}
	index := diag.NewIndex(xml)
	place.Start, place.End = index.Position(place.Span.Start), index.Position(place.Span.End)
	f.Related = []diag.Related{{Place: place, Message: "here in the document"}}
}

// slice returns the bytes of span, or nothing when source has them not: the
// account is not trusted.
func slice(source []byte, span diag.Span) []byte {
	if span.Start < 0 || span.Start > span.End || span.End > len(source) {
		return nil
	}
	return source[span.Start:span.End]
}

// A piece is text and the offset of the bytes that it was made from.
type piece struct {
	text []byte
	at   int
}
