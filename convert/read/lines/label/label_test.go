package label

import (
	"strings"
	"testing"

	"plenary/convert/language"
	"plenary/convert/read/lines/sheet"
	"plenary/diag"
	_ "plenary/internal/update"
)

// linesOf prepares the lines of a text.
func linesOf(t *testing.T, text string) *Lines {
	t.Helper()
	english, _ := language.Of("eng")
	return Prepare(sheet.Read(text, english, diag.Span{}).Measured())
}

// TestWeights looks that the table has a weight for each evidence, and writes it as it was read.
func TestWeights(t *testing.T) {
	w, err := ReadWeights(weightTable)
	if err != nil {
		t.Fatal(err)
	}
	names := map[string]bool{}
	for e := range Evidences {
		if e.String() == "" || names[e.String()] {
			t.Errorf("evidence %d has the name %q, as another has or none", e, e)
		}
		names[e.String()] = true
	}
	if got := w.Table(); got != weightTable {
		t.Error("the table is not written as it was read: make labels writes it")
	}
}

func TestReadWeights(t *testing.T) {
	whole := (&Weights{}).Table()
	first, rest, _ := strings.Cut(whole, "\n")
	for name, table := range map[string]string{
		"of an evidence that there is not": whole + "gulls\t3\n",
		"of one twice":                     whole + first + "\n",
		"not of all":                       rest,
		"no number":                        strings.Replace(whole, "\t0", "\tmany", 1),
	} {
		if _, err := ReadWeights(table); err == nil {
			t.Errorf("a table of weights %s was read", name)
		}
	}
}

func TestLog2(t *testing.T) {
	for k := range 20 {
		if got := log2(1 << k); got != k*whole {
			t.Errorf("the logarithm of %d is %d parts of %d", 1<<k, got, whole)
		}
	}
	for n := 1; n < 3000; n++ {
		if log2(n) > log2(n+1) {
			t.Fatalf("the logarithm falls from %d to %d", n, n+1)
		}
	}
	if log2(0) != 0 {
		t.Error("nothing has a logarithm")
	}
}

// A text of a few lines, with the label that each has.
const labelled = `O A/RES/202/9

O 202/9. Lamps of the coast

O The General Assembly,

O Recalling the rules for keepers,1 and all that was said of them
G in the harbours of the north,

O 1. Decides to light the lamps of the coast at dusk, to ring the
G bells in fog, and to write to the keepers of the southern
G lighthouses;

O 2. Requests a report.

O 31st plenary meeting
O 4 December 2147
- __________________
N 1 See A/201/77, and the letters of the keepers of the northern isles
n that are annexed to it.
`

// TestBest labels a small text.
func TestBest(t *testing.T) {
	letters := map[Label]byte{Nothing: '-', Opens: 'O', GoesOn: 'G', OpensNote: 'N', NoteGoesOn: 'n', InFoot: 'f'}
	var text, want strings.Builder
	for line := range strings.Lines(labelled) {
		if line == "\n" {
			text.WriteString(line)
			continue
		}
		want.WriteByte(line[0])
		text.WriteString(line[2:])
	}
	l := linesOf(t, text.String())
	var got strings.Builder
	for _, label := range l.Best(learned(), nil) {
		got.WriteByte(letters[label])
	}
	if got.String() != want.String() {
		t.Errorf("the lines are labelled %s, not %s", got.String(), want.String())
	}
}

// TestCharge looks that what a label is charged with counts against it.
func TestCharge(t *testing.T) {
	l := linesOf(t, "The General Assembly,\n\n1. Decides to light the lamps;\n\n2. Decides to ring the bells.\n")
	last := len(l.Lines) - 1
	labels := l.Best(learned(), func(line int, label Label) int64 {
		if line == last && label == Opens {
			return 1 << 40
		}
		return 0
	})
	if labels[last] != GoesOn {
		t.Errorf("the last line has the label %d", labels[last])
	}
}

// TestPieces looks that lines which are broken behind the marks of notes have the width of what is printed on one line.
func TestPieces(t *testing.T) {
	const full = "the lamps of all the northern isles and of all the southern isles too,"
	const first, second = "the lamps of all the northern isles,1", "and of all the southern isles too,"
	text := "The General Assembly,\n\n"
	for range 4 {
		text += "Recalling " + full + "\n" + full + "\n" + first + "\n" + second + "\nwhich burn;\n"
	}
	l := linesOf(t, text)
	pieces := 0
	for i := range l.facts {
		if f := &l.facts[i]; f.piece {
			pieces++
			if f.text != second || f.width != sheet.Advance(first)+sheet.Space+sheet.Advance(second) {
				t.Errorf("%q is a piece of a line of the width %d", f.text, f.width)
			}
		}
	}
	if pieces != 4 {
		t.Errorf("%d pieces of lines were found, not 4", pieces)
	}
}

// TestExplain looks that an explanation tells of each label that a line may have, and that its sums are those of its parts.
func TestExplain(t *testing.T) {
	l := linesOf(t, "The General Assembly,\n\nNoting the lamps of the coast,\nKeepers of all of them,\n\n1. Decides to keep them.\n")
	labels := l.Best(learned(), nil)
	told := l.Explain(learned(), labels, 2)
	for _, label := range []Label{Opens, GoesOn} {
		if !strings.Contains(told, labelNames[label]) {
			t.Errorf("nothing is told of the label %q: %s", labelNames[label], told)
		}
	}
}
