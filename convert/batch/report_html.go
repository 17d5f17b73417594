package batch

import (
	"bufio"
	"bytes"

	"plenary/convert"
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
		Text:       shownText(o),
		Plain:      o.Form == convert.FormPDF || o.Form == convert.FormDOCX,
		Resolution: o.Result.Resolution,
		Account:    o.Result.Account,
		EIDs:       o.Result.EIDs,
	}
	if o.Form == convert.FormPDF {
		d.Numbers = numbersOf(d.Text, o.Pages)
	}
	if o.Record != nil {
		for _, output := range o.Record.Outputs {
			d.Outputs = append(d.Outputs, output.Path)
		}
	}
	return r.page.Add(d)
}

// shownText returns the text of a source, nil where it could not be read and its bytes are no
// text.
func shownText(o Outcome) []byte {
	if is := convert.FormOf(o.Result.Text); is != convert.FormText && o.Form == is {
		return nil
	}
	return o.Result.Text
}

// numbersOf returns the numbers of the pages of a text that form feeds part, when only some of
// those of the file were read.
func numbersOf(text []byte, read convert.PageRange) (numbers []int) {
	if len(text) == 0 {
		return nil
	}
	count := bytes.Count(bytes.TrimSuffix(text, []byte("\f")), []byte("\f")) + 1
	first, last := read.Bounds()
	for page := first; len(numbers) < count && (last == 0 || page <= last); page++ {
		if read.Has(page) {
			numbers = append(numbers, page)
		}
	}
	return numbers
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
