package akn

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	. "plenary/convert/resolution" //nolint:revive // a tree reads best in the model's own words
	"plenary/diag"
	"plenary/internal/oracle"
)

// letters returns the letters and digits of s, sorted: what must not change when
// a file becomes a tree, wherever it goes in it.
func letters(s string) string {
	var out []rune
	for _, c := range s {
		if unicode.IsLetter(c) || unicode.IsDigit(c) {
			out = append(out, c)
		}
	}
	slices.Sort(out)
	return string(out)
}

// fileWords is the text of a file without its metadata. Figures that only print a
// note's own mark beside the note are none of it.
func fileWords(n *node, d *decoder, b *strings.Builder) {
	if n.tag == "meta" {
		return
	}
	if n.tag == "sup" {
		if content, ok := d.noteMark(n); ok && len(content) == 0 {
			return
		}
	}
	b.WriteString(n.text)
	for _, c := range n.children {
		fileWords(c, d, b)
	}
}

// treeWords is the text of a tree.
func treeWords(r *Resolution) string {
	var b strings.Builder
	Walk(r, func(n any) bool {
		switch n := n.(type) {
		case *MastheadLine:
			return n.Role != RoleJobNumber // it comes from the metadata
		case *Num:
			b.WriteString(n.Value)
		case *Text:
			b.WriteString(n.Value)
		case *NoteRef:
			b.WriteString(n.Marker)
		case *Preface:
			b.WriteString(n.Number.Value)
			n.Number.Value = "" // Walk visits it too
		}
		return true
	})
	return b.String()
}

func TestNoWordIsLost(t *testing.T) {
	dir := oracle.Shared(t, "reference/official")
	gold := oracle.Shared(t, "corpus/dev/gold")
	files, _ := filepath.Glob(filepath.Join(dir, "*.xml"))
	more, _ := filepath.Glob(filepath.Join(gold, "*", "*.xml"))
	for i := 0; i < len(more); i += 4 {
		files = append(files, more[i])
	}
	if len(files) < 100 {
		t.Fatalf("only %d files", len(files))
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var findings diag.List
		n := parse(data, &findings)
		if n == nil {
			t.Errorf("%s: %v", filepath.Base(file), findings)
			continue
		}
		var b strings.Builder
		d := decoder{markers: map[string]bool{}}
		collectMarkers(n, d.markers)
		fileWords(n, &d, &b)
		r, _ := Decode(data)
		want, got := letters(b.String()), letters(treeWords(r))
		if want != got {
			t.Errorf("%s: %d letters in the file, %d in the tree", filepath.Base(file), len(want), len(got))
		}
	}
}
