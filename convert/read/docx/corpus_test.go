package docx

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"plenary/internal/oracle"
)

// corpus returns the real files that lie beside the checkout.
func corpus(t testing.TB) []string {
	names, err := filepath.Glob(filepath.Join(oracle.Shared(t, "corpus/twins"), "*.docx"))
	if err != nil || len(names) == 0 {
		t.Skip("missing material: no Word files in ../shared/corpus/twins")
	}
	return names
}

// TestConservation counts the characters of real files by another parser: each is in the text, or
// a fact says that it was left out.
func TestConservation(t *testing.T) {
	for _, name := range corpus(t) {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		checkConservation(t, filepath.Base(name), data)
	}
}

// checkConservation reads a file and counts it.
func checkConservation(t *testing.T, name string, data []byte) {
	t.Helper()
	d, err := Read(data, Options{})
	if err != nil {
		t.Errorf("%s: %v", name, err)
		return
	}
	checkDocument(t, d)
	want, err := countAll(data)
	if err != nil {
		t.Errorf("%s: %v", name, err)
		return
	}
	if got := accounted(d); got != want {
		t.Errorf("%s: the file has %d characters, and %d are accounted for", name, want, got)
	}
}

// accounted counts the characters of a file of which a document says what became of them.
func accounted(d *Document) int {
	n := d.tally.read + d.tally.double
	for _, f := range d.Facts {
		n += f.Characters
	}
	return n
}

// textParts are the parts that hold text, by what their names begin with.
var textParts = []string{"document", "footnotes", "endnotes", "header", "footer", "comments"}

// countAll counts the characters of all elements of text of a Word file.
func countAll(data []byte) (n int, err error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return 0, err
	}
	for _, f := range z.File {
		base := path.Base(f.Name)
		known := path.Ext(base) == ".xml" && path.Dir(f.Name) == "word" && !strings.Contains(base, "Ex") && !strings.Contains(base, "Ids")
		if !known || !startsWithAny(base, textParts) {
			continue
		}
		r, err := f.Open()
		if err != nil {
			return 0, err
		}
		defer r.Close()
		k, err := countPart(r)
		if err != nil {
			return 0, err
		}
		n += k
	}
	return n, nil
}

func startsWithAny(s string, list []string) bool {
	for _, prefix := range list {
		if strings.HasPrefix(s, prefix) {
			return true
		}
	}
	return false
}

func countPart(r io.Reader) (n int, err error) {
	d := xml.NewDecoder(r)
	var open []bool // the elements that are open: whether they are of text
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return n, nil
		}
		if err != nil {
			return 0, err
		}
		switch x := token.(type) {
		case xml.StartElement:
			open = append(open, isTextElement(x.Name))
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			if len(open) > 0 && open[len(open)-1] {
				n += solid(string(x))
			}
		}
	}
}

// isTextElement tells the elements of text by their local names; of those of instructions the
// names are others.
func isTextElement(name xml.Name) bool {
	known := strings.Contains(name.Space, "wordprocessingml") || strings.HasSuffix(name.Space, "math") || strings.HasSuffix(name.Space, "drawingml/2006/main")
	return known && (name.Local == "t" || name.Local == "delText" && strings.Contains(name.Space, "wordprocessingml"))
}

// TestRealFiles says of each real file what is to be seen of it at once.
func TestRealFiles(t *testing.T) {
	for _, name := range corpus(t) {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		d, err := Read(data, Options{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		f := &d.Flow
		switch {
		case len(f.Head) < 4:
			t.Errorf("%s: the masthead has %d lines", name, len(f.Head))
		case len(f.Body) < 20:
			t.Errorf("%s: the body has %d blocks", name, len(f.Body))
		case len(f.Furniture) < 4:
			t.Errorf("%s: %d pieces of furniture", name, len(f.Furniture))
		}
		for _, x := range d.Facts {
			if x.Kind == Unknown || x.Kind == UnknownSymbol || x.Kind == MissingNote || x.Kind == NumberFormat {
				t.Errorf("%s: %s: %s", name, x.Kind, x.Sample)
			}
		}
	}
}

func BenchmarkRead(b *testing.B) {
	var files [][]byte
	size := 0
	for _, name := range corpus(b) {
		data, err := os.ReadFile(name)
		if err != nil {
			b.Fatal(err)
		}
		files = append(files, data)
	}
	b.ReportAllocs()
	var longest time.Duration
	for b.Loop() {
		size = 0
		for _, data := range files {
			start := b.Elapsed()
			d, err := Read(data, Options{})
			if err != nil {
				b.Fatal(err)
			}
			longest = max(longest, b.Elapsed()-start)
			size += len(d.Flow.Text)
		}
	}
	b.ReportMetric(float64(size)*float64(b.N)/b.Elapsed().Seconds()/1e6, "MB-text/s")
	b.ReportMetric(float64(longest.Microseconds())/1e3, "ms-longest")
}
