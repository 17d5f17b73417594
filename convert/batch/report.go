package batch

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"plenary/diag"
	"plenary/internal/files"
)

// A ReportForm is the name of a form of report.
type ReportForm string

// The forms of reports. Each is one file beside the outputs.
const (
	JSONReport  ReportForm = "json"  // report.json: all documents and findings
	HTMLReport  ReportForm = "html"  // report.html: a page to be read
	JUnitReport ReportForm = "junit" // report.junit.xml
	SARIFReport ReportForm = "sarif" // report.sarif
)

// Reports returns all forms of reports.
func Reports() []ReportForm {
	return []ReportForm{JSONReport, HTMLReport, JUnitReport, SARIFReport}
}

// report returns the name of the report of a share in a form.
func (s Share) report(form ReportForm) string { return "report" + s.suffix() + "." + form.extension() }

// extension returns that of the file, without the dot.
func (f ReportForm) extension() string {
	if f == JUnitReport {
		return "junit.xml"
	}
	return string(f)
}

// A Reporter writes the reports of a job. Nothing of a report is to be seen
// before the job is done.
type Reporter struct {
	out     *Folder
	reports []*reportFile
}

// A reportFile is one report while it is written.
type reportFile struct {
	report
	name      string // that it will have
	temporary string // that it has
	file      *os.File
	w         *bufio.Writer
}

// A report is a form in which outcomes are written.
type report interface {
	begin(w *bufio.Writer, about About) error
	add(w *bufio.Writer, o Outcome) error
	end(w *bufio.Writer, s Summary) error
}

// About is what reports say of a job as a whole.
type About struct {
	Title string // what is made of what, for people: "texts → out"
	Tool  diag.Tool
}

// NewReporter begins reports of the forms that are asked for. An earlier job's
// are removed: a report that lies there is that of a job that was done.
func NewReporter(out *Folder, about About, forms []ReportForm) (*Reporter, error) {
	r := &Reporter{out: out}
	for _, form := range forms {
		if err := r.open(form, about); err != nil {
			r.Discard()
			return nil, err
		}
	}
	return r, nil
}

func (r *Reporter) open(form ReportForm, about About) error {
	name := r.out.share.report(form)
	if err := r.out.removeReport(name); err != nil {
		return err
	}
	file, temporary, err := r.out.create()
	if err != nil {
		return err
	}
	f := &reportFile{newReport(form), name, temporary, file, bufio.NewWriterSize(file, 64<<10)}
	r.reports = append(r.reports, f)
	return f.begin(f.w, about)
}

func newReport(form ReportForm) report {
	switch form {
	case JSONReport:
		return new(jsonReport)
	case HTMLReport:
		return new(htmlReport)
	default:
		return newWholeReport(diag.Formats[string(form)])
	}
}

// Report returns the path of the report of a job in a form.
func (f *Folder) Report(form ReportForm) string { return f.pathOf(f.share.report(form)) }

// removeReport removes an earlier report. A file that is none is not ours to
// remove.
func (f *Folder) removeReport(name string) error {
	file, err := f.root.Open(name, os.O_RDONLY)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case errors.As(err, new(*files.KindError)):
		return fmt.Errorf("%w; remove it or choose another folder with -o", err)
	case err != nil:
		return f.about(name, err)
	}
	form, _ := reportForm(name)
	ours := form.marks(file)
	_ = file.Close()
	if !ours {
		return fmt.Errorf("%s is no report of Plenary; choose another folder with -o", f.pathOf(name))
	}
	return f.about(name, f.root.Remove(name))
}

// reportMarks are what the reports of each form hold near their beginning.
var reportMarks = map[ReportForm]string{
	JSONReport:  reportBegins,
	HTMLReport:  `<meta name="generator" content="Plenary `,
	JUnitReport: `<testsuites name="plenary"`,
	SARIFReport: `"name": "plenary"`,
}

// isReport reports whether a file is a report of a job, or of a share.
func isReport(path string) bool {
	form, ok := reportForm(filepath.Base(path))
	if !ok {
		return false
	}
	file, err := openRegular(path)
	if err != nil {
		return false
	}
	defer file.Close()
	return form.marks(file)
}

// openRegular opens a file that is one: a pipe would keep us waiting.
func openRegular(path string) (*os.File, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, fmt.Errorf("%s is no file", path)
	}
	return os.Open(path)
}

// marks reports whether a file bears the mark of a report in that form.
func (f ReportForm) marks(file io.Reader) bool { return Bears(file, 2<<10, reportMarks[f]) }

// reportForm returns the form of the report, of a job or a share, that has a
// name.
func reportForm(name string) (form ReportForm, ok bool) {
	rest, ok := strings.CutPrefix(name, "report")
	if !ok {
		return "", false
	}
	for _, form := range Reports() {
		suffix, ok := strings.CutSuffix(rest, "."+form.extension())
		if _, ofShare := shareOfSuffix(suffix); ok && ofShare {
			return form, true
		}
	}
	return "", false
}

// Add writes what there is to say of one input.
func (r *Reporter) Add(o Outcome) error {
	for _, f := range r.reports {
		if err := f.add(f.w, o); err != nil {
			return fmt.Errorf("writing %s: %w", r.out.pathOf(f.name), err)
		}
	}
	return nil
}

// Close ends the reports and gives them their names.
func (r *Reporter) Close(s Summary) error {
	for _, f := range r.reports {
		err := f.end(f.w, s)
		if err = errors.Join(err, f.w.Flush(), f.file.Close()); err == nil {
			err = r.out.root.Rename(f.temporary, f.name)
		}
		if err != nil {
			r.Discard()
			return fmt.Errorf("writing %s: %w", r.out.pathOf(f.name), err)
		}
	}
	return nil
}

// Discard ends the reports of a job that was not done; none of them remains.
func (r *Reporter) Discard() {
	for _, f := range r.reports {
		_ = f.file.Close()
		_ = r.out.root.Remove(f.temporary)
	}
}
