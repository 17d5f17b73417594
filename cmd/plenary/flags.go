package main

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/pflag"

	"plenary/convert"
	"plenary/convert/batch"
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
			return unknownFormat(name)
		}
		asked[format] = true
	}
	*f = slices.DeleteFunc(convert.Formats(), func(format convert.Format) bool { return !asked[format] })
	return nil
}

// unknownFormat refuses a format; what is a report is perhaps what was meant.
func unknownFormat(name string) error {
	err := unknown("format", name, names(convert.Formats()))
	switch form := batch.ReportForm(strings.ToLower(strings.TrimSpace(name))); {
	case form == batch.HTMLReport:
		return fmt.Errorf("%w; --report html makes a page that shows what became of each text", err)
	case slices.Contains(batch.Reports(), form):
		return fmt.Errorf("%w; --report %s makes a report in that form", err, form)
	}
	return err
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

// patience is the value of --timeout: a time with its unit.
type patience time.Duration

func (p *patience) Type() string { return "TIME" }

func (p *patience) String() string {
	text := time.Duration(*p).String()
	for _, nothing := range []string{"m0s", "h0m"} { // 1m and not 1m0s
		if strings.HasSuffix(text, nothing) {
			text = text[:len(text)-2]
		}
	}
	return text
}

// addTo adds --timeout to a command.
func (p *patience) addTo(flags *pflag.FlagSet) {
	*p = patience(batch.DefaultTime)
	flags.Var(p, "timeout", "give a document up, or a pipe that a flag names, that takes longer than this `TIME`, such as 30s or 5m")
}

// within returns a context that ends after this time.
func (p patience) within(ctx context.Context) (context.Context, context.CancelFunc) {
	return context.WithTimeoutCause(ctx, time.Duration(p), fmt.Errorf("it took more than %s", &p))
}

func (p *patience) Set(value string) error {
	if number, err := strconv.ParseFloat(value, 64); err == nil && number > 0 {
		return fmt.Errorf("a time has a unit: write %[1]ss for seconds, or %[1]sm for minutes", value)
	}
	spell, err := time.ParseDuration(value)
	switch {
	case err != nil:
		return errors.New("a time is written as in 30s, 5m or 1h30m")
	case spell <= 0:
		return errors.New("it must be longer than nothing")
	}
	*p = patience(spell)
	return nil
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
		return unknownRule("rule", code)
	}
	if err := (validate.Settings{}).Set(code, severity); err != nil {
		return err
	}
	*r = append(*r, ruleSetting{code, severity})
	return nil
}

// gives reports whether something was said of the rule of a code.
func (r ruleSettings) gives(code string) bool {
	return slices.ContainsFunc(r, func(rule ruleSetting) bool { return rule.code == code })
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
