package batch

import (
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"

	"plenary/convert"
	"plenary/schema"
)

// named gives the inputs whose names cannot be written a finding that says so,
// and a name that can be.
func named(found []Input) []Input {
	for i, in := range found {
		if !utf8.ValidString(in.Name) || strings.ContainsFunc(in.Name, unicode.IsControl) {
			quoted := strconv.QuoteToGraphic(in.Name)
			in.Name = quoted[1 : len(quoted)-1]
			found[i] = in.bad(schema.InputName, "the name of the file is not UTF-8, or holds control characters")
			found[i].finding.Hint = "rename the file"
		}
	}
	return found
}

// Apart gives a finding to each input that is another form of a document which is
// there in a better one (see [Forms]), and to each whose outputs, in the formats
// to, would lie in the folder dir where those of an earlier input do, an input
// itself, or a file of the job or of its shares. With force an output may take the
// place of its own input.
func Apart(found []Input, dir string, to []convert.Format, force bool) {
	otherForms(found)
	a := newApart(found, dir, to)
	a.force = force
	folded := make([]string, len(found)) // stems; "" where there are no outputs
	for i, in := range found {
		if in.finding == nil {
			folded[i] = fold(in.Stem)
		}
	}
	a.note(folded)
	first := make(map[string]int, len(found)) // by folded stem, the input that has it
	for i, in := range found {
		if in.finding != nil {
			continue
		}
		if first, taken := first[folded[i]]; taken {
			found[i] = in.bad(schema.NameCollision, "its outputs would have the names of those of %s", found[first].Name)
			found[i].finding.Hint = "rename it, or convert it into another folder"
			continue
		}
		first[folded[i]] = i
		found[i] = a.clear(in, folded[i])
	}
}

// apart is what tells whether outputs keep apart from inputs.
type apart struct {
	dir     string
	to      []convert.Format
	force   bool              // outputs may take the places of their own inputs
	folders map[string]string // that links lead to
	inputs  map[string]bool   // the places of those that have an extension of the outputs
	parents map[string]bool   // the folders of all outputs, folded
}

func newApart(found []Input, dir string, to []convert.Format) *apart {
	a := &apart{dir: dir, to: to, folders: map[string]string{}, inputs: map[string]bool{}}
	for _, in := range found {
		if extension := strings.TrimPrefix(filepath.Ext(in.Path), "."); slices.Contains(to, convert.Format(strings.ToLower(extension))) {
			a.inputs[a.place(in.Path)] = true
		}
	}
	return a
}

// note notes the folders of all outputs, whose stems are folded.
func (a *apart) note(stems []string) {
	a.parents = map[string]bool{}
	for _, stem := range stems {
		for folder := path.Dir(stem); folder != "." && !a.parents[folder]; folder = path.Dir(folder) {
			a.parents[folder] = true
		}
	}
}

// place returns a path that is the same for one file whatever links to folders
// lead to it, on whatever system.
func (a *apart) place(path string) string {
	folder, name := filepath.Split(absolute(path))
	real, known := a.folders[folder]
	if !known {
		var err error
		if real, err = filepath.EvalSymlinks(folder); err != nil {
			real = folder // which is not there
		}
		real = fold(real)
		a.folders[folder] = real
	}
	return filepath.Join(real, fold(name))
}

// overwrites reports whether an output of in would overwrite an input.
func (a *apart) overwrites(in Input, output string) bool {
	if len(a.inputs) == 0 {
		return false
	}
	place := a.place(inFolder(a.dir, output))
	return a.inputs[place] && !(a.force && in.Path != "" && a.place(in.Path) == place)
}

// clear returns in, with a finding where an output has a place that is taken. stem
// is that of in, folded.
func (a *apart) clear(in Input, stem string) Input {
	for _, format := range a.to {
		name, folded := in.Output(format), Input{Stem: stem}.Output(format)
		if a.parents[folded] {
			in = in.bad(schema.NameCollision, "its output %s would have the name of a folder that holds others", name)
			in.finding.Hint = "rename it, or convert it into another folder"
		}
		if isReserved(folded) || a.overwrites(in, name) {
			in = in.bad(schema.NameCollision, "its output %s would overwrite an input, or a file of the job", name)
			in.finding.Hint = "choose another folder with -o, or other formats with --to; --force lets an output overwrite its own input"
		}
	}
	return in
}

// isReserved reports whether an output, whose name is folded, would have the name
// of a file that jobs and their shares have, on some system, or lie in a folder of
// that name.
func isReserved(folded string) bool {
	first, _, _ := strings.Cut(folded, "/")
	_, isReport := reportForm(first)
	_, isManifest := shareOfManifest(first)
	return isReport || isManifest || first == scratch
}

// Keeps reports whether a path is that of a file which jobs keep in the folder, on
// some system: a manifest, a report, or what lies in the scratch folder.
func (f *Folder) Keeps(path string) bool {
	a := &apart{folders: map[string]string{}}
	dir := filepath.Dir(a.place(f.pathOf(scratch)))
	below, err := filepath.Rel(dir, a.place(path))
	return err == nil && isReserved(filepath.ToSlash(below))
}

// Overwrites reports whether outputs of a format, in the folder dir, would lie
// where inputs do.
func Overwrites(found []Input, dir string, format convert.Format) bool {
	a := newApart(found, dir, []convert.Format{format})
	return slices.ContainsFunc(found, func(in Input) bool { return in.finding == nil && a.clear(in, fold(in.Stem)).finding != nil })
}

// inFolder returns the path of what lies in a folder under a name with slashes.
func inFolder(dir, name string) string { return filepath.Join(dir, filepath.FromSlash(name)) }

// Output returns where the output in a format lies: a path below the folder of
// the outputs, with slashes.
func (in Input) Output(format convert.Format) string { return in.Stem + "." + string(format) }

// fold returns what is the same for two names that are one file on some system.
// (Windows and macOS do not tell small letters from capitals, macOS not an
// accent of its own from one on a letter.)
func fold(name string) string {
	if isLowerASCII(name) {
		return name
	}
	return cases.Fold().String(norm.NFC.String(name))
}

func isLowerASCII(name string) bool {
	return !strings.ContainsFunc(name, func(r rune) bool { return r >= utf8.RuneSelf || 'A' <= r && r <= 'Z' })
}
