package main

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"time"
)

// The permissions of what is in an archive.
const (
	plain      fs.FileMode = 0o644
	executable fs.FileMode = 0o755
)

// An entry is a file in an archive.
type entry struct {
	name string // with slashes, below the one folder of the archive
	data []byte
	mode fs.FileMode
}

// archive returns the name and the bytes of the archive for t.
func (r release) archive(t target, g gatherer, common []entry) (name string, data []byte, err error) {
	program, err := r.build(t, "")
	if err != nil {
		return "", nil, err
	}
	notices, err := r.notices(t, g)
	if err != nil {
		return "", nil, err
	}
	folder := strings.Join([]string{"plenary", r.version, t.system, t.processor}, "-")
	entries := append([]entry{{t.program(), program, executable}, notices}, common...)
	var out bytes.Buffer
	if t.system == "windows" {
		err = zipped(&out, folder, entries, r.instant)
		return folder + ".zip", out.Bytes(), err
	}
	err = tarred(&out, folder, entries, r.instant)
	return folder + ".tar.gz", out.Bytes(), err
}

// tarred writes a tar.gz whose bytes depend on nothing but the arguments.
func tarred(w io.Writer, folder string, entries []entry, instant time.Time) error {
	compressor, err := gzip.NewWriterLevel(w, gzip.BestCompression)
	if err != nil {
		return err
	}
	archive := tar.NewWriter(compressor)
	for _, e := range entries {
		header := tar.Header{
			Format:  tar.FormatUSTAR,
			Name:    folder + "/" + e.name,
			Mode:    int64(e.mode),
			Size:    int64(len(e.data)),
			ModTime: instant,
		}
		if err := archive.WriteHeader(&header); err != nil {
			return err
		}
		if _, err := archive.Write(e.data); err != nil {
			return err
		}
	}
	return errors.Join(archive.Close(), compressor.Close())
}

// zipped writes a zip whose bytes depend on nothing but the arguments.
func zipped(w io.Writer, folder string, entries []entry, instant time.Time) error {
	archive := zip.NewWriter(w)
	for _, e := range entries {
		header := zip.FileHeader{Name: folder + "/" + e.name, Method: zip.Deflate, Modified: instant}
		header.SetMode(e.mode)
		file, err := archive.CreateHeader(&header)
		if err != nil {
			return err
		}
		if _, err := file.Write(e.data); err != nil {
			return err
		}
	}
	return archive.Close()
}

// sumsName is the name of the file of the sums.
const sumsName = "SHA256SUMS"

// A sum is the SHA-256 sum of a file.
type sum struct {
	name string
	sum  [sha256.Size]byte
}

func sumOf(name string, data []byte) sum { return sum{name, sha256.Sum256(data)} }

// format returns sums as "sha256sum --check" reads them: with a star before the
// names of what is not text.
func format(sums []sum) string {
	var b strings.Builder
	for _, s := range sums {
		fmt.Fprintf(&b, "%s *%s\n", hex.EncodeToString(s.sum[:]), s.name)
	}
	return b.String()
}
