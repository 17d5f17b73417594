package batch

import (
	"time"

	"plenary/convert"
	"plenary/diag"
	"plenary/schema"
)

// An Outcome is what there is to say of one input.
type Outcome struct {
	Input    Input
	Findings diag.List
	// Result is what was made, without the outputs, which have been written. It
	// is whole where the job has a View, and elsewhere only the text that
	// findings have places in.
	Result    convert.Result
	Form      convert.Form      // of the source; "" where it was not read, or is none
	Pages     convert.PageRange // of the source that were read, if it has any
	Unchanged bool              // the outputs of an earlier job have been left as they are
	Record    *Record           // of the manifest; nil where nothing is to be remembered
	Took      time.Duration     // the work

	fatal error // that ends the job
}

// A Status is how an input has come out, in one word.
type Status string

// The statuses.
const (
	Clean   Status = "clean"   // nothing worse than a note
	Warned  Status = "warned"  // a finding that is a warning
	Failed  Status = "failed"  // an error: no outputs, or one less than was asked for
	Skipped Status = "skipped" // passed over: no file, or another form of a document that is there
)

// Statuses returns all statuses.
func Statuses() []Status { return []Status{Clean, Warned, Failed, Skipped} }

// Status returns how o has come out.
func (o Outcome) Status() Status {
	tally := o.Findings.Tally()
	switch {
	case tally[diag.Error] > 0:
		return Failed
	case o.Input.finding != nil:
		return Skipped
	case tally[diag.Warning] > 0:
		return Warned
	}
	return Clean
}

// add adds what went wrong with the files of o, if anything did. Where the disk as
// a whole is the reason, it ends the job.
func (o *Outcome) add(err error) {
	switch {
	case err == nil:
	case noRoom(err):
		o.fatal = err
	default:
		o.Findings = append(o.Findings, located(schema.WriteFailed, o.Input.Name, "%v", err)...)
	}
}

// undone reports whether the job was broken off before the input was done.
func (o Outcome) undone() bool { return has(o.Findings, schema.Interrupted) }

func has(findings diag.List, rule *diag.Rule) bool {
	for _, f := range findings {
		if f.Rule == rule {
			return true
		}
	}
	return false
}

// A Summary counts the outcomes of a job.
type Summary struct {
	Documents int            // that are done
	By        map[Status]int // of Documents
	Unchanged int            // of Documents
	Findings  diag.Tally
	Left      int // not done, since the job was broken off
	Gone      Gone
}

// add counts o.
func (s *Summary) add(o Outcome) {
	s.Documents++
	s.By[o.Status()]++
	s.Findings = s.Findings.Plus(o.Findings.Tally())
	if o.Unchanged {
		s.Unchanged++
	}
}
