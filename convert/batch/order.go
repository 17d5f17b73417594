package batch

import "iter"

// InOrder does work on the items, n of them at a time, and hands the results to
// emit in the order of the items. Few results wait for their turn, so that the
// memory for a job does not grow with its length.
func InOrder[T, R any](n int, items iter.Seq[T], work func(T) R, emit func(R)) {
	busy := make(chan struct{}, n)
	waiting := make(chan chan R, 4*n)
	go func() {
		defer close(waiting)
		for item := range items {
			slot := make(chan R, 1)
			waiting <- slot
			busy <- struct{}{}
			go func() {
				defer func() { <-busy }()
				slot <- work(item)
			}()
		}
	}()
	for slot := range waiting {
		emit(<-slot)
	}
}
