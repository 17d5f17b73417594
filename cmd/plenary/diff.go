package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"plenary/convert"
	"plenary/convert/batch"
	"plenary/convert/compare"
	"plenary/diag"
)

// A comparison is the choices of diff.
type comparison struct {
	ignore kinds
	format diffForm
}

func (c *command) diff() *cobra.Command {
	v := comparison{format: "text"}
	cmd := &cobra.Command{
		Use:   "diff [--format text|json] [--ignore KINDS] A.xml B.xml",
		Short: "Two Akoma Ntoso documents, by structure and text",
		Long: `Diff tells in what two Akoma Ntoso documents differ, whatever their profiles and
their bytes: blocks, their numbers, nesting, leading phrases and words, tables,
notes and where they hang, references, and the metadata. The exit status is 0
when they are equal, 1 when they differ, and 2 when one cannot be read.`,
		Example: "  plenary diff out/lighthouses.xml official/lighthouses.xml\n  plenary diff --ignore reference,metadata a.xml b.xml",
		Args:    takes("two files, A.xml and B.xml", 2, 2),
		RunE:    func(_ *cobra.Command, args []string) error { return c.compare(v, args[0], args[1]) },
	}
	cmd.Flags().Var(&v.ignore, "ignore", "kinds that do not count, with commas between: "+strings.Join(kindNames(), ", "))
	cmd.Flags().Var(&v.format, "format", "form of the differences: text or json")
	return cmd
}

// compare writes the differences of two files.
func (c *command) compare(v comparison, a, b string) error {
	first, findings := batch.File(a, c.in).Read(batch.DefaultSize)
	second, more := batch.File(b, c.in).Read(batch.DefaultSize)
	var differences []compare.Difference
	if findings = append(findings, more...); len(findings) == 0 {
		differences, findings = convert.Compare(c.ctx, first, second, v.ignore...)
	}
	if findings.HasErrors() {
		c.raise(failed)
		return diag.WriteText(c.err, diag.Report{Findings: findings})
	}
	if len(differences) > 0 {
		c.raise(faulty)
	}
	if v.format == "json" {
		return c.differencesJSON(first.Name, second.Name, differences)
	}
	for _, d := range differences {
		fmt.Fprintln(c.out, diag.Visible(differenceText(d)))
	}
	return nil
}

// differencesJSON writes one object: the names of the files, and the
// differences with their kind, path, what they are about, old and new.
func (c *command) differencesJSON(a, b string, differences []compare.Difference) error {
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetIndent("", "  ")
	e.SetEscapeHTML(false)
	err := e.Encode(struct {
		A           string               `json:"a"`
		B           string               `json:"b"`
		Differences []compare.Difference `json:"differences"`
	}{a, b, append([]compare.Difference{}, differences...)})
	if err != nil {
		return err
	}
	_, err = c.out.Write(diag.VisibleJSON(out.Bytes()))
	return err
}

// differenceText returns a difference for people.
func differenceText(d compare.Difference) string {
	at := strings.Trim(d.Path+": "+d.What, ": ")
	switch {
	case d.New == "":
		return fmt.Sprintf("%s (%s)\n  - %s", at, d.Kind, d.Old)
	case d.Old == "":
		return fmt.Sprintf("%s (%s)\n  + %s", at, d.Kind, d.New)
	}
	return fmt.Sprintf("%s (%s)\n  %s", at, d.Kind, compare.Marked(d.Old, d.New))
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
