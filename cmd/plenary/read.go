package main

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	"plenary/convert"
	"plenary/convert/batch"
	"plenary/diag"
)

func (c *command) read() *cobra.Command {
	way := route(convert.RouteAuto)
	var how reading
	var wait patience
	cmd := &cobra.Command{
		Use:   "read [--route ROUTE] INPUT",
		Short: "What Plenary takes to be on the pages of a document, for whoever looks for a mistake",
		Long: `Read shows the manuscript of a PDF, a Word file or a text: paragraphs, tables and
notes in reading order, before anyone asks what they mean. Each line has what it
is about, its place, and the words in quotes; each run of words has its style, I,
B and R for italic, bold and raised, "-" for what it is not, and "?" for what the
source does not show. Last comes what was left out.

A place in a text is LINE:COLUMN-LINE:COLUMN. In a PDF it is pPAGE:PARAGRAPH, as
p3:12, both counted from 1, and the paragraphs on each page; where nothing tells
the paragraphs, and in notes, tables and what belongs to the page, p3. In a Word
file it is :PARAGRAPH, and "-" outside of the body. What begins in one and ends in
another has both, p3:12-p4:1.

A document that is no resolution is shown all the same. INPUT is a file, or "-" for
the standard input.`,
		Example: "  plenary read lighthouses.pdf\n  plenary read --pdf-structure ignore lighthouses.pdf\n  plenary read --route literal lighthouses.txt | grep '^left'",
		Args:    takes("one INPUT: a file or -", 1, 1),
		RunE: func(_ *cobra.Command, args []string) error {
			reading, err := c.readingOf(how, wait)
			if err != nil {
				return err
			}
			report := c.newReport(reporting{form: text}, "read")
			type shown struct {
				pages convert.Pages
				text  []byte
			}
			err = batch.Each(c.ctx, []batch.Input{batch.File(args[0], c.in)}, 1, limits{time: wait}.batch(), func(ctx context.Context, _ batch.Input, source convert.Source) (shown, diag.List) {
				pages, findings := convert.Read(ctx, source, convert.Route(way), reading)
				return shown{pages, pages.Print()}, findings
			}, func(in batch.Input, made shown, findings diag.List) {
				_, _ = c.out.Write([]byte(diag.Visible(string(made.text)))) // the stream remembers the error
				report.tell(outcome{in.Name, diag.Sources{in.Name: made.pages.Text}, findings})
			})
			if err != nil {
				return err
			}
			return report.close()
		},
	}
	cmd.Flags().Var(&way, "route", "way from a text to its manuscript: "+strings.Join(routeNames(), ", ")+"; literal repairs nothing")
	how.addTo(cmd.Flags())
	wait.addTo(cmd.Flags())
	return cmd
}

// route is the value of --route.
type route convert.Route

// Type, String and Set make route a value of a flag.
func (r *route) Type() string { return "ROUTE" }

func (r *route) String() string { return string(*r) }

func (r *route) Set(name string) error {
	for _, known := range convert.Routes() {
		if name == string(known) {
			*r = route(known)
			return nil
		}
	}
	return unknown("route", name, routeNames())
}

func routeNames() (names []string) {
	for _, r := range convert.Routes() {
		names = append(names, string(r))
	}
	return names
}
