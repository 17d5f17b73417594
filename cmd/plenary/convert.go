package main

import (
	"github.com/spf13/cobra"

	"plenary/convert"
)

func (c *command) convert() *cobra.Command {
	p := production{extension: ".txt", verb: "converted", make: convert.Convert}
	cmd := &cobra.Command{
		Use:   "convert [-o DIR] [--to xml,json,pdf] [-j N] INPUT...",
		Short: "Text to Akoma Ntoso XML, JSON and PDF: all stages",
		Long: `Convert turns the text of resolutions into DIR/NAME.xml, DIR/NAME.json and
DIR/NAME.pdf. An INPUT is a file, a folder (every .txt file below it; its
structure is kept below DIR), a pattern such as 'texts/*.txt', or "-" for the
standard input, whose outputs are called stdin. An input with an error has no
output; the others have theirs.`,
		Example: "  plenary convert lighthouses.txt\n  plenary convert --to xml -o xml texts/",
		Args:    needs("an INPUT: a file, a folder, a pattern or -", 0),
		RunE:    func(_ *cobra.Command, args []string) error { return c.produce(p, args) },
	}
	p.addTo(cmd.Flags())
	return cmd
}
