//go:build man

package main

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"text/template"

	"github.com/cpuguy83/go-md2man/v2/md2man"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"plenary/internal/files"
)

// manual returns the command that writes the manual. It is no part of the
// program that users have: go run -tags man ./cmd/plenary man DIR.
func (c *command) manual() []*cobra.Command {
	return []*cobra.Command{{
		Use:    "man DIR",
		Short:  "Write the manual, a page for each command",
		Hidden: true,
		Args:   takes("one DIR", 1, 1),
		RunE: func(cmd *cobra.Command, args []string) error {
			date, err := c.markup("")
			if err != nil {
				return err
			}
			pages, err := manual(cmd.Root(), cmp.Or(string(date), "undated"))
			if err != nil {
				return err
			}
			for _, page := range pages {
				err = errors.Join(err, files.Write(c.ctx, filepath.Join(args[0], page.name), page.text))
			}
			return err
		},
	}}
}

// A manualPage is one file of the manual.
type manualPage struct {
	name string
	text []byte
}

// manual returns the pages of cmd and of the commands below it.
func manual(cmd *cobra.Command, date string) (pages []manualPage, err error) {
	text, err := page(cmd, date)
	if err != nil {
		return nil, err
	}
	pages = append(pages, manualPage{pageName(cmd) + ".1", text})
	for _, sub := range documented(cmd) {
		more, err := manual(sub, date)
		if err != nil {
			return nil, err
		}
		pages = append(pages, more...)
	}
	return pages, nil
}

// pageName returns the name under which man knows a command.
func pageName(cmd *cobra.Command) string { return strings.ReplaceAll(cmd.CommandPath(), " ", "-") }

// page returns the page of one command.
func page(cmd *cobra.Command, date string) ([]byte, error) {
	functions := template.FuncMap{"text": markdown, "code": indented, "item": item, "term": termOf, "usage": usage, "upper": strings.ToUpper}
	form, err := template.New("page").Funcs(functions).Parse(pageForm)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	err = form.Execute(&out, struct {
		*cobra.Command
		Page, Date, Version, Arguments string
		Options                        []*pflag.Flag
		Sections                       []section
		Related                        []string
	}{
		cmd, pageName(cmd), date, programVersion(), arguments(cmd),
		options(cmd), sections(cmd), related(cmd),
	})
	return []byte(tidy(string(md2man.Render(out.Bytes())))), err
}

// tidy takes out the lines that md2man leaves empty, which mandoc shows, but
// for those above code. It makes the signs of flags minus signs: a hyphen cannot
// be copied to a command line everywhere. (groff_man_style(7), Portability.)
func tidy(roff string) string {
	roff = strings.NewReplacer("\n\n.EX", "\n\n.EX", "\n\n\n.", "\n.", "\n\n.", "\n.", "--", `\-\-`).Replace(roff)
	return strings.NewReplacer(" -", ` \-`, "[-", `[\-`, `\fB-`, `\fB\-`).Replace(roff)
}

// arguments returns what follows the command in its line of use.
func arguments(cmd *cobra.Command) string {
	if !cmd.HasParent() {
		return " COMMAND [ARGUMENT]..."
	}
	return strings.TrimPrefix(cmd.UseLine(), cmd.CommandPath())
}

// options returns the flags of cmd, --help last.
func options(cmd *cobra.Command) (flags []*pflag.Flag) {
	cmd.InitDefaultHelpFlag()
	cmd.LocalFlags().VisitAll(func(f *pflag.Flag) {
		if f.Name != "help" {
			flags = append(flags, f)
		}
	})
	return append(flags, cmd.Flags().Lookup("help"))
}

// termOf returns how a flag is written: **-o**, **--output** *DIR*.
func termOf(f *pflag.Flag) string {
	term := "**--" + f.Name + "**"
	if f.Shorthand != "" {
		term = "**-" + f.Shorthand + "**, " + term
	}
	if what, _ := pflag.UnquoteUsage(f); what != "" {
		term += " *" + what + "*"
	}
	return term
}

// usage returns what a flag does, and what goes without it.
func usage(f *pflag.Flag) string {
	_, usage := pflag.UnquoteUsage(f)
	if f.DefValue != "" && f.DefValue != "false" {
		usage += "; the default is " + f.DefValue
	}
	return usage
}

// related returns the pages of the command above cmd and of those below it.
func related(cmd *cobra.Command) (pages []string) {
	if cmd.HasParent() {
		pages = append(pages, pageName(cmd.Parent()))
	}
	for _, sub := range documented(cmd) {
		pages = append(pages, pageName(sub))
	}
	return pages
}

// documented returns the commands below cmd that have a page.
func documented(cmd *cobra.Command) []*cobra.Command {
	return slices.DeleteFunc(slices.Clone(cmd.Commands()), func(sub *cobra.Command) bool {
		return sub.Hidden || sub.Name() == "help"
	})
}

// item returns the text of a definition.
func item(text string) string { return ": " + strings.TrimSpace(wrapped(markdown(text))) }

// markdown escapes text, but for the lines that are indented, which are code.
func markdown(text string) string {
	special := strings.NewReplacer(`\`, `\\`, "*", `\*`, "_", `\_`, "`", "\\`", "[", `\[`, "]", `\]`, "<", `\<`, ">", `\>`, "#", `\#`)
	var b strings.Builder
	for line := range strings.Lines(text) {
		if strings.HasPrefix(line, "  ") {
			fmt.Fprint(&b, indent, line)
		} else {
			_, _ = special.WriteString(&b, line)
		}
	}
	return b.String()
}
