package main

import (
	"github.com/spf13/cobra"

	"plenary/convert"
	"plenary/diag"
)

func (c *command) normalise() *cobra.Command {
	var (
		output string
		date   day
	)
	cmd := &cobra.Command{
		Use:   "normalise [-o FILE] INPUT",
		Short: "Text to Akoma Ntoso XML, the first stage alone",
		Long: `Normalise turns the text of one resolution into Akoma Ntoso XML and proves that
nothing was lost. The XML goes to the standard output, or to FILE; it is not
held against the schema: that is the work of "plenary validate". INPUT is a
file, or "-" for the standard input.`,
		Example: "  plenary normalise lighthouses.txt | plenary validate -",
		Args:    needs("one INPUT: a file or -", 1),
		RunE: func(_ *cobra.Command, args []string) error {
			var o convert.Options
			var err error
			if o.Date, err = c.markup(date); err != nil {
				return err
			}
			report := c.newReport(reporting{form: text}, "normalised")
			return c.each([]input{single(args[0])}, 1, report, func(in input, source convert.Source) (diag.Sources, diag.List) {
				result, findings := convert.Normalise(c.ctx, source, o)
				return diag.Sources{source.Name: result.Text}, append(findings, c.deliver(in, output, result.XML)...)
			})
		},
	}
	cmd.Flags().StringVarP(&output, "output", "o", "-", "`FILE` of the XML; - is the standard output")
	date.addTo(cmd.Flags())
	return cmd
}

// deliver writes the one output of a command to the file, or to the standard
// output when it is "-".
func (c *command) deliver(in input, path string, data []byte) diag.List {
	switch {
	case data == nil:
		return nil
	case path == "-":
		_, _ = c.out.Write(data) // the stream remembers the error
		return nil
	}
	return save(in, file{path, data})
}
