package language

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

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
	paths, err := filepath.Glob(filepath.Join(oracle.Root(t), "testdata", "specimens", "*.txt"))
	if err != nil || len(paths) == 0 {
		t.Fatalf("no specimens: %v", err)
	}
	seen := map[string]bool{}
	for _, path := range paths {
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
						ask(English, s, line)
					}
				}
			}
		}
	}
	for _, s := range []string{"", " ", " A", " A and ", " A and", " A,", " A to", "1 ", "2 and ", "(", "217 (", "S-", "No. ", "Article ", "chap. "} {
		ask(English, s, s)
		ask(&Language{Script: latin}, s, s)
	}
}

func FuzzAnything(f *testing.F) {
	f.Add("199/12 A and", "Recalling its resolution 198/7 of 9 January 2144,")
	f.Add("2 to 4 May 2145", "61st plenary meeting")
	f.Fuzz(func(_ *testing.T, a, b string) {
		ask(English, strings.ToValidUTF8(a, "?"), strings.ToValidUTF8(b, "?"))
	})
}
