package convert

import (
	"cmp"
	"context"
	"fmt"

	"plenary/convert/manuscript"
	"plenary/convert/normalise"
	"plenary/diag"
	"plenary/schema"
)

// A Route is a way from a source to its manuscript.
type Route string

// The routes.
const (
	RouteAuto    Route = "auto"    // the one that the source needs, as in [Normalise]
	RouteText    Route = "text"    // the usual way of its kind
	RouteLiteral Route = "literal" // of extracted text, as it is: no word is joined, no hyphen put back, no table made; of others, the usual way
)

// Routes returns all routes.
func Routes() []Route { return []Route{RouteAuto, RouteText, RouteLiteral} }

// Pages are what a reader made of a source, for people who look for its mistakes.
type Pages struct {
	// Text is the source as UTF-8, of a PDF or a Word file its plain text: what the places of the findings
	// are offsets into.
	Text []byte
	// Manuscript is nil where the source is not read at all.
	Manuscript *normalise.Manuscript

	where diag.Pages // of a source that is no text
}

// Read runs the first stages of [Normalise] alone: it makes the manuscript of a source. A text
// that is no resolution has one too. how says how a source is read that is no text. It is an
// error where the manuscript is not as [manuscript.Check] wants it.
func Read(ctx context.Context, source Source, route Route, how Reading) (Pages, diag.List) {
	j := newJob(ctx, source)
	shown := j.admit(how)
	var pages Pages
	j.do("text", func() (findings diag.List) {
		var literal diag.Span
		if route == RouteLiteral {
			literal.End = len(j.text)
		}
		pages.Manuscript, findings = normalise.Read(j.given(j.text), readAs(shown), literal)
		return findings
	})
	if m := pages.Manuscript; m != nil {
		j.do("manuscript", func() diag.List { return wrong(m.Manuscript) })
	}
	result, findings := j.close(Result{})
	pages.Text = result.Text
	if !j.isText() {
		pages.where = j.document.where
	}
	return pages, findings
}

// wrong raises [schema.InternalError] for a manuscript that no reader may make.
func wrong(m *manuscript.Manuscript) (findings diag.List) {
	if err := manuscript.Check(m); err != nil {
		findings.Add(schema.InternalError, diag.Span{}, "the manuscript is wrong: %v", err).
			Hint = "this is a mistake in Plenary, not in the document; please report it with the input"
	}
	return findings
}

// Print returns the manuscript as [manuscript.Print] does; nothing where there is none. Its places
// are of Text: "12:5-12:40", line and column, with the last column the one behind it. Of a source that
// is no text they are pages and paragraphs, as findings count them: "p3:12" is page 3, paragraph 12, "p3"
// a page alone, ":12" a paragraph of a file without pages, and "p3:12-p4:1" begins in one and ends
// in the other.
func (p Pages) Print() []byte {
	if p.Manuscript == nil {
		return nil
	}
	return manuscript.Print(p.Manuscript.Manuscript, &given{p, diag.NewIndex(p.Text)})
}

// A given tells of the places of a manuscript, those of what the reader was given, as places
// of the source.
type given struct {
	pages Pages
	index *diag.Index
}

// Place returns where a range is.
func (g *given) Place(s diag.Span) string {
	source := g.pages.Manuscript.Place(s)
	if g.pages.where != nil {
		return g.pages.within(source)
	}
	from, to := g.index.Position(source.Start), g.index.Position(source.End)
	return fmt.Sprintf("%d:%d-%d:%d", from.Line, from.Column, to.Line, to.Column)
}

// within returns in which pages and paragraphs a range begins and ends, "-" where nobody knows.
func (p Pages) within(s diag.Span) string {
	from, to := p.paragraph(s.Start), p.paragraph(max(s.Start, s.End-1))
	if from == to || to == "-" {
		return from
	}
	return from + "-" + to
}

// paragraph returns the page and the paragraph of a byte.
func (p Pages) paragraph(at int) (place string) {
	page, paragraph, _ := p.where(diag.SpanOf(at, at+1))
	if page > 0 {
		place = fmt.Sprintf("p%d", page)
	}
	if paragraph > 0 {
		place += fmt.Sprintf(":%d", paragraph)
	}
	return cmp.Or(place, "-")
}

// Text returns what stands in a range.
func (g *given) Text(s diag.Span) string {
	source := g.pages.Manuscript.Place(s)
	return string(g.pages.Text[source.Start:source.End])
}
