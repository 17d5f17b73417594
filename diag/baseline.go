package diag

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
)

// A Known is what tells a finding of a baseline from others. It has no line and
// no message: text that moves and words that a later version mends make no new
// finding.
type Known struct {
	File string // as the baseline names it
	Code string // of the rule
	At   string // the text that the finding stands on, or without one its path
}

// A Baseline is the findings that are known already, and how many there are of
// each.
type Baseline map[Known]int

// known returns what tells f from other findings.
func (f Finding) known(file string) Known {
	return Known{file, f.Rule.Code, cmp.Or(f.Place.Text, f.Place.Path)}
}

// Add takes the findings of a file into the baseline.
func (b Baseline) Add(file string, list List) {
	for _, f := range list {
		b[f.known(file)]++
	}
}

// Sift returns the findings of a file that are new, and counts the others. Of
// equal findings the first are the known ones. Those that it has seen it takes
// out of the baseline: what is left in the end is no longer there.
func (b Baseline) Sift(file string, list List) (fresh List, known Tally) {
	for _, f := range list {
		if k := f.known(file); b[k] > 0 {
			b[k]--
			known[f.Severity]++
		} else {
			fresh = append(fresh, f)
		}
	}
	return fresh, known
}

// Left returns the number of findings of a file that the baseline holds.
func (b Baseline) Left(file string) (n int) {
	for k, count := range b {
		if k.File == file {
			n += count
		}
	}
	return n
}

// The form of a baseline in a file.
type (
	jsonBaseline struct {
		Format   string      `json:"format"`
		Findings []jsonKnown `json:"findings"`
	}
	jsonKnown struct {
		File  string `json:"file"`
		Code  string `json:"code"`
		At    string `json:"at,omitempty"`
		Count int    `json:"count"`
	}
)

// baselineFormat names the format; one that old readers would not understand
// gets a new number.
const baselineFormat = "plenary-baseline/1"

// Write writes the baseline as JSON: a line for each finding, in an order that
// makes small differences between versions of it.
func (b Baseline) Write(w io.Writer) error {
	out := bufio.NewWriter(w)
	fmt.Fprintf(out, "{\n\"format\": %q,\n\"findings\": [\n", baselineFormat)
	for i, k := range b.sorted() {
		if i > 0 {
			out.WriteString(",\n")
		}
		line, err := k.line()
		if err != nil {
			return err
		}
		out.Write(line)
	}
	out.WriteString("\n]\n}\n")
	return out.Flush()
}

// line returns k as JSON without a line end.
func (k jsonKnown) line() ([]byte, error) {
	var line bytes.Buffer
	encoder := json.NewEncoder(&line)
	encoder.SetEscapeHTML(false)
	err := encoder.Encode(k)
	return bytes.TrimSpace(line.Bytes()), err
}

// sorted returns what the baseline holds in the order of files, codes and texts.
func (b Baseline) sorted() (list []jsonKnown) {
	for k, n := range b {
		if n > 0 {
			list = append(list, jsonKnown{k.File, k.Code, k.At, n})
		}
	}
	slices.SortFunc(list, func(a, b jsonKnown) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Code, b.Code), cmp.Compare(a.At, b.At))
	})
	return list
}

// ReadBaseline reads what [Baseline.Write] has written. Anything else is an
// error.
func ReadBaseline(data []byte) (Baseline, error) {
	var in jsonBaseline
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&in); err != nil {
		return nil, fmt.Errorf("this is no baseline: %w", err)
	}
	if in.Format != baselineFormat {
		return nil, fmt.Errorf("this is no baseline: its format is %q, not %q", in.Format, baselineFormat)
	}
	b := Baseline{}
	for _, k := range in.Findings {
		if k.Count < 1 || k.Count > math.MaxInt32 || k.Code == "" {
			return nil, errors.New("this is no baseline: a finding has no code or no count")
		}
		b[Known{k.File, k.Code, k.At}] += k.Count
	}
	return b, nil
}
