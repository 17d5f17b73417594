package batch

import (
	"path/filepath"
	"slices"
	"strings"

	"plenary/schema"
)

// Forms returns the extensions of the files that a document may be in as a source, those first
// that say most of it: a Word file has the paragraphs, notes and styles as its author made
// them, a PDF shows styles and perhaps paragraphs, and a text has letters alone.
func Forms() []string { return []string{".docx", ".docm", ".pdf", ".txt"} }

// formOf returns the place of a file's form among [Forms], and whether it has one.
func formOf(path string) (form int, ok bool) {
	form = slices.Index(Forms(), strings.ToLower(filepath.Ext(path)))
	return form, form >= 0
}

// otherForms gives a finding to each input that is another form of a document which is among
// the inputs in a better one: files of one folder whose names differ in nothing but the
// extension. Two that are of one form are two documents.
func otherForms(found []Input) {
	type document struct{ folder, stem string }
	documentOf := func(in Input) document { return document{fold(filepath.Dir(in.Path)), fold(in.Stem)} }
	best := make(map[document]int, len(found)) // the input with the best form
	each := func(do func(i int, in Input, form int)) {
		for i, in := range found {
			if form, ok := formOf(in.Path); ok && in.finding == nil {
				do(i, in, form)
			}
		}
	}
	each(func(i int, in Input, form int) {
		if other, there := best[documentOf(in)]; there {
			if least, _ := formOf(found[other].Path); least <= form {
				return
			}
		}
		best[documentOf(in)] = i
	})
	each(func(i int, in Input, form int) {
		taken := found[best[documentOf(in)]]
		if least, _ := formOf(taken.Path); least == form {
			return
		}
		found[i] = in.bad(schema.InputOtherForm, "passed over: %s is taken for the same document", taken.Name)
		found[i].finding.Hint = "to convert this one, name it alone, or leave the other out with --exclude"
	})
}
