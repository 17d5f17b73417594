package label

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
	"sync"
)

// weightTable has a line for each evidence: its name, a tab, its weight in hundredths. It is written by
//
//	make labels
//
// which learns the weights (internal/labelling).
//
//go:embed weights.tsv
var weightTable string

// learned returns the weights of the table.
var learned = sync.OnceValue(func() *Weights {
	w, err := ReadWeights(weightTable)
	if err != nil {
		panic(err) // a test reads the table
	}
	return w
})

// ReadWeights reads a table of weights. It has a line for each evidence, and no other.
func ReadWeights(table string) (*Weights, error) {
	w := &Weights{}
	known := map[string]Evidence{}
	for e := range Evidences {
		known[e.String()] = e
	}
	for line := range strings.Lines(table) {
		name, value, _ := strings.Cut(strings.TrimSpace(line), "\t")
		e, ok := known[name]
		if !ok {
			return nil, fmt.Errorf("%q is no evidence, or stands twice", name)
		}
		delete(known, name)
		n, err := strconv.ParseInt(value, 10, 32)
		if err != nil {
			return nil, fmt.Errorf("the weight of %s: %w", name, err)
		}
		w[e] = int32(n)
	}
	if len(known) > 0 {
		return nil, fmt.Errorf("%d evidences have no weight", len(known))
	}
	return w, nil
}

// Table writes the weights as a table that [ReadWeights] reads.
func (w *Weights) Table() string {
	var s strings.Builder
	for e := range Evidences {
		fmt.Fprintf(&s, "%s\t%d\n", e, w[e])
	}
	return s.String()
}
