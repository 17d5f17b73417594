package schema

import "plenary/diag"

// The rules of reading and writing files.
var (
	InputEmpty = &diag.Rule{
		Code: "input-empty", Severity: diag.Error,
		Title:     "The input has no text",
		What:      "Speaks when a file has no bytes, or nothing but white space.",
		Why:       "An empty file is most often an extraction that failed; writing an empty document would hide that.",
		Bad:       " \n\n",
		Authority: "Plenary, promise 5",
	}
	InputBinary = &diag.Rule{
		Code: "input-binary", Severity: diag.Error,
		Title:     "The input is no document that is read",
		What:      "Speaks when a file is none that is read and holds NUL or other control bytes that no text has, or begins as the files of programs do, and says which: old Word (DOC), a Word file with a password, OpenDocument, RTF, archives, pictures and others. The hint has the command that makes of it what is read.",
		Why:       "Plenary reads PDF, Word files (DOCX) and texts; what it made of anything else would be no document.",
		Bad:       "{\\rtf1\\ansi 199/1. Lamps}\n\x00\x01\x02\x03",
		Authority: "Plenary, promise 5",
	}
	InputEncoding = &diag.Rule{
		Code: "input-encoding", Severity: diag.Error,
		Title:     "The input is not UTF-8",
		What:      "Speaks when a byte cannot belong to UTF-8, or a UTF-16 file has half a surrogate pair, and says which byte. If the text leaves no doubt it names the encoding: Windows-1252, Windows-1251, KOI8-R, GB18030 and others; the hint has the command that converts the file.",
		Why:       "Guessing an encoding changes letters silently.",
		Bad:       "199/12. Caf\xe9 of the lighthouse\n",
		Authority: "RFC 3629",
	}
	EncodingAssumed = &diag.Rule{
		Code: "encoding-assumed", Severity: diag.Note,
		Title:     "The encoding is known by its bytes alone",
		What:      "Speaks when a text is UTF-16 or UTF-32 without a byte order mark, which the places of its zero bytes show beyond doubt.",
		Why:       "Whoever checks the result can see how the file was read.",
		Bad:       "1\x009\x009\x00/\x001\x00.\x00 \x00L\x00a\x00m\x00p\x00s\x00\n\x00",
		Good:      "199/1. Lamps\n",
		Authority: "Unicode Standard, section 2.6",
	}
	InputMarkup = &diag.Rule{
		Code: "input-markup", Severity: diag.Error,
		Title:     "The input is marked up",
		What:      "Speaks when a text is XML, HTML, JSON, or Markdown with links, and says which. The hint has the command that takes the text out of it; Akoma Ntoso is validated and rendered as it is.",
		Why:       "The marks would become words of the document, and hide numbers and leading phrases.",
		Bad:       "<p>The General Assembly,</p>\n<p>1. Decides to keep the lamps.</p>\n",
		Good:      "The General Assembly,\n\n1. Decides to keep the lamps.\n",
		Authority: "Plenary, promise 6",
	}
	InputTooLarge = &diag.Rule{
		Code: "input-too-large", Severity: diag.Error,
		Title:     "The input is larger than any resolution",
		What:      "Speaks when a file is over the size limit, 64 MiB or what --max-size says, or a line of a stream is longer than such a text could make it.",
		Why:       "A bound on the input bounds the memory and time of a job.",
		Authority: "Plenary, promise 5",
	}
	ReadFailed = &diag.Rule{
		Code: "read-failed", Severity: diag.Error,
		Title:     "A file could not be read",
		What:      "Speaks when an input does not exist, vanishes, or may not be read.",
		Why:       "The rest of the job goes on; this input has no output.",
		Authority: "Plenary, command line",
	}
	WriteFailed = &diag.Rule{
		Code: "write-failed", Severity: diag.Error,
		Title:     "A file could not be written",
		What:      "Speaks when the output folder or file cannot be made. Files are written to a temporary name and renamed, so none is left half-written.",
		Why:       "Nothing of a failed output may be taken for a result.",
		Authority: "Plenary, promise 5",
	}
	Interrupted = &diag.Rule{
		Code: "interrupted", Severity: diag.Error,
		Title:     "The work was broken off",
		What:      "Speaks for every input whose conversion had begun or was still to begin when the job was cancelled.",
		Why:       "An input without output must not look like one that was converted.",
		Authority: "Plenary, promise 5",
	}
	InternalError = &diag.Rule{
		Code: "internal-error", Severity: diag.Error,
		Title:     "Plenary made a mistake",
		What:      "Speaks when a stage panics. The input has no output; the other inputs of the job are not touched.",
		Why:       "One document must not end the work on all others. Please report the input: this is never the fault of the document.",
		Authority: "Plenary, promise 5",
	}
)

var inputRules = []*diag.Rule{
	InputEmpty, InputBinary, InputEncoding, EncodingAssumed, InputMarkup, InputTooLarge, ReadFailed, WriteFailed, Interrupted, InternalError,
}
