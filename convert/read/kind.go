package read

import (
	"bytes"
	"strings"
)

// A kind is what a file is that holds documents without being text.
type kind struct {
	name string
	how  string // the command that makes a text of FILE, or what to do
}

// The ways out. FILE stands for the file's name, and STEM for it without its
// extension.
const (
	byPdftotext = "extract its text: pdftotext FILE STEM.txt"
	byOffice    = "save it as text: soffice --headless --convert-to 'txt:Text (encoded):UTF8' FILE"
	byOCR       = "recognise its text first, for example: tesseract FILE STEM"
	byUnpacking = "unpack it, and give the texts that are in it"
)

// magics are the first bytes of files that are no text.
var magics = [...]struct {
	magic string
	kind
}{
	{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", kind{"an old Office file (.doc)", byOffice}},
	{"{\\rtf", kind{"an RTF file", byOffice}},
	{"%!PS", kind{"a PostScript file", "extract its text: ps2ascii FILE STEM.txt"}},
	{"\x1f\x8b", kind{"a gzip file", "unpack it: gunzip -c FILE > STEM"}},
	{"BZh", kind{"a bzip2 file", "unpack it: bunzip2 -c FILE > STEM"}},
	{"\xfd7zXZ\x00", kind{"an xz file", "unpack it: unxz -c FILE > STEM"}},
	{"\x28\xb5\x2f\xfd", kind{"a zstd file", "unpack it: unzstd -c FILE > STEM"}},
	{"7z\xbc\xaf\x27\x1c", kind{"a 7z archive", byUnpacking}},
	{"Rar!\x1a\x07", kind{"a RAR archive", byUnpacking}},
	{"\x89PNG\r\n\x1a\n", kind{"a picture (PNG)", byOCR}},
	{"\xff\xd8\xff", kind{"a picture (JPEG)", byOCR}},
	{"GIF87a", kind{"a picture (GIF)", byOCR}},
	{"GIF89a", kind{"a picture (GIF)", byOCR}},
	{"II*\x00", kind{"a picture (TIFF)", byOCR}},
	{"MM\x00*", kind{"a picture (TIFF)", byOCR}},
	{"\x00\x00\x00\x0cjP  \r\n\x87\n", kind{"a picture (JPEG 2000)", byOCR}},
	{"AT&TFORM", kind{"a DjVu file", "extract its text: djvutxt FILE STEM.txt"}},
	{"\x7fELF", kind{"a program", "give the text of a document"}},
}

// zipped are the kinds of ZIP files, by a name that one of their entries has.
var zipped = [...]struct {
	entry string
	kind
}{
	{"word/document.xml", kind{"a Word file (DOCX)", byOffice}},
	{"mimetypeapplication/vnd.oasis.opendocument.text", kind{"an OpenDocument text (ODT)", byOffice}},
	{"mimetypeapplication/epub+zip", kind{"an e-book (EPUB)", "make a text of it: pandoc -t plain --wrap=none FILE -o STEM.txt"}},
	{"xl/workbook.xml", kind{"an Excel file (XLSX)", "give the text of a document"}},
	{"ppt/presentation.xml", kind{"a PowerPoint file (PPTX)", "give the text of a document"}},
}

// kindOf returns what data is, if its first bytes say that it is no text.
func kindOf(data []byte) (kind, bool) {
	const (
		headerWithin = 1024 // bytes in which readers of PDF look for its header (ISO 32000-1, Annex H)
		tarMagicAt   = 257  // where POSIX has the magic of an archive
		webpMagicAt  = 8    // behind "RIFF" and the size
	)
	if head := data[:min(len(data), headerWithin)]; bytes.HasPrefix(bytes.TrimLeft(head, "\ufeff \t\r\n"), []byte("%PDF-")) || bytes.Contains(head, []byte("%PDF-")) && bytes.IndexByte(data, 0) >= 0 {
		return kind{"a PDF", byPdftotext}, true
	}
	if bytes.HasPrefix(data, []byte("PK\x03\x04")) || bytes.HasPrefix(data, []byte("PK\x05\x06")) {
		for _, z := range zipped {
			if bytes.Contains(data, []byte(z.entry)) {
				return z.kind, true
			}
		}
		return kind{"a ZIP archive", byUnpacking}, true
	}
	if bytes.HasPrefix(data, []byte("RIFF")) && stands(data, webpMagicAt, "WEBP") {
		return kind{"a picture (WebP)", byOCR}, true
	}
	if stands(data, tarMagicAt, "ustar") {
		return kind{"a tar archive", byUnpacking}, true
	}
	for _, m := range magics {
		if bytes.HasPrefix(data, []byte(m.magic)) {
			return m.kind, true
		}
	}
	return kind{}, false
}

// stands reports whether a magic stands at an offset of data.
func stands(data []byte, at int, magic string) bool {
	return len(data) > at && bytes.HasPrefix(data[at:], []byte(magic))
}

// hint returns the way out for the file called name.
func (k kind) hint(name string) string { return command(k.how, name) }

// command puts the name of a file into a command, as a shell wants it: FILE is
// the name, STEM the name without its last extension. What has no name, the
// standard input, stays FILE.
func command(how, name string) string {
	if name == "" || name == "-" || name == "stdin" {
		return how
	}
	stem := name
	if dot := strings.LastIndexByte(name, '.'); dot > strings.LastIndexByte(name, '/')+1 {
		stem = name[:dot]
	}
	words := strings.Fields(how)
	for i, word := range words {
		if rest, ok := strings.CutPrefix(word, "STEM"); ok {
			if stem+rest == name {
				rest = ".plain" + rest // no command writes over what it reads
			}
			words[i] = shellWord(stem + rest)
		} else if rest, ok := strings.CutPrefix(word, "FILE"); ok {
			words[i] = shellWord(name) + rest
		}
	}
	return strings.Join(words, " ")
}

// shellWord returns s as one word of a POSIX shell.
func shellWord(s string) string {
	if plainWord(s) {
		return s
	}
	return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
}

// plainWord reports whether s is one word to a shell as it stands, and no
// option.
func plainWord(s string) bool {
	return s != "" && s[0] != '-' && strings.Trim(s, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._/-+,@") == ""
}
