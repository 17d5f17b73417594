package rules

import (
	"sort"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"plenary/convert/printed"
	"plenary/internal/xmltree"
	"plenary/schema"
	"plenary/validate/markup"
	"plenary/validate/report"
)

func noteChecks() []check {
	return []check{checkNoteSequence, checkNotes, checkNoteMarks, checkSuperscripts, checkNoteRefs, checkNotePlaces}
}

// notesOf returns the notes of a document.
func (x *index) notesOf(document *xmltree.Node) []*xmltree.Node {
	notes := x.named["authorialNote"]
	from := sort.Search(len(notes), func(i int) bool { return notes[i].Span.Start >= document.Span.Start })
	to := sort.Search(len(notes), func(i int) bool { return notes[i].Span.Start >= document.Span.End })
	return notes[from:to]
}

// mark returns the mark of a note if it is an arabic number.
func mark(note *xmltree.Node) (int, bool) {
	number, err := strconv.Atoi(strings.TrimSpace(note.Value("marker")))
	return number, err == nil
}

// checkNoteSequence: [schema.NoteSequence]. Only arabic marks have an order.
// The first note may bear any number: note 1 may stand in a masthead that the
// file leaves out, and each document of a file counts for itself.
func checkNoteSequence(x *index, r *report.Report) {
	for _, document := range x.documents {
		last, begun := 0, false
		for _, n := range x.notesOf(document) {
			number, ok := mark(n)
			if !ok {
				continue
			}
			if begun && number != last+1 {
				r.Add(schema.NoteSequence, n, n.Attr("marker").Span, "note %d follows %d", number, last)
			}
			last, begun = number, true
		}
	}
}

// checkNotes: [schema.NoteEmpty], [schema.NoteMarkerMissing],
// [schema.NoteMarkRepeated] and [schema.NotePlacement].
func checkNotes(x *index, r *report.Report) {
	for _, n := range x.named["authorialNote"] {
		text := strings.TrimSpace(n.AllText())
		marker := strings.TrimSpace(n.Value("marker"))
		switch {
		case text == "":
			r.Add(schema.NoteEmpty, n, n.Tag, "note %q has no text", report.Excerpt(n.Value("marker")))
		case marker == "":
			r.Add(schema.NoteMarkerMissing, n, n.Tag, "the note %q has no mark", report.Excerpt(text))
		case repeatsMark(text, marker):
			r.Add(schema.NoteMarkRepeated, n, n.Tag, "the text of note %q begins with its mark: %q", report.Excerpt(marker), report.Excerpt(text))
		}
		if a := n.Attr("placement"); a == nil || a.Value != "bottom" {
			r.Once("", schema.NotePlacement, n, n.Tag, "placement=%q of note %q", report.Excerpt(n.Value("placement")), report.Excerpt(marker))
		}
	}
}

// repeatsMark reports whether the text of a note begins with its mark, set
// apart from a word in capitals by white space: "1 See" and not "1 of".
func repeatsMark(text, marker string) bool {
	rest, ok := strings.CutPrefix(text, marker)
	if !ok || len(rest) == 0 {
		return false
	}
	if marker == "*" {
		return rest[0] != '*'
	}
	c, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest, " \t\u00a0"))
	return isDigits(marker) && strings.IndexFunc(rest, unicode.IsSpace) == 0 && (unicode.IsUpper(c) || c == '(' || c == '«' || c == '“')
}

// checkNoteMarks: [schema.NoteMarkInText] and [schema.NoteRuleInText].
func checkNoteMarks(x *index, r *report.Report) {
	markers := map[string]bool{}
	for _, n := range x.named["authorialNote"] {
		markers[n.Value("marker")] = true
	}
	for _, n := range x.texts {
		if at := strings.Index(n.Text, "________"); at >= 0 && !strings.Contains(n.Text, longRule) {
			r.Add(schema.NoteRuleInText, n, n.Span, "%q has the rule that separates notes from the text", report.Excerpt(n.Text[at:]))
		}
		if hasDigit(n.Text) && !markup.Is(n.Parent, "a", "num", "docNumber", "ref") {
			checkMarks(n, markers, r)
		}
	}
}

func hasDigit(s string) bool {
	for i := range len(s) {
		if '0' <= s[i] && s[i] <= '9' {
			return true
		}
	}
	return false
}

// longRule is a line to write on, in a form.
const longRule = "________________________________________"

func checkMarks(n *xmltree.Node, markers map[string]bool, r *report.Report) {
	glued, mark := "", ""
	for word := range strings.FieldsSeq(n.Text) {
		if glued != "" && printed.Month(word) == 0 { // "than15 October" is a date
			break
		}
		if mark = gluedMark(word); mark != "" && !markers[mark] {
			glued = word
		} else {
			glued = ""
		}
	}
	if glued != "" {
		r.Add(schema.NoteMarkInText, n, n.Span, "%q ends in a digit, and there is no note %s", glued, mark)
	}
}

// gluedMark returns the digits at the end of a word of lower-case letters:
// "Strategy2", "Ashgabat,1".
func gluedMark(word string) string {
	if last := word[len(word)-1]; last < '0' || last > '9' {
		return ""
	}
	letters := strings.TrimRight(word, "0123456789")
	mark := word[len(letters):]
	letters = strings.TrimRight(letters, ",.;:")
	if len(mark) > 2 || mark[0] == '0' || len(letters) < 4 {
		return ""
	}
	for _, c := range letters[1:] {
		if c < 'a' || c > 'z' {
			return ""
		}
	}
	return mark
}

// checkSuperscripts: [schema.NoteMarkSuperscript]. A digit that belongs to a
// unit or a formula, "m" or "CO", follows a short word.
func checkSuperscripts(x *index, r *report.Report) {
	markers := map[string]bool{}
	for _, n := range x.named["authorialNote"] {
		markers[strings.TrimSpace(n.Value("marker"))] = true
	}
	for _, n := range x.named["sup"] {
		mark := strings.TrimSpace(printedText(n))
		if before := x.before[n]; !markers[mark] && len(mark) < 3 && (isDigits(mark) || mark == "*" || mark == "**") && endsWord(before) {
			r.Add(schema.NoteMarkSuperscript, n, n.Span, "%q stands behind %q, and there is no note %s", mark, tail(before), mark)
		}
	}
}

// endsWord reports whether text ends in a word of at least four small letters,
// with punctuation or without.
func endsWord(text string) bool {
	text = strings.TrimRight(text, ".,;:”\"’)")
	letters := 0
	for len(text) > 0 && letters < 4 {
		c, size := utf8.DecodeLastRuneInString(text)
		if !unicode.IsLower(c) {
			return false
		}
		text = text[:len(text)-size]
		letters++
	}
	return letters == 4
}

// checkNoteRefs: [schema.NoteRefTarget].
func checkNoteRefs(x *index, r *report.Report) {
	for _, n := range x.named["noteRef"] {
		target := x.ids[strings.TrimPrefix(n.Value("href"), "#")]
		if target != nil && !markup.Is(target, "authorialNote", "note") {
			r.Add(schema.NoteRefTarget, n, n.Tag, "href=%q leads to a <%s>, not to a note", report.Excerpt(n.Value("href")), target.Name)
		}
		if target != nil && markup.Is(target, "authorialNote") && n.Attr("marker") != nil && n.Value("marker") != target.Value("marker") {
			r.Add(schema.NoteRefMarker, n, n.Tag, "marker=%q, the note has %q", report.Excerpt(n.Value("marker")), report.Excerpt(target.Value("marker")))
		}
	}
}

// checkNotePlaces: [schema.NotePosition]. In English a mark follows the
// punctuation, in French and Spanish it precedes it.
func checkNotePlaces(x *index, r *report.Report) {
	for _, n := range x.named["authorialNote"] {
		before, after := x.sides[n][0], x.sides[n][1]
		if before == 0 || after == 0 {
			continue
		}
		switch {
		case x.language == "eng" && (after == ',' || after == '.') && unicode.IsLetter(before):
			r.Once("", schema.NotePosition, n, n.Tag, "the mark %s stands before %q", report.Excerpt(n.Value("marker")), after)
		case (x.language == "fra" || x.language == "spa") && (before == ',' || before == ';') && unicode.IsSpace(after):
			r.Once("", schema.NotePosition, n, n.Tag, "the mark %s stands behind %q", report.Excerpt(n.Value("marker")), before)
		}
	}
}
