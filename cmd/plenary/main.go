// Plenary turns United Nations resolutions, in PDF, in Word or as text, into Akoma
// Ntoso XML, proves that nothing was lost, validates the result, and renders it as
// PDF and JSON.
//
//	plenary convert [-o DIR] [--to xml,json,pdf] [-j N] INPUT...
//	plenary normalise [-o FILE] INPUT
//	plenary read [--route ROUTE] INPUT
//	plenary validate [--format FORMAT] [--layers LAYERS] [--schema XSD|official] FILE...
//	plenary diff [--format text|json] [--ignore KINDS] A.xml B.xml
//	plenary align [--format jsonl|tmx] [-o FILE] FILE.xml...
//	plenary render [-o DIR] [--to pdf,json,xml] FILE.xml...
//	plenary explain [CODE]
//	plenary schema list | show NAME | fetch [--from FILE|URL]
//	plenary completion bash|zsh|fish|powershell
//	plenary version, plenary --version
//
// Results go to files or to standard output, findings and the summary of a
// batch to standard error. A report in a form for machines (--format json and
// so on) is a result and goes to standard output.
//
// The exit status is 0 when all went well (warnings are allowed), 1 when there
// is a finding of severity error (or of the severity that validate --fail-on
// names), and 2 when the command line is wrong or a file cannot be read or
// written.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"strings"
	"syscall"

	"github.com/spf13/cobra"

	"plenary/diag"
)

func main() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(collectAt)
	}
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(memory)
	}
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr, os.Getenv))
}

// collectAt lets the heap grow to five times what is in use before garbage is
// collected. One document then needs one collection instead of six, a quarter of
// its time, and a batch stays small all the same.
const collectAt = 400

// memory is how many bytes the program may have before it collects sooner. Long
// jobs with many reports come near it; no document that is no attack does.
const memory = 300 << 20

// The exit statuses.
const (
	clean  = 0 // warnings are allowed
	faulty = 1 // a finding of severity error
	failed = 2 // usage, or reading and writing
)

// A command is one run of the program: its streams, its environment, and the
// exit status so far.
type command struct {
	ctx    context.Context
	in     io.Reader
	out    *stream
	err    *stream
	getenv func(string) string
	status int
}

// run does what args say and returns the exit status.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer, getenv func(string) string) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // a second signal ends the program at once
	c := &command{ctx: ctx, in: interruptible{ctx, stdin}, out: &stream{w: stdout}, err: &stream{w: stderr, screen: new(diag.Screen)}, getenv: getenv}
	if !endsInTime(ctx, func() { c.report(c.execute(args)) }) {
		endsInTime(ctx, func() { fmt.Fprintln(stderr, "plenary: interrupted") })
		return failed
	}
	return c.status
}

// execute runs the sub-command that args name. A panic is an error like others:
// the stages turn theirs into findings, but the file of a --schema, say, is read
// outside them. (Promise 5.)
func (c *command) execute(args []string) (err error) {
	defer func() {
		if v := recover(); v != nil {
			err = mistake(v)
		}
	}()
	root := c.root()
	root.SetArgs(args)
	if isCompletion(args) {
		complete(root)
	}
	return root.Execute()
}

// mistake returns the error that something panicked.
func mistake(v any) error { return fmt.Errorf("a mistake in Plenary, please report it: %v", v) }

// report tells what ended the run, if it was not findings, and takes note that
// a stream could not be written.
func (c *command) report(err error) {
	if !errors.Is(err, c.out.err) {
		err = errors.Join(err, c.out.err)
	}
	if errors.Is(err, context.Canceled) {
		err = errInterrupted
	}
	if err != nil {
		fmt.Fprintf(c.err, "plenary: %s\n", strings.TrimSpace(err.Error()))
		c.raise(failed)
	}
}

// raise makes the exit status at least status.
func (c *command) raise(status int) { c.status = max(c.status, status) }

// root returns the command with its sub-commands.
func (c *command) root() *cobra.Command {
	version := false
	root := &cobra.Command{
		Use:   "plenary",
		Short: "United Nations resolutions to Akoma Ntoso XML, PDF and JSON",
		Long: `Plenary turns United Nations resolutions, in PDF, in Word or as text, into Akoma
Ntoso XML, proves that nothing was lost, validates the result, and renders it as
PDF and JSON.`,
		Args: subcommand,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if version {
				return c.tellVersion()
			}
			return cmd.Help()
		},
		SilenceErrors: true,
		SilenceUsage:  true,
	}
	root.Flags().BoolVarP(&version, "version", "V", false, "the versions of the program and of its schemas, as the command version tells them")
	root.SetIn(c.in)
	root.SetOut(c.out)
	root.SetErr(c.err)
	root.SetFlagErrorFunc(flagError)
	root.AddCommand(c.convert(), c.normalise(), c.read(), c.validate(), c.diff(), c.align(), c.render(), c.explain(), c.schema(), c.completion(), c.version())
	root.AddCommand(c.manual()...)
	root.SetHelpCommand(help())
	plainUse(root)
	return root
}

// plainUse lets the lines of use be as they are: they name their flags.
func plainUse(cmd *cobra.Command) {
	for _, sub := range cmd.Commands() {
		sub.DisableFlagsInUseLine = true
		plainUse(sub)
	}
}
