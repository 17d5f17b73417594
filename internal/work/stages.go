package main

import (
	"context"
	"slices"

	"plenary/convert"
	"plenary/diag"
)

// A stage is what is measured, and the documents that are hard for it.
type stage struct {
	name       string
	constructs []construct
	run        func(document []byte) diag.List
}

// A construct is a document in which one thing is repeated.
type construct struct {
	name string
	make func(n int) []byte
}

// repetitions returns how often the thing is repeated in size bytes.
func (c construct) repetitions(size int) int {
	const sample = 64
	one := max(1, (len(c.make(2*sample))-len(c.make(sample)))/sample)
	return max(1, size/one)
}

// stages lists all that is measured.
var stages = []stage{
	{"normalise", slices.Concat(texts, layouts, words), normalise},
}

// normalise turns a text into XML and holds the XML against the text.
func normalise(text []byte) diag.List {
	_, findings := convert.Normalise(context.Background(), convert.Source{Name: "text", Data: text}, convert.Options{})
	return findings
}
