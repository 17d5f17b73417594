package akn

import (
	"strings"

	. "plenary/convert/resolution" //nolint:revive // a tree reads best in the model's own words
)

// line appends a line to the masthead.
func (d *decoder) line(r *Resolution, line *MastheadLine) {
	if !tells(line) {
		return
	}
	if r.CoverPage == nil {
		r.CoverPage = &CoverPage{}
	}
	r.CoverPage.Lines = append(r.CoverPage.Lines, line)
}

func (d *decoder) coverPage(r *Resolution, n *node) {
	var job []*MastheadLine // from the page footer: it belongs after the date of issuance
	if r.CoverPage != nil {
		job, r.CoverPage = r.CoverPage.Lines, nil
	}
	for _, c := range n.children {
		d.coverBlock(r, c)
	}
	for _, line := range job {
		d.line(r, line)
	}
}

func (d *decoder) coverBlock(r *Resolution, n *node) {
	switch n.tag {
	case "p", "block", "longTitle":
		d.mastheadLine(r, n)
	case "container", "blockContainer", "formula":
		for _, c := range n.children {
			d.coverBlock(r, c)
		}
	default:
		for _, b := range d.block(n) {
			d.line(r, &MastheadLine{Role: RoleUnclassified, Content: settle(flatBlock(b))})
		}
	}
}

// flatBlock is the text of a block that stands where only a line can.
func flatBlock(b Block) []Inline {
	if p, ok := b.(*P); ok {
		return p.Content
	}
	return []Inline{&Text{Value: BlockText([]Block{b})}}
}

// mastheadLine decodes one p of the cover page: as many lines as it has
// elements of a known role, and one for the words between them.
func (d *decoder) mastheadLine(r *Resolution, p *node) {
	var loose []Inline
	flush := func() {
		if content := settle(loose); len(content) > 0 {
			d.line(r, &MastheadLine{Role: RoleUnclassified, Language: d.tongue(p), Content: content, Value: canonicalValue(p.attr("title"))})
		}
		loose = nil
	}
	var walk func(children []*node)
	walk = func(children []*node) {
		for _, c := range children {
			role, value := roleOf(c)
			switch {
			case role != "":
				flush()
				d.line(r, &MastheadLine{Role: role, Language: d.tongue(p), Content: d.text(c), Value: canonicalValue(value), RefersTo: d.about(role, c)})
			case c.tag == "span" && hasRole(c):
				walk(c.children)
			case c.tag == "img" && len(c.children) == 0:
			default:
				loose = append(loose, d.inline(c)...)
			}
		}
	}
	before := lines(r)
	if d.flat || isSingle(p) {
		walk(p.children)
	} else {
		loose = d.inlines(p.children)
	}
	flush()
	if lines(r) == before && p.attr("title") != "" {
		d.line(r, &MastheadLine{Role: RoleUnclassified, Value: canonicalValue(p.attr("title"))})
	}
}

// about returns the ID of the entity that a line of this role names, where its
// element is free to name one and the document declares it.
func (d *decoder) about(role Role, n *node) string {
	id := label(d.local(n.ref("refersTo")))
	if _, declared := d.entities[id]; !declared || !mayName(role) {
		return ""
	}
	d.refer(id)
	return id
}

// isSingle reports whether a p has one element that can have a role, and nothing
// beside it.
func isSingle(p *node) bool {
	elements := 0
	for _, c := range p.children {
		if !c.blank() && c.tag != "img" {
			elements++
		}
	}
	return elements == 1 && p.attr("class") != unclassified
}

func lines(r *Resolution) int {
	if r.CoverPage == nil {
		return 0
	}
	return len(r.CoverPage.Lines)
}

func hasRole(n *node) bool {
	for _, c := range n.children {
		if role, _ := roleOf(c); role != "" || hasRole(c) {
			return true
		}
	}
	return false
}

// roleOf returns the role of an element of the cover page and the fact for
// machines that it has, in either profile.
func roleOf(n *node) (Role, string) {
	refersTo := n.ref("refersTo")
	switch n.tag {
	case "inline":
		return inlineRole(n.attr("name")), n.attr("title")
	case "docAuthority":
		switch refersTo[strings.LastIndex(refersTo, "__")+1:] {
		case "_publisher", "publisher":
			return RolePublisher, n.attr("title")
		case "_subsidiaryBody", "subsidiaryBody":
			return RoleSubsidiaryBody, n.attr("title")
		}
		return RoleIssuingBody, n.attr("title")
	case "docNumber":
		return RoleSymbol, n.attr("title")
	case "docStatus":
		return RoleDistribution, n.attr("title")
	case "docDate":
		return RoleIssuance, n.attr("date")
	case "session":
		return RoleSession, n.attr("value")
	case "event":
		if refersTo == "session" {
			return RoleSessionDates, n.attr("title")
		}
	case "docTitle":
		if strings.HasSuffix(refersTo, "resolutionNumber") {
			return RoleResolutionTitle, n.attr("title")
		}
		return RoleAdoption, n.attr("title")
	case "docProponent":
		return RoleProponent, n.attr("title")
	case "docketNumber":
		return RoleJobNumber, n.attr("title")
	}
	return "", ""
}

// inlineRole returns the role that the name of an inline stands for.
func inlineRole(name string) Role {
	name = strings.TrimPrefix(name, "akn4un:")
	for _, form := range mastheadForms {
		if form.name != "" && (form.name == name || string(form.role) == name) {
			return form.role
		}
	}
	switch Role(name) {
	case RoleDistribution, RoleIssuance:
		return Role(name)
	}
	return ""
}

// preface decodes number and title. Lines that are neither go to the masthead.
func (d *decoder) preface(r *Resolution, n *node) {
	if r.Preface == nil {
		r.Preface = &Preface{}
	}
	d.name(r.Preface, n)
	for _, c := range n.children {
		switch {
		case c.tag == "container", c.tag == "blockContainer":
			d.preface(r, c)
		case c.find("docNumber") != nil || c.find("docTitle") != nil || c.find("shortTitle") != nil || c.tag == "longTitle":
			d.titleLine(r, c)
		case c.tag == "" && !c.blank(), len(c.children) > 0:
			d.coverBlock(r, c)
		}
	}
}

// titleLine decodes a p of the preface.
func (d *decoder) titleLine(r *Resolution, p *node) {
	var title []Inline
	var stop *node // the text after the number, which begins with its stop
	for i, c := range p.children {
		refersTo := c.ref("refersTo")
		switch {
		case c.tag == "docNumber" && r.Preface.Number.Value == "":
			content := d.inlines(c.children)
			r.Preface.Number.Value = canonicalValue(PlainText(content))
			if stop = stopAfter(p.children[i+1:]); stop != nil {
				r.Preface.Number.Value += "."
			}
			title = append(title, notesOf(content)...)
		case c.tag == "docTitle" && refersTo == "resolutionNumber", c.tag == "docTitle" && refersTo == "adoption":
			role, value := roleOf(c)
			d.line(r, &MastheadLine{Role: role, Content: d.text(c), Value: canonicalValue(value)})
		case c.tag == "docNumber":
			content := d.inlines(c.children)
			title = append(title, notesOf(content)...)
			d.line(r, &MastheadLine{Role: RoleUnclassified, Content: settle(withoutNotes(content))})
		case c.tag == "docTitle", c.tag == "shortTitle":
			title = append(title, &Text{Value: " "})
			title = append(title, d.inlines(c.children)...)
		case c == stop:
			_, rest, _ := strings.Cut(c.text, ".")
			title = append(title, &Text{Value: rest})
			c.done = true
		default:
			title = append(title, d.inline(c)...)
		}
	}
	if content := settle(title); len(content) > 0 {
		r.Preface.Title = joinLines(r.Preface.Title, content)
	}
}

func withoutNotes(content []Inline) []Inline {
	return []Inline{&Text{Value: PlainText(content)}}
}

// stopAfter returns the text after a number that begins with its stop, or nil.
func stopAfter(rest []*node) *node {
	if len(rest) > 0 && rest[0].tag == "" && strings.HasPrefix(strings.TrimLeft(rest[0].text, " \t\r\n"), ".") {
		return rest[0]
	}
	return nil
}

// joinLines joins a line to those of a title that stand before it, which it may
// lengthen, by a space. What it returns is to be settled once, when all have come.
func joinLines(lines, line []Inline) []Inline {
	if len(lines) == 0 {
		return line
	}
	return append(append(lines, &Text{Value: " "}), line...)
}

func (d *decoder) preamble(r *Resolution, n *node) {
	p := r.Preamble
	if p == nil {
		p = &Preamble{}
	}
	d.name(p, n)
	d.preambular(p, n)
	if p.Formula != nil || len(p.Containers) > 0 {
		r.Preamble = p
	}
}

func (d *decoder) preambular(p *Preamble, n *node) {
	for _, c := range n.children {
		switch c.tag {
		case "formula":
			if p.Formula == nil {
				p.Formula = d.formula(c)
				continue
			}
			p.Containers = append(p.Containers, d.container(c, ""))
		case "container", "recital", "citation":
			p.Containers = append(p.Containers, d.container(c, c.attr("name")))
		case "recitals", "citations", "blockContainer", "preamble":
			d.preambular(p, c)
		default:
			if !c.blank() {
				if blocks := d.block(c); len(some(blocks)) > 0 {
					p.Containers = append(p.Containers, &Container{Content: blocks})
				}
			}
		}
	}
}

func (d *decoder) formula(n *node) *Formula {
	f := &Formula{}
	d.name(f, n)
	for i, b := range d.blockList(n.children) {
		if i > 0 {
			f.Content = append(f.Content, &Break{})
		}
		f.Content = append(f.Content, flatBlock(b)...)
	}
	f.Content = settle(f.Content)
	return f
}

func (d *decoder) container(n *node, name string) *Container {
	num, notes := d.num(n)
	c := &Container{Name: canonicalValue(name), Content: prefixNotes(notes, d.blocks(n))}
	d.name(c, n)
	if c.Name == unnamed {
		c.Name = ""
	}
	if num.Value != "" {
		c.Content = []Block{&BlockList{Items: []*Item{{Num: num, Content: c.Content}}}}
	}
	return c
}
