package pdf

import (
	"bytes"
	"errors"
	"fmt"
)

// withLanguage adds to the catalog of a file what the library cannot write: the
// language of the text, and that windows show the title instead of the name of
// the file. The catalog is the last object, so that of all offsets only that
// of the cross-reference table changes. (ISO 32000-1, 7.5.4, 7.7.2, 14.9.2.)
func withLanguage(file []byte, language string) ([]byte, error) {
	table := bytes.LastIndex(file, []byte("xref\n0 "))
	start := bytes.LastIndex(file, []byte("startxref\n"))
	if table < 0 || start < table {
		return nil, errors.New("the file has no cross-reference table")
	}
	end := bytes.LastIndex(file[:table], []byte(">>\nendobj\n"))
	if end < 0 || !bytes.Contains(file[bytes.LastIndex(file[:end], []byte(" 0 obj\n")):end], []byte("/Type /Catalog")) {
		return nil, errors.New("the last object of the file is not the catalog")
	}
	entries := fmt.Sprintf("/Lang (%s)\n/ViewerPreferences <</DisplayDocTitle true>>\n", language)
	var out bytes.Buffer
	out.Grow(len(file) + len(entries) + 8)
	out.Write(file[:end])
	out.WriteString(entries)
	out.Write(file[end:start])
	fmt.Fprintf(&out, "startxref\n%d\n%%%%EOF\n", table+len(entries))
	return out.Bytes(), nil
}
