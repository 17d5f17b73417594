package main

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"io"
	"io/fs"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// What the tests read back of an archive.
type member struct {
	Name, Data string
	Mode       fs.FileMode
	Time       time.Time
}

func lamps() []entry {
	return []entry{{"plenary", []byte("program"), executable}, {"man/man1/plenary.1", []byte(".TH LAMP"), plain}}
}

func wantLamps() []member {
	return []member{
		{"lamps/plenary", "program", executable, noon()},
		{"lamps/man/man1/plenary.1", ".TH LAMP", plain, noon()},
	}
}

func TestTarred(t *testing.T) {
	var out bytes.Buffer
	if err := tarred(&out, "lamps", lamps(), noon()); err != nil {
		t.Fatal(err)
	}
	expander, err := gzip.NewReader(&out)
	if err != nil {
		t.Fatal(err)
	}
	if !expander.ModTime.IsZero() || expander.Name != "" {
		t.Errorf("the compressed file is %q of %s", expander.Name, expander.ModTime)
	}
	var got []member
	for archive := tar.NewReader(expander); ; {
		header, err := archive.Next()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		if header.Uid != 0 || header.Gid != 0 || header.Uname != "" || header.Gname != "" {
			t.Errorf("%s has an owner: %+v", header.Name, header)
		}
		data, _ := io.ReadAll(archive)
		got = append(got, member{header.Name, string(data), fs.FileMode(header.Mode), header.ModTime.UTC()})
	}
	if diff := cmp.Diff(wantLamps(), got); diff != "" {
		t.Error(diff)
	}
}

func TestZipped(t *testing.T) {
	var out bytes.Buffer
	if err := zipped(&out, "lamps", lamps(), noon()); err != nil {
		t.Fatal(err)
	}
	archive, err := zip.NewReader(bytes.NewReader(out.Bytes()), int64(out.Len()))
	if err != nil {
		t.Fatal(err)
	}
	var got []member
	for _, file := range archive.File {
		content, err := file.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, _ := io.ReadAll(content)
		got = append(got, member{file.Name, string(data), file.Mode(), file.Modified.UTC()})
	}
	if diff := cmp.Diff(wantLamps(), got); diff != "" {
		t.Error(diff)
	}
}

func TestSums(t *testing.T) {
	got := format([]sum{sumOf("lamps.zip", []byte("abc"))})
	want := "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad *lamps.zip\n" // FIPS 180-2, B.1
	if got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestCheckVersion(t *testing.T) {
	for version, ok := range map[string]bool{
		"v1.2.3": true, "v1.2.3-4-gabcdef0-dirty": true, "1.0.0+lamp_2": true, "devel": true,
		"": false, "-v1": false, "v1 -X main.gull=1": false, "../v1": false, "v1'": false,
	} {
		if err := checkVersion(version); (err == nil) != ok {
			t.Errorf("%q: %v", version, err)
		}
	}
}

func TestCheckAddress(t *testing.T) {
	for address, ok := range map[string]bool{
		"": true, "https://lamps.example/plenary/blob/v1.2.3/docs/rules.md": true,
		"http://lamps.example/": false, "docs/rules.md": false, "https://": false, "https://lamps.example/ -X main.gull=1": false, "https://l'": false,
	} {
		if err := checkAddress(address); (err == nil) != ok {
			t.Errorf("%q: %v", address, err)
		}
	}
}

func TestInstantOf(t *testing.T) {
	for epoch, want := range map[string]string{
		"": "1980-01-01", "1510876800": "2017-11-17", "0": "", "yesterday": "", "99999999999": "", "-1": "",
	} {
		got, err := instantOf(epoch)
		if (err == nil) != (want != "") || err == nil && got.Format(time.DateOnly) != want {
			t.Errorf("%q: got %s, %v, want %q", epoch, got, err, want)
		}
	}
}
