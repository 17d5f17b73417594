package html

import (
	"net/url"
	"path"
	"slices"
	"strings"

	"plenary/convert/resolution"
	"plenary/diag"
)

// A row is what the table of documents says of one of them. It is what the
// scripts sort and filter by, as data.
type row struct {
	Name       string `json:"name"`
	Symbol     string `json:"symbol,omitempty"`
	Title      string `json:"title,omitempty"`
	Errors     int    `json:"errors,omitempty"`
	Warnings   int    `json:"warnings,omitempty"`
	Notes      int    `json:"notes,omitempty"`
	Paragraphs int    `json:"paragraphs,omitempty"` // operative ones
	Pages      int    `json:"pages,omitempty"`
	Outputs    []link `json:"outputs,omitempty"`
	Skipped    bool   `json:"skipped,omitempty"`
	Rules      []int  `json:"rules,omitempty"` // indexes of the table of rules
	Shown      bool   `json:"shown,omitempty"` // its text and structure are in the page
	Found      bool   `json:"found,omitempty"` // its findings are
}

// A link leads to an output.
type link struct {
	Format string `json:"format"`
	Href   string `json:"href"`
}

// A status is the worst that was found in a document.
type status uint8

const (
	clean status = iota
	warned
	failed
	skipped
)

var statusNames = [...]string{"clean", "warned", "failed", "skipped"}

func newRow(d Document) *row {
	found := d.Findings.Tally()
	r := &row{Name: visible(d.Name), Skipped: d.Skipped, Errors: found[diag.Error], Warnings: found[diag.Warning], Notes: found[diag.Note], Pages: d.Pages}
	for _, out := range d.Outputs {
		target := url.URL{Path: out} // whose String never has a scheme
		r.Outputs = append(r.Outputs, link{visible(strings.TrimPrefix(path.Ext(out), ".")), target.String()})
	}
	if d.Resolution != nil {
		facts := d.Resolution.Facts()
		r.Symbol, r.Title = visible(facts.Symbol), visible(facts.Title)
		r.Paragraphs = paragraphs(d.Resolution)
	}
	return r
}

// paragraphs counts the operative paragraphs of r and its parts, not their
// points and not what is annexed.
func paragraphs(r *resolution.Resolution) (n int) {
	resolution.Walk(r, func(node any) bool {
		switch node.(type) {
		case *resolution.Paragraph:
			n++
			return false
		case *resolution.Attachment:
			return false
		}
		return true
	})
	return n
}

func (r *row) status() status {
	switch {
	case r.Errors > 0:
		return failed
	case r.Skipped:
		return skipped
	case r.Warnings > 0:
		return warned
	}
	return clean
}

func (r *row) addRule(index int) {
	if !slices.Contains(r.Rules, index) {
		r.Rules = append(r.Rules, index)
	}
}

// Status returns the name of the status of r.
func (r *row) Status() string { return statusNames[r.status()] }

// Folder returns the name of r up to its last slash, and Base what follows.
func (r *row) Folder() string { return r.Name[:strings.LastIndexByte(r.Name, '/')+1] }

// Base returns the name of r without the folder.
func (r *row) Base() string { return strings.TrimPrefix(r.Name, r.Folder()) }

// Fragment returns the address in the page of the view of r.
func (r *row) Fragment() string { return fragment(r.Name) }

// fragment returns the fragment of the page that shows the document of a name,
// as the scripts write it, too.
func fragment(name string) string {
	return "#d=" + strings.NewReplacer("+", "%20", "%2F", "/").Replace(url.QueryEscape(visible(name)))
}
