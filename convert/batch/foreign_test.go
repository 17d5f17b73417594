package batch

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"plenary/convert"
)

// What lies in the place of an output and was not made by Plenary stays, and the
// other inputs are done; Force replaces it, and then it is on record.
func TestForeign(t *testing.T) {
	s := newShore(t)
	s.text("a.txt", "bright")
	s.text("b.txt", "bright")
	if err := os.MkdirAll(s.out(), 0o777); err != nil {
		t.Fatal(err)
	}
	s.write("a.json", "mine")
	s.run("a failed", "b clean")
	s.holds("a.json mine", "b.json bright", "b.xml bright")
	s.Force = true
	s.run("a clean", "b clean")
	s.Force = false
	s.write("a.json", "mine, once more")
	s.run("a clean", "b unchanged")
	s.holds("a.json bright", "a.xml bright", "b.json bright", "b.xml bright")
	s.Command = "render" // what another command has on record is ours, too
	s.write("a.json", "mine, again")
	s.run("a clean", "b clean")
	s.holds("a.json bright", "a.xml bright", "b.json bright", "b.xml bright")
}

// An input that Force has let an output overwrite is not removed as an output that
// is no longer true.
func TestOwnInputStays(t *testing.T) {
	s := newShore(t)
	texts := filepath.Join(s.dir, "texts")
	s.Force = true
	for _, test := range []struct {
		data string
		want Status
	}{{"bright", Clean}, {"dark", Failed}} {
		s.text("a.xml", test.data)
		s.Inputs = []Input{File(filepath.Join(texts, "a.xml"), nil)}
		s.Emit = func(o Outcome) error {
			if o.Status() != test.want {
				t.Errorf("%s is %s: %v", test.data, o.Status(), o.Findings)
			}
			return nil
		}
		out, err := Open(t.Context(), texts, Share{})
		if err != nil {
			t.Fatal(err)
		}
		_, errRun := s.Job.Run(t.Context(), out)
		if err := errors.Join(errRun, out.Close(true)); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := os.Stat(filepath.Join(texts, "a.xml")); err != nil {
		t.Error(err)
	}
}

// What convert makes bears the marks, and nothing else does.
func TestMarks(t *testing.T) {
	text := "199/1. Care of gulls\n\nThe General Assembly,\n\nRecalling its resolution 198/7 of 9 January 2144 on fog,\n\n" +
		"1. Welcomes the new perches;\n\n2. Decides to remain seized of the matter.\n\n61st plenary meeting\n14 March 2145\n"
	result, findings := convert.Convert(t.Context(), convert.Source{Name: "gulls.txt", Data: []byte(text)}, convert.Options{To: convert.Formats()})
	if findings.HasErrors() {
		t.Fatal(findings)
	}
	for _, format := range convert.Formats() {
		data := result.Output(format)
		for what, test := range map[string]struct {
			data []byte
			want bool
		}{
			"the output":        {data, true},
			"nothing":           {nil, true},
			"zeros":             {make([]byte, 9000), true},
			"the text":          {[]byte(text), false},
			"another's":         {bytes.ReplaceAll(bytes.ReplaceAll(data, []byte("Plenary"), []byte("Another")), []byte("plenary-"), []byte("another-")), format == convert.XML},
			"another converter": {bytes.ReplaceAll(data, []byte("#converter"), []byte("#keeper")), format != convert.XML},
		} {
			if got := IsMarked(bytes.NewReader(test.data), format); got != test.want {
				t.Errorf("%s: %s is marked: %v", format, what, got)
			}
		}
	}
}
