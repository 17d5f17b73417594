package diag

import "io"

// Sources are the files that were looked at, under the names that places give
// them. A file whose bytes are not at hand has none.
type Sources map[string][]byte

// A Writer writes findings in one format. Places must have been located (see
// [List.Locate]); what a place does not know is left out.
type Writer func(w io.Writer, list List, sources Sources) error

// Formats are the writers by the names that the command line gives them.
var Formats = map[string]Writer{
	"text":   WriteText,
	"json":   WriteJSON,
	"sarif":  WriteSARIF,
	"junit":  WriteJUnit,
	"github": WriteGitHub,
}

// message returns what a finding has to say where there is one text for all of
// it.
func (f Finding) message() string {
	if f.Hint == "" {
		return f.Message
	}
	return f.Message + "\nhint: " + f.Hint
}
