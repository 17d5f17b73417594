package main

import (
	"github.com/spf13/cobra"

	"plenary/convert"
	"plenary/diag"
	"plenary/validate"
)

func (c *command) validate() *cobra.Command {
	var (
		xsd   string
		style form
		jobs  workers
	)
	cmd := &cobra.Command{
		Use:   "validate [--format text|json|sarif|junit|github] [--schema XSD] FILE...",
		Short: "Akoma Ntoso XML or JSON against the schema and the rules",
		Long: `Validate holds documents against the schema and the rules of the profile: JSON
when a document begins with a brace or a bracket, and otherwise Akoma Ntoso XML.
A FILE may also be a folder (every .xml and .json file below it), a pattern, or
"-" for the standard input. With --schema, the XML is held against that XSD
instead of the embedded one.`,
		Example: "  plenary validate out/\n  plenary validate --format sarif out/ > findings.sarif",
		Args:    needs("a FILE", 0),
		RunE: func(_ *cobra.Command, args []string) error {
			var o validate.Options
			if xsd != "" {
				var err error
				if o.Schema, err = validate.OpenSchema(xsd); err != nil {
					return err
				}
			}
			found := inputs(args, ".xml", ".json")
			report := c.newReport(style, "valid")
			return c.each(found, jobs.number(), report, func(_ input, source convert.Source) ([]byte, diag.List) {
				return source.Data, convert.Validate(c.ctx, source, o)
			})
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&xsd, "schema", "", "`XSD` to validate XML against, such as the official one; without it the embedded profile")
	flags.VarP(&jobs, "jobs", "j", "files at a time; without it one for each processor")
	style.addTo(flags)
	return cmd
}
