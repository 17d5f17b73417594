package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"plenary/convert"
	"plenary/convert/align"
	"plenary/convert/batch"
	"plenary/diag"
	"plenary/internal/files"
)

// An alignment is the choices of align.
type alignment struct {
	format pairForm
	output string
	force  bool
	files  choice
	jobs   count
	wait   patience
	report reporting
}

func (c *command) align() *cobra.Command {
	v := alignment{format: "jsonl"}
	v.report.form = text
	cmd := &cobra.Command{
		Use:   "align [--format jsonl|tmx] [-o FILE] FILE.xml...",
		Short: "The languages of a work, paragraph by paragraph",
		Long: `Align pairs the passages of the expressions of a work, in two languages or more:
titles, paragraphs, points, headings, rows and notes that say the same. A FILE may
also be a folder (every .xml file below it), a pattern or a list @LIST of them: the
expressions of a work are found by their Work IRI, wherever they lie, and works
are done one by one. Passages are paired by their order, kinds, numbers, the
figures in their texts and their lengths. Where the skeletons part, a warning says so, and the
pairs go on behind it.

The pairs go to the standard output, or to FILE: as JSON Lines, one unit a line with its text, number and
eIds by language; or as TMX 1.4, for translation memories, the units that two
languages have.`,
		Example: "  plenary align out/A_RES_72_7-en.xml out/A_RES_72_7-fr.xml\n  plenary align --format tmx -o memory.tmx corpus/",
		Args:    takes("a FILE: XML, a folder, a pattern or a list @FILE", 1, many),
		RunE:    func(_ *cobra.Command, args []string) error { return c.pair(v, args) },
	}
	flags := cmd.Flags()
	flags.Var(&v.format, "format", "form of the pairs: "+strings.Join(pairForms(), " or "))
	flags.StringVarP(&v.output, "output", "o", "-", "`FILE` of the pairs; - is the standard output")
	addForce(flags, &v.force)
	flags.Var(&v.report.severity, "severity", "report findings from this SEVERITY up; without it warnings and errors")
	v.report.severity = level(diag.Warning)
	flags.VarP(&v.jobs, "jobs", "j", "files at a time; without it one for each processor")
	v.wait.addTo(flags)
	v.files.addTo(flags)
	return cmd
}

// pair writes the pairs of the works whose expressions args name. All files are read twice: first for the work that each belongs to, then
// work by work, so that no more than a few works are in memory.
func (c *command) pair(v alignment, args []string) (err error) {
	format := v.format.of()
	inputs := v.files.selection(".xml").Find(c.ctx, args, c.in)
	if slices.ContainsFunc(inputs, func(in batch.Input) bool { return in.Path == "" && in.Name == "stdin" }) {
		return errors.New("align reads its files twice, which the standard input cannot be; name files or a folder")
	}
	if err := (target{v.output, "-o", func(file io.Reader) bool { return batch.Bears(file, 1<<10, format.Mark) }}).check(v.force, inputs); err != nil {
		return err
	}
	report := c.newReport(v.report, "")
	works, err := c.works(inputs, v, report)
	if err != nil {
		return err
	}
	var out io.Writer = c.out
	if v.output != "-" {
		file, err := files.Create(c.ctx, v.output)
		if err != nil {
			return err
		}
		defer func() { err = file.Close(err) }()
		out = file
	}
	return c.writePairs(out, format, v, works, report)
}

// works returns the expressions of each work, in the order of the first of each.
func (c *command) works(inputs []batch.Input, v alignment, report *report) (works [][]batch.Input, err error) {
	var iris []string
	var read []batch.Input
	err = batch.Each(c.ctx, inputs, v.jobs.orProcessors(), limits{time: v.wait}.batch(), func(ctx context.Context, _ batch.Input, source convert.Source) (string, diag.List) {
		return convert.WorkOf(ctx, source)
	}, func(in batch.Input, iri string, findings diag.List) {
		if findings.HasErrors() {
			report.tell(outcome{in.Name, nil, findings})
			return
		}
		iris, read = append(iris, iri), append(read, in)
	})
	for _, members := range align.Works(iris) {
		var expressions []batch.Input
		for _, i := range members {
			expressions = append(expressions, read[i])
		}
		works = append(works, expressions)
	}
	return works, err
}

// writePairs writes the pairs of works.
func (c *command) writePairs(out io.Writer, format *align.Format, v alignment, works [][]batch.Input, report *report) error {
	_, err := io.WriteString(out, format.Head(programVersion()))
	first := make([]batch.Input, len(works))
	of := map[string][]batch.Input{}
	for i, w := range works {
		first[i], of[w[0].Name] = w[0], w
	}
	type pairs struct {
		bytes []byte
		units int
	}
	paired, units := 0, 0
	broken := batch.Each(c.ctx, first, v.jobs.orProcessors(), limits{time: v.wait}.batch(), func(ctx context.Context, in batch.Input, source convert.Source) (pairs, diag.List) {
		sources, findings := withOthers(ctx, source, of[in.Name][1:])
		if len(findings) > 0 {
			return pairs{}, findings
		}
		work, findings := convert.Align(ctx, sources)
		if work == nil {
			return pairs{}, findings
		}
		return pairs{format.Work(work), len(work.Units)}, append(findings, convert.Partings(work)...)
	}, func(in batch.Input, p pairs, findings diag.List) {
		report.tell(outcome{in.Name, nil, findings})
		if p.units > 0 {
			paired++
			units += p.units
		}
		if err == nil {
			_, err = out.Write(p.bytes)
		}
	})
	if err == nil {
		_, err = io.WriteString(out, format.Tail)
	}
	if err = errors.Join(broken, err); err != nil {
		return err
	}
	fmt.Fprintf(c.err, "%d works paired in %d units; %d in one language alone\n", paired, units, len(works)-paired)
	return report.close()
}

// pairForm is the value of align's --format.
type pairForm string

// Type, String and Set make pairForm a value of a flag.
func (f *pairForm) Type() string { return "FORMAT" }

func (f *pairForm) String() string { return string(*f) }

func (f *pairForm) Set(name string) error {
	if !slices.Contains(pairForms(), name) {
		return unknown("format", name, pairForms())
	}
	*f = pairForm(name)
	return nil
}

func (f *pairForm) of() *align.Format {
	i := slices.Index(pairForms(), string(*f))
	return &align.Formats[i]
}

func pairForms() (names []string) {
	for _, f := range align.Formats {
		names = append(names, f.Name)
	}
	return names
}
