package structure

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"plenary/internal/xmltree"
	"plenary/validate/report"
)

// Without the uniqueness of identifiers the profile says of documents in which
// none stands twice what it says with it.
func TestUniquenessApart(t *testing.T) {
	s := Profile()
	whole := read(t, "../testdata/whole.xml")
	repeating := 0
	for i := range *mutantCount {
		data := newMutator(whole, uint64(i)).mutate()
		root, err := xmltree.Parse(data)
		if err != nil {
			continue
		}
		r := reporter{Report: report.New(), schema: s, root: root, identifiers: map[string]bool{}}
		r.lexical()
		got, want := flatten(s.validate(data, true)), flatten(s.validate(data, false))
		if r.repeated {
			repeating++
			continue
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("mutant %d: the findings with uniqueness and without it (-with +without):\n%s", i, diff)
		}
	}
	if repeating == 0 {
		t.Error("no identifier stands twice in any of the mutants: the test shows nothing")
	}
}

func BenchmarkCompile(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := compileProfile(); err != nil {
			b.Fatal(err)
		}
	}
}
