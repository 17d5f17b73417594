package batch

import (
	"bufio"

	"plenary/convert/batch/html"
)

// An htmlReport is the page that is to be read.
type htmlReport struct {
	page  *html.Writer
	named map[string]bool // the names so far
}

func (r *htmlReport) begin(w *bufio.Writer, about About) error {
	r.named = map[string]bool{}
	r.page = html.NewWriter(w, html.Job{Title: about.Title, Version: about.Tool.Version})
	return nil
}

func (r *htmlReport) add(_ *bufio.Writer, o Outcome) error {
	d := html.Document{
		Name:       r.name(o.Input),
		Findings:   o.Findings,
		Skipped:    o.Status() == Skipped,
		Text:       o.Result.Text,
		Resolution: o.Result.Resolution,
		Account:    o.Result.Account,
		EIDs:       o.Result.EIDs,
	}
	if o.Record != nil {
		for _, output := range o.Record.Outputs {
			d.Outputs = append(d.Outputs, output.Path)
		}
	}
	return r.page.Add(d)
}

// name returns the name of an input; of a file that is there for other outputs
// already, one that tells it from that.
func (r *htmlReport) name(in Input) string {
	name := in.Name
	if r.named[name] {
		name += " → " + in.Stem
	}
	r.named[name] = true
	return name
}

func (r *htmlReport) end(*bufio.Writer, Summary) error { return r.page.Close() }
