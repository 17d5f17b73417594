package xmltree

import (
	"fmt"

	"plenary/diag"
	"plenary/schema"
)

// An Error tells why a file is not read: it is not well-formed, or beyond a limit,
// or no text that XML can be. There is one a file, since what comes after it
// cannot be trusted. Functions return it as *Error, nil for none.
type Error struct {
	Rule    *diag.Rule // xml-malformed, xml-dtd, xml-limit, input-too-large, input-empty, input-encoding or input-binary
	Span    diag.Span
	Message string
	Hint    string
}

func (e *Error) Error() string { return e.Message }

// Finding returns e as a finding of its rule.
func (e *Error) Finding() diag.Finding {
	f := diag.New(e.Rule, e.Span, "%s", e.Message)
	f.Hint = e.Hint
	return f
}

// malformed is a breach of well-formedness at one byte.
func malformed(at int, format string, args ...any) *Error {
	return &Error{Rule: schema.XMLMalformed, Span: diag.Span{Start: at, End: at + 1}, Message: fmt.Sprintf(format, args...)}
}

// tooMuch is the error of a limit.
func tooMuch(at int, format string, args ...any) *Error {
	return &Error{Rule: schema.XMLLimit, Span: diag.Span{Start: at, End: at + 1}, Message: fmt.Sprintf(format, args...)}
}
