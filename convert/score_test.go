package convert_test

import (
	"context"
	stdjson "encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"plenary/convert"
	"plenary/internal/oracle"
)

// TestSeedIsPerfect holds the seed against its gold with the independent
// scorer: every figure at its full.
func TestSeedIsPerfect(t *testing.T) {
	python := oracle.Tool(t, "python3")
	scorer := oracle.Shared(t, "eval/score.py")
	gold := oracle.Shared(t, "corpus/seed/gold")
	source, err := os.ReadFile(oracle.Shared(t, "corpus/seed/a-res-72-7.txt"))
	if err != nil {
		t.Fatal(err)
	}
	result, findings := convert.Convert(context.Background(), convert.Source{Name: "a-res-72-7.txt", Data: source}, convert.Options{To: []convert.Format{convert.XML}})
	if err := findings.Err(); err != nil {
		t.Fatal(err)
	}
	got := t.TempDir()
	if err := os.WriteFile(filepath.Join(got, "a-res-72-7.xml"), result.XML, 0o644); err != nil {
		t.Fatal(err)
	}
	report := filepath.Join(t.TempDir(), "score.json")
	out, err := exec.Command(python, scorer, "--gold", gold, "--got", got, "--schema", oracle.Shared(t, "reference/xsd"), "--json", report).CombinedOutput()
	if err != nil {
		t.Fatalf("score.py: %v\n%s", err, out)
	}
	checkScore(t, report)
}

// checkScore reads a report of the scorer and expects 100 % of every figure.
func checkScore(t *testing.T, report string) {
	t.Helper()
	data, err := os.ReadFile(report)
	if err != nil {
		t.Fatal(err)
	}
	var score struct {
		Summary struct {
			Missing int
			Total   map[string]struct{ Micro *float64 }
		}
	}
	if err := stdjson.Unmarshal(data, &score); err != nil {
		t.Fatal(err)
	}
	if score.Summary.Missing != 0 || len(score.Summary.Total) < 15 {
		t.Fatalf("the scorer's report is not what was expected: %s", data)
	}
	for figure, value := range score.Summary.Total {
		if value.Micro != nil && *value.Micro != 1 {
			t.Errorf("%s is %.4f, want 1", figure, *value.Micro)
		}
	}
}
