package resolution

// Walk visits the nodes of r in document order, the order in which Akoma Ntoso
// writes them: a parent before its children, a note where its mark stands.
// Nodes are pointers to the structs of this package. When visit returns false
// for a node, its children are passed over.
func Walk(r *Resolution, visit func(node any) bool) {
	if r == nil || !visit(r) {
		return
	}
	w := walker{visit}
	if r.CoverPage != nil && visit(r.CoverPage) {
		for _, line := range r.CoverPage.Lines {
			if visit(line) {
				w.inlines(line.Content)
			}
		}
	}
	if r.Preface != nil && visit(r.Preface) {
		w.num(&r.Preface.Number)
		w.inlines(r.Preface.Title)
	}
	if r.Preamble != nil && visit(r.Preamble) {
		w.preamble(r.Preamble)
	}
	w.provisions(r.MainBody)
	if r.Conclusions != nil && visit(r.Conclusions) {
		w.conclusions(r.Conclusions)
	}
	for _, a := range r.Attachments {
		if visit(a) {
			w.inlines(a.Heading)
			w.inlines(a.Title)
			w.provisions(a.Body)
		}
	}
	for _, part := range r.Parts {
		Walk(part, visit)
	}
}

type walker struct {
	visit func(node any) bool
}

func (w walker) num(n *Num) {
	if n.Value != "" {
		w.visit(n)
	}
}

func (w walker) preamble(p *Preamble) {
	if p.Formula != nil && w.visit(p.Formula) {
		w.inlines(p.Formula.Content)
	}
	for _, c := range p.Containers {
		if w.visit(c) {
			w.blocks(c.Content)
		}
	}
}

func (w walker) conclusions(c *Conclusions) {
	if c.Meeting != nil && w.visit(c.Meeting) {
		w.inlines(c.Meeting.Content)
	}
	if c.Date != nil && w.visit(c.Date) {
		w.inlines(c.Date.Content)
	}
	w.blocks(c.Other)
}

func (w walker) provisions(list []Provision) {
	for _, p := range list {
		if !w.visit(p) {
			continue
		}
		switch p := p.(type) {
		case *Paragraph:
			w.paragraph(p)
		case *Division:
			w.num(&p.Num)
			w.inlines(p.Heading)
			w.provisions(p.Content)
		case *CrossHeading:
			w.inlines(p.Content)
		}
	}
}

func (w walker) paragraph(p *Paragraph) {
	w.num(&p.Num)
	w.inlines(p.Heading)
	w.blocks(p.Content)
	for _, point := range p.Points {
		if w.visit(point) {
			w.paragraph(point)
		}
	}
	w.blocks(p.WrapUp)
}

func (w walker) blocks(list []Block) {
	for _, b := range list {
		if !w.visit(b) {
			continue
		}
		switch b := b.(type) {
		case *P:
			w.inlines(b.Content)
		case *BlockList:
			w.blockList(b)
		case *Table:
			w.table(b)
		}
	}
}

func (w walker) blockList(l *BlockList) {
	w.inlines(l.Intro)
	for _, item := range l.Items {
		if w.visit(item) {
			w.num(&item.Num)
			w.blocks(item.Content)
		}
	}
	w.inlines(l.WrapUp)
}

func (w walker) table(t *Table) {
	w.inlines(t.Caption)
	for _, row := range t.Rows {
		if !w.visit(row) {
			continue
		}
		for _, cell := range row.Cells {
			if w.visit(cell) {
				w.blocks(cell.Content)
			}
		}
	}
}

func (w walker) inlines(list []Inline) {
	for _, in := range list {
		if !w.visit(in) {
			continue
		}
		switch in := in.(type) {
		case *Emphasis:
			w.inlines(in.Content)
		case *Reference:
			w.inlines(in.Content)
		case *Term:
			w.inlines(in.Content)
		case *Note:
			w.blocks(in.Content)
		}
	}
}
