package html

import (
	"bufio"
	"cmp"
	"encoding/json"
	"io"
	"strconv"

	"plenary/diag"
)

// A Writer writes the page of one job.
type Writer struct {
	out  *bufio.Writer
	job  Job
	room struct{ views, findings int } // bytes that may still be written

	count    int // of documents so far
	withheld int // of these, whose text or findings are not in the page
	statuses [len(statusNames)]int
	findings diag.Tally
	paged    bool // the pages of a document are known

	rules ruleTable
	chunk []*row // that are not written yet
	first []*row // that are in the markup, too
}

const (
	rowsOfChunk  = 500     // rows of data that are parsed at once
	rowsOfMarkup = 200     // rows that are shown before the reader asks for more
	largestText  = 8 << 20 // in bytes; a longer one is not shown
)

// NewWriter returns a writer of the page of a job to w, and begins the page.
func NewWriter(w io.Writer, job Job) *Writer {
	p := &Writer{out: bufio.NewWriter(w), job: job}
	p.room.views = cmp.Or(job.Budget, DefaultBudget)
	p.room.findings = p.room.views
	p.rules.indexes = map[*diag.Rule]int{}
	p.head()
	return p
}

// Add adds a document after those before it. The error is that of the writer
// below, as it is for [Writer.Close].
func (p *Writer) Add(d Document) error {
	r := newRow(d)
	for i := range d.Findings {
		r.addRule(p.rules.add(d, p.count+1, i))
	}
	p.show(d, r)
	p.statuses[r.status()]++
	p.findings = p.findings.Plus(d.Findings.Tally())
	p.paged = p.paged || d.Pages > 0
	p.count++
	if len(p.first) < rowsOfMarkup {
		p.first = append(p.first, r)
	}
	if p.chunk = append(p.chunk, r); len(p.chunk) == rowsOfChunk {
		p.flushRows()
	}
	return p.err()
}

// Close ends the page. The same documents give the same bytes.
func (p *Writer) Close() error {
	p.flushRows()
	p.overview()
	return p.out.Flush()
}

// err returns the first error of the writer below.
func (p *Writer) err() error {
	_, err := p.out.Write(nil)
	return err
}

// print writes strings. An error stays with the writer; see [Writer.err].
func (p *Writer) print(parts ...string) {
	for _, s := range parts {
		p.out.WriteString(s)
	}
}

// show writes as much of d as there is room for, and tells r.
func (p *Writer) show(d Document, r *row) {
	viewable := d.Text != nil || d.Resolution != nil
	var v view
	if viewable && len(d.Text) < min(p.room.views, largestText) {
		v = newView(d)
		if r.Shown = p.data("v", v, &p.room.views); !r.Shown {
			p.room.views = 0 // so that one can say where the views end, and no more are made for nothing
		}
	}
	r.Found = len(d.Findings) > 0 && p.data("f", v.findings(d, &p.rules), &p.room.findings)
	if viewable && !r.Shown || len(d.Findings) > 0 && !r.Found {
		p.withheld++
	}
}

// flushRows writes the rows that wait.
func (p *Writer) flushRows() {
	p.data("r", p.chunk, nil)
	p.chunk = p.chunk[:0]
}

// data writes a value as inert data of the present document, if there is room
// for it.
func (p *Writer) data(kind string, value any, room *int) bool {
	data, err := json.Marshal(value) // which escapes <, > and & (HTML, section 4.12.1.3)
	if err != nil {
		panic(err) // the types of this package all have a form in JSON
	}
	if room != nil {
		if len(data) > *room {
			return false
		}
		*room -= len(data)
	}
	p.print(`<script type="application/json" class="`, kind, `" id="`, kind, strconv.Itoa(p.count), `">`)
	p.out.Write(data)
	p.print("</script>\n")
	return true
}
