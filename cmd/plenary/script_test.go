package main

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/rogpeppe/go-internal/testscript"

	"plenary/internal/fonts"
	"plenary/internal/oracle"
	"plenary/internal/update"
	"plenary/schema"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"plenary": main})
}

// TestScript runs the command lines of testdata/script. Their sources lie in
// the scripts; $SPECIMENS is the folder of the larger ones, $FILES that of those that are
// no text, and $OFFICIAL, where the condition "official" holds, that of the official schema.
func TestScript(t *testing.T) {
	root := oracle.Root(t)
	official := filepath.Join(root, "..", "shared", "reference", "xsd")
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		UpdateScripts:       *update.Golden,
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(env *testscript.Env) error {
			env.Setenv("SPECIMENS", filepath.Join(root, "testdata", "specimens"))
			env.Setenv("FILES", filepath.Join(root, "cmd", "plenary", "testdata", "files"))
			env.Setenv("OFFICIAL", official)
			env.Setenv("XDG_CACHE_HOME", filepath.Join(env.WorkDir, "cache"))
			return nil
		},
		Condition: func(name string) (bool, error) {
			if script, ok := strings.CutPrefix(name, "fonts:"); ok { // that there are of a script
				return len(libraryIn(fonts.Folders()...).Fonts(script)) > 0, nil
			}
			switch name {
			case "official":
				_, err := os.Stat(official)
				return err == nil, nil
			case "unprivileged": // who may not read all files
				return os.Getuid() > 0, nil
			}
			return false, fmt.Errorf("there is no condition %s", name)
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"status":    status,
			"utf16":     encodeUTF16,
			"bytes":     writeBytes,
			"pack":      packFolder,
			"record":    writeRecord,
			"empty":     emptyFolder,
			"count":     countLines,
			"holds":     holds,
			"jsonlines": checkJSONLines,
			"explains":  explainsAll,
		},
	})
}

// status runs plenary and checks the exit status: status 2 convert no.txt.
func status(ts *testscript.TestScript, negated bool, args []string) {
	if negated || len(args) < 1 {
		ts.Fatalf("use: status N ARGUMENT...")
	}
	err := ts.Exec("plenary", args[1:]...)
	got := "0"
	if err != nil {
		got = fmt.Sprint(err)
	}
	if want := map[string]string{"0": "0", "1": "exit status 1", "2": "exit status 2"}[args[0]]; got != want {
		ts.Fatalf("plenary %v: got %s, want %s", args[1:], got, want)
	}
}

// encodeUTF16 writes a text file again as UTF-16 with a byte order mark:
// utf16 le|be FROM TO.
func encodeUTF16(ts *testscript.TestScript, _ bool, args []string) {
	var out bytes.Buffer
	for _, unit := range utf16.Encode([]rune("\ufeff" + ts.ReadFile(args[1]))) {
		low, high := byte(unit), byte(unit>>8)
		if args[0] == "le" {
			out.Write([]byte{low, high})
		} else {
			out.Write([]byte{high, low})
		}
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[2]), out.Bytes(), 0o666))
}

// writeBytes writes a file of the bytes that a quoted Go string stands for,
// some number of times over: bytes FILE '\x00\xff' [N].
func writeBytes(ts *testscript.TestScript, _ bool, args []string) {
	var data string
	_, err := fmt.Sscanf(`"`+args[1]+`"`, "%q", &data)
	ts.Check(err)
	times := 1
	if len(args) > 2 {
		_, err = fmt.Sscan(args[2], &times)
		ts.Check(err)
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), bytes.Repeat([]byte(data), times), 0o666))
}

// packFolder writes the files of a folder as a ZIP file, as Word files are: pack FOLDER FILE.
func packFolder(ts *testscript.TestScript, _ bool, args []string) {
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	dir := ts.MkAbs(args[0])
	ts.Check(filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		below, _ := filepath.Rel(dir, path)
		w, err := z.CreateHeader(&zip.FileHeader{Name: filepath.ToSlash(below), Method: zip.Store})
		if err != nil {
			return err
		}
		_, err = w.Write([]byte(ts.ReadFile(path)))
		return err
	}))
	ts.Check(z.Close())
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), out.Bytes(), 0o666))
}

// writeRecord adds a record of convert --stream to a file: record LINES ID pdf|docx|text FILE.
func writeRecord(ts *testscript.TestScript, _ bool, args []string) {
	record := map[string]any{"id": args[1], args[2]: ts.ReadFile(args[3])}
	if args[2] != "text" {
		record[args[2]] = []byte(ts.ReadFile(args[3])) // which JSON has in base64
	}
	line, err := json.Marshal(record)
	ts.Check(err)
	lines, err := os.OpenFile(ts.MkAbs(args[0]), os.O_CREATE|os.O_WRONLY|os.O_APPEND, 0o666)
	ts.Check(err)
	_, err = lines.Write(append(line, '\n'))
	ts.Check(errors.Join(err, lines.Close()))
}

// emptyFolder checks that a folder holds nothing, or does not exist.
func emptyFolder(ts *testscript.TestScript, negated bool, args []string) {
	entries, err := os.ReadDir(ts.MkAbs(args[0]))
	if err != nil && !os.IsNotExist(err) {
		ts.Fatalf("%v", err)
	}
	if (len(entries) > 0) != negated {
		ts.Fatalf("%s holds %v", args[0], entries)
	}
}

// holds checks which files a folder has, besides those of the job itself, with
// all below it: holds FOLDER FILE...
func holds(ts *testscript.TestScript, _ bool, args []string) {
	var got []string
	dir := ts.MkAbs(args[0])
	ts.Check(filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		below, _ := filepath.Rel(dir, path)
		if err == nil && !entry.IsDir() && below != "manifest.jsonl" && below != "report.json" {
			got = append(got, filepath.ToSlash(below))
		}
		return err
	}))
	slices.Sort(got)
	if !slices.Equal(got, slices.Sorted(slices.Values(args[1:]))) {
		ts.Fatalf("%s holds %q", args[0], got)
	}
}

// countLines checks how many lines a file has: count 5 FILE.
func countLines(ts *testscript.TestScript, _ bool, args []string) {
	if got := fmt.Sprint(strings.Count(ts.ReadFile(args[1]), "\n")); got != args[0] {
		ts.Fatalf("%s has %s lines, not %s", args[1], got, args[0])
	}
}

// checkJSONLines checks that every line of a file is a JSON object.
func checkJSONLines(ts *testscript.TestScript, _ bool, args []string) {
	for line := range strings.Lines(ts.ReadFile(args[0])) {
		if err := json.Unmarshal([]byte(line), new(map[string]any)); err != nil {
			ts.Fatalf("%s: %v in %s", args[0], err, line)
		}
	}
}

// explainsAll checks that "plenary explain CODE" knows every rule and says
// what it is about.
func explainsAll(ts *testscript.TestScript, _ bool, _ []string) {
	for _, rule := range schema.Rules() {
		ts.Check(ts.Exec("plenary", "explain", rule.Code))
		out := ts.ReadFile("stdout")
		if !bytes.HasPrefix([]byte(out), []byte(rule.Code+" ("+rule.Severity.String()+"): ")) || len(out) < 80 {
			ts.Fatalf("explain %s says only %q", rule.Code, out)
		}
	}
}
