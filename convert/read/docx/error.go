package docx

import "fmt"

// An Error tells why a file is not read.
type Error struct {
	Kind   ErrorKind
	Part   string // the name of the part in which it is, "word/document.xml"; "" where it is none of them
	Offset int    // bytes of the part, unpacked, before the place; 0 where there is no place
	Detail string // what is the matter, in a few words
}

// An ErrorKind is a reason not to read a file.
type ErrorKind uint8

// The reasons.
const (
	NotZip    ErrorKind = iota + 1 // it is no ZIP archive
	Encrypted                      // it needs a password (ECMA-376 in a compound file, MS-OFFCRYPTO 1.3.3)
	OldWord                        // it is a compound file, as Word 97 to 2003 wrote
	NotWord                        // it is a package of another program: a workbook, slides
	NoText                         // it is an archive without the main part of a Word file
	Damaged                        // the archive, or what its parts say of each other, is broken
	Malformed                      // a part is not well-formed XML, or has a document type declaration
	TooMuch                        // it is beyond a limit
)

var errorNames = map[ErrorKind]string{
	NotZip: "no ZIP archive", Encrypted: "encrypted", OldWord: "an old Word file (.doc)", NotWord: "no Word file",
	NoText: "no Word file", Damaged: "damaged", Malformed: "broken XML", TooMuch: "over a limit",
}

// String returns the reason in a few words.
func (k ErrorKind) String() string { return errorNames[k] }

// Error returns the reason, the place and the detail.
func (e *Error) Error() string {
	s := e.Kind.String()
	if e.Part != "" {
		s += ": " + e.Part
	}
	if e.Offset > 0 {
		s += fmt.Sprintf(" at byte %d", e.Offset)
	}
	if e.Detail != "" {
		s += ": " + e.Detail
	}
	return s
}

// fault returns an error in a part.
func fault(kind ErrorKind, part string, format string, args ...any) *Error {
	return &Error{Kind: kind, Part: part, Detail: fmt.Sprintf(format, args...)}
}
