package pdf

import (
	"fmt"
	"strings"

	"plenary/convert/resolution"
	"plenary/diag"
)

// The places of running heads and feet; those of the foot from the lower edge.
const (
	headY      = 59.0
	headLead   = 9.5
	headRuleY  = 64.8
	pageFoot   = 36.7
	jobRunFoot = 38.2
	noticeFoot = 24.0
	numbersEnd = margin - 14 // where the numbers of lines end
)

var (
	jobRunLook = look{size: 7, scale: 1}
	noticeLook = look{size: 7, scale: 1, face: italic}
	numberLook = look{size: 7, scale: 1}
)

// notADocument is the statement that tells an edition from the United Nations'
// own.
const notADocument = "Not an official document of the United Nations"

// furnish adds what is printed on every page: the masthead and the job number
// on the first, running heads and feet on the others.
func (c *composer) furnish(b *book) {
	repeated := c.running()
	for i := range b.pages {
		p := &b.pages[i]
		if c.options.LineNumbers {
			p.lines = append(p.lines, c.lineNumbers(p.lines)...)
		}
		if i == 0 {
			c.firstPage(p)
			continue
		}
		head, strokes := c.runningHead(repeated, i+1)
		p.lines = append(head, p.lines...)
		p.strokes = append(strokes, p.strokes...)
		p.lines = append(p.lines, c.runningFoot(repeated, i+1, len(b.pages))...)
	}
}

func (c *composer) firstPage(p *page) {
	p.lines = append(append([]line{}, c.mast.lines...), p.lines...)
	p.strokes = append(append([]stroke{}, c.mast.strokes...), p.strokes...)
	if len(c.mast.job) > 0 {
		p.lines = append(p.lines, line{y: c.sheet.height - jobFoot, segments: placed(c.mast.job, jobX)})
	}
	if !c.options.Official {
		notice := c.plain(notADocument, noticeLook, diag.Span{})
		p.lines = append(p.lines, line{y: c.sheet.height - noticeFoot, segments: placed(notice, jobX)})
	}
	p.pictures = append(p.pictures, c.mast.pictures...)
}

// running is what all pages but the first repeat.
type running struct {
	symbol []span
	title  [][]span // its lines
	job    []span
}

func (c *composer) running() running {
	symbol := c.fitting(c.symbol(), runLook)
	job, _, _ := strings.Cut(folded(c.mast.jobText), " ")
	return running{symbol, c.runningTitle(widthOf(symbol)), c.fitting(job, jobRunLook)}
}

// fitting sets a text that is not wider than the page, and nothing of another.
func (c *composer) fitting(text string, l look) []span {
	spans := c.again(text, l)
	if widthOf(spans) > c.sheet.width {
		return nil
	}
	return spans
}

// runningHead sets the symbol at the outer edge, which is on the right of odd
// pages, and the title at the inner one.
func (c *composer) runningHead(r running, number int) (lines []line, strokes []stroke) {
	odd := number%2 == 1
	lines = append(lines, c.atEdge(r.symbol, headY, odd)...)
	for i, title := range r.title {
		lines = append(lines, c.atEdge(title, headY-float64(headLead*float64(len(r.title)-1-i)), !odd)...)
	}
	return lines, []stroke{{margin - 0.7, headRuleY, c.sheet.edge() - margin + 0.7, 0.24}}
}

// symbol returns what names the document at the head of its pages.
func (c *composer) symbol() string {
	if c.of.CoverPage != nil {
		for _, l := range c.of.CoverPage.Lines {
			if l != nil && l.Role == resolution.RoleSymbol {
				return folded(resolution.PlainText(l.Content))
			}
		}
	}
	return folded(c.of.Identity.Symbol)
}

// folded returns the characters of a text that have a shape, with single spaces.
func folded(text string) string {
	return strings.Join(strings.Fields(strings.Map(func(r rune) rune {
		if isShapeless(r) {
			return -1
		}
		return r
	}, text)), " ")
}

// runningTitle returns the title of the resolution in one or two lines; a
// longer one is not repeated.
func (c *composer) runningTitle(symbol float64) (lines [][]span) {
	if c.of.Preface == nil {
		return nil
	}
	title := c.again(folded(resolution.PlainText(c.of.Preface.Title)), runLook)
	room := c.sheet.edge() - margin - symbol - 40
	if len(title) == 0 || room < 100 {
		return nil
	}
	pieces := cut(directed(title), room)
	from := 0
	m := measure{first: room, other: room, align: ragged}
	if isSquare(title) {
		m.square = title[0].look.size
	}
	for _, to := range fit(pieces, m) {
		var line []span
		for _, s := range segmentsOf(pieces[from:to], 0, 0, 1) {
			line = append(line, s.span)
		}
		line[len(line)-1].text = strings.TrimSpace(line[len(line)-1].text)
		lines = append(lines, line)
		from = to
	}
	if len(lines) > 2 {
		return nil
	}
	return lines
}

// runningFoot sets the number of the page at the outer edge and the job number
// at the inner one.
func (c *composer) runningFoot(r running, number, of int) []line {
	odd := number%2 == 1
	return append(
		c.atEdge(r.job, c.sheet.height-jobRunFoot, !odd),
		c.atEdge(c.again(fmt.Sprintf("%d/%d", number, of), runLook), c.sheet.height-pageFoot, odd)...,
	)
}

// atEdge sets a text at the left or the right edge of the page.
func (c *composer) atEdge(text []span, y float64, right bool) []line {
	if len(text) == 0 {
		return nil
	}
	x := margin
	if right {
		x = c.sheet.edge() - widthOf(text)
	}
	return []line{{y: y, segments: placed(text, x)}}
}

// lineNumbers counts the lines of the text of a page at the left of the margin,
// which is free of all else. Lines on one baseline, as in a table, count once,
// and notes do not.
func (c *composer) lineNumbers(text []line) (numbers []line) {
	y := 0.0
	for _, l := range text {
		if l.of > 0 && l.y > y {
			y = l.y
			number := c.again(fmt.Sprint(len(numbers)+1), numberLook)
			numbers = append(numbers, line{y: y, segments: placed(number, numbersEnd-widthOf(number))})
		}
	}
	return numbers
}

// look returns a look in the typeface of the edition.
func (c *composer) look(l look) look {
	l.typeface = c.typeface
	return c.script().sized(l)
}
