// Twins compares documents that are there as a Word file and as a PDF: both readers must find
// the same.
//
//	go run ./internal/twins [-shared ../shared] [-made FOLDER] [-flat] [-show N]
//
// Of the reports in corpus/twins it compares the manuscripts: paragraphs and cells, notes with their marks, and which
// letters are in italics. Of the documents that make documents MADE=FOLDER has made there, the XML.
// It tells where they differ, -show N times of each kind, and the shares that are equal. -flat leaves the structure
// trees of the PDFs aside. The exit status is 1 where a share is smaller than it must be, and 2 when there is nothing
// to compare.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"strings"

	"plenary/convert"
)

// errFewer is that a share is smaller than it must be, which has been told.
var errFewer = errors.New("twins differ")

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	switch err := run(ctx, os.Args[1:], os.Stdout); {
	case errors.Is(err, errFewer):
		fmt.Fprintln(os.Stderr, "twins:", err)
		os.Exit(1)
	case err != nil:
		fmt.Fprintln(os.Stderr, "twins:", err)
		os.Exit(2)
	}
}

func run(ctx context.Context, args []string, out io.Writer) error {
	flags := flag.NewFlagSet("twins", flag.ContinueOnError)
	flags.SetOutput(out)
	shared := flags.String("shared", "../shared", "folder of the corpus")
	made := flags.String("made", "", "folder of documents that make documents has made")
	flat := flags.Bool("flat", false, "leave the structure trees of the PDFs aside")
	show := flags.Int("show", 5, "differences of each kind that are told of a document")
	if err := flags.Parse(args); err != nil {
		return err
	}
	c := comparer{ctx: ctx, out: out, show: *show}
	if *flat {
		c.how.Structure = convert.StructureIgnore
	}
	reports := filepath.Join(*shared, "corpus", "twins")
	pairs, err := pairsOf(reports, reports)
	if err != nil {
		return err
	}
	shares, err := c.manuscripts(pairs)
	if err != nil {
		return err
	}
	if *made != "" {
		pairs, err := pairsOf(filepath.Join(*made, "en.docx"), filepath.Join(*made, "en.pdf"))
		if err != nil {
			return err
		}
		share, err := c.documents(pairs)
		if err != nil {
			return err
		}
		shares = append(shares, share)
	}
	fewer := false
	for _, s := range shares {
		fmt.Fprintln(out, s)
		fewer = fewer || s.percent() < s.least
	}
	if fewer {
		return errFewer
	}
	return nil
}

// A pair is a document as a Word file and as a PDF.
type pair struct{ name, word, pdf string }

// pairsOf returns what two folders have under the same name.
func pairsOf(words, pdfs string) (pairs []pair, err error) {
	paths, err := filepath.Glob(filepath.Join(words, "*.docx"))
	if err != nil {
		return nil, err
	}
	for _, path := range paths {
		name := strings.TrimSuffix(filepath.Base(path), ".docx")
		p := pair{name, path, filepath.Join(pdfs, name+".pdf")}
		if _, err := os.Stat(p.pdf); err == nil {
			pairs = append(pairs, p)
		}
	}
	if len(pairs) == 0 {
		return nil, fmt.Errorf("no documents in %s and %s", words, pdfs)
	}
	return pairs, nil
}

// A share is how much of something is equal.
type share struct {
	what      string
	equal, of int
	least     float64 // per cent that must be
}

func (s share) percent() float64 {
	if s.of == 0 {
		return 100
	}
	return 100 * float64(s.equal) / float64(s.of)
}

func (s share) String() string {
	return fmt.Sprintf("%s: %d of %d are equal, %.3f %% (at least %g)", s.what, s.equal, s.of, s.percent(), s.least)
}

// add counts one more of something.
func (s *share) add(equal bool) {
	s.of++
	if equal {
		s.equal++
	}
}
