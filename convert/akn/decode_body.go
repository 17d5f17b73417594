package akn

import (
	"strings"

	. "plenary/convert/resolution" //nolint:revive // a tree reads best in the model's own words
)

// body decodes a main body.
func (d *decoder) body(n *node) []Provision {
	if isClosed(n) {
		return nil
	}
	list := d.provisions(n.children)
	if d.flat {
		list = nestHeadings(list)
	}
	return list
}

// isClosed reports whether a body has nothing but the empty p that stands for
// none.
func isClosed(n *node) bool {
	empty := 0
	for _, c := range n.children {
		switch {
		case c.blank():
		case c.tag == "p" && len(c.children) == 0:
			empty++
		default:
			return false
		}
	}
	return empty == 1
}

func isEmpty(p *Paragraph) bool {
	return p.Num.Value == "" && len(p.Heading) == 0 && len(some(p.Content)) == 0 && len(p.Points) == 0 && len(p.WrapUp) == 0
}

func (d *decoder) provisions(children []*node) []Provision {
	if len(children) == 0 {
		return nil
	}
	out := make([]Provision, 0, len(children))
	for _, c := range children {
		out = append(out, d.provision(c)...)
	}
	return out
}

// divisionLevels maps elements of the hierarchy that resolutions do not use to
// the level that comes nearest.
func levelFor(tag string) Level {
	for _, l := range levels {
		if string(l.level) == tag {
			return l.level
		}
	}
	switch tag {
	case "book", "tome", "subpart":
		return LevelPart
	case "subsection":
		return LevelTitle
	case "hcontainer", "subdivision", "subchapter", "subtitle", "level", "rule", "subrule", "debateSection":
		return LevelDivision
	}
	return ""
}

func (d *decoder) provision(n *node) []Provision {
	switch n.tag {
	case "":
		if n.blank() {
			return nil
		}
	case "paragraph", "point", "alinea", "subparagraph", "clause", "subclause", "indent", "transitional", "proviso":
		return []Provision{d.paragraph(n)}
	case "list", "sublist":
		p := &Paragraph{}
		d.points(p, n)
		return []Provision{p}
	case "crossHeading":
		heading := &CrossHeading{Content: d.text(n)}
		d.name(heading, n)
		return []Provision{heading}
	case "heading", "subheading":
		if content := d.text(n); len(content) > 0 {
			return []Provision{&Division{Level: LevelDivision, Heading: content}}
		}
		return nil
	case "num":
		if isDone(n) {
			return nil
		}
		return d.loose(n)
	case "content", "intro", "wrapUp", "embeddedStructure", "quotedStructure", "embeddedText", "preamble", "recitals", "mainBody", "body":
		return d.provisions(n.children)
	case "hcontainer":
		if n.attr("name") == loose {
			return d.provisions(n.children)
		}
	case "p", "block", "formula", "recital", "container", "blockContainer", "table", "blockList", "ul", "ol":
		return d.loose(n)
	}
	if level := levelFor(n.tag); level != "" {
		return []Provision{d.division(n, level)}
	}
	return d.loose(n)
}

// loose wraps block content that stands beside provisions into a paragraph
// without number.
func (d *decoder) loose(n *node) []Provision {
	var blocks []Block
	if n.tag == "formula" || n.tag == "recital" {
		d.unknown(n)
		blocks = d.blockList(n.children)
	} else {
		blocks = d.block(n)
	}
	if len(blocks) == 0 {
		return nil
	}
	return []Provision{&Paragraph{Content: blocks}}
}

func (d *decoder) division(n *node, level Level) *Division {
	num, notes := d.num(n)
	div := &Division{Level: level, Num: num}
	d.name(div, n)
	for _, c := range n.children {
		switch c.tag {
		case "heading", "subheading":
			line := d.text(c)
			if d.flat && div.Num.Value == "" && len(div.Heading) == 0 && isOnly(line) && isRank(PlainText(line)) {
				div.Num.Value = PlainText(line) // number and title in two lines
				continue
			}
			div.Heading = joinLines(div.Heading, line)
		default:
			for _, p := range d.provision(c) {
				if p, ok := p.(*Paragraph); ok && d.flat && isEmpty(p) {
					continue
				}
				div.Content = append(div.Content, p)
			}
		}
	}
	div.Heading = settle(div.Heading)
	if len(notes) > 0 {
		div.Heading = append(notes, div.Heading...)
	}
	if d.flat {
		splitNumber(div)
		div.Content = nestHeadings(div.Content)
	}
	return div
}

// paragraph decodes an operative paragraph or a point.
func (d *decoder) paragraph(n *node) *Paragraph {
	num, notes := d.num(n)
	p := &Paragraph{Num: num}
	d.name(p, n)
	for _, c := range n.children {
		switch c.tag {
		case "num":
		case "heading", "subheading":
			p.Heading = joinLines(p.Heading, d.text(c))
		case "content", "intro", "wrapUp":
			d.more(p, d.blocks(c))
		case "list", "sublist":
			d.points(p, c)
		case "alinea":
			if len(p.Points) > 0 && c.child("num") == nil {
				p.WrapUp = append(p.WrapUp, d.blocks(c)...)
				continue
			}
			p.Points = append(p.Points, d.paragraph(c))
		case "point", "paragraph", "subparagraph", "clause", "subclause", "indent":
			d.unwrap(p)
			p.Points = append(p.Points, d.paragraph(c))
		default:
			d.more(p, d.block(c))
		}
	}
	p.Content = prefixNotes(notes, p.Content)
	if len(p.Points) == 0 { // what closes a list closes nothing
		p.Content, p.WrapUp = append(p.Content, p.WrapUp...), nil
	}
	if d.flat && isHeadingClass(n.attr("class")) && len(p.Points) == 0 && len(p.WrapUp) == 0 {
		for _, b := range p.Content {
			p.Heading = joinLines(p.Heading, flatBlock(b))
		}
		p.Content = nil
	}
	p.Heading = settle(p.Heading)
	return p
}

// isHeadingClass reports whether a class is one of the word processor's headings
// that the production profile keeps: H1, H23, HCh, _ H_1.
func isHeadingClass(class string) bool {
	class = strings.TrimLeft(strings.ToLower(class), "_ ")
	rest, ok := strings.CutPrefix(class, "h")
	return ok && (rest == "" || rest == "h" || strings.HasPrefix(rest, "ch") || strings.HasPrefix(rest, "m") ||
		strings.HasPrefix(rest, "eading") || strings.HasPrefix(rest, "_") || rest[0] >= '0' && rest[0] <= '9')
}

// more adds blocks to a paragraph: before its points to what introduces them,
// after them to what closes it.
func (d *decoder) more(p *Paragraph, blocks []Block) {
	if len(p.Points) == 0 {
		p.Content = append(p.Content, blocks...)
	} else {
		p.WrapUp = append(p.WrapUp, blocks...)
	}
}

// unwrap makes a point without number of text between two lists.
func (d *decoder) unwrap(p *Paragraph) {
	if len(p.WrapUp) > 0 {
		p.Points = append(p.Points, &Paragraph{Content: p.WrapUp})
		p.WrapUp = nil
	}
}

// points decodes a list into its paragraph. A sublist that stands beside its
// point, as the United Nations writes it, belongs to that point.
func (d *decoder) points(p *Paragraph, list *node) {
	d.unwrap(p)
	for _, c := range list.children {
		switch c.tag {
		case "intro":
			if len(p.Points) > 0 {
				p.Points = append(p.Points, &Paragraph{Content: d.blocks(c)})
				continue
			}
			p.Content = append(p.Content, d.blocks(c)...)
		case "wrapUp":
			p.WrapUp = append(p.WrapUp, d.blocks(c)...)
		case "list", "sublist":
			if len(p.Points) == 0 {
				d.points(p, c)
				continue
			}
			d.points(p.Points[len(p.Points)-1], c)
		case "heading", "subheading":
			p.Points = append(p.Points, &Paragraph{Heading: d.text(c)})
		case "point", "paragraph", "alinea", "subparagraph", "clause", "subclause", "indent", "item":
			d.unwrap(p)
			p.Points = append(p.Points, d.paragraph(c))
		default:
			if blocks := d.block(c); len(blocks) > 0 {
				d.more(p, blocks)
			}
		}
	}
}
