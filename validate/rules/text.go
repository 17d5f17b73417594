package rules

import (
	"strconv"
	"strings"

	"plenary/internal/xmltree"
	"plenary/validate/markup"
	"plenary/validate/report"
)

// inside reports whether n has an ancestor that is one of these elements.
func inside(n *xmltree.Node, names ...string) bool {
	for a := n.Parent; a != nil; a = a.Parent {
		if markup.Is(a, names...) {
			return true
		}
	}
	return false
}

// find returns the first descendant that is this element, or nil.
func find(n *xmltree.Node, name string) (found *xmltree.Node) {
	n.Walk(func(d *xmltree.Node) bool {
		if found == nil && markup.Is(d, name) {
			found = d
		}
		return found == nil
	})
	return found
}

// printedText returns the characters of n without those of its notes.
func printedText(n *xmltree.Node) string {
	var b strings.Builder
	n.Walk(func(d *xmltree.Node) bool {
		b.WriteString(d.Text)
		return !markup.Is(d, "authorialNote")
	})
	return b.String()
}

// An identification is the FRBR levels of one document.
type identification struct {
	*xmltree.Node
	work, expression, manifestation *xmltree.Node
}

// What a document has of names and identifiers: maps that need not grow.
const usualNames, usualIDs = 64, 256

// plural returns "1 gull" or "2 gulls".
func plural(n int, singular, several string) string {
	if n == 1 {
		return "1 " + singular
	}
	return strconv.Itoa(n) + " " + several
}

// A check is the function of one rule of the catalogue, or of a few that look
// at the same thing.
type check func(*index, *report.Report)

// isDocument tells the elements that are documents: their identifiers are
// unique, and their metadata is their own.
func isDocument(n *xmltree.Node) bool {
	switch n.Name {
	case "statement", "doc", "act", "documentCollection", "bill", "debate", "debateReport", "amendment", "amendmentList",
		"judgment", "officialGazette", "portion":
		return n.Space == markup.Namespace
	}
	return false
}
