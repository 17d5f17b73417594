package diag_test

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"

	"plenary/diag"
	"plenary/internal/runner"
)

// No runner takes what people are shown for a command, as it is and at any place
// of a text; and all that is no command is shown as it is.
func TestVisibleIsInert(t *testing.T) {
	var all strings.Builder
	for _, text := range runner.Hostile() {
		all.WriteString(text)
		for _, shown := range []string{diag.Visible(text), diag.Visible("gull\n" + text + "lamp\n"), diag.Visible("gull " + text + text)} {
			if found := runner.Commands(shown); found != nil {
				t.Errorf("%q is shown as %q, which has %q", text, shown, found)
			}
		}
	}
	if found := runner.Commands(diag.Visible(all.String())); found != nil {
		t.Errorf("all together have %q", found)
	}
	for _, text := range []string{
		"1:: a ::b", "::", ":: a :: b", "::gull: lamp", "::::", "# Lamps [1]", "##", "## [a]", "#[a]", "##a[b]", "##VSO[a]",
		"----", "---", " --- a", "a --- b", "--a", "^^^", " ^~~~", "++ +", "fold: start:a", "the fold:start", "manifold:starts:",
		"section_start:1:a", "std::vector<gull::lamp>",
	} {
		if shown := diag.Visible(text + "\n"); shown != text+"\n" {
			t.Errorf("%q is shown as %q", text, shown)
		}
	}
}

// In whatever pieces a text comes, it is shown the same.
func TestScreen(t *testing.T) {
	text := strings.Join(runner.Hostile(), "\n") + strings.Join(runner.Hostile(), "") + "灯台 é 🐦 \xff\xe7 \u202e gull\n"
	for length := 1; length < 20; length++ {
		var screen diag.Screen
		var shown strings.Builder
		for rest := []byte(text); len(rest) > 0; {
			n := min(length, len(rest))
			shown.WriteString(screen.Show(rest[:n]))
			rest = rest[n:]
		}
		if shown.String() != diag.Visible(text) {
			t.Errorf("in pieces of %d it is %q, want %q", length, shown.String(), diag.Visible(text))
		}
	}
	var screen diag.Screen
	if shown := screen.Show([]byte("gull \xf0\x9f")); shown != "gull " {
		t.Errorf("half a character is shown: %q", shown)
	}
}

// Whatever a report holds, in whatever form, a runner sees no command in it but
// the annotations of the form for GitHub, one for each finding.
func TestNoCommands(t *testing.T) {
	var list diag.List
	sources := diag.Sources{}
	for _, hostile := range runner.Hostile() {
		for _, file := range []string{hostile, "lamps.txt", ""} {
			f := list.Add(gap, diag.Span{Start: 1, End: 3}, "%s", hostile)
			f.Hint = hostile
			f.Place.File, f.Place.Path = file, hostile
			f.Related = []diag.Related{
				{Place: diag.Place{File: hostile, Span: diag.Span{End: 1}, Path: hostile}, Message: hostile},
				{Place: diag.Place{File: file}, Message: "\n" + hostile},
			}
			sources[file] = []byte(hostile + "\n " + hostile + "\n" + hostile)
			list[len(list)-1:].Locate(file, sources[file])
		}
		sources[hostile] = []byte(hostile)
	}
	for name := range diag.Formats {
		out := render(t, name, list, sources)
		if !utf8.Valid(out) {
			t.Errorf("%s is no UTF-8", name)
		}
		annotated := 0
		for line := range bytes.Lines(out) {
			commands := runner.Commands(string(line))
			for _, command := range commands {
				_, what, ok := strings.Cut(command, " Actions: ::error ")
				if name != "github" || !ok || strings.Count(what, "::") != 1 {
					t.Errorf("%s has %q in %q", name, command, line)
				}
			}
			annotated += min(len(commands), 1)
		}
		if name == "github" && annotated != len(list) {
			t.Errorf("%d findings have %d annotations", len(list), annotated)
		}
	}
}

// JSON that people are shown is inert and means the same.
func TestVisibleJSON(t *testing.T) {
	for _, text := range append(runner.Hostile(), hostile) {
		shown := diag.VisibleJSON(jsonOf(t, text))
		if found := runner.Commands(string(shown)); found != nil {
			t.Errorf("%s has %q", shown, found)
		}
		if got := textOf(t, shown); got != strings.ToValidUTF8(text, "\uFFFD") {
			t.Errorf("%q became %q", text, got)
		}
	}
}
