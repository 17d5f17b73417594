package object

import (
	"os"
	"path/filepath"
	"testing"

	"plenary/internal/oracle"
)

// realFiles reads the real files.
func realFiles(b *testing.B) (files [][]byte, size int64) {
	b.Helper()
	paths, err := filepath.Glob(filepath.Join(oracle.Shared(b, "corpus/real"), "*.pdf"))
	if err != nil {
		b.Fatal(err)
	}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			b.Fatal(err)
		}
		files, size = append(files, data), size+int64(len(data))
	}
	return files, size
}

func BenchmarkOpen(b *testing.B) {
	files, size := realFiles(b)
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		for _, data := range files {
			f := opened(b, data)
			if _, err := f.Pages(); err != nil {
				b.Fatal(err)
			}
		}
	}
}

// BenchmarkRebuild opens files without their cross references.
func BenchmarkRebuild(b *testing.B) {
	files, size := realFiles(b)
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		for _, data := range files {
			if _, err := opened(b, cutFrom("startxref")(data)).Pages(); err != nil {
				b.Fatal(err)
			}
		}
	}
}

// contents returns the content of all pages of the real files.
func contents(b *testing.B) (all [][]byte, size int64) {
	files, _ := realFiles(b)
	for _, data := range files {
		f := opened(b, data)
		pages, err := f.Pages()
		if err != nil {
			b.Fatal(err)
		}
		for _, p := range pages {
			for _, v := range f.list(p.Dict["Contents"]) {
				data, err := f.Data(f.Stream(v))
				if err != nil {
					b.Fatal(err)
				}
				all, size = append(all, data), size+int64(len(data))
			}
		}
	}
	return all, size
}

func BenchmarkScanner(b *testing.B) {
	all, size := contents(b)
	b.SetBytes(size)
	b.ReportAllocs()
	b.ReportMetric(float64(len(all)), "pages")
	for b.Loop() {
		for _, data := range all {
			for s := NewScanner(data); ; {
				if _, _, _, ok := s.Next(); !ok {
					break
				}
			}
		}
	}
}

// BenchmarkData decodes the content of all pages.
func BenchmarkData(b *testing.B) {
	files, _ := realFiles(b)
	var size int64
	var streams []func() int
	for _, data := range files {
		f := opened(b, data)
		f.options.MaxTotal = 1 << 60
		pages, _ := f.Pages()
		for _, p := range pages {
			for _, v := range f.list(p.Dict["Contents"]) {
				decode := func() int { data, _ := f.Data(f.Stream(v)); return len(data) }
				streams, size = append(streams, decode), size+int64(decode())
			}
		}
	}
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		for _, decode := range streams {
			decode()
		}
	}
}
