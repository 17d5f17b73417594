package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/pflag"

	"plenary/convert"
	"plenary/internal/files"
)

// passwordLimit is the most bytes that the file of a password may have. PDF knows of 127.
// (ISO 32000-2, 7.6.4.3.)
const passwordLimit = 1 << 10

// A reading is the flags that say how a source is read.
type reading struct {
	lang          tongue
	structure     structure
	pages         pageRange
	password      string
	passwordFile  string
	allowRepaired bool
}

func (r *reading) addTo(flags *pflag.FlagSet) {
	flags.Var(&r.lang, "lang", "`CODE` of the language that the sources are in, without which their words tell: "+strings.Join(convert.Languages(), ", "))
	r.structure = structure(convert.StructureAuto)
	flags.Var(&r.structure, "pdf-structure", "what is made of the tags of a PDF: "+strings.Join(structureNames(), ", "))
	flags.Var(&r.pages, "pages", "read only these `PAGES` of a PDF, by their numbers in the file, such as 3-9, 1,3-5 or 7-")
	flags.StringVar(&r.passwordFile, "password-file", "", "`FILE` whose first line is the password of an encrypted PDF")
	flags.StringVar(&r.password, "password", "", "`PASSWORD` of an encrypted PDF; others on the machine may see it, so --password-file is better")
	flags.BoolVar(&r.allowRepaired, "allow-repaired", false, "read a damaged PDF of which pages may be missing, with a warning")
}

// choices returns what the flags say.
func (r reading) choices(ctx context.Context) (convert.Reading, error) {
	how := convert.Reading{
		Language: string(r.lang), Structure: convert.Structure(r.structure), Pages: r.pages.PageRange, Password: r.password, AllowRepaired: r.allowRepaired,
	}
	if r.passwordFile == "" {
		return how, nil
	}
	if r.password != "" {
		return how, errors.New("--password and --password-file: there is one password")
	}
	data, err := files.Read(ctx, r.passwordFile, passwordLimit)
	if err != nil {
		return how, fmt.Errorf("--password-file %s: %w", r.passwordFile, files.Cause(err))
	}
	line, _, _ := bytes.Cut(data, []byte("\n"))
	if how.Password = string(bytes.TrimSuffix(line, []byte("\r"))); how.Password == "" {
		return how, fmt.Errorf("--password-file %s: its first line is empty", r.passwordFile)
	}
	return how, nil
}

// readingOf returns what the flags of a command say, within the time that it has.
func (c *command) readingOf(r reading, wait patience) (convert.Reading, error) {
	ctx, cancel := wait.within(c.ctx)
	defer cancel()
	return r.choices(ctx)
}

// tongue is the value of --lang: the code of a language that is read.
type tongue string

// Type, String and Set make tongue a value of a flag.
func (t *tongue) Type() string { return "CODE" }

func (t *tongue) String() string { return string(*t) }

func (t *tongue) Set(code string) error {
	known, err := convert.ParseLanguage(code)
	*t = tongue(known)
	return err
}

// structure is the value of --pdf-structure.
type structure convert.Structure

// Type, String and Set make structure a value of a flag.
func (s *structure) Type() string { return "CHOICE" }

func (s *structure) String() string { return string(*s) }

func (s *structure) Set(name string) error {
	for _, known := range convert.Structures() {
		if name == string(known) {
			*s = structure(known)
			return nil
		}
	}
	return unknown("choice", name, structureNames())
}

func structureNames() (names []string) {
	for _, s := range convert.Structures() {
		names = append(names, string(s))
	}
	return names
}

// pageRange is the value of --pages.
type pageRange struct{ convert.PageRange }

// Type and Set make pageRange a value of a flag.
func (p *pageRange) Type() string { return "PAGES" }

func (p *pageRange) Set(list string) (err error) {
	p.PageRange, err = convert.ParsePages(list)
	return err
}
