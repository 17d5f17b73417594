package validate

import (
	"plenary/diag"
	"plenary/internal/xmltree"
)

// WellFormed tells why a file is not well-formed XML, or beyond the limits of a
// document; it returns nothing for a file that may be read. Whatever reads a
// document from XML asks it first, so that all say the same of the same file.
func WellFormed(data []byte) diag.List {
	if _, err := xmltree.Parse(data); err != nil {
		return diag.List{err.Finding()}
	}
	return nil
}
