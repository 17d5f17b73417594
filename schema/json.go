package schema

import _ "embed"

// JSON is the JSON Schema of the profile: what package convert/json writes and
// reads. (JSON Schema 2020-12.)
//
//go:embed plenary-resolution.schema.json
var JSON string

// JSONID is the identifier of the JSON Schema, and JSONFormat the name of the
// format it describes. A change that old readers would not understand gives
// both a new number.
const (
	JSONID     = "urn:plenary:schema:plenary-resolution:1"
	JSONFormat = "plenary-resolution/1"
)

// Findings is the JSON Schema of what package diag writes as JSON. (JSON Schema
// 2020-12.)
//
//go:embed plenary-findings.schema.json
var Findings string

// Report is the JSON Schema of the report that a batch job leaves beside its
// outputs. (JSON Schema 2020-12.)
//
//go:embed plenary-report.schema.json
var Report string
