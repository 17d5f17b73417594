package main

import (
	"plenary/convert"
	"plenary/diag"
	"plenary/schema"
)

// An outcome is what there is to say of one input.
type outcome struct {
	name     string
	texts    diag.Sources // that the findings have places in; nil where nobody needs them
	findings diag.List
}

// each reads every input, does work with what could be read, n inputs at a
// time, and tells the report the findings in the order of the inputs. What work
// returns is the texts that its findings have places in.
func (c *command) each(found []input, n int, r *report, work func(input, convert.Source) (diag.Sources, diag.List)) error {
	inOrder(n, len(found), func(i int) outcome {
		source, findings := c.read(found[i])
		texts := diag.Sources{source.Name: source.Data}
		if !findings.HasErrors() {
			texts, findings = work(found[i], source)
		}
		if len(findings) == 0 || r.form != text {
			texts = nil // results wait for their turn: the fewer bytes, the better
		}
		return outcome{source.Name, texts, findings}
	}, r.tell)
	return r.close()
}

// inOrder does work(0) to work(count-1), n of them at a time, and hands the
// results to emit in this order. Few results wait for their turn, so that the
// memory for a batch does not grow with its length.
func inOrder[T any](n, count int, work func(int) T, emit func(T)) {
	busy := make(chan struct{}, n)
	waiting := make(chan chan T, 4*n)
	go func() {
		defer close(waiting)
		for i := range count {
			slot := make(chan T, 1)
			waiting <- slot
			busy <- struct{}{}
			go func() {
				defer func() { <-busy }()
				slot <- work(i)
			}()
		}
	}()
	for slot := range waiting {
		emit(<-slot)
	}
}

// save writes the outputs of one document and returns the finding that they
// could not be written.
func save(in input, files ...file) (findings diag.List) {
	if err := write(files...); err != nil {
		findings.Add(schema.WriteFailed, diag.Span{}, "%v", err)
		findings.Locate(in.name, nil)
	}
	return findings
}

// saveAll writes the outputs that result has.
func saveAll(in input, dir string, result convert.Result) diag.List {
	var files []file
	for _, f := range convert.Formats() {
		if data := result.Output(f); data != nil {
			files = append(files, file{in.outputPath(dir, f), data})
		}
	}
	return save(in, files...)
}

// statusOf returns the exit status that findings call for, when failOn is the
// mildest severity that fails.
func statusOf(findings diag.List, failOn diag.Severity) int {
	status := clean
	for _, f := range findings {
		switch {
		case isInputOutput(f):
			return failed
		case f.Severity <= failOn:
			status = faulty
		}
	}
	return status
}

// isInputOutput tells the findings that are not about a document but about
// reading and writing it.
func isInputOutput(f diag.Finding) bool {
	return f.Rule == schema.ReadFailed || f.Rule == schema.WriteFailed || f.Rule == schema.Interrupted
}
