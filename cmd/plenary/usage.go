package main

import (
	"errors"
	"fmt"
	"math"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// flagError puts an error of the library's about a flag into words that a user
// understands, with what was perhaps meant and where the help lies. Of a command
// that does not exist no flag can exist: it is the command that is told.
func flagError(cmd *cobra.Command, err error) error {
	if given := cmd.Flags().Args(); cmd.HasSubCommands() && len(given) > 0 {
		return unknownCommand(cmd, given[0])
	}
	var (
		missing *pflag.NotExistError
		empty   *pflag.ValueRequiredError
		wrong   *pflag.InvalidValueError
	)
	switch {
	case errors.As(err, &missing):
		err = unknownFlag(cmd, missing)
	case errors.As(err, &empty):
		what, _ := pflag.UnquoteUsage(empty.GetFlag())
		err = fmt.Errorf("--%s needs its %s", empty.GetFlag().Name, what)
	case errors.As(err, &wrong) && wrong.GetFlag().Value.Type() == "bool":
		err = fmt.Errorf("--%[1]s takes no value: write --%[1]s alone", wrong.GetFlag().Name)
	case errors.As(err, &wrong):
		err = fmt.Errorf("--%s %s: %w", wrong.GetFlag().Name, wrong.GetValue(), wrong.Unwrap())
	}
	return withHelp(cmd, err)
}

// unknownFlag returns the error that cmd has no such flag. A long flag that has
// one dash is told with two.
func unknownFlag(cmd *cobra.Command, missing *pflag.NotExistError) error {
	name, given := missing.GetSpecifiedName(), "--"+missing.GetSpecifiedName()
	if short := missing.GetSpecifiedShortnames(); short != "" {
		name, given = short, "-"+short
	}
	var known []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) { known = append(known, f.Name) })
	near := nearest(name, known)
	switch {
	case cmd.HasSubCommands() && near == "":
		return fmt.Errorf("unknown flag: %s; the flags of a command stand after it", given)
	case len(name) == 1 || near == "" && name != "version":
		return fmt.Errorf("unknown flag: %s", given)
	case near == "":
		return fmt.Errorf("unknown flag: %s; did you mean '%s --version'?", given, cmd.Root().Name())
	}
	return fmt.Errorf("unknown flag: %s; did you mean --%s?", given, near)
}

// unknownCommand returns the error that cmd has no sub-command of that name.
func unknownCommand(cmd *cobra.Command, name string) error {
	var known []string
	for _, sub := range cmd.Commands() {
		if !sub.Hidden && sub.Name() != "help" {
			known = append(known, sub.Name())
		}
	}
	return withHelp(cmd, unknown("command", name, known))
}

// withHelp adds to an error of the command line where the help lies.
func withHelp(cmd *cobra.Command, err error) error {
	return fmt.Errorf("%w\nrun '%s --help' for its use", err, cmd.CommandPath())
}

// many is the most arguments of a command that has no bound of them.
const many = math.MaxInt

// takes returns a check that a command has at least so many arguments, and at
// most so many. what says in words which.
func takes(what string, least, most int) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		switch {
		case len(args) < least:
			return withHelp(cmd, fmt.Errorf("%s needs %s", cmd.Name(), what))
		case len(args) > most:
			return withHelp(cmd, fmt.Errorf("%s takes %s, not %s", cmd.Name(), what, strings.Join(args, " ")))
		}
		return nil
	}
}

// subcommand refuses a sub-command that does not exist. None at all asks for
// help.
func subcommand(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	return unknownCommand(cmd, args[0])
}

// help returns the command that shows the help of another: "plenary help
// schema list" is "plenary schema list --help".
func help() *cobra.Command {
	return &cobra.Command{
		Use:   "help [COMMAND]",
		Short: "The help of a command",

		DisableFlagsInUseLine: true,
		RunE: func(cmd *cobra.Command, args []string) error {
			about, rest, _ := cmd.Root().Find(args) // an error leaves a rest, too
			switch {
			case len(rest) > 0 && about.HasSubCommands():
				return unknownCommand(about, rest[0])
			case len(rest) > 0:
				return withHelp(about, fmt.Errorf("%s has no commands below it", about.Name()))
			}
			about.InitDefaultHelpFlag()
			return about.Help()
		},
		ValidArgsFunction: func(cmd *cobra.Command, args []string, _ string) (names []cobra.Completion, _ cobra.ShellCompDirective) {
			about, _, _ := cmd.Root().Find(args)
			for _, sub := range about.Commands() {
				if sub.IsAvailableCommand() {
					names = append(names, cobra.CompletionWithDesc(sub.Name(), sub.Short))
				}
			}
			return names, cobra.ShellCompDirectiveNoFileComp
		},
	}
}
