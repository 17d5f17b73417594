package json

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"plenary/diag"
	"plenary/internal/jsontree"
	"plenary/schema"
)

// A cursor stands at one value of a JSON text and knows the way to it.
type cursor struct {
	list  *diag.List
	up    *cursor // nil at the root
	token string  // of the pointer, below up
	value *jsontree.Value
}

// pointer returns the JSON pointer to the value. (RFC 6901.)
func (c *cursor) pointer() string {
	if c.up == nil {
		return ""
	}
	return c.up.pointer() + "/" + jsontree.Token(c.token)
}

// report adds a finding about the value, unless there are enough of them.
func (c *cursor) report(rule *diag.Rule, format string, args ...any) {
	if len(*c.list) < jsontree.MaxFindings {
		c.list.Add(rule, c.value.Span, format, args...).Place.Path = c.pointer()
	}
}

// wrong reports that something else was expected.
func (c *cursor) wrong(expected string) {
	c.report(schema.JSONSchemaViolation, "%s is not %s", c.value.Describe(), expected)
}

// text returns the characters of a string of the given form.
func (c *cursor) text(form lexical) string {
	if c.value.Kind != jsontree.String {
		c.wrong("a string")
		return ""
	}
	if !form.ok(c.value.Text) {
		c.wrong(form.expected)
	}
	return c.value.Text
}

// number returns a whole number between 1 and most.
func (c *cursor) number(most int) int {
	n, err := strconv.Atoi(c.value.Text)
	if c.value.Kind != jsontree.Number || err != nil || n < 1 || n > most {
		c.wrong(fmt.Sprintf("a whole number between 1 and %d", most))
		return 0
	}
	return n
}

// An object is read by asking for the keys that it may have, and ended by
// reporting those that nobody asked for.
type object struct {
	*cursor
	asked []string
}

// object begins an object that must have the required keys.
func (c *cursor) object(required ...string) *object {
	if c.value.Kind != jsontree.Object {
		c.wrong("an object")
		return &object{cursor: c}
	}
	for _, key := range required {
		if c.value.Member(key) == nil {
			c.report(schema.JSONSchemaViolation, "the required key %q is missing", key)
		}
	}
	return &object{cursor: c}
}

// end reports the keys that nobody asked for.
func (o *object) end() {
	for i := range o.value.Members {
		m := &o.value.Members[i]
		if !slices.Contains(o.asked, m.Name) {
			child := cursor{o.list, o.cursor, m.Name, &m.Value}
			child.report(schema.JSONSchemaViolation, "the key %q is unknown here; expected one of %s", m.Name, strings.Join(o.asked, ", "))
		}
	}
}

// get returns a cursor at the value of a key, or nil.
func (o *object) get(key string) *cursor {
	o.asked = append(o.asked, key)
	if value := o.value.Member(key); value != nil {
		return &cursor{o.list, o.cursor, key, value}
	}
	return nil
}

// text returns the string under a key, or "".
func (o *object) text(key string, form lexical) string {
	if c := o.get(key); c != nil {
		return c.text(form)
	}
	return ""
}

// number returns the number under a key, or 0.
func (o *object) number(key string, most int) int {
	if c := o.get(key); c != nil {
		return c.number(most)
	}
	return 0
}

// element returns the type of an object in a place where several are possible.
func (c *cursor) element() string {
	if c.value.Kind != jsontree.Object {
		return ""
	}
	if t := c.value.Member("type"); t != nil && t.Kind == jsontree.String {
		return t.Text
	}
	return ""
}

// unknown reports a value whose type is none of those expected.
func (c *cursor) unknown(expected string) {
	t := c.value.Member("type")
	switch {
	case c.value.Kind != jsontree.Object:
		c.wrong(expected)
	case t == nil:
		c.report(schema.JSONSchemaViolation, "the required key %q is missing", "type")
	default:
		at := &cursor{c.list, c, "type", t}
		at.wrong("the type of " + expected)
	}
}

// one returns what read makes of the value under a key, or the zero value.
func one[T any](o *object, key string, read func(*cursor) T) (node T) {
	if c := o.get(key); c != nil {
		node = read(c)
	}
	return node
}

// many returns what read makes of each value of the array under a key; a value
// of unknown type, for which read has nil, is passed over.
func many[T any](o *object, key string, read func(*cursor) T) (nodes []T) {
	c := o.get(key)
	if c == nil {
		return nil
	}
	if c.value.Kind != jsontree.Array {
		c.wrong("an array")
		return nil
	}
	for i := range c.value.Items {
		item := &cursor{c.list, c, strconv.Itoa(i), &c.value.Items[i]}
		if node := read(item); any(node) != nil {
			nodes = append(nodes, node)
		}
	}
	return nodes
}
