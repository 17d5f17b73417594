package object

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"strings"
	"testing"
)

// built makes a file of objects, the first of which is number 1 and the catalog, with
// right cross references.
func built(objects ...string) []byte { return builtWith("", objects...) }

// builtWith makes a file with more in its trailer.
func builtWith(trailer string, objects ...string) []byte {
	var out bytes.Buffer
	out.WriteString("%PDF-1.7\n")
	var places []int
	for i, o := range objects {
		places = append(places, out.Len())
		fmt.Fprintf(&out, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	at := out.Len()
	fmt.Fprintf(&out, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, place := range places {
		fmt.Fprintf(&out, "%010d 00000 n \n", place)
	}
	fmt.Fprintf(&out, "trailer\n<< /Size %d /Root 1 0 R %s>>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, trailer, at)
	return out.Bytes()
}

// stream makes a stream with entries besides its length.
func stream(entries, data string) string {
	return fmt.Sprintf("<< %s /Length %d >>\nstream\n%s\nendstream", entries, len(data), data)
}

// deflated compresses data.
func deflated(data string) string {
	var out strings.Builder
	w, err := zlib.NewWriterLevel(&out, zlib.BestCompression)
	if err != nil {
		panic(err)
	}
	if _, err = w.Write([]byte(data)); err == nil {
		err = w.Close()
	}
	if err != nil {
		panic(err)
	}
	return out.String()
}

// opened opens what must open.
func opened(t testing.TB, data []byte) *File {
	t.Helper()
	f, err := Open(data, Options{})
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// walk does all that a reader could do with a file, and more than a reader would.
func walk(f *File) (values int) {
	pages, _ := f.Pages()
	seen := map[int]bool{}
	var see func(v Value)
	see = func(v Value) {
		for values++; ; {
			r, ok := v.(Ref)
			if !ok {
				break
			}
			if seen[r.Number] {
				return
			}
			seen[r.Number] = true
			v = f.Get(r)
		}
		switch v := v.(type) {
		case Array:
			for _, e := range v {
				see(e)
			}
		case Dict:
			for _, e := range v {
				see(e)
			}
		case *Stream:
			see(v.Dict)
			data, _ := f.Data(v)
			scanAll(data)
		}
	}
	see(f.Trailer())
	for _, p := range pages {
		see(p.Dict)
		see(p.Resources)
	}
	for _, number := range f.inOrder() {
		see(Ref{Number: number})
	}
	return values
}

// scanAll reads a content stream to the end.
func scanAll(data []byte) (operators int) {
	last := -1
	for s := NewScanner(data); ; operators++ {
		operator, operands, at, ok := s.Next()
		if !ok {
			return operators
		}
		if at <= last || operator == "" || len(operands) > maxOperands || at+len(operator) > len(data) || string(data[at:at+len(operator)]) != operator {
			panic(fmt.Sprintf("operator %q at %d after %d", operator, at, last))
		}
		last = at
	}
}
