package convert_test

import (
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"plenary/convert"
	"plenary/convert/manuscript"
	"plenary/diag"
	"plenary/internal/oracle"
)

// A printedBlock is a paragraph of a document: its words, and those that are in italics at its beginning.
type printedBlock struct{ text, lead string }

// printedBlocks returns the paragraphs of an Akoma Ntoso document by a traversal of its own, without numbers
// and notes.
func printedBlocks(t *testing.T, document []byte) (blocks []printedBlock) {
	t.Helper()
	var text, lead strings.Builder
	inside, apart, leading := 0, 0, true
	var italic []bool // of the open elements
	for decoder := xml.NewDecoder(bytes.NewReader(document)); ; {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return blocks
		}
		if err != nil {
			t.Fatal(err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			italic = append(italic, isItalic(token) || len(italic) > 0 && italic[len(italic)-1])
			switch token.Name.Local {
			case "p", "formula":
				if inside++; inside == 1 {
					text.Reset()
					lead.Reset()
					leading = true
				}
			case "authorialNote", "num", "meta":
				inside--
				apart++
			}
		case xml.EndElement:
			italic = italic[:len(italic)-1]
			switch token.Name.Local {
			case "p", "formula":
				if inside--; inside == 0 && apart == 0 {
					blocks = append(blocks, printedBlock{foldedWords(text.String()), strings.TrimRight(foldedWords(lead.String()), ".,;: ")})
				}
			case "authorialNote", "num", "meta":
				inside++
				apart--
			}
		case xml.CharData:
			if inside != 1 {
				continue
			}
			text.Write(token)
			if blank := len(bytes.TrimSpace(token)) == 0; leading && (italic[len(italic)-1] || blank) {
				lead.Write(token)
			} else {
				leading = false
			}
		}
	}
}

// typedNumber is the number of a paragraph, as it stands in a manuscript.
var typedNumber = regexp.MustCompile(`^(\d+\.|\([a-z]+\))? ?`)

// paragraphsOf returns the paragraphs of a manuscript, without numbers and the marks of notes.
func paragraphsOf(m *manuscript.Manuscript) (blocks []printedBlock) {
	for _, b := range m.Flow {
		p, ok := b.(*manuscript.Paragraph)
		if !ok {
			continue
		}
		number := len(typedNumber.FindString(m.Of(p.Span)))
		var text, lead strings.Builder
		leading := true
		for _, r := range m.Runs {
			s := diag.SpanOf(max(r.At, p.Span.Start+number), min(r.At+r.Len, p.Span.End))
			if s.End <= s.Start || slices.ContainsFunc(m.Marks, func(mark manuscript.Mark) bool { return mark.Span.Start <= s.Start && s.End <= mark.Span.End }) {
				continue
			}
			text.WriteString(m.Of(s))
			if leading = leading && (r.Style.Italic == manuscript.Yes || strings.TrimSpace(m.Of(s)) == ""); leading {
				lead.WriteString(m.Of(s))
			}
		}
		blocks = append(blocks, printedBlock{foldedWords(text.String()), strings.TrimRight(foldedWords(lead.String()), ".,;: ")})
	}
	return blocks
}

// isItalic reports whether an element is set in italics, as the United Nations and we mark them.
func isItalic(e xml.StartElement) bool {
	switch e.Name.Local {
	case "i", "em":
		return true
	case "span", "inline":
		return slices.ContainsFunc(e.Attr, func(a xml.Attr) bool {
			return (a.Name.Local == "class" || a.Name.Local == "style") && strings.Contains(a.Value, "italic")
		})
	}
	return false
}

// foldedWords returns words with one space between, dashes and quotes as they are typed.
func foldedWords(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\u00ad':
			return -1
		case unicode.Is(unicode.Pd, r):
			return '-'
		case r == '\u2019', r == '\u2018':
			return '\''
		case r == '\u201c', r == '\u201d':
			return '"'
		}
		return r
	}, s)
	return strings.Join(strings.Fields(s), " ")
}

// letters returns the letters and figures of a text.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, s)
}

// leadsOf returns the leading phrases of the paragraphs of official documents, by their words: often one,
// where documents say the same in several.
func leadsOf(t *testing.T, folders ...string) map[string][]string {
	leads := map[string][]string{}
	for _, folder := range folders {
		paths, err := filepath.Glob(filepath.Join(folder, "*.xml"))
		if err != nil || len(paths) == 0 {
			t.Fatalf("no documents in %s (%v)", folder, err)
		}
		for _, path := range paths {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			for _, b := range printedBlocks(t, data) {
				if key := letters(b.text); !slices.Contains(leads[key], b.lead) {
					leads[key] = append(leads[key], b.lead)
				}
			}
		}
	}
	return leads
}

// Where a paragraph of a draft stands word for word in a resolution that was adopted, it has the leading phrase that
// it has there.
func TestDrafts(t *testing.T) {
	const (
		words    = 6   // that a paragraph has at least: shorter ones stand in documents by chance
		compared = 250 // paragraphs at least, or the test sees nothing
	)
	drafts, err := filepath.Glob(filepath.Join(oracle.Shared(t, "corpus/real/drafts"), "*.pdf"))
	if err != nil {
		t.Fatal(err)
	}
	adopted := leadsOf(t, oracle.Shared(t, "corpus/dev/gold/en"), oracle.Shared(t, "corpus/train/gold/en"))
	for way, how := range waysOfReading {
		documents, blocks, equal, without := 0, 0, 0, 0
		for _, path := range drafts {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			source := convert.Source{Name: filepath.Base(path), Data: data}
			result, _ := convert.Convert(context.Background(), source, convert.Options{To: []convert.Format{convert.XML}, Reading: how})
			var found []printedBlock
			if result.XML != nil {
				found = printedBlocks(t, result.XML)
			} else { // it is no resolution
				pages, _ := convert.Read(context.Background(), source, convert.RouteAuto, how)
				found = paragraphsOf(pages.Manuscript.Manuscript)
			}
			documents++
			for _, b := range found {
				leads, known := adopted[letters(b.text)]
				if !known || strings.Count(b.text, " ")+1 < words {
					continue
				}
				blocks++
				if b.lead == "" {
					without++
				}
				if slices.Contains(leads, b.lead) {
					equal++
					continue
				}
				t.Errorf("%s, %s: %.80q has the leading phrase %q, and in an adopted resolution %q", filepath.Base(path), way, b.text, b.lead, leads)
			}
		}
		t.Logf("%s: %d drafts, %d paragraphs stand in adopted resolutions, %d of them have the leading phrase of one, %d none", way, documents, blocks, equal, without)
		if blocks < compared {
			t.Errorf("%s: only %d paragraphs stand in adopted resolutions", way, blocks)
		}
	}
}
