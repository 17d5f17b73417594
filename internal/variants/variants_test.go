package main

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"plenary/convert"
	"plenary/internal/oracle"
	_ "plenary/internal/update" // the flag -update
)

// specimens returns the texts of testdata/specimens by name.
func specimens(t *testing.T) map[string]string {
	t.Helper()
	paths, _ := filepath.Glob(filepath.Join(oracle.Root(t), "testdata", "specimens", "*.txt"))
	texts := map[string]string{}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		texts[filepath.Base(path)] = string(data)
	}
	if len(texts) == 0 {
		t.Fatal("no specimens")
	}
	return texts
}

// check holds that a variant that was converted has lost no word.
func check(t *testing.T, r result) {
	t.Helper()
	if len(r.lost) > 0 || r.broken {
		t.Errorf("%s, %s: %s%q", r.name, r.kind, r.refused, r.lost)
	}
}

// Many variants of the specimens, of every kind, lose nothing.
func TestSpecimens(t *testing.T) {
	converted := 0
	for name, text := range specimens(t) {
		for _, k := range kinds() {
			for seed := range uint64(20) {
				var r result
				if _, output := try(context.Background(), name, text, k, seed, &r); output != nil {
					converted++
				}
				check(t, r)
			}
		}
	}
	if converted < 300 {
		t.Errorf("only %d variants were converted", converted)
	}
}

// A sample of the corpus, in every form, loses nothing. make variants takes all
// of it.
func TestSample(t *testing.T) {
	const every = 73 // prime to the number of forms
	shared := filepath.Dir(oracle.Shared(t, "corpus"))
	names, err := corpus(shared, every)
	if err != nil {
		t.Fatal(err)
	}
	s := survey{shared: shared}
	if err := s.convert(context.Background(), names); err != nil {
		t.Fatal(err)
	}
	for _, r := range s.results {
		check(t, r)
	}
}

// What is cut out of the output is missed, wherever it stood and however short
// it is, down to three words.
func TestJudgeSeesLosses(t *testing.T) {
	source := specimens(t)["lighthouses.txt"]
	result, findings := convert.Convert(context.Background(), convert.Source{Name: "lighthouses.txt", Data: []byte(source)}, convert.Options{To: []convert.Format{convert.XML}})
	if err := findings.Err(); err != nil {
		t.Fatal(err)
	}
	whole := string(result.XML)
	if lost, err := judge(source, result.XML); err != nil || len(lost) > 0 {
		t.Fatalf("of the whole document %q is told, %v", lost, err)
	}
	cuts := 0
	for _, close := range []string{"</p>", "</heading>", "</docTitle>"} {
		rest := whole
		for {
			end := strings.Index(rest, close)
			if end < 0 {
				break
			}
			before := rest[:end]
			open := strings.LastIndex(before, "<"+close[2:len(close)-1])
			text := before[max(open, 0):]
			text = text[strings.Index(text, ">")+1:]
			rest = rest[end+len(close):]
			if strings.Contains(text, "<") || len(wordsOf(text)) < 3 || strings.Count(whole, text) > 1 {
				continue
			}
			cuts++
			lost, err := judge(source, []byte(strings.Replace(whole, text, "", 1)))
			if err != nil || len(lost) == 0 {
				t.Errorf("%q is cut out and not missed (%v)", text, err)
			}
		}
	}
	if cuts < 8 {
		t.Errorf("only %d cuts were tried", cuts)
	}
}

// Only what is of the page may be nowhere.
func TestJudgeKnowsThePage(t *testing.T) {
	const kept = "Notes the lamps of the coast.\nThanks the keepers of the gulls.\n"
	const output = `<akomaNtoso><preface><p>Supply of oil to lamps</p></preface><p>Notes the lamps of the coast.</p><p>Thanks the keepers of the gulls.</p></akomaNtoso>`
	for _, test := range []struct {
		name, source string
		want         int
	}{
		{"nothing is lost", "Supply of oil to lamps\n" + kept, 0},
		{"a running head", kept + "\fA/RES/199/1\nSupply of oil to lamps\n3/4\n", 0},
		{"a symbol, a link, a job number, a bar code", kept + "A/RES/199/1 https://undocs.org/A/RES/199/1\n99-12345 (E)\n*9912345*\n", 0},
		{"the head of a volume", "47 General Assembly—Twentieth Session\n" + kept + "Resolutions adopted on the reports of the Third Committee\n", 0},
		{"a line that is nowhere", kept + "Requests more of the oil.\n", 1},
		{"a paragraph pasted twice", kept + strings.Repeat("Asks.\n", 9) + kept + strings.Repeat("Asks.\n", 9), 1},
		{"two words", kept + "More oil\n", 0},
		{"a sentence with a symbol", kept + "Recalls what the keepers asked of the masters of vessels in the letter that was issued as A/RES/199/1\n", 1},
	} {
		t.Run(test.name, func(t *testing.T) {
			lost, err := judge(test.source, []byte(output))
			if err != nil || len(lost) != test.want {
				t.Errorf("%d losses are told, want %d: %q, %v", len(lost), test.want, lost, err)
			}
		})
	}
}

// The changes are the same in every run, and take no word away but those that
// are to.
func TestKinds(t *testing.T) {
	for name, text := range specimens(t) {
		for _, k := range kinds() {
			one, two := k.vary(random(name, k.name, 1), text), k.vary(random(name, k.name, 1), text)
			if one != two {
				t.Errorf("%s of %s is not the same twice", k.name, name)
			}
			had, has := sorted(text), sorted(one)
			switch k.name {
			case "pages dropped", "mixed":
			case "paragraph pasted twice":
				if len(has) < len(had)+8 {
					t.Errorf("%s of %s pastes nothing", k.name, name)
				}
			default:
				if !slices.Equal(had, has) {
					t.Errorf("%s of %s has other words", k.name, name)
				}
			}
		}
	}
}

func sorted(text string) []string {
	words := strings.Fields(text)
	slices.Sort(words)
	return words
}

// What lost.py says is read; the heads of volumes and what it is known to be wrong
// about are no losses.
func TestReadAgain(t *testing.T) {
	known := filepath.Join(t.TempDir(), "known.tsv")
	if err := os.WriteFile(known, []byte("# Known.\nold/ga/c.txt\tmixed\tnone is lost\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	files, err := readKnown(known)
	if err != nil {
		t.Fatal(err)
	}
	s := survey{known: files, results: []result{{name: "dev/en/a.seed.txt", kind: "mixed"}, {name: "old/ga/b.txt", kind: "as it is"}, {name: "old/ga/c.txt", kind: "mixed"}}}
	err = s.readAgain("x/in/dev+en+a.seed+mixed.txt: 7 words lost in 2 runs\n    the lamps of the coast\n    and the gulls\n"+
		"x/in/old+ga+b+as-it-is.txt: 9 words lost in 1 runs\n    Resolutions adopted on the reports of the Third Committee 47\n"+
		"x/in/old+ga+c+mixed.txt: 3 words lost in 1 runs\n    of the coast\n"+
		"2 documents, 2 with losses, 16 words lost\n", "x/in")
	if err != nil || len(s.results[0].lost) != 2 || len(s.results[1].lost)+len(s.results[2].lost) != 0 {
		t.Errorf("%+v, %v", s.results, err)
	}
}

// More refusals than are held are told, and fewer are written.
func TestHoldRefusals(t *testing.T) {
	path := filepath.Join(t.TempDir(), "variants.tsv")
	var out strings.Builder
	hold := func(update bool, refused int) bool {
		t.Helper()
		results := make([]result, refused)
		for i := range results {
			results[i] = result{kind: "mixed", refused: "fog"}
		}
		more, err := holdRefusals(&out, path, update, results)
		if err != nil {
			t.Fatal(err)
		}
		return more
	}
	if hold(true, 3) || hold(false, 3) || !hold(false, 4) || !hold(true, 4) || hold(true, 2) || !hold(false, 3) {
		t.Errorf("what is held is not what was said:\n%s", out.String())
	}
}
