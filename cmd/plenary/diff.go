package main

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"plenary/convert"
	"plenary/convert/align"
	"plenary/convert/batch"
	"plenary/convert/compare"
	"plenary/diag"
)

// A comparison is the choices of diff.
type comparison struct {
	ignore    kinds
	format    diffForm
	languages bool  // compare the skeletons of several languages
	max       count // of the differences that are shown; 0 is what the form has
	wait      patience
}

// mostDifferences is how many differences the form for people shows where nobody
// says otherwise: more than anybody reads.
const mostDifferences = 1000

func (c *command) diff() *cobra.Command {
	v := comparison{format: "text"}
	cmd := &cobra.Command{
		Use:   "diff [--format text|json] [--ignore KINDS] [--max N] A.xml B.xml | --languages A.xml B.xml...",
		Short: "Two Akoma Ntoso documents, by structure and text",
		Long: `Diff tells in what two Akoma Ntoso documents differ, whatever their profiles and
their bytes: blocks, their numbers, nesting, leading phrases and words, tables,
notes and where they hang, references, and the metadata. The exit status is 0
when they are equal, 1 when they differ, and 2 when one cannot be read or the
comparison takes too long. In text, long words and long texts are shortened.

With --languages it tells where the skeletons of a work's versions in two languages or
more part: passages that some have and others have not, have as two, or with
another kind or number. Their texts are not compared.`,
		Example: "  plenary diff out/lighthouses.xml official/lighthouses.xml\n  plenary diff --ignore reference,metadata a.xml b.xml\n  plenary diff --languages en.xml fr.xml ru.xml",
		Args:    takes("two files, A.xml and B.xml; more with --languages", 2, many),
		RunE: func(_ *cobra.Command, args []string) error {
			switch {
			case v.languages:
				return c.compareLanguages(v, args)
			case len(args) > 2:
				return fmt.Errorf("it compares two files, and %d are named; with --languages it compares more", len(args))
			}
			return c.compare(v, args[0], args[1])
		},
	}
	cmd.Flags().Var(&v.ignore, "ignore", "kinds that do not count, with commas between: "+strings.Join(kindNames(), ", "))
	cmd.Flags().Var(&v.format, "format", "form of the differences: text or json")
	cmd.Flags().Var(&v.max, "max", fmt.Sprintf("show so many differences, and count the others; without it %d in text, and all in json", mostDifferences))
	cmd.Flags().BoolVar(&v.languages, "languages", false, "tell where the skeletons of a work in several languages part")
	v.wait.addTo(cmd.Flags())
	return cmd
}

// compare writes the differences of two files.
func (c *command) compare(v comparison, a, b string) error {
	first, second := batch.File(a, c.in), batch.File(b, c.in)
	var told error
	err := batch.Each(c.ctx, []batch.Input{first}, 1, limits{time: v.wait}.batch(), func(ctx context.Context, _ batch.Input, x convert.Source) ([]compare.Difference, diag.List) {
		both, findings := withOthers(ctx, x, []batch.Input{second})
		if len(findings) > 0 {
			return nil, findings
		}
		return convert.Compare(ctx, both[0], both[1], v.ignore...)
	}, func(_ batch.Input, differences []compare.Difference, findings diag.List) {
		if findings.HasErrors() {
			c.raise(failed)
			told = diag.WriteText(c.err, diag.Report{Findings: findings})
			return
		}
		told = c.tellDifferences(v, first.Name, second.Name, differences)
	})
	return errors.Join(err, told)
}

// tellDifferences writes what two files differ in.
func (c *command) tellDifferences(v comparison, a, b string, differences []compare.Difference) error {
	if len(differences) > 0 {
		c.raise(faulty)
	}
	most := cmp.Or(int(v.max), len(differences))
	if v.format == "text" && v.max == 0 {
		most = mostDifferences
	}
	shown := differences[:min(most, len(differences))]
	omitted := len(differences) - len(shown)
	if v.format == "json" {
		return c.differencesJSON(a, b, shown, omitted)
	}
	for _, d := range shown {
		fmt.Fprintln(c.out, diag.Visible(differenceText(d)))
	}
	if omitted > 0 {
		fmt.Fprintf(c.err, "not shown: %d differences\n", omitted)
	}
	return nil
}

// differencesJSON writes one object: the names of the files, and the
// differences with their kind, path, what they are about, old and new.
func (c *command) differencesJSON(a, b string, differences []compare.Difference, omitted int) error {
	return c.object(struct {
		A           string               `json:"a"`
		B           string               `json:"b"`
		Differences []compare.Difference `json:"differences"`
		Omitted     int                  `json:"omitted,omitempty"` // for the sake of --max
	}{a, b, append([]compare.Difference{}, differences...), omitted})
}

// object writes an object for machines.
func (c *command) object(what any) error {
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetIndent("", "  ")
	e.SetEscapeHTML(false)
	if err := e.Encode(what); err != nil {
		return err
	}
	_, err := c.out.Write(diag.VisibleJSON(out.Bytes()))
	return err
}

// compareLanguages writes where the skeletons of a work in several languages part.
func (c *command) compareLanguages(v comparison, names []string) error {
	inputs := make([]batch.Input, len(names))
	for i, name := range names {
		inputs[i] = batch.File(name, c.in)
	}
	var told error
	err := batch.Each(c.ctx, inputs[:1], 1, limits{time: v.wait}.batch(), func(ctx context.Context, _ batch.Input, first convert.Source) (*align.Work, diag.List) {
		sources, findings := withOthers(ctx, first, inputs[1:])
		if len(findings) > 0 {
			return nil, findings
		}
		return convert.Align(ctx, sources)
	}, func(_ batch.Input, work *align.Work, findings diag.List) {
		if len(findings) > 0 { // one cannot be read, or two are in one language
			c.raise(failed)
			told = diag.WriteText(c.err, diag.Report{Findings: findings})
			return
		}
		told = c.tellPartings(v, work)
	})
	return errors.Join(err, told)
}

// tellPartings writes where skeletons part: for people, or one object for machines.
func (c *command) tellPartings(v comparison, work *align.Work) error {
	partings := align.Partings(work.Units)
	if len(partings) > 0 {
		c.raise(faulty)
	}
	shown := partings[:min(cmp.Or(int(v.max), len(partings)), len(partings))]
	omitted := len(partings) - len(shown)
	if v.format == "json" {
		records := make([]align.PartingRecord, len(shown))
		for i := range shown {
			records[i] = shown[i].Record(work.Expressions)
		}
		return c.object(struct {
			Work     string                `json:"work"`
			Partings []align.PartingRecord `json:"partings"`
			Omitted  int                   `json:"omitted,omitempty"` // for the sake of --max
		}{work.IRI, records, omitted})
	}
	for _, p := range shown {
		fmt.Fprintln(c.out, diag.Visible(fmt.Sprintf("%s (%s)\n  %s", p.Unit.Lead().Path(), p.What, p.Describe(work.Expressions))))
	}
	if omitted > 0 {
		fmt.Fprintf(c.err, "not shown: %d partings\n", omitted)
	}
	return nil
}

// differenceText returns a difference for people.
func differenceText(d compare.Difference) string {
	at := strings.Trim(d.Path+": "+d.What, ": ")
	switch {
	case d.New == "":
		return fmt.Sprintf("%s (%s)\n  - %s", at, d.Kind, shortened(d.Old))
	case d.Old == "":
		return fmt.Sprintf("%s (%s)\n  + %s", at, d.Kind, shortened(d.New))
	}
	return fmt.Sprintf("%s (%s)\n  %s", at, d.Kind, shortened(compare.Marked(d.Old, d.New)))
}

// kinds is the value of --ignore.
type kinds []compare.Kind

// Type, String and Set make kinds a value of a flag.
func (k *kinds) Type() string { return "KINDS" }

func (k *kinds) String() string { return "" }

func (k *kinds) Set(list string) error {
	for name := range strings.SplitSeq(list, ",") {
		kind := compare.Kind(strings.TrimSpace(name))
		if !slices.Contains(compare.Kinds(), kind) {
			return unknown("kind", name, kindNames())
		}
		*k = append(*k, kind)
	}
	return nil
}

func kindNames() (names []string) {
	for _, k := range compare.Kinds() {
		names = append(names, string(k))
	}
	return names
}

// diffForm is the value of diff's --format.
type diffForm string

// Type, String and Set make diffForm a value of a flag.
func (f *diffForm) Type() string { return "FORMAT" }

func (f *diffForm) String() string { return string(*f) }

func (f *diffForm) Set(name string) error {
	if name != "text" && name != "json" {
		return unknown("format", name, []string{"text", "json"})
	}
	*f = diffForm(name)
	return nil
}
