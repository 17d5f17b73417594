// Release makes the files of a release: for every system an archive with the
// program, its manual, the scripts by which shells complete its command lines
// and the licences of what it is made with, and the SHA-256 sums of the archives.
//
//	go run ./internal/release [-version VERSION] [-rules ADDRESS] [-o dist]
//
// Without -version it is what "git describe" says, or else devel. The time of
// the files in the archives, and the day on the manual, are SOURCE_DATE_EPOCH,
// or else those of the commit. The same commit, version and Go give the same
// bytes, in whatever folder, on whatever system and day.
package main

import (
	"cmp"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"time"

	"plenary/internal/files"
)

func main() {
	if err := run(os.Args[1:], os.Stdout, os.Getenv); err != nil {
		fmt.Fprintln(os.Stderr, "release:", err)
		os.Exit(1)
	}
}

// run makes the release of the module in the working directory.
func run(args []string, out io.Writer, getenv func(string) string) error {
	flags := flag.NewFlagSet("release", flag.ContinueOnError)
	version := flags.String("version", "", "version of the release, as in v1.2.3")
	rules := flags.String("rules", "", "address of docs/rules.md, to which reports link")
	dir := flags.String("o", "dist", "folder of the archives")
	if err := flags.Parse(args); err != nil {
		return err
	}
	r := release{root: ".", version: cmp.Or(*version, git("describe", "--tags", "--always", "--dirty"), "devel"), rules: *rules, targets: targets()}
	if err := checkVersion(r.version); err != nil {
		return err
	}
	if err := checkAddress(r.rules); err != nil {
		return err
	}
	var err error
	if r.instant, err = instantOf(cmp.Or(getenv("SOURCE_DATE_EPOCH"), git("log", "-1", "--format=%ct"))); err != nil {
		return err
	}
	return r.write(*dir, out)
}

// git returns what git says, or "" where there is no git, or no repository.
func git(args ...string) string {
	said, err := exec.Command("git", args...).Output()
	if err != nil {
		return ""
	}
	return strings.TrimSpace(string(said))
}

// checkVersion refuses what cannot stand in the name of a file and in a flag of
// the linker.
func checkVersion(version string) error {
	if !regexp.MustCompile(`^[0-9A-Za-z][0-9A-Za-z._+-]*$`).MatchString(version) {
		return fmt.Errorf("the version %q has other characters than letters, figures and . _ + -", version)
	}
	return nil
}

// checkAddress refuses what is no address of a page, or cannot stand in a flag of
// the linker.
func checkAddress(page string) error {
	if page != "" && !regexp.MustCompile(`^https://[!-&(-~]+$`).MatchString(page) {
		return fmt.Errorf("the address of the rules is %q: it must begin with https://", page)
	}
	return nil
}

// firstInstant is the time of the files where nothing tells another: the first
// that an archive of the form zip knows.
func firstInstant() time.Time { return time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC) }

// instantOf reads SOURCE_DATE_EPOCH: seconds since 1970.
// (reproducible-builds.org.)
func instantOf(epoch string) (time.Time, error) {
	if epoch == "" {
		return firstInstant(), nil
	}
	seconds, err := strconv.ParseInt(epoch, 10, 64)
	instant := time.Unix(seconds, 0).UTC()
	if err != nil || instant.Before(firstInstant()) || instant.Year() > 2099 {
		return instant, fmt.Errorf("SOURCE_DATE_EPOCH is %q: it must be the seconds from 1970 to a time between 1980 and 2099", epoch)
	}
	return instant, nil
}

// A release is what the archives are made from and for.
type release struct {
	root    string // folder of go.mod
	version string
	rules   string    // address of docs/rules.md; "" where it is nowhere
	instant time.Time // of the files in the archives
	targets []target
}

// write makes the archives and their sums in dir. The sums come last: where
// they are, the release is whole.
func (r release) write(dir string, out io.Writer) error {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return err
	}
	folder, err := files.OpenFolder(dir)
	if err != nil {
		return err
	}
	defer folder.Close()
	if err := folder.Remove(sumsName); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	common, err := r.common()
	if err != nil {
		return err
	}
	temporary, err := os.MkdirTemp("", "release")
	if err != nil {
		return err
	}
	defer os.RemoveAll(temporary)
	gatherer, err := r.gatherer(temporary)
	if err != nil {
		return err
	}
	var made []sum
	for _, t := range r.targets {
		name, data, err := r.archive(t, gatherer, common)
		if err != nil {
			return fmt.Errorf("%s: %w", t, err)
		}
		if err := files.Write(context.Background(), filepath.Join(dir, name), data); err != nil {
			return err
		}
		made = append(made, sumOf(name, data))
		fmt.Fprintf(out, "%s  %5.1f MB\n", name, float64(len(data))/1e6)
	}
	return files.Write(context.Background(), filepath.Join(dir, sumsName), []byte(format(made)))
}
