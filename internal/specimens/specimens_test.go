package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"plenary/internal/oracle"
	"plenary/internal/update"
)

func specimen(t *testing.T, name string) string {
	return filepath.Join(oracle.Root(t), "testdata", "specimens", name)
}

// The Word file is the one that this program writes.
func TestLighthouses(t *testing.T) {
	want, err := lighthouses()
	if err != nil {
		t.Fatal(err)
	}
	path := specimen(t, "lighthouses.docx")
	if *update.Golden {
		if err := os.WriteFile(path, want, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s is not what go run ./internal/specimens writes; with -update it is", path)
	}
}

// Its text is that of lighthouses.txt, but for words that are split there, and for the masthead.
func TestText(t *testing.T) {
	data, err := os.ReadFile(specimen(t, "lighthouses.txt"))
	if err != nil {
		t.Fatal(err)
	}
	letters := func(s string) string {
		return regexp.MustCompile(`[^\pL\d]+`).ReplaceAllString(s, "")
	}
	var b strings.Builder
	for _, p := range body[5:] {
		b.WriteString(regexp.MustCompile(`\[\d\]`).ReplaceAllString(p.text, ""))
	}
	got, want := []rune(letters(b.String()+strings.Join(notes, "")+"1234"+"1234")), []rune(letters(string(data))) // with their marks and labels
	slices.Sort(got)
	slices.Sort(want)
	if string(got) != string(want) {
		t.Errorf("the text has the letters and figures\n%s\nand the specimen\n%s", string(want), string(got))
	}
}

// The PDF shows what LibreOffice makes of the Word file.
func TestPDF(t *testing.T) {
	office, text := oracle.Tool(t, "soffice"), oracle.Tool(t, "pdftotext")
	dir := t.TempDir()
	made := exec.Command(office, "-env:UserInstallation=file://"+filepath.ToSlash(dir)+"/profile", "--headless", "--convert-to",
		`pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}`, "--outdir", dir, specimen(t, "lighthouses.docx"))
	if out, err := made.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	shown := func(path string) string {
		out, err := exec.Command(text, "-raw", path, "-").Output()
		if err != nil {
			t.Fatal(err)
		}
		return strings.Join(strings.Fields(string(out)), " ")
	}
	if got, want := shown(filepath.Join(dir, "lighthouses.pdf")), shown(specimen(t, "lighthouses.pdf")); got != want {
		t.Errorf("LibreOffice makes a PDF that shows\n%s\nand the specimen shows\n%s", got, want)
	}
}
