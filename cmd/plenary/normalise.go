package main

import (
	"context"
	"io"

	"github.com/spf13/cobra"

	"plenary/convert"
	"plenary/convert/batch"
	"plenary/diag"
	"plenary/internal/files"
	"plenary/schema"
)

func (c *command) normalise() *cobra.Command {
	var (
		output string
		force  bool
		date   day
		how    reading
		wait   patience
	)
	cmd := &cobra.Command{
		Use:   "normalise [-o FILE] INPUT",
		Short: "PDF, Word or text to Akoma Ntoso XML, the first stage alone",
		Long: `Normalise turns one resolution, in PDF, in Word or as text, into Akoma Ntoso XML
and proves that nothing was lost. The XML goes to the standard output, or to FILE;
it is not held against the schema: that is the work of "plenary validate". INPUT
is a file, or "-" for the standard input. A FILE that is the INPUT, or that Plenary
has not made, is not overwritten without --force; a pipe or a device is written
to.`,
		Example: "  plenary normalise lighthouses.docx | plenary validate -\n  plenary normalise --pdf-structure ignore lighthouses.pdf > untagged.xml",
		Args:    takes("one INPUT: a file or -", 1, 1),
		RunE: func(_ *cobra.Command, args []string) error {
			var o convert.Options
			var err error
			if o.Date, err = c.markup(date); err != nil {
				return err
			}
			if o.Reading, err = c.readingOf(how, wait); err != nil {
				return err
			}
			inputs := []batch.Input{batch.File(args[0], c.in)}
			if err := (target{output, "-o", isXML}).check(force, inputs); err != nil {
				return err
			}
			report := c.newReport(reporting{form: text}, "normalised")
			err = batch.Each(c.ctx, inputs, 1, limits{time: wait}.batch(), func(ctx context.Context, _ batch.Input, source convert.Source) (convert.Result, diag.List) {
				return convert.Normalise(ctx, source, o)
			}, func(in batch.Input, result convert.Result, findings diag.List) {
				findings = append(findings, c.deliver(in, output, result.XML)...)
				report.tell(outcome{in.Name, diag.Sources{in.Name: result.Text}, findings})
			})
			if err != nil {
				return err
			}
			return report.close()
		},
	}
	cmd.Flags().StringVarP(&output, "output", "o", "-", "`FILE` of the XML; - is the standard output")
	addForce(cmd.Flags(), &force)
	date.addTo(cmd.Flags())
	how.addTo(cmd.Flags())
	wait.addTo(cmd.Flags())
	return cmd
}

// isXML reports whether a file is XML that Plenary has made.
func isXML(file io.Reader) bool { return batch.IsMarked(file, convert.XML) }

// deliver writes the one output of a command to the file, or to the standard
// output when it is "-". A finding tells that it could not be written.
func (c *command) deliver(in batch.Input, path string, data []byte) (findings diag.List) {
	switch {
	case data == nil:
		return nil
	case path == "-":
		_, _ = c.out.Write(data) // the stream remembers the error
		return nil
	}
	if err := files.Write(c.ctx, path, data); err != nil && c.ctx.Err() == nil { // an interruption is told once, for the whole
		findings.Add(schema.WriteFailed, diag.Span{}, "%v", err)
		findings.Locate(in.Name, nil)
	}
	return findings
}
