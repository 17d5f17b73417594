package rules

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"plenary/internal/xmltree"
	"plenary/schema"
	"plenary/validate/markup"
	"plenary/validate/report"
)

func operativeChecks() []check {
	return []check{checkOperative, checkLists, checkMeetingLines}
}

// operatives returns the paragraphs with arabic numbers of a statement's body, through
// its divisions.
func operatives(statement *xmltree.Node) (list []*xmltree.Node) {
	body := statement.Child("mainBody")
	if body == nil {
		return nil
	}
	body.Walk(func(n *xmltree.Node) bool {
		switch {
		case markup.Is(n, "paragraph"):
			if _, numbered := arabic(n.Child("num")); numbered {
				list = append(list, n)
			}
			return false
		case n.Name == "", markup.Is(n, "content", "container", "table", "authorialNote"):
			return false
		}
		return true
	})
	return list
}

// checkOperative: [schema.ParagraphUnfinished], [schema.OperativeLast] and
// [schema.LeadPlain].
func checkOperative(x *index, r *report.Report) {
	for _, statement := range x.named["statement"] {
		paragraphs := operatives(statement)
		var plain []*xmltree.Node
		passed := 0 // of plain, those that one with a phrase follows
		for i, n := range paragraphs {
			blocks := x.printedBlocks(n)
			if len(blocks) == 0 {
				continue
			}
			if blocks[0].leads() {
				passed = len(plain)
			} else {
				plain = append(plain, n)
			}
			last := i == len(paragraphs)-1 && x.endsBody(statement, blocks[len(blocks)-1])
			x.checkEnd(r, n, blocks[len(blocks)-1], last)
		}
		if len(plain)*4 > len(paragraphs) {
			continue // the document has no such habit
		}
		for _, n := range plain[:passed] { // those at the end may be of an annex
			r.Once("", schema.LeadPlain, n, n.Tag, "the paragraph has no phrase in italics, as %d of %d have", len(paragraphs)-len(plain), len(paragraphs))
		}
	}
}

// endsBody reports whether nothing is printed behind b in the body.
func (x *index) endsBody(statement *xmltree.Node, b *block) bool {
	next := x.blockAt(b.Span.End)
	return next == len(x.blocks) || x.blocks[next].Span.Start >= statement.Child("mainBody").Span.End
}

// emphasised reports whether all of a block is in one inline, as headings are
// that pass for paragraphs.
func (b *block) emphasised() bool {
	for _, c := range b.Children {
		if c.Name == "" && strings.TrimSpace(c.Text) != "" || c.Name != "" && !markup.Is(c, "i", "b", "u", "span") {
			return false
		}
	}
	return len(b.Children) > 0
}

// joins reports whether text ends in the word that leads to the last paragraph:
// "; and".
func joins(text string) bool {
	at := strings.LastIndexByte(text, ' ')
	return at > 0 && (text[at-1] == ';' || text[at-1] == ',') && len(text)-at < 6
}

// leads reports whether a block has a phrase set apart: the one that says what
// is done. It need not be the first: "Acting under Chapter VII, decides".
func (b *block) leads() bool {
	for _, c := range b.Children {
		if markup.Is(c, "i", "b", "span", "u") {
			return true
		}
	}
	return false
}

func (x *index) checkEnd(r *report.Report, n *xmltree.Node, end *block, last bool) {
	text := end.trimmed()
	c, _ := utf8.DecodeLastRuneInString(text)
	switch {
	case inside(end.Node, "table") || markup.Is(end.Node, "heading", "subheading") || end.emphasised():
	case unicode.IsLetter(c) && !joins(text):
		r.Add(schema.ParagraphUnfinished, n, end.Span, "the paragraph ends in %q, without punctuation", tail(text))
	case last && (c == ';' || c == '；' || c == '؛'):
		r.Add(schema.OperativeLast, n, end.Span, "the last paragraph ends in %q", tail(text))
	}
}

// checkLists: [schema.ListSingle] and [schema.ListIntro].
func checkLists(x *index, r *report.Report) {
	for _, pair := range [...]struct{ list, point, intro string }{{"list", "point", "intro"}, {"blockList", "item", "listIntroduction"}} {
		for _, n := range x.named[pair.list] {
			points := 0
			for _, c := range n.Children {
				if markup.Is(c, pair.point) {
					points++
				}
			}
			if points == 1 {
				r.Add(schema.ListSingle, n, n.Tag, "the <%s> has one <%s>", pair.list, pair.point)
			}
			if !x.later[n] && n.Child(pair.intro) == nil && markup.Is(n.Parent, "paragraph", "point") && n.Parent.Child("heading") == nil {
				r.Add(schema.ListIntro, n, n.Tag, "no text leads to the <%s>", pair.list)
			}
		}
	}
}

// checkMeetingLines: [schema.ConclusionsInBody].
func checkMeetingLines(x *index, r *report.Report) {
	for _, body := range x.named["mainBody"] {
		if !markup.Is(body.Parent, "statement") {
			continue
		}
		blocks := x.printedBlocks(body)
		for _, b := range blocks[max(0, len(blocks)-2):] {
			if text := b.trimmed(); len(text) < 60 && namesMeeting(strings.ToLower(text)) {
				r.Add(schema.ConclusionsInBody, b.Node, b.Span, "%q stands in the body", report.Excerpt(text))
			}
		}
	}
}

// namesMeeting reports whether a line says at which meeting the text was
// adopted: "61st plenary meeting".
func namesMeeting(line string) bool {
	if strings.IndexFunc(line, unicode.IsDigit) < 0 && !strings.Contains(line, "الجلسة") {
		return false
	}
	for _, words := range [...]string{"plenary meeting", "séance plénière", "sesión plenaria", "пленарное заседание", "次全体会议", "الجلسة العامة"} {
		if strings.HasSuffix(line, words) {
			return true
		}
	}
	return false
}
