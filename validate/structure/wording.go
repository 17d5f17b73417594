package structure

import (
	"strings"

	"github.com/jacoelho/xsd/xsderrors"
)

// wordings are how messages of the library begin that say what nothing else tells:
// which attribute has a value that its type does not have. Its name follows, and a
// colon or the end. A test fails when an update of the library has other words.
var wordings = [...]string{
	"invalid attribute ",          // of one that the element's type declares
	"invalid wildcard attribute ", // of one that stands by a wildcard: xml:lang, say
}

// attributeOf returns the name of the attribute whose value e refuses, "" for none: e
// is of the content of an element, or of its type.
func attributeOf(e *xsderrors.Error) string {
	for _, begin := range wordings {
		if rest, ok := strings.CutPrefix(e.Message, begin); ok {
			name, _, _ := strings.Cut(rest, ":")
			return name
		}
	}
	return ""
}
