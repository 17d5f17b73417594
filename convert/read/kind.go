package read

import (
	"bytes"
	"strings"
)

// A Kind is what a file is, by its bytes: which reader it needs, if there is one.
type Kind uint8

// The kinds.
const (
	Text  Kind = iota // nothing says that it is something else; [Decode] tells whether it is text
	PDF               // ISO 32000
	DOCX              // a Word file of ECMA-376, with macros or without
	Other             // no document that is read; [Decode] tells which, and the way out
)

// KindOf returns what data is, by its first bytes and, of a ZIP file, by the names of its
// entries. A damaged PDF or Word file is one.
func KindOf(data []byte) Kind {
	k, _ := kindOf(data)
	return k.Kind
}

// A kind is what a file is that is no text.
type kind struct {
	name string
	how  string // the command that makes of FILE what is read, or what to do
	Kind
}

// The ways out. FILE stands for the file's name, and STEM for it without its
// extension.
const (
	byPdftotext = "extract its text: pdftotext FILE STEM.txt"
	byText      = "save it as text: soffice --headless --convert-to 'txt:Text (encoded):UTF8' FILE"
	byOffice    = "save it as DOCX or PDF: soffice --headless --convert-to docx FILE"
	byPassword  = "open it with its password, and save it as DOCX or PDF without one"
	byOCR       = "recognise its text first, for example: tesseract FILE STEM"
	byUnpacking = "unpack it, and give the documents that are in it"
	byNothing   = "give a PDF, a Word file (DOCX) or the text of a document"
)

// magics are the first bytes of files that are no text.
var magics = [...]struct {
	magic string
	kind
}{
	{"{\\rtf", kind{"an RTF file", byOffice, Other}},
	{"%!PS", kind{"a PostScript file", "make a PDF of it: ps2pdf FILE STEM.pdf", Other}},
	{"\x1f\x8b", kind{"a gzip file", "unpack it: gunzip -c FILE > STEM", Other}},
	{"BZh", kind{"a bzip2 file", "unpack it: bunzip2 -c FILE > STEM", Other}},
	{"\xfd7zXZ\x00", kind{"an xz file", "unpack it: unxz -c FILE > STEM", Other}},
	{"\x28\xb5\x2f\xfd", kind{"a zstd file", "unpack it: unzstd -c FILE > STEM", Other}},
	{"7z\xbc\xaf\x27\x1c", kind{"a 7z archive", byUnpacking, Other}},
	{"Rar!\x1a\x07", kind{"a RAR archive", byUnpacking, Other}},
	{"\x89PNG\r\n\x1a\n", kind{"a picture (PNG)", byOCR, Other}},
	{"\xff\xd8\xff", kind{"a picture (JPEG)", byOCR, Other}},
	{"GIF87a", kind{"a picture (GIF)", byOCR, Other}},
	{"GIF89a", kind{"a picture (GIF)", byOCR, Other}},
	{"II*\x00", kind{"a picture (TIFF)", byOCR, Other}},
	{"MM\x00*", kind{"a picture (TIFF)", byOCR, Other}},
	{"\x00\x00\x00\x0cjP  \r\n\x87\n", kind{"a picture (JPEG 2000)", byOCR, Other}},
	{"AT&TFORM", kind{"a DjVu file", "extract its text: djvutxt FILE STEM.txt", Other}},
	{"\x7fELF", kind{"a program", byNothing, Other}},
}

// typed are the kinds of ZIP files whose first entry says what they are. (OpenDocument 1.3,
// part 2, 3.3; EPUB OCF 3.3, 4.3.)
var typed = [...]struct {
	mimetype string
	kind
}{
	{"mimetypeapplication/vnd.oasis.opendocument.text", kind{"an OpenDocument text (ODT)", byOffice, Other}},
	{"mimetypeapplication/epub+zip", kind{"an e-book (EPUB)", "make a text of it: pandoc -t plain --wrap=none FILE -o STEM.txt", Other}},
}

// typeAt is where its name stands: behind the header of the entry. (APPNOTE 6.3.10, 4.3.7.)
const typeAt = 30

// zipped are the other kinds of ZIP files, by a name that one of their entries has.
var zipped = [...]struct {
	entry string
	kind
}{
	{"word/document.xml", wordFile},
	{"xl/workbook.xml", kind{"an Excel file (XLSX)", byNothing, Other}},
	{"ppt/presentation.xml", kind{"a PowerPoint file (PPTX)", byNothing, Other}},
}

var wordFile = kind{"a Word file (DOCX)", byText, DOCX}

// oleMagic opens a compound file, in which old Office files and those with a password lie.
// (MS-CFB 2.2.)
const oleMagic = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

// oleKind returns what a compound file is. A new Office file that has a password is a stream of
// that name in one; names are UTF-16. (MS-OFFCRYPTO 2.3.4.)
func oleKind(data []byte) kind {
	var encrypted []byte
	for _, r := range "EncryptedPackage" {
		encrypted = append(encrypted, byte(r), 0)
	}
	if bytes.Contains(data, encrypted) {
		return kind{"an encrypted Word file", byPassword, Other}
	}
	return kind{"an old Office file (.doc)", byOffice, Other}
}

// kindOf returns what data is, if its first bytes say that it is no text.
func kindOf(data []byte) (kind, bool) {
	const (
		headerWithin = 1024 // bytes in which readers of PDF look for its header (ISO 32000-1, Annex H)
		tarMagicAt   = 257  // where POSIX has the magic of an archive
		webpMagicAt  = 8    // behind "RIFF" and the size
	)
	if head := data[:min(len(data), headerWithin)]; bytes.HasPrefix(bytes.TrimLeft(head, "\ufeff \t\r\n"), []byte("%PDF-")) || bytes.Contains(head, []byte("%PDF-")) && bytes.IndexByte(data, 0) >= 0 {
		return kind{"a PDF", byPdftotext, PDF}, true
	}
	if bytes.HasPrefix(data, []byte("PK\x03\x04")) || bytes.HasPrefix(data, []byte("PK\x05\x06")) {
		return zipKind(data), true
	}
	if bytes.HasPrefix(data, []byte(oleMagic)) {
		return oleKind(data), true
	}
	if bytes.HasPrefix(data, []byte("RIFF")) && stands(data, webpMagicAt, "WEBP") {
		return kind{"a picture (WebP)", byOCR, Other}, true
	}
	if stands(data, tarMagicAt, "ustar") {
		return kind{"a tar archive", byUnpacking, Other}, true
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
