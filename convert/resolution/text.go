package resolution

import "strings"

// PlainText returns the characters of content without notes, as a reader would
// read them aloud; a Break is a space.
func PlainText(content []Inline) string {
	if len(content) == 1 {
		if t, ok := content[0].(*Text); ok {
			return t.Value
		}
	}
	var b strings.Builder
	writePlain(&b, content)
	return b.String()
}

func writePlain(b *strings.Builder, content []Inline) {
	for _, in := range content {
		switch in := in.(type) {
		case *Text:
			b.WriteString(in.Value)
		case *Emphasis:
			writePlain(b, in.Content)
		case *Reference:
			writePlain(b, in.Content)
		case *Term:
			writePlain(b, in.Content)
		case *Break:
			b.WriteByte(' ')
		}
	}
}

// BlockText returns the characters of blocks, printed paragraphs separated by a
// line feed.
func BlockText(blocks []Block) string {
	var lines []string
	for _, block := range blocks {
		lines = append(lines, blockLines(block)...)
	}
	return strings.Join(lines, "\n")
}

func blockLines(block Block) (lines []string) {
	switch block := block.(type) {
	case *P:
		lines = append(lines, PlainText(block.Content))
	case *BlockList:
		lines = append(lines, PlainText(block.Intro))
		for _, item := range block.Items {
			lines = append(lines, item.Num.Value+" "+BlockText(item.Content))
		}
		if len(block.WrapUp) > 0 {
			lines = append(lines, PlainText(block.WrapUp))
		}
	case *Table:
		for _, row := range block.Rows {
			lines = append(lines, row.text())
		}
	}
	return lines
}

func (r *Row) text() string {
	var cells []string
	for _, cell := range r.Cells {
		cells = append(cells, BlockText(cell.Content))
	}
	return strings.Join(cells, "\t")
}

// Lead returns the leading phrase of a paragraph, the text of the italics that
// open it, or "" when it has none.
func Lead(content []Block) string {
	if len(content) == 0 {
		return ""
	}
	var first []Inline
	switch block := content[0].(type) {
	case *P:
		first = block.Content
	case *BlockList:
		first = block.Intro
	}
	if len(first) == 0 {
		return ""
	}
	if lead, ok := first[0].(*Emphasis); ok {
		return PlainText(lead.Content)
	}
	return ""
}
