package normalise

import (
	"slices"

	"plenary/convert/language/guess"
	"plenary/convert/resolution"
)

// inEnglish are the lines of the masthead that are printed in English in documents in Russian, Arabic and Chinese.
var inEnglish = []resolution.Role{resolution.RoleDistribution, resolution.RoleIssuance, resolution.RoleOriginal}

// tongues says of the paragraphs, notes and lines of the masthead that are in another language than the document which it is.
func tongues(r *resolution.Resolution, own string) {
	resolution.Walk(r, func(node any) bool {
		switch node := node.(type) {
		case *resolution.P:
			node.Language = guess.Passage([]byte(resolution.PlainText(node.Content)), own)
		case *resolution.MastheadLine:
			if slices.Contains(inEnglish, node.Role) && guess.InLatin([]byte(resolution.PlainText(node.Content)), own) {
				node.Language = "eng"
			}
		}
		return true
	})
}
