package resolution

import "plenary/diag"

// Spans returns the place in the source of a node that [Walk] visits, and that of the mark
// of a note, or nil. Those of its children and the ranges of a [Text] are not among
// them.
func Spans(node any) (place, mark *diag.Span) {
	switch node := node.(type) {
	case *Resolution:
		return &node.Span, nil
	case *CoverPage:
		return &node.Span, nil
	case *MastheadLine:
		return &node.Span, nil
	case *Preface:
		return &node.Span, nil
	case *Preamble:
		return &node.Span, nil
	case *Formula:
		return &node.Span, nil
	case *Container:
		return &node.Span, nil
	case *Conclusions:
		return &node.Span, nil
	case *Meeting:
		return &node.Span, nil
	case *DocDate:
		return &node.Span, nil
	case *Attachment:
		return &node.Span, nil
	case *Num:
		return &node.Span, nil
	default:
		return contentSpans(node)
	}
}

// contentSpans is [Spans] for provisions, blocks and inlines.
func contentSpans(node any) (place, mark *diag.Span) {
	switch node := node.(type) {
	case *Paragraph:
		return &node.Span, nil
	case *Division:
		return &node.Span, nil
	case *CrossHeading:
		return &node.Span, nil
	case *P:
		return &node.Span, nil
	case *BlockList:
		return &node.Span, nil
	case *Item:
		return &node.Span, nil
	case *Table:
		return &node.Span, nil
	case *Row:
		return &node.Span, nil
	case *Cell:
		return &node.Span, nil
	case *Note:
		return &node.Span, &node.Mark
	case *NoteRef:
		return nil, &node.Mark
	}
	return nil, nil
}
