package main

import (
	"context"
	"fmt"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"plenary/internal/files"
	"plenary/schema"
)

func (c *command) schema() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "schema list | show NAME | fetch [--from FILE|URL]",
		Short: "The schemas: print the embedded ones, get the official one",
		Long: `Schema prints the schemas that are part of the program, and puts the official
schema of Akoma Ntoso 3.0, which is not, where "plenary validate --schema
official" finds it.`,
		Example: "  plenary schema show profile > plenary-resolution.xsd\n  plenary schema fetch",
		Args:    subcommand,
		RunE:    func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(c.schemaList(), c.schemaShow(), c.schemaFetch())
	return cmd
}

func (c *command) schemaList() *cobra.Command {
	return &cobra.Command{
		Use:   "list",
		Short: "The schemas and what they are for",
		Args:  takes("no argument", 0, 0),
		RunE: func(*cobra.Command, []string) error {
			table := tabwriter.NewWriter(c.out, 0, 0, 2, ' ', 0)
			for _, s := range schemas() {
				fmt.Fprintf(table, "%s\t%s\t%s\n", s.name, s.file, s.about)
			}
			fmt.Fprintf(table, "%s\t%s\tAkoma Ntoso 3.0: %s\n", officialSchema, officialFiles()[0].name, officialState(c.ctx))
			return table.Flush()
		},
	}
}

// officialState says where the official schema is, or that it is not.
func officialState(ctx context.Context) string {
	path, err := officialPath(ctx)
	if err != nil {
		return "not there; 'plenary schema fetch' gets it"
	}
	return path
}

func (c *command) schemaShow() *cobra.Command {
	return &cobra.Command{
		Use:     "show NAME",
		Short:   "Print a schema",
		Example: "  plenary schema show findings",
		Args:    takes("one NAME; 'plenary schema list' has them", 1, 1),
		RunE: func(_ *cobra.Command, args []string) error {
			text, err := schemaText(c.ctx, args[0])
			if err == nil {
				_, err = fmt.Fprint(c.out, text)
			}
			return err
		},
	}
}

func (c *command) schemaFetch() *cobra.Command {
	var (
		from  string
		force bool
		wait  = patience(time.Minute)
	)
	cmd := &cobra.Command{
		Use:   "fetch [--from FILE|URL]",
		Short: "Put the official schema of Akoma Ntoso 3.0 into the cache",
		Long: `Fetch gets akomantoso30.xsd, and the xml.xsd that it imports, from OASIS or from
elsewhere, and puts them into the user's cache. Only the files of the Standard
are taken: their SHA-256 is part of the program. --from is a folder or a URL of
a folder that holds both, or one of the schema that has xml.xsd beside it. Other
files that have their names in the cache are not overwritten without --force.`,
		Example: "  plenary schema fetch\n  plenary schema fetch --from schemas/akomantoso30.xsd",
		Args:    takes("no argument", 0, 0),
		RunE: func(*cobra.Command, []string) error {
			if err := checkOfficial(force); err != nil {
				return err
			}
			folder, err := fetchOfficial(c.ctx, from, wait)
			if err == nil {
				fmt.Fprintf(c.err, "the official schema is in %s\n", folder)
			}
			return err
		},
	}
	addForce(cmd.Flags(), &force)
	cmd.Flags().Var(&wait, "timeout", "give a file up that takes longer than this `TIME`, such as 30s or 5m")
	cmd.Flags().StringVar(&from, "from", officialAddress, "where the schema lies: a `FOLDER`, file or URL")
	return cmd
}

// An embeddedSchema is one that is part of the program.
type embeddedSchema struct{ name, file, about, text string }

func schemas() []embeddedSchema {
	return []embeddedSchema{
		{"profile", schema.ProfileName, "XML: what of Akoma Ntoso 3.0 resolutions use", string(schema.Profile())},
		{"xml", "xml.xsd", "XML: the attributes xml:lang and so on, which the profile imports", string(schema.XMLAttributes())},
		{"resolution", "plenary-resolution.schema.json", "JSON: a resolution", schema.JSON},
		{"findings", "plenary-findings.schema.json", "JSON: findings, as --format json has them", schema.Findings},
		{"report", "plenary-report.schema.json", "JSON: the report of a job, report.json", schema.Report},
	}
}

// schemaText returns the schema of a name, which may be that of its file.
func schemaText(ctx context.Context, name string) (string, error) {
	if name == officialSchema || name == officialFiles()[0].name {
		path, err := officialPath(ctx)
		if err != nil {
			return "", err
		}
		data, err := files.Read(ctx, path, fetchLimit)
		return string(data), err
	}
	var known []string
	for _, s := range schemas() {
		if name == s.name || name == s.file {
			return s.text, nil
		}
		known = append(known, s.name)
	}
	return "", unknown("schema", name, append(known, officialSchema))
}
