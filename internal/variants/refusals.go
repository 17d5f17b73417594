package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
)

// holdRefusals compares how many variants of each kind are refused with what the
// file holds, and reports whether there are more; where that is asked for it
// writes the numbers that are lower.
func holdRefusals(out io.Writer, path string, update bool, results []result) (more bool, err error) {
	held, err := readRefusals(path)
	if err != nil && !(update && errors.Is(err, os.ErrNotExist)) {
		return false, err
	}
	counts := map[string]int{}
	for _, r := range results {
		if r.refused != "" {
			counts[r.kind]++
		}
	}
	var b strings.Builder
	b.WriteString("# How many variants of the corpus may be refused: make variants holds it, make variants-update writes lower numbers.\n")
	for _, k := range kinds() {
		most, known := held[k.name]
		switch n := counts[k.name]; {
		case !known && !update, known && n > most:
			fmt.Fprintf(out, "%s: %d are refused, %d may be\n", k.name, n, most)
			more = true
		case !known || n < most:
			fmt.Fprintf(out, "%s: %d are refused, which is fewer: make variants-update writes it\n", k.name, n)
			most = n
		}
		fmt.Fprintf(&b, "%s\t%d\n", k.name, most)
	}
	if update {
		return more, os.WriteFile(path, []byte(b.String()), 0o666)
	}
	return more, nil
}

func readRefusals(path string) (map[string]int, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	held := map[string]int{}
	for line := range strings.Lines(string(data)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		name, number, _ := strings.Cut(strings.TrimSpace(line), "\t")
		if held[name], err = strconv.Atoi(number); err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
	}
	return held, nil
}

// readKnown reads the variants that lost.py is known to be wrong about: name,
// kind, and why.
func readKnown(path string) (map[string]bool, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	known := map[string]bool{}
	for line := range strings.Lines(string(data)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		fields := strings.Split(strings.TrimSpace(line), "\t")
		if len(fields) != 3 {
			return nil, fmt.Errorf("%s: %q is not a name, a change and a reason", path, line)
		}
		known[fileOf(&result{name: fields[0], kind: fields[1]})] = true
	}
	return known, nil
}
