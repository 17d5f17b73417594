package main

import (
	"github.com/spf13/cobra"

	"plenary/convert"
)

func (c *command) render() *cobra.Command {
	p := production{extensions: []string{".xml"}, verb: "render", make: convert.Render, text: func(xml convert.Source, _ convert.Reading) []byte { return xml.Data }}
	cmd := &cobra.Command{
		Use:   "render [-o DIR] [--to pdf,json,xml] FILE.xml...",
		Short: "Akoma Ntoso XML to PDF, JSON and canonical XML",
		Long: `Render reads resolutions from Akoma Ntoso XML and writes DIR/NAME.pdf,
DIR/NAME.json and DIR/NAME.xml, the XML in the form that convert writes. A FILE
may also be a folder (every .xml file below it), a pattern, a list @LIST of them,
a line each, or "-" for the standard input. Without --to, no XML is written where
it would overwrite a FILE. An output that cannot be made is told as an error, and
the others are written all the same.`,
		Example: "  plenary render --to pdf out/lighthouses.xml",
		Args:    takes("a FILE.xml, a folder, a pattern, a list @FILE or -", 1, many),
		RunE: func(cmd *cobra.Command, args []string) error {
			p.spareInputs = !cmd.Flags().Changed("to")
			return c.produce(p, args)
		},
	}
	p.addTo(cmd.Flags())
	return cmd
}
