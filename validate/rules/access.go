package rules

import (
	"strconv"
	"strings"

	"plenary/internal/xmltree"
	"plenary/schema"
	"plenary/validate/markup"
	"plenary/validate/report"
)

func accessChecks() []check {
	return []check{checkTitle, checkImages, checkTables, checkLinks}
}

// checkTitle: [schema.TitleMissing].
func checkTitle(x *index, r *report.Report) {
	if len(x.documents) > 0 && len(x.named["docTitle"])+len(x.named["longTitle"])+len(x.named["shortTitle"]) == 0 {
		document := x.documents[0]
		r.Add(schema.TitleMissing, document, document.Tag, "the <%s> has no <docTitle>", document.Name)
	}
}

// checkImages: [schema.ImageAlternative].
func checkImages(x *index, r *report.Report) {
	for _, n := range x.named["img"] {
		if a := n.Attr("alt"); a == nil || strings.TrimSpace(a.Value) == "" {
			r.Once("", schema.ImageAlternative, n, n.Tag, "the picture %q has no alternative text", report.Excerpt(n.Value("src")))
		}
	}
}

// checkTables: [schema.TableHeader] and [schema.TableRagged].
func checkTables(x *index, r *report.Report) {
	for _, n := range x.named["table"] {
		var rows []*xmltree.Node
		for _, c := range n.Children {
			if markup.Is(c, "tr") {
				rows = append(rows, c)
			}
		}
		if len(rows) > 1 && find(n, "th") == nil {
			r.Once("", schema.TableHeader, n, n.Tag, "the table has %d rows and no header cell", len(rows))
		}
		checkWidths(rows, r)
	}
}

// checkWidths: [schema.TableRagged]. Each row has as many columns as the first,
// those counted that reach into it from above.
func checkWidths(rows []*xmltree.Node, r *report.Report) {
	ends := make([]int, len(rows)+1) // by the row before which they end, columns of cells from above
	reaching, first := 0, 0
	for i, row := range rows {
		reaching -= ends[i]
		width := reaching
		for _, cell := range row.Children {
			if !markup.Is(cell, "td", "th") {
				continue
			}
			columns, end := spans(cell, "colspan"), min(i+spans(cell, "rowspan"), len(rows))
			width += columns
			if end > i+1 {
				reaching += columns
				ends[end] += columns
			}
		}
		if i == 0 {
			first = width
		}
		if width != first {
			r.Once("", schema.TableRagged, row, row.Tag, "the row has %s, the first one %d", plural(width, "column", "columns"), first)
			return
		}
	}
}

// spans returns how many columns or rows a cell takes, at most as many as
// a table may have.
func spans(cell *xmltree.Node, attribute string) int {
	n, err := strconv.Atoi(cell.Value(attribute))
	if err != nil {
		return 1
	}
	return min(max(n, 1), schema.MaxSpan)
}

// checkLinks: [schema.LinkBare].
func checkLinks(x *index, r *report.Report) {
	for _, n := range x.named["a"] {
		if text := strings.TrimSpace(printedText(n)); strings.Contains(text, "://") && !strings.ContainsRune(text, ' ') {
			r.Once("", schema.LinkBare, n, n.Span, "the text of the link is the address %q", report.Excerpt(text))
		}
	}
}
