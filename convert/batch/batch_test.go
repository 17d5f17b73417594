package batch

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	"plenary/convert"
	"plenary/diag"
	_ "plenary/internal/update" // the flag -update
	"plenary/schema"
)

// echo is a stage whose output is its source; a source with "dark" has an error,
// one with "dim" a warning, and one with "storm" breaks it.
func echo(ctx context.Context, source convert.Source, o convert.Options) (result convert.Result, findings diag.List) {
	text := string(source.Data)
	switch {
	case strings.Contains(text, "storm"):
		panic("the lamp is broken")
	case strings.Contains(text, "endless"):
		<-ctx.Done()
		select {}
	case strings.Contains(text, "dark"):
		findings = located(schema.TextLost, source.Name, "the lamp is dark")
	case strings.Contains(text, "dim"):
		findings = located(schema.WordUncertain, source.Name, "the lamp is dim")
	}
	if findings.HasErrors() {
		return result, findings
	}
	for _, format := range o.To {
		switch format {
		case convert.XML:
			result.XML = source.Data
		case convert.JSON:
			result.JSON = source.Data
		}
	}
	return result, findings
}

// A shore is a folder of texts and one of outputs.
type shore struct {
	*testing.T
	dir string
	Job
	forms  bool     // take the texts in all their forms
	beside bool     // and lay the outputs beside them
	told   []string // the outcomes of the last job
}

func newShore(t *testing.T) *shore {
	t.Helper()
	s := &shore{T: t, dir: t.TempDir()}
	s.Job = Job{
		Make:    echo,
		Text:    func(source convert.Source) []byte { return source.Data },
		Options: convert.Options{To: []convert.Format{convert.XML, convert.JSON}},
		Recipe:  func() string { return "oil and wick" },
		Workers: 2,
		Emit: func(o Outcome) error {
			word := string(o.Status())
			if o.Unchanged {
				word = "unchanged"
			}
			s.told = append(s.told, o.Input.Stem+" "+word)
			return nil
		},
	}
	return s
}

func (s *shore) out() string {
	if s.beside {
		return filepath.Join(s.dir, "texts")
	}
	return filepath.Join(s.dir, "out")
}

// text writes a text.
func (s *shore) text(name, data string) {
	s.Helper()
	path := inFolder(filepath.Join(s.dir, "texts"), name)
	if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o777), os.WriteFile(path, []byte(data), 0o666)); err != nil {
		s.Fatal(err)
	}
}

// run does the job over all texts and checks what is told.
func (s *shore) run(want ...string) (Summary, error) {
	s.Helper()
	s.told = nil
	selection := Selection{Extensions: []string{".txt"}, Not: s.out()}
	if s.forms {
		selection.Extensions = Forms()
	}
	s.Inputs = selection.Find(s.Context(), []string{filepath.Join(s.dir, "texts")}, nil)
	Apart(s.Inputs, s.out(), s.Options.To, s.Force)
	out, err := Open(s.Context(), s.out(), Share{})
	if err != nil {
		s.Fatal(err)
	}
	summary, errRun := s.Job.Run(s.Context(), out)
	if err := out.Close(errRun == nil); err != nil {
		s.Fatal(err)
	}
	if diff := cmp.Diff(want, s.told); diff != "" {
		s.Errorf("told (-want +got):\n%s", diff)
	}
	return summary, errRun
}

// holds checks which outputs there are, and what they hold: "name data".
func (s *shore) holds(want ...string) {
	s.Helper()
	var got []string
	paths, _ := filepath.Glob(filepath.Join(s.out(), "*.*"))
	for _, path := range paths {
		if name := filepath.Base(path); name != "manifest.jsonl" {
			data, _ := os.ReadFile(path)
			got = append(got, name+" "+string(data))
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		s.Errorf("outputs (-want +got):\n%s", diff)
	}
}

func TestJob(t *testing.T) {
	s := newShore(t)
	s.text("a.txt", "bright")
	s.text("b.txt", "dark")
	s.text("c.txt", "dim")
	s.text("d.txt", "storm")
	summary, err := s.run("a clean", "b failed", "c warned", "d failed")
	if err != nil {
		t.Fatal(err)
	}
	s.holds("a.json bright", "a.xml bright", "c.json dim", "c.xml dim")
	want := Summary{Documents: 4, By: map[Status]int{Clean: 1, Warned: 1, Failed: 2}, Findings: diag.Tally{diag.Error: 2, diag.Warning: 1}}
	if diff := cmp.Diff(want, summary); diff != "" {
		t.Errorf("summary (-want +got):\n%s", diff)
	}
	// What broke a stage is tried again: another program may not break.
	s.run("a unchanged", "b unchanged", "c unchanged", "d failed")
}

// A job does what is new, has changed, or is no longer there as it was.
func TestChanges(t *testing.T) {
	s := newShore(t)
	s.text("a.txt", "one")
	s.text("b.txt", "two")
	s.run("a clean", "b clean")

	s.text("b.txt", "three")
	s.text("c.txt", "four")
	s.run("a unchanged", "b clean", "c clean")

	s.remove("a.xml")
	s.write("b.json", "thr")
	s.run("a clean", "b clean", "c unchanged")

	s.Recipe = func() string { return "gas" }
	s.run("a clean", "b clean", "c clean")
	s.Force = true
	s.run("a clean", "b clean", "c clean")
	s.Force = false
	s.Recipe = func() string { return "" }
	s.run("a clean", "b clean", "c clean")
	s.run("a clean", "b clean", "c clean") // nobody knows by which recipe they were made
}

func (s *shore) remove(name string) {
	s.Helper()
	if err := os.Remove(filepath.Join(s.out(), name)); err != nil {
		s.Fatal(err)
	}
}

func (s *shore) write(name, data string) {
	s.Helper()
	if err := os.WriteFile(filepath.Join(s.out(), name), []byte(data), 0o666); err != nil {
		s.Fatal(err)
	}
}

// An output that a job does not make stays while its source is the same, and
// goes when the source has changed.
func TestOutputsOfEarlierJobs(t *testing.T) {
	s := newShore(t)
	s.text("a.txt", "one")
	s.run("a clean")
	s.Options.To, s.Recipe = []convert.Format{convert.XML}, func() string { return "XML alone" }
	s.run("a clean")
	s.holds("a.json one", "a.xml one")
	s.run("a unchanged")

	s.text("a.txt", "two")
	s.run("a clean")
	s.holds("a.xml two")
	s.text("a.txt", "dark")
	s.run("a failed")
	s.holds()
	s.run("a unchanged")
}

// What is in the place of an output and was not made by a job is not removed.
func TestOthersFilesStay(t *testing.T) {
	s := newShore(t)
	s.text("a.txt", "dark")
	s.run("a failed")
	s.write("a.xml", "mine")
	s.text("a.txt", "still dark")
	s.run("a failed")
	s.holds("a.xml mine")
}

func TestFailFast(t *testing.T) {
	s := newShore(t)
	s.Workers, s.FailFast = 1, true
	for _, name := range []string{"a.txt", "b.txt", "d.txt", "e.txt", "f.txt", "g.txt"} {
		s.text(name, "bright")
	}
	s.text("c.txt", "dark")
	summary, err := s.run("a clean", "b clean", "c failed")
	if !errors.Is(err, ErrStopped) || summary.Left != 4 {
		t.Errorf("got %v, %d left", err, summary.Left)
	}
	s.text("c.txt", "bright")
	s.FailFast = false
	s.Inputs, s.Recipe = nil, func() string { return "the recipe is another: what had been begun behind c is not to be seen" }
	s.run("a clean", "b clean", "c clean", "d clean", "e clean", "f clean", "g clean")
}

// Who is told of outcomes can end the job.
func TestEmitFails(t *testing.T) {
	s := newShore(t)
	s.Workers = 1
	s.text("a.txt", "bright")
	full := errors.New("the log is full")
	s.Emit = func(Outcome) error { return full }
	if _, err := s.run(); !errors.Is(err, full) {
		t.Errorf("got %v", err)
	}
}

// A document that takes too long is given up; the others are done, even when all
// workers have met one.
func TestTimeLimit(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		g := newGate(time.Minute, 1)
		release := make(chan struct{})
		defer close(release)
		never := func(context.Context, convert.Source, convert.Options) (result convert.Result, findings diag.List) {
			<-release
			return result, findings
		}
		slow := "the work on it took more than 1m0s"
		for i, want := range []string{slow, slow, "not begun: 2 documents that were given up are still at work"} {
			_, findings := g.make(t.Context(), convert.Source{Name: "lamp.txt"}, never, convert.Options{})
			if len(findings) != 1 || findings[0].Rule != schema.TimeLimit || findings[0].Message != want {
				t.Errorf("%d: got %v", i, findings)
			}
		}
	})
}

func TestInterrupted(t *testing.T) {
	g := newGate(time.Minute, 1)
	ctx, cancel := context.WithCancelCause(t.Context())
	_, findings := within(ctx, g, "lamp.txt", func(context.Context) (int, diag.List) {
		cancel(errors.New("the keeper is ill"))
		select {}
	})
	if len(findings) != 1 || findings[0].Rule != schema.Interrupted || !strings.Contains(findings[0].Message, "the keeper is ill") {
		t.Errorf("got %v", findings)
	}
}

// The outcomes have results where somebody wants to view them, and elsewhere only
// the texts of findings.
func TestView(t *testing.T) {
	for _, view := range []Make{nil, echo} {
		s := newShore(t)
		s.View = view
		s.text("a.txt", "bright")
		s.text("b.txt", "dim")
		var texts []string
		s.Emit = func(o Outcome) error {
			texts = append(texts, fmt.Sprintf("%s %q", o.Input.Stem, o.Result.Text))
			if o.Result.XML != nil && !o.Unchanged {
				t.Errorf("%s: an outcome that waits for its turn keeps its outputs", o.Input.Stem)
			}
			return nil
		}
		s.run()
		s.run()
		if view == nil && !slices.Equal(texts, []string{`a ""`, `b ""`, `a ""`, `b "dim"`}) {
			t.Errorf("without a view: %v", texts)
		}
	}
}

// A document that fails has no outputs, for whatever reason, unless they are of
// the text that is there.
func TestFailedHasNoOutputs(t *testing.T) {
	for _, fail := range map[string]func(*shore){
		"an error":       func(s *shore) { s.text("a.txt", "dark") },
		"a broken stage": func(s *shore) { s.text("a.txt", "storm") },
		"its size":       func(s *shore) { s.text("a.txt", "bright and long"); s.Limits.Bytes = 6 },
		"its time": func(s *shore) {
			s.text("a.txt", "slow")
			s.Make = func(ctx context.Context, source convert.Source, o convert.Options) (convert.Result, diag.List) {
				<-ctx.Done()
				return echo(ctx, source, o)
			}
			s.Limits.Time = time.Millisecond
		},
	} {
		s := newShore(t)
		s.text("a.txt", "bright")
		s.run("a clean")
		fail(s)
		s.run("a failed")
		s.holds()
	}
}

// An output that cannot be made is missing alone, the one of an earlier job with
// it. What only broke is tried again by the next job.
func TestOneOutputMissing(t *testing.T) {
	s := newShore(t)
	var rule *diag.Rule
	made := 0
	s.Make = func(ctx context.Context, source convert.Source, o convert.Options) (convert.Result, diag.List) {
		made++
		result, findings := echo(ctx, source, o)
		if rule != nil {
			result.JSON, findings = nil, located(rule, source.Name, "no form")
		}
		return result, findings
	}
	s.text("a.txt", "bright")
	s.run("a clean")
	rule, s.Force = schema.JSONUnencodable, true
	s.run("a failed")
	s.holds("a.xml bright")
	s.Force = false
	s.run("a unchanged")
	rule, s.Force = schema.InternalError, true
	s.run("a failed")
	s.holds("a.xml bright")
	rule, s.Force = nil, false
	s.run("a clean")
	s.holds("a.json bright", "a.xml bright")
	if made != 4 {
		t.Errorf("made %d times, want 4", made)
	}
}

// What is passing leaves the outputs of the same text.
func TestPassingLeavesOutputs(t *testing.T) {
	s := newShore(t)
	s.text("a.txt", "bright")
	s.run("a clean")
	s.Force = true
	s.Make = func(context.Context, convert.Source, convert.Options) (convert.Result, diag.List) {
		panic("the lamp is broken")
	}
	s.run("a failed")
	s.holds("a.json bright", "a.xml bright")
}

// The outputs of a command are not those of another.
func TestCommandsApart(t *testing.T) {
	s := newShore(t)
	s.Command = "convert"
	s.text("a.txt", "bright")
	s.run("a clean")
	s.Command, s.Recipe = "render", func() string { return "of another command" }
	s.text("a.txt", "dark")
	s.run("a failed")
	s.holds("a.json bright", "a.xml bright")
}

// A panic outside the stages is a finding of its input.
func TestBroken(t *testing.T) {
	s := newShore(t)
	s.Workers = 1
	s.text("a.txt", "bright")
	s.text("b.txt", "bright")
	calls := 0
	s.Recipe = func() string {
		if calls++; calls == 1 {
			panic("no wick")
		}
		return "oil"
	}
	s.run("a failed", "b clean")
}

// A manifest that somebody has written names no files but those of its inputs.
func TestManifestOfAnEnemy(t *testing.T) {
	s := newShore(t)
	s.text("a.txt", "bright")
	s.run("a clean")
	victim := filepath.Join(s.dir, "victim.txt")
	if err := os.WriteFile(victim, []byte("mine"), 0o666); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(s.out(), "manifest.jsonl")
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	s.write("manifest.jsonl", strings.Replace(string(data), `"path":"a.xml"`, `"path":"../victim.txt"`, 1))
	s.text("a.txt", "dark")
	s.run("a failed")
	if _, err := os.Stat(victim); err != nil {
		t.Error(err)
	}
}
