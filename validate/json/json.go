// Package json judges a resolution in JSON against the JSON Schema of the profile.
package json

import (
	"cmp"
	"errors"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"sync"

	"github.com/santhosh-tekuri/jsonschema/v5"

	"plenary/diag"
	"plenary/internal/jsontree"
	"plenary/schema"
)

// Judge judges a resolution in JSON against the JSON Schema of the profile. A
// finding points at the value with a JSON pointer and the bytes it stands at,
// and says what was expected there. Findings come in the order of their places,
// which are located in data.
func Judge(data []byte) diag.List {
	root, list := jsontree.Parse(data)
	if root != nil {
		list = append(list, violations(root)...)
	}
	slices.SortStableFunc(list, func(a, b diag.Finding) int {
		return cmp.Or(
			cmp.Compare(a.Place.Span.Start, b.Place.Span.Start),
			cmp.Compare(a.Place.Path, b.Place.Path),
			cmp.Compare(a.Message, b.Message), // the library's own order is that of a map
		)
	})
	list = slices.CompactFunc(list, func(a, b diag.Finding) bool {
		return a.Place.Path == b.Place.Path && a.Place.Span == b.Place.Span && a.Message == b.Message
	})
	list = list[:min(len(list), jsontree.MaxFindings)]
	list.Locate("", data)
	return list
}

// profile compiles the embedded schema when it is first asked for.
var profile = sync.OnceValues(func() (*jsonschema.Schema, error) {
	compiler := jsonschema.NewCompiler()
	compiler.LoadURL = nil // whatever is not embedded does not exist
	compiler.AssertFormat = true
	if err := compiler.AddResource(schema.JSONID, strings.NewReader(schema.JSON)); err != nil {
		return nil, err
	}
	return compiler.Compile(schema.JSONID)
})

// violations returns what the schema has to say against a document.
func violations(root *jsontree.Value) diag.List {
	compiled, err := profile()
	if err != nil {
		panic(err) // a test compiles the embedded schema
	}
	failure := validate(compiled, root.Any())
	if failure == nil {
		return nil
	}
	var tree *jsonschema.ValidationError
	if !errors.As(failure, &tree) {
		return diag.List{diag.New(schema.JSONSchemaViolation, root.Span, "%s", failure)}
	}
	source, _ := jsontree.Parse([]byte(schema.JSON))
	j := reporter{root: root, schema: source}
	j.leaves(tree)
	return j.list
}

// validate is the library's Validate without its panics, which some values
// from outside can cause.
func validate(compiled *jsonschema.Schema, value any) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("the document cannot be judged: %v", r)
		}
	}()
	return compiled.Validate(value)
}

// A reporter puts the library's errors into words. What was expected it
// takes from the text of the schema, which it knows as a tree.
type reporter struct {
	root   *jsontree.Value
	schema *jsontree.Value
	list   diag.List
}

// leaves reports the ends of a tree of errors; what is above them only says
// that something below is wrong.
func (j *reporter) leaves(e *jsonschema.ValidationError) {
	for _, cause := range e.Causes {
		j.leaves(cause)
	}
	if len(e.Causes) == 0 {
		j.leaf(e)
	}
}

// A breach is one keyword of the schema that one value does not obey.
type breach struct {
	pointer string          // to the value
	value   *jsontree.Value // that is wrong
	keyword string
	rule    *jsontree.Value // the value of the keyword
	within  *jsontree.Value // the schema that the keyword is part of
	said    string          // by the library
}

func (j *reporter) leaf(e *jsonschema.ValidationError) {
	_, location, _ := strings.Cut(e.AbsoluteKeywordLocation, "#")
	location = fragment(location)
	cut := max(strings.LastIndexByte(location, '/'), 0)
	b := &breach{
		pointer: fragment(e.InstanceLocation),
		keyword: strings.TrimPrefix(location[cut:], "/"),
		rule:    j.schema.At(location),
		within:  j.schema.At(location[:cut]),
		said:    e.Message,
	}
	if b.value = j.root.At(b.pointer); b.value == nil || b.rule == nil || b.within == nil {
		j.add(b.pointer, j.root, e.Message)
		return
	}
	j.report(b)
}

// fragment undoes the escapes that a JSON pointer has as part of a URI. (RFC
// 6901, section 6.)
func fragment(pointer string) string {
	if plain, err := url.PathUnescape(pointer); err == nil {
		return plain
	}
	return pointer
}

func (j *reporter) add(pointer string, value *jsontree.Value, message string) *diag.Finding {
	f := j.list.Add(schema.JSONSchemaViolation, value.Span, "%s", message)
	f.Place.Path = pointer
	return f
}

func (j *reporter) report(b *breach) {
	switch b.keyword {
	case "required":
		j.missing(b)
	case "additionalProperties":
		j.unknown(b)
	default:
		j.add(b.pointer, b.value, b.message()).Hint = description(b.within)
	}
}

// missing reports each key that the value should have.
func (j *reporter) missing(b *breach) {
	for _, key := range b.rule.Items {
		if b.value.Member(key.Text) == nil {
			f := j.add(b.pointer, b.value, fmt.Sprintf("the required key %q is missing", key.Text))
			f.Hint = description(b.within.At("/properties/" + jsontree.Token(key.Text)))
		}
	}
}

// unknown reports each key that the value should not have.
func (j *reporter) unknown(b *breach) {
	properties := b.within.Member("properties")
	var known []string
	for _, p := range properties.Members {
		known = append(known, p.Name)
	}
	for i := range b.value.Members {
		m := &b.value.Members[i]
		if properties.Member(m.Name) == nil {
			j.add(b.pointer+"/"+jsontree.Token(m.Name), &m.Value, fmt.Sprintf(
				"the key %q with %s is unknown here; expected one of %s", m.Name, m.Value.Describe(), strings.Join(known, ", ")))
		}
	}
}

// message says what the value is and what was expected instead.
func (b *breach) message() string {
	is := b.value.Describe()
	switch b.keyword {
	case "type":
		return fmt.Sprintf("%s is not %s", is, kindNames(b.rule))
	case "const":
		return fmt.Sprintf("%s is not %q", is, b.rule.Text)
	case "enum":
		return fmt.Sprintf("%s is none of %s", is, quoted(b.rule.Items))
	case "format", "pattern":
		return fmt.Sprintf("%s has not the form of the %s %s%s", is, b.keyword, b.rule.Text, example(b.within))
	case "minimum":
		return fmt.Sprintf("%s is less than %s", is, b.rule.Text)
	case "maximum":
		return fmt.Sprintf("%s is more than %s", is, b.rule.Text)
	}
	return fmt.Sprintf("%s is refused: %s", is, b.said)
}

// kindNames words the value of the keyword "type", one name or several.
func kindNames(rule *jsontree.Value) string {
	names := rule.Items
	if rule.Kind == jsontree.String {
		names = []jsontree.Value{*rule}
	}
	var kinds []string
	for _, n := range names {
		article := "a "
		if strings.ContainsAny(n.Text[:1], "aio") {
			article = "an "
		}
		kinds = append(kinds, article+n.Text)
	}
	return strings.Join(kinds, " or ")
}

func quoted(values []jsontree.Value) string {
	var list []string
	for _, v := range values {
		list = append(list, fmt.Sprintf("%q", v.Text))
	}
	return strings.Join(list, ", ")
}

// example returns an example of what a schema accepts.
func example(s *jsontree.Value) string {
	if first := s.At("/examples/0"); first != nil {
		return fmt.Sprintf(", for example %q", first.Text)
	}
	return ""
}

// description returns what a schema says of its values.
func description(s *jsontree.Value) string {
	if s != nil {
		if d := s.Member("description"); d != nil {
			return d.Text
		}
	}
	return ""
}
