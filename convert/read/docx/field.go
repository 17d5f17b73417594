package docx

import "strings"

// A field is a complex field that is open: first its instruction is read, then what it
// shows (17.16.18).
type field struct {
	end          *node // the character that ends it
	instruction  strings.Builder
	separator    *node // the character behind its instruction; nil of a field without result
	shows        bool  // the text that comes is its result
	numbersPages bool  // its result is the number of a page, as it was when the file was saved
}

// name returns what kind of field it is, in capitals: "PAGE".
func (f *field) name() string { return fieldName(f.instruction.String()) }

func fieldName(instruction string) string {
	words := strings.Fields(instruction)
	if len(words) == 0 {
		return ""
	}
	return strings.ToUpper(words[0])
}

// maxInstruction is how many bytes of an instruction are kept: its name is at its
// beginning.
const maxInstruction = 200

// fieldParts are the characters of the fields of a story: for each that begins one, those
// that part and end it. One that has no end begins nothing: what comes is text.
type fieldParts map[*node]fieldEnds

type fieldEnds struct{ separator, end *node }

// matchFields finds them. A text box is a story of its own.
func matchFields(root *node) fieldParts {
	parts := fieldParts{}
	m := matcher{parts: parts}
	m.walk(root)
	return parts
}

type matcher struct {
	parts fieldParts
	open  []fieldOpen
}

type fieldOpen struct{ begin, separator *node }

func (m *matcher) walk(n *node) {
	for c := n.first; c != nil; c = c.next {
		switch c.name {
		case "w:txbxContent":
			box := matcher{parts: m.parts}
			box.walk(c)
		case "w:fldChar":
			m.mark(c)
		case "w:del", "w:moveFrom":
			// left out, with what they begin
		case "w:sdt":
			if !c.child("w:sdtPr").on("w:showingPlcHdr") {
				m.walk(c)
			}
		case "mc:AlternateContent":
			m.walk(chosen(c))
		default:
			if c.first != nil && !strings.HasPrefix(c.name, ignoredSpace) {
				m.walk(c)
			}
		}
	}
}

func (m *matcher) mark(c *node) {
	last := len(m.open) - 1
	switch c.attr("w:fldCharType") {
	case "begin":
		m.open = append(m.open, fieldOpen{begin: c})
	case "separate":
		if last >= 0 && m.open[last].separator == nil {
			m.open[last].separator = c
		}
	case "end":
		if last >= 0 {
			m.parts[m.open[last].begin] = fieldEnds{m.open[last].separator, c}
			m.open = m.open[:last]
		}
	}
}

// pageFields are the fields whose result is the number of a page or a section (17.16.5).
var pageFields = map[string]bool{"PAGE": true, "NUMPAGES": true, "SECTIONPAGES": true, "SECTION": true}

// silentFields are those without a result that show nothing, or nothing on the page.
var silentFields = map[string]bool{
	"": true, "XE": true, "TC": true, "TA": true, "RD": true, "SET": true, "ASK": true, "PRIVATE": true, "BOOKMARK": true, "NEXT": true, "NEXTIF": true, "SKIPIF": true,
	"PRINT": true, "ADVANCE": true, "FORMCHECKBOX": true, "FORMDROPDOWN": true,
}

// chosen returns the branch of alternate content that is taken: the first whose namespaces are all
// understood, and else the fallback. (ECMA-376-3, 9.) An empty node is the branch of content that
// has none.
func chosen(n *node) *node {
	for c := n.first; c != nil; c = c.next {
		switch c.name {
		case "mc:Choice":
			if understood(c.attr("Requires")) {
				return c
			}
		case "mc:Fallback":
			return c
		}
	}
	return &node{}
}

// understood reports whether all namespaces of a list of short names are known.
func understood(list string) bool {
	for _, short := range strings.Fields(list) {
		if short == unknownSpace || short == ignoredSpace {
			return false
		}
	}
	return list != ""
}
