package convert_test

import (
	"bytes"
	"context"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/beevik/etree"

	"plenary/convert"
	"plenary/convert/akn"
	"plenary/convert/json"
	"plenary/diag"
	"plenary/internal/oracle"
)

// A stock is the files that mutants are made of, each parsed when it is first
// asked for.
type stock struct {
	paths  []string
	parsed map[string]*etree.Document
	mu     sync.Mutex
}

// stockOf gathers the small files of the tests and, where it lies beside the
// checkout, of what the United Nations publishes.
func stockOf(t testing.TB, largest int64) *stock {
	t.Helper()
	root := oracle.Root(t)
	s := &stock{parsed: map[string]*etree.Document{}}
	for _, dir := range []string{"convert/akn/testdata", "../shared/reference/official", "../shared/corpus/dev/gold", "../shared/corpus/train/gold"} {
		dir = filepath.Join(root, filepath.FromSlash(dir))
		if _, err := os.Stat(dir); err != nil {
			continue // the tests' own files are enough
		}
		err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
			if err != nil || filepath.Ext(path) != ".xml" {
				return err
			}
			if info, err := d.Info(); err == nil && info.Size() <= largest {
				s.paths = append(s.paths, path)
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return s
}

// mutant makes a mutant of one of the files, or of what Plenary makes of it, and
// tells how.
func (s *stock) mutant(d *driver) (data []byte, how string, err error) {
	path := of(d, s.paths)
	ours := d.choose(2) == 1
	file, err := s.file(path, ours)
	if err != nil {
		return nil, "", err
	}
	data, changes := mutate(d, file)
	if how = filepath.Base(path); ours {
		how += " as Plenary writes it"
	}
	return data, how + ": " + strings.Join(changes, "; "), nil
}

func (s *stock) file(path string, ours bool) (*etree.Document, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	key := fmt.Sprint(path, ours)
	if file := s.parsed[key]; file != nil {
		return file, nil
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	if ours {
		r, _ := akn.Decode(data)
		if data, _ = akn.Encode(r); data == nil {
			return nil, fmt.Errorf("%s is not written", path)
		}
	}
	file := etree.NewDocument()
	s.parsed[key] = file
	return file, file.ReadFromBytes(data)
}

// faults renders XML, and lists the promises that are broken. It returns as well
// the XML that was made, if any.
//
//   - There are outputs, or an error that names why not, and never one that says
//     that Plenary itself is at fault.
//   - The XML comes back as it is, and so does the JSON, which holds as much.
//   - No character of the text is lost. Of metadata a finding may say that it is
//     left.
func faults(data []byte, to ...convert.Format) (xml []byte, list []string) {
	fault := func(format string, args ...any) { list = append(list, fmt.Sprintf(format, args...)) }
	result, findings := convert.Render(context.Background(), convert.Source{Name: "mutant.xml", Data: data}, convert.Options{To: to})
	for _, f := range findings {
		if f.Severity == diag.Error && !slices.Contains(refusals, f.Rule.Code) {
			fault("%v", f)
		}
	}
	for _, format := range to {
		if result.Output(format) == nil && !findings.HasErrors() {
			fault("no %s and no error", format)
		}
	}
	if result.XML == nil {
		return nil, list
	}
	back, _ := akn.Decode(result.XML)
	if again, _ := akn.Encode(back); !bytes.Equal(again, result.XML) {
		fault("the XML changes when it is read and written again: %s", firstDifference(result.XML, again))
	}
	if result.JSON != nil {
		tree, findings := json.Decode(result.JSON)
		if len(findings) > 0 {
			fault("the JSON is not read: %v", findings)
		}
		if again, _ := json.Encode(tree); !bytes.Equal(again, result.JSON) {
			fault("the JSON changes when it is read and written again: %s", firstDifference(result.JSON, again))
		}
		if fromJSON, _ := akn.Encode(tree); !bytes.Equal(fromJSON, result.XML) {
			fault("the JSON does not hold what the XML holds: %s", firstDifference(result.XML, fromJSON))
		}
	}
	if lost := lostCharacters(data, result.XML, findings); lost != "" {
		fault("lost without a word: %s", lost)
	}
	return result.XML, list
}

// refusals are the errors by which a file may be refused, or one output of it.
var refusals = []string{"akn-body-missing", "akn-not-a-document", "akn-text-lost", "akn-malformed", "json-unencodable", "glyph-missing", "font-missing"}

// lostCharacters returns the characters of source that are not in ours. Those of
// metadata do not count where a finding says that some is left.
func lostCharacters(source, ours []byte, findings diag.List) string {
	left := slices.ContainsFunc(findings, func(f diag.Finding) bool { return f.Rule.Code == "akn-metadata-left" })
	characters := func(data []byte) inventory {
		v, err := inventoryOf(data, func(x thing) (thing, bool) {
			return x, x.kind == "character" && !(left && (x.of.name == "meta" || x.of.in("meta")))
		})
		if err != nil {
			return inventory{}
		}
		return v
	}
	var lost strings.Builder
	for _, x := range characters(source).missing(characters(ours)) {
		lost.WriteString(x.value)
	}
	return lost.String()
}

// firstDifference returns the first lines in which two files differ.
func firstDifference(a, b []byte) string {
	before, after := bytes.Split(a, []byte("\n")), bytes.Split(b, []byte("\n"))
	for i := range min(len(before), len(after)) {
		if !bytes.Equal(before[i], after[i]) {
			return fmt.Sprintf("line %d is %s, then %s", i+1, before[i], after[i])
		}
	}
	return fmt.Sprintf("%d lines, then %d", len(before), len(after))
}

// formats are those that a mutant is rendered to. The PDF costs more than all the
// rest, so only one in thirty-two is printed.
func formats(d *driver) []convert.Format {
	if d.choose(32) == 1 {
		return convert.Formats()
	}
	return []convert.Format{convert.XML, convert.JSON}
}

// Files of the United Nations, changed at random, are written as valid XML that
// comes back as it is, or are refused by name. A few hundred of them always, and
// twenty thousand where PLENARY_OFFICIAL is set (make official).
func TestMutants(t *testing.T) {
	n, largest := 300, int64(12<<10)
	if os.Getenv("PLENARY_OFFICIAL") != "" {
		n, largest = 20_000, 64<<10
	}
	files := stockOf(t, largest)
	dir := t.TempDir()
	const workers = 2
	var work sync.WaitGroup
	var written [workers]int
	for w := range workers {
		work.Go(func() {
			for i := w; i < n; i += workers {
				d := &driver{random(i)}
				data, how, err := files.mutant(d)
				if err != nil {
					t.Error(err)
					return
				}
				xml, broken := faults(data, formats(d)...)
				if len(broken) > 0 {
					t.Errorf("mutant %d of %s\n  %s", i, how, strings.Join(broken, "\n  "))
				}
				if xml == nil {
					continue
				}
				written[w]++
				if i%(n/150) == 0 {
					if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%05d.xml", i)), xml, 0o644); err != nil {
						t.Error(err)
					}
				}
			}
		})
	}
	work.Wait()
	if all := written[0] + written[1]; all < n*9/10 {
		t.Errorf("of %d mutants only %d were written: they are too far from what they were", n, all)
	}
	officiallyValid(t, dir)
}

// random returns the choices that make mutant i.
func random(i int) []byte {
	source := rand.New(rand.NewPCG(uint64(i), 12))
	choices := make([]byte, 64)
	for at := range choices {
		choices[at] = byte(source.Uint32())
	}
	return choices
}

// FuzzOfficial lets the fuzzer choose which file is changed, and how.
func FuzzOfficial(f *testing.F) {
	files := stockOf(f, 6<<10)
	debug.SetGCPercent(400) // the heap is small, and each document new
	for i := range 64 {
		f.Add(random(i))
	}
	f.Fuzz(func(t *testing.T, choices []byte) {
		d := &driver{choices}
		data, how, err := files.mutant(d)
		if err != nil {
			t.Fatal(err)
		}
		if _, broken := faults(data, formats(d)...); len(broken) > 0 {
			t.Errorf("%s\n  %s\n%s", how, strings.Join(broken, "\n  "), data)
		}
	})
}
