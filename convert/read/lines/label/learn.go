package label

import (
	"fmt"
	"slices"
	"strings"
)

// Sums are the values of evidences, added up over the lines of a text.
type Sums [Evidences]int64

// walk goes along the labels of a text: it calls f for each line that has one, with the path of the labels above it, until f says
// that it is enough. It reports whether f never did.
func (l *Lines) walk(labels []Label, f func(p *path, i int) bool) bool {
	p := startPath()
	for i := range l.Lines {
		switch {
		case !l.isLabelled(i):
			p.pass(l, i)
		case !f(&p, i):
			return false
		default:
			p.advance(l, i, labels[i])
		}
	}
	return true
}

// Sum adds up what there is for and against labels of all lines. Labels that no line can have where they stand are
// put right first, in place; strange is how many they were.
func (l *Lines) Sum(labels []Label) (sum Sums, strange int) {
	var e evidence
	l.walk(labels, func(p *path, i int) bool {
		choices, n := l.choices(p, i)
		if !slices.Contains(choices[:n], labels[i]) {
			labels[i] = choices[0]
			strange++
		}
		e.forget()
		e.read(l, &p.context, i, labels[i])
		for _, item := range e.items {
			sum[item.Of] += int64(item.Value)
		}
		return true
	})
	return sum, strange
}

// TakeFeet labels the lines of feet whose numbers stand apart from their texts for what the search takes them for. It
// reports whether all are of such feet that labels say are.
func (l *Lines) TakeFeet(labels []Label) bool {
	return l.walk(labels, func(p *path, i int) bool {
		choices, n := l.choices(p, i)
		switch {
		case choices[0] == InFoot:
			labels[i] = InFoot
		case labels[i] == InFoot:
			return false
		case !slices.Contains(choices[:n], labels[i]):
			labels[i] = choices[0]
		}
		return true
	})
}

// Explain says what there is for and against each label that a line may have below the labels of the lines above it.
func (l *Lines) Explain(w *Weights, labels []Label, line int) string {
	var e evidence
	var s strings.Builder
	l.walk(labels, func(p *path, i int) bool {
		if i != line {
			return i < line
		}
		choices, n := l.choices(p, i)
		for _, label := range choices[:n] {
			e.forget()
			e.read(l, &p.context, i, label)
			fmt.Fprintf(&s, "%s %d:", labelNames[label], e.score(w)/whole)
			for _, item := range e.items {
				fmt.Fprintf(&s, " %s %d", item.Of, int64(item.Value)*int64(w[item.Of])/whole)
			}
			s.WriteByte('\n')
		}
		return false
	})
	return s.String()
}

var labelNames = [Labels]string{"nothing", "opens", "goes on", "opens note", "note goes on", "in foot"}

// A Choice is a label that a line may have, with what there is for and against it.
type Choice struct {
	Label    Label
	Evidence []Item
}

// Choices calls f for each line, with the labels that it may have below right labels above it. The choices are good until f
// returns.
func (l *Lines) Choices(right []Label, f func(line int, choices []Choice)) {
	var es [Labels]evidence
	var all [Labels]Choice
	l.walk(right, func(p *path, i int) bool {
		choices, n := l.choices(p, i)
		for k, label := range choices[:n] {
			es[k].forget()
			es[k].read(l, &p.context, i, label)
			all[k] = Choice{label, es[k].items}
		}
		f(i, all[:n])
		return true
	})
}
