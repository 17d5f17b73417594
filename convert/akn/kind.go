package akn

import (
	"slices"

	. "plenary/convert/resolution" //nolint:revive // a tree reads best in the model's own words
)

// kinds are the kinds of document that the guidelines name, and how the United
// Nations calls a draft: those that the schema of the profile admits.
var kinds = []Kind{KindResolution, KindDecision, KindStatement, KindDraft, KindDecisionDraft, "statementDraft", "draftResolution", "draftDecision", "draft resolution"}

// unknownKind is what is told of a kind that is none of them.
const unknownKind = "%q is no kind of document that the guidelines name; it is taken for a resolution"

// kindFor returns the kind that a name stands for, and whether it is known. A
// document without a name is a resolution.
func kindFor(name Kind) (Kind, bool) {
	kind := Kind(canonicalName(string(name)))
	switch kind {
	case "":
		return KindResolution, true
	case "presidentialStatement":
		return KindStatement, true
	}
	return kind, slices.Contains(kinds, kind)
}

// kindOr returns the kind that is written for a document of kind k.
func kindOr(k Kind) Kind {
	if kind, known := kindFor(k); known {
		return kind
	}
	return KindResolution
}
