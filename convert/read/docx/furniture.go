package docx

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"plenary/convert/read/flow"
	"plenary/diag"
)

// The names of what belongs to pages.
const (
	runningHead = "running head"
	jobNumber   = "job number"
	barCode     = "bar code"
	footLine    = "" // its form tells
	watermark   = "watermark"
)

// mostRunningLines is how many lines the head of every page has at the most. One that has more is the
// masthead of a document that has no other.
const mostRunningLines = 3

// longestFoot is how many characters a line at the foot of the first page has at the most
// that is not text of the document.
const longestFoot = 80

// firstHead returns the parts that are head and foot of the first page.
func (r *reader) firstHead() (head, foot string) {
	s := &r.sections[0]
	kind := anyPage
	if s.firstPage {
		kind = firstPage
	}
	return s.head[kind], s.foot[kind]
}

// shownHeads returns the parts that are heads and feet of pages, heads first, those of no page apart.
func (r *reader) shownHeads() (heads, feet []string) {
	seen := map[string]bool{"": true}
	add := func(list *[]string, part string) {
		if !seen[part] {
			seen[part] = true
			*list = append(*list, part)
		}
	}
	for _, s := range r.sections {
		for kind := range pageKinds {
			if kind == firstPage && !s.firstPage || kind == evenPage && !r.evenPages {
				continue
			}
			add(&heads, s.head[kind])
			add(&feet, s.foot[kind])
		}
	}
	return heads, feet
}

// repeats reports whether a head of the first page is that of others too.
func (r *reader) repeats(part string) bool {
	for i, s := range r.sections {
		if s.head[anyPage] == part || s.head[evenPage] == part && r.evenPages || i > 0 && s.firstPage && s.head[firstPage] == part {
			return true
		}
	}
	return false
}

// readHead writes the head of the first page, if it is that of the document.
func (r *reader) readHead(part string) *Error {
	root, err := r.headTree(part)
	if root == nil || err != nil {
		return err
	}
	if r.repeats(part) && lines(root) <= mostRunningLines {
		return nil
	}
	r.readParts[part] = true
	s := r.story(Place{Story: Head}, root)
	s.blocks(root)
	for _, p := range paragraphs(s.out) {
		r.doc.Flow.Head = append(r.doc.Flow.Head, r.split(p)...)
	}
	return nil
}

// lines counts the paragraphs of a part that show text.
func lines(n *node) (count int) {
	for c := n.first; c != nil; c = c.next {
		switch {
		case c.name == "w:p":
			if c.hasText() {
				count++
			}
		case c.first != nil:
			count += lines(c)
		}
	}
	return count
}

// split returns the parts of a paragraph between tabs: in a head they stand for columns.
func (r *reader) split(p *flow.Paragraph) (list []*flow.Paragraph) {
	part := *p
	part.Pieces = nil
	end := func() {
		if len(part.Pieces) > 0 {
			done := part
			r.outlines[&done] = r.outlines[p]
			list = append(list, &done)
		}
		part.Pieces = nil
	}
	for _, piece := range p.Pieces {
		start := piece.Source.Start
		for i := piece.Source.Start; i <= piece.Source.End; i++ {
			cut := i < piece.Source.End && (r.text[i] == '\t')
			if !cut && i < piece.Source.End {
				continue
			}
			if strings.TrimSpace(string(r.text[start:i])) != "" {
				q := piece
				q.Source = diag.Span{Start: start, End: i}
				part.Pieces = append(part.Pieces, q)
			}
			if cut {
				end()
			}
			start = i + 1
		}
	}
	end()
	return list
}

// readFurniture writes a head or a foot of pages.
func (r *reader) readFurniture(part string, isHead, first bool) *Error {
	if r.readParts[part] {
		return nil
	}
	r.readParts[part] = true
	root, err := r.headTree(part)
	if root == nil || err != nil {
		return err
	}
	s := r.story(Place{Story: Pages}, root)
	s.blocks(root)
	for _, p := range paragraphs(s.out) {
		for _, q := range r.split(p) {
			span := diag.Span{Start: q.Pieces[0].Source.Start, End: q.Pieces[len(q.Pieces)-1].Source.End}
			text := strings.TrimSpace(string(r.text[span.Start:span.End]))
			what := s.nameOf(span, text, isHead)
			switch {
			case first && what == footLine && isStarNote(text):
				r.doc.Flow.Body = append(r.doc.Flow.Body, q)
			case first && what == footLine && utf8.RuneCountInString(text) > longestFoot:
				r.doc.Flow.Head = append(r.doc.Flow.Head, q)
			default:
				r.doc.Flow.Furniture = append(r.doc.Flow.Furniture, flow.Furniture{Source: span, What: what})
			}
		}
	}
	return nil
}

// nameOf returns what a line of a head or a foot is, by its form.
func (s *story) nameOf(span diag.Span, text string, isHead bool) string {
	switch {
	case touches(s.bars, span):
		return barCode
	case touches(s.art, span):
		return watermark
	case !isHead && isJobNumber(text):
		return jobNumber
	case isHead:
		return runningHead
	}
	return footLine
}

// touches reports whether one of the spans of a list, which are in the order of their ends,
// overlaps another span.
func touches(list []diag.Span, s diag.Span) bool {
	i := sort.Search(len(list), func(i int) bool { return list[i].End > s.Start })
	return i < len(list) && list[i].Start < s.End
}

func hasLetter(s string) bool { return strings.IndexFunc(s, unicode.IsLetter) >= 0 }

// isJobNumber reports whether s is a number of a job of printing: two figures for the year, a hyphen,
// four or more, and no more than three letters.
func isJobNumber(s string) bool {
	letters, run, before, found := 0, 0, 0, false
	for _, r := range s {
		switch {
		case '0' <= r && r <= '9':
			run++
			found = found || before == 2 && run >= 4
			continue
		case (r == '-' || r == '\u2011' || r == '\u2013') && run == 2:
			before = 2
		default:
			before = 0
		}
		if unicode.IsLetter(r) {
			letters++
		}
		run = 0
	}
	return found && letters <= 3
}

// isStarNote reports whether s is a note that explains a star: stars, and text behind them.
func isStarNote(s string) bool {
	rest := strings.TrimLeft(s, "*")
	return len(rest) < len(s) && hasLetter(rest)
}
