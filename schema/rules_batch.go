package schema

import "plenary/diag"

// The rules of jobs over many inputs.
var (
	NameCollision = &diag.Rule{
		Code: "name-collision", Severity: diag.Error,
		Title:     "Two files would have one name",
		What:      "Speaks when the outputs of an input have the names of another's, of an input's own file, or of the reports of the job or its shares. Names that differ only in case or in the composition of their characters are the same: on some systems they are one file.",
		Why:       "One would overwrite the other. The first input has its outputs; this one has none.",
		Authority: "Plenary, promise 5",
	}
	OutputForeign = &diag.Rule{
		Code: "output-foreign", Severity: diag.Error,
		Title:     "An output would overwrite a file that Plenary has not made",
		What:      "Speaks when a file lies in the place of an output, no manifest of the folder names it, and it has no mark of Plenary: in XML the source of the identification, in JSON the format, in PDF the producer. Of this input nothing is read or written; the others are done.",
		Why:       "Nobody's work is lost because its name is that of an output. What Plenary has made, or whatever lies where it has made something, is replaced, so that a job can be run twice.",
		Authority: "Plenary, promise 5",
	}
	InputName = &diag.Rule{
		Code: "input-name", Severity: diag.Error,
		Title:     "The name of an input cannot be written",
		What:      "Speaks when the name of a file is not UTF-8 or holds control characters, such as a line end.",
		Why:       "No manifest and no report could name the file, and a terminal might obey the name. The file is not read.",
		Authority: "Plenary, promise 5",
	}
	InputSkipped = &diag.Rule{
		Code: "input-skipped", Severity: diag.Warning,
		Title:     "Something in a folder is no file and was passed over",
		What:      "Speaks for a link to a folder, which is not followed, since links can lead in a circle, and for pipes, sockets and devices.",
		Why:       "What was passed over must not look like what was converted. Name it on the command line to have it read.",
		Authority: "Plenary, command line",
	}
	InputOtherForm = &diag.Rule{
		Code: "input-other-form", Severity: diag.Note,
		Title:     "Another form of the same document is converted",
		What:      "Speaks when several inputs of one folder have the same name but for the extension, and are a Word file, a PDF or a text. The Word file is read before the PDF, and the PDF before the text: the one has the paragraphs, the notes and the styles, the other shows at least the styles.",
		Why:       "Their outputs would have the same names. What was passed over must not look like what was converted.",
		Authority: "Plenary, command line",
	}
	TimeLimit = &diag.Rule{
		Code: "time-limit", Severity: diag.Error,
		Title:     "A document took too long",
		What:      "Speaks when the work on one document is not done within the limit that --timeout sets.",
		Why:       "One document must not hold up all others. It has no output; a later run tries it again.",
		Authority: "Plenary, promise 5",
	}
	StreamRecord = &diag.Rule{
		Code: "stream-record", Severity: diag.Error,
		Title:     "A line of the stream is no record",
		What:      `Speaks when a line of convert --stream is not a JSON object with a "text", a "pdf" or a "docx" that is a string, has two of them, has a key twice, or half a surrogate pair in a string; and when what should be a PDF or a Word file is not in base64, or is another.`,
		Why:       "The lines of the output answer those of the input, one by one; this one has no document.",
		Authority: "Plenary, command line",
	}
	SkeletonsPart = &diag.Rule{
		Code: "skeletons-part", Severity: diag.Warning,
		Title:     "The languages of a work part here",
		What:      "Speaks in plenary align for a passage, or several in a row, that some expressions of a work have and others have not, have as two, or with another kind or number. The pairs go on behind it.",
		Why:       "The versions in all languages are one text: what one has alone is a slip of the printer, of the markup, or of the conversion.",
		Authority: "Plenary, command line",
	}
	ExpressionTwice = &diag.Rule{
		Code: "expression-twice", Severity: diag.Warning,
		Title:     "A work is there twice in one language",
		What:      "Speaks in plenary align for a document whose work and language another document has. The first counts.",
		Why:       "Pairs are of one passage for each language. What was left out must not look like what was paired.",
		Authority: "Plenary, command line",
	}
	ExpressionAlone = &diag.Rule{
		Code: "expression-alone", Severity: diag.Note,
		Title:     "A work is there in one language alone",
		What:      "Speaks in plenary align for a document whose Work IRI no document in another language has.",
		Why:       "There is nothing that it could be paired with. Where another language was there, its IRI differs: by the day of adoption, the organ or the number.",
		Authority: "Plenary, command line",
	}
)

var batchRules = []*diag.Rule{NameCollision, OutputForeign, InputName, InputSkipped, InputOtherForm, TimeLimit, StreamRecord, SkeletonsPart, ExpressionTwice, ExpressionAlone}
