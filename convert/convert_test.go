package convert_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"testing"

	"plenary/convert"
	"plenary/diag"
	"plenary/internal/oracle"
	_ "plenary/internal/update" // the flag -update
	"plenary/schema"
	"plenary/validate"
)

// specimens returns the texts of testdata/specimens.
func specimens(t testing.TB) (sources []convert.Source) {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(oracle.Root(t), "testdata", "specimens", "*.txt"))
	if err != nil || len(paths) == 0 {
		t.Fatalf("no specimens: %v", err)
	}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		sources = append(sources, convert.Source{Name: filepath.Base(path), Data: data})
	}
	return sources
}

// Every stage alone gives what all of them give together, and what they give is
// valid, in both notations.
func TestStagesAgree(t *testing.T) {
	ctx := context.Background()
	for _, source := range specimens(t) {
		t.Run(source.Name, func(t *testing.T) {
			whole, findings := convert.Convert(ctx, source, convert.Options{})
			check(t, "convert", findings)
			first, _ := convert.Normalise(ctx, source, convert.Options{})
			same(t, "normalise", first.XML, whole.XML)
			xml := convert.Source{Name: "specimen.xml", Data: whole.XML}
			check(t, "validate XML", convert.Validate(ctx, xml, validate.Options{}, convert.Reading{}))
			check(t, "validate JSON", convert.Validate(ctx, convert.Source{Name: "specimen.json", Data: whole.JSON}, validate.Options{}, convert.Reading{}))
			rendered, findings := convert.Render(ctx, xml, convert.Options{})
			check(t, "render", findings)
			for _, f := range convert.Formats() {
				same(t, "render "+string(f), rendered.Output(f), whole.Output(f))
			}
		})
	}
}

func check(t *testing.T, what string, findings diag.List) {
	t.Helper()
	if err := findings.Err(); err != nil {
		t.Errorf("%s: %v", what, err)
	}
}

func same(t *testing.T, what string, got, want []byte) {
	t.Helper()
	if len(want) == 0 || !bytes.Equal(got, want) {
		t.Errorf("%s: %d bytes differ from the %d bytes wanted", what, len(got), len(want))
	}
}

// The same source and options give the same bytes, however many conversions run
// at the same time. (Promise 3.)
func TestSameBytesAtTheSameTime(t *testing.T) {
	source := specimens(t)[0]
	want, _ := convert.Convert(context.Background(), source, convert.Options{})
	var running sync.WaitGroup
	for range 6 {
		running.Go(func() {
			got, _ := convert.Convert(context.Background(), source, convert.Options{})
			for _, f := range convert.Formats() {
				same(t, string(f), got.Output(f), want.Output(f))
			}
		})
	}
	running.Wait()
}

// A format that was not asked for is not made.
func TestOnlyWhatIsAskedFor(t *testing.T) {
	source := convert.Source{Name: "lamps.txt", Data: []byte(lamps)}
	for _, wanted := range convert.Formats() {
		result, findings := convert.Convert(context.Background(), source, convert.Options{To: []convert.Format{wanted}})
		check(t, string(wanted), findings)
		for _, f := range convert.Formats() {
			if got := result.Output(f) != nil; got != (f == wanted) {
				t.Errorf("--to %s: has %s is %v", wanted, f, got)
			}
		}
	}
}

// A conversion that was cancelled before it began has one finding.
func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	source := convert.Source{Name: "lamps.txt", Data: []byte(lamps)}
	result, findings := convert.Convert(ctx, source, convert.Options{})
	if len(findings) != 1 || findings[0].Rule != schema.Interrupted || findings[0].Place.File != "lamps.txt" {
		t.Errorf("findings: %v", findings)
	}
	if result.XML != nil {
		t.Error("a cancelled conversion has an output")
	}
}

// Whatever bytes come in, no stage panics, an error means no output, and no
// error means outputs that are valid. (Promises 2 and 5.)
func FuzzConvert(f *testing.F) {
	f.Add([]byte(lamps))
	for _, source := range specimens(f) {
		f.Add(source.Data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		result, findings := convert.Convert(context.Background(), convert.Source{Name: "fuzz.txt", Data: data}, convert.Options{})
		if slices.ContainsFunc(findings, func(f diag.Finding) bool { return f.Rule == schema.InternalError }) {
			t.Fatal(findings.Err())
		}
		for _, format := range convert.Formats() {
			if made := result.Output(format) != nil; made == findings.HasErrors() {
				t.Fatalf("%s made: %v; errors: %v", format, made, findings.Err())
			}
		}
		if findings.HasErrors() {
			return
		}
		again := convert.Validate(context.Background(), convert.Source{Name: "fuzz.json", Data: result.JSON}, validate.Options{}, convert.Reading{})
		if err := again.Err(); err != nil {
			t.Fatal(err)
		}
	})
}
