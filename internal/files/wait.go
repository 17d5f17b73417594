package files

import "context"

// WaitFor does work, and leaves it behind when ctx ends: a pipe may have nobody at
// its other end, and the system has no way to break off the opening of one.
func WaitFor[T any](ctx context.Context, work func() (T, error)) (done T, err error) {
	type result struct {
		done T
		err  error
	}
	c := make(chan result, 1)
	go func() {
		done, err := work()
		c <- result{done, err}
	}()
	select {
	case r := <-c:
		return r.done, r.err
	case <-ctx.Done():
		return done, context.Cause(ctx)
	}
}
