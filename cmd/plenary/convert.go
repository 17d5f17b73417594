package main

import (
	"errors"
	"fmt"
	"os"
	"os/signal"
	"syscall"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"plenary/convert"
	"plenary/convert/batch"
)

func (c *command) convert() *cobra.Command {
	p := production{extensions: batch.Forms(), verb: "convert", make: convert.Convert, view: convert.Normalise, text: convert.Text, reading: &reading{}}
	stream := false
	cmd := &cobra.Command{
		Use:   "convert [-o DIR] [--to xml,json,pdf] [-j N] INPUT...",
		Short: "PDF, Word or text to Akoma Ntoso XML, JSON and PDF: all stages",
		Long: `Convert turns resolutions, in PDF, in Word (.docx, .docm) or as text, into
DIR/NAME.xml, DIR/NAME.json and DIR/NAME.pdf. An INPUT is a file, a folder (every
.docx, .docm, .pdf and .txt file below it; its structure is kept below DIR), a
pattern such as 'texts/**/*.txt', a list of inputs @FILE, a line each (./@FILE is
a file of that name), or "-" for the standard input, whose outputs are called
stdin. What an input is tell its bytes, not its name. Of files that differ only in
the extension the Word file is read, else the PDF, else the text. PDFs that
Plenary has made are taken from no folder. An input with an error has no output,
or lacks the one format that could not be made; the other inputs have theirs.

What was made of each input is on record in DIR/manifest.jsonl. A second run does
what is new, has changed, or is no longer there; so does one after a job that was
cut off. DIR/report.json tells all documents and findings; --report html makes a
page of it that is to be read. Outputs whose inputs are gone are told, and
--prune removes them.

With --stream, documents come as JSON Lines {"id", "text"} on the standard input,
or {"id", "pdf"} and {"id", "docx"} in base64, and leave in the same order as JSON
Lines {"id", "xml", "json", "findings"} on the standard output, with "pdf" in
base64 where --to asks for it. No file is touched, and the exit status is 0 even
where documents have errors: their lines tell, and have the outputs that could be
made.`,
		Example: `  plenary convert A_RES_78_323.pdf
  plenary convert --to xml -o xml documents/
  plenary convert -o out --report json,html documents/ --exclude drafts
  plenary convert --pages 3-9 --password-file secret volume.pdf
  find texts -name '*.txt' -print0 | plenary convert -o out @-
  plenary convert --stream < texts.jsonl > documents.jsonl`,
		Args: func(cmd *cobra.Command, args []string) error {
			if stream {
				return needsNone(cmd, args)
			}
			return takes("an INPUT: a file, a folder, a pattern, a list @FILE or -", 1, many)(cmd, args)
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if stream {
				return c.stream(p, cmd.Flags())
			}
			return c.produce(p, args)
		},
	}
	p.addTo(cmd.Flags())
	cmd.Flags().BoolVar(&stream, "stream", false, "read and write JSON Lines, and no files")
	return cmd
}

// stream does the documents of the standard input.
func (c *command) stream(p production, flags *pflag.FlagSet) error {
	for _, name := range []string{"output", "report", "shard", "force", "prune", "include", "exclude", "format", "severity", "log"} {
		if flags.Changed(name) {
			return errors.New("--" + name + " is about files, and --stream has none")
		}
	}
	if !flags.Changed("to") {
		p.to = formats{convert.XML, convert.JSON}
	}
	o, err := p.options(c)
	if err != nil {
		return err
	}
	s := batch.Stream{Make: p.make, Options: o, Workers: p.jobs.orProcessors(), Limits: p.limits.batch(), FailFast: p.failFast}
	// Whoever reads no more is to be an error that is told, and not the end of
	// this process at once.
	closed := make(chan os.Signal, 1)
	signal.Notify(closed, syscall.SIGPIPE)
	defer signal.Stop(closed)
	_, err = s.Run(c.ctx, c.in, c.out)
	switch {
	case c.out.err != nil:
		return nil // it is told in any case
	case errors.Is(err, batch.ErrStopped):
		fmt.Fprintln(c.err, err)
		c.raise(faulty)
		return nil
	}
	return err
}

// needsNone refuses an INPUT beside --stream.
func needsNone(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return withHelp(cmd, fmt.Errorf("--stream reads the standard input, and takes no INPUT such as %s", args[0]))
	}
	return nil
}
