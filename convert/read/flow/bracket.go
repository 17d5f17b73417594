package flow

import (
	"plenary/convert/manuscript"
	"plenary/diag"
)

// JoinBrackets makes raised brackets round a mark part of it. The text is that of the document.
func JoinBrackets[Text string | []byte](p *Paragraph, text Text) {
	for i := range p.Pieces {
		mark := &p.Pieces[i]
		if mark.Note == 0 || i == 0 || i+1 == len(p.Pieces) {
			continue
		}
		before, after := &p.Pieces[i-1], &p.Pieces[i+1]
		if before.Note != 0 || after.Note != 0 || before.Style.Raised != manuscript.Yes || after.Style.Raised != manuscript.Yes || before.Source.Len() == 0 || after.Source.Len() == 0 ||
			text[before.Source.End-1] != '(' || text[after.Source.Start] != ')' {
			continue
		}
		before.Source.End--
		after.Source.Start++
		mark.Source = diag.Span{Start: mark.Source.Start - 1, End: mark.Source.End + 1}
	}
	kept := p.Pieces[:0]
	for _, piece := range p.Pieces {
		if piece.Source.Len() > 0 {
			kept = append(kept, piece)
		}
	}
	p.Pieces = kept
}
