package schema

// The limits of a document in XML, whoever reads it. No resolution comes near
// them: of 2,700 files that the United Nations publish the deepest is 14 deep, and
// the longest attribute has 2,237 bytes. Beyond them a file is an attack or an
// accident, and reading on would only cost memory and time. What is so deep can
// be written as JSON, whose limit is 160.
const (
	MaxFileBytes   = 64 << 20
	MaxTextBytes   = 4 << 20 // of one run of text or one attribute value
	MaxNameBytes   = 256
	MaxDepth       = 64  // of elements
	MaxAttributes  = 256 // of one element
	MaxElements    = 500_000
	MaxIdentifiers = 100_000 // attributes eId and GUID, whose values must be unique
	MaxSpan        = 1000    // rows or columns of one cell
)
