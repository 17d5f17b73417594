package structure

import (
	"slices"
	"strconv"
	"strings"

	"plenary/internal/xmltree"
	"plenary/validate/markup"
)

// A model is a content model as a regular expression over element names. What
// may follow some children is its derivative by them. (Brzozowski, Derivatives
// of regular expressions, 1964.)
type model struct {
	op          op
	name        string
	left, right *model
}

type op uint8

const (
	nothing  op = iota // matches nothing at all
	epsilon            // matches no children
	one                // matches the element name
	anyOther           // matches any element of another namespace
	both               // left, then right
	union              // left or right
	star               // left, any number of times
)

var (
	never = &model{op: nothing}
	empty = &model{op: epsilon}
)

func sequence(a, b *model) *model {
	switch {
	case a.op == nothing || b.op == epsilon:
		return a
	case b.op == nothing || a.op == epsilon:
		return b
	}
	return &model{op: both, left: a, right: b}
}

func either(a, b *model) *model {
	switch {
	case a.op == nothing || a == b:
		return b
	case b.op == nothing:
		return a
	}
	return &model{op: union, left: a, right: b}
}

// repeat returns m with the occurrences that a schema gives it. Counts above
// one, which neither schema uses, are taken for unbounded.
func repeat(m *model, atLeast, atMost string) *model {
	if most, err := strconv.Atoi(atMost); err != nil || most > 1 {
		rest := &model{op: star, left: m}
		if atLeast == "0" {
			return rest
		}
		return sequence(m, rest)
	}
	if atMost == "0" {
		return empty
	}
	if atLeast == "0" {
		return either(m, empty)
	}
	return m
}

// canEnd reports whether m matches no children.
func (m *model) canEnd() bool {
	switch m.op {
	case epsilon, star:
		return true
	case both:
		return m.left.canEnd() && m.right.canEnd()
	case union:
		return m.left.canEnd() || m.right.canEnd()
	}
	return false
}

// after returns what may follow child.
func (m *model) after(child *xmltree.Node) *model {
	switch m.op {
	case one:
		if child.Space == markup.Namespace && child.Name == m.name {
			return empty
		}
	case anyOther:
		if child.Space != markup.Namespace && child.Space != "" {
			return empty
		}
	case both:
		next := sequence(m.left.after(child), m.right)
		if m.left.canEnd() {
			next = either(next, m.right.after(child))
		}
		return next
	case union:
		return either(m.left.after(child), m.right.after(child))
	case star:
		return sequence(m.left.after(child), m)
	}
	return never
}

// first lists the elements that may come next.
func (m *model) first() []string {
	var names []string
	m.collect(&names)
	seen := map[string]bool{}
	return slices.DeleteFunc(names, func(name string) bool {
		again := seen[name]
		seen[name] = true
		return again
	})
}

func (m *model) collect(names *[]string) {
	switch m.op {
	case one:
		*names = append(*names, "<"+m.name+">")
	case anyOther:
		*names = append(*names, "an element of another namespace")
	case both:
		m.left.collect(names)
		if m.left.canEnd() {
			m.right.collect(names)
		}
	case union:
		m.left.collect(names)
		m.right.collect(names)
	case star:
		m.left.collect(names)
	}
}

// oneOf joins alternatives; of very many it names the first.
func oneOf(values []string) string {
	const most = 14
	switch n := len(values); {
	case n == 0:
		return "nothing"
	case n == 1:
		return values[0]
	case n > most:
		return strings.Join(values[:most], ", ") + " or " + strconv.Itoa(n-most) + " others"
	default:
		return strings.Join(values[:n-1], ", ") + " or " + values[n-1]
	}
}
