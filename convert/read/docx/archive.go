package docx

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"io"
	"strings"
	"unicode/utf16"
)

// The limits of a file. The largest of the United Nations' Word files that were seen has 60 entries
// and 20 MB of XML, at a ratio of 30; a table of a thousand equal rows is packed at 120.
const (
	maxEntries  = 20_000
	maxPart     = 64 << 20  // bytes of a part, unpacked
	maxUnpacked = 256 << 20 // bytes of all parts that are read
	maxRatio    = 400       // bytes unpacked for one packed, in parts over
	freeRatio   = 4 << 20   // so many bytes
)

// An archive is the ZIP file of a package, whose parts are read as they are asked for.
type archive struct {
	files map[string]*zip.File // by [partKey]
	twice map[string]bool      // names that two entries have
	left  int64                // bytes that may still be unpacked
}

// compoundMagic opens a compound file (MS-CFB 2.2), which a Word file is that needs a
// password, and one of Word 97.
const compoundMagic = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

// openArchive reads the directory of a ZIP file.
func openArchive(data []byte, limit int64) (*archive, *Error) {
	if bytes.HasPrefix(data, []byte(compoundMagic)) {
		if bytes.Contains(data, wide("EncryptedPackage")) {
			return nil, fault(Encrypted, "", "a password is needed")
		}
		return nil, fault(OldWord, "", "")
	}
	if !bytes.HasPrefix(data, []byte("PK")) {
		return nil, fault(NotZip, "", "")
	}
	if n := bytes.Count(data, []byte("PK\x01\x02")); n > maxEntries {
		return nil, fault(TooMuch, "", "the archive has %d entries, and may have %d", n, maxEntries)
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil && z == nil {
		return nil, fault(Damaged, "", "%s", err)
	}
	if limit <= 0 {
		limit = maxUnpacked
	}
	a := &archive{files: make(map[string]*zip.File, len(z.File)), twice: map[string]bool{}, left: limit}
	for _, f := range z.File {
		key := partKey(f.Name)
		if a.files[key] != nil {
			a.twice[key] = true
		}
		a.files[key] = f
	}
	return a, nil
}

// wide returns s in UTF-16, as names in a compound file are.
func wide(s string) (b []byte) {
	for _, u := range utf16.Encode([]rune(s)) {
		b = binary.LittleEndian.AppendUint16(b, u)
	}
	return b
}

// partKey returns the form of a name by which parts are looked up: names differ by more
// than case (ECMA-376-2, 6.2.2.3), and some programs write them with backslashes.
func partKey(name string) string {
	return strings.ToLower(strings.TrimLeft(strings.ReplaceAll(name, `\`, "/"), "/"))
}

// has reports whether there is a part of that name.
func (a *archive) has(name string) bool { return a.files[partKey(name)] != nil }

// part returns the bytes of a part.
func (a *archive) part(name string) ([]byte, *Error) {
	f := a.files[partKey(name)]
	switch {
	case f == nil:
		return nil, fault(Damaged, name, "the part is not there")
	case a.twice[partKey(name)]:
		return nil, fault(Damaged, name, "two entries have this name")
	case f.Flags&1 != 0:
		return nil, fault(Encrypted, name, "the entry needs a password")
	}
	r, err := f.Open()
	if err != nil {
		return nil, fault(Damaged, name, "%s", err)
	}
	defer r.Close()
	limit := min(maxPart, a.left)
	if packed := int64(min(f.CompressedSize64, maxPart)); packed*maxRatio < limit {
		limit = min(limit, max(packed*maxRatio, freeRatio))
	}
	var out bytes.Buffer
	out.Grow(int(min(f.UncompressedSize64, uint64(limit), 1<<20)) + bytes.MinRead)
	n, err := out.ReadFrom(io.LimitReader(r, limit+1))
	switch {
	case n > limit:
		return nil, fault(TooMuch, name, "the part has more than %d bytes unpacked", limit)
	case err != nil:
		return nil, fault(Damaged, name, "%s", err)
	}
	a.left -= n
	return out.Bytes(), nil
}
