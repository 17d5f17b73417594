package validate

import (
	"strconv"
	"strings"

	"plenary/diag"
	"plenary/schema"
)

// checkNoteSequence: [schema.NoteSequence]. Only arabic marks have an order.
// The first note may bear any number: note 1 may stand in a masthead that the
// file leaves out, and each document of a file counts for itself.
func checkNoteSequence(d *document, list *diag.List) {
	for _, document := range d.outermost() {
		last, begun := 0, false
		document.walk(func(n *node) bool {
			if !n.is("authorialNote") {
				return true
			}
			marker := n.attr("marker")
			if marker == nil {
				return true
			}
			number, err := strconv.Atoi(strings.TrimSpace(marker.value))
			if err != nil {
				return true
			}
			if begun && number != last+1 {
				n.add(list, schema.NoteSequence, marker.span, "note %d follows %d", number, last)
			}
			last, begun = number, true
			return true
		})
	}
}

// checkNotes: [schema.NoteEmpty], [schema.NoteRuleInText] and
// [schema.NoteMarkInText].
func checkNotes(d *document, list *diag.List) {
	for _, document := range d.outermost() {
		markers := markersOf(document)
		document.walk(func(n *node) bool {
			switch {
			case n.is("meta", "foreign"):
				return false
			case n.is("authorialNote") && strings.TrimSpace(n.allText()) == "":
				n.add(list, schema.NoteEmpty, n.tag, "note %q has no text", n.value("marker"))
			case n.name == "" && n.parent.space == aknNamespace:
				checkText(n, markers, list)
			}
			return true
		})
	}
}

func checkText(n *node, markers map[string]bool, list *diag.List) {
	if at := strings.Index(n.text, "________"); at >= 0 {
		n.add(list, schema.NoteRuleInText, n.span, "%q has the rule that separates notes from the text", excerpt(n.text[at:]))
	}
	if n.parent.is("a", "num", "docNumber", "ref") {
		return
	}
	for word := range strings.FieldsSeq(n.text) {
		if mark := gluedMark(word); mark != "" && !markers[mark] {
			n.add(list, schema.NoteMarkInText, n.span, "%q ends in a digit, and there is no note %s", word, mark)
			return
		}
	}
}

// gluedMark returns the digits at the end of a word of lower-case letters:
// "Strategy2", "Ashgabat,1".
func gluedMark(word string) string {
	letters := strings.TrimRight(word, "0123456789")
	mark := word[len(letters):]
	letters = strings.TrimRight(letters, ",.;:")
	if len(mark) == 0 || len(mark) > 2 || mark[0] == '0' || len(letters) < 4 {
		return ""
	}
	for _, c := range letters[1:] {
		if c < 'a' || c > 'z' {
			return ""
		}
	}
	return mark
}

// markersOf returns the marks of a document's notes.
func markersOf(document *node) map[string]bool {
	markers := map[string]bool{}
	document.walk(func(n *node) bool {
		if n.is("authorialNote") {
			markers[n.value("marker")] = true
		}
		return true
	})
	return markers
}

// allText returns the characters of n.
func (n *node) allText() string {
	var b strings.Builder
	n.walk(func(d *node) bool {
		b.WriteString(d.text)
		return true
	})
	return b.String()
}
