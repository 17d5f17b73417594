package main

import (
	"context"
	"errors"
	"testing"
	"testing/synctest"
	"time"
)

// Work that does not look at its context is left behind after the grace, and other
// work is waited for.
func TestEndsInTime(t *testing.T) {
	for name, test := range map[string]struct {
		work func(ctx context.Context)
		want bool
	}{
		"done":            {func(context.Context) {}, true},
		"ends by itself":  {func(ctx context.Context) { <-ctx.Done() }, true},
		"ends in time":    {func(ctx context.Context) { <-ctx.Done(); time.Sleep(grace - 1) }, true},
		"ends too late":   {func(ctx context.Context) { <-ctx.Done(); time.Sleep(grace + 1) }, false},
		"takes its time":  {func(context.Context) { time.Sleep(time.Hour - 1) }, true},
		"takes no notice": {func(context.Context) { time.Sleep(2 * time.Hour) }, false},
	} {
		synctest.Test(t, func(t *testing.T) {
			ctx, interrupt := context.WithTimeout(t.Context(), time.Hour)
			defer interrupt()
			begun, ended := time.Now(), make(chan struct{})
			if got := endsInTime(ctx, func() { defer close(ended); test.work(ctx) }); got != test.want {
				t.Errorf("%s: it ends in time is %v", name, got)
			}
			if took := time.Since(begun); took > time.Hour+grace {
				t.Errorf("%s: it is waited for for %v", name, took)
			}
			<-ended
		})
	}
}

// What knows no context is left behind, and a panic in it is an error.
func TestPatiently(t *testing.T) {
	if made, err := patiently(t.Context(), func() (string, error) { return "lamp", nil }); made != "lamp" || err != nil {
		t.Errorf("got %q, %v", made, err)
	}
	if _, err := patiently(t.Context(), func() (string, error) { panic("gull") }); err == nil || err.Error() != mistake("gull").Error() {
		t.Errorf("got %v", err)
	}
	ctx, interrupt := context.WithCancelCause(t.Context())
	ill, held := errors.New("the keeper is ill"), make(chan struct{})
	defer close(held)
	if _, err := patiently(ctx, func() (string, error) { interrupt(ill); <-held; return "", nil }); !errors.Is(err, ill) {
		t.Errorf("got %v", err)
	}
}
