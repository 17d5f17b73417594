// Package weights reads and writes the tables of weights that are learned: a line each, its name, a tab and a whole number.
package weights

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Read returns the weights of names, in their order. The table has a line for each name, and no other.
func Read(table string, names []string) ([]int32, error) {
	values := make([]int32, len(names))
	read := make([]bool, len(names))
	for line := range strings.Lines(table) {
		name, value, _ := strings.Cut(strings.TrimSpace(line), "\t")
		i := slices.Index(names, name)
		if i < 0 || read[i] {
			return nil, fmt.Errorf("%q is no weight, or stands twice", name)
		}
		n, err := strconv.ParseInt(value, 10, 32)
		if err != nil {
			return nil, fmt.Errorf("the weight %q: %w", name, err)
		}
		values[i], read[i] = int32(n), true
	}
	if i := slices.Index(read, false); i >= 0 {
		return nil, fmt.Errorf("the weight %q is missing", names[i])
	}
	return values, nil
}

// Table writes the weights of names as [Read] reads them.
func Table(names []string, values []int32) string {
	var s strings.Builder
	for i, name := range names {
		fmt.Fprintf(&s, "%s\t%d\n", name, values[i])
	}
	return s.String()
}
