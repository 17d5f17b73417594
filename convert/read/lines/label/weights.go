package label

import (
	_ "embed"
	"sync"

	"plenary/internal/weights"
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

// names returns the names of the evidences in the table, in their order.
func names() (list []string) {
	for e := range Evidences {
		list = append(list, e.String())
	}
	return list
}

// ReadWeights reads a table of weights. It has a line for each evidence, and no other.
func ReadWeights(table string) (*Weights, error) {
	values, err := weights.Read(table, names())
	if err != nil {
		return nil, err
	}
	return (*Weights)(values), nil
}

// Table writes the weights as a table that [ReadWeights] reads.
func (w *Weights) Table() string { return weights.Table(names(), w[:]) }
