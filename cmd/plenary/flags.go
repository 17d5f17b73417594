package main

import (
	"errors"
	"fmt"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"plenary/convert"
	"plenary/convert/resolution"
	"plenary/diag"
	"plenary/schema"
	"plenary/validate"
)

// formats is the value of --to: a list of formats with commas between.
type formats []convert.Format

func (f *formats) Type() string { return "FORMATS" }

func (f *formats) String() string { return strings.Join(names(*f), ",") }

func (f *formats) Set(list string) error {
	asked := map[convert.Format]bool{}
	for name := range strings.SplitSeq(list, ",") {
		format := convert.Format(strings.ToLower(strings.TrimSpace(name)))
		if !slices.Contains(convert.Formats(), format) {
			return unknown("format", name, names(convert.Formats()))
		}
		asked[format] = true
	}
	*f = slices.DeleteFunc(convert.Formats(), func(format convert.Format) bool { return !asked[format] })
	return nil
}

func names(list []convert.Format) (names []string) {
	for _, f := range list {
		names = append(names, string(f))
	}
	return names
}

// day is the value of --date.
type day resolution.Date

func (d *day) Type() string { return "YYYY-MM-DD" }

func (d *day) String() string { return string(*d) }

func (d *day) Set(value string) error {
	if _, err := time.Parse(time.DateOnly, value); err != nil {
		return errors.New("a day is written as in 2017-11-17")
	}
	*d = day(value)
	return nil
}

// addTo adds --date to a command.
func (d *day) addTo(flags *pflag.FlagSet) {
	flags.Var(d, "date", "day of the markup; without it the day of SOURCE_DATE_EPOCH, or else the document's own")
}

// markup returns the day that the flag or the environment asks for, "" for the
// document's own. (reproducible-builds.org, SOURCE_DATE_EPOCH.)
func (c *command) markup(flag day) (resolution.Date, error) {
	epoch := c.getenv("SOURCE_DATE_EPOCH")
	if flag != "" || epoch == "" {
		return resolution.Date(flag), nil
	}
	seconds, err := strconv.ParseInt(epoch, 10, 64)
	if err != nil || seconds < 0 || seconds > lastSecond {
		return "", fmt.Errorf("SOURCE_DATE_EPOCH is %q: it must be the seconds since 1970, as in 1510876800", epoch)
	}
	return resolution.Date(time.Unix(seconds, 0).UTC().Format(time.DateOnly)), nil
}

// lastSecond is the end of the year 9999, the last that a date can name.
const lastSecond = 253402300799

// count is the value of -j and --max: a number from 1. The zero value is what
// goes without the flag.
type count int

func (n *count) Type() string { return "N" }

func (n *count) String() string { return "" }

func (n *count) Set(value string) error {
	i, err := strconv.Atoi(value)
	if err != nil || i < 1 {
		return errors.New("it must be a number from 1")
	}
	*n = count(i)
	return nil
}

// orProcessors returns n, or the number of processors where nobody has set it.
func (n count) orProcessors() int {
	if n == 0 {
		return runtime.GOMAXPROCS(0)
	}
	return int(n)
}

// level is the value of --severity and --fail-on.
type level diag.Severity

func (l *level) Type() string { return "SEVERITY" }

func (l *level) String() string {
	if *l == 0 {
		return "" // help tells no default
	}
	return diag.Severity(*l).String()
}

func (l *level) Set(name string) error {
	s, ok := diag.SeverityOf(name)
	if !ok {
		return unknown("severity", name, []string{diag.Error.String(), diag.Warning.String(), diag.Note.String()})
	}
	*l = level(s)
	return nil
}

// ruleSettings is the value of --rule: what was said of rules, in order.
type ruleSettings []ruleSetting

type ruleSetting struct{ code, severity string }

func (r *ruleSettings) Type() string { return "CODE=SEVERITY" }

func (r *ruleSettings) String() string { return "" }

func (r *ruleSettings) Set(value string) error {
	code, severity, ok := strings.Cut(value, "=")
	switch {
	case !ok:
		return errors.New("it is written CODE=SEVERITY, as in number-sequence=off")
	case schema.Rule(code) == nil:
		return unknown("rule", code, codes())
	}
	if err := (validate.Settings{}).Set(code, severity); err != nil {
		return err
	}
	*r = append(*r, ruleSetting{code, severity})
	return nil
}

// settings returns what the rules are set to; of two settings of one rule the
// later counts.
func (r ruleSettings) settings() validate.Settings {
	settings := validate.Settings{}
	for _, rule := range r {
		_ = settings.Set(rule.code, rule.severity) // Set above has refused what this would
	}
	return settings
}

// flagError adds to an error of the command line what was perhaps meant, and
// where the help lies.
func flagError(cmd *cobra.Command, err error) error {
	var missing *pflag.NotExistError
	if errors.As(err, &missing) {
		var known []string
		cmd.Flags().VisitAll(func(f *pflag.Flag) { known = append(known, f.Name) })
		if near := nearest(missing.GetSpecifiedName(), known); near != "" {
			err = fmt.Errorf("%w; did you mean --%s?", err, near)
		}
	}
	return withHelp(cmd, err)
}

// withHelp adds to an error of the command line where the help lies.
func withHelp(cmd *cobra.Command, err error) error {
	return fmt.Errorf("%w\nrun '%s --help' for its use", err, cmd.CommandPath())
}

// needs returns a check that a command has at least one argument, and at most
// most when that is not 0.
func needs(what string, most int) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		switch {
		case len(args) == 0:
			return withHelp(cmd, fmt.Errorf("%s needs %s", cmd.Name(), what))
		case most > 0 && len(args) > most:
			return withHelp(cmd, fmt.Errorf("%s takes %s, not %d arguments", cmd.Name(), what, len(args)))
		}
		return nil
	}
}
