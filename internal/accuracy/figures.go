package main

import (
	"fmt"
	"strconv"
	"strings"
)

// A figure is one value that was measured, or is held: of a set of documents, in
// a column of the table of the evaluation kit.
type figure struct {
	set, column string
	value       float64
	reason      string // of a value that was written by hand
}

func (f figure) String() string { return fmt.Sprintf("%s, %s", f.set, f.column) }

// figures are in the order of the table.
type figures []figure

// columns whose values are counts; all others are per cent.
const (
	documents   = "docs"
	missing     = "missing"
	lost        = "lost"
	notCompared = "not compared"
)

// lowerIsBetter lists the columns that count what is wrong.
var lowerIsBetter = map[string]bool{missing: true, lost: true, notCompared: true}

// always lists the columns that have one right value: no word is lost, and every
// document is looked at. Another is held
// only where it was written by hand with a reason, as where lost.py is wrong.
var always = map[string]float64{lost: 0, notCompared: 0}

func isCount(column string) bool { return column == documents || lowerIsBetter[column] }

// worse reports whether got is worse than held; of the number of documents, every
// other number is.
func worse(held, got figure) bool {
	switch {
	case held.column == documents:
		return got.value != held.value
	case lowerIsBetter[held.column]:
		return got.value > held.value
	}
	return got.value < held.value
}

// compare tells the figures that are worse than those held, or missing, or never
// right, and those that are better, or not held yet.
func compare(held, measured figures) (falls, rises []string) {
	got := measured.byName()
	for _, h := range held {
		m, ok := got[h.String()]
		switch {
		case !ok:
			falls = append(falls, fmt.Sprintf("%s: not measured, %s is held", h, h.print()))
		case worse(h, m):
			falls = append(falls, fmt.Sprintf("%s: %s, %s is held", h, m.print(), h.print()))
		case worse(m, h):
			rises = append(rises, fmt.Sprintf("%s: %s, %s is held", h, m.print(), h.print()))
		}
	}
	known := held.byName()
	for _, m := range measured {
		right, fixed := always[m.column]
		switch _, ok := known[m.String()]; {
		case ok:
		case fixed && m.value != right:
			falls = append(falls, fmt.Sprintf("%s: %s, and it must be %g", m, m.print(), right))
		case !fixed:
			rises = append(rises, fmt.Sprintf("%s: %s, none is held", m, m.print()))
		}
	}
	return falls, rises
}

// raised returns held with what was measured where that is better or not held
// yet.
func raised(held, measured figures) figures {
	known := held.byName()
	var result figures
	for _, m := range measured {
		h, ok := known[m.String()]
		delete(known, m.String())
		if ok && !worse(m, h) {
			m = h
		}
		if right, fixed := always[m.column]; !fixed || ok && m.value != right {
			result = append(result, m)
		}
	}
	for _, h := range held {
		if _, ok := known[h.String()]; ok {
			result = append(result, h) // not measured, which is a fall
		}
	}
	return result
}

func (list figures) byName() map[string]figure {
	named := make(map[string]figure, len(list))
	for _, f := range list {
		named[f.String()] = f
	}
	return named
}

func (f figure) print() string {
	if isCount(f.column) {
		return strconv.FormatFloat(f.value, 'f', -1, 64)
	}
	return strconv.FormatFloat(f.value, 'f', 2, 64)
}

// file writes figures as the file of the thresholds of a subject.
func (list figures) file(s subject) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# What %s holds: set, column, and the least value, or of what counts as wrong the most; a reason, where it was lowered by hand. %s writes what rises.\n", s.command(), s.raising())
	for _, f := range list {
		b.WriteString(strings.TrimSuffix(strings.Join([]string{f.set, f.column, f.print(), f.reason}, "\t"), "\t") + "\n")
	}
	return b.String()
}

// readFigures reads what file writes.
func readFigures(text string) (figures, error) {
	var list figures
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		fields := strings.Split(line, "\t")
		if len(fields) == 3 {
			fields = append(fields, "")
		}
		if len(fields) != 4 {
			return nil, fmt.Errorf("%q is not a set, a column, a value and perhaps a reason", line)
		}
		value, err := strconv.ParseFloat(fields[2], 64)
		if err != nil {
			return nil, err
		}
		list = append(list, figure{fields[0], fields[1], value, fields[3]})
	}
	return list, nil
}
