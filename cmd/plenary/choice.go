package main

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/bmatcuk/doublestar/v4"
	"github.com/spf13/pflag"

	"plenary/convert/batch"
)

// A choice is the flags that say which files of a folder are taken.
type choice struct {
	include, exclude patterns
}

func (f *choice) addTo(flags *pflag.FlagSet) {
	flags.Var(&f.include, "include", "take from folders the files that match this `PATTERN`, whatever their extension; may be given again for others")
	flags.Var(&f.exclude, "exclude", "take no file and no folder that matches this `PATTERN`; may be given again for others")
}

// selection returns what is searched for: without --include, files with one of
// the extensions.
func (f *choice) selection(extensions ...string) batch.Selection {
	return batch.Selection{Extensions: extensions, Include: f.include, Exclude: f.exclude}
}

// patterns is the value of --include and --exclude.
type patterns []string

func (p *patterns) Type() string { return "PATTERN" }

func (p *patterns) String() string { return strings.Join(*p, " ") }

func (p *patterns) Set(pattern string) error {
	if !doublestar.ValidatePattern(pattern) {
		return errors.New("it is no pattern: a bracket is left open")
	}
	*p = append(*p, strings.TrimSuffix(pattern, "/"))
	return nil
}

// bytesLimit is the value of --max-size: a number of bytes, or of units such as
// 16MiB.
type bytesLimit int64

func (b *bytesLimit) Type() string { return "SIZE" }

func (b *bytesLimit) String() string { return "" }

func (b *bytesLimit) Set(value string) error {
	digits := strings.TrimRightFunc(value, func(r rune) bool { return r < '0' || r > '9' })
	unit := strings.ToLower(value[len(digits):])
	number, err := strconv.ParseInt(digits, 10, 64)
	factor, known := units[unit]
	switch {
	case err == nil && unit == "" && 0 < number && number < fewestBytes:
		return fmt.Errorf("a resolution has more than %[1]d bytes; write %[1]dKiB or %[1]dMiB", number)
	case err != nil || !known || number < 1 || number > mostBytes/factor:
		return errors.New("a size is written as in 500000, 64KiB or 16MiB, and is at most 1GiB")
	}
	*b = bytesLimit(number * factor)
	return nil
}

// fewestBytes is the smallest limit that can be meant: whoever writes less has
// left out the unit.
const fewestBytes = 100

// mostBytes is the largest limit that can be asked for.
const mostBytes = 1 << 30

var units = map[string]int64{
	"": 1, "b": 1, "k": 1 << 10, "kib": 1 << 10, "m": 1 << 20, "mib": 1 << 20, "g": 1 << 30, "gib": 1 << 30,
	"kb": 1e3, "mb": 1e6, "gb": 1e9,
}
