package main

import (
	"fmt"
	"math"
	"os"
	"runtime"
	"sync"

	"plenary/convert/read/lines/label"
)

type weights [label.Evidences]float64

// learn goes through the examples a number of times and returns the mean of the weights on the way, in the second half of
// the rounds. How far a weight moves goes by how far others of it moved lately, so that rare evidences are learned as well.
func learn(examples []*example, rounds int) *weights {
	const (
		together = 16   // texts that are labelled with the same weights
		margin   = 1600 // how much better than others the right label of a line is to be, in the measure of scores
		rate     = 0.1
	)
	var w, total, moved weights
	steps := 0.0
	for round := range rounds {
		wrong, lines, texts := 0, 0, 0
		for _, batch := range order(len(examples), round, together) {
			current := rounded(&w, 1)
			got := make([][]label.Label, len(batch))
			run(len(batch), func(n int) {
				x := examples[batch[n]]
				got[n] = x.lines.Best(current, func(line int, l label.Label) int64 {
					if x.right[line] == l {
						return margin
					}
					return 0
				})
			})
			var change weights
			for n, id := range batch {
				x, bad := examples[id], 0
				for i := range x.right {
					if x.right[i] != got[n][i] {
						bad++
					}
				}
				wrong, lines = wrong+bad, lines+len(x.right)
				if bad == 0 {
					continue
				}
				texts++
				sum, _ := x.lines.Sum(got[n])
				for e := range sum {
					change[e] += clip(float64(x.sum[e]-sum[e]) / whole)
				}
			}
			for e, c := range change {
				c /= float64(len(batch))
				moved[e] = moved[e]*0.98 + c*c*0.02
				w[e] += rate * c / math.Sqrt(moved[e]+0.0001) / float64(1+round)
				if 2*round >= rounds {
					total[e] += w[e]
				}
			}
			if 2*round >= rounds {
				steps++
			}
		}
		fmt.Fprintf(os.Stderr, "round %d: %d of %d lines, %d of %d texts wrong or not right by far\n", round+1, wrong, lines, texts, len(examples))
	}
	for e := range total {
		total[e] /= max(steps, 1)
	}
	return &total
}

// clip keeps one text of many wrong lines from counting for more than others.
func clip(change float64) float64 { return max(-4, min(4, change)) }

// whole is the value of an evidence that is there (package label).
const whole = 16

// rounded returns weights in whole numbers.
func rounded(w *weights, scale float64) *label.Weights {
	var r label.Weights
	for e := range w {
		r[e] = int32(math.Round(w[e] * scale * 100))
	}
	return &r
}

// order returns the numbers below n in batches, in an order that is another in each round and the same each time.
func order(n, round, size int) (batches [][]int) {
	numbers := make([]int, n)
	for i := range numbers {
		numbers[i] = i
	}
	state := uint64(round)*0x9e3779b97f4a7c15 + 1
	for i := n - 1; i > 0; i-- {
		state = state*6364136223846793005 + 1442695040888963407
		j := int((state >> 33) % uint64(i+1))
		numbers[i], numbers[j] = numbers[j], numbers[i]
	}
	for from := 0; from < n; from += size {
		batches = append(batches, numbers[from:min(n, from+size)])
	}
	return batches
}

// run calls f for the numbers below n, as many at once as there are processors.
func run(n int, f func(int)) {
	var wg sync.WaitGroup
	work := make(chan int)
	for range runtime.GOMAXPROCS(0) {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for k := range work {
				f(k)
			}
		}()
	}
	for k := range n {
		work <- k
	}
	close(work)
	wg.Wait()
}
