package docx

// A section is a part of the body whose pages have the same heads and feet. (17.6.18.)
type section struct {
	head, foot [pageKinds]string // names of parts; "" is an empty one
	firstPage  bool              // its first page has those of its own
	footnotes  noteProps
	endnotes   noteProps
}

// The kinds of pages that may have heads of their own. (ST_HdrFtr, 17.18.36.)
const (
	firstPage = iota
	evenPage
	anyPage
	pageKinds
)

// noteProps are how notes are numbered (17.11.11, 17.11.17 to 17.11.20).
type noteProps struct {
	format  string
	start   int
	restart string // "continuous", "eachSect" or "eachPage"
}

// over returns p with what is set in a w:footnotePr or w:endnotePr put over it.
func (p noteProps) over(n *node) noteProps {
	if f := n.val("w:numFmt"); f != "" {
		p.format = f
	}
	if s := n.child("w:numStart"); s != nil {
		p.start = startOf(s.attr("w:val"))
	}
	if r := n.val("w:numRestart"); r != "" {
		p.restart = r
	}
	return p
}

// readSections returns the sections of a body, in order. A head that a section does not name is that of
// the section before it (17.10.5). target gives the name of the part of a relation.
func readSections(body *node, settings *node, target func(id string) string) []section {
	var list []section
	inherited := section{
		footnotes: noteProps{format: "decimal", start: 1}.over(settings.child("w:footnotePr")),
		endnotes:  noteProps{format: "lowerRoman", start: 1}.over(settings.child("w:endnotePr")),
	}
	for _, properties := range sectionsOf(body, nil) {
		s := inherited
		s.firstPage = properties.on("w:titlePg")
		s.footnotes = s.footnotes.over(properties.child("w:footnotePr"))
		s.endnotes = s.endnotes.over(properties.child("w:endnotePr"))
		for c := properties.first; c != nil; c = c.next {
			kind := anyPage
			switch c.attr("w:type") {
			case "first":
				kind = firstPage
			case "even":
				kind = evenPage
			}
			switch c.name {
			case "w:headerReference":
				s.head[kind] = target(c.attr("r:id"))
			case "w:footerReference":
				s.foot[kind] = target(c.attr("r:id"))
			}
		}
		inherited.head, inherited.foot = s.head, s.foot
		list = append(list, s)
	}
	if len(list) == 0 {
		list = append(list, inherited)
	}
	return list
}

// sectionsOf returns the properties of the sections of a body: they stand in the last paragraph of
// each, and those of the last one in the body itself.
func sectionsOf(n *node, list []*node) []*node {
	for c := n.first; c != nil; c = c.next {
		switch c.name {
		case "w:sectPr":
			list = append(list, c)
		case "w:p":
			if s := c.child("w:pPr").child("w:sectPr"); s != nil {
				list = append(list, s)
			}
		case "w:tbl":
		case "mc:AlternateContent":
			list = sectionsOf(chosen(c), list)
		default:
			list = sectionsOf(c, list)
		}
	}
	return list
}
