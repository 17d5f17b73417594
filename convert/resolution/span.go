package resolution

import "plenary/diag"

// Spans returns the places in the source of a node that [Walk] visits, without
// those of its children and the ranges of a [Text].
func Spans(node any) []*diag.Span {
	switch node := node.(type) {
	case *Resolution:
		return []*diag.Span{&node.Span}
	case *CoverPage:
		return []*diag.Span{&node.Span}
	case *MastheadLine:
		return []*diag.Span{&node.Span}
	case *Preface:
		return []*diag.Span{&node.Span}
	case *Preamble:
		return []*diag.Span{&node.Span}
	case *Formula:
		return []*diag.Span{&node.Span}
	case *Container:
		return []*diag.Span{&node.Span}
	case *Conclusions:
		return []*diag.Span{&node.Span}
	case *Meeting:
		return []*diag.Span{&node.Span}
	case *DocDate:
		return []*diag.Span{&node.Span}
	case *Attachment:
		return []*diag.Span{&node.Span}
	case *Num:
		return []*diag.Span{&node.Span}
	default:
		return contentSpans(node)
	}
}

// contentSpans is [Spans] for provisions, blocks and inlines.
func contentSpans(node any) []*diag.Span {
	switch node := node.(type) {
	case *Paragraph:
		return []*diag.Span{&node.Span}
	case *Division:
		return []*diag.Span{&node.Span}
	case *CrossHeading:
		return []*diag.Span{&node.Span}
	case *P:
		return []*diag.Span{&node.Span}
	case *BlockList:
		return []*diag.Span{&node.Span}
	case *Item:
		return []*diag.Span{&node.Span}
	case *Table:
		return []*diag.Span{&node.Span}
	case *Row:
		return []*diag.Span{&node.Span}
	case *Cell:
		return []*diag.Span{&node.Span}
	case *Note:
		return []*diag.Span{&node.Span, &node.Mark}
	case *NoteRef:
		return []*diag.Span{&node.Mark}
	}
	return nil
}
