package batch

import (
	"iter"
	"slices"
	"sync/atomic"
	"testing"
)

// numbers yields 0 to count-1.
func numbers(count int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for i := range count {
			if !yield(i) {
				return
			}
		}
	}
}

// Results come in order, every one, with at most n at work.
func TestInOrder(t *testing.T) {
	for _, n := range []int{1, 2, 7} {
		var working, most atomic.Int32
		var got []int
		InOrder(n, numbers(100), func(i int) int {
			now := working.Add(1)
			for seen := most.Load(); now > seen && !most.CompareAndSwap(seen, now); seen = most.Load() {
			}
			defer working.Add(-1)
			for range (i * 7919) % 1000 { // some take longer than others
				working.Load()
			}
			return i
		}, func(i int) { got = append(got, i) })
		if len(got) != 100 || !slices.IsSorted(got) {
			t.Errorf("%d at a time: %v", n, got)
		}
		if int(most.Load()) > n {
			t.Errorf("%d were at work, not %d", most.Load(), n)
		}
	}
}

// Few results wait for a slow one, however many there are.
func TestInOrderIsBounded(t *testing.T) {
	const n = 2
	var done atomic.Int32
	release := make(chan struct{})
	InOrder(n, numbers(1000), func(i int) int {
		if i == 0 {
			<-release
		}
		if done.Add(1) == n*4 {
			close(release)
		}
		return i
	}, func(i int) {
		if i == 0 && done.Load() > n*4+n+2 {
			t.Errorf("%d results were made while the first was waited for", done.Load())
		}
	})
}
