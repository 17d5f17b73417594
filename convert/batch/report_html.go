package batch

import (
	"bufio"

	"plenary/convert/batch/html"
)

// An htmlReport is the page that is to be read.
type htmlReport struct{ page *html.Writer }

func (r *htmlReport) begin(w *bufio.Writer, about About) error {
	r.page = html.NewWriter(w, html.Job{Title: about.Title, Version: about.Version})
	return nil
}

func (r *htmlReport) add(_ *bufio.Writer, o Outcome) error {
	d := html.Document{
		Name:       o.Input.Name,
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

func (r *htmlReport) end(*bufio.Writer, Summary) error { return r.page.Close() }
