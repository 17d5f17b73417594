package main

import (
	"fmt"
	"io"
	"os"
	"sync/atomic"
	"time"

	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"
	"golang.org/x/term"

	"plenary/convert/batch"
)

// A progress shows how far a job is.
type progress interface {
	add(batch.Outcome)
	close()
}

// newProgress returns the progress of a job over so many inputs: a bar on a
// terminal, plain lines elsewhere, and nothing where nobody wants it.
func (c *command) newProgress(inputs int, wanted bool) progress {
	switch {
	case !wanted:
		return silent{}
	case c.onTerminal():
		return c.newBar(inputs)
	}
	return &lines{out: c.err, total: inputs, begun: time.Now(), told: time.Now()}
}

// onTerminal reports whether findings and progress go to a terminal that can
// draw.
func (c *command) onTerminal() bool {
	f, ok := c.err.w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd())) && c.getenv("TERM") != "dumb"
}

// silent shows nothing.
type silent struct{}

func (silent) add(batch.Outcome) {}
func (silent) close()            {}

// A score counts how documents came out. One may count while another reads.
type score struct{ clean, warned, failed atomic.Int64 }

func (s *score) count(o batch.Outcome) {
	switch o.Status() {
	case batch.Failed:
		s.failed.Add(1)
	case batch.Clean:
		s.clean.Add(1)
	default:
		s.warned.Add(1)
	}
}

// String returns, for example, "280 clean, 12 warned, 8 failed".
func (s *score) String() string {
	return fmt.Sprintf("%d clean, %d warned, %d failed", s.clean.Load(), s.warned.Load(), s.failed.Load())
}

// A bar is the progress on a terminal: how many are done and how they came out,
// how fast it goes, and how long it will take. What is written to the standard
// error meanwhile stands above it.
type bar struct {
	score
	err      *stream
	terminal io.Writer
	all      *mpb.Progress
	bar      *mpb.Bar
}

func (c *command) newBar(inputs int) *bar {
	b := &bar{err: c.err, terminal: c.err.w}
	b.all = mpb.New(mpb.WithOutput(c.err.w), mpb.WithAutoRefresh())
	b.bar = b.all.AddBar(int64(inputs),
		mpb.BarRemoveOnComplete(),
		mpb.PrependDecorators(decor.CountersNoUnit("%d of %d")),
		mpb.AppendDecorators(
			decor.Any(func(decor.Statistics) string { return b.String() }),
			decor.AverageSpeed(0, "  %.0f/s"),
			decor.Name("  "),
			decor.AverageETA(decor.ET_STYLE_GO),
			decor.Name(" left"),
		))
	c.err.w = b.all
	return b
}

func (b *bar) add(o batch.Outcome) {
	b.count(o)
	b.bar.Increment()
}

func (b *bar) close() {
	b.bar.Abort(true) // of a job that was broken off; one that is done has ended it
	b.all.Wait()
	b.err.w = b.terminal
}

// betweenLines is how often a line is written of a long job.
const betweenLines = 10 * time.Second

// lines is the progress where there is no terminal, such as in the log of a job
// that runs somewhere else.
type lines struct {
	score
	out         io.Writer
	total, done int
	begun, told time.Time
}

func (l *lines) add(o batch.Outcome) {
	l.done++
	l.count(o)
	if now := time.Now(); now.Sub(l.told) >= betweenLines {
		l.told = now
		l.tell(now.Sub(l.begun))
	}
}

func (l *lines) tell(spent time.Duration) {
	rate := float64(l.done) / spent.Seconds()
	left := time.Duration(float64(l.total-l.done) / rate * float64(time.Second))
	fmt.Fprintf(l.out, "%d of %d: %v; %.0f/s, %v left\n", l.done, l.total, &l.score, rate, left.Round(time.Second))
}

func (l *lines) close() {}
