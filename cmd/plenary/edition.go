package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/pflag"

	"plenary/convert/pdf"
	"plenary/internal/files"
	"plenary/internal/fonts"
)

// emblemLimit is the most bytes that the file of an emblem may have.
const emblemLimit = 8 << 20

// fontLimit is the most bytes that the file of a font may have.
const fontLimit = 32 << 20

// An edition is the flags that say how the PDF is to look.
type edition struct {
	page         paper
	official     bool
	emblem       string // path of a picture
	fontDir      string
	lineNumbers  bool
	doubleSpaced bool
	standard     standard
	allowMissing bool
}

func (e *edition) addTo(flags *pflag.FlagSet) {
	e.page, e.standard = paper(pdf.Letter), standard(pdf.A3aUA1)
	flags.Var(&e.page, "page", "paper of the PDF: "+strings.Join(papers(), ", "))
	flags.Var(&e.standard, "pdf-standard", "what the PDF conforms to: "+strings.Join(standards(), ", "))
	flags.BoolVar(&e.official, "official", false, "leave out of the PDF that it is not an official document of the United Nations")
	flags.StringVar(&e.emblem, "emblem", "", "picture for the place of the emblem in the PDF: a PNG or JPEG `FILE`")
	flags.StringVar(&e.fontDir, "font-dir", "", "folder `DIR` of TrueType fonts for the PDF: of Latin letters four, regular, italic, bold, bold italic; of Chinese letters such as the hint of font-missing names")
	flags.BoolVar(&e.lineNumbers, "line-numbers", false, "number the lines of the PDF, for a drafting copy")
	flags.BoolVar(&e.doubleSpaced, "double-spaced", false, "leave every other line of the PDF free, for a drafting copy")
	flags.BoolVar(&e.allowMissing, "allow-missing-glyphs", false, "print a question mark in the PDF for a character that the fonts have not, instead of refusing it")
}

// options reads what the flags name.
func (e edition) options(ctx context.Context) (pdf.Options, error) {
	o := pdf.Options{Page: pdf.Page(e.page), Official: e.official, LineNumbers: e.lineNumbers, DoubleSpaced: e.doubleSpaced, Standard: pdf.Standard(e.standard), AllowMissingGlyphs: e.allowMissing}
	folders, err := fonts.Folders(), error(nil)
	if e.fontDir != "" {
		if o.Typeface, err = readTypeface(ctx, e.fontDir); err != nil {
			return o, fmt.Errorf("--font-dir %s: %w", e.fontDir, files.Cause(err))
		}
		folders = slices.Insert(folders, 0, e.fontDir)
	}
	o.Library = libraryIn(folders...)
	if e.emblem != "" {
		if o.Emblem, err = readEmblem(ctx, e.emblem); err != nil {
			return o, fmt.Errorf("--emblem %s: %w", e.emblem, files.Cause(err))
		}
	}
	return o, nil
}

func readEmblem(ctx context.Context, path string) ([]byte, error) {
	data, err := files.Read(ctx, path, emblemLimit)
	if err != nil {
		return nil, err
	}
	return data, pdf.CheckEmblem(data)
}

// libraryIn returns the library of the fonts in folders, which are looked into when a document needs them.
func libraryIn(folders ...string) *pdf.Library {
	collection := fonts.In(folders...)
	return pdf.NewLibrary(func(family string) (files []pdf.FontFile, err error) {
		faces, err := collection.Family(family)
		for _, f := range faces {
			files = append(files, pdf.FontFile(f))
		}
		return files, err
	})
}

// readTypeface reads the fonts of a folder that are for Latin letters, nil where it has fonts of other scripts alone.
func readTypeface(ctx context.Context, dir string) (*pdf.Typeface, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	var faces []pdf.FontFile
	for _, e := range entries {
		if strings.EqualFold(filepath.Ext(e.Name()), ".ttf") {
			data, err := files.Read(ctx, filepath.Join(dir, e.Name()), fontLimit)
			if err != nil {
				return nil, err
			}
			if !slices.ContainsFunc(fonts.FamiliesIn(data), pdf.IsOfScript) {
				faces = append(faces, pdf.FontFile{Name: e.Name(), Data: data})
			}
		}
	}
	if len(faces) == 0 && slices.ContainsFunc(pdf.Families(), fonts.In(dir).Has) {
		return nil, nil
	}
	return pdf.NewTypeface(faces)
}

// paper is the value of --page.
type paper pdf.Page

func (p *paper) Type() string { return "SIZE" }

func (p *paper) String() string { return string(*p) }

func (p *paper) Set(name string) error {
	size := strings.ToLower(name)
	if !slices.Contains(papers(), size) {
		return unknown("size of paper", name, papers())
	}
	*p = paper(size)
	return nil
}

func papers() (names []string) {
	for _, p := range pdf.Pages() {
		names = append(names, string(p))
	}
	return names
}

// standard is the value of --pdf-standard.
type standard pdf.Standard

func (s *standard) Type() string { return "STANDARD" }

func (s *standard) String() string { return string(*s) }

func (s *standard) Set(name string) error {
	name = strings.ToLower(name)
	if !slices.Contains(standards(), name) {
		return unknown("standard", name, standards())
	}
	*s = standard(name)
	return nil
}

func standards() (names []string) {
	for _, s := range pdf.Standards() {
		names = append(names, string(s))
	}
	return names
}
