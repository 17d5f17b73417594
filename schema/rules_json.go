package schema

import "plenary/diag"

// The rules of the JSON form.
var (
	JSONMalformed = &diag.Rule{
		Code: "json-malformed", Severity: diag.Error,
		Title:     "The file is not JSON",
		What:      "Speaks when a file breaks the grammar of JSON, is not UTF-8, or has half a surrogate pair in a string.",
		Why:       "A reader would have to guess what was meant, and two readers guess differently.",
		Bad:       `{"format": "plenary-resolution/1", "identity": {`,
		Good:      goodJSON,
		Authority: "RFC 8259",
	}
	JSONLimit = &diag.Rule{
		Code: "json-limit", Severity: diag.Error,
		Title:     "The JSON is deeper or longer than any resolution",
		What:      "Speaks when values are nested deeper than 160, a file has more than 250,000 of them, or too many at a great depth.",
		Why:       "A bound on the input bounds the memory and time of a job.",
		Authority: "Plenary, promise 5",
	}
	JSONDuplicateKey = &diag.Rule{
		Code: "json-duplicate-key", Severity: diag.Error,
		Title:     "A key is given twice in one object",
		What:      "Speaks at the second of two equal keys of an object.",
		Why:       "Readers differ in which of the two they believe; the other one is lost without a word.",
		Bad:       `{"format": "plenary-resolution/1", "identity": {"kind": "resolution", "kind": "decision", "organ": "un-ga", "language": "eng"}, "mainBody": []}`,
		Good:      goodJSON,
		Authority: "RFC 8259, section 4",
	}
	JSONSchemaViolation = &diag.Rule{
		Code: "json-schema-violation", Severity: diag.Error,
		Title:     "The JSON departs from the schema",
		What:      "Speaks when a key is unknown or missing, or a value is not of the kind or among the words that the JSON Schema of the profile allows there.",
		Why:       "A reader would pass over an unknown key, and with it over text of the resolution.",
		Bad:       `{"format": "plenary-resolution/1", "identity": {"kind": "resolution", "organ": "un-ga", "language": "eng"}, "mainBody": [], "colour": "blue"}`,
		Good:      goodJSON,
		Authority: "plenary-resolution.schema.json",
	}
	JSONMetadata = &diag.Rule{
		Code: "json-metadata", Severity: diag.Warning,
		Title:     "The metadata disagree with the document",
		What:      "Speaks when a value under \"metadata\" is not what the document itself says.",
		Why:       "The metadata are made from the document and only read by catalogues; Plenary believes the document and writes them anew.",
		Bad:       `{"format": "plenary-resolution/1", "metadata": {"symbol": "A/RES/199/13"}, "identity": {"kind": "resolution", "organ": "un-ga", "symbol": "A/RES/199/12", "language": "eng"}, "mainBody": []}`,
		Good:      `{"format": "plenary-resolution/1", "metadata": {"symbol": "A/RES/199/12"}, "identity": {"kind": "resolution", "organ": "un-ga", "symbol": "A/RES/199/12", "language": "eng"}, "mainBody": []}`,
		Authority: "plenary-resolution.schema.json",
	}
	JSONUnencodable = &diag.Rule{
		Code: "json-unencodable", Severity: diag.Error,
		Title:     "The document has something that the JSON form cannot say",
		What:      "Speaks when a document to be written as JSON has text that is not UTF-8, a day that is no day, or a kind of node, style or role that the schema does not know.",
		Why:       "What would be written could not be read again.",
		Authority: "Plenary, promise 2",
	}
)

// goodJSON is the least document that the schema accepts.
const goodJSON = `{"format": "plenary-resolution/1", "identity": {"kind": "resolution", "organ": "un-ga", "language": "eng"}, "mainBody": []}`

var jsonRules = []*diag.Rule{JSONMalformed, JSONLimit, JSONDuplicateKey, JSONSchemaViolation, JSONMetadata, JSONUnencodable}
