package batch

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"

	"plenary/convert"
	"plenary/diag"
	"plenary/schema"
)

// A Record is what the manifest knows of one input: a line of it.
type Record struct {
	Stem     string         `json:"stem"`    // first, so that a line is known by its beginning,
	Command  string         `json:"command"` // and of one input, each command has outputs of its own
	Input    string         `json:"input"`
	From     string         `json:"from,omitempty"` // where the input lies, as seen from the folder, with slashes; "" of no file
	Source   Digest         `json:"source"`
	Recipe   string         `json:"recipe"` // hash of version and options
	Symbol   string         `json:"symbol,omitempty"`
	Title    string         `json:"title,omitempty"`
	Outputs  []Output       `json:"outputs"`
	Fonts    []convert.Font `json:"fonts,omitempty"` // that were found on this machine for the PDF
	Tally    Counts         `json:"counts"`
	Millis   float64        `json:"ms"` // that the work took
	Findings Findings       `json:"findings"`

	kept bool // it stands in the manifest of the job already
}

// A Digest tells the bytes of a file from others.
type Digest struct {
	Bytes  int64  `json:"bytes"`
	SHA256 string `json:"sha256"`
}

// An Output is one file that was made.
type Output struct {
	Path string `json:"path"` // below the folder of the outputs, with slashes
	Digest
}

// Counts is a number of findings by severity.
type Counts struct {
	Errors   int `json:"errors"`
	Warnings int `json:"warnings"`
	Notes    int `json:"notes"`
}

// Findings is a list of findings in the form of the JSON that reports have.
type Findings diag.List

// MarshalJSON writes f as plenary-findings.schema.json describes it.
func (f Findings) MarshalJSON() ([]byte, error) { return diag.List(f).JSON() }

// UnmarshalJSON reads what MarshalJSON wrote.
func (f *Findings) UnmarshalJSON(data []byte) error {
	list, err := diag.ParseJSON(data, schema.Rule)
	*f = Findings(list)
	return err
}

func (r *Record) key() key { return key{r.Stem, r.Command} }

// isWhole reports whether r can be believed: a record of that key that names no
// files but those its input has, and no file of the job.
func (r *Record) isWhole(k key) bool {
	in := Input{Stem: k.stem}
	return r.key() == k && !slices.ContainsFunc(r.Outputs, func(o Output) bool {
		return isReserved(fold(o.Path)) || !slices.ContainsFunc(convert.Formats(), func(f convert.Format) bool { return o.Path == in.Output(f) })
	})
}

// names reports whether r names an output.
func (r *Record) names(path string) bool {
	return slices.ContainsFunc(r.Outputs, func(o Output) bool { return o.Path == path })
}

func digest(data []byte) Digest {
	sum := sha256.Sum256(data)
	return Digest{int64(len(data)), hex.EncodeToString(sum[:])}
}

func counts(t diag.Tally) Counts { return Counts{t[diag.Error], t[diag.Warning], t[diag.Note]} }

// record returns the record of what became of a source.
func (r *run) record(in Input, source Digest, p product) *Record {
	made := &Record{
		Stem: in.Stem, Command: r.Command, Input: in.Name, From: r.out.from(in), Source: source, Recipe: r.Recipe(),
		Outputs: []Output{}, Tally: counts(p.findings.Tally()), Findings: Findings(p.findings),
	}
	if p.result.Resolution != nil {
		facts := p.result.Resolution.Facts()
		made.Symbol, made.Title = facts.Symbol, facts.Title
	}
	made.Fonts = p.result.Fonts
	for _, format := range convert.Formats() {
		if data := p.result.Output(format); data != nil {
			made.Outputs = append(made.Outputs, Output{in.Output(format), digest(data)})
		}
	}
	return made
}
