package language

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"plenary/convert/printed"
	"plenary/internal/oracle"
)

// ask asks a language every question that takes nothing but texts.
func ask(l *Language, texts ...string) {
	v := reflect.ValueOf(l)
	for i := range v.NumMethod() {
		question := v.Method(i)
		of := question.Type()
		var args []reflect.Value
		for k := range of.NumIn() {
			if of.In(k).Kind() != reflect.String || of.IsVariadic() {
				break
			}
			args = append(args, reflect.ValueOf(texts[k%len(texts)]).Convert(of.In(k)))
		}
		if len(args) == of.NumIn() && len(args) > 0 {
			question.Call(args)
		}
	}
}

// TestAnything asks about every beginning and end of the lines of the specimens, for
// an extractor may cut a line anywhere.
func TestAnything(t *testing.T) {
	folder := filepath.Join(oracle.Root(t), "testdata", "specimens")
	paths, err := filepath.Glob(filepath.Join(folder, "*.txt"))
	others, _ := filepath.Glob(filepath.Join(folder, "languages", "*.txt"))
	if err != nil || len(paths) == 0 || len(others) == 0 {
		t.Fatalf("no specimens: %v", err)
	}
	for _, path := range paths {
		askOf(t, English, path)
	}
	for _, path := range others {
		named, _ := printed.LanguageOf(strings.TrimSuffix(filepath.Base(path), ".txt"))
		l, known := Of(named.Code)
		if !known {
			t.Fatalf("%s is in no language that is read", path)
		}
		askOf(t, l, path)
	}
	for _, s := range []string{"", " ", " A", " A and ", " A and", " A,", " A to", "1 ", "2 and ", "(", "217 (", "S-", "No. ", "Article ", "chap. "} {
		for _, l := range All() {
			ask(l, s, s)
		}
		ask(&Language{Script: latin}, s, s)
	}
}

// askOf asks a language about the lines of a file.
func askOf(t *testing.T, l *Language, path string) {
	seen := map[string]bool{}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSpace(line)
		const most = 40 // bytes: what opens a line stands there
		for cut := range line[:min(len(line), most)] {
			for _, s := range [...]string{line[:cut], line[len(line)-cut:]} {
				if s = strings.ToValidUTF8(s, ""); !seen[s] {
					seen[s] = true
					ask(l, s, line)
				}
			}
		}
	}
}

func FuzzAnything(f *testing.F) {
	f.Add("199/12 A and", "Recalling its resolution 198/7 of 9 January 2144,")
	f.Add("2 to 4 May 2145", "61st plenary meeting")
	f.Fuzz(func(_ *testing.T, a, b string) {
		ask(English, strings.ToValidUTF8(a, "?"), strings.ToValidUTF8(b, "?"))
	})
}
