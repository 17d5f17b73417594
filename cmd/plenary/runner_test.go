package main

import (
	"bytes"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"plenary/diag"
	"plenary/internal/oracle"
	"plenary/internal/runner"
)

// writeHostile writes into a folder texts and XML documents that have hostile words
// in every part, and bear hostile names.
func writeHostile(t *testing.T, dir string) {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("names of files cannot be so hostile there")
	}
	text, err := os.ReadFile(filepath.Join(oracle.Root(t), "testdata", "specimens", "gulls.txt"))
	if err != nil {
		t.Fatal(err)
	}
	write := func(name, data string) string {
		path := filepath.Join(dir, strings.ReplaceAll(name, "/", "_"))
		if err := os.WriteFile(path, []byte(data), 0o666); err != nil {
			t.Fatal(err)
		}
		return path
	}
	xml := xmlOf(t, write("gulls.txt", string(text)))
	write("gulls.xml", xml)
	for _, hostile := range runner.Hostile() {
		write(hostile+".txt", strings.ReplaceAll(string(text), "gulls", hostile)+"\n"+hostile+"\n")
		write("a"+hostile+".txt", "\n"+hostile+"\n")
		written := strings.NewReplacer("\x1b", "&#27;", "&", "&amp;").Replace(hostile)
		write(hostile+".xml", strings.ReplaceAll(xml, "gulls", "\n"+written))
		write("a"+hostile+".xml", strings.ReplaceAll(xml, "eId=\"", "eId=\""+written))
	}
}

// xmlOf returns what a text is converted to.
func xmlOf(t *testing.T, path string) string {
	t.Helper()
	var out, said bytes.Buffer
	if status := run([]string{"normalise", path}, nil, &out, &said, os.Getenv); status != clean {
		t.Fatalf("status %d: %s", status, said.String())
	}
	return out.String()
}

// mustBeInert runs a command line and sees that no runner finds a command in what
// it says, but for annotations where they are asked for.
func mustBeInert(t *testing.T, annotations bool, args ...string) {
	t.Helper()
	var out, said bytes.Buffer
	run(args, strings.NewReader(""), &out, &said, func(string) string { return "" })
	if out.Len()+said.Len() == 0 {
		t.Errorf("%.300q says nothing", args)
	}
	for _, log := range []string{out.String(), said.String()} {
		found := slices.DeleteFunc(runner.Commands(log), func(command string) bool {
			return annotations && (strings.Contains(command, " Actions: ::error file=") || strings.Contains(command, " Actions: ::warning file=") || strings.Contains(command, " Actions: ::notice file="))
		})
		if len(found) > 0 {
			t.Errorf("%.300q says %.300q, of which a runner takes %q", args, log, found)
		}
	}
}

// Whatever files and texts are named and hold, no runner takes what Plenary says of
// them for a command.
func TestNoCommandOfFiles(t *testing.T) {
	dir := t.TempDir()
	writeHostile(t, dir)
	t.Chdir(dir)
	texts, documents := globbed(t, "*.txt"), globbed(t, "*.xml")
	for format := range diag.Formats {
		mustBeInert(t, format == "github", slices.Concat([]string{"validate", "--format", format, "--"}, documents)...)
	}
	for _, choices := range [][]string{{"--severity", "note", "--log", "-"}, {"--format", "github"}} {
		args := slices.Concat([]string{"convert", "--to", "xml", "--force", "-o", "out"}, choices, []string{"--"}, texts)
		mustBeInert(t, slices.Contains(choices, "github"), args...)
	}
	mustBeInert(t, false, slices.Concat([]string{"render", "--to", "json", "-o", "rendered", "--"}, documents)...)
	for _, hostile := range runner.Hostile() {
		mustBeInert(t, false, "convert", "-o", "out"+hostile, "--", "a"+hostile+".txt", "a"+hostile+".txt")
		mustBeInert(t, false, "read", "--", "a"+hostile+".txt")
		mustBeInert(t, false, "diff", "--", hostile+".xml", "gulls.xml")
		mustBeInert(t, false, "diff", "--format", "json", "--", hostile+".xml", "gulls.xml")
		mustBeInert(t, false, "validate", "--write-baseline", hostile+"/known", "--", "a"+hostile+".xml")
	}
}

func globbed(t *testing.T, pattern string) []string {
	t.Helper()
	names, err := filepath.Glob(pattern)
	if err != nil || len(names) < len(runner.Hostile()) {
		t.Fatalf("%d files like %s: %v", len(names), pattern, err)
	}
	return names
}

// Nor does a command line that is wrong make a runner do anything, when it is told
// what is wrong.
func TestNoCommandOfArguments(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, hostile := range runner.Hostile() {
		if err := os.WriteFile("wrong.toml", []byte(`"a`+hostile+"\" = 1\n"+hostile), 0o666); err != nil {
			t.Fatal(err)
		}
		for _, args := range [][]string{
			{"q" + hostile}, {hostile}, {"help", hostile}, {"explain", hostile}, {"completion", hostile}, {"schema", hostile}, {"schema", "show", hostile},
			{"validate", "--" + hostile}, {"validate", "-" + hostile, "a"}, {"validate", "--format", hostile, "a"}, {"validate", "--layers", hostile, "a"},
			{"validate", "--schema", hostile, "a"}, {"validate", "--baseline", hostile, "a"}, {"validate", "--config", hostile, "a"}, {"validate", "--config", "wrong.toml", "a"},
			{"validate", "--rule", hostile, "a"}, {"validate", "--max", hostile, "a"}, {"validate", "--", "no" + hostile}, {"validate", "@" + hostile},
			{"convert", "--to", hostile, "a"}, {"convert", "--date", hostile, "a"}, {"convert", "-j", hostile, "a"}, {"convert", "--shard", hostile, "a"}, {"convert", "--report", hostile, "a"},
			{"convert", "--max-size", hostile, "a"}, {"convert", "--include", "[" + hostile, "a"}, {"convert", "--log", "none/" + hostile, "-o", "out", "a"}, {"convert", "-o", "wrong.toml/" + hostile, "a"},
			{"diff", hostile}, {"diff", "--ignore", hostile, "a", "b"}, {"diff", "--", "no" + hostile, hostile}, {"render", "--", "no" + hostile}, {"normalise", "--", "no" + hostile},
			{"read", "--route", hostile, "a"}, {"read", "--", "no" + hostile},
			{"schema", "fetch", "--from", "none/" + hostile},
		} {
			mustBeInert(t, false, args...)
		}
	}
}
