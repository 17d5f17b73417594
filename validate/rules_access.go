package validate

import (
	"strings"

	"plenary/schema"
)

func accessChecks() []check {
	return []check{checkTitle, checkImages, checkTables, checkLinks}
}

// checkTitle: [schema.TitleMissing].
func checkTitle(x *index, r *report) {
	if len(x.documents) > 0 && len(x.named["docTitle"])+len(x.named["longTitle"])+len(x.named["shortTitle"]) == 0 {
		document := x.documents[0]
		r.add(schema.TitleMissing, document, document.tag, "the <%s> has no <docTitle>", document.name)
	}
}

// checkImages: [schema.ImageAlternative].
func checkImages(x *index, r *report) {
	for _, n := range x.named["img"] {
		if a := n.attr("alt"); a == nil || strings.TrimSpace(a.value) == "" {
			r.once("", schema.ImageAlternative, n, n.tag, "the picture %q has no alternative text", excerpt(n.value("src")))
		}
	}
}

// checkTables: [schema.TableHeader] and [schema.TableRagged].
func checkTables(x *index, r *report) {
	for _, n := range x.named["table"] {
		rows := 0
		for _, c := range n.nodes {
			if c.is("tr") {
				rows++
			}
		}
		if rows > 1 && n.find("th") == nil {
			r.once("", schema.TableHeader, n, n.tag, "the table has %d rows and no header cell", rows)
		}
	}
}

// checkLinks: [schema.LinkBare].
func checkLinks(x *index, r *report) {
	for _, n := range x.named["a"] {
		if text := strings.TrimSpace(n.printed()); strings.Contains(text, "://") && !strings.ContainsRune(text, ' ') {
			r.once("", schema.LinkBare, n, n.span, "the text of the link is the address %q", excerpt(text))
		}
	}
}
